/* test-certificate.c - who answers in Microsoft's place, as real handshakes on loopback show it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "checks/checks.h"
#include "services/medic-certificate.h"
#include "support/run-check.h"
#include "support/test-server.h"

#define KNOWN "{'tenant-reach': <'not-trusted'>}"
#define SAYS(value, issuer) "{'certificate': <'" value "'>, 'certificate-issuer': <'" issuer "'>}"
#define OURS "Mail Medic rehearsal"
#define TEN "0123456789"
#define FIFTY TEN TEN TEN TEN TEN

#define ANY (-1)

/* Time for a check to begin its handshake. */
#define A_MOMENT_MS 300
#define AT_ONCE_US (500 * 1000)

typedef struct
{
  const char *name;
  TestScript  script;
  gboolean    distrustful;  /* the client trusts another authority */
  const char *expected;
} Row;

static const Row rows[] = {
  { "one-that-proves-it-is-trusted", { .ending = TEST_ENDING_HOLD }, FALSE, SAYS ("trusted", OURS) },
  { "one-of-another-host", { .issued_for = "portal.example", .ending = TEST_ENDING_HOLD }, FALSE,
    SAYS ("wrong-host", OURS) },
  { "one-of-another-host-by-a-stranger",
    { .issued_for = "portal.example", .ending = TEST_ENDING_HOLD }, TRUE,
    SAYS ("wrong-host", OURS) },
  { "one-that-is-over", { .validity = MEDIC_VALIDITY_OVER, .ending = TEST_ENDING_HOLD }, FALSE,
    SAYS ("expired", OURS) },
  { "one-that-is-to-come", { .validity = MEDIC_VALIDITY_LATER, .ending = TEST_ENDING_HOLD }, FALSE,
    SAYS ("not-yet-valid", OURS) },
  { "one-that-is-over-and-of-another-host",
    { .issued_for = "portal.example", .validity = MEDIC_VALIDITY_OVER, .ending = TEST_ENDING_HOLD },
    FALSE, SAYS ("wrong-host", OURS) },
  { "one-that-is-over-by-a-stranger",
    { .validity = MEDIC_VALIDITY_OVER, .ending = TEST_ENDING_HOLD }, TRUE,
    SAYS ("unknown-authority", OURS) },
  { "one-by-a-stranger", { .ending = TEST_ENDING_HOLD }, TRUE, SAYS ("unknown-authority", OURS) },
  { "one-by-a-stranger-who-has-a-trusted-name",
    { .signed_by = "Somebody else", .forged = TRUE, .ending = TEST_ENDING_HOLD }, TRUE,
    SAYS ("other", "Somebody else") },
  { "one-by-a-stranger-with-a-name",
    { .signed_by = "Harbour Web Shield", .ending = TEST_ENDING_HOLD }, TRUE,
    SAYS ("unknown-authority", "Harbour Web Shield") },

  { "a-name-with-commas", { .signed_by = "Smith, Sons, O=Microsoft", .ending = TEST_ENDING_HOLD },
    TRUE, SAYS ("unknown-authority", "Smith, Sons, O=Microsoft") },
  { "a-name-with-controls",
    { .signed_by = "a\x1b[2J\u202e\nb\x07" "c", .ending = TEST_ENDING_HOLD }, TRUE,
    SAYS ("unknown-authority", "a[2J bc") },
  { "a-name-without-end",
    { .signed_by = FIFTY FIFTY FIFTY FIFTY FIFTY FIFTY, .ending = TEST_ENDING_HOLD }, TRUE,
    SAYS ("unknown-authority", FIFTY FIFTY TEN TEN) },
  { "a-name-of-nothing", { .signed_by = "\u200b \t", .ending = TEST_ENDING_HOLD }, TRUE,
    "{'certificate': <'unknown-authority'>}" },

  { "who-hangs-up-is-looked-at-all-the-same", { .ending = TEST_ENDING_CUT }, TRUE,
    SAYS ("unknown-authority", OURS) },
};

typedef struct
{
  const char *name;
  TestScript  script;
  int         code;
} Failure;

