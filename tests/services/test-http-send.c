/* test-http-send.c - a request that hands something in: a form, a token, a number to find it by
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "services/token-server.h"

#define FORM "a=1&b=x%20y"
#define ID "0f9e8d7c-1111-2222-3333-444455556666"

static const struct
{
  const char       *name;
  MedicHttpRequest  request;
} refused[] = {
  { "plain-http", { .uri = "http://localhost/" } },
  { "no-address", { .uri = "" } },
  { "a-token-that-would-begin-a-header", { .uri = "https://localhost/", .bearer = "a\r\nX: y" } },
  { "a-token-of-two-words", { .uri = "https://localhost/", .bearer = "a b" } },
  { "an-empty-token", { .uri = "https://localhost/", .bearer = "" } },
  { "a-number-that-would-begin-a-header",
    { .uri = "https://localhost/", .request_id = "a\nX: y" } },
};

static const struct
{
  const char *text;
  gboolean    object;
} texts[] = {
  { "{\"a\": \"b\"}", TRUE },
  { "{\"a\": \"\\\\u0000\"}", TRUE },
  { "{\"a\": \"\\u0000\"}", FALSE },
  { "{\"a\": \"b\\u0000c\"}", FALSE },
  { "{\"a\\u0000\": \"b\"}", FALSE },
  { "[]", FALSE },
  { "", FALSE },
};

static void
on_done (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static MedicHttpReply *
ask (SoupSession             *session,
     const MedicHttpRequest  *request,
     GError                 **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  medic_http_send_async (session, request, NULL, on_done, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return medic_http_send_finish (session, result, error);
}

static void
test_what_is_handed_in_arrives (void)
{
  static const TokenAnswer answer = { 200, "{}" };
  g_autoptr (TokenServer) server = token_server_new (&answer, 1);
  g_autoptr (MedicServices) services = token_server_new_services (server);
  g_autofree char *uri = medic_services_dup_uri (services, MEDIC_HOST_SIGN_IN, "/asked");
  const MedicHttpRequest request = {
    .uri = uri, .body_type = MEDIC_HTTP_FORM, .body = FORM, .bearer = "t0.k-e_n~+/=",
    .request_id = ID,
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicHttpReply) reply =
    ask (medic_services_get_session (services), &request, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (reply->status, ==, 200);
  g_assert_cmpstr (token_server_peek_path (server), ==, "/asked");
  g_assert_cmpstr (token_server_peek_form (server, "a"), ==, "1");
  g_assert_cmpstr (token_server_peek_form (server, "b"), ==, "x y");
  g_assert_cmpstr (token_server_peek_header (server, "Authorization"), ==, "Bearer t0.k-e_n~+/=");
  g_assert_cmpstr (token_server_peek_header (server, "client-request-id"), ==, ID);
  g_assert_cmpstr (token_server_peek_header (server, "Content-Type"), ==, MEDIC_HTTP_FORM);
  g_assert_cmpstr (token_server_peek_header (server, "Accept"), ==, "application/json");
}

/* The data is whether asking twice does no harm. */
static void
test_nothing_is_handed_on (gconstpointer data)
{
  static const TokenAnswer answers[] = {
    { 307, "", NULL, "Location: /again" }, { 302, "", NULL, "Location: https://other.example/" },
    { 401, "", NULL, "WWW-Authenticate: Basic realm=\"x\"" },
  };
  g_autoptr (TokenServer) server = token_server_new (answers, G_N_ELEMENTS (answers));
  g_autoptr (MedicServices) services = token_server_new_services (server);
  g_autofree char *uri = medic_services_dup_uri (services, MEDIC_HOST_SIGN_IN, "/asked");
  const MedicHttpRequest request = {
    .uri = uri, .body_type = MEDIC_HTTP_FORM, .body = FORM, .bearer = "token",
    .repeatable = GPOINTER_TO_INT (data),
  };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (MedicHttpReply) reply =
        ask (medic_services_get_session (services), &request, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (reply->status, ==, answers[i].status);
      g_assert_cmpuint (token_server_get_n_requests (server), ==, i + 1);
    }
}

static void
test_refused (gconstpointer data)
{
  g_autoptr (SoupSession) session = soup_session_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (ask (session, data, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
}

static void
test_a_text_ends_where_it_ends (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (JsonObject) object =
        medic_http_parse_object (texts[i].text, strlen (texts[i].text));

      g_assert_cmpint (object != NULL, ==, texts[i].object);
    }

  g_assert_null (medic_http_parse_object ("{}\0", 3));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/http-send/not-sent/", refused[i].name, NULL);

      g_test_add_data_func (path, &refused[i].request, test_refused);
    }
  g_test_add_func ("/http-send/what-is-handed-in-arrives", test_what_is_handed_in_arrives);
  g_test_add_data_func ("/http-send/nothing-is-handed-on", GINT_TO_POINTER (FALSE),
                        test_nothing_is_handed_on);
  g_test_add_data_func ("/http-send/nothing-is-handed-on-twice", GINT_TO_POINTER (TRUE),
                        test_nothing_is_handed_on);
  g_test_add_func ("/http-send/a-text-ends-where-it-ends", test_a_text_ends_where_it_ends);

  return g_test_run ();
}
