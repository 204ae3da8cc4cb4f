/* test-graph.c - asking Microsoft Graph: together or apart, and what is believed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/graph-ask.h"

#include <string.h>

#include "support/slowness.h"

#define ME "/me"
#define INBOX "/me/mailFolders/inbox?$select=displayName,totalItemCount"
#define CALENDAR "/me/calendar"
#define BATCH "POST /$batch"
#define GOOD "{\"is\": \"good\"}"

static const GraphAccount somebody = { .claims = NULL };

static void
test_one_path_is_one_question (void)
{
  const GraphRule *rules = GRAPH_RULES ({ INBOX, 200, GOOD });
  g_autoptr (GraphServer) server = graph_server_new (rules);
  g_autoptr (MedicServices) services = graph_server_new_services (server, &somebody);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) replies = graph_read (services, GRAPH_PATHS (INBOX), &error);
  const GraphRequest *request = graph_server_peek (server, "GET " INBOX, 0);

  g_assert_no_error (error);
  g_assert_cmpuint (replies->len, ==, 1);
  assert_reply (replies, 0, 200, NULL);
  g_assert_null (graph_server_peek_nth (server, 1));
  g_assert_cmpstr (request->bearer, ==, "Bearer " GRAPH_ACCESS);
  g_assert_true (g_uuid_string_is_valid (request->id));
}

/* The server answers the last one first. */
static void
test_several_are_asked_in_one_call (void)
{
  const GraphRule *rules = GRAPH_RULES ({ ME, 200, GOOD }, { INBOX, 404, GRAPH_ERROR ("ResourceNotFound") },
                                        { CALENDAR, 403, GRAPH_ERROR ("ErrorAccessDenied") });
  g_autoptr (GraphServer) server = graph_server_new (rules);
  g_autoptr (MedicServices) services = graph_server_new_services (server, &somebody);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) replies = graph_read (services, GRAPH_PATHS (ME, INBOX, CALENDAR), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (replies->len, ==, 3);
  assert_reply (replies, 0, 200, NULL);
  assert_reply (replies, 1, 404, "ResourceNotFound");
  assert_reply (replies, 2, 403, "ErrorAccessDenied");

  g_assert_cmpuint (graph_server_count (server, BATCH), ==, 1);
  for (guint i = 0; i < 4; i++)
    {
      const GraphRequest *request = graph_server_peek_nth (server, i);

      g_assert_true (g_uuid_string_is_valid (request->id));
      g_assert_cmpint (request->part, ==, i > 0);
      g_hash_table_add (ids, request->id);
    }
  g_assert_null (graph_server_peek_nth (server, 4));
  g_assert_cmpuint (g_hash_table_size (ids), ==, 4);
}

static void
test_twenty_are_asked_in_one_call (void)
{
  const GraphRule *rules = GRAPH_RULES ({ "/me/*", 200, GOOD });
  g_autoptr (GraphServer) server = graph_server_new (rules);
  g_autoptr (MedicServices) services = graph_server_new_services (server, &somebody);
  g_autoptr (GError) error = NULL;
  const char *paths[MEDIC_GRAPH_MOST_PATHS + 1] = { NULL };
  g_autoptr (GPtrArray) replies = NULL;

  for (gsize i = 0; i < MEDIC_GRAPH_MOST_PATHS; i++)
    paths[i] = "/me/calendar";
  replies = graph_read (services, paths, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (graph_server_count (server, BATCH), ==, 1);
  for (guint i = 0; i < MEDIC_GRAPH_MOST_PATHS; i++)
    assert_reply (replies, i, 200, NULL);
}

typedef struct
{
  const char *name;
  guint       status;
  const char *body;
  const char *headers;
} NoBatch;

static const NoBatch no_batches[] = {
  { "not-found", 404, GRAPH_ERROR ("BadRequest"), NULL },
  { "not-allowed", 405, NULL, NULL },
  { "a-bad-request", 400, GRAPH_ERROR ("BadRequest"), NULL },
  { "not-implemented", 501, "<html></html>", NULL },
  { "forbidden", 403, GRAPH_ERROR ("Forbidden"), NULL },
  { "a-page", 200, "<!doctype html><title>Hotel</title>", "Content-Type: text/html" },
  { "json-that-is-cut", 200, "{\"responses\": [{\"id\": \"1\", \"status\": 200, \"body\": {", NULL },
  { "json-of-another-form", 200, "{\"value\": []}", NULL },
  { "no-answers", 200, "{\"responses\": []}", NULL },
  { "a-redirect", 302, NULL, "Location: /v1.0/$batch" },
};

static void
test_without_a_batch_they_are_asked_apart (gconstpointer data)
{
  const NoBatch *row = data;
  const GraphRule *rules = GRAPH_RULES (
    { "/$batch", row->status, row->body, row->headers }, { ME, 200, GOOD }, { INBOX, 200, GOOD },
    { CALENDAR, 403, GRAPH_ERROR ("ErrorAccessDenied") });
  g_autoptr (GraphServer) server = graph_server_new (rules);
  g_autoptr (MedicServices) services = graph_server_new_services (server, &somebody);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) replies = graph_read (services, GRAPH_PATHS (ME, INBOX, CALENDAR), &error);

  g_assert_no_error (error);
  assert_reply (replies, 0, 200, NULL);
  assert_reply (replies, 1, 200, NULL);
  assert_reply (replies, 2, 403, "ErrorAccessDenied");
  g_assert_cmpuint (graph_server_count (server, BATCH), ==, 1);
  g_assert_cmpuint (graph_server_count (server, "GET " INBOX), ==, 1);
  g_assert_null (graph_server_peek_nth (server, 4));
}

