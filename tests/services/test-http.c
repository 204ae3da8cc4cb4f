/* test-http.c - one request over real TLS, to servers that answer well, badly or not at all
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-http.h"

#include <string.h>

#include "support/slowness.h"
#include "support/test-server.h"

#define JSON_TYPE "Content-Type: application/json"
#define HTML_TYPE "Content-Type: text/html; charset=utf-8"
#define WHOLE "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
/* Which of TLS's complaints it is depends on the library. */
#define ANY (-1)

#define ENDLESS "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n{\"a\": \""

/* A call is over at its deadline; a busy computer may be late. */
#define EARLIEST_SECONDS 4.5
#define LATEST_SECONDS 8.0

typedef struct
{
  const char *name;
  TestScript  script;
  gboolean    distrustful;  /* the client trusts another authority */
  GQuark    (*domain) (void);
  int         code;
} Fault;

static const Fault faults[] = {
  { "closing-without-an-answer-is-no-answer", { .ending = TEST_ENDING_CLOSE }, FALSE,
    g_io_error_quark, G_IO_ERROR_PARTIAL_INPUT },
  { "a-body-cut-short-is-no-answer", { .bytes = ENDLESS, .ending = TEST_ENDING_CLOSE }, FALSE,
    g_io_error_quark, G_IO_ERROR_PARTIAL_INPUT },
  { "a-body-cut-under-tls-is-no-answer", { .bytes = ENDLESS, .ending = TEST_ENDING_CUT }, FALSE,
    g_io_error_quark, G_IO_ERROR_PARTIAL_INPUT },
  { "a-connection-cut-before-the-answer-is-no-answer", { .ending = TEST_ENDING_CUT }, FALSE,
    g_io_error_quark, G_IO_ERROR_PARTIAL_INPUT },
  { "a-reset-in-the-middle-is-no-answer", { .bytes = ENDLESS, .ending = TEST_ENDING_RESET }, FALSE,
    g_io_error_quark, G_IO_ERROR_BROKEN_PIPE },
  { "headers-cut-short-cannot-be-read",
    { .bytes = "HTTP/1.1 200 OK\r\nContent-Ty", .ending = TEST_ENDING_CLOSE }, FALSE,
    g_io_error_quark, G_IO_ERROR_INVALID_DATA },
  { "what-is-not-http-cannot-be-read",
    { .bytes = "220 mail.harbour.example ESMTP\r\n\r\n", .ending = TEST_ENDING_CLOSE }, FALSE,
    g_io_error_quark, G_IO_ERROR_INVALID_DATA },
  { "a-server-without-tls-is-not-trusted",
    { .plain = TRUE, .bytes = "HTTP/1.1 400 Bad\r\n\r\n", .ending = TEST_ENDING_CLOSE }, FALSE,
    g_tls_error_quark, ANY },
  { "a-handshake-cut-short-is-a-way-cut-off", { .plain = TRUE, .ending = TEST_ENDING_CUT }, FALSE,
    g_io_error_quark, G_IO_ERROR_CONNECTION_CLOSED },
  { "a-certificate-of-another-host-is-not-trusted",
    { .issued_for = "other.example", .bytes = WHOLE, .ending = TEST_ENDING_HOLD }, FALSE,
    g_tls_error_quark, G_TLS_ERROR_BAD_CERTIFICATE },
  { "an-unknown-authority-is-not-trusted", { .bytes = WHOLE, .ending = TEST_ENDING_HOLD }, TRUE,
    g_tls_error_quark, G_TLS_ERROR_BAD_CERTIFICATE },
};

typedef struct
{
  const char *name;
  TestAnswer  answer;
  gboolean    has_json;
  guint       retry_after;
} Answer;

static const Answer answers[] = {
  { "an-object-is-read", { 200, JSON_TYPE, "{\"a\": \"b\"}" }, TRUE, 0 },
  { "an-object-is-read-whatever-it-is-called", { 200, HTML_TYPE, "{}" }, TRUE, 0 },
  { "a-refusal-is-an-answer", { 403, JSON_TYPE, "{\"error\": \"x\"}" }, TRUE, 0 },
  { "a-page-is-not-json", { 200, HTML_TYPE, "<!doctype html><title>Hotel</title>" }, FALSE, 0 },
  { "a-page-that-says-it-is-json-is-not", { 200, JSON_TYPE, "<html></html>" }, FALSE, 0 },
  { "broken-json-is-not-json", { 200, JSON_TYPE, "{\"a\": \"b\"" }, FALSE, 0 },
  { "an-array-is-not-an-object", { 200, JSON_TYPE, "[{\"a\": \"b\"}]" }, FALSE, 0 },
  { "an-empty-body-is-an-answer", { 200, JSON_TYPE, NULL }, FALSE, 0 },
  { "no-content-is-an-answer", { 204, NULL, NULL }, FALSE, 0 },
  { "what-says-it-is-compressed-and-is-not-is-harmless",
    { 200, JSON_TYPE "\nContent-Encoding: gzip", "<gzip>" }, FALSE, 0 },
  { "a-redirect-to-another-host-is-not-followed",
    { 302, "Location: https://other.example/", NULL }, FALSE, 0 },
  { "a-redirect-to-the-same-host-is-not-followed", { 302, "Location: /again", NULL }, FALSE, 0 },
  { "a-redirect-that-stays-is-not-followed", { 308, "Location: /again", NULL }, FALSE, 0 },
  { "busy-says-for-how-long", { 429, "Retry-After: 17", NULL }, FALSE, 17 },
  { "busy-may-say-nothing", { 503, NULL, NULL }, FALSE, 0 },
  { "a-past-date-is-now", { 429, "Retry-After: Sun, 06 Nov 1994 08:49:37 GMT", NULL }, FALSE, 0 },
  { "a-request-for-a-password-is-not-answered",
    { 401, "WWW-Authenticate: Basic realm=\"x\"", NULL }, FALSE, 0 },
};

