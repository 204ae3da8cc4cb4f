/* test-rehearsal.c - the pretend Microsoft and DNS, asked over real https
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "play.h"

#include <libsoup/soup.h>
#include <string.h>

#define METADATA "/v2.0/.well-known/openid-configuration"
#define HEALTHY WORLD (DNS ("answers", MX), MICROSOFT ("answers", TENANT, "Managed"))
#define SILENT WORLD (DNS ("silent", MX), MICROSOFT ("silent", TENANT, "Managed"))
#define SLOW(milliseconds) WORLD (DNS ("answers", MX), "{\"manner\": \"answers\", \"delay-ms\": " \
  milliseconds ", \"tenant\": " TENANT ", \"realm\": \"Managed\"}")
#define HEALED "{\"dns\": {\"manner\": \"answers\"}, \"microsoft\": {\"manner\": \"answers\"}}"
#define BROKEN "{\"dns\": {\"manner\": \"refused\"}, \"microsoft\": {\"manner\": \"refused\"}}"
#define HEAL_AND_BREAK "[{\"step\": \"heal\", \"world\": " HEALED "}, " \
  "{\"step\": \"break\", \"world\": " BROKEN "}]"

static gboolean
on_time_to_cancel (gpointer user_data)
{
  g_cancellable_cancel (user_data);

  return G_SOURCE_REMOVE;
}

typedef struct
{
  guint  status;  /* 0 when there was no answer */
  char  *body;
} Reply;

static void
reply_clear (Reply *self)
{
  g_clear_pointer (&self->body, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reply, reply_clear)

static Reply
ask (SoupSession           *session,
     const MedicEndpoints  *endpoints,
     const char            *method,
     const char            *path,
     GError               **error)
{
  g_autofree char *uri = g_strconcat (endpoints->bases[MEDIC_HOST_SIGN_IN], path, NULL);
  g_autoptr (SoupMessage) message = soup_message_new (method, uri);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GBytes) bytes = NULL;

  soup_session_send_and_read_async (session, message, 0, NULL, keep_result, &result);
  bytes = soup_session_send_and_read_finish (session, wait_for (&result), error);
  if (bytes == NULL)
    return (Reply) { 0, NULL };

  return (Reply) { soup_message_get_status (message),
                   g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) };
}

static SoupSession *
new_session (const MedicEndpoints *endpoints)
{
  SoupSession *session = soup_session_new_with_options ("timeout", 5, NULL);

  soup_session_set_tls_database (session, endpoints->trust);

  return session;
}

typedef struct
{
  const char *name;
  const char *world;
  const char *method;
  const char *path;
  guint       status;
  const char *pieces[6];
} Row;

static const Row rows[] = {
  { "a-domain-has-its-tenant", HEALTHY, "GET", "/harbour.example" METADATA, 200,
    { "\"issuer\":\"https://login.microsoftonline.com/" GUID "/v2.0\"",
      "\"tenant_region_scope\":\"EU\"",
      "\"cloud_instance_name\":\"microsoftonline.com\"", "\"msgraph_host\":\"graph.microsoft.com\"",
      "\"device_authorization_endpoint\":" } },
  { "any-domain-is-answered", HEALTHY, "GET", "/other.example" METADATA, 200, { GUID } },
  { "a-tenant-is-found-by-its-id", HEALTHY, "GET", "/" GUID METADATA, 200, { GUID } },
  { "common-has-a-placeholder-for-the-tenant", HEALTHY, "GET", "/common" METADATA, 200,
    { "\"issuer\":\"https://login.microsoftonline.com/{tenantid}/v2.0\"" } },
  { "organizations-has-it-too", HEALTHY, "GET", "/organizations" METADATA, 200, { "{tenantid}" } },
  { "consumers-have-a-tenant", HEALTHY, "GET", "/consumers" METADATA, 200,
    { "9188040d-6c67-4c5b-b112-36a304b66dad" } },
  { "no-tenant-is-an-answer", WORLD (DNS ("answers", MX), MICROSOFT ("answers", "null", "Unknown")),
    "GET", "/harbour.example" METADATA, 400,
    { "\"error\":\"invalid_tenant\"", "AADSTS90002: Tenant 'harbour.example' not found.",
      "\"error_codes\":[90002]", "\"trace_id\":", "\"correlation_id\":", "\"error_uri\":" } },
  { "managed", HEALTHY, "GET", "/common/userrealm/a@harbour.example?api-version=2.0", 200,
    { "\"NameSpaceType\":\"Managed\"", "\"Login\":\"a@harbour.example\"",
      "\"DomainName\":\"harbour.example\"", "\"FederationBrandName\":\"Harbour\"" } },
  { "federated", WORLD (DNS ("answers", MX), MICROSOFT ("answers", TENANT, "Federated")),
    "GET", "/common/userrealm/a@harbour.example?api-version=2.0", 200,
    { "\"NameSpaceType\":\"Federated\"", "\"AuthURL\":\"https://login.harbour.example/" } },
  { "personal", WORLD (DNS ("answers", MX), MICROSOFT ("answers", "null", "Personal")),
    "GET", "/common/userrealm/a@harbour.example?api-version=2.0", 200,
    { "\"NameSpaceType\":\"Federated\"", "\"DomainName\":\"live.com\"",
      "\"FederationBrandName\":\"Windows Live\"" } },
  { "unknown", WORLD (DNS ("answers", MX), MICROSOFT ("answers", "null", "Unknown")),
    "GET", "/common/userrealm/a@harbour.example?api-version=2.0", 200,
    { "\"NameSpaceType\":\"Unknown\"" } },
  { "the-older-path-says-the-same", HEALTHY, "GET",
    "/getuserrealm.srf?login=a@harbour.example&json=1", 200, { "\"NameSpaceType\":\"Managed\"" } },
  { "another-path-is-not-there", HEALTHY, "GET", "/favicon.ico", 404, { NULL } },
  { "only-get", HEALTHY, "POST", "/harbour.example" METADATA, 405, { NULL } },
  { "delayed-answers-come", SLOW ("60"), "GET", "/harbour.example" METADATA, 200, { GUID } },
};

