/* test-pretend-proxy.c - a practice customer's proxy, names and ways to Microsoft
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "play.h"

#include "rehearsal/medic-rehearsal-computer.h"
#include "services/medic-http.h"
#include "services/medic-proxy.h"
#include "services/medic-services.h"
#include "services/medic-ways.h"

#define WITH(more) WORLD_AND (DNS ("answers", MX), MICROSOFT ("answers", TENANT, "Managed"), more)
#define PROXY(manner) WITH ("\"proxy\": \"" manner "\"")
#define NAME(leads) WITH ("\"name\": \"" leads "\"")
#define IPV6(manner) WITH ("\"ipv6\": \"" manner "\"")
/* No code of GIO's. */
#define ANSWERED (-1)

#define PATH "/common/v2.0/.well-known/openid-configuration"

typedef struct
{
  const char       *name;
  const char       *world;
  MedicProxyAnswer  answer;
  int               code;  /* of a call */
} ProxyRow;

static const ProxyRow proxy_rows[] = {
  { "there-is-none-unless-said", WITH ("\"network\": \"full\""), MEDIC_PROXY_NOT_ASKED,
    ANSWERED },
  { "none", PROXY ("none"), MEDIC_PROXY_NOT_ASKED, ANSWERED },
  { "one-that-works", PROXY ("works"), MEDIC_PROXY_LETS_THROUGH,
    ANSWERED },
  { "one-that-wants-a-password", PROXY ("wants-password"), MEDIC_PROXY_WANTS_PASSWORD,
    G_IO_ERROR_PROXY_NEED_AUTH },
  { "one-that-blocks", PROXY ("blocks"), MEDIC_PROXY_FORBIDS, G_IO_ERROR_PROXY_NOT_ALLOWED },
  { "one-that-is-silent", PROXY ("silent"), MEDIC_PROXY_SILENT, G_IO_ERROR_TIMED_OUT },
  { "one-that-is-gone", PROXY ("refused"), MEDIC_PROXY_REFUSES, G_IO_ERROR_CONNECTION_REFUSED },
  { "settings-that-cannot-be-read", PROXY ("unreadable"), MEDIC_PROXY_UNREADABLE,
    G_IO_ERROR_FAILED },
};

static void
assert_call_ends (MedicServices *services,
                  int            code)
{
  g_autofree char *uri = medic_services_dup_uri (services, MEDIC_HOST_SIGN_IN, PATH);
  SoupSession *session = medic_services_get_session (services);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (MedicHttpReply) reply = NULL;
  g_autoptr (GError) error = NULL;

  medic_http_get_async (session, uri, NULL, keep_result, &result);
  reply = medic_http_get_finish (session, wait_for (&result), &error);
  if (code == ANSWERED)
    g_assert_no_error (error);
  else
    g_assert_error (error, G_IO_ERROR, code);
}

