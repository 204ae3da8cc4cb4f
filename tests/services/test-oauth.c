/* test-oauth.c - what is opened, what is handed in, and which answers are believed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-oauth.h"

#include <string.h>

#include "services/id-token.h"
#include "services/token-server.h"

#define CODE "planted-code+with/signs="
#define ACCESS "planted-access-token"
#define REFRESH "planted-refresh-token"
#define BEARER "\"token_type\": \"Bearer\", "
#define TOKENS \
  BEARER "\"access_token\": \"" ACCESS "\", \"refresh_token\": \"" REFRESH "\", " \
  "\"expires_in\": 3599, \"scope\": \"openid https://graph.microsoft.com/User.Read mail.send\""
#define WHOLE "{" TOKENS ", \"id_token\": \"%I\"}"
#define SAY(prose) \
  "\"error_description\": \"" prose "\\r\\nTrace ID: 0f9e8d7c-1111-2222-3333-444455556666\\r\\n" \
  "Correlation ID: aaaaaaaa-1111-2222-3333-444455556666\""

typedef struct
{
  const char *name;
  TokenAnswer answer;
} Good;

static const Good good[] = {
  { "as-usual", { 200, WHOLE } },
  { "no-refresh-token", { 200, "{" BEARER "\"access_token\": \"" ACCESS "\", \"id_token\": \"%I\","
                          " \"scope\": \"User.Read mail.send\", \"expires_in\": 3599}" } },
  { "a-life-in-words", { 200, "{" BEARER "\"access_token\": \"" ACCESS "\", \"id_token\": \"%I\","
                         " \"scope\": \"User.Read MAIL.SEND\", \"expires_in\": \"3599\"}" } },
  { "bearer-in-small-letters",
    { 200, "{\"token_type\": \"bearer\", \"access_token\": \"" ACCESS "\", \"id_token\": \"%I\","
      " \"scope\": \"user.read Mail.Send\", \"expires_in\": 3599, \"more\": [{}]}" } },
};

typedef struct
{
  const char  *name;
  TokenAnswer  answer;
  GQuark     (*domain) (void);
  int          code;
} Bad;

#define CLAIMS(what) medic_claims_error_quark, MEDIC_CLAIMS_ERROR_##what
#define DATA g_io_error_quark, G_IO_ERROR_INVALID_DATA

static const Bad bad[] = {
  { "html", { 200, "<!doctype html><title>Hotel</title>" }, DATA },
  { "json-that-is-cut", { 200, "{" TOKENS }, DATA },
  { "nothing", { 200, "" }, DATA },
  { "a-list", { 200, "[" WHOLE "]" }, DATA },
  { "error-and-token-together", { 200, "{" TOKENS ", \"id_token\": \"%I\", \"error\": \"x\"}" }, DATA },
  { "a-refusal-that-says-it-is-none", { 200, "{\"error\": \"invalid_grant\"}" }, DATA },
  { "a-refusal-as-a-page", { 400, "<html></html>" }, DATA },
  { "a-refusal-without-a-word", { 400, "{\"message\": \"no\"}" }, DATA },
  { "a-refusal-in-a-sentence", { 400, "{\"error\": \"you may not\"}" }, DATA },
  { "a-redirect-elsewhere", { 302, WHOLE, NULL, "Location: https://other.example/token" }, DATA },
  { "a-redirect-that-keeps-the-form", { 307, "", NULL, "Location: http://other.example/" }, DATA },
  { "another-success", { 201, WHOLE }, DATA },
  { "trouble-of-its-own", { 503, "" }, g_io_error_quark, G_IO_ERROR_BUSY },
  { "too-many-questions", { 429, "" }, g_io_error_quark, G_IO_ERROR_BUSY },
  { "a-way-that-breaks", { 0 }, g_io_error_quark, G_IO_ERROR_PARTIAL_INPUT },
  { "no-access-token", { 200, "{" BEARER "\"id_token\": \"%I\"}" }, DATA },
  { "an-empty-access-token", { 200, "{" BEARER "\"access_token\": \"\", \"id_token\": \"%I\"}" }, DATA },
  { "an-access-token-that-would-begin-a-header",
    { 200, "{" BEARER "\"access_token\": \"a\\r\\nX: y\", \"id_token\": \"%I\"}" }, DATA },
  { "an-access-token-that-is-a-number", { 200, "{" BEARER "\"access_token\": 7}" }, DATA },
  { "a-refresh-token-with-a-line-end",
    { 200, "{" BEARER "\"access_token\": \"a\", \"refresh_token\": \"a\\nb\"}" }, DATA },
  { "another-kind-of-token",
    { 200, "{\"token_type\": \"pop\", \"access_token\": \"a\", \"id_token\": \"%I\"}" }, DATA },
  { "no-kind-of-token", { 200, "{\"access_token\": \"a\", \"id_token\": \"%I\"}" }, DATA },
  { "a-life-that-is-over", { 200, "{" BEARER "\"access_token\": \"a\", \"expires_in\": -1}" }, DATA },
  { "a-life-that-is-none", { 200, "{" BEARER "\"access_token\": \"a\", \"expires_in\": {}}" }, DATA },
  { "scopes-that-are-none", { 200, "{" BEARER "\"access_token\": \"a\", \"scope\": 7}" }, DATA },
  { "no-id-token", { 200, "{" TOKENS "}" }, CLAIMS (MALFORMED) },
  { "an-id-token-that-is-none", { 200, "{" TOKENS ", \"id_token\": \"token\"}" }, CLAIMS (MALFORMED) },
  { "an-id-token-that-is-a-number", { 200, "{" TOKENS ", \"id_token\": 7}" }, CLAIMS (MALFORMED) },
  { "another-issuer", { 200, WHOLE, "{\"iss\": \"https://login.microsoftonline.com/x/v2.0\"}" },
    CLAIMS (ISSUER) },
  { "another-program", { 200, WHOLE, "{\"aud\": \"x\"}" }, CLAIMS (AUDIENCE) },
  { "another-sign-in", { 200, WHOLE, "{\"nonce\": \"x\"}" }, CLAIMS (NONCE) },
  { "another-time", { 200, WHOLE, "{\"exp\": 1000000000}" }, CLAIMS (TIME) },
  { "no-tenant", { 200, WHOLE, "{\"tid\": null}" }, CLAIMS (MALFORMED) },
};

static const struct
{
  const char *name;
  TokenAnswer answer;
  const char *error;
  guint       number;
  const char *suberror;
  guint       retry_after;
} refusals[] = {
  { "consent", { 400, "{\"error\": \"invalid_grant\", \"error_codes\": [65001, 7],"
                 " \"suberror\": \"consent_required\", " SAY ("AADSTS65001: anna@harbour.example")
                 "}" }, "invalid_grant", 65001, "consent_required", 0 },
  { "a-number-in-the-sentence-only",
    { 401, "{\"error\": \"invalid_client\", " SAY ("AADSTS7000218: The request") "}" },
    "invalid_client", 7000218, NULL, 0 },
  { "numbers-that-are-none",
    { 400, "{\"error\": \"invalid_request\", \"error_codes\": [\"x\"], " SAY ("AADSTS: x") "}" },
    "invalid_request", 0, NULL, 0 },
  { "a-number-beyond-all-numbers",
    { 400, "{\"error\": \"invalid_request\", \"error_codes\": [-1], "
      SAY ("AADSTS99999999999999999999999") "}" }, "invalid_request", 0, NULL, 0 },
  { "trouble-with-a-word", { 503, "{\"error\": \"temporarily_unavailable\", " SAY ("x") "}", NULL,
                             "Retry-After: 17" }, "temporarily_unavailable", 0, NULL, 17 },
};

/* One call under way, and all that a test needs for it. */
typedef struct
{
  TokenServer   *server;
  MedicServices *services;
  MedicOauth    *oauth;
  MedicPkce     *pkce;
  MedicRefusal  *refusal;  /* (nullable) */
} World;

