/* test-authorize.c - the page that is opened, what is asked for there, and what must never be seen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "services/id-token.h"
#include "services/medic-device.h"
#include "services/medic-no-dump.h"
#include "services/redirect-visitor.h"
#include "services/token-server.h"
#include "support/test-log.h"
#include "support/test-server.h"

/* All that was said to any log since the test began. */
static GString *logged;

static const struct
{
  const char *client_id;
  const char *tenant;
  gboolean    good;
} configs[] = {
  { ID_TOKEN_CLIENT, "common", TRUE },
  { ID_TOKEN_CLIENT, "organizations", TRUE },
  { ID_TOKEN_CLIENT, ID_TOKEN_TENANT, TRUE },
  { ID_TOKEN_CLIENT, "harbour.example", TRUE },
  { "C0FFEE00-1111-4222-8333-444455556666", "common", TRUE },
  { "", "common", FALSE },
  { "my-app", "common", FALSE },
  { ID_TOKEN_CLIENT "&x=y", "common", FALSE },
  { ID_TOKEN_CLIENT, "", FALSE },
  { ID_TOKEN_CLIENT, "..", FALSE },
  { ID_TOKEN_CLIENT, ".hidden", FALSE },
  { ID_TOKEN_CLIENT, "common/../x", FALSE },
  { ID_TOKEN_CLIENT, "common?x", FALSE },
  { ID_TOKEN_CLIENT, "com mon", FALSE },
  { ID_TOKEN_CLIENT, "przystań.example", FALSE },
};

static const struct
{
  MedicCloud  cloud;
  MedicTier   tier;
  const char *scopes;
} scopes[] = {
  { MEDIC_CLOUD_GLOBAL, MEDIC_TIER_IDENTITY, "openid profile email offline_access User.Read" },
  { MEDIC_CLOUD_GLOBAL, MEDIC_TIER_MAILBOX, "openid profile email offline_access User.Read"
    " Mail.ReadWrite Mail.Send Calendars.Read Calendars.ReadWrite" },
  { MEDIC_CLOUD_US, MEDIC_TIER_IDENTITY,
    "openid profile email offline_access https://graph.microsoft.us/User.Read" },
  { MEDIC_CLOUD_CHINA, MEDIC_TIER_IDENTITY,
    "openid profile email offline_access https://microsoftgraph.chinacloudapi.cn/User.Read" },
};

static const struct
{
  const char *text;
  const char *names;
} granted[] = {
  { "", "" },
  { "   ", "" },
  { "User.Read Mail.Send", "User.Read Mail.Send" },
  { "https://graph.microsoft.com/User.Read", "User.Read" },
  { "HTTPS://GRAPH.MICROSOFT.COM/mail.read", "mail.read" },
  { "https://graph.microsoft.us/User.Read https://dod-graph.microsoft.us/Mail.Send",
    "User.Read Mail.Send" },
  { "User.Read user.read https://graph.microsoft.com/USER.READ", "User.Read" },
  { "https://graph.microsoft.com.other.example/User.Read",
    "https://graph.microsoft.com.other.example/User.Read" },
  { "https://graph.microsoft.com/", "" },
};

static void
test_who_we_are_must_be_known (void)
{
  static const TokenAnswer answer = { 503, "" };
  g_autoptr (TokenServer) server = token_server_new (&answer, 1);
  g_autoptr (MedicServices) services = token_server_new_services (server);

  for (gsize i = 0; i < G_N_ELEMENTS (configs); i++)
    {
      const MedicIdentity config = {
        configs[i].client_id, configs[i].tenant, MEDIC_CLOUD_GLOBAL
      };
      g_autoptr (GError) error = NULL;
      g_autoptr (MedicOauth) oauth = medic_oauth_new (services, &config, &error);

      g_assert_cmpint (oauth != NULL, ==, configs[i].good);
      if (!configs[i].good)
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
    }
}

static void
test_each_cloud_is_asked_for_its_own (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (scopes); i++)
    {
      g_autofree char *text = medic_cloud_dup_scopes (scopes[i].cloud, scopes[i].tier);

      g_assert_cmpstr (text, ==, scopes[i].scopes);
    }
}

static void
test_scopes_are_read_however_they_are_written (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (granted); i++)
    {
      g_auto (GStrv) names = medic_cloud_read_scopes (granted[i].text);
      g_autofree char *joined = g_strjoinv (" ", names);

      g_assert_cmpstr (joined, ==, granted[i].names);
    }
}

