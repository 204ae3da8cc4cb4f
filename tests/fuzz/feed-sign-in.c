/* feed-sign-in.c - what comes back of a sign-in, whoever brings it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz/fuzz.h"

#include <string.h>

#include "services/id-token.h"
#include "services/medic-device-private.h"
#include "services/medic-redirect-private.h"
#include "services/medic-tokens.h"

#define AUTHORITY "https://login.microsoftonline.com"
#define STATE "tT5-state_of-this-sign-in-oNe8"
#define PORT 1234

#define A_DAY 86400
#define AN_HOUR 3600
#define LONGEST_WORD 64
#define LONGEST_CODE 4096
#define LONGEST_USER_CODE 32

static const MedicClaimsTerms terms = {
  .authority = AUTHORITY, .tenant = "common", .client_id = ID_TOKEN_CLIENT, .nonce = ID_TOKEN_NONCE,
  .now = ID_TOKEN_NOW,
};

static void
assert_claims (const MedicClaims *claims)
{
  const char *const texts[] = {
    claims->issuer, claims->tenant, claims->object, claims->username, claims->email,
    claims->provider, claims->login_hint,
  };

  g_assert_true (g_str_has_prefix (claims->issuer, AUTHORITY "/"));
  g_assert_true (g_uuid_string_is_valid (claims->tenant));
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    fuzz_assert_text (texts[i], 1024);
}

/* What it says is put in the form of a token, too: nobody finds base64 by chance. */
void
fuzz_id_token (const char *data,
               gsize       size)
{
  g_autofree char *text = fuzz_dup_text (data, size);
  g_autofree char *token = text[0] == '{' ? id_token_write (ID_TOKEN_HEADER, text, "c2lnbmF0dXJl")
                                          : g_strdup (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicClaims) claims = medic_claims_new (token, &terms, &error);

  g_assert_true ((claims != NULL) != (error != NULL));
  if (claims != NULL)
    assert_claims (claims);
}

static char *
dup_good_token (void)
{
  return id_token_new (AUTHORITY, NULL);
}

/* A good id token stands in the place of “@”. */
void
fuzz_tokens (const char *data,
             gsize       size)
{
  g_autofree char *good = dup_good_token ();
  g_autofree char *text = fuzz_dup_text (data, size);
  g_auto (GStrv) parts = g_strsplit (text, "@", 3);
  g_autofree char *whole = g_strjoinv (good, parts);
  g_autoptr (MedicHttpReply) reply = fuzz_dup_reply (whole, strlen (whole));
  const MedicTokensTerms all = { .claims = terms, .scopes = "openid User.Read" };
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicTokens) tokens = medic_tokens_new (reply, &all, &error);

  g_assert_true ((tokens != NULL) != (error != NULL));
  if (tokens == NULL)
    return;

  g_assert_cmpint (medic_tokens_get_expiry (tokens), >=, ID_TOKEN_NOW);
  g_assert_cmpint (medic_tokens_get_expiry (tokens), <=, ID_TOKEN_NOW + A_DAY);
  g_assert_null (strpbrk (medic_tokens_peek_access_token (tokens), " \r\n\t"));
  assert_claims (medic_tokens_peek_claims (tokens));
}

static void
assert_refusal (const MedicRefusal *refusal)
{
  fuzz_assert_text (refusal->error, LONGEST_WORD);
  fuzz_assert_text (refusal->suberror, LONGEST_WORD);
  fuzz_assert_text (refusal->claims, MEDIC_HTTP_LONGEST_STRING);
  fuzz_assert_text (refusal->prose, MEDIC_REDIRECT_LONGEST_REQUEST);
  g_assert_true (refusal->trace_id == NULL || g_uuid_string_is_valid (refusal->trace_id));
  g_assert_true (refusal->correlation_id == NULL
                 || g_uuid_string_is_valid (refusal->correlation_id));
  medic_refusal_is_declined (refusal);
  medic_refusal_is_expired (refusal);
}

void
fuzz_refusal (const char *data,
              gsize       size)
{
  g_autoptr (MedicHttpReply) reply = fuzz_dup_reply (data, size);
  g_autoptr (MedicRefusal) refusal = medic_refusal_new_from_reply (reply);

  if (refusal != NULL)
    assert_refusal (refusal);
}

void
fuzz_device_code (const char *data,
                  gsize       size)
{
  g_autoptr (MedicHttpReply) reply = fuzz_dup_reply (data, size);
  g_autoptr (MedicDeviceCode) code = medic_device_code_new (reply, AUTHORITY);

  if (code == NULL)
    return;

  g_assert_cmpint (g_ascii_strncasecmp (code->page, "https://", 8), ==, 0);
  fuzz_assert_text (code->user_code, LONGEST_USER_CODE);
  fuzz_assert_text (code->page, MEDIC_HTTP_LONGEST_STRING);
  g_assert_null (strchr (code->page, '\\'));
  g_assert_true (g_str_is_ascii (code->page));
  g_assert_cmpuint (code->interval - 1, <, 60);
  g_assert_cmpuint (code->life - 1, <, AN_HOUR);
}

/* Only who knows the state brings an answer. */
void
fuzz_redirect (const char *data,
               gsize       size)
{
  const MedicRedirectDoor door = { .port = PORT, .state = STATE };
  const MedicRedirectDoor again = { .port = PORT, .state = STATE, .answered = TRUE };
  g_autoptr (MedicRedirectAnswer) answer = NULL;
  g_autoptr (MedicRedirectAnswer) second = NULL;
  guint status = medic_redirect_judge (&door, data, size, &answer);

  g_assert_cmpint (answer != NULL, ==, status == SOUP_STATUS_SEE_OTHER);
  g_assert_cmpuint (medic_redirect_judge (&again, data, size, &second), !=, SOUP_STATUS_SEE_OTHER);
  g_assert_null (second);
  if (answer == NULL)
    return;

  g_assert_true ((answer->code != NULL) != (answer->refusal != NULL));
  fuzz_assert_text (answer->code, LONGEST_CODE);
  if (answer->refusal != NULL)
    assert_refusal (answer->refusal);
}
