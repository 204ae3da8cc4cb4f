/* test-clock.c - how far the clock of this computer is off, by what a server says of the time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/checks.h"
#include "support/fake-computer.h"
#include "support/run-check.h"
#include "support/test-server.h"

/* The time that the server tells, in its words and as a number. */
#define DATE "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n"
#define TIME G_GINT64_CONSTANT (784111777)

#define ANSWER(status, headers) "HTTP/1.1 " status " Said\r\n" headers "Content-Length: 2\r\n\r\n{}"

#define KNOWN "{'mail-address': <'anna@harbour.example'>, 'mail-domain': <'harbour.example'>}"
#define RIGHT "{'clock': <'right'>}"
#define SLOW(minutes) "{'clock': <'slow'>, 'clock-minutes': <int64 " minutes ">}"
#define FAST(minutes) "{'clock': <'fast'>, 'clock-minutes': <int64 " minutes ">}"

/* Where the clock stands when the question is sent, in seconds from the server's, and how much
 * later it is by that clock when the answer is there. */
typedef struct
{
  const char *name;
  gint64      ahead;
  gint64      took;
  const char *expected;  /* (nullable): NULL for no answer */
} Row;

static const Row rows[] = {
  { "the-same-time-is-right", 0, 0, RIGHT },
  { "a-minute-slow-is-right", -60, 0, RIGHT },
  { "a-minute-fast-is-right", 60, 0, RIGHT },
  { "five-minutes-slow-are-right", -300, 0, RIGHT },
  { "five-minutes-fast-are-right", 300, 0, RIGHT },
  { "more-than-five-minutes-slow-are-slow", -301, 0, SLOW ("5") },
  { "more-than-five-minutes-fast-are-fast", 301, 0, FAST ("5") },
  { "minutes-are-rounded-down", 569, 0, FAST ("9") },
  { "minutes-are-rounded-up", -570, 0, SLOW ("10") },
  { "nine-minutes-slow", -9 * 60, 0, SLOW ("9") },
  { "an-hour-fast", 3600, 0, FAST ("60") },
  { "a-year-slow", -365 * 86400, 0, SLOW ("525600") },
  { "a-clock-that-starts-in-1970-is-slow", -TIME, 0, SLOW ("13068530") },
  { "half-of-the-way-is-the-servers-time", -303, 6, RIGHT },
  { "the-whole-way-is-not", -304, 6, SLOW ("5") },
  { "half-of-the-way-counts-when-fast-too", 297, 6, RIGHT },
  { "a-clock-that-is-set-back-meanwhile-breaks-nothing", 10, -20, RIGHT },
  { "a-computer-that-slept-meanwhile-says-nothing", 0, 3600, NULL },
  { "nor-does-a-slow-one-that-slept-as-long-as-it-is-slow", -1800, 3600, NULL },
  { "a-clock-that-is-set-right-meanwhile-says-nothing", 3600, -3600, NULL },
};

static const struct
{
  const char *name;
  const char *bytes;
  const char *expected;  /* (nullable): NULL for an error */
  int         code;
} answers[] = {
  { "whatever-it-answers-it-tells-the-time", ANSWER ("404", DATE), RIGHT, 0 },
  { "being-busy-it-tells-the-time-too", ANSWER ("503", DATE), RIGHT, 0 },
  { "a-page-tells-the-time-too",
    "HTTP/1.1 200 OK\r\n" DATE "Content-Type: text/html\r\nContent-Length: 3\r\n\r\n<p>", RIGHT, 0 },
  { "without-a-time-it-is-no-answer", ANSWER ("200", ""), NULL, G_IO_ERROR_INVALID_DATA },
  { "a-time-that-is-none-is-no-answer", ANSWER ("200", "Date: now\r\n"), NULL,
    G_IO_ERROR_INVALID_DATA },
  { "busy-without-a-time-is-busy", ANSWER ("429", ""), NULL, G_IO_ERROR_BUSY },
};

static MedicFacts *
ask (const char  *bytes,
     gint64       ahead,
     gint64       took,
     GError     **error)
{
  const TestScript script = { .bytes = bytes, .ending = TEST_ENDING_CLOSE };
  g_autoptr (FakeComputer) computer = fake_computer_new_with_clock (TIME + ahead, took);
  g_autoptr (TestServer) server = test_server_new_playing (&script);
  g_autoptr (MedicServices) services =
    test_server_new_services_on (server, MEDIC_COMPUTER (computer));
  MedicFacts *learned = run_check (&medic_check_clock, KNOWN, services, error);

  g_assert_cmpuint (fake_computer_get_n_asked (computer), ==, 2);

  return learned;
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicFacts) learned = ask (ANSWER ("200", DATE), row->ahead, row->took, &error);

  if (row->expected == NULL)
    {
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      return;
    }

  g_assert_no_error (error);
  assert_facts (learned, row->expected);
}

static void
test_answer (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicFacts) learned = ask (answers[i].bytes, 0, 0, &error);

  if (answers[i].expected != NULL)
    assert_facts (learned, answers[i].expected);
  else
    g_assert_error (error, G_IO_ERROR, answers[i].code);
}

static void
test_nothing_of_the_persons_is_sent (void)
{
  const TestAnswer answer = { 200, NULL, "{}" };
  g_autoptr (TestServer) server = test_server_new_answering (&answer);
  g_autoptr (MedicServices) services = test_server_new_services (server);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicFacts) learned = run_check (&medic_check_clock, KNOWN, services, &error);

  g_assert_no_error (error);
  assert_facts (learned, RIGHT);
  g_assert_cmpstr (test_server_peek_request (server), ==,
                   "/common/v2.0/.well-known/openid-configuration");
}

static void
test_an_old_certificate_says_when (void)
{
  const TestScript script = {
    .validity = MEDIC_VALIDITY_OVER, .bytes = ANSWER ("200", DATE), .ending = TEST_ENDING_CLOSE
  };
  g_autoptr (TestServer) server = test_server_new_playing (&script);
  g_autoptr (MedicServices) services = test_server_new_services (server);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicFacts) learned = run_check (&medic_check_clock, KNOWN, services, &error);

  g_assert_null (learned);
  g_assert_cmpint (medic_reach_from_error (error), ==, MEDIC_REACH_NOT_VALID_NOW);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/clock/", rows[i].name, NULL);
      g_test_add_data_func (path, &rows[i], test_row);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autofree char *path = g_strconcat ("/clock/", answers[i].name, NULL);
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_answer);
    }

  g_test_add_func ("/clock/nothing-of-the-persons-is-sent", test_nothing_of_the_persons_is_sent);
  g_test_add_func ("/clock/an-old-certificate-says-when", test_an_old_certificate_says_when);

  return g_test_run ();
}
