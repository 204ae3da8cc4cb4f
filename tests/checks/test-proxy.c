/* test-proxy.c - a proxy on the way to Microsoft: who set it, and what it does, as facts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/checks.h"
#include "support/fake-computer.h"
#include "support/run-check.h"
#include "support/test-server.h"

#define KNOWN "{'mail-domain': <'harbour.example'>}"
#define SEEN(proxy, answer) \
  "{'proxy': <'" proxy "'>, 'proxy-answer': <'" answer "'>, 'proxy-host': <'localhost'>}"
#define ASKS_WHO "HTTP/1.1 407 Who\r\n\r\n"
#define FORBIDS "HTTP/1.1 403 No\r\n\r\n"
#define LEADS_ON "HTTP/1.1 200 Go on\r\n\r\n"

typedef struct
{
  const char     *name;
  MedicProxyFrom  from;
  const char     *bytes;
  const char     *expected;
} Row;

static const Row rows[] = {
  { "typed-in-and-works", MEDIC_PROXY_FROM_SETTINGS, LEADS_ON, SEEN ("manual", "works") },
  { "from-a-file-and-works", MEDIC_PROXY_FROM_FILE, LEADS_ON, SEEN ("automatic", "works") },
  { "from-a-variable-and-works", MEDIC_PROXY_FROM_ENVIRONMENT, LEADS_ON,
    SEEN ("environment", "works") },
  { "from-nobody-knows-where", MEDIC_PROXY_FROM_UNKNOWN, LEADS_ON, SEEN ("set", "works") },
  { "asks-who", MEDIC_PROXY_FROM_SETTINGS, ASKS_WHO, SEEN ("manual", "wants-password") },
  { "forbids", MEDIC_PROXY_FROM_FILE, FORBIDS, SEEN ("automatic", "blocks") },
  { "leads-nowhere", MEDIC_PROXY_FROM_SETTINGS, "HTTP/1.1 502 Bad\r\n\r\n",
    SEEN ("manual", "faulty") },
  { "closes", MEDIC_PROXY_FROM_SETTINGS, NULL, SEEN ("manual", "faulty") },
};

/* Returns: (transfer full): the word that everything goes through the server of @services */
static GProxyResolver *
new_proxies (MedicServices *services,
             const char    *person)
{
  g_autofree char *base = medic_services_dup_uri (services, MEDIC_HOST_SIGN_IN, "");
  g_autofree char *place = g_strconcat ("http://", person, base + sizeof "https://" - 1, NULL);

  return g_simple_proxy_resolver_new (place, NULL);
}

static MedicFacts *
check_through (TestServer     *server,
               const char     *person,
               MedicProxyFrom  from)
{
  g_autoptr (MedicServices) plain = test_server_new_services (server);
  g_autoptr (GProxyResolver) proxies = new_proxies (plain, person);
  g_autoptr (FakeComputer) computer = fake_computer_new_with_proxies (proxies, from, NULL);
  g_autoptr (MedicServices) services =
    test_server_new_services_on (server, MEDIC_COMPUTER (computer));
  g_autoptr (GError) error = NULL;
  MedicFacts *learned = run_check (&medic_check_proxy, KNOWN, services, &error);

  g_assert_no_error (error);

  return learned;
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  const TestScript script = { .plain = TRUE, .bytes = row->bytes, .ending = TEST_ENDING_CLOSE };
  g_autoptr (TestServer) server = test_server_new_playing (&script);
  g_autoptr (MedicFacts) learned = check_through (server, "", row->from);

  assert_facts (learned, row->expected);
}

/* What stands in the settings as a name and a password is told to the proxy, and not in a fact. */
static void
test_it_does_not_take_the_password (void)
{
  const TestScript script = { .plain = TRUE, .bytes = ASKS_WHO, .ending = TEST_ENDING_CLOSE };
  g_autoptr (TestServer) server = test_server_new_playing (&script);
  g_autoptr (MedicFacts) learned =
    check_through (server, "anna:secret@", MEDIC_PROXY_FROM_SETTINGS);

  assert_facts (learned, SEEN ("manual", "refuses-password"));
}

static void
test_nobody_listens (void)
{
  g_autoptr (TestServer) server = test_server_new_refusing ();
  g_autoptr (MedicFacts) learned = check_through (server, "", MEDIC_PROXY_FROM_SETTINGS);

  assert_facts (learned, SEEN ("manual", "refused"));
}

