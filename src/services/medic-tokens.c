/* medic-tokens.c - what one account let us do, for how long, and whose it is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-tokens.h"

#include <string.h>

#include "services/medic-cloud.h"
#include "services/medic-no-dump.h"
#include "services/medic-wiped.h"

#define LONGEST_TOKEN (64 * 1024)
#define LONGEST_SCOPES (16 * 1024)

/* An answer that does not say how long it holds, and the longest that is believed. */
#define SHORT_LIFE_SECONDS 300
#define LONGEST_LIFE_SECONDS 86400

struct _MedicTokens
{
  gatomicrefcount count;
  MedicWiped *access_token;   /* (nullable): none yet, when kept since last time */
  MedicWiped *refresh_token;  /* (nullable) */
  gint64 expiry;
  char **scopes;
  MedicClaims *claims;         /* (nullable) */
};

G_DEFINE_BOXED_TYPE (MedicTokens, medic_tokens, medic_tokens_ref, medic_tokens_unref)

/* Opaque, but it goes into a header and a form (RFC 6749, A.12 and A.17). */
static gboolean
is_token (const char *text)
{
  gsize i = 0;

  while (g_ascii_isgraph (text[i]))
    i++;

  return i > 0 && text[i] == '\0';
}

/* Returns: FALSE when there is one that is none */
static gboolean
read_token (JsonObject  *json,
            const char  *member,
            MedicWiped **token)
{
  const char *text = medic_http_peek_text (json, member, LONGEST_TOKEN);

  if (!json_object_has_member (json, member))
    return TRUE;
  if (text == NULL || !is_token (text))
    return FALSE;

  *token = g_strdup (text);

  return TRUE;
}

/* Returns: FALSE when there is one that is none. Some services write the number as a text. */
static gboolean
read_life (JsonObject *json,
           gint64     *seconds)
{
  JsonNode *node = json_object_get_member (json, "expires_in");
  const char *text = medic_http_peek_text (json, "expires_in", 20);

  *seconds = SHORT_LIFE_SECONDS;
  if (node == NULL)
    return TRUE;

  if (json_node_get_value_type (node) == G_TYPE_INT64)
    *seconds = json_node_get_int (node);
  else if (text == NULL || !g_ascii_string_to_signed (text, 10, 0, G_MAXINT64, seconds, NULL))
    return FALSE;

  if (*seconds < 0)
    return FALSE;

  *seconds = MIN (*seconds, LONGEST_LIFE_SECONDS);

  return TRUE;
}

/* Returns: FALSE when there are some that cannot be read */
static gboolean
read_scopes (JsonObject   *json,
             const char   *asked,
             char       ***scopes)
{
  const char *text = asked;

  if (json_object_has_member (json, "scope"))
    text = medic_http_peek_text (json, "scope", LONGEST_SCOPES);
  if (text == NULL)
    return FALSE;

  *scopes = medic_cloud_read_scopes (text);

  return TRUE;
}

/* Returns: FALSE when it is not this account's, or not to be believed. A refreshed token need not
 * come with another word on whose it is (OpenID Connect Core, 12.2); but what a keyring says of it
 * comes from no issuer, and whoever writes there may say it. */
static gboolean
read_claims (MedicTokens             *self,
             JsonObject              *json,
             const MedicTokensTerms  *terms,
             GError                 **error)
{
  const MedicClaims *before = terms->before != NULL ? terms->before->claims : NULL;
  const char *id_token = medic_http_peek_text (json, "id_token", LONGEST_TOKEN);

  if (!json_object_has_member (json, "id_token") && before != NULL && before->issuer[0] != '\0')
    {
      self->claims = medic_claims_copy (before);
      return TRUE;
    }

  self->claims = medic_claims_new (id_token != NULL ? id_token : "", &terms->claims, error);
  if (self->claims == NULL)
    return FALSE;

  if (before != NULL && !medic_claims_is_same (self->claims, before))
    {
      g_set_error_literal (error, MEDIC_CLAIMS_ERROR, MEDIC_CLAIMS_ERROR_ACCOUNT,
                           "Another account than before");
      return FALSE;
    }

  return TRUE;
}