typedef struct
{
  const char *name;
  TestScript  script;
  guint       after;  /* milliseconds; 0 for before the call */
} Cancelled;

static const Cancelled cancelled[] = {
  { "cancel-ends-a-handshake-at-once", { .plain = TRUE, .ending = TEST_ENDING_HOLD }, 300 },
  { "cancel-ends-a-wait-at-once", { .ending = TEST_ENDING_HOLD }, 300 },
  { "cancel-ends-a-body-at-once", { .bytes = ENDLESS, .ending = TEST_ENDING_HOLD }, 300 },
  { "what-was-cancelled-before-does-not-begin", { .ending = TEST_ENDING_HOLD }, 0 },
};

static const struct
{
  const char *name;
  const char *uri;
} addresses[] = {
  { "plain-http-is-not-asked", "http://localhost/" },
  { "a-file-is-not-asked", "file:///etc/hosts" },
  { "nothing-is-not-asked", "" },
};

/* One call under way. */
typedef struct
{
  GAsyncResult *result;   /* (nullable): until it is over */
  GTimer       *timer;
} Call;

static void
on_got (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  Call *call = user_data;

  call->result = g_object_ref (result);
  g_timer_stop (call->timer);
}

static void
start (Call          *call,
       MedicServices *services,
       GCancellable  *cancellable)
{
  g_autofree char *uri = medic_services_dup_uri (services, MEDIC_HOST_SIGN_IN, "/asked");

  call->timer = g_timer_new ();
  medic_http_get_async (medic_services_get_session (services), uri, cancellable, on_got, call);
}

static MedicHttpReply *
finish (Call           *call,
        MedicServices  *services,
        GError        **error)
{
  MedicHttpReply *reply;

  while (call->result == NULL)
    g_main_context_iteration (NULL, TRUE);

  reply = medic_http_get_finish (medic_services_get_session (services), call->result, error);
  g_clear_object (&call->result);
  g_clear_pointer (&call->timer, g_timer_destroy);

  return reply;
}

static MedicHttpReply *
get (MedicServices  *services,
     GError        **error)
{
  Call call = { 0 };

  start (&call, services, NULL);

  return finish (&call, services, error);
}

static void
test_fault (gconstpointer data)
{
  const Fault *row = data;
  g_autoptr (TestServer) server = test_server_new_playing (&row->script);
  g_autoptr (MedicServices) services = NULL;
  g_autoptr (MedicHttpReply) reply = NULL;
  g_autoptr (GError) error = NULL;

  services = row->distrustful ? test_server_new_distrustful (server)
                              : test_server_new_services (server);
  reply = get (services, &error);

  g_assert_null (reply);
  g_assert_nonnull (error);
  if (row->code == ANY)
    g_assert_cmpstr (g_quark_to_string (error->domain), ==, g_quark_to_string (row->domain ()));
  else
    g_assert_error (error, row->domain (), row->code);
}

static void
test_answer (gconstpointer data)
{
  const Answer *row = data;
  g_autoptr (TestServer) server = test_server_new_answering (&row->answer);
  g_autoptr (MedicServices) services = test_server_new_services (server);
  g_autoptr (MedicHttpReply) reply = NULL;
  g_autoptr (GError) error = NULL;

  reply = get (services, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (reply->status, ==, row->answer.status);
  g_assert_cmpint (reply->json != NULL, ==, row->has_json);
  g_assert_cmpuint (reply->retry_after, ==, row->retry_after);
  g_assert_cmpuint (test_server_get_n_requests (server), ==, 1);
  g_assert_cmpstr (test_server_peek_request (server), ==, "/asked");
}

static void
test_busy_may_say_until_when (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GDateTime) later = g_date_time_add_seconds (now, 90);
  g_autofree char *header = g_date_time_format (later, "Retry-After: %a, %d %b %Y %H:%M:%S GMT");
  const TestAnswer answer = { 429, header, NULL };
  g_autoptr (TestServer) server = test_server_new_answering (&answer);
  g_autoptr (MedicServices) services = test_server_new_services (server);
  g_autoptr (MedicHttpReply) reply = NULL;
  g_autoptr (GError) error = NULL;

  reply = get (services, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (reply->status, ==, 429);
  g_assert_cmpuint (reply->retry_after, >=, 60);
  g_assert_cmpuint (reply->retry_after, <=, 90);
}

static void
test_nobody_listens (void)
{
  g_autoptr (TestServer) server = test_server_new_refusing ();
  g_autoptr (MedicServices) services = test_server_new_services (server);
  g_autoptr (MedicHttpReply) reply = NULL;
  g_autoptr (GError) error = NULL;

  reply = get (services, &error);

  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CONNECTION_REFUSED);
  g_assert_null (reply);
}