static void
test_silence_has_an_end (void)
{
  const TestScript script = { .plain = TRUE, .ending = TEST_ENDING_HOLD };
  g_autoptr (TestServer) server = test_server_new_playing (&script);
  gint64 start = g_get_monotonic_time ();
  g_autoptr (MedicFacts) learned = check_through (server, "", MEDIC_PROXY_FROM_SETTINGS);

  assert_facts (learned, SEEN ("manual", "silent"));
  g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
}

/* Where pages are asked for without one. */
static void
test_it_is_not_used (void)
{
  static const struct
  {
    MedicProxyFrom  from;
    const char     *expected;
  } unused[] = {
    { MEDIC_PROXY_FROM_NOBODY, "{'proxy': <'none'>}" },
    { MEDIC_PROXY_FROM_UNKNOWN, "{'proxy': <'none'>}" },
    { MEDIC_PROXY_FROM_SETTINGS, "{'proxy': <'direct'>}" },
    { MEDIC_PROXY_FROM_FILE, "{'proxy': <'direct'>}" },
    { MEDIC_PROXY_FROM_ENVIRONMENT, "{'proxy': <'direct'>}" },
  };
  g_autoptr (TestServer) server = test_server_new_refusing ();
  g_autoptr (GProxyResolver) proxies = g_simple_proxy_resolver_new (NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (unused); i++)
    {
      g_autoptr (FakeComputer) computer =
        fake_computer_new_with_proxies (proxies, unused[i].from, NULL);
      g_autoptr (MedicServices) services =
        test_server_new_services_on (server, MEDIC_COMPUTER (computer));
      g_autoptr (MedicFacts) learned = run_check (&medic_check_proxy, KNOWN, services, NULL);

      assert_facts (learned, unused[i].expected);
    }
}

static void
test_its_file_is_not_there (void)
{
  g_autoptr (TestServer) server = test_server_new_refusing ();
  g_autoptr (MedicServices) plain = test_server_new_services (server);
  g_autofree char *base = medic_services_dup_uri (plain, MEDIC_HOST_SIGN_IN, "/proxy.pac");
  g_autoptr (GProxyResolver) proxies = g_simple_proxy_resolver_new (NULL, NULL);
  g_autoptr (FakeComputer) computer =
    fake_computer_new_with_proxies (proxies, MEDIC_PROXY_FROM_FILE, base);
  g_autoptr (MedicServices) services =
    test_server_new_services_on (server, MEDIC_COMPUTER (computer));
  g_autoptr (MedicFacts) learned = run_check (&medic_check_proxy, KNOWN, services, NULL);

  assert_facts (learned, "{'proxy': <'unreadable'>}");
}

/* The other checks tell a proxy from a server that is not reached. */
static void
test_what_a_proxy_says_is_a_reach_of_its_own (void)
{
  static const int codes[] = {
    G_IO_ERROR_PROXY_FAILED, G_IO_ERROR_PROXY_AUTH_FAILED, G_IO_ERROR_PROXY_NEED_AUTH,
    G_IO_ERROR_PROXY_NOT_ALLOWED,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, codes[i], "Met");

      g_assert_cmpint (medic_reach_from_error (error), ==, MEDIC_REACH_PROXY);
    }
  g_assert_cmpstr (medic_reach_get_nick (MEDIC_REACH_PROXY), ==, "proxy");
}

/* Whatever it says here: it says something. */
static void
test_this_computer_says_something (void)
{
  g_autoptr (TestServer) server = test_server_new_refusing ();
  g_autoptr (MedicServices) services = test_server_new_services (server);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicFacts) learned = run_check (&medic_check_proxy, KNOWN, services, &error);

  g_assert_no_error (error);
  g_assert_nonnull (medic_facts_peek_string (learned, MEDIC_FACT_PROXY));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/proxy/", rows[i].name, NULL);
      g_test_add_data_func (path, &rows[i], test_row);
    }
  g_test_add_func ("/proxy/it-does-not-take-the-password", test_it_does_not_take_the_password);
  g_test_add_func ("/proxy/nobody-listens", test_nobody_listens);
  g_test_add_func ("/proxy/silence-has-an-end", test_silence_has_an_end);
  g_test_add_func ("/proxy/it-is-not-used", test_it_is_not_used);
  g_test_add_func ("/proxy/its-file-is-not-there", test_its_file_is_not_there);
  g_test_add_func ("/proxy/what-a-proxy-says-is-a-reach-of-its-own",
                   test_what_a_proxy_says_is_a_reach_of_its_own);
  g_test_add_func ("/proxy/this-computer-says-something", test_this_computer_says_something);

  return g_test_run ();
}
