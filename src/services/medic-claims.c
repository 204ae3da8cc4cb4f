/* medic-claims.c - what an id token says of who signed in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-claims.h"

#include <math.h>
#include <string.h>

#include "services/medic-http.h"
#include "services/medic-wiped.h"

#define LONGEST_TOKEN (64 * 1024)
#define LONGEST_CLAIM 1024

/* So far may two honest clocks be apart. */
#define SKEW_SECONDS (5 * 60)

G_DEFINE_QUARK (medic-claims-error, medic_claims_error)

static gboolean
refuse (GError           **error,
        MedicClaimsError   code,
        const char        *claim)
{
  g_set_error (error, MEDIC_CLAIMS_ERROR, code, "The id token does not hold: %s", claim);

  return FALSE;
}

/* Returns: (transfer full) (nullable): base64url without padding (RFC 7515, 2), decoded */
static JsonObject *
read_part (const char *part)
{
  gsize size = strlen (part);
  g_autoptr (MedicWiped) text = g_strconcat (part, "===", NULL);
  g_autoptr (JsonObject) object = NULL;
  guchar *data;
  gsize n_bytes;

  if (size == 0 || size % 4 == 1)
    return NULL;

  text[(size + 3) / 4 * 4] = '\0';
  for (gsize i = 0; i < size; i++)
    if (text[i] == '-' || text[i] == '_')
      text[i] = text[i] == '-' ? '+' : '/';
    else if (!g_ascii_isalnum (text[i]))
      return NULL;

  data = g_base64_decode_inplace (text, &n_bytes);
  object = medic_http_parse_object ((const char *) data, n_bytes);
  explicit_bzero (text, size);

  return g_steal_pointer (&object);
}

/* A signed token by its header; an encrypted one has five parts, and one that must be understood in
 * a way of its own is not understood here (RFC 7515, 4.1.11). */
static gboolean
is_signed (const char *header,
           const char *signature)
{
  g_autoptr (JsonObject) object = read_part (header);
  const char *algorithm;

  if (object == NULL || json_object_has_member (object, "crit"))
    return FALSE;

  algorithm = medic_http_peek_text (object, "alg", LONGEST_CLAIM);

  return algorithm != NULL && *algorithm != '\0' && g_ascii_strcasecmp (algorithm, "none") != 0
         && *signature != '\0' && strlen (signature) % 4 != 1
         && strspn (signature, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_")
              == strlen (signature);
}

/* Returns: (transfer full) (nullable): the claims, unjudged.
 *
 * The signature itself is not verified: the token comes over TLS straight from the token endpoint,
 * and OpenID Connect Core 3.1.3.7, item 6, lets that vouch for it. A token that came another way
 * must never be read by this. */
static JsonObject *
read_claims (const char *id_token)
{
  g_auto (GStrv) parts = NULL;
  JsonObject *object = NULL;

  if (strlen (id_token) > LONGEST_TOKEN)
    return NULL;

  parts = g_strsplit (id_token, ".", 6);
  if (g_strv_length (parts) == 3 && is_signed (parts[0], parts[2]))
    object = read_part (parts[1]);
  for (gsize i = 0; parts[i] != NULL; i++)
    explicit_bzero (parts[i], strlen (parts[i]));

  return object;
}

/* Returns: (nullable): the claim when it is a text and says something */
static const char *
peek (JsonObject *claims,
      const char *name)
{
  const char *text = medic_http_peek_text (claims, name, LONGEST_CLAIM);

  return text != NULL && *text != '\0' ? text : NULL;
}

static gboolean
check_audience (JsonObject              *claims,
                const MedicClaimsTerms  *terms,
                GError                 **error)
{
  JsonNode *node = json_object_get_member (claims, "aud");

  /* A list of one is as good as the one; of more, somebody else may pass it on. */
  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node)
      && json_array_get_length (json_node_get_array (node)) == 1)
    node = json_array_get_element (json_node_get_array (node), 0);

  if (node == NULL || json_node_get_value_type (node) != G_TYPE_STRING
      || g_strcmp0 (json_node_get_string (node), terms->client_id) != 0)
    return refuse (error, MEDIC_CLAIMS_ERROR_AUDIENCE, "aud");

  return TRUE;
}

/* Returns: whether there is such a time, and it is one */
static gboolean
read_time (JsonObject *claims,
           const char *name,
           gint64     *seconds)
{
  JsonNode *node = json_object_get_member (claims, name);
  GType type = node != NULL ? json_node_get_value_type (node) : G_TYPE_INVALID;
  double value;

  if (type != G_TYPE_INT64 && type != G_TYPE_DOUBLE)
    return FALSE;

  value = json_node_get_double (node);
  if (!isfinite (value) || value < 0 || value > G_MAXUINT32 * 16.0)
    return FALSE;

  *seconds = (gint64) value;

  return TRUE;
}

static gboolean
check_time (JsonObject              *claims,
            const MedicClaimsTerms  *terms,
            GError                 **error)
{
  gint64 begin = 0, end;

  if (!read_time (claims, "exp", &end))
    return refuse (error, MEDIC_CLAIMS_ERROR_MALFORMED, "exp");
  if (json_object_has_member (claims, "nbf") && !read_time (claims, "nbf", &begin))
    return refuse (error, MEDIC_CLAIMS_ERROR_MALFORMED, "nbf");

  if (terms->now >= end + SKEW_SECONDS || terms->now < begin - SKEW_SECONDS)
    return refuse (error, MEDIC_CLAIMS_ERROR_TIME, "time");

  return TRUE;
}

