/* test-http-proxy.c - what a proxy says is never taken for what the server says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-http.h"
#include "services/medic-proxy.h"

#include "support/fake-computer.h"
#include "support/test-server.h"

#define TUNNEL "HTTP/1.1 200 Go on\r\n\r\n"
#define NO_BODY "Content-Length: 0\r\n\r\n"
#define PAGE "Content-Type: text/html\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\n" \
  "Content-Length: 15\r\n\r\n<html>No</html>"
#define ANY (-1)

/* What a proxy says before it closes, what a call ends with, and what the proxy is found to do. */
typedef struct
{
  const char       *name;
  const char       *bytes;
  TestEnding        ending;
  int               code;
  MedicProxyAnswer  answer;
} Row;

static const Row rows[] = {
  { "one-that-asks-who", "HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic realm=\"x\"\r\n" NO_BODY,
    TEST_ENDING_CLOSE, G_IO_ERROR_PROXY_NEED_AUTH, MEDIC_PROXY_WANTS_PASSWORD },
  { "one-that-asks-who-with-a-page",
    "HTTP/1.1 407 Who\r\nProxy-Authenticate: Negotiate\r\nProxy-Authenticate: NTLM\r\n" PAGE,
    TEST_ENDING_CLOSE, G_IO_ERROR_PROXY_NEED_AUTH, MEDIC_PROXY_WANTS_PASSWORD },
  { "one-that-asks-who-and-not-how", "HTTP/1.1 407 Who\r\n\r\n", TEST_ENDING_CLOSE,
    G_IO_ERROR_PROXY_NEED_AUTH, MEDIC_PROXY_WANTS_PASSWORD },
  { "one-that-forbids", "HTTP/1.1 403 No\r\n" NO_BODY, TEST_ENDING_CLOSE,
    G_IO_ERROR_PROXY_NOT_ALLOWED, MEDIC_PROXY_FORBIDS },
  { "one-that-forbids-with-a-page", "HTTP/1.1 403 No\r\n" PAGE, TEST_ENDING_CLOSE,
    G_IO_ERROR_PROXY_NOT_ALLOWED, MEDIC_PROXY_FORBIDS },
  { "one-that-leads-to-its-own-page",
    "HTTP/1.1 302 There\r\nLocation: https://portal.example/\r\n" NO_BODY, TEST_ENDING_CLOSE,
    G_IO_ERROR_PROXY_FAILED, MEDIC_PROXY_FAULTY },
  { "one-that-is-out-of-order", "HTTP/1.1 502 Bad\r\n" PAGE, TEST_ENDING_CLOSE,
    G_IO_ERROR_PROXY_FAILED, MEDIC_PROXY_FAULTY },
  { "one-that-is-busy", "HTTP/1.1 503 Later\r\nRetry-After: 7\r\n" NO_BODY, TEST_ENDING_CLOSE,
    G_IO_ERROR_PROXY_FAILED, MEDIC_PROXY_FAULTY },
  { "what-is-no-proxy", "SSH-2.0-Harbour\r\n\r\n", TEST_ENDING_CLOSE, G_IO_ERROR_INVALID_DATA,
    MEDIC_PROXY_FAULTY },
  { "one-that-closes", NULL, TEST_ENDING_CLOSE, ANY, MEDIC_PROXY_FAULTY },
  { "one-that-cuts-off", NULL, TEST_ENDING_RESET, ANY, MEDIC_PROXY_FAULTY },
  { "one-that-leads-to-nobody", TUNNEL, TEST_ENDING_CLOSE, ANY, MEDIC_PROXY_LETS_THROUGH },
  { "one-that-is-silent", NULL, TEST_ENDING_HOLD, G_IO_ERROR_TIMED_OUT, MEDIC_PROXY_SILENT },
};