static void
test_answer (const void *data)
{
  const Row *row = data;
  g_autoptr (MedicRehearsal) rehearsal = play (row->world, NO_CHANGE);
  g_autoptr (MedicEndpoints) endpoints = medic_rehearsal_new_endpoints (rehearsal);
  g_autoptr (SoupSession) session = new_session (endpoints);
  g_autoptr (GError) error = NULL;
  g_auto (Reply) reply = ask (session, endpoints, row->method, row->path, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (reply.status, ==, row->status);
  for (gsize i = 0; i < G_N_ELEMENTS (row->pieces) && row->pieces[i] != NULL; i++)
    if (strstr (reply.body, row->pieces[i]) == NULL)
      g_error ("“%s” is missing in %s", row->pieces[i], reply.body);
}

static void
test_strangers_do_not_trust (void)
{
  g_autoptr (MedicRehearsal) rehearsal = play (HEALTHY, NO_CHANGE);
  g_autoptr (MedicEndpoints) endpoints = medic_rehearsal_new_endpoints (rehearsal);
  g_autoptr (SoupSession) session = soup_session_new ();
  g_autoptr (GError) error = NULL;
  g_auto (Reply) reply = ask (session, endpoints, "GET", "/common" METADATA, &error);

  g_assert_cmpuint (reply.status, ==, 0);
  g_assert_error (error, G_TLS_ERROR, G_TLS_ERROR_BAD_CERTIFICATE);
}

static void
test_one_authority_each (void)
{
  g_autoptr (MedicRehearsal) one = play (HEALTHY, NO_CHANGE);
  g_autoptr (MedicRehearsal) two = play (HEALTHY, NO_CHANGE);
  g_autoptr (MedicEndpoints) endpoints = medic_rehearsal_new_endpoints (one);
  g_autoptr (MedicEndpoints) others = medic_rehearsal_new_endpoints (two);
  g_autoptr (SoupSession) session = new_session (others);
  g_autoptr (GError) error = NULL;
  g_auto (Reply) reply = ask (session, endpoints, "GET", "/common" METADATA, &error);

  g_assert_cmpuint (reply.status, ==, 0);
  g_assert_error (error, G_TLS_ERROR, G_TLS_ERROR_BAD_CERTIFICATE);
}

static void
assert_refused (SoupSession          *session,
                const MedicEndpoints *endpoints)
{
  g_autoptr (GError) error = NULL;
  g_auto (Reply) reply = ask (session, endpoints, "GET", "/common" METADATA, &error);

  g_assert_cmpuint (reply.status, ==, 0);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CONNECTION_REFUSED);
}

