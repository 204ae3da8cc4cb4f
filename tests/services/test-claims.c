/* test-claims.c - which id tokens are believed, and why the others are not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-claims.h"

#include <string.h>

#include "services/id-token.h"

#define AUTHORITY "https://login.microsoftonline.com"
#define PERSONAL MEDIC_CLAIMS_PERSONAL_TENANT
#define PERSONAL_ONE \
  "{\"tid\": \"" PERSONAL "\", \"iss\": \"" AUTHORITY "/" PERSONAL "/v2.0\"}"

typedef struct
{
  const char *name;
  const char *change;
  const char *tenant;  /* (nullable): %NULL for “common” */
} Believed;

static const Believed believed[] = {
  { "as-usual", NULL, NULL },
  { "a-work-account-where-one-is-wanted", NULL, "organizations" },
  { "a-personal-account", PERSONAL_ONE, NULL },
  { "a-personal-account-where-one-is-wanted", PERSONAL_ONE, "consumers" },
  { "the-tenant-that-was-asked", NULL, ID_TOKEN_TENANT },
  { "the-tenant-of-a-domain", NULL, "harbour.example" },
  { "a-list-of-just-us", "{\"aud\": [\"" ID_TOKEN_CLIENT "\"]}", NULL },
  { "no-beginning", "{\"nbf\": null}", NULL },
  { "over-for-less-than-five-minutes", "{\"exp\": 1799999701}", NULL },
  { "begins-in-five-minutes", "{\"nbf\": 1800000300}", NULL },
  { "a-time-with-a-fraction", "{\"exp\": 1800003600.5}", NULL },
  { "no-name", "{\"preferred_username\": null, \"email\": null, \"login_hint\": null}", NULL },
  { "a-name-that-is-none", "{\"preferred_username\": 7, \"email\": [\"x\"]}", NULL },
  { "what-nobody-asked-for", "{\"roles\": [\"x\"], \"xms\": {\"a\": [1, {}]}}", NULL },
};

typedef struct
{
  const char       *name;
  const char       *change;
  MedicClaimsError  code;
  const char       *tenant;  /* (nullable): %NULL for “common” */
} Doubted;

#define ISSUER(issuer) "{\"iss\": \"" issuer "\"}"

