/* medic-oauth.c - signing in at Microsoft: what to open, what to hand in, what comes back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-oauth-private.h"

#include <string.h>

#define LONGEST_DOMAIN 253

/* The most that a sane browser and a sane service take in one address. */
#define LONGEST_CLAIMS MEDIC_HTTP_LONGEST_STRING

struct _MedicOauth
{
  GObject parent_instance;

  MedicServices *services;  /* (unowned): outlives all calls; cancel them first */
  char *authority;
  char *tenant;
  char *client_id;
  MedicCloud cloud;
};

G_DEFINE_FINAL_TYPE (MedicOauth, medic_oauth, G_TYPE_OBJECT)

/* What is remembered while the token endpoint is asked. */
typedef struct
{
  MedicWiped  *nonce;   /* (nullable) */
  char        *scopes;
  MedicTokens *before;  /* (nullable) */
} Expectation;

static void
expectation_free (Expectation *self)
{
  g_clear_pointer (&self->nonce, medic_wiped_free);
  g_clear_pointer (&self->scopes, g_free);
  g_clear_pointer (&self->before, medic_tokens_unref);
  g_free (self);
}

void
medic_outcome_free (MedicOutcome *self)
{
  g_clear_pointer (&self->tokens, medic_tokens_unref);
  g_clear_pointer (&self->refusal, medic_refusal_free);
  g_free (self);
}

/* Returns: (transfer full) (nullable): %NULL when it was refused, and then @refusal is set */
MedicTokens *
medic_outcome_take (MedicOutcome  *self,
                    MedicRefusal **refusal)
{
  if (refusal != NULL)
    *refusal = g_steal_pointer (&self->refusal);

  return g_steal_pointer (&self->tokens);
}

static void
medic_oauth_finalize (GObject *object)
{
  MedicOauth *self = MEDIC_OAUTH (object);

  g_clear_pointer (&self->authority, g_free);
  g_clear_pointer (&self->tenant, g_free);
  g_clear_pointer (&self->client_id, g_free);

  G_OBJECT_CLASS (medic_oauth_parent_class)->finalize (object);
}

static void
medic_oauth_class_init (MedicOauthClass *class)
{
  G_OBJECT_CLASS (class)->finalize = medic_oauth_finalize;
}

static void
medic_oauth_init (MedicOauth *self)
{
}

/* It becomes one part of a path. */
static gboolean
is_tenant (const char *text)
{
  gsize size = strspn (text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-");

  return size > 0 && size <= LONGEST_DOMAIN && text[size] == '\0' && text[0] != '.'
         && strstr (text, "..") == NULL;
}

/**
 * medic_oauth_new:
 * @services: (transfer none): must outlive it; says which sign-in service
 *
 * Returns: (transfer full): or %NULL with %G_IO_ERROR_INVALID_ARGUMENT
 */
MedicOauth *
medic_oauth_new (MedicServices           *services,
                 const MedicIdentity     *identity,
                 GError                 **error)
{
  MedicOauth *self;

  if (identity->client_id == NULL || !g_uuid_string_is_valid (identity->client_id)
      || !is_tenant (identity->tenant))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                           "Not an application id, or not a tenant");
      return NULL;
    }

  self = g_object_new (MEDIC_TYPE_OAUTH, NULL);
  self->services = services;
  self->authority = medic_services_dup_uri (services, MEDIC_HOST_SIGN_IN, "");
  self->tenant = g_strdup (identity->tenant);
  self->client_id = g_strdup (identity->client_id);
  self->cloud = identity->cloud;

  return self;
}

const char *
medic_oauth_get_authority (MedicOauth *self)
{
  return self->authority;
}

const char *
medic_oauth_get_client_id (MedicOauth *self)
{
  return self->client_id;
}

char *
medic_oauth_dup_scopes (MedicOauth *self,
                        MedicTier   tier)
{
  return medic_cloud_dup_scopes (self->cloud, tier);
}

static char *
dup_endpoint (MedicOauth *self,
              const char *path)
{
  return g_strconcat (self->authority, "/", self->tenant, "/oauth2/v2.0", path, NULL);
}