static void
assert_answers (SoupSession          *session,
                const MedicEndpoints *endpoints)
{
  g_autoptr (GError) error = NULL;
  g_auto (Reply) reply = ask (session, endpoints, "GET", "/common" METADATA, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (reply.status, ==, 200);
}

static void
test_a_step_heals (void)
{
  g_autoptr (MedicRehearsal) rehearsal =
    play (WORLD (DNS ("refused", MX), MICROSOFT ("refused", TENANT, "Managed")), HEAL_AND_BREAK);
  g_autoptr (MedicEndpoints) endpoints = medic_rehearsal_new_endpoints (rehearsal);
  g_autoptr (SoupSession) session = new_session (endpoints);

  assert_refused (session, endpoints);
  medic_rehearsal_step_done (rehearsal, "laugh");
  assert_refused (session, endpoints);
  medic_rehearsal_step_done (rehearsal, "heal");
  assert_answers (session, endpoints);
  medic_rehearsal_step_done (rehearsal, "heal");
  assert_answers (session, endpoints);
  medic_rehearsal_step_done (rehearsal, "break");
  assert_refused (session, endpoints);
}

static void
test_the_port_stays_ours (void)
{
  g_autoptr (MedicRehearsal) rehearsal =
    play (WORLD (DNS ("refused", MX), MICROSOFT ("refused", TENANT, "Managed")), HEAL_AND_BREAK);
  g_autoptr (MedicEndpoints) endpoints = medic_rehearsal_new_endpoints (rehearsal);
  g_autoptr (GUri) uri = g_uri_parse (endpoints->bases[MEDIC_HOST_SIGN_IN], G_URI_FLAGS_NONE, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GInetAddress) loopback = g_inet_address_new_loopback (G_SOCKET_FAMILY_IPV4);
  g_autoptr (GSocketAddress) address =
    g_inet_socket_address_new (loopback, (guint16) g_uri_get_port (uri));
  g_autoptr (GSocket) socket = g_socket_new (G_SOCKET_FAMILY_IPV4, G_SOCKET_TYPE_STREAM, 0, NULL);

  g_assert_false (g_socket_bind (socket, address, FALSE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_ADDRESS_IN_USE);
}

static void
test_silence (void)
{
  g_autoptr (MedicRehearsal) rehearsal = play (SILENT, NO_CHANGE);
  g_autoptr (MedicEndpoints) endpoints = medic_rehearsal_new_endpoints (rehearsal);
  g_autoptr (SoupSession) session = new_session (endpoints);
  g_autofree char *uri = g_strconcat (endpoints->bases[MEDIC_HOST_SIGN_IN], "/common" METADATA, NULL);
  g_autoptr (SoupMessage) message = soup_message_new ("GET", uri);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_timeout_add (300, on_time_to_cancel, cancellable);
  soup_session_send_and_read_async (session, message, 0, cancellable, keep_result, &result);
  bytes = soup_session_send_and_read_finish (session, wait_for (&result), &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (g_cancellable_is_cancelled (cancellable));
}

static void
count_result (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  (*(guint *) user_data)++;
}

/* Ends in the middle of what it is asked, then lets everything that is left happen. */
static void
test_end_at_any_moment (const void *data)
{
  MedicRehearsal *rehearsal = play (data, NO_CHANGE);
  g_autoptr (MedicEndpoints) endpoints = medic_rehearsal_new_endpoints (rehearsal);
  g_autoptr (SoupSession) session = new_session (endpoints);
  g_autofree char *uri = g_strconcat (endpoints->bases[MEDIC_HOST_SIGN_IN], "/common" METADATA, NULL);
  g_autoptr (SoupMessage) message = soup_message_new ("GET", uri);
  gint64 end;
  guint n_answers = 0;

  soup_session_send_and_read_async (session, message, 0, NULL, count_result, &n_answers);
  medic_dns_look_up_async (endpoints->dns, "harbour.example", MEDIC_DNS_MX, NULL, count_result,
                           &n_answers);
  for (end = g_get_monotonic_time () + 100000; g_get_monotonic_time () < end;)
    g_main_context_iteration (NULL, FALSE);
  g_object_add_weak_pointer (G_OBJECT (rehearsal), (gpointer *) &rehearsal);
  g_object_unref (rehearsal);
  g_assert_null (rehearsal);
  while (n_answers < 2)
    g_main_context_iteration (NULL, TRUE);
}

static void
add_rows (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/rehearsal/microsoft/", rows[i].name, NULL);
      g_test_add_data_func (path, &rows[i], test_answer);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_rows ();
  g_test_add_func ("/rehearsal/strangers-do-not-trust-it", test_strangers_do_not_trust);
  g_test_add_func ("/rehearsal/each-has-an-authority-of-its-own", test_one_authority_each);
  g_test_add_func ("/rehearsal/a-step-heals-and-another-breaks", test_a_step_heals);
  g_test_add_func ("/rehearsal/the-port-stays-ours", test_the_port_stays_ours);
  g_test_add_func ("/rehearsal/silence-can-be-cancelled", test_silence);
  g_test_add_data_func ("/rehearsal/ends-while-answering", HEALTHY, test_end_at_any_moment);
  g_test_add_data_func ("/rehearsal/ends-while-silent", SILENT, test_end_at_any_moment);
  g_test_add_data_func ("/rehearsal/ends-while-delayed", SLOW ("1000"), test_end_at_any_moment);

  return g_test_run ();
}