static const Doubted doubted[] = {
  { "another-issuer", ISSUER ("https://sts.other.example/" ID_TOKEN_TENANT "/v2.0"),
    MEDIC_CLAIMS_ERROR_ISSUER, NULL },
  { "the-issuer-of-another-cloud",
    ISSUER ("https://login.microsoftonline.us/" ID_TOKEN_TENANT "/v2.0"),
    MEDIC_CLAIMS_ERROR_ISSUER, NULL },
  { "the-issuer-of-another-tenant", ISSUER (AUTHORITY "/" PERSONAL "/v2.0"),
    MEDIC_CLAIMS_ERROR_ISSUER, NULL },
  { "the-pattern-for-an-issuer", ISSUER (AUTHORITY "/{tenantid}/v2.0"),
    MEDIC_CLAIMS_ERROR_ISSUER, NULL },
  { "an-older-issuer", ISSUER ("https://sts.windows.net/" ID_TOKEN_TENANT "/"),
    MEDIC_CLAIMS_ERROR_ISSUER, NULL },
  { "an-issuer-that-goes-on", ISSUER (AUTHORITY "/" ID_TOKEN_TENANT "/v2.0/"),
    MEDIC_CLAIMS_ERROR_ISSUER, NULL },
  { "an-issuer-without-tls", ISSUER ("http://login.microsoftonline.com/" ID_TOKEN_TENANT "/v2.0"),
    MEDIC_CLAIMS_ERROR_ISSUER, NULL },
  { "no-issuer", "{\"iss\": null}", MEDIC_CLAIMS_ERROR_MALFORMED, NULL },
  { "another-program", "{\"aud\": \"00000003-0000-0000-c000-000000000000\"}",
    MEDIC_CLAIMS_ERROR_AUDIENCE, NULL },
  { "nobody", "{\"aud\": null}", MEDIC_CLAIMS_ERROR_AUDIENCE, NULL },
  { "us-and-others", "{\"aud\": [\"" ID_TOKEN_CLIENT "\", \"x\"]}", MEDIC_CLAIMS_ERROR_AUDIENCE,
    NULL },
  { "an-empty-list", "{\"aud\": []}", MEDIC_CLAIMS_ERROR_AUDIENCE, NULL },
  { "a-number-for-a-program", "{\"aud\": 7}", MEDIC_CLAIMS_ERROR_AUDIENCE, NULL },
  { "over-for-five-minutes", "{\"exp\": 1799999700}", MEDIC_CLAIMS_ERROR_TIME, NULL },
  { "begins-in-more-than-five-minutes", "{\"nbf\": 1800000301}", MEDIC_CLAIMS_ERROR_TIME, NULL },
  { "no-end", "{\"exp\": null}", MEDIC_CLAIMS_ERROR_MALFORMED, NULL },
  { "an-end-in-words", "{\"exp\": \"1800003600\"}", MEDIC_CLAIMS_ERROR_MALFORMED, NULL },
  { "an-end-before-all-time", "{\"exp\": -1}", MEDIC_CLAIMS_ERROR_MALFORMED, NULL },
  { "an-end-after-all-time", "{\"exp\": 9e300}", MEDIC_CLAIMS_ERROR_MALFORMED, NULL },
  { "a-beginning-in-words", "{\"nbf\": \"now\"}", MEDIC_CLAIMS_ERROR_MALFORMED, NULL },
  { "another-nonce", "{\"nonce\": \"another\"}", MEDIC_CLAIMS_ERROR_NONCE, NULL },
  { "no-nonce", "{\"nonce\": null}", MEDIC_CLAIMS_ERROR_NONCE, NULL },
  { "a-nonce-that-is-none", "{\"nonce\": {}}", MEDIC_CLAIMS_ERROR_NONCE, NULL },
  { "another-tenant-than-asked", NULL, MEDIC_CLAIMS_ERROR_TENANT,
    "99992222-3333-4444-8555-666677778888" },
  { "a-work-account-where-a-personal-one-is-wanted", NULL, MEDIC_CLAIMS_ERROR_TENANT, "consumers" },
  { "a-personal-account-where-a-work-one-is-wanted", PERSONAL_ONE, MEDIC_CLAIMS_ERROR_TENANT,
    "organizations" },
  { "no-tenant", "{\"tid\": null}", MEDIC_CLAIMS_ERROR_MALFORMED, NULL },
  { "a-tenant-that-is-none", "{\"tid\": \"..\"}", MEDIC_CLAIMS_ERROR_MALFORMED, NULL },
  { "no-account", "{\"oid\": null}", MEDIC_CLAIMS_ERROR_MALFORMED, NULL },
  { "an-empty-account", "{\"oid\": \"\"}", MEDIC_CLAIMS_ERROR_MALFORMED, NULL },
};

/* “#” stands for a good payload. */
static const struct
{
  const char *name;
  const char *token;
} malformed[] = {
  { "nothing", "" },
  { "a-word", "token" },
  { "two-dots", ".." },
  { "one-part", "#" },
  { "two-parts", "eyJhbGciOiJSUzI1NiJ9.#" },
  { "four-parts", "eyJhbGciOiJSUzI1NiJ9.#.c2ln.c2ln" },
  { "five-parts-as-if-encrypted", "eyJhbGciOiJSUzI1NiJ9.#.c2ln.c2ln.c2ln" },
  { "no-header", ".#.c2ln" },
  { "a-header-that-is-no-object", "W10.#.c2ln" },
  { "a-header-that-is-no-json", "YWJj.#.c2ln" },
  { "a-header-without-its-way-of-signing", "e30.#.c2ln" },
  { "a-header-that-says-it-is-not-signed", "eyJhbGciOiJub25lIn0.#.c2ln" },
  { "a-header-that-shouts-it-is-not-signed", "eyJhbGciOiJOT05FIn0.#.c2ln" },
  { "a-header-that-must-be-understood", "eyJhbGciOiJSUzI1NiIsImNyaXQiOlsieCJdfQ.#.c2ln" },
  { "no-signature", "eyJhbGciOiJSUzI1NiJ9.#." },
  { "a-signature-of-other-letters", "eyJhbGciOiJSUzI1NiJ9.#.c2l+" },
  { "a-signature-with-padding", "eyJhbGciOiJSUzI1NiJ9.#.c2lnbg==" },
  { "a-signature-one-letter-short", "eyJhbGciOiJSUzI1NiJ9.#.c2lnb" },
  { "no-payload", "eyJhbGciOiJSUzI1NiJ9..c2ln" },
  { "a-payload-with-padding", "eyJhbGciOiJSUzI1NiJ9.e30=.c2ln" },
  { "a-payload-of-other-letters", "eyJhbGciOiJSUzI1NiJ9.e3+/.c2ln" },
  { "a-payload-one-letter-short", "eyJhbGciOiJSUzI1NiJ9.e30aa.c2ln" },
  { "a-payload-that-is-a-list", "eyJhbGciOiJSUzI1NiJ9.W10.c2ln" },
  { "a-payload-that-is-cut", "eyJhbGciOiJSUzI1NiJ9.eyJhdWQi.c2ln" },
  { "a-payload-that-is-no-text", "eyJhbGciOiJSUzI1NiJ9.____.c2ln" },
  { "an-empty-payload", "eyJhbGciOiJSUzI1NiJ9.e30.c2ln" },
  { "a-blank-before-it", " eyJhbGciOiJSUzI1NiJ9.#.c2ln" },
  { "a-line-end-behind-it", "eyJhbGciOiJSUzI1NiJ9.#.c2ln\n" },
};

