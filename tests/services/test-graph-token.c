/* test-graph-token.c - which token Microsoft Graph is shown, and when another one is asked for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/graph-ask.h"

#define ME "/me"
#define INBOX "/me/mailFolders/inbox"
#define CALENDAR "/me/calendar"
#define BATCH "POST /$batch"
#define TOKEN "POST token"
#define GOOD "{\"is\": \"good\"}"
#define GRANTED \
  "{\"token_type\": \"Bearer\", \"access_token\": \"" GRAPH_ACCESS_NEW "\", \"expires_in\": 3599," \
  " \"refresh_token\": \"planted-refresh-token-renewed\", \"scope\": \"User.Read\"}"
#define EXPIRED GRAPH_ERROR ("InvalidAuthenticationToken")

static const GraphAccount somebody = { .claims = NULL };

static void
test_an_old_token_is_renewed_once (void)
{
  const GraphRule *rules = GRAPH_RULES ({ ME, 401, EXPIRED, NULL, NULL, 1 }, { ME, 200, GOOD },
                                        { "token", 200, GRANTED });
  g_autoptr (GraphServer) server = graph_server_new (rules);
  g_autoptr (MedicServices) services = graph_server_new_services (server, &somebody);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) replies = graph_read (services, GRAPH_PATHS (ME), &error);

  g_assert_no_error (error);
  assert_reply (replies, 0, 200, NULL);
  g_assert_cmpuint (graph_server_count (server, TOKEN), ==, 1);
  g_assert_cmpstr (graph_server_peek (server, "GET /me", 0)->bearer, ==, "Bearer " GRAPH_ACCESS);
  g_assert_cmpstr (graph_server_peek (server, "GET /me", 1)->bearer, ==, "Bearer " GRAPH_ACCESS_NEW);
}

static void
test_only_what_was_refused_is_asked_again (void)
{
  const GraphRule *rules = GRAPH_RULES ({ INBOX, 401, EXPIRED, NULL, NULL, 1 }, { ME, 200, GOOD },
                                        { INBOX, 200, GOOD }, { CALENDAR, 401, EXPIRED },
                                        { "token", 200, GRANTED });
  g_autoptr (GraphServer) server = graph_server_new (rules);
  g_autoptr (MedicServices) services = graph_server_new_services (server, &somebody);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) replies = graph_read (services, GRAPH_PATHS (ME, INBOX, CALENDAR), &error);

  g_assert_no_error (error);
  assert_reply (replies, 0, 200, NULL);
  assert_reply (replies, 1, 200, NULL);
  assert_reply (replies, 2, 401, "InvalidAuthenticationToken");
  g_assert_cmpuint (graph_server_count (server, "GET /me"), ==, 1);
  g_assert_cmpuint (graph_server_count (server, "GET " CALENDAR), ==, 2);
  g_assert_cmpuint (graph_server_count (server, TOKEN), ==, 1);
}

static void
test_a_whole_batch_may_be_refused (void)
{
  const GraphRule *rules = GRAPH_RULES ({ "/$batch", 401, EXPIRED, NULL, NULL, 1 }, { "/me*", 200, GOOD },
                                        { "token", 200, GRANTED });
  g_autoptr (GraphServer) server = graph_server_new (rules);
  g_autoptr (MedicServices) services = graph_server_new_services (server, &somebody);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) replies = graph_read (services, GRAPH_PATHS (ME, INBOX), &error);

  g_assert_no_error (error);
  assert_reply (replies, 0, 200, NULL);
  assert_reply (replies, 1, 200, NULL);
  g_assert_cmpuint (graph_server_count (server, BATCH), ==, 2);
  g_assert_cmpstr (graph_server_peek (server, BATCH, 1)->bearer, ==, "Bearer " GRAPH_ACCESS_NEW);
}

typedef struct
{
  const char *name;
  guint       status;
  const char *body;
  const char *code;      /* (nullable) */
  guint       n_renewed;
} Refused;