static void
keep (GObject      *source,
      GAsyncResult *result,
      gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

/* Returns: (transfer full): “http://host:port” */
static char *
dup_place (TestServer *server)
{
  g_autoptr (MedicServices) services = test_server_new_services (server);
  g_autofree char *base = medic_services_dup_uri (services, MEDIC_HOST_SIGN_IN, "");

  return g_strconcat ("http", base + sizeof "https" - 1, NULL);
}

/* Returns: (transfer full): whose word is that everything goes through @server */
static GProxyResolver *
new_proxies (TestServer *server)
{
  g_autofree char *place = dup_place (server);

  return g_simple_proxy_resolver_new (place, NULL);
}

static void
test_a_call_ends_with_the_proxys_word (gconstpointer data)
{
  const Row *row = data;
  const TestScript script = { .plain = TRUE, .bytes = row->bytes, .ending = row->ending };
  g_autoptr (TestServer) proxy = test_server_new_playing (&script);
  g_autoptr (GProxyResolver) proxies = new_proxies (proxy);
  g_autoptr (FakeComputer) computer =
    fake_computer_new_with_proxies (proxies, MEDIC_PROXY_FROM_SETTINGS, NULL);
  g_autoptr (MedicServices) services =
    test_server_new_services_on (proxy, MEDIC_COMPUTER (computer));
  SoupSession *session = medic_services_get_session (services);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  medic_http_get_async (session, "https://login.example/", NULL, keep, &result);
  g_assert_null (medic_http_get_finish (session, wait_for (&result), &error));
  g_assert_nonnull (error);
  if (row->code != ANY)
    g_assert_error (error, G_IO_ERROR, row->code);
}

static MedicProxyReply *
look (GProxyResolver *proxies,
      const char     *file)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  MedicProxyReply *reply;

  medic_proxy_look_async (proxies, file, "https://login.example/", NULL, keep, &result);
  reply = medic_proxy_look_finish (proxies, wait_for (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_get_monotonic_time () - start, <,
                   (MEDIC_PROXY_LOOK_SECONDS + 1) * G_USEC_PER_SEC);

  return reply;
}

static void
test_the_proxy_is_seen_through (gconstpointer data)
{
  const Row *row = data;
  const TestScript script = { .plain = TRUE, .bytes = row->bytes, .ending = row->ending };
  g_autoptr (TestServer) proxy = test_server_new_playing (&script);
  g_autoptr (GProxyResolver) proxies = new_proxies (proxy);
  g_autoptr (MedicProxyReply) reply = look (proxies, NULL);

  g_assert_cmpint (reply->answer, ==, row->answer);
  g_assert_cmpstr (reply->host, ==, "localhost");
}

static void
test_nobody_listens (void)
{
  g_autoptr (TestServer) proxy = test_server_new_refusing ();
  g_autoptr (GProxyResolver) proxies = new_proxies (proxy);
  g_autoptr (MedicProxyReply) reply = look (proxies, NULL);

  g_assert_cmpint (reply->answer, ==, MEDIC_PROXY_REFUSES);
}

static void
test_there_is_none (void)
{
  g_autoptr (GProxyResolver) proxies = g_simple_proxy_resolver_new (NULL, NULL);
  g_autoptr (MedicProxyReply) reply = look (proxies, NULL);

  g_assert_cmpint (reply->answer, ==, MEDIC_PROXY_NOT_ASKED);
  g_assert_null (reply->host);
}

/* Who is asked without a file, and with one that is or is not to be had. */
static void
test_a_file_decides (gconstpointer data)
{
  gboolean there = GPOINTER_TO_INT (data);
  const TestScript script = {
    .plain = TRUE, .ending = TEST_ENDING_CLOSE,
    .bytes = there ? "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n//" : "HTTP/1.1 404 No\r\n" NO_BODY,
  };
  g_autoptr (TestServer) server = test_server_new_playing (&script);
  g_autofree char *place = dup_place (server);
  g_autofree char *file = g_strconcat (place, "/proxy.pac", NULL);
  g_autoptr (GProxyResolver) proxies = g_simple_proxy_resolver_new (NULL, NULL);
  g_autoptr (MedicProxyReply) reply = look (proxies, file);

  g_assert_cmpint (reply->answer, ==,
                   there ? MEDIC_PROXY_NOT_ASKED : MEDIC_PROXY_UNREADABLE);
}

static void
test_a_file_that_hangs_is_not_waited_for (void)
{
  const TestScript script = { .plain = TRUE, .ending = TEST_ENDING_HOLD };
  g_autoptr (TestServer) server = test_server_new_playing (&script);
  g_autofree char *file = dup_place (server);
  g_autoptr (GProxyResolver) proxies = g_simple_proxy_resolver_new (NULL, NULL);
  g_autoptr (MedicProxyReply) reply = look (proxies, file);

  g_assert_cmpint (reply->answer, ==, MEDIC_PROXY_UNREADABLE);
}

static void
test_an_answer_of_the_server_is_the_servers (void)
{
  const TestAnswer answer = { 403, NULL, "{}" };
  g_autoptr (TestServer) server = test_server_new_answering (&answer);
  g_autoptr (MedicServices) services = test_server_new_services (server);
  SoupSession *session = medic_services_get_session (services);
  g_autofree char *uri = medic_services_dup_uri (services, MEDIC_HOST_SIGN_IN, "/");

  /* The second goes over the connection of the first. */
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (MedicHttpReply) reply = NULL;
      g_autoptr (GError) error = NULL;

      medic_http_get_async (session, uri, NULL, keep, &result);
      reply = medic_http_get_finish (session, wait_for (&result), &error);
      g_assert_no_error (error);
      g_assert_cmpuint (reply->status, ==, 403);
    }
}

