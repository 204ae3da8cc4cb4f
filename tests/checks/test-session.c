/* test-session.c - whether the sign-in lasts, and whether there could be one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/checks.h"
#include "services/medic-account.h"
#include "support/fake-services.h"
#include "support/graph-case.h"
#include "support/run-check.h"

#define GRANTED \
  "{\"token_type\": \"Bearer\", \"access_token\": \"" GRAPH_ACCESS_NEW "\", \"expires_in\": 3599," \
  " \"refresh_token\": \"planted-refresh-token-renewed\", \"scope\": \"User.Read\"}"
#define SAYS(error, number) \
  "{\"error\": \"" error "\", \"error_codes\": [" number "], \"error_description\": \"AADSTS" number ": " \
  GRAPH_PROSE "\"}"

static const GraphAccount without = { .no_refresh_token = TRUE };

static const GraphCase rows[] = {
  { "it-lasts", NULL, NULL, "{'session': <'lasts'>}", 0, { { "token", 200, GRANTED } } },
  { "revoked", NULL, NULL, "{'session': <'ends'>, 'session-error': <'AADSTS50173'>}", 0,
    { { "token", 400, SAYS ("invalid_grant", "50173") } } },
  { "too-often", NULL, NULL, "{'session': <'ends'>, 'session-error': <'AADSTS70043'>}", 0,
    { { "token", 400, SAYS ("invalid_grant", "70043") } } },
  { "unused", NULL, NULL, "{'session': <'ends'>, 'session-error': <'AADSTS700082'>}", 0,
    { { "token", 400, SAYS ("invalid_grant", "700082") } } },
  { "without-a-number", NULL, NULL, "{'session': <'ends'>, 'session-error': <'interaction_required'>}", 0,
    { { "token", 400, "{\"error\": \"interaction_required\"}" } } },
  { "no-token-to-renew-by", NULL, &without, "{'session': <'no-token'>}", 0, { { "token", 200, GRANTED } } },
  { "trouble-of-its-own", NULL, NULL, NULL, G_IO_ERROR_BUSY,
    { { "token", 503, "{\"error\": \"temporarily_unavailable\"}" } } },
  { "trouble-as-a-page", NULL, NULL, NULL, G_IO_ERROR_BUSY, { { "token", 503, "<html></html>" } } },
  { "a-page", NULL, NULL, NULL, G_IO_ERROR_INVALID_DATA, { { "token", 200, "<html></html>" } } },
  { "somebody-elses-token", NULL, NULL, NULL, G_IO_ERROR_INVALID_DATA,
    { { "token", 200, "{\"token_type\": \"Bearer\", \"access_token\": \"a\", \"id_token\": \"a.b.c\"}" } } },
};

static void
test_row (gconstpointer data)
{
  graph_case_try (&medic_check_session, data);
}

static void
test_it_asks_for_what_it_has (void)
{
  static const struct
  {
    const GraphAccount *account;
    gboolean            is_mailbox;
  } tiers[] = { { &graph_work_account, FALSE }, { &graph_mailbox_account, TRUE } };

  for (gsize i = 0; i < G_N_ELEMENTS (tiers); i++)
    {
      g_autoptr (GraphServer) server = graph_server_new (GRAPH_RULES ({ "token", 200, GRANTED }));
      g_autoptr (MedicServices) services = graph_server_new_services (server, tiers[i].account);
      g_autoptr (MedicFacts) learned = run_check (&medic_check_session, "{}", services, NULL);
      const char *asked = graph_server_peek (server, "POST token", 0)->body;

      g_assert_nonnull (learned);
      g_assert_cmpint (g_strrstr (asked, "Mail.ReadWrite") != NULL, ==, tiers[i].is_mailbox);
    }
}

static void
test_nobody_is_signed_in (void)
{
  g_autoptr (GraphServer) server = graph_server_new (GRAPH_RULES ({ "token", 200, GRANTED }));
  g_autoptr (MedicServices) services = graph_server_new_services (server, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicFacts) learned = run_check (&medic_check_session, "{}", services, &error);

  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_assert_null (learned);
  g_assert_null (graph_server_peek_nth (server, 0));
}

/* With an application id of our own, and without. */
static void
test_it_knows_whether_somebody_could_sign_in (void)
{
  g_autoptr (GraphServer) server = graph_server_new (GRAPH_RULES ({ "*", 200, "{}" }));
  g_autoptr (MedicServices) with = graph_server_new_services (server, NULL);
  g_autoptr (MedicServices) none = fake_services_new (NULL, NULL);
  g_autoptr (MedicFacts) ready = run_check (&medic_check_sign_in_ready, "{}", with, NULL);
  g_autoptr (MedicFacts) not_ready = run_check (&medic_check_sign_in_ready, "{}", none, NULL);

  assert_facts (ready, "{'sign-in-ready': <true>}");
  assert_facts (not_ready, "{'sign-in-ready': <false>}");
  g_assert_null (graph_server_peek_nth (server, 0));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  graph_case_add_all ("session", rows, G_N_ELEMENTS (rows), test_row);
  g_test_add_func ("/session/it-asks-for-what-it-has", test_it_asks_for_what_it_has);
  g_test_add_func ("/session/nobody-is-signed-in", test_nobody_is_signed_in);
  g_test_add_func ("/sign-in-ready/it-knows-whether-somebody-could-sign-in",
                   test_it_knows_whether_somebody_could_sign_in);

  return g_test_run ();
}
