/* test-login-token.c - what the pretend sign-in service gives for a code or an old token
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "client.h"

#include <string.h>

#define ONE WITH_ACCOUNTS (ACCOUNT (""))
#define OTHER_VERIFIER "eBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"

static const struct
{
  const char *name;
  const char *more;    /* of a code that is good */
  const char *error;
  guint       number;
} wrongs[] = {
  { "another-verifier", "&code_verifier=" OTHER_VERIFIER, "invalid_grant", 501481 },
  { "no-verifier", "&no_verifier=1", "invalid_grant", 501481 },
  { "a-short-verifier", "&code_verifier=short", "invalid_grant", 501481 },
  { "another-door", "&redirect_uri=http%3A%2F%2Flocalhost%3A4712%2F", "invalid_client", 500112 },
  { "another-program", "&client_id=" GUID, "unauthorized_client", 700016 },
  { "no-program", "&no_client_id=1", "invalid_request", 900144 },
  { "a-secret", "&client_secret=s3cret", "invalid_client", 700025 },
  { "twice-the-same", "&code=x", "invalid_request", 9002313 },
};

static void
test_wrong (const void *data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_auto (Client) client = { 0 };
  g_autofree char *code = NULL;
  g_auto (Seen) seen = { 0 };

  client_open (&client, ONE);
  code = client_get_code (&client, IDENTITY, ANNA);
  seen = client_redeem (&client, code, wrongs[i].more);
  seen_assert_no (&seen, wrongs[i].error, wrongs[i].number);
}

#define CLIENT "client_id=" MEDIC_REHEARSAL_CLIENT_ID

static const struct
{
  const char *name;
  const char *path;
  const char *form;
  const char *error;
  guint       number;
} forms[] = {
  { "no-grant", TOKEN, CLIENT, "invalid_request", 900144 },
  { "an-unknown-grant", TOKEN, CLIENT "&grant_type=password&username=a&password=b",
    "unsupported_grant_type", 70003 },
  { "no-code", TOKEN, CLIENT "&grant_type=authorization_code", "invalid_request", 900144 },
  { "a-guessed-code", TOKEN, CLIENT "&grant_type=authorization_code&code=guessed",
    "invalid_grant", 70000 },
  { "no-token", TOKEN, CLIENT "&grant_type=refresh_token", "invalid_request", 900144 },
  { "a-guessed-token", TOKEN, CLIENT "&grant_type=refresh_token&refresh_token=guessed",
    "invalid_grant", 70000 },
  { "no-device", TOKEN, CLIENT "&grant_type=device_code", "invalid_request", 900144 },
  { "an-unknown-tenant", "/nowhere/oauth2/v2.0/token", CLIENT "&grant_type=authorization_code",
    "invalid_request", 90002 },
  { "not-a-form", TOKEN, "%zz", "invalid_request", 9002313 },
};

static void
test_form (const void *data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_auto (Client) client = { 0 };
  g_auto (Seen) seen = { 0 };

  client_open (&client, ONE);
  seen = client_post (&client, forms[i].path, forms[i].form);
  seen_assert_no (&seen, forms[i].error, forms[i].number);
}

static void
test_only_by_post (void)
{
  g_auto (Client) client = { 0 };
  g_auto (Seen) got = { 0 };
  g_auto (Seen) put = { 0 };

  client_open (&client, ONE);
  got = client_get (&client, TOKEN);
  seen_assert_no (&got, "invalid_request", 900561);
  put = client_ask (&client, "PUT", TOKEN, FORM, CLIENT);
  g_assert_cmpuint (put.status, ==, 405);
}

static void
test_the_body_is_a_form (void)
{
  g_auto (Client) client = { 0 };
  g_auto (Seen) seen = { 0 };

  client_open (&client, ONE);
  seen = client_ask (&client, "POST", TOKEN, JSON, "{\"client_id\": \"x\"}");
  seen_assert_no (&seen, "invalid_request", 900144);
}

