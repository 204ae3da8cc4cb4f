/* test-http-time.c - what an answer tells of the time, and where it leads, over real TLS
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-check.h"
#include "services/medic-http.h"
#include "support/test-server.h"

#define ANSWER(headers) "HTTP/1.1 200 OK\r\n" headers "Content-Length: 2\r\n\r\n{}"

/* Whoever asks it nevertheless is answered. */
#define ANSWERING .bytes = ANSWER (""), .ending = TEST_ENDING_HOLD

typedef struct
{
  const char *name;
  TestScript  script;
  gboolean    distrustful;  /* the client trusts another authority */
  int         code;
  const char *reach;
} Certificate;

static const Certificate certificates[] = {
  { "a-certificate-that-is-too-old-may-be-the-clocks-doing",
    { .validity = MEDIC_VALIDITY_OVER, ANSWERING }, FALSE,
    MEDIC_HTTP_ERROR_NOT_VALID_NOW, "not-valid-now" },
  { "a-certificate-that-is-too-new-may-be-the-clocks-doing",
    { .validity = MEDIC_VALIDITY_LATER, ANSWERING }, FALSE,
    MEDIC_HTTP_ERROR_NOT_VALID_NOW, "not-valid-now" },
  { "an-old-certificate-of-another-host-is-not-trusted",
    { .issued_for = "other.example", .validity = MEDIC_VALIDITY_OVER, ANSWERING },
    FALSE, G_TLS_ERROR_BAD_CERTIFICATE, "not-trusted" },
  { "a-new-certificate-of-another-host-is-not-trusted",
    { .issued_for = "other.example", .validity = MEDIC_VALIDITY_LATER, ANSWERING },
    FALSE, G_TLS_ERROR_BAD_CERTIFICATE, "not-trusted" },
  { "an-old-certificate-of-an-unknown-authority-is-not-trusted",
    { .validity = MEDIC_VALIDITY_OVER, ANSWERING }, TRUE,
    G_TLS_ERROR_BAD_CERTIFICATE, "not-trusted" },
  { "a-new-certificate-of-an-unknown-authority-is-not-trusted",
    { .validity = MEDIC_VALIDITY_LATER, ANSWERING }, TRUE,
    G_TLS_ERROR_BAD_CERTIFICATE, "not-trusted" },
};

typedef struct
{
  const char *name;
  const char *bytes;
  gint64      date;
} Date;

static const Date dates[] = {
  { "the-time-of-the-answer-is-read", ANSWER ("Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n"),
    784111777 },
  { "the-name-of-the-header-may-be-small", ANSWER ("date: Sun, 06 Nov 1994 08:49:37 GMT\r\n"),
    784111777 },
  { "an-answer-need-not-tell-the-time", ANSWER (""), 0 },
  { "a-time-that-is-none-is-not-told", ANSWER ("Date: soon\r\n"), 0 },
  { "a-refusal-tells-the-time-too",
    "HTTP/1.1 404 No\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\nContent-Length: 0\r\n\r\n",
    784111777 },
};

typedef struct
{
  const char *name;
  TestAnswer  answer;
  gboolean    leads_on;
} Redirect;

static const Redirect redirects[] = {
  { "a-redirect-leads-on", { 302, "Location: https://other.example/", NULL }, TRUE },
  { "a-redirect-for-good-leads-on", { 301, "Location: https://other.example/", NULL }, TRUE },
  { "a-redirect-on-the-same-host-leads-on", { 302, "Location: /again", NULL }, TRUE },
  { "a-redirect-to-plain-http-does-not", { 302, "Location: http://portal.example/", NULL }, FALSE },
  { "a-redirect-to-a-file-does-not", { 302, "Location: file:///etc/hosts", NULL }, FALSE },
  { "a-redirect-to-nowhere-does-not", { 302, NULL, NULL }, FALSE },
  { "a-redirect-to-what-is-no-address-does-not", { 302, "Location: https://[", NULL }, FALSE },
  { "an-answer-with-a-location-does-not", { 200, "Location: https://other.example/", NULL }, FALSE },
};

static void
on_got (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static MedicHttpReply *
get (MedicServices  *services,
     GError        **error)
{
  g_autofree char *uri = medic_services_dup_uri (services, MEDIC_HOST_SIGN_IN, "/asked");
  g_autoptr (GAsyncResult) result = NULL;

  medic_http_get_async (medic_services_get_session (services), uri, NULL, on_got, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return medic_http_get_finish (medic_services_get_session (services), result, error);
}

static void
test_certificate (gconstpointer data)
{
  const Certificate *row = data;
  g_autoptr (TestServer) server = test_server_new_playing (&row->script);
  g_autoptr (MedicServices) services = NULL;
  g_autoptr (MedicHttpReply) reply = NULL;
  g_autoptr (GError) error = NULL;

  services = row->distrustful ? test_server_new_distrustful (server)
                              : test_server_new_services (server);
  reply = get (services, &error);

  g_assert_null (reply);
  g_assert_error (error, G_TLS_ERROR, row->code);
  g_assert_cmpstr (medic_reach_get_nick (medic_reach_from_error (error)), ==, row->reach);
}

static void
test_date (gconstpointer data)
{
  const Date *row = data;
  const TestScript script = { .bytes = row->bytes, .ending = TEST_ENDING_CLOSE };
  g_autoptr (TestServer) server = test_server_new_playing (&script);
  g_autoptr (MedicServices) services = test_server_new_services (server);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicHttpReply) reply = get (services, &error);

  g_assert_no_error (error);
  g_assert_cmpint (reply->date, ==, row->date);
}

static void
test_redirect (gconstpointer data)
{
  const Redirect *row = data;
  g_autoptr (TestServer) server = test_server_new_answering (&row->answer);
  g_autoptr (MedicServices) services = test_server_new_services (server);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicHttpReply) reply = get (services, &error);

  g_assert_no_error (error);
  g_assert_cmpint (reply->leads_on, ==, row->leads_on);
  g_assert_cmpuint (test_server_get_n_requests (server), ==, 1);
}

static void
add (const char    *name,
     gconstpointer  data,
     GTestDataFunc  test)
{
  g_autofree char *path = g_strconcat ("/http-time/", name, NULL);

  g_test_add_data_func (path, data, test);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (certificates); i++)
    add (certificates[i].name, &certificates[i], test_certificate);
  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    add (dates[i].name, &dates[i], test_date);
  for (gsize i = 0; i < G_N_ELEMENTS (redirects); i++)
    add (redirects[i].name, &redirects[i], test_redirect);

  return g_test_run ();
}
