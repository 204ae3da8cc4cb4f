/* test-graph-time.c - when Microsoft Graph is asked again, and that it can be stopped at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/graph-ask.h"
#include "support/slowness.h"

#define ME "/me"
#define INBOX "/me/mailFolders/inbox"
#define BATCH "POST /$batch"
#define GOOD "{\"is\": \"good\"}"
#define THROTTLED GRAPH_ERROR ("ApplicationThrottled")
#define EXPIRED GRAPH_ERROR ("InvalidAuthenticationToken")

/* Far less than any deadline, and enough for a machine that is busy. */
#define AT_ONCE (G_USEC_PER_SEC / 2)
#define LATE 2.5

static const GraphAccount somebody = { .claims = NULL };

/* Whether @seconds and not much more went by between two requests. */
static void
assert_between (GraphServer *server,
                const char  *line,
                guint        place,
                double       seconds)
{
  gint64 before = graph_server_peek (server, line, place)->time;
  gint64 after = graph_server_peek (server, line, place + 1)->time;

  g_assert_cmpfloat ((double) (after - before) / G_USEC_PER_SEC, >=, seconds - 0.01);
  g_assert_cmpfloat ((double) (after - before) / G_USEC_PER_SEC, <, seconds + LATE);
}

static void
test_it_comes_back_when_it_was_told_to (void)
{
  const GraphRule *rules = GRAPH_RULES ({ ME, 429, THROTTLED, "Retry-After: 1", NULL, 1 }, { ME, 200, GOOD });
  g_autoptr (GraphServer) server = graph_server_new (rules);
  g_autoptr (MedicServices) services = graph_server_new_services (server, &somebody);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) replies = graph_read (services, GRAPH_PATHS (ME), &error);

  g_assert_no_error (error);
  assert_reply (replies, 0, 200, NULL);
  assert_between (server, "GET /me", 0, 1);
}

static void
test_a_date_is_as_good_as_seconds (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GDateTime) then = g_date_time_add_seconds (now, 2);
  g_autofree char *date = soup_date_time_to_string (then, SOUP_DATE_HTTP);
  g_autofree char *header = g_strconcat ("Retry-After: ", date, NULL);
  const GraphRule *rules = GRAPH_RULES ({ ME, 503, THROTTLED, header, NULL, 1 }, { ME, 200, GOOD });
  g_autoptr (GraphServer) server = graph_server_new (rules);
  g_autoptr (MedicServices) services = graph_server_new_services (server, &somebody);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) replies = graph_read (services, GRAPH_PATHS (ME), &error);

  g_assert_no_error (error);
  assert_reply (replies, 0, 200, NULL);
  /* The date has no parts of a second, and may be read in the next one. */
  g_assert_cmpint (graph_server_peek (server, "GET /me", 1)->time
                   - graph_server_peek (server, "GET /me", 0)->time, >=, G_USEC_PER_SEC * 9 / 10);
}

/* 1 second, 2 seconds, and then it is an answer. */
static void
test_without_a_word_it_waits_longer_each_time (void)
{
  const GraphRule *rules = GRAPH_RULES ({ ME, 504, GRAPH_ERROR ("GatewayTimeout") });
  g_autoptr (GraphServer) server = graph_server_new (rules);
  g_autoptr (MedicServices) services = graph_server_new_services (server, &somebody);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) replies = graph_read (services, GRAPH_PATHS (ME), &error);

  g_assert_no_error (error);
  assert_reply (replies, 0, 504, "GatewayTimeout");
  g_assert_cmpuint (graph_server_count (server, "GET /me"), ==, 3);
  assert_between (server, "GET /me", 0, 1);
  assert_between (server, "GET /me", 1, 2);
}

