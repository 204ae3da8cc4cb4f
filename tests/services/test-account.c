/* test-account.c - is what was granted held, kept, taken up and forgotten, and nothing else?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/account-world.h"

#include <string.h>

#include "services/id-token.h"
#include "services/medic-tokens.h"

#define BEGIN \
  { 200, "{\"device_code\": \"planted-device-code\", \"user_code\": \"F7K2-9QX\", " \
         "\"verification_uri\": \"https://microsoft.com/devicelogin\", \"interval\": 1, " \
         "\"expires_in\": 900, \"message\": \"x\"}" }
#define GRANT(refresh, scopes) \
  "{\"token_type\": \"Bearer\", \"access_token\": \"planted-access\", \"expires_in\": 3599," \
  " \"refresh_token\": \"" refresh "\", \"scope\": \"" scopes "\", \"id_token\": \"%I\"}"
#define WHO "User.Read"
#define ALL "User.Read Mail.ReadWrite Mail.Send Calendars.ReadWrite"
#define NO(word) { 400, "{\"error\": \"" word "\", \"error_codes\": [65001]}" }

/* Two at once: a refresh token that is good for one use must not be handed in twice. */
static void
refreshes_come_one_after_the_other (void)
{
  static const TokenAnswer answers[] = {
    BEGIN, { 200, GRANT ("first", WHO) }, { 200, GRANT ("second", WHO) },
    { 200, GRANT ("third", ALL) },
  };
  g_auto (AccountWorld) world = { 0 };
  g_autoptr (GAsyncResult) one = NULL;
  g_autoptr (GAsyncResult) other = NULL;

  account_world_init (&world, answers, G_N_ELEMENTS (answers));
  g_assert_true (account_sign_in (&world, MEDIC_WAY_CODE, NULL));
  medic_account_refresh_async (world.account, MEDIC_TIER_IDENTITY, NULL, account_done, &one);
  medic_account_refresh_async (world.account, MEDIC_TIER_MAILBOX, NULL, account_done, &other);
  account_wait (&one);
  account_wait (&other);

  g_assert_true (medic_account_refresh_finish (world.account, one, NULL, NULL));
  g_assert_true (medic_account_refresh_finish (world.account, other, NULL, NULL));
  g_assert_cmpstr (token_server_peek_form (world.server, "refresh_token"), ==, "second");
  g_assert_cmpint (medic_account_get_tier (world.account), ==, MEDIC_TIER_MAILBOX);
}

static void
ask_again (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_assert_true (medic_account_refresh_finish (MEDIC_ACCOUNT (source), result, NULL, NULL));
  medic_account_refresh_async (MEDIC_ACCOUNT (source), MEDIC_TIER_MAILBOX, NULL, account_done,
                               user_data);
}

/* A check that got its tokens asks for more before the account has looked up who is next. */
static void
whoever_asks_again_at_once_is_asked_for_once (void)
{
  static const TokenAnswer answers[] = {
    BEGIN, { 200, GRANT ("first", WHO) }, { 200, GRANT ("second", WHO) },
    { 200, GRANT ("third", ALL) }, { 200, GRANT ("fourth", ALL) },
  };
  g_auto (AccountWorld) world = { 0 };
  g_autoptr (GAsyncResult) again = NULL;

  account_world_init (&world, answers, G_N_ELEMENTS (answers));
  g_assert_true (account_sign_in (&world, MEDIC_WAY_CODE, NULL));
  medic_account_refresh_async (world.account, MEDIC_TIER_IDENTITY, NULL, ask_again, &again);
  account_wait (&again);

  g_assert_true (medic_account_refresh_finish (world.account, again, NULL, NULL));
  g_assert_true (account_refresh (&world));
  g_assert_cmpstr (token_server_peek_form (world.server, "refresh_token"), ==, "third");
}

/* Whoever asks for less, and has to wait, does not take away what was granted meanwhile. */
static void
what_was_granted_is_asked_for_again (void)
{
  static const TokenAnswer answers[] = {
    BEGIN, { 200, GRANT ("first", WHO) }, { 200, GRANT ("second", ALL) },
    { 200, GRANT ("third", ALL) },
  };
  g_auto (AccountWorld) world = { 0 };
  g_autoptr (GAsyncResult) one = NULL;
  g_autoptr (GAsyncResult) other = NULL;

  account_world_init (&world, answers, G_N_ELEMENTS (answers));
  g_assert_true (account_sign_in (&world, MEDIC_WAY_CODE, NULL));
  medic_account_refresh_async (world.account, MEDIC_TIER_MAILBOX, NULL, account_done, &one);
  medic_account_refresh_async (world.account, MEDIC_TIER_IDENTITY, NULL, account_done, &other);
  account_wait (&one);
  account_wait (&other);

  g_assert_true (medic_account_refresh_finish (world.account, other, NULL, NULL));
  g_assert_nonnull (strstr (token_server_peek_form (world.server, "scope"), "Mail.ReadWrite"));
}