/* Both sides find the call again. */
static void
test_correlation (void)
{
  g_auto (Client) client = { 0 };
  g_autofree char *path = form_authorize (IDENTITY, "&prompt=sing&client-request-id=" GUID);
  g_auto (Seen) seen = { 0 };
  g_autofree char *said = NULL;

  client_open (&client, ONE);
  seen = client_get (&client, path);
  said = seen_parameter (&seen, "error_description");
  g_assert_nonnull (strstr (said, "Correlation ID: " GUID));
}

static void
test_tokens (void)
{
  g_auto (Client) client = { 0 };
  g_autofree char *code = NULL;
  g_auto (Seen) tokens = { 0 };
  g_auto (Seen) again = { 0 };
  g_autoptr (JsonObject) claims = NULL;
  g_autofree char *issuer = NULL;

  client_open (&client, ONE);
  code = client_get_code (&client, IDENTITY, ANNA);
  tokens = client_redeem (&client, code, "&client_info=1");
  g_assert_cmpuint (tokens.status, ==, 200);
  g_assert_cmpstr (seen_text (&tokens, "token_type"), ==, "Bearer");
  g_assert_cmpstr (seen_text (&tokens, "scope"), ==, "openid profile email User.Read");
  g_assert_cmpint (json_object_get_int_member (tokens.json, "expires_in"), ==, 3599);
  g_assert_null (strchr (seen_text (&tokens, "access_token"), '.'));
  g_assert_nonnull (seen_text (&tokens, "refresh_token"));
  g_assert_nonnull (seen_text (&tokens, "client_info"));
  g_assert_cmpstr (seen_header (&tokens, "Cache-Control"), ==, "no-store, no-cache");

  claims = seen_claims (&tokens);
  issuer = g_strconcat (client.endpoints->bases[MEDIC_HOST_SIGN_IN], "/" GUID "/v2.0", NULL);
  g_assert_cmpstr (json_object_get_string_member (claims, "iss"), ==, issuer);
  g_assert_cmpstr (json_object_get_string_member (claims, "aud"), ==, MEDIC_REHEARSAL_CLIENT_ID);
  g_assert_cmpstr (json_object_get_string_member (claims, "tid"), ==, GUID);
  g_assert_cmpstr (json_object_get_string_member (claims, "nonce"), ==, "once");
  g_assert_cmpstr (json_object_get_string_member (claims, "preferred_username"), ==, ANNA);
  g_assert_true (g_uuid_string_is_valid (json_object_get_string_member (claims, "oid")));

  again = client_redeem (&client, code, "");
  seen_assert_no (&again, "invalid_grant", 54005);
}

static void
test_scopes_as_they_were_asked_for (void)
{
  g_auto (Client) client = { 0 };
  g_autofree char *code = NULL;
  g_auto (Seen) tokens = { 0 };

  client_open (&client, ONE);
  code = client_get_code (&client, "https://graph.microsoft.com/Mail.Read", ANNA);
  tokens = client_redeem (&client, code, "");
  g_assert_cmpstr (seen_text (&tokens, "scope"), ==, "https://graph.microsoft.com/Mail.Read");
  g_assert_null (seen_text (&tokens, "refresh_token"));
  g_assert_null (seen_text (&tokens, "id_token"));
}

static void
test_without_profile_nobody_has_a_name (void)
{
  g_auto (Client) client = { 0 };
  g_autofree char *code = NULL;
  g_auto (Seen) tokens = { 0 };
  g_autoptr (JsonObject) claims = NULL;

  client_open (&client, ONE);
  code = client_get_code (&client, "openid", ANNA);
  tokens = client_redeem (&client, code, "");
  claims = seen_claims (&tokens);
  g_assert_true (json_object_has_member (claims, "sub"));
  g_assert_false (json_object_has_member (claims, "oid"));
  g_assert_false (json_object_has_member (claims, "preferred_username"));
  g_assert_false (json_object_has_member (claims, "email"));
}