static void
test_too_long_a_wait_is_an_answer (void)
{
  const GraphRule *rules = GRAPH_RULES ({ ME, 429, THROTTLED, "Retry-After: 15" });
  g_autoptr (GraphServer) server = graph_server_new (rules);
  g_autoptr (MedicServices) services = graph_server_new_services (server, &somebody);
  g_autoptr (GError) error = NULL;
  gint64 begun = g_get_monotonic_time ();
  g_autoptr (GPtrArray) replies = graph_read (services, GRAPH_PATHS (ME), &error);

  g_assert_no_error (error);
  assert_reply (replies, 0, 429, "ApplicationThrottled");
  g_assert_cmpuint (((MedicGraphReply *) g_ptr_array_index (replies, 0))->retry_after, ==, 15);
  g_assert_cmpint (g_get_monotonic_time () - begun, <, get_slowness () * G_USEC_PER_SEC);
}

/* Each part of a batch by itself: the others are not asked again, nor kept waiting for. */
static void
test_only_the_throttled_part_comes_back (void)
{
  const GraphRule *rules = GRAPH_RULES (
    { ME, 200, GOOD }, { INBOX, 429, THROTTLED, "Retry-After: 1", NULL, 1 }, { INBOX, 200, GOOD },
    { "/me/calendar", 429, THROTTLED, "Retry-After: 60" });
  g_autoptr (GraphServer) server = graph_server_new (rules);
  g_autoptr (MedicServices) services = graph_server_new_services (server, &somebody);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) replies = graph_read (services, GRAPH_PATHS (ME, INBOX, "/me/calendar"), &error);

  g_assert_no_error (error);
  assert_reply (replies, 0, 200, NULL);
  assert_reply (replies, 1, 200, NULL);
  assert_reply (replies, 2, 429, "ApplicationThrottled");
  g_assert_cmpuint (graph_server_count (server, "GET /me"), ==, 1);
  g_assert_cmpuint (graph_server_count (server, "GET /me/calendar"), ==, 1);
  assert_between (server, "GET " INBOX, 0, 1);
}

static void
test_two_waits_of_different_length_are_two (void)
{
  const GraphRule *rules = GRAPH_RULES (
    { ME, 429, THROTTLED, "Retry-After: 2", NULL, 1 }, { INBOX, 429, THROTTLED, "Retry-After: 1", NULL, 1 },
    { "/me*", 200, GOOD });
  g_autoptr (GraphServer) server = graph_server_new (rules);
  g_autoptr (MedicServices) services = graph_server_new_services (server, &somebody);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) replies = graph_read (services, GRAPH_PATHS (ME, INBOX), &error);

  g_assert_no_error (error);
  assert_reply (replies, 0, 200, NULL);
  assert_reply (replies, 1, 200, NULL);
  assert_between (server, "GET " INBOX, 0, 1);
  assert_between (server, "GET /me", 0, 2);
}

static void
test_a_whole_batch_may_have_to_wait (void)
{
  const GraphRule *rules = GRAPH_RULES ({ "/$batch", 503, "<html></html>", "Retry-After: 1", NULL, 1 },
                                        { "/me*", 200, GOOD });
  g_autoptr (GraphServer) server = graph_server_new (rules);
  g_autoptr (MedicServices) services = graph_server_new_services (server, &somebody);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) replies = graph_read (services, GRAPH_PATHS (ME, INBOX), &error);

  g_assert_no_error (error);
  assert_reply (replies, 0, 200, NULL);
  assert_reply (replies, 1, 200, NULL);
  assert_between (server, BATCH, 0, 1);
}

typedef struct
{
  const char *name;
  const char *paths[3];
  GraphRule   rules[4];
  guint       after;     /* milliseconds until it is stopped */
} Stop;

#define ONE { ME }
#define TWO { ME, INBOX }