static MedicClaims *
read_token (const char  *token,
            const char  *tenant,
            GError     **error)
{
  const MedicClaimsTerms terms = {
    .authority = AUTHORITY, .tenant = tenant != NULL ? tenant : "common",
    .client_id = ID_TOKEN_CLIENT, .nonce = ID_TOKEN_NONCE, .now = ID_TOKEN_NOW,
  };

  return medic_claims_new (token, &terms, error);
}

static void
test_believed (gconstpointer data)
{
  const Believed *row = data;
  g_autofree char *token = id_token_new (AUTHORITY, row->change);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicClaims) claims = read_token (token, row->tenant, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (claims->object, ==, "aaaabbbb-0000-4ccc-8ddd-eeeeffff0000");
  g_assert_false (medic_claims_is_guest (claims));
}

static void
test_doubted (gconstpointer data)
{
  const Doubted *row = data;
  g_autofree char *token = id_token_new (AUTHORITY, row->change);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicClaims) claims = read_token (token, row->tenant, &error);

  g_assert_error (error, MEDIC_CLAIMS_ERROR, (int) row->code);
  g_assert_null (claims);
}

static void
test_malformed (gconstpointer data)
{
  g_autofree char *good = id_token_new (AUTHORITY, NULL);
  g_auto (GStrv) parts = g_strsplit (good, ".", -1);
  g_auto (GStrv) around = g_strsplit (data, "#", -1);
  g_autofree char *token = g_strjoinv (parts[1], around);
  g_autoptr (GError) error = NULL;

  g_assert_null (read_token (token, NULL, &error));
  g_assert_error (error, MEDIC_CLAIMS_ERROR, MEDIC_CLAIMS_ERROR_MALFORMED);
}

static void
test_all_is_read (void)
{
  g_autofree char *token = id_token_new (AUTHORITY, NULL);
  g_autoptr (MedicClaims) claims = read_token (token, NULL, NULL);
  g_autoptr (MedicClaims) copy = medic_claims_copy (claims);

  g_assert_cmpstr (copy->issuer, ==, AUTHORITY "/" ID_TOKEN_TENANT "/v2.0");
  g_assert_cmpstr (copy->tenant, ==, ID_TOKEN_TENANT);
  g_assert_cmpstr (copy->username, ==, "anna@harbour.example");
  g_assert_cmpstr (copy->email, ==, "anna.h@harbour.example");
  g_assert_cmpstr (copy->login_hint, ==, "O.CiQ-hint");
  g_assert_null (copy->provider);
  g_assert_true (medic_claims_is_same (claims, copy));
}