/* Returns: (transfer full): the page to open, taken apart */
static GHashTable *
authorize (const char *login_hint,
           const char *claims,
           MedicPkce  *pkce)
{
  static const TokenAnswer answer = { 503, "" };
  g_autoptr (TokenServer) server = token_server_new (&answer, 1);
  g_autoptr (MedicServices) services = token_server_new_services (server);
  g_autoptr (MedicOauth) oauth = token_server_new_oauth (services);
  const MedicAuthorize ask = {
    "http://localhost:1234/", pkce, MEDIC_TIER_IDENTITY, login_hint, claims
  };
  g_autofree char *page = medic_oauth_dup_authorize_uri (oauth, &ask);
  g_autofree char *expected =
    g_strconcat (token_server_get_base (server), "/common/oauth2/v2.0/authorize?", NULL);

  g_assert_true (g_str_has_prefix (page, expected));
  g_assert_true (g_uri_is_valid (page, G_URI_FLAGS_NONE, NULL));
  g_assert_null (strstr (page, pkce->verifier));

  return soup_form_decode (page + strlen (expected));
}

#define SAID(name, value) g_assert_cmpstr (g_hash_table_lookup (page, name), ==, value)

static void
test_the_page_asks_for_a_code (void)
{
  g_autoptr (MedicPkce) pkce = medic_pkce_new ();
  g_autoptr (GHashTable) page = authorize (NULL, NULL, pkce);

  SAID ("client_id", ID_TOKEN_CLIENT);
  SAID ("response_type", "code");
  SAID ("response_mode", "query");
  SAID ("redirect_uri", "http://localhost:1234/");
  SAID ("scope", "openid profile email offline_access User.Read");
  SAID ("state", pkce->state);
  SAID ("nonce", pkce->nonce);
  SAID ("code_challenge", pkce->challenge);
  SAID ("code_challenge_method", "S256");
  SAID ("prompt", "select_account");
  SAID ("login_hint", NULL);
  SAID ("claims", NULL);
  g_assert_cmpuint (g_hash_table_size (page), ==, 10);
}

static void
test_a_known_account_is_not_chosen_again (void)
{
  g_autoptr (MedicPkce) pkce = medic_pkce_new ();
  g_autoptr (GHashTable) page = authorize ("anna+1&prompt=none@harbour.example", NULL, pkce);

  SAID ("login_hint", "anna+1&prompt=none@harbour.example");
  SAID ("prompt", NULL);
}

static void
test_claims_are_handed_on (void)
{
  g_autofree char *much = g_strnfill (5000, 'x');
  g_autoptr (MedicPkce) pkce = medic_pkce_new ();
  g_autoptr (GHashTable) page = authorize (NULL, "{\"access_token\": {\"nbf\": {}}}", pkce);

  SAID ("claims", "{\"access_token\": {\"nbf\": {}}}");
  g_clear_pointer (&page, g_hash_table_unref);
  page = authorize (NULL, much, pkce);
  SAID ("claims", NULL);
}