static const Failure failures[] = {
  { "a-page-without-tls-shows-none",
    { .plain = TRUE, .bytes = "HTTP/1.1 302 Found\r\nLocation: http://portal.example/\r\n\r\n",
      .ending = TEST_ENDING_HOLD }, G_IO_ERROR_CONNECTION_CLOSED },
  { "noise-shows-none", { .plain = TRUE, .bytes = "\x16\x03\x03\x7f\xff\x02", .ending = TEST_ENDING_CUT },
    G_IO_ERROR_CONNECTION_CLOSED },
  { "cut-in-the-handshake-shows-none", { .plain = TRUE, .ending = TEST_ENDING_CUT },
    G_IO_ERROR_CONNECTION_CLOSED },
  { "reset-in-the-handshake-shows-none", { .plain = TRUE, .ending = TEST_ENDING_RESET }, ANY },
  { "silence-is-not-waited-for", { .plain = TRUE, .ending = TEST_ENDING_HOLD }, G_IO_ERROR_TIMED_OUT },
  { "nor-is-a-record-that-drips",
    { .plain = TRUE, .bytes = "\x16\x03\x03\x3f\xff\x02", .ending = TEST_ENDING_DRIP },
    G_IO_ERROR_TIMED_OUT },
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (TestServer) server = test_server_new_playing (&row->script);
  g_autoptr (MedicServices) services = row->distrustful ? test_server_new_distrustful (server)
                                                        : test_server_new_services (server);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicFacts) learned = run_check (&medic_check_certificate, KNOWN, services, &error);

  g_assert_no_error (error);
  assert_facts (learned, row->expected);
}

static void
test_failure (gconstpointer data)
{
  const Failure *failure = data;
  g_autoptr (TestServer) server = test_server_new_playing (&failure->script);
  g_autoptr (MedicServices) services = test_server_new_services (server);
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicFacts) learned = run_check (&medic_check_certificate, KNOWN, services, &error);

  g_assert_null (learned);
  g_assert_cmpint (g_get_monotonic_time () - start, <,
                   (MEDIC_CERTIFICATE_LOOK_SECONDS + 1) * G_USEC_PER_SEC);
  g_assert_nonnull (error);
  if (failure->code != ANY)
    g_assert_error (error, G_IO_ERROR, failure->code);
  g_assert_cmpint (medic_reach_from_error (error), ==,
                   failure->code == G_IO_ERROR_TIMED_OUT ? MEDIC_REACH_SILENT
                                                         : MEDIC_REACH_UNREACHABLE);
}

static void
test_nobody_listens (void)
{
  g_autoptr (TestServer) server = test_server_new_refusing ();
  g_autoptr (MedicServices) services = test_server_new_services (server);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicFacts) learned = run_check (&medic_check_certificate, KNOWN, services, &error);

  g_assert_null (learned);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CONNECTION_REFUSED);
}

/* Not even to the one who proved it. */
static void
test_nothing_is_said (gconstpointer distrustful)
{
  const TestAnswer answer = { 200, NULL, "{}" };
  g_autoptr (TestServer) server = test_server_new_answering (&answer);
  g_autoptr (MedicServices) services = distrustful != NULL ? test_server_new_distrustful (server)
                                                           : test_server_new_services (server);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicFacts) learned = run_check (&medic_check_certificate, KNOWN, services, &error);

  g_assert_no_error (error);
  assert_facts (learned, distrustful != NULL ? SAYS ("unknown-authority", OURS)
                                             : SAYS ("trusted", OURS));
  for (guint i = 0; i < 20; i++)
    {
      g_usleep (5000);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
  g_assert_cmpuint (test_server_get_n_requests (server), ==, 0);
}