/* Neither the same number at another tenant nor another number at the same one. */
static void
test_another_account_is_told_apart (void)
{
  static const char *const changes[] = { PERSONAL_ONE, "{\"oid\": \"somebody-else\"}" };
  g_autofree char *token = id_token_new (AUTHORITY, NULL);
  g_autoptr (MedicClaims) claims = read_token (token, NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *another = id_token_new (AUTHORITY, changes[i]);
      g_autoptr (MedicClaims) others = read_token (another, NULL, NULL);

      g_assert_false (medic_claims_is_same (claims, others));
    }
}

static const struct
{
  const char *change;
  gboolean    guest;
} guests[] = {
  { "{\"idp\": \"https://sts.windows.net/99992222-3333-4444-8555-666677778888/\"}", TRUE },
  { "{\"idp\": \"live.com\"}", TRUE },
  { "{\"idp\": \"https://sts.windows.net/" ID_TOKEN_TENANT "/\"}", FALSE },
  { "{\"idp\": \"" AUTHORITY "/" ID_TOKEN_TENANT "/v2.0\"}", FALSE },
};

static void
test_a_guest_is_known_elsewhere (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (guests); i++)
    {
      g_autofree char *token = id_token_new (AUTHORITY, guests[i].change);
      g_autoptr (MedicClaims) claims = read_token (token, NULL, NULL);

      g_assert_cmpint (medic_claims_is_guest (claims), ==, guests[i].guest);
    }
}

static void
test_a_text_that_goes_on_after_its_end_is_refused (void)
{
  g_autofree char *payload = id_token_payload (AUTHORITY, NULL);
  g_auto (GStrv) parts = g_strsplit (payload, ID_TOKEN_CLIENT "\"", 2);
  g_autofree char *longer = g_strjoinv (ID_TOKEN_CLIENT "\\u0000x\"", parts);
  g_autofree char *token = id_token_write (ID_TOKEN_HEADER, longer, "c2ln");
  g_autoptr (GError) error = NULL;

  g_assert_null (read_token (token, NULL, &error));
  g_assert_error (error, MEDIC_CLAIMS_ERROR, MEDIC_CLAIMS_ERROR_MALFORMED);
}

static void
test_a_token_has_a_bound (void)
{
  g_autofree char *much = g_strnfill (64 * 1024, 'x');
  g_autofree char *change = g_strdup_printf ("{\"x\": \"%s\"}", much);
  g_autofree char *token = id_token_new (AUTHORITY, change);
  g_autoptr (GError) error = NULL;

  g_assert_null (read_token (token, NULL, &error));
  g_assert_error (error, MEDIC_CLAIMS_ERROR, MEDIC_CLAIMS_ERROR_MALFORMED);
}

/* However a good one is cut, it is no good one. */
static void
test_every_cut_is_noticed (void)
{
  g_autofree char *token = id_token_new (AUTHORITY, NULL);
  gsize before_signature = (gsize) (strrchr (token, '.') - token);

  for (gsize size = 0; size <= before_signature + 1; size++)
    {
      g_autofree char *cut = g_strndup (token, size);

      g_assert_null (read_token (cut, NULL, NULL));
    }
}

static void
add (const char    *kind,
     const char    *name,
     gconstpointer  data,
     GTestDataFunc  test)
{
  g_autofree char *path = g_strjoin ("/", "/claims", kind, name, NULL);

  g_test_add_data_func (path, data, test);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (believed); i++)
    add ("believed", believed[i].name, &believed[i], test_believed);
  for (gsize i = 0; i < G_N_ELEMENTS (doubted); i++)
    add ("not-believed", doubted[i].name, &doubted[i], test_doubted);
  for (gsize i = 0; i < G_N_ELEMENTS (malformed); i++)
    add ("malformed", malformed[i].name, malformed[i].token, test_malformed);

  g_test_add_func ("/claims/all-is-read", test_all_is_read);
  g_test_add_func ("/claims/another-account-is-told-apart", test_another_account_is_told_apart);
  g_test_add_func ("/claims/a-guest-is-known-elsewhere", test_a_guest_is_known_elsewhere);
  g_test_add_func ("/claims/a-text-that-goes-on-after-its-end-is-refused",
                   test_a_text_that_goes_on_after_its_end_is_refused);
  g_test_add_func ("/claims/a-token-has-a-bound", test_a_token_has_a_bound);
  g_test_add_func ("/claims/every-cut-is-noticed", test_every_cut_is_noticed);

  return g_test_run ();
}