static gboolean
is_bearer (JsonObject *json)
{
  const char *type = medic_http_peek_text (json, "token_type", 16);

  return type != NULL && g_ascii_strcasecmp (type, "Bearer") == 0;
}

/* Returns: (transfer full): empty; while it lives, no core file is written */
static MedicTokens *
create (void)
{
  MedicTokens *self = g_new0 (MedicTokens, 1);

  g_atomic_ref_count_init (&self->count);
  medic_no_dump_hold ();

  return self;
}

/**
 * medic_tokens_new:
 * @reply: of the token endpoint
 *
 * Returns: (transfer full): what was granted; or %NULL with %G_IO_ERROR_INVALID_DATA,
 *   %G_IO_ERROR_BUSY or #MEDIC_CLAIMS_ERROR; of an answer that is not believed, nothing is kept
 */
MedicTokens *
medic_tokens_new (const MedicHttpReply    *reply,
                  const MedicTokensTerms  *terms,
                  GError                 **error)
{
  g_autoptr (MedicTokens) self = create ();
  gint64 life = 0;

  if (reply->status != SOUP_STATUS_OK || reply->json == NULL
      || json_object_has_member (reply->json, "error") || !is_bearer (reply->json)
      || !read_token (reply->json, "access_token", &self->access_token)
      || self->access_token == NULL
      || !read_token (reply->json, "refresh_token", &self->refresh_token)
      || !read_life (reply->json, &life)
      || !read_scopes (reply->json, terms->scopes, &self->scopes))
    {
      g_propagate_error (error, medic_http_reply_new_error (reply));
      return NULL;
    }

  if (!read_claims (self, reply->json, terms, error))
    return NULL;

  /* The old one holds on where no new one came. */
  if (self->refresh_token == NULL && terms->before != NULL)
    self->refresh_token = g_strdup (terms->before->refresh_token);
  self->expiry = terms->claims.now + life;

  return g_steal_pointer (&self);
}

/**
 * medic_tokens_new_kept:
 * @refresh_token: as the keyring had it
 * @claims: (nullable): whose it was, if that is known: nobody else may answer to it
 *
 * Returns: (transfer full): good for nothing but being refreshed
 */
MedicTokens *
medic_tokens_new_kept (const char        *refresh_token,
                       const MedicClaims *claims)
{
  MedicTokens *self = create ();

  self->refresh_token = g_strdup (refresh_token);
  self->scopes = g_new0 (char *, 1);
  self->claims = claims != NULL ? medic_claims_copy (claims) : NULL;

  return self;
}

MedicTokens *
medic_tokens_ref (MedicTokens *self)
{
  g_atomic_ref_count_inc (&self->count);

  return self;
}

void
medic_tokens_unref (MedicTokens *self)
{
  if (!g_atomic_ref_count_dec (&self->count))
    return;

  g_clear_pointer (&self->access_token, medic_wiped_free);
  g_clear_pointer (&self->refresh_token, medic_wiped_free);
  g_clear_pointer (&self->scopes, g_strfreev);
  g_clear_pointer (&self->claims, medic_claims_free);
  g_free (self);
  medic_no_dump_release ();
}

/* Returns: (nullable): opaque to us, whatever it looks like */
const char *
medic_tokens_peek_access_token (const MedicTokens *self)
{
  return self->access_token;
}

/* Returns: (nullable) */
const char *
medic_tokens_peek_refresh_token (const MedicTokens *self)
{
  return self->refresh_token;
}

/* Returns: (nullable): whose they are */
const MedicClaims *
medic_tokens_peek_claims (const MedicTokens *self)
{
  return self->claims;
}

/* Returns: when the access token ends, in seconds since 1970; 0 when there is none */
gint64
medic_tokens_get_expiry (const MedicTokens *self)
{
  return self->expiry;
}

/* Whether it was granted, however it is written. */
gboolean
medic_tokens_has_scope (const MedicTokens *self,
                        const char        *name)
{
  for (gsize i = 0; self->scopes[i] != NULL; i++)
    if (g_ascii_strcasecmp (self->scopes[i], name) == 0)
      return TRUE;

  return FALSE;
}