/* Of so many bytes, a string in an object. */
static char *
make_body (gsize size)
{
  g_autofree char *filling = g_strnfill (size - strlen ("{\"a\":\"\"}"), 'x');

  return g_strconcat ("{\"a\":\"", filling, "\"}", NULL);
}

static void
test_a_body_has_a_bound (void)
{
  for (guint beyond = 0; beyond <= 1; beyond++)
    {
      g_autofree char *body = make_body (MEDIC_HTTP_LONGEST_BODY + beyond);
      const TestAnswer answer = { 200, JSON_TYPE, body };
      g_autoptr (TestServer) server = test_server_new_answering (&answer);
      g_autoptr (MedicServices) services = test_server_new_services (server);
      g_autoptr (GError) error = NULL;
      g_autoptr (MedicHttpReply) reply = get (services, &error);

      if (beyond > 0)
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE);
      else
        g_assert_nonnull (reply->json);
    }
}

/* All at the same time, as each of them takes as long as a call may. */
static void
test_every_wait_has_an_end (void)
{
  static const TestScript scripts[] = {
    { .plain = TRUE, .ending = TEST_ENDING_HOLD },
    { .ending = TEST_ENDING_HOLD },
    { .bytes = ENDLESS, .ending = TEST_ENDING_HOLD },
    { .bytes = ENDLESS, .ending = TEST_ENDING_DRIP },
  };
  TestServer *servers[G_N_ELEMENTS (scripts)];
  MedicServices *services[G_N_ELEMENTS (scripts)];
  Call calls[G_N_ELEMENTS (scripts)] = { 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      servers[i] = test_server_new_playing (&scripts[i]);
      services[i] = test_server_new_services (servers[i]);
      start (&calls[i], services[i], NULL);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_autoptr (GError) error = NULL;
      double seconds;

      while (calls[i].result == NULL)
        g_main_context_iteration (NULL, TRUE);
      seconds = g_timer_elapsed (calls[i].timer, NULL);

      g_assert_null (finish (&calls[i], services[i], &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT);
      g_assert_cmpfloat (seconds, >, EARLIEST_SECONDS);
      g_assert_cmpfloat (seconds, <, LATEST_SECONDS);
      medic_services_free (services[i]);
      test_server_free (servers[i]);
    }
}

static gboolean
on_time_to_cancel (gpointer user_data)
{
  g_cancellable_cancel (user_data);

  return G_SOURCE_REMOVE;
}

static void
test_cancelled (gconstpointer data)
{
  const Cancelled *row = data;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (TestServer) server = test_server_new_playing (&row->script);
  g_autoptr (MedicServices) services = test_server_new_services (server);
  g_autoptr (GError) error = NULL;
  Call call = { 0 };
  double seconds;

  if (row->after == 0)
    g_cancellable_cancel (cancellable);
  else
    g_timeout_add (row->after, on_time_to_cancel, cancellable);

  start (&call, services, cancellable);
  while (call.result == NULL)
    g_main_context_iteration (NULL, TRUE);
  seconds = g_timer_elapsed (call.timer, NULL);

  g_assert_null (finish (&call, services, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpfloat (seconds, <, row->after / 1000.0 + 0.2 * get_slowness ());
}

static void
test_only_https_is_asked (gconstpointer data)
{
  g_autoptr (SoupSession) session = soup_session_new ();
  g_autoptr (GError) error = NULL;
  Call call = { .timer = g_timer_new () };

  medic_http_get_async (session, data, NULL, on_got, &call);
  while (call.result == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_null (medic_http_get_finish (session, call.result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_clear_object (&call.result);
  g_timer_destroy (call.timer);
}

static void
add (const char    *name,
     gconstpointer  data,
     GTestDataFunc  test)
{
  g_autofree char *path = g_strconcat ("/http/", name, NULL);

  g_test_add_data_func (path, data, test);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    add (faults[i].name, &faults[i], test_fault);
  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    add (answers[i].name, &answers[i], test_answer);
  for (gsize i = 0; i < G_N_ELEMENTS (cancelled); i++)
    add (cancelled[i].name, &cancelled[i], test_cancelled);
  for (gsize i = 0; i < G_N_ELEMENTS (addresses); i++)
    add (addresses[i].name, addresses[i].uri, test_only_https_is_asked);

  g_test_add_func ("/http/busy-may-say-until-when", test_busy_may_say_until_when);
  g_test_add_func ("/http/nobody-listens", test_nobody_listens);
  g_test_add_func ("/http/a-body-has-a-bound", test_a_body_has_a_bound);
  g_test_add_func ("/http/every-wait-has-an-end", test_every_wait_has_an_end);

  return g_test_run ();
}