static void
test_another_tenant (void)
{
  g_auto (Client) client = { 0 };
  g_autofree char *code = NULL;
  g_autofree char *form = NULL;
  g_auto (Seen) seen = { 0 };

  client_open (&client, ONE);
  code = client_get_code (&client, IDENTITY, ANNA);
  form = g_strconcat (CLIENT "&grant_type=authorization_code&code=", code, NULL);
  seen = client_post (&client, "/organizations/oauth2/v2.0/token", form);
  seen_assert_no (&seen, "invalid_grant", 700005);
}

static void
test_a_code_grows_old (void)
{
  g_auto (Client) client = { 0 };
  g_autofree char *code = NULL;
  g_auto (Seen) seen = { 0 };

  client_open (&client, ONE);
  code = client_get_code (&client, IDENTITY, ANNA);
  medic_rehearsal_set_second (client.rehearsal, 0);
  seen = client_redeem (&client, code, "");
  seen_assert_no (&seen, "invalid_grant", 70008);
}

static void
test_what_was_left_out (void)
{
  g_auto (Client) client = { 0 };
  g_autofree char *code = NULL;
  g_auto (Seen) tokens = { 0 };

  client_open (&client, WITH_ACCOUNTS (ACCOUNT (
    ", \"mailbox-permission\": {\"without\": [\"Mail.Send\", \"Calendars.Read\"]}")));
  code = client_get_code (&client, MAILBOX, ANNA);
  tokens = client_redeem (&client, code, "");
  g_assert_cmpstr (seen_text (&tokens, "scope"), ==,
                   "openid profile email User.Read Mail.ReadWrite Calendars.ReadWrite");
}

static void
test_keys (void)
{
  g_auto (Client) client = { 0 };
  g_auto (Seen) metadata = { 0 };
  g_auto (Seen) seen = { 0 };
  JsonObject *key;

  client_open (&client, ONE);
  metadata = client_get (&client, "/common/v2.0/.well-known/openid-configuration");
  g_assert_true (g_str_has_prefix (seen_text (&metadata, "jwks_uri"),
                                   client.endpoints->bases[MEDIC_HOST_SIGN_IN]));
  seen = client_get (&client, "/common/discovery/v2.0/keys");
  key = json_array_get_object_element (json_object_get_array_member (seen.json, "keys"), 0);
  g_assert_cmpstr (json_object_get_string_member (key, "kty"), ==, "RSA");
  g_assert_cmpstr (json_object_get_string_member (key, "e"), ==, "AQAB");
  g_assert_cmpuint (strlen (json_object_get_string_member (key, "n")), ==, 342);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (wrongs); i++)
    {
      g_autofree char *path = g_strconcat ("/login-token/code/", wrongs[i].name, NULL);
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_wrong);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *path = g_strconcat ("/login-token/form/", forms[i].name, NULL);
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_form);
    }

  g_test_add_func ("/login-token/only-by-post", test_only_by_post);
  g_test_add_func ("/login-token/the-body-is-a-form", test_the_body_is_a_form);
  g_test_add_func ("/login-token/correlation", test_correlation);
  g_test_add_func ("/login-token/tokens", test_tokens);
  g_test_add_func ("/login-token/scopes-as-they-were-asked-for", test_scopes_as_they_were_asked_for);
  g_test_add_func ("/login-token/without-profile-nobody-has-a-name",
                   test_without_profile_nobody_has_a_name);
  g_test_add_func ("/login-token/another-tenant", test_another_tenant);
  g_test_add_func ("/login-token/a-code-grows-old", test_a_code_grows_old);
  g_test_add_func ("/login-token/what-was-left-out", test_what_was_left_out);
  g_test_add_func ("/login-token/keys", test_keys);

  return g_test_run ();
}