static void
world_init (World             *self,
            const TokenAnswer *answers,
            gsize              n_answers)
{
  self->server = token_server_new (answers, n_answers);
  self->services = token_server_new_services (self->server);
  self->oauth = token_server_new_oauth (self->services);
  self->pkce = medic_pkce_new ();
  self->refusal = NULL;
  g_clear_pointer (&self->pkce->nonce, medic_wiped_free);
  self->pkce->nonce = g_strdup (ID_TOKEN_NONCE);
}

static void
world_clear (World *self)
{
  g_clear_pointer (&self->refusal, medic_refusal_free);
  g_clear_pointer (&self->pkce, medic_pkce_free);
  g_clear_object (&self->oauth);
  g_clear_pointer (&self->services, medic_services_free);
  g_clear_pointer (&self->server, token_server_free);
}

static void
on_done (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static MedicTokens *
redeem (World   *self,
        GError **error)
{
  const MedicAuthorize ask = {
    .redirect_uri = "http://localhost:1234/", .pkce = self->pkce, .tier = MEDIC_TIER_MAILBOX,
  };
  g_autoptr (GAsyncResult) result = NULL;

  medic_oauth_redeem_async (self->oauth, &ask, CODE, NULL, on_done, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return medic_oauth_redeem_finish (self->oauth, result, &self->refusal, error);
}

static MedicTokens *
refresh (World        *self,
         MedicTokens  *tokens,
         GError      **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  medic_oauth_refresh_async (self->oauth, tokens, MEDIC_TIER_IDENTITY, NULL, on_done, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return medic_oauth_refresh_finish (self->oauth, result, &self->refusal, error);
}

static void
test_good (gconstpointer data)
{
  const Good *row = data;
  World world;
  g_autoptr (MedicTokens) tokens = NULL;
  g_autoptr (GError) error = NULL;

  world_init (&world, &row->answer, 1);
  tokens = redeem (&world, &error);

  g_assert_no_error (error);
  g_assert_null (world.refusal);
  g_assert_cmpstr (medic_tokens_peek_access_token (tokens), ==, ACCESS);
  g_assert_cmpint (medic_tokens_get_expiry (tokens), ==, ID_TOKEN_NOW + 3599);
  g_assert_true (medic_tokens_has_scope (tokens, "User.Read"));
  g_assert_true (medic_tokens_has_scope (tokens, "Mail.Send"));
  g_assert_false (medic_tokens_has_scope (tokens, "Mail.ReadWrite"));
  g_assert_cmpstr (medic_tokens_peek_claims (tokens)->username, ==, "anna@harbour.example");
  world_clear (&world);
}

static void
test_bad (gconstpointer data)
{
  const Bad *row = data;
  World world;
  g_autoptr (GError) error = NULL;

  world_init (&world, &row->answer, 1);
  g_assert_null (redeem (&world, &error));

  g_assert_error (error, row->domain (), row->code);
  g_assert_null (world.refusal);
  g_assert_null (strstr (error->message, "planted"));
  g_assert_cmpuint (token_server_get_n_requests (world.server), ==, 1);
  world_clear (&world);
}

static void
test_refusals (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      World world;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", refusals[i].name);
      world_init (&world, &refusals[i].answer, 1);
      g_assert_null (redeem (&world, &error));

      g_assert_no_error (error);
      g_assert_cmpstr (world.refusal->error, ==, refusals[i].error);
      g_assert_cmpuint (world.refusal->number, ==, refusals[i].number);
      g_assert_cmpstr (world.refusal->suberror, ==, refusals[i].suberror);
      g_assert_cmpuint (world.refusal->retry_after, ==, refusals[i].retry_after);
      g_assert_cmpstr (world.refusal->trace_id, ==, "0f9e8d7c-1111-2222-3333-444455556666");
      g_assert_cmpstr (world.refusal->correlation_id, ==, "aaaaaaaa-1111-2222-3333-444455556666");
      world_clear (&world);
    }
}

static void
test_what_is_handed_in (void)
{
  static const TokenAnswer answer = { 200, WHOLE };
  World world;
  g_autoptr (MedicTokens) tokens = NULL;

  world_init (&world, &answer, 1);
  tokens = redeem (&world, NULL);

#define SAID(name, value) \
  g_assert_cmpstr (token_server_peek_form (world.server, name), ==, value)
  SAID ("client_id", ID_TOKEN_CLIENT);
  SAID ("grant_type", "authorization_code");
  SAID ("code", CODE);
  SAID ("redirect_uri", "http://localhost:1234/");
  SAID ("code_verifier", world.pkce->verifier);
  SAID ("scope", "openid profile email offline_access User.Read Mail.ReadWrite Mail.Send"
        " Calendars.Read Calendars.ReadWrite");
  SAID ("client_secret", NULL);
  g_assert_cmpstr (token_server_peek_path (world.server), ==, "/common/oauth2/v2.0/token");
  g_assert_true (
    g_uuid_string_is_valid (token_server_peek_header (world.server, "client-request-id")));
  world_clear (&world);
}

static void
test_the_new_refresh_token_takes_the_place_of_the_old (void)
{
  static const TokenAnswer answers[] = {
    { 200, WHOLE },
    { 200, "{" BEARER "\"access_token\": \"second\", \"refresh_token\": \"newer\"}" },
    { 200, "{" BEARER "\"access_token\": \"third\"}" },
    { 400, "{\"error\": \"invalid_grant\"}" },
    { 200, WHOLE, "{\"oid\": \"somebody-else\"}" },
  };
  World world;
  g_autoptr (MedicTokens) first = NULL;
  g_autoptr (MedicTokens) second = NULL;
  g_autoptr (MedicTokens) third = NULL;
  g_autoptr (GError) error = NULL;

  world_init (&world, answers, G_N_ELEMENTS (answers));
  first = redeem (&world, NULL);
  second = refresh (&world, first, NULL);
  SAID ("grant_type", "refresh_token");
  SAID ("refresh_token", REFRESH);
  g_assert_cmpstr (medic_tokens_peek_refresh_token (second), ==, "newer");
  g_assert_true (medic_claims_is_same (medic_tokens_peek_claims (first),
                                       medic_tokens_peek_claims (second)));

  third = refresh (&world, second, NULL);
  SAID ("refresh_token", "newer");
  g_assert_cmpstr (medic_tokens_peek_refresh_token (third), ==, "newer");

  g_assert_null (refresh (&world, third, NULL));
  g_assert_cmpstr (world.refusal->error, ==, "invalid_grant");
  g_clear_pointer (&world.refusal, medic_refusal_free);
  g_assert_cmpstr (medic_tokens_peek_access_token (third), ==, "third");

  g_assert_null (refresh (&world, third, &error));
  g_assert_error (error, MEDIC_CLAIMS_ERROR, MEDIC_CLAIMS_ERROR_ACCOUNT);
  world_clear (&world);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *path = g_strconcat ("/oauth/good/", good[i].name, NULL);

      g_test_add_data_func (path, &good[i], test_good);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *path = g_strconcat ("/oauth/not-believed/", bad[i].name, NULL);

      g_test_add_data_func (path, &bad[i], test_bad);
    }
  g_test_add_func ("/oauth/refusals-keep-their-codes", test_refusals);
  g_test_add_func ("/oauth/what-is-handed-in", test_what_is_handed_in);
  g_test_add_func ("/oauth/the-new-refresh-token-takes-the-place-of-the-old",
                   test_the_new_refresh_token_takes_the_place_of_the_old);

  return g_test_run ();
}