/* The person may sign in for more while a refresh is under way. */
static void
what_came_meanwhile_is_not_replaced (void)
{
  static const TokenAnswer answers[] = {
    BEGIN, { 200, GRANT ("first", WHO) }, { 200, GRANT ("second", ALL) },
    { 200, GRANT ("third", WHO) },
  };
  g_auto (AccountWorld) world = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (MedicTokens) less = NULL;
  g_autoptr (MedicTokens) more = NULL;

  account_world_init (&world, answers, G_N_ELEMENTS (answers));
  g_assert_true (account_sign_in (&world, MEDIC_WAY_CODE, NULL));
  less = medic_tokens_ref (medic_account_peek_tokens (world.account));
  g_assert_true (account_refresh (&world));
  more = medic_tokens_ref (medic_account_peek_tokens (world.account));
  medic_account_take_tokens (world.account, less);
  medic_account_refresh_async (world.account, MEDIC_TIER_IDENTITY, NULL, account_done, &result);
  medic_account_take_tokens (world.account, more);
  account_wait (&result);

  g_assert_true (medic_account_refresh_finish (world.account, result, NULL, NULL));
  g_assert_cmpint (medic_account_get_tier (world.account), ==, MEDIC_TIER_MAILBOX);
}

static void
who_was_left_does_not_come_back (void)
{
  static const TokenAnswer answers[] = {
    BEGIN, { 200, GRANT ("first", WHO) }, { 200, GRANT ("second", WHO) },
  };
  g_auto (AccountWorld) world = { 0 };
  g_autoptr (GAsyncResult) one = NULL;
  g_autoptr (GAsyncResult) other = NULL;

  account_world_init (&world, answers, G_N_ELEMENTS (answers));
  g_assert_true (account_sign_in (&world, MEDIC_WAY_CODE, NULL));
  medic_account_refresh_async (world.account, MEDIC_TIER_IDENTITY, NULL, account_done, &one);
  medic_account_refresh_async (world.account, MEDIC_TIER_IDENTITY, NULL, account_done, &other);
  medic_account_leave (world.account);
  account_wait (&one);
  account_wait (&other);

  g_assert_false (medic_account_refresh_finish (world.account, one, NULL, NULL));
  g_assert_false (medic_account_refresh_finish (world.account, other, NULL, NULL));
  g_assert_false (medic_account_is_signed_in (world.account));
}

static void
a_code_leads_to_an_account (void)
{
  static const TokenAnswer answers[] = { BEGIN, { 200, GRANT ("first", WHO) } };
  g_auto (AccountWorld) world = { 0 };

  account_world_init (&world, answers, G_N_ELEMENTS (answers));
  g_assert_true (medic_account_is_set_up (world.account));
  g_assert_false (medic_account_is_signed_in (world.account));

  g_assert_true (account_sign_in (&world, MEDIC_WAY_CODE, NULL));
  g_assert_cmpstr (world.link, ==, "https://microsoft.com/devicelogin");
  g_assert_cmpstr (world.code, ==, "F7K2-9QX");
  g_assert_cmpstr (medic_account_peek_claims (world.account)->username, ==, "anna@harbour.example");
  g_assert_cmpint (medic_account_get_tier (world.account), ==, MEDIC_TIER_IDENTITY);
  g_assert_cmpuint (world.keyring->n_asked, ==, 0);
}

static void
a_refusal_leaves_what_was_there (void)
{
  static const TokenAnswer answers[] = {
    BEGIN, { 200, GRANT ("first", WHO) }, NO ("invalid_grant"), BEGIN, NO ("access_denied"),
  };
  g_auto (AccountWorld) world = { 0 };

  account_world_init (&world, answers, G_N_ELEMENTS (answers));
  g_assert_true (account_sign_in (&world, MEDIC_WAY_CODE, NULL));

  g_assert_false (account_refresh (&world));
  g_assert_cmpuint (world.refusal->number, ==, 65001);
  g_assert_true (medic_account_has_scope (world.account, WHO));

  g_assert_false (account_sign_in (&world, MEDIC_WAY_CODE, NULL));
  g_assert_nonnull (world.refusal);
  g_assert_true (medic_account_is_signed_in (world.account));
}

