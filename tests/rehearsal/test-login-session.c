/* test-login-session.c - a browser in which somebody is signed in at the pretend sign-in service
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "client.h"

#include <string.h>

#define BOTH WITH_ACCOUNTS (ACCOUNT ("") ", " PERSONAL)

static Seen
open_page (Client     *client,
           const char *scope,
           const char *more)
{
  g_autofree char *path = form_authorize (scope, more);

  return client_get (client, path);
}

static void
assert_refused (Client     *client,
                const char *scope,
                const char *more,
                const char *error,
                guint       number)
{
  g_auto (Seen) seen = open_page (client, scope, more);
  g_autofree char *said = seen_parameter (&seen, "error");

  g_assert_cmpstr (said, ==, error);
  g_assert_cmpuint (seen_number (&seen), ==, number);
}

static void
assert_let_in (Client     *client,
               const char *more)
{
  g_auto (Seen) seen = open_page (client, IDENTITY, more);
  g_autofree char *code = seen_parameter (&seen, "code");

  g_assert_nonnull (code);
}

static void
assert_page (Client     *client,
             const char *scope,
             const char *more,
             const char *nick)
{
  g_auto (Seen) seen = open_page (client, scope, more);

  seen_assert_page (&seen, nick);
}

static void
sign_in (Client     *client,
         const char *address)
{
  g_autofree char *code = client_get_code (client, IDENTITY, address);

  g_assert_cmpuint (strlen (code), >, 0);
}

static void
test_silently (void)
{
  g_auto (Client) client = { 0 };

  client_open (&client, BOTH);
  assert_refused (&client, IDENTITY, "&prompt=none", "login_required", 50058);
  sign_in (&client, ANNA);
  assert_let_in (&client, "&prompt=none");
  assert_refused (&client, MAILBOX, "&prompt=none", "interaction_required", 65001);
  assert_refused (&client, IDENTITY, "&prompt=none&login_hint=" TIM, "login_required", 50058);
  sign_in (&client, TIM);
  assert_refused (&client, IDENTITY, "&prompt=none", "interaction_required", 16000);
  assert_let_in (&client, "&prompt=none&login_hint=" TIM);
}

/* The one who is there already is taken without a word: so it comes to the wrong account. */
static void
test_prompts (void)
{
  g_auto (Client) client = { 0 };

  client_open (&client, BOTH);
  assert_page (&client, IDENTITY, "", "pick");
  sign_in (&client, ANNA);
  assert_let_in (&client, "");
  assert_let_in (&client, "&login_hint=" ANNA);
  assert_page (&client, IDENTITY, "&login_hint=" TIM, "pick");
  assert_page (&client, IDENTITY, "&prompt=select_account", "pick");
  assert_page (&client, IDENTITY, "&prompt=login", "pick");
  assert_page (&client, MAILBOX, "", "consent");
  sign_in (&client, TIM);
  assert_page (&client, IDENTITY, "", "pick");
}

static void
test_consent_is_asked_for_again (void)
{
  g_auto (Client) client = { 0 };
  g_auto (Seen) picking = { 0 };
  g_auto (Seen) asked = { 0 };

  client_open (&client, BOTH);
  sign_in (&client, ANNA);
  picking = open_page (&client, IDENTITY, "&prompt=consent");
  asked = client_pick (&client, &picking, ANNA);
  seen_assert_page (&asked, "consent");
}

static void
test_a_hint_leaves_one_button (void)
{
  g_auto (Client) client = { 0 };
  g_auto (Seen) seen = { 0 };

  client_open (&client, BOTH);
  seen = open_page (&client, IDENTITY, "&login_hint=" TIM);
  g_assert_nonnull (strstr (seen.body, "value=\"" TIM "\""));
  g_assert_null (strstr (seen.body, "value=\"" ANNA "\""));
}