static void
assert_proxy_answers (MedicServices    *services,
                      MedicProxyAnswer  answer)
{
  g_autofree char *uri = medic_services_dup_uri (services, MEDIC_HOST_SIGN_IN, "/");
  GProxyResolver *proxies = medic_computer_peek_proxies (medic_services_get_computer (services));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (MedicProxyReply) reply = NULL;
  g_autoptr (GError) error = NULL;

  medic_proxy_look_async (proxies, NULL, uri, NULL, keep_result, &result);
  reply = medic_proxy_look_finish (proxies, wait_for (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpint (reply->answer, ==, answer);
}

static void
test_proxy (gconstpointer data)
{
  const ProxyRow *row = data;
  g_autoptr (MedicRehearsal) rehearsal = play (row->world, NO_CHANGE);
  g_autoptr (MedicServices) services =
    medic_services_new (medic_rehearsal_new_endpoints (rehearsal));

  assert_proxy_answers (services, row->answer);
  assert_call_ends (services, row->code);
}

static void
test_a_step_changes_the_proxy (void)
{
  g_autoptr (MedicRehearsal) rehearsal =
    play (PROXY ("wants-password"), "[{\"step\": \"ask\", \"world\": {\"proxy\": \"works\"}},"
          " {\"step\": \"off\", \"world\": {\"proxy\": \"none\"}}]");
  g_autoptr (MedicServices) services =
    medic_services_new (medic_rehearsal_new_endpoints (rehearsal));

  assert_proxy_answers (services, MEDIC_PROXY_WANTS_PASSWORD);
  medic_rehearsal_step_done (rehearsal, "ask");
  assert_proxy_answers (services, MEDIC_PROXY_LETS_THROUGH);
  assert_call_ends (services, ANSWERED);
  medic_rehearsal_step_done (rehearsal, "off");
  assert_proxy_answers (services, MEDIC_PROXY_NOT_ASKED);
  assert_call_ends (services, ANSWERED);
}

/* The pretend proxy is nobody's way out of this computer. */
static void
test_it_leads_nowhere_else (void)
{
  g_autoptr (MedicRehearsal) rehearsal = play (PROXY ("works"), NO_CHANGE);
  g_autoptr (MedicEndpoints) endpoints = medic_rehearsal_new_endpoints (rehearsal);
  GProxyResolver *proxies = medic_computer_peek_proxies (endpoints->computer);
  static const char *const places[] = {
    "https://login.example/", "https://127.0.0.2:9/", "https://localhost/", "https://[::1]:9/"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (MedicProxyReply) reply = NULL;

      medic_proxy_look_async (proxies, NULL, places[i], NULL, keep_result, &result);
      reply = medic_proxy_look_finish (proxies, wait_for (&result), NULL);
      g_assert_cmpint (reply->answer, ==, MEDIC_PROXY_FORBIDS);
    }
}

static void
test_when_the_rehearsal_ends_there_is_none (void)
{
  MedicRehearsal *rehearsal = play (PROXY ("works"), NO_CHANGE);
  g_autoptr (MedicEndpoints) endpoints = medic_rehearsal_new_endpoints (rehearsal);
  g_auto (GStrv) told = NULL;

  g_object_unref (rehearsal);
  told = g_proxy_resolver_lookup (medic_computer_peek_proxies (endpoints->computer),
                                  "https://login.example/", NULL, NULL);
  g_assert_cmpstr (told[0], ==, "direct://");
}

static const struct
{
  const char *name;
  const char *world;
  const char *found;   /* as browsers find it; empty for no such name */
  const char *served;  /* as the name servers say it */
  gboolean    listed;
} name_rows[] = {
  { "right", NAME ("right"), "203.0.113.7", "203.0.113.7", FALSE },
  { "astray", NAME ("astray"), "10.0.0.1", "10.0.0.1", FALSE },
  { "blocked", NAME ("blocked"), "0.0.0.0", "0.0.0.0", FALSE },
  { "listed", NAME ("listed"), "0.0.0.0", "203.0.113.7", TRUE },
  { "unknown", NAME ("unknown"), "", "", FALSE },
};

static const char *
peek_first (const MedicDnsReply *reply)
{
  const MedicDnsRecord *record;

  if (reply->records->len == 0)
    return "";

  record = g_ptr_array_index (reply->records, 0);

  return record->text;
}

static void
test_name (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (MedicRehearsal) rehearsal = play (name_rows[i].world, NO_CHANGE);
  g_autoptr (MedicEndpoints) endpoints = medic_rehearsal_new_endpoints (rehearsal);
  g_autoptr (GAsyncResult) found_result = NULL;
  g_autoptr (GAsyncResult) served_result = NULL;
  g_autoptr (MedicDnsReply) found = NULL;
  g_autoptr (MedicDnsReply) served = NULL;

  medic_dns_find_async (endpoints->dns, MEDIC_REHEARSAL_MICROSOFT, NULL, keep_result,
                        &found_result);
  found = medic_dns_find_finish (endpoints->dns, wait_for (&found_result), NULL);
  g_assert_cmpstr (peek_first (found), ==, name_rows[i].found);

  medic_dns_look_up_async (endpoints->dns, MEDIC_REHEARSAL_MICROSOFT, MEDIC_DNS_A, NULL,
                           keep_result, &served_result);
  served = medic_dns_look_up_finish (endpoints->dns, wait_for (&served_result), NULL);
  g_assert_cmpstr (peek_first (served), ==, name_rows[i].served);

  g_assert_cmpint (medic_computer_lists_name (endpoints->computer, MEDIC_REHEARSAL_MICROSOFT), ==,
                   name_rows[i].listed);
}

static const struct
{
  const char *name;
  const char *world;
  MedicWay    ipv6;
} way_rows[] = {
  { "none", IPV6 ("none"), MEDIC_WAY_NONE },
  { "works", IPV6 ("works"), MEDIC_WAY_WORKS },
  { "silent", IPV6 ("silent"), MEDIC_WAY_SILENT },
};

static void
test_way (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (MedicRehearsal) rehearsal = play (way_rows[i].world, NO_CHANGE);
  g_autoptr (MedicEndpoints) endpoints = medic_rehearsal_new_endpoints (rehearsal);
  g_autoptr (GUri) uri = g_uri_parse (endpoints->bases[MEDIC_HOST_SIGN_IN], G_URI_FLAGS_NONE, NULL);
  g_autoptr (GAsyncResult) found = NULL;
  g_autoptr (GAsyncResult) tried = NULL;
  g_autoptr (MedicDnsReply) addresses = NULL;
  MedicWays ways;

  medic_dns_find_async (endpoints->dns, g_uri_get_host (uri), NULL, keep_result, &found);
  addresses = medic_dns_find_finish (endpoints->dns, wait_for (&found), NULL);
  medic_ways_try_async (addresses, (guint16) g_uri_get_port (uri), NULL, keep_result, &tried);
  g_assert_true (medic_ways_try_finish (wait_for (&tried), &ways, NULL));
  g_assert_cmpint (ways.ipv4, ==, MEDIC_WAY_WORKS);
  if (ways.ipv6 == MEDIC_WAY_UNREACHABLE)
    g_test_skip ("There is no IPv6 here, or its port is taken");
  else
    g_assert_cmpint (ways.ipv6, ==, way_rows[i].ipv6);
}

static void
add (const char    *group,
     const char    *name,
     gconstpointer  data,
     GTestDataFunc  test)
{
  g_autofree char *path = g_strconcat ("/pretend-proxy/", group, name, NULL);

  g_test_add_data_func (path, data, test);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (proxy_rows); i++)
    add ("", proxy_rows[i].name, &proxy_rows[i], test_proxy);
  for (gsize i = 0; i < G_N_ELEMENTS (name_rows); i++)
    add ("the-name-leads-", name_rows[i].name, GSIZE_TO_POINTER (i), test_name);
  for (gsize i = 0; i < G_N_ELEMENTS (way_rows); i++)
    add ("ipv6-", way_rows[i].name, GSIZE_TO_POINTER (i), test_way);
  g_test_add_func ("/pretend-proxy/a-step-changes-the-proxy", test_a_step_changes_the_proxy);
  g_test_add_func ("/pretend-proxy/it-leads-nowhere-else", test_it_leads_nowhere_else);
  g_test_add_func ("/pretend-proxy/when-the-rehearsal-ends-there-is-none",
                   test_when_the_rehearsal_ends_there_is_none);

  return g_test_run ();
}