static void
more_can_be_granted_later (void)
{
  static const TokenAnswer answers[] = {
    BEGIN, { 200, GRANT ("first", WHO) }, { 200, GRANT ("second", ALL) },
  };
  g_auto (AccountWorld) world = { 0 };

  account_world_init (&world, answers, G_N_ELEMENTS (answers));
  g_assert_true (account_sign_in (&world, MEDIC_WAY_CODE, NULL));
  g_assert_true (account_refresh (&world));

  g_assert_cmpint (medic_account_get_tier (world.account), ==, MEDIC_TIER_MAILBOX);
  g_assert_true (medic_account_has_scope (world.account, "calendars.readwrite"));
  g_assert_false (medic_account_has_scope (world.account, "Calendars.Read"));
}

static void
a_sign_in_in_the_browser_can_be_stopped (void)
{
  static const TokenAnswer answers[] = { BEGIN };
  g_auto (AccountWorld) world = { 0 };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  account_world_init (&world, answers, G_N_ELEMENTS (answers));
  g_assert_false (account_sign_in (&world, MEDIC_WAY_BROWSER, cancellable));

  g_assert_error (world.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (g_str_has_prefix (world.link, token_server_get_base (world.server)));
  g_assert_nonnull (strstr (world.link, "prompt=select_account"));
  g_assert_cmpuint (token_server_get_n_requests (world.server), ==, 0);
}

static void
what_is_kept_is_replaced_when_it_is_renewed (void)
{
  static const TokenAnswer answers[] = {
    BEGIN, { 200, GRANT ("first", WHO) }, { 200, GRANT ("second", WHO) },
    { 200, GRANT ("third", WHO) },
  };
  g_auto (AccountWorld) world = { 0 };

  account_world_init (&world, answers, G_N_ELEMENTS (answers));
  g_assert_true (account_sign_in (&world, MEDIC_WAY_CODE, NULL));
  g_assert_true (account_refresh (&world));
  g_assert_cmpuint (world.keyring->n_asked, ==, 0);

  g_assert_cmpint (account_ask_keyring (&world, MEDIC_KEYRING_STORE, NULL), ==,
                   MEDIC_KEYRING_STORED);
  g_assert_cmpstr (world.keyring->token, ==, "second");
  g_assert_cmpstr (world.keyring->object, ==, "aaaabbbb-0000-4ccc-8ddd-eeeeffff0000");

  g_assert_true (account_refresh (&world));
  g_assert_cmpint (world.keyring->wish, ==, MEDIC_KEYRING_STORE);
  g_assert_cmpstr (world.keyring->token, ==, "third");
}

static void
what_could_not_be_kept_goes_on (void)
{
  static const MedicKeyringOutcome outcomes[] = {
    MEDIC_KEYRING_LOCKED, MEDIC_KEYRING_DISMISSED, MEDIC_KEYRING_NO_SERVICE, MEDIC_KEYRING_NO_BUS,
    MEDIC_KEYRING_SILENT, MEDIC_KEYRING_DIED, MEDIC_KEYRING_REFUSED,
  };
  static const TokenAnswer answers[] = {
    BEGIN, { 200, GRANT ("first", WHO) }, { 200, GRANT ("second", WHO) },
  };
  g_auto (AccountWorld) world = { 0 };

  account_world_init (&world, answers, G_N_ELEMENTS (answers));
  g_assert_true (account_sign_in (&world, MEDIC_WAY_CODE, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (outcomes); i++)
    {
      world.keyring->outcome = outcomes[i];
      g_assert_cmpint (account_ask_keyring (&world, MEDIC_KEYRING_STORE, NULL), ==, outcomes[i]);
    }

  g_assert_cmpuint (world.keyring->n_asked, ==, G_N_ELEMENTS (outcomes));
  g_assert_true (account_refresh (&world));
  g_assert_cmpuint (world.keyring->n_asked, ==, G_N_ELEMENTS (outcomes));
}

static void
another_account_is_not_kept_unasked (void)
{
  static const TokenAnswer answers[] = {
    BEGIN, { 200, GRANT ("first", WHO) },
    BEGIN, { 200, GRANT ("somebody", WHO), "{\"oid\": \"somebody-else\"}" },
    { 200, GRANT ("else", WHO), "{\"oid\": \"somebody-else\"}" },
  };
  g_auto (AccountWorld) world = { 0 };

  account_world_init (&world, answers, G_N_ELEMENTS (answers));
  g_assert_true (account_sign_in (&world, MEDIC_WAY_CODE, NULL));
  account_ask_keyring (&world, MEDIC_KEYRING_STORE, NULL);
  g_clear_pointer (&world.link, g_free);
  g_clear_pointer (&world.code, g_free);
  g_assert_true (account_sign_in (&world, MEDIC_WAY_CODE, NULL));
  g_assert_true (account_refresh (&world));

  g_assert_cmpuint (world.keyring->n_asked, ==, 1);
  g_assert_cmpstr (world.keyring->token, ==, "first");
}

static void
a_kept_sign_in_is_taken_up_for_its_own_account_only (void)
{
  static const TokenAnswer answers[] = {
    { 200, "{\"token_type\": \"Bearer\", \"access_token\": \"whose-is-not-said\"}" },
    { 200, GRANT ("somebody", WHO), "{\"oid\": \"somebody-else\"}" },
    { 200, GRANT ("newer", WHO) },
  };
  g_autoptr (MedicKeyringAccount) kept =
    medic_keyring_account_new ("aaaabbbb-0000-4ccc-8ddd-eeeeffff0000", ID_TOKEN_TENANT, "global",
                               "anna@harbour.example");
  g_auto (AccountWorld) world = { 0 };

  account_world_init (&world, answers, G_N_ELEMENTS (answers));
  world.keyring->outcome = MEDIC_KEYRING_UNLOCKED;
  g_assert_cmpint (account_ask_keyring (&world, MEDIC_KEYRING_LOOK_UP, kept), ==,
                   MEDIC_KEYRING_UNLOCKED);
  g_assert_true (medic_account_is_signed_in (world.account));
  g_assert_null (medic_tokens_peek_access_token (medic_account_peek_tokens (world.account)));

  g_assert_false (account_refresh (&world));
  g_assert_error (world.error, MEDIC_CLAIMS_ERROR, MEDIC_CLAIMS_ERROR_MALFORMED);
  g_assert_false (account_refresh (&world));
  g_assert_error (world.error, MEDIC_CLAIMS_ERROR, MEDIC_CLAIMS_ERROR_ACCOUNT);

  g_assert_true (account_refresh (&world));
  g_assert_cmpstr (token_server_peek_form (world.server, "refresh_token"), ==, "kept-token");
  g_assert_cmpstr (world.keyring->token, ==, "newer");
}

static void
forgetting_is_about_all_and_about_memory (void)
{
  static const TokenAnswer answers[] = { BEGIN, { 200, GRANT ("first", WHO) } };
  g_auto (AccountWorld) world = { 0 };

  account_world_init (&world, answers, G_N_ELEMENTS (answers));
  g_assert_true (account_sign_in (&world, MEDIC_WAY_CODE, NULL));
  world.keyring->outcome = MEDIC_KEYRING_NOTHING_THERE;
  g_assert_cmpint (account_ask_keyring (&world, MEDIC_KEYRING_FORGET, NULL), ==,
                   MEDIC_KEYRING_NOTHING_THERE);

  g_assert_true (world.keyring->about_all);
  g_assert_cmpint (world.keyring->wish, ==, MEDIC_KEYRING_FORGET);
  g_assert_false (medic_account_is_signed_in (world.account));
}

static void
without_an_application_id_nobody_signs_in (void)
{
  static const TokenAnswer answers[] = { BEGIN };
  g_autoptr (TokenServer) server = token_server_new (answers, G_N_ELEMENTS (answers));
  g_autoptr (MedicServices) services = token_server_new_services (server);

  g_assert_false (medic_account_is_set_up (medic_services_get_account (services)));
}

#define ADD(name, test) g_test_add_func ("/account/" name, test)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("a-code-leads-to-an-account", a_code_leads_to_an_account);
  ADD ("a-refusal-leaves-what-was-there", a_refusal_leaves_what_was_there);
  ADD ("more-can-be-granted-later", more_can_be_granted_later);
  ADD ("a-sign-in-in-the-browser-can-be-stopped", a_sign_in_in_the_browser_can_be_stopped);
  ADD ("refreshes-come-one-after-the-other", refreshes_come_one_after_the_other);
  ADD ("whoever-asks-again-at-once-is-asked-for-once",
       whoever_asks_again_at_once_is_asked_for_once);
  ADD ("what-was-granted-is-asked-for-again", what_was_granted_is_asked_for_again);
  ADD ("what-came-meanwhile-is-not-replaced", what_came_meanwhile_is_not_replaced);
  ADD ("who-was-left-does-not-come-back", who_was_left_does_not_come_back);
  ADD ("what-is-kept-is-replaced-when-it-is-renewed", what_is_kept_is_replaced_when_it_is_renewed);
  ADD ("what-could-not-be-kept-goes-on", what_could_not_be_kept_goes_on);
  ADD ("another-account-is-not-kept-unasked", another_account_is_not_kept_unasked);
  ADD ("a-kept-sign-in-is-taken-up-for-its-own-account-only",
       a_kept_sign_in_is_taken_up_for_its_own_account_only);
  ADD ("forgetting-is-about-all-and-about-memory", forgetting_is_about_all_and_about_memory);
  ADD ("without-an-application-id-nobody-signs-in", without_an_application_id_nobody_signs_in);

  return g_test_run ();
}