/* @pairs: names and values, in turn; a value that is missing is left out
 * Returns: (transfer full): in one piece from the start, so that no copy is left behind */
static MedicWiped *
encode_form (const char *const *pairs)
{
  gsize size = 1;
  GString *text;

  for (gsize i = 0; pairs[i] != NULL; i += 2)
    size += strlen (pairs[i]) + 2 + 3 * (pairs[i + 1] != NULL ? strlen (pairs[i + 1]) : 0);

  text = g_string_sized_new (size);
  for (gsize i = 0; pairs[i] != NULL; i += 2)
    if (pairs[i + 1] != NULL)
      {
        g_string_append_printf (text, "%s%s=", text->len > 0 ? "&" : "", pairs[i]);
        g_string_append_uri_escaped (text, pairs[i + 1], NULL, FALSE);
      }

  return g_string_free (text, FALSE);
}

/**
 * medic_oauth_dup_authorize_uri:
 *
 * Returns: (transfer full): the page to open in the browser. It holds no secret that would be of
 *   use without the verifier; yet it is for this person alone.
 */
char *
medic_oauth_dup_authorize_uri (MedicOauth           *self,
                               const MedicAuthorize *ask)
{
  g_autofree char *endpoint = dup_endpoint (self, "/authorize");
  g_autofree char *scopes = medic_oauth_dup_scopes (self, ask->tier);
  gboolean claims = ask->claims != NULL && strlen (ask->claims) <= LONGEST_CLAIMS;
  const char *const form[] = {
    "client_id", self->client_id,
    "response_type", "code",
    "response_mode", "query",
    "redirect_uri", ask->redirect_uri,
    "scope", scopes,
    "state", ask->pkce->state,
    "nonce", ask->pkce->nonce,
    "code_challenge", ask->pkce->challenge,
    "code_challenge_method", "S256",
    "prompt", ask->login_hint == NULL ? "select_account" : NULL,
    "login_hint", ask->login_hint,
    "claims", claims ? ask->claims : NULL,
    NULL
  };
  g_autoptr (MedicWiped) query = encode_form (form);

  return g_strconcat (endpoint, "?", query, NULL);
}

/* @callback is medic_http_send_async()'s. */
void
medic_oauth_post_async (MedicOauth          *self,
                        const char          *path,
                        const char *const   *form,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autofree char *uri = dup_endpoint (self, path);
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (MedicWiped) body = encode_form (form);
  const MedicHttpRequest request = {
    .uri = uri, .body_type = MEDIC_HTTP_FORM, .body = body, .request_id = id,
  };

  medic_http_send_async (medic_services_get_session (self->services), &request, cancellable,
                         callback, user_data);
}

/**
 * medic_oauth_read:
 * @reply: of the token endpoint
 * @nonce: (nullable):
 * @before: (nullable): the tokens to be replaced
 *
 * Returns: (transfer full): tokens or a refusal; or %NULL with an error when it is neither
 */
MedicOutcome *
medic_oauth_read (MedicOauth            *self,
                  const MedicHttpReply  *reply,
                  const char            *nonce,
                  const char            *scopes,
                  MedicTokens           *before,
                  GError               **error)
{
  const MedicTokensTerms terms = {
    .claims = {
      .authority = self->authority, .tenant = self->tenant, .client_id = self->client_id,
      .nonce = nonce, .now = medic_services_get_time (self->services) / G_USEC_PER_SEC,
    },
    .scopes = scopes, .before = before,
  };
  g_autoptr (MedicOutcome) outcome = g_new0 (MedicOutcome, 1);

  outcome->refusal = medic_refusal_new_from_reply (reply);
  if (outcome->refusal == NULL)
    outcome->tokens = medic_tokens_new (reply, &terms, error);

  return outcome->refusal != NULL || outcome->tokens != NULL ? g_steal_pointer (&outcome) : NULL;
}