/* That it is the tenant of a domain, when a domain was asked, is the issuer's word alone. */
static gboolean
check_tenant (const char              *tenant,
              const MedicClaimsTerms  *terms,
              GError                 **error)
{
  gboolean personal = g_str_equal (tenant, MEDIC_CLAIMS_PERSONAL_TENANT);

  if ((g_str_equal (terms->tenant, "consumers") && !personal)
      || (g_str_equal (terms->tenant, "organizations") && personal)
      || (g_uuid_string_is_valid (terms->tenant)
          && g_ascii_strcasecmp (terms->tenant, tenant) != 0))
    return refuse (error, MEDIC_CLAIMS_ERROR_TENANT, "tid");

  return TRUE;
}

/* For every tenant there is an issuer, and it is the one that this tenant has there. */
static gboolean
check_issuer (const char              *issuer,
              const char              *tid,
              const MedicClaimsTerms  *terms,
              GError                 **error)
{
  g_autofree char *expected = g_strdup_printf ("%s/%s/v2.0", terms->authority, tid);

  if (!g_str_equal (issuer, expected))
    return refuse (error, MEDIC_CLAIMS_ERROR_ISSUER, "iss");

  return TRUE;
}

static gboolean
check_nonce (JsonObject              *claims,
             const MedicClaimsTerms  *terms,
             GError                 **error)
{
  const char *nonce = peek (claims, "nonce");

  if (terms->nonce == NULL)
    return TRUE;
  if (nonce == NULL || !medic_wiped_equal (nonce, terms->nonce))
    return refuse (error, MEDIC_CLAIMS_ERROR_NONCE, "nonce");

  return TRUE;
}

static gboolean
check (JsonObject              *claims,
       const MedicClaimsTerms  *terms,
       GError                 **error)
{
  const char *issuer = peek (claims, "iss");
  const char *tid = peek (claims, "tid");
  g_autofree char *tenant = NULL;

  if (issuer == NULL)
    return refuse (error, MEDIC_CLAIMS_ERROR_MALFORMED, "iss");
  if (tid == NULL || !g_uuid_string_is_valid (tid))
    return refuse (error, MEDIC_CLAIMS_ERROR_MALFORMED, "tid");
  if (peek (claims, "oid") == NULL)
    return refuse (error, MEDIC_CLAIMS_ERROR_MALFORMED, "oid");

  tenant = g_ascii_strdown (tid, -1);

  return check_issuer (issuer, tid, terms, error)
         && check_audience (claims, terms, error)
         && check_tenant (tenant, terms, error)
         && check_nonce (claims, terms, error)
         && check_time (claims, terms, error);
}

/* Returns: (transfer full) (nullable): who knows the account, when it is somebody else. A tenant
 * may name itself by another of its addresses. */
static char *
dup_provider (JsonObject *claims,
              const char *tenant)
{
  const char *provider = peek (claims, "idp");
  g_autofree char *small = provider != NULL ? g_ascii_strdown (provider, -1) : NULL;

  if (provider == NULL || strstr (small, tenant) != NULL)
    return NULL;

  return g_strdup (provider);
}

/**
 * medic_claims_new:
 * @id_token: straight from the token endpoint
 *
 * Returns: (transfer full): who signed in; or %NULL with #MEDIC_CLAIMS_ERROR
 */
MedicClaims *
medic_claims_new (const char              *id_token,
                  const MedicClaimsTerms  *terms,
                  GError                 **error)
{
  g_autoptr (JsonObject) claims = read_claims (id_token);
  MedicClaims *self;

  if (claims == NULL)
    {
      refuse (error, MEDIC_CLAIMS_ERROR_MALFORMED, "form");
      return NULL;
    }

  if (!check (claims, terms, error))
    return NULL;

  self = g_new0 (MedicClaims, 1);
  self->issuer = g_strdup (peek (claims, "iss"));
  self->tenant = g_ascii_strdown (peek (claims, "tid"), -1);
  self->object = g_strdup (peek (claims, "oid"));
  self->username = g_strdup (peek (claims, "preferred_username"));
  self->email = g_strdup (peek (claims, "email"));
  self->login_hint = g_strdup (peek (claims, "login_hint"));
  self->provider = dup_provider (claims, self->tenant);

  return self;
}

MedicClaims *
medic_claims_copy (const MedicClaims *self)
{
  MedicClaims *copy = g_new0 (MedicClaims, 1);

  copy->issuer = g_strdup (self->issuer);
  copy->tenant = g_strdup (self->tenant);
  copy->object = g_strdup (self->object);
  copy->username = g_strdup (self->username);
  copy->email = g_strdup (self->email);
  copy->provider = g_strdup (self->provider);
  copy->login_hint = g_strdup (self->login_hint);

  return copy;
}

void
medic_claims_free (MedicClaims *self)
{
  g_clear_pointer (&self->issuer, g_free);
  g_clear_pointer (&self->tenant, g_free);
  g_clear_pointer (&self->object, g_free);
  g_clear_pointer (&self->username, g_free);
  g_clear_pointer (&self->email, g_free);
  g_clear_pointer (&self->provider, g_free);
  g_clear_pointer (&self->login_hint, g_free);
  g_free (self);
}

gboolean
medic_claims_is_personal (const MedicClaims *self)
{
  return g_str_equal (self->tenant, MEDIC_CLAIMS_PERSONAL_TENANT);
}

/* Whether the account is known elsewhere and only let in here: its mailbox is there. */
gboolean
medic_claims_is_guest (const MedicClaims *self)
{
  return self->provider != NULL && !medic_claims_is_personal (self);
}

/* Whether it is the same account, whatever it calls itself by now. */
gboolean
medic_claims_is_same (const MedicClaims *self,
                      const MedicClaims *other)
{
  return g_str_equal (self->tenant, other->tenant) && g_str_equal (self->object, other->object);
}
