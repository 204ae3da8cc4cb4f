/* test-login-refresh.c - what the pretend sign-in service gives for a refresh token
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "client.h"

#include <string.h>

#define ONE WITH_ACCOUNTS (ACCOUNT (""))
#define CLIENT "client_id=" MEDIC_REHEARSAL_CLIENT_ID

static Seen
refresh (Client     *client,
         const Seen *tokens,
         const char *more)
{
  g_autofree char *form = g_strconcat (CLIENT "&grant_type=refresh_token&refresh_token=",
                                       seen_text (tokens, "refresh_token"), more, NULL);

  return client_post (client, TOKEN, form);
}

static void
test_refresh (void)
{
  g_auto (Client) client = { 0 };
  g_autofree char *code = NULL;
  g_auto (Seen) tokens = { 0 };
  g_auto (Seen) fewer = { 0 };
  g_auto (Seen) same = { 0 };
  g_auto (Seen) more = { 0 };
  g_autoptr (JsonObject) claims = NULL;

  client_open (&client, ONE);
  code = client_get_code (&client, MAILBOX, ANNA);
  tokens = client_redeem (&client, code, "");
  fewer = refresh (&client, &tokens, "&scope=User.Read+Mail.Send");
  g_assert_cmpstr (seen_text (&fewer, "scope"), ==, "User.Read Mail.Send");
  g_assert_nonnull (seen_text (&fewer, "refresh_token"));
  g_assert_cmpstr (seen_text (&fewer, "refresh_token"), !=, seen_text (&tokens, "refresh_token"));

  /* The old one goes on, and the new one too. */
  same = refresh (&client, &tokens, "");
  g_assert_nonnull (strstr (seen_text (&same, "scope"), "Calendars.ReadWrite"));
  claims = seen_claims (&same);
  g_assert_false (json_object_has_member (claims, "nonce"));
  more = refresh (&client, &fewer, "&scope=MailboxSettings.Read");
  seen_assert_no (&more, "invalid_grant", 65001);
  g_assert_cmpstr (seen_text (&more, "suberror"), ==, "consent_required");
}

static void
test_a_session_that_ends (void)
{
  g_auto (Client) client = { 0 };
  g_autofree char *code = NULL;
  g_auto (Seen) tokens = { 0 };
  g_auto (Seen) seen = { 0 };

  client_open (&client, WITH_ACCOUNTS (ACCOUNT (", \"refresh\": {\"error\": \"invalid_grant\", "
    "\"number\": 50173, \"suberror\": \"token_expired\", \"claims\": \"{}\"}")));
  code = client_get_code (&client, IDENTITY, ANNA);
  tokens = client_redeem (&client, code, "");
  seen = refresh (&client, &tokens, "");
  seen_assert_no (&seen, "invalid_grant", 50173);
  g_assert_cmpstr (seen_text (&seen, "suberror"), ==, "token_expired");
  g_assert_cmpstr (seen_text (&seen, "claims"), ==, "{}");
}

/* Somebody else answers to the old token: nobody may believe that. */
static void
test_another_account_than_before (void)
{
  g_auto (Client) client = { 0 };
  g_autofree char *code = NULL;
  g_auto (Seen) tokens = { 0 };
  g_auto (Seen) renewed = { 0 };
  g_autoptr (JsonObject) first = NULL;
  g_autoptr (JsonObject) second = NULL;

  client_open (&client, WITH_ACCOUNTS (ACCOUNT (", \"id-token\": \"account\"")));
  code = client_get_code (&client, IDENTITY, ANNA);
  tokens = client_redeem (&client, code, "");
  renewed = refresh (&client, &tokens, "");
  first = seen_claims (&tokens);
  second = seen_claims (&renewed);
  g_assert_cmpstr (json_object_get_string_member (first, "oid"), !=,
                   json_object_get_string_member (second, "oid"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/login-refresh/refresh", test_refresh);
  g_test_add_func ("/login-refresh/a-session-that-ends", test_a_session_that_ends);
  g_test_add_func ("/login-refresh/another-account-than-before", test_another_account_than_before);

  return g_test_run ();
}