static void
on_tokens_came (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  const Expectation *expected = g_task_get_task_data (task);
  g_autoptr (MedicHttpReply) reply = NULL;
  g_autoptr (GError) error = NULL;
  MedicOutcome *outcome = NULL;

  reply = medic_http_send_finish (SOUP_SESSION (source), result, &error);
  if (reply != NULL)
    outcome = medic_oauth_read (g_task_get_source_object (task), reply, expected->nonce,
                                expected->scopes, expected->before, &error);

  if (outcome != NULL)
    g_task_return_pointer (task, outcome, (GDestroyNotify) medic_outcome_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * medic_oauth_redeem_async:
 * @ask: what was opened in the browser
 * @code: what came back
 *
 * Hands in the code, once: a code that was used twice is a code that was stolen.
 */
void
medic_oauth_redeem_async (MedicOauth           *self,
                          const MedicAuthorize *ask,
                          const char           *code,
                          GCancellable         *cancellable,
                          GAsyncReadyCallback   callback,
                          gpointer              user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Expectation *expected = g_new0 (Expectation, 1);
  g_autofree char *scopes = medic_oauth_dup_scopes (self, ask->tier);
  const char *const form[] = {
    "client_id", self->client_id,
    "grant_type", "authorization_code",
    "scope", scopes,
    "code", code,
    "redirect_uri", ask->redirect_uri,
    "code_verifier", ask->pkce->verifier,
    NULL
  };

  expected->nonce = g_strdup (ask->pkce->nonce);
  expected->scopes = g_steal_pointer (&scopes);
  g_task_set_source_tag (task, medic_oauth_redeem_async);
  g_task_set_task_data (task, expected, (GDestroyNotify) expectation_free);
  medic_oauth_post_async (self, "/token", form, cancellable, on_tokens_came, task);
}

/**
 * medic_oauth_redeem_finish:
 * @refusal: (out) (transfer full) (nullable): set when Microsoft said no
 *
 * Returns: (transfer full): what was granted; or %NULL with either @refusal or @error: what
 *   medic_http_send_finish() has, or #MEDIC_CLAIMS_ERROR
 */
MedicTokens *
medic_oauth_redeem_finish (MedicOauth    *self,
                           GAsyncResult  *result,
                           MedicRefusal **refusal,
                           GError       **error)
{
  g_autoptr (MedicOutcome) outcome = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  outcome = g_task_propagate_pointer (G_TASK (result), error);

  return outcome != NULL ? medic_outcome_take (outcome, refusal) : NULL;
}

/**
 * medic_oauth_refresh_async:
 * @tokens: those to be replaced; they stay as they are when it is refused
 * @tier: may be more than they have: a refusal keeps what is there
 *
 * Gets new tokens without asking the person. The new refresh token takes the place of the old.
 */
void
medic_oauth_refresh_async (MedicOauth          *self,
                           MedicTokens         *tokens,
                           MedicTier            tier,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Expectation *expected = g_new0 (Expectation, 1);
  g_autofree char *scopes = medic_oauth_dup_scopes (self, tier);
  const char *const form[] = {
    "client_id", self->client_id,
    "grant_type", "refresh_token",
    "scope", scopes,
    "refresh_token", medic_tokens_peek_refresh_token (tokens),
    NULL
  };

  expected->scopes = g_steal_pointer (&scopes);
  expected->before = medic_tokens_ref (tokens);
  g_task_set_source_tag (task, medic_oauth_refresh_async);
  g_task_set_task_data (task, expected, (GDestroyNotify) expectation_free);

  if (medic_tokens_peek_refresh_token (tokens) != NULL)
    medic_oauth_post_async (self, "/token", form, cancellable, on_tokens_came,
                            g_steal_pointer (&task));
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "No refresh token");
}

/* Returns: (transfer full): as medic_oauth_redeem_finish() does */
MedicTokens *
medic_oauth_refresh_finish (MedicOauth    *self,
                            GAsyncResult  *result,
                            MedicRefusal **refusal,
                            GError       **error)
{
  return medic_oauth_redeem_finish (self, result, refusal, error);
}