static void
test_signing_out (void)
{
  g_auto (Client) client = { 0 };
  g_auto (Seen) seen = { 0 };

  client_open (&client, BOTH);
  sign_in (&client, ANNA);
  seen = client_get (&client, "/common/oauth2/v2.0/logout?logout_hint=x");
  seen_assert_page (&seen, "signed-out");
  assert_refused (&client, IDENTITY, "&prompt=none", "login_required", 50058);
}

static const struct
{
  const char *name;
  const char *uri;
  gboolean    followed;
} afters[] = {
  { "a-door", "http%3A%2F%2Flocalhost%3A4711%2Fout", TRUE },
  { "elsewhere", "https%3A%2F%2Fa.example%2F", FALSE },
  { "only-begins-like-one", "http%3A%2F%2Flocalhost.a.example%2F", FALSE },
  { "by-number", "http%3A%2F%2F127.0.0.1%2F", FALSE },
  { "with-a-line-end", "http%3A%2F%2Flocalhost%2F%0D%0AX", FALSE },
};

static void
test_after_signing_out (const void *data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_auto (Client) client = { 0 };
  g_autofree char *path = g_strconcat ("/common/oauth2/v2.0/logout?post_logout_redirect_uri=",
                                       afters[i].uri, NULL);
  g_auto (Seen) seen = { 0 };

  client_open (&client, BOTH);
  seen = client_get (&client, path);
  g_assert_cmpuint (seen.status, ==, afters[i].followed ? 302 : 200);
}

static Seen
post_from (Client     *client,
           const char *origin,
           const char *path,
           const char *form)
{
  g_autofree char *uri = g_strconcat (client->endpoints->bases[MEDIC_HOST_SIGN_IN], path, NULL);
  g_autoptr (SoupMessage) message = soup_message_new ("POST", uri);
  g_autoptr (GBytes) body = g_bytes_new (form, strlen (form));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GBytes) bytes = NULL;

  soup_message_headers_replace (soup_message_get_request_headers (message), "Origin", origin);
  soup_message_set_request_body_from_bytes (message, FORM, body);
  soup_session_send_and_read_async (client->session, message, 0, NULL, keep_result, &result);
  bytes = soup_session_send_and_read_finish (client->session, wait_for (&result), NULL);

  return (Seen) { .status = soup_message_get_status (message),
                  .body = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) };
}

/* A page of another site presses nothing here. */
static void
test_another_page_presses (void)
{
  g_auto (Client) client = { 0 };
  g_auto (Seen) picking = { 0 };
  g_auto (Seen) foreign = { 0 };
  g_auto (Seen) own = { 0 };
  g_auto (Seen) code = { 0 };
  g_autofree char *flow = NULL;
  g_autofree char *form = NULL;

  client_open (&client, BOTH);
  picking = open_page (&client, IDENTITY, "");
  flow = seen_flow (&picking);
  form = g_strconcat ("flow=", flow, "&account=" ANNA, NULL);
  foreign = post_from (&client, "https://a.example", "/common/login", form);
  g_assert_cmpuint (foreign.status, ==, 403);
  code = post_from (&client, "https://a.example", "/devicelogin", "code=ABCDEFGHJ");
  g_assert_cmpuint (code.status, ==, 403);
  own = post_from (&client, client.endpoints->bases[MEDIC_HOST_SIGN_IN], "/common/login", form);
  g_assert_cmpuint (own.status, ==, 200);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/login-session/silently", test_silently);
  g_test_add_func ("/login-session/prompts", test_prompts);
  g_test_add_func ("/login-session/consent-is-asked-for-again", test_consent_is_asked_for_again);
  g_test_add_func ("/login-session/a-hint-leaves-one-button", test_a_hint_leaves_one_button);
  g_test_add_func ("/login-session/signing-out", test_signing_out);
  g_test_add_func ("/login-session/another-page-presses", test_another_page_presses);
  for (gsize i = 0; i < G_N_ELEMENTS (afters); i++)
    {
      g_autofree char *path = g_strconcat ("/login-session/after-signing-out/", afters[i].name, NULL);
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_after_signing_out);
    }

  return g_test_run ();
}