static const Stop stops[] = {
  { "while-one-is-asked", ONE, { { ME, 0 } }, 100 },
  { "while-a-batch-is-asked", TWO, { { "/$batch", 0 } }, 100 },
  { "while-they-are-asked-apart", TWO, { { "/$batch", 404 }, { ME, 0 }, { INBOX, 0 } }, 300 },
  { "while-one-of-two-is-asked", TWO, { { "/$batch", 404 }, { ME, 200, GOOD }, { INBOX, 0 } }, 300 },
  { "while-it-waits", ONE, { { ME, 429, THROTTLED, "Retry-After: 10" } }, 300 },
  { "while-a-batch-waits", TWO, { { "/$batch", 503, THROTTLED, "Retry-After: 10" } }, 300 },
  { "while-a-part-waits", TWO, { { ME, 200, GOOD }, { INBOX, 429, THROTTLED, "Retry-After: 10" } }, 300 },
  { "while-tokens-are-renewed", ONE, { { ME, 401, EXPIRED }, { "token", 0 } }, 300 },
};

static void
test_it_can_be_stopped_at_once (gconstpointer data)
{
  const Stop *row = data;
  g_autoptr (GraphServer) server = graph_server_new (row->rules);
  g_autoptr (MedicServices) services = graph_server_new_services (server, &somebody);
  gint64 late = graph_read_stopped (services, row->paths, row->after);

  g_test_message ("Stopped after %" G_GINT64_FORMAT " µs", late);
  g_assert_cmpint (late, <, AT_ONCE);
}

static void
test_it_may_be_stopped_before_it_begins (void)
{
  g_autoptr (GraphServer) server = graph_server_new (GRAPH_RULES ({ "*", 200, GOOD }));
  g_autoptr (MedicServices) services = graph_server_new_services (server, &somebody);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) replies = NULL;

  g_cancellable_cancel (cancellable);
  replies = graph_read_with (services, GRAPH_PATHS (ME), cancellable, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (graph_server_peek_nth (server, 0));
}

/* Silence of all is an error; of one it is the lack of an answer. */
static void
test_silence (void)
{
  const GraphRule *rules = GRAPH_RULES ({ "/$batch", 404 }, { ME, 200, GOOD }, { INBOX, 0 });
  g_autoptr (GraphServer) server = graph_server_new (rules);
  g_autoptr (MedicServices) services = graph_server_new_services (server, &somebody);
  g_autoptr (GError) error = NULL;
  gint64 begun = g_get_monotonic_time ();
  g_autoptr (GPtrArray) replies = graph_read (services, GRAPH_PATHS (ME, INBOX), &error);

  g_assert_no_error (error);
  assert_reply (replies, 0, 200, NULL);
  assert_reply (replies, 1, 0, NULL);
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 8 * G_USEC_PER_SEC);
  g_clear_pointer (&replies, g_ptr_array_unref);

  replies = graph_read (services, GRAPH_PATHS (INBOX), &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/graph-time/it-comes-back-when-it-was-told-to",
                   test_it_comes_back_when_it_was_told_to);
  g_test_add_func ("/graph-time/a-date-is-as-good-as-seconds", test_a_date_is_as_good_as_seconds);
  g_test_add_func ("/graph-time/without-a-word-it-waits-longer-each-time",
                   test_without_a_word_it_waits_longer_each_time);
  g_test_add_func ("/graph-time/too-long-a-wait-is-an-answer", test_too_long_a_wait_is_an_answer);
  g_test_add_func ("/graph-time/only-the-throttled-part-comes-back",
                   test_only_the_throttled_part_comes_back);
  g_test_add_func ("/graph-time/two-waits-of-different-length-are-two",
                   test_two_waits_of_different_length_are_two);
  g_test_add_func ("/graph-time/a-whole-batch-may-have-to-wait",
                   test_a_whole_batch_may_have_to_wait);
  for (gsize i = 0; i < G_N_ELEMENTS (stops); i++)
    {
      g_autofree char *path = g_strconcat ("/graph-time/stopped/", stops[i].name, NULL);
      g_test_add_data_func (path, &stops[i], test_it_can_be_stopped_at_once);
    }
  g_test_add_func ("/graph-time/it-may-be-stopped-before-it-begins",
                   test_it_may_be_stopped_before_it_begins);
  g_test_add_func ("/graph-time/silence", test_silence);

  return g_test_run ();
}