static void
on_done (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* Returns: (nullable): what came of it */
static MedicTokens *
redeem_at (MedicServices *services,
           GError       **error)
{
  g_autoptr (MedicOauth) oauth = token_server_new_oauth (services);
  g_autoptr (MedicPkce) pkce = medic_pkce_new ();
  const MedicAuthorize ask = { "http://localhost:1234/", pkce, MEDIC_TIER_IDENTITY };
  g_autoptr (GAsyncResult) result = NULL;

  g_clear_pointer (&pkce->nonce, medic_wiped_free);
  g_clear_pointer (&pkce->verifier, medic_wiped_free);
  pkce->nonce = g_strdup (ID_TOKEN_NONCE);
  pkce->verifier = g_strdup ("planted-verifier");
  medic_oauth_redeem_async (oauth, &ask, "planted-code", NULL, on_done, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return medic_oauth_redeem_finish (oauth, result, NULL, error);
}

static MedicTokens *
redeem (TokenServer *server,
        GError     **error)
{
  g_autoptr (MedicServices) services = token_server_new_services (server);

  return redeem_at (services, error);
}

static void
test_a_service_that_is_not_trusted_is_told_nothing (void)
{
  static const TestAnswer answer = { 200, NULL, "{}" };
  g_autoptr (TestServer) server = test_server_new_answering (&answer);
  g_autoptr (MedicServices) services = test_server_new_distrustful (server);
  g_autoptr (GError) error = NULL;

  g_assert_null (redeem_at (services, &error));
  g_assert_error (error, G_TLS_ERROR, G_TLS_ERROR_BAD_CERTIFICATE);
  g_assert_cmpuint (test_server_get_n_requests (server), ==, 0);
}

static void
test_a_flood_of_scopes_is_not_believed (void)
{
  static const struct { gsize size; int code; } floods[] = {
    { 1024 * 1024 - 1000, G_IO_ERROR_INVALID_DATA }, { 1024 * 1024, G_IO_ERROR_MESSAGE_TOO_LARGE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (floods); i++)
    {
      g_autofree char *much = g_strnfill (floods[i].size, 'x');
      g_autofree char *body = g_strdup_printf (
        "{\"token_type\": \"Bearer\", \"access_token\": \"a\", \"scope\": \"%s\"}", much);
      const TokenAnswer answer = { 200, body };
      g_autoptr (TokenServer) server = token_server_new (&answer, 1);
      g_autoptr (GError) error = NULL;

      g_assert_null (redeem (server, &error));
      g_assert_error (error, G_IO_ERROR, floods[i].code);
    }
}

static void
test_nothing_is_dumped_while_tokens_are_held (void)
{
  g_autoptr (MedicTokens) tokens = medic_tokens_new_kept ("kept", NULL);
  g_autoptr (MedicTokens) second = medic_tokens_ref (tokens);

  g_assert_cmpstr (medic_tokens_peek_refresh_token (tokens), ==, "kept");
  g_assert_null (medic_tokens_peek_access_token (tokens));
  g_assert_null (medic_tokens_peek_claims (tokens));
  g_clear_pointer (&second, medic_tokens_unref);
  g_assert_true (medic_no_dump_is_held ());
  g_clear_pointer (&tokens, medic_tokens_unref);
  g_assert_false (medic_no_dump_is_held ());
}

static void
bring_answer (void)
{
  g_autoptr (MedicRedirectAnswer) answer = NULL;
  g_autofree char *wrong = NULL;
  g_autofree char *reply = NULL;
  Door door;

  door_open (&door, (MedicRedirectTerms) { .page = 1 });
  wrong = visitor_ask (medic_redirect_get_port (door.redirect),
                       "GET /?code=planted-code&state=planted-state HTTP/1.1\r\n"
                       "Host: localhost:@\r\n\r\n");
  reply = visitor_ask (medic_redirect_get_port (door.redirect), VISITOR_ANSWER);
  answer = door_wait (&door, NULL);
  g_assert_nonnull (answer->code);
  door_shut (&door);
}

/* As any call to Graph does. */
static void
hand_in_token (TokenServer *server)
{
  g_autoptr (MedicServices) services = token_server_new_services (server);
  SoupSession *session = medic_services_get_session (services);
  g_autofree char *uri = medic_services_dup_uri (services, MEDIC_HOST_GRAPH, "/v1.0/me");
  const MedicHttpRequest request = {
    .uri = uri, .body_type = MEDIC_HTTP_FORM, .body = "a=planted-body", .bearer = "planted-access",
  };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (MedicHttpReply) reply = NULL;

  medic_http_send_async (session, &request, NULL, on_done, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  reply = medic_http_send_finish (session, result, NULL);
  g_assert_nonnull (reply);
}

static void
test_nothing_secret_is_logged (void)
{
  static const char *const secrets[] = {
    "planted", VISITOR_CODE, VISITOR_STATE, ID_TOKEN_NONCE, "eyJ", "anna"
  };
  static const TokenAnswer answers[] = {
    { 200, "{\"token_type\": \"Bearer\", \"access_token\": \"planted-access\","
           " \"refresh_token\": \"planted-refresh\", \"id_token\": \"%I\"}" },
    { 200, "{\"access_token\": \"planted-access\"" },
    { 400, "{\"error\": \"invalid_grant\", \"error_description\": \"planted-prose of anna\"}" },
  };
  g_autoptr (TokenServer) server = token_server_new (answers, G_N_ELEMENTS (answers));

  g_string_truncate (logged, 0);
  bring_answer ();
  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autoptr (MedicTokens) tokens = redeem (server, NULL);

      g_assert_cmpint (tokens != NULL, ==, i == 0);
    }
  hand_in_token (server);

  /* The logs were really listened to. */
  g_assert_nonnull (strstr (logged->str, "GSocketClient"));
  for (gsize i = 0; i < G_N_ELEMENTS (secrets); i++)
    g_assert_null (strstr (logged->str, secrets[i]));
}

int
main (int    argc,
      char **argv)
{
  logged = test_log_init (&argc, &argv);

#define ADD(name, test) g_test_add_func ("/authorize/" name, test)
  ADD ("who-we-are-must-be-known", test_who_we_are_must_be_known);
  ADD ("each-cloud-is-asked-for-its-own", test_each_cloud_is_asked_for_its_own);
  ADD ("scopes-are-read-however-they-are-written", test_scopes_are_read_however_they_are_written);
  ADD ("the-page-asks-for-a-code", test_the_page_asks_for_a_code);
  ADD ("a-known-account-is-not-chosen-again", test_a_known_account_is_not_chosen_again);
  ADD ("claims-are-handed-on", test_claims_are_handed_on);
  ADD ("a-service-that-is-not-trusted-is-told-nothing",
       test_a_service_that_is_not_trusted_is_told_nothing);
  ADD ("a-flood-of-scopes-is-not-believed", test_a_flood_of_scopes_is_not_believed);
  ADD ("nothing-is-dumped-while-tokens-are-held", test_nothing_is_dumped_while_tokens_are_held);
  ADD ("nothing-secret-is-logged", test_nothing_secret_is_logged);

  return g_test_run ();
}