static const Refused refused[] = {
  { "a-token-that-is-never-taken", 401, EXPIRED, "InvalidAuthenticationToken", 1 },
  { "without-a-code", 401, GRAPH_ERROR (""), NULL, 1 },
  { "without-a-body", 401, NULL, NULL, 1 },
  { "a-token-that-is-for-something-else", 401, GRAPH_ERROR ("AuthOMMissingRequiredPermissions"),
    "AuthOMMissingRequiredPermissions", 0 },
  { "a-permission-that-is-missing", 403, GRAPH_ERROR ("ErrorAccessDenied"), "ErrorAccessDenied", 0 },
  { "what-is-not-there", 404, GRAPH_ERROR ("MailboxNotEnabledForRESTAPI"), "MailboxNotEnabledForRESTAPI", 0 },
  { "trouble-of-its-own", 500, GRAPH_ERROR ("InternalServerError"), "InternalServerError", 0 },
};

static void
test_a_refusal_is_an_answer (gconstpointer data)
{
  const Refused *row = data;
  const GraphRule *rules = GRAPH_RULES ({ ME, row->status, row->body }, { "token", 200, GRANTED });
  g_autoptr (GraphServer) server = graph_server_new (rules);
  g_autoptr (MedicServices) services = graph_server_new_services (server, &somebody);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) replies = graph_read (services, GRAPH_PATHS (ME), &error);

  g_assert_no_error (error);
  assert_reply (replies, 0, row->status, row->code);
  g_assert_cmpuint (graph_server_count (server, TOKEN), ==, row->n_renewed);
  g_assert_cmpuint (graph_server_count (server, "GET /me"), ==, 1 + row->n_renewed);
}

/* Then the first refusal stays, and is not asked for again. */
static void
test_tokens_may_be_refused (void)
{
  const GraphAccount without = { .no_refresh_token = TRUE };
  const GraphRule *rules = GRAPH_RULES ({ ME, 401, EXPIRED },
                                        { "token", 400, "{\"error\": \"invalid_grant\"}" });

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GraphServer) server = graph_server_new (rules);
      g_autoptr (MedicServices) services =
        graph_server_new_services (server, i == 0 ? &somebody : &without);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) replies = graph_read (services, GRAPH_PATHS (ME), &error);

      g_assert_no_error (error);
      assert_reply (replies, 0, 401, "InvalidAuthenticationToken");
      g_assert_cmpuint (graph_server_count (server, "GET /me"), ==, 1);
      g_assert_cmpuint (graph_server_count (server, TOKEN), ==, i == 0 ? 1 : 0);
    }
}

/* And when that is refused, nobody is signed in. */
static void
test_what_the_keyring_had_is_renewed_first (void)
{
  const GraphAccount kept = { .kept = TRUE };
  const char *const answers[] = { GRANTED, "{\"error\": \"invalid_grant\"}" };

  for (guint i = 0; i < 2; i++)
    {
      const GraphRule *rules = GRAPH_RULES ({ ME, 200, GOOD }, { "token", i == 0 ? 200 : 400, answers[i] });
      g_autoptr (GraphServer) server = graph_server_new (rules);
      g_autoptr (MedicServices) services = graph_server_new_services (server, &kept);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) replies = graph_read (services, GRAPH_PATHS (ME), &error);

      g_assert_cmpint (replies != NULL, ==, i == 0);
      g_assert_cmpuint (graph_server_count (server, TOKEN), ==, 1);
      g_assert_cmpuint (graph_server_count (server, "GET /me"), ==, i == 0 ? 1 : 0);
      if (i == 0)
        g_assert_cmpstr (graph_server_peek (server, "GET /me", 0)->bearer, ==,
                         "Bearer " GRAPH_ACCESS_NEW);
      else
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/graph-token/an-old-token-is-renewed-once", test_an_old_token_is_renewed_once);
  g_test_add_func ("/graph-token/only-what-was-refused-is-asked-again",
                   test_only_what_was_refused_is_asked_again);
  g_test_add_func ("/graph-token/a-whole-batch-may-be-refused", test_a_whole_batch_may_be_refused);
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/graph-token/refused/", refused[i].name, NULL);
      g_test_add_data_func (path, &refused[i], test_a_refusal_is_an_answer);
    }
  g_test_add_func ("/graph-token/tokens-may-be-refused", test_tokens_may_be_refused);
  g_test_add_func ("/graph-token/what-the-keyring-had-is-renewed-first",
                   test_what_the_keyring_had_is_renewed_first);

  return g_test_run ();
}
