/* test-graph-write.c - what is done through Graph is done once, and nothing of it is logged
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/graph-ask.h"

#include <string.h>

#define MESSAGES "/me/messages"
#define POST_MESSAGES "POST /me/messages"
#define BODY "{\"subject\": \"planted-subject\"}"
#define THROTTLED GRAPH_ERROR ("ApplicationThrottled")
#define GRANTED \
  "{\"token_type\": \"Bearer\", \"access_token\": \"" GRAPH_ACCESS_NEW "\", \"expires_in\": 3599," \
  " \"refresh_token\": \"planted-refresh-token-renewed\", \"scope\": \"User.Read\"}"

static const GraphAccount somebody = { .claims = NULL };

typedef struct
{
  const char *name;
  const char *method;
  GraphRule   first;
  guint       status;  /* in the end, after a second answer that says 201 */
  guint       n;       /* how often it was asked for */
} Row;

static const Row rows[] = {
  { "made", "POST", { MESSAGES, 201, "{\"id\": \"1\"}" }, 201, 1 },
  { "removed", "DELETE", { MESSAGES, 204 }, 204, 1 },
  { "refused", "POST", { MESSAGES, 403, GRAPH_ERROR ("ErrorAccessDenied") }, 403, 1 },
  { "told-when-to-come-back", "POST", { MESSAGES, 429, THROTTLED, "Retry-After: 1" }, 201, 2 },
  { "not-told-when-to-come-back", "POST", { MESSAGES, 429, THROTTLED }, 429, 1 },
  { "perhaps-it-was-done", "POST", { MESSAGES, 503, THROTTLED, "Retry-After: 1" }, 503, 1 },
  { "perhaps-it-was-done-in-the-end", "POST", { MESSAGES, 504, THROTTLED }, 504, 1 },
  { "with-a-token-that-is-not-taken", "POST", { MESSAGES, 401, GRAPH_ERROR ("InvalidAuthenticationToken") },
    201, 2 },
  { "removing-twice-does-no-harm", "DELETE", { MESSAGES, 503, THROTTLED, "Retry-After: 1" }, 201, 2 },
  { "changing-twice-does-no-harm", "PATCH", { MESSAGES, 503, THROTTLED, "Retry-After: 1" }, 201, 2 },
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  const char *body = g_str_equal (row->method, "DELETE") ? NULL : BODY;
  GraphRule first = row->first;
  g_autoptr (GraphServer) server = NULL;
  g_autoptr (MedicServices) services = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicGraphReply) reply = NULL;
  g_autofree char *line = g_strdup_printf ("%s " MESSAGES, row->method);

  first.times = 1;
  server = graph_server_new (GRAPH_RULES (first, { MESSAGES, 201, "{}" }, { "token", 200, GRANTED }));
  services = graph_server_new_services (server, &somebody);
  reply = graph_write (services, row->method, MESSAGES, body, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (reply->status, ==, row->status);
  g_assert_cmpuint (graph_server_count (server, line), ==, row->n);
  for (guint i = 0; i < row->n; i++)
    {
      const GraphRequest *request = graph_server_peek (server, line, i);

      g_assert_cmpstr (request->body, ==, body != NULL ? body : "");
      g_assert_true (g_uuid_string_is_valid (request->id));
    }
}

static void
test_silence_is_not_knowing (void)
{
  g_autoptr (GraphServer) server = graph_server_new (GRAPH_RULES ({ MESSAGES, 0 }));
  g_autoptr (MedicServices) services = graph_server_new_services (server, &somebody);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicGraphReply) reply = graph_write (services, "POST", MESSAGES, BODY, &error);

  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT);
  g_assert_null (reply);
  g_assert_cmpuint (graph_server_count (server, POST_MESSAGES), ==, 1);
}

static void
read_and_write (void)
{
  const GraphRule *rules = GRAPH_RULES (
    { "/me", 401, GRAPH_ERROR ("InvalidAuthenticationToken"), NULL, NULL, 1 },
    { "/me/calendar", 403, GRAPH_ERROR ("ErrorAccessDenied") },
    { "/me", 200, "{\"mail\": \"planted-address@harbour.example\"}" },
    { MESSAGES, 201, "{\"id\": \"planted-id\"}" }, { "token", 200, GRANTED });
  g_autoptr (GraphServer) server = graph_server_new (rules);
  g_autoptr (MedicServices) services = graph_server_new_services (server, &somebody);
  g_autoptr (GPtrArray) replies = graph_read (services, GRAPH_PATHS ("/me", "/me/calendar"), NULL);
  g_autoptr (MedicGraphReply) reply = graph_write (services, "POST", MESSAGES, BODY, NULL);

  g_assert_nonnull (replies);
  g_assert_nonnull (reply);
  g_debug ("All was asked");
}

static void
test_nothing_is_logged_but_ids_and_codes (void)
{
  if (g_test_subprocess ())
    {
      g_setenv ("G_MESSAGES_DEBUG", "all", TRUE);
      read_and_write ();
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stdout ("*All was asked*");
  g_test_trap_assert_stdout ("*ErrorAccessDenied*");
  g_test_trap_assert_stdout_unmatched ("*planted*");
  g_test_trap_assert_stderr_unmatched ("*planted*");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/graph-write/", rows[i].name, NULL);
      g_test_add_data_func (path, &rows[i], test_row);
    }
  g_test_add_func ("/graph-write/silence-is-not-knowing", test_silence_is_not_knowing);
  g_test_add_func ("/graph-write/nothing-is-logged-but-ids-and-codes",
                   test_nothing_is_logged_but_ids_and_codes);

  return g_test_run ();
}