static void
on_ended (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static gboolean
on_moment_over (gpointer user_data)
{
  g_cancellable_cancel (user_data);

  return G_SOURCE_REMOVE;
}

static void
test_it_is_cancelled_at_once (void)
{
  const TestScript silent = { .plain = TRUE, .ending = TEST_ENDING_HOLD };
  g_autoptr (TestServer) server = test_server_new_playing (&silent);
  g_autoptr (MedicServices) services = test_server_new_services (server);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (MedicFacts) known = medic_facts_parse (KNOWN, NULL);
  g_autoptr (GAsyncResult) result = NULL;
  GTask *task = g_task_new (NULL, cancellable, on_ended, &result);
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;

  medic_check_certificate.run (task, known, services);
  g_object_unref (task);
  g_timeout_add (A_MOMENT_MS, on_moment_over, cancellable);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_null (g_task_propagate_pointer (G_TASK (result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (g_get_monotonic_time () - start, <, A_MOMENT_MS * 1000 + AT_ONCE_US);
}

static void
test_only_https_is_looked_at (void)
{
  g_autoptr (SoupSession) session = soup_session_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  medic_certificate_look_async (session, "http://localhost/", NULL, on_ended, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_null (medic_certificate_look_finish (session, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
}

/* Waits for a look by the way of a proxy, which says nothing but @answer. */
static void
look_through_proxy (const char  *answer,
                    GError     **error)
{
  const TestScript script = { .plain = TRUE, .bytes = answer, .ending = TEST_ENDING_CLOSE };
  g_autoptr (TestServer) proxy = test_server_new_playing (&script);
  g_autoptr (MedicServices) services = test_server_new_services (proxy);
  g_autofree char *place = medic_services_dup_uri (services, MEDIC_HOST_SIGN_IN, "");
  g_autofree char *uri = g_strconcat ("http", place + strlen ("https"), NULL);
  g_autoptr (GProxyResolver) resolver = g_simple_proxy_resolver_new (NULL, NULL);
  g_autoptr (SoupSession) session = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  g_simple_proxy_resolver_set_uri_proxy (G_SIMPLE_PROXY_RESOLVER (resolver), "https", uri);
  session = soup_session_new_with_options ("proxy-resolver", resolver, NULL);
  medic_certificate_look_async (session, "https://login.example/", NULL, on_ended, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_null (medic_certificate_look_finish (session, result, error));
}

static void
test_the_proxy_is_asked (void)
{
  g_autoptr (GError) refusal = NULL;
  g_autoptr (GError) silence = NULL;

  look_through_proxy ("HTTP/1.1 407 Who are you?\r\n\r\n", &refusal);
  g_assert_error (refusal, G_IO_ERROR, G_IO_ERROR_PROXY_NEED_AUTH);

  /* It lets us through, to nobody. */
  look_through_proxy ("HTTP/1.1 200 Go on\r\n\r\n", &silence);
  g_assert_nonnull (silence);
  g_assert_cmpint (medic_reach_from_error (silence), ==, MEDIC_REACH_UNREACHABLE);
}

static void
test_it_is_looked_at_when_it_is_not_trusted (void)
{
  static const char *const reaches[] = { "not-trusted", "not-valid-now" };

  for (MedicReach reach = MEDIC_REACH_ANSWERED; reach <= MEDIC_REACH_STOPPED; reach++)
    {
      const char *nick = medic_reach_get_nick (reach);
      g_autofree char *text = g_strdup_printf ("{'tenant-reach': <'%s'>}", nick);
      g_autoptr (MedicFacts) known = medic_facts_parse (text, NULL);
      gboolean wanted = g_str_equal (nick, reaches[0]) || g_str_equal (nick, reaches[1]);

      g_assert_cmpint (medic_conditions_all (medic_check_certificate.when, known), ==,
                       wanted ? MEDIC_YES : MEDIC_NO);
    }
}

static void
add (const char    *name,
     gconstpointer  data,
     GTestDataFunc  test)
{
  g_autofree char *path = g_strconcat ("/certificate/", name, NULL);

  g_test_add_data_func (path, data, test);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    add (rows[i].name, &rows[i], test_row);
  for (gsize i = 0; i < G_N_ELEMENTS (failures); i++)
    add (failures[i].name, &failures[i], test_failure);
  add ("nothing-is-said-to-a-stranger", "a stranger", test_nothing_is_said);
  add ("nothing-is-said-to-the-right-one", NULL, test_nothing_is_said);
  g_test_add_func ("/certificate/nobody-listens", test_nobody_listens);
  g_test_add_func ("/certificate/it-is-cancelled-at-once", test_it_is_cancelled_at_once);
  g_test_add_func ("/certificate/only-https-is-looked-at", test_only_https_is_looked_at);
  g_test_add_func ("/certificate/the-proxy-is-asked", test_the_proxy_is_asked);
  g_test_add_func ("/certificate/it-is-looked-at-when-it-is-not-trusted",
                   test_it_is_looked_at_when_it_is_not_trusted);

  return g_test_run ();
}
