/* test-account-browser.c - is a sign-in in the browser one whole, with nothing slipped in?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/account-world.h"

#include <string.h>

#include "services/id-token.h"
#include "services/medic-pkce.h"
#include "services/redirect-visitor.h"
#include "support/test-log.h"

#define GRANT \
  "{\"token_type\": \"Bearer\", \"access_token\": \"planted-access\", \"expires_in\": 3599," \
  " \"refresh_token\": \"planted-refresh\", \"scope\": \"User.Read\", \"id_token\": \"%I\"}"
#define ANSWER "GET /?code=" VISITOR_CODE "&state=%s HTTP/1.1\r\nHost: localhost:@\r\n\r\n"

/* All that was said to any log since the program began. */
static GString *logged;

/* One sign-in under way, and what its page asks for. */
typedef struct
{
  AccountWorld *world;
  GCancellable *cancellable;
  GAsyncResult *result;  /* (nullable): until it is over */
  GHashTable   *asked;
  guint16       port;
} SignIn;

static void
keep_question (const char *link,
               const char *code,
               gint64      expires,
               gpointer    user_data)
{
  SignIn *self = user_data;

  self->asked = soup_form_decode (strchr (link, '?') + 1);
}

static const char *
peek_asked (const SignIn *self,
            const char   *name)
{
  return g_hash_table_lookup (self->asked, name);
}

static void
sign_in_begin (SignIn       *self,
               AccountWorld *world)
{
  g_autoptr (GBytes) page = g_bytes_new_static ("<!doctype html>", 15);
  const MedicSignIn wanted = {
    .way = MEDIC_WAY_BROWSER, .granted = page, .refused = page, .ask = keep_question,
    .ask_data = self,
  };
  g_autoptr (GUri) uri = NULL;

  *self = (SignIn) { .world = world, .cancellable = g_cancellable_new () };
  medic_account_sign_in_async (world->account, &wanted, self->cancellable, account_done,
                               &self->result);
  uri = g_uri_parse (peek_asked (self, "redirect_uri"), G_URI_FLAGS_NONE, NULL);
  self->port = (guint16) g_uri_get_port (uri);
}

static gboolean
sign_in_end (SignIn  *self,
             GError **error)
{
  gboolean granted;

  account_wait (&self->result);
  granted = medic_account_sign_in_finish (self->world->account, self->result, NULL, error);
  g_clear_object (&self->result);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->asked, g_hash_table_unref);

  return granted;
}

/* Returns: what is said to who brings the code with @state, and then fetches the page */
static guint
bring_answer (SignIn     *self,
              const char *state)
{
  g_autofree char *request = g_strdup_printf (ANSWER, state);
  g_autofree char *reply = visitor_ask (self->port, request);
  G_GNUC_UNUSED g_autofree char *page = visitor_ask (self->port, VISITOR_PAGE);

  return visitor_status (reply);
}

static char *
dup_claims (const char *nonce)
{
  return g_strdup_printf ("{\"nonce\": \"%s\"}", nonce);
}

static void
the_answer_of_this_sign_in_leads_to_an_account (void)
{
  TokenAnswer answer = { 200, GRANT };
  g_autofree char *claims = NULL;
  g_autofree char *state = NULL;
  g_autofree char *challenge = NULL;
  g_autoptr (MedicWiped) handed_in = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (AccountWorld) world = { 0 };
  SignIn sign_in;

  account_world_init (&world, &answer, 1);
  sign_in_begin (&sign_in, &world);
  state = g_strdup (peek_asked (&sign_in, "state"));
  challenge = g_strdup (peek_asked (&sign_in, "code_challenge"));
  claims = dup_claims (peek_asked (&sign_in, "nonce"));
  answer.claims = claims;
  g_assert_cmpuint (bring_answer (&sign_in, state), ==, 303);

  g_assert_true (sign_in_end (&sign_in, &error));
  g_assert_no_error (error);
  g_assert_true (medic_account_is_signed_in (world.account));
  g_assert_cmpstr (token_server_peek_form (world.server, "code"), ==, VISITOR_CODE);
  handed_in = medic_pkce_challenge (token_server_peek_form (world.server, "code_verifier"));
  g_assert_cmpstr (handed_in, ==, challenge);

  g_assert_nonnull (strstr (logged->str, "GSocketClient"));
  g_assert_null (strstr (logged->str, VISITOR_CODE));
  g_assert_null (strstr (logged->str, state));
  g_assert_null (strstr (logged->str, token_server_peek_form (world.server, "code_verifier")));
  g_assert_null (strstr (logged->str, "planted"));
}

/* The program asked twice; the browser goes back to the first page and signs in there. */
static void
each_sign_in_has_secrets_of_its_own (void)
{
  static const char *const secrets[] = { "state", "nonce", "code_challenge" };
  static const TokenAnswer answer = { 200, GRANT };
  g_auto (AccountWorld) world = { 0 };
  g_autoptr (GHashTable) before = NULL;
  SignIn sign_in;

  account_world_init (&world, &answer, 1);
  sign_in_begin (&sign_in, &world);
  before = g_hash_table_ref (sign_in.asked);
  g_cancellable_cancel (sign_in.cancellable);
  g_assert_false (sign_in_end (&sign_in, NULL));

  sign_in_begin (&sign_in, &world);
  for (gsize i = 0; i < G_N_ELEMENTS (secrets); i++)
    g_assert_cmpstr (peek_asked (&sign_in, secrets[i]), !=,
                     g_hash_table_lookup (before, secrets[i]));
  g_assert_cmpuint (bring_answer (&sign_in, g_hash_table_lookup (before, "state")), ==, 400);
  g_assert_null (sign_in.result);
  g_cancellable_cancel (sign_in.cancellable);
  g_assert_false (sign_in_end (&sign_in, NULL));
  g_assert_cmpuint (token_server_get_n_requests (world.server), ==, 0);
}

/* Whoever knows the state slips in a code of an account of theirs: its token names their nonce. */
static void
a_code_of_another_sign_in_is_not_taken_up (void)
{
  static const TokenAnswer answer = { 200, GRANT };
  g_autoptr (GError) error = NULL;
  g_auto (AccountWorld) world = { 0 };
  SignIn sign_in;

  account_world_init (&world, &answer, 1);
  sign_in_begin (&sign_in, &world);
  g_assert_cmpuint (bring_answer (&sign_in, peek_asked (&sign_in, "state")), ==, 303);

  g_assert_false (sign_in_end (&sign_in, &error));
  g_assert_error (error, MEDIC_CLAIMS_ERROR, MEDIC_CLAIMS_ERROR_NONCE);
  g_assert_false (medic_account_is_signed_in (world.account));
}

int
main (int    argc,
      char **argv)
{
  logged = test_log_init (&argc, &argv);

  g_test_add_func ("/account-browser/the-answer-of-this-sign-in-leads-to-an-account",
                   the_answer_of_this_sign_in_leads_to_an_account);
  g_test_add_func ("/account-browser/each-sign-in-has-secrets-of-its-own",
                   each_sign_in_has_secrets_of_its_own);
  g_test_add_func ("/account-browser/a-code-of-another-sign-in-is-not-taken-up",
                   a_code_of_another_sign_in_is_not_taken_up);

  return g_test_run ();
}