static void
test_it_is_cancelled_at_once (void)
{
  const TestScript script = { .plain = TRUE, .ending = TEST_ENDING_HOLD };
  g_autoptr (TestServer) proxy = test_server_new_playing (&script);
  g_autoptr (GProxyResolver) proxies = new_proxies (proxy);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  medic_proxy_look_async (proxies, NULL, "https://login.example/", cancellable, keep, &result);
  g_cancellable_cancel (cancellable);
  g_assert_null (medic_proxy_look_finish (proxies, wait_for (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_what_gio_met_is_judged (void)
{
  static const struct
  {
    GQuark         (*domain) (void);
    int              code;
    MedicProxyAnswer answer;
  } met[] = {
    { g_io_error_quark, G_IO_ERROR_PROXY_AUTH_FAILED, MEDIC_PROXY_REFUSES_PASSWORD },
    { g_io_error_quark, G_IO_ERROR_HOST_UNREACHABLE, MEDIC_PROXY_UNREACHABLE },
    { g_io_error_quark, G_IO_ERROR_NETWORK_UNREACHABLE, MEDIC_PROXY_UNREACHABLE },
    { g_io_error_quark, G_IO_ERROR_NOT_SUPPORTED, MEDIC_PROXY_FAULTY },
    { g_resolver_error_quark, G_RESOLVER_ERROR_NOT_FOUND, MEDIC_PROXY_NO_NAME },
    { g_resolver_error_quark, G_RESOLVER_ERROR_TEMPORARY_FAILURE, MEDIC_PROXY_NO_NAME },
    { g_tls_error_quark, G_TLS_ERROR_BAD_CERTIFICATE, MEDIC_PROXY_FAULTY },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (met); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (met[i].domain (), met[i].code, "Met");

      g_assert_cmpint (medic_proxy_judge (error), ==, met[i].answer);
    }
}

static void
add (const char    *group,
     const Row     *row,
     GTestDataFunc  test)
{
  g_autofree char *path = g_strconcat ("/http-proxy/", group, "/", row->name, NULL);

  g_test_add_data_func (path, row, test);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      add ("a-call-ends-with-the-word-of", &rows[i], test_a_call_ends_with_the_proxys_word);
      add ("is-seen-through", &rows[i], test_the_proxy_is_seen_through);
    }
  g_test_add_func ("/http-proxy/nobody-listens", test_nobody_listens);
  g_test_add_func ("/http-proxy/there-is-none", test_there_is_none);
  g_test_add_data_func ("/http-proxy/a-file-that-is-there-decides", GINT_TO_POINTER (TRUE),
                        test_a_file_decides);
  g_test_add_data_func ("/http-proxy/a-file-that-is-not-there-is-told", GINT_TO_POINTER (FALSE),
                        test_a_file_decides);
  g_test_add_func ("/http-proxy/a-file-that-hangs-is-not-waited-for",
                   test_a_file_that_hangs_is_not_waited_for);
  g_test_add_func ("/http-proxy/an-answer-of-the-server-is-the-servers",
                   test_an_answer_of_the_server_is_the_servers);
  g_test_add_func ("/http-proxy/it-is-cancelled-at-once", test_it_is_cancelled_at_once);
  g_test_add_func ("/http-proxy/what-gio-met-is-judged", test_what_gio_met_is_judged);

  return g_test_run ();
}