/* All four wait for each other at the server, so they are under way at the same time. */
static void
test_apart_means_at_the_same_time (void)
{
  const GraphRule *rules = GRAPH_RULES ({ "/$batch", 404 }, { "/me*", 200, GOOD });
  g_autoptr (GraphServer) server = graph_server_new (rules);
  g_autoptr (MedicServices) services = graph_server_new_services (server, &somebody);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) replies = NULL;
  gint64 begun = g_get_monotonic_time ();

  graph_server_gather (server, 4);
  replies = graph_read (services, GRAPH_PATHS (ME, INBOX, CALENDAR, INBOX), &error);
  g_assert_no_error (error);
  assert_reply (replies, 2, 200, NULL);
  /* Nobody gave up waiting for the others. */
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 3 * get_slowness () * G_USEC_PER_SEC);
}

static void
test_too_long_a_batch_is_asked_apart (void)
{
  g_autofree char *long_text = g_strnfill (MEDIC_HTTP_LONGEST_BODY + 1, ' ');
  const GraphRule *rules = GRAPH_RULES ({ "/$batch", 200, long_text }, { ME, 200, GOOD },
                                        { INBOX, 200, long_text });
  g_autoptr (GraphServer) server = graph_server_new (rules);
  g_autoptr (MedicServices) services = graph_server_new_services (server, &somebody);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) replies = graph_read (services, GRAPH_PATHS (ME, INBOX), &error);

  g_assert_no_error (error);
  assert_reply (replies, 0, 200, NULL);
  /* Nobody's answer, but the other one holds. */
  assert_reply (replies, 1, 0, NULL);
}

static void
test_what_is_missing_in_a_batch_is_asked_by_itself (void)
{
  const GraphRule *rules = GRAPH_RULES (
    { "/$batch", 200, "{\"responses\": [{\"id\": \"2\", \"status\": 200, \"body\": " GOOD "}]}" },
    { ME, 200, GOOD }, { CALENDAR, 200, GOOD });
  g_autoptr (GraphServer) server = graph_server_new (rules);
  g_autoptr (MedicServices) services = graph_server_new_services (server, &somebody);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) replies = graph_read (services, GRAPH_PATHS (ME, INBOX, CALENDAR), &error);

  g_assert_no_error (error);
  for (guint i = 0; i < 3; i++)
    assert_reply (replies, i, 200, NULL);
  g_assert_cmpuint (graph_server_count (server, "GET " INBOX), ==, 0);
}

static void
test_nobody_is_asked_when_nobody_is_signed_in (void)
{
  g_autoptr (GraphServer) server = graph_server_new (GRAPH_RULES ({ "*", 200, GOOD }));
  g_autoptr (MedicServices) services = graph_server_new_services (server, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) replies = graph_read (services, GRAPH_PATHS (ME), &error);

  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_assert_null (replies);
  g_assert_null (graph_server_peek_nth (server, 0));
}

static void
test_no_redirect_is_followed (void)
{
  static const guint statuses[] = { 301, 302, 303, 307, 308 };

  for (gsize i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      const GraphRule *rules = GRAPH_RULES ({ ME, statuses[i], NULL, "Location: /v1.0/elsewhere" },
                                            { "/elsewhere", 200, GOOD });
      g_autoptr (GraphServer) server = graph_server_new (rules);
      g_autoptr (MedicServices) services = graph_server_new_services (server, &somebody);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) replies = graph_read (services, GRAPH_PATHS (ME), &error);

      g_assert_no_error (error);
      assert_reply (replies, 0, statuses[i], NULL);
      g_assert_false (((MedicGraphReply *) g_ptr_array_index (replies, 0))->readable);
      g_assert_null (graph_server_peek_nth (server, 1));
    }
}

static void
test_a_page_is_kept_by_its_status_alone (void)
{
  const GraphRule *rules = GRAPH_RULES ({ ME, 200, "<!doctype html><title>Hotel</title>" });
  g_autoptr (GraphServer) server = graph_server_new (rules);
  g_autoptr (MedicServices) services = graph_server_new_services (server, &somebody);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) replies = graph_read (services, GRAPH_PATHS (ME), &error);
  const MedicGraphReply *reply;

  g_assert_no_error (error);
  reply = g_ptr_array_index (replies, 0);
  g_assert_cmpuint (reply->status, ==, 200);
  g_assert_false (reply->readable);
  g_assert_null (reply->body);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/graph/one-path-is-one-question", test_one_path_is_one_question);
  g_test_add_func ("/graph/several-are-asked-in-one-call", test_several_are_asked_in_one_call);
  g_test_add_func ("/graph/twenty-are-asked-in-one-call", test_twenty_are_asked_in_one_call);
  for (gsize i = 0; i < G_N_ELEMENTS (no_batches); i++)
    {
      g_autofree char *path = g_strconcat ("/graph/no-batch/", no_batches[i].name, NULL);
      g_test_add_data_func (path, &no_batches[i], test_without_a_batch_they_are_asked_apart);
    }
  g_test_add_func ("/graph/apart-means-at-the-same-time", test_apart_means_at_the_same_time);
  g_test_add_func ("/graph/too-long-a-batch-is-asked-apart", test_too_long_a_batch_is_asked_apart);
  g_test_add_func ("/graph/what-is-missing-in-a-batch-is-asked-by-itself",
                   test_what_is_missing_in_a_batch_is_asked_by_itself);
  g_test_add_func ("/graph/nobody-is-asked-when-nobody-is-signed-in",
                   test_nobody_is_asked_when_nobody_is_signed_in);
  g_test_add_func ("/graph/no-redirect-is-followed", test_no_redirect_is_followed);
  g_test_add_func ("/graph/a-page-is-kept-by-its-status-alone",
                   test_a_page_is_kept_by_its_status_alone);

  return g_test_run ();
}
