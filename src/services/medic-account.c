/* medic-account.c - the account that is signed in, if one is: its tokens live here and nowhere else
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-account-private.h"

/**
 * MedicAccount:
 *
 * At most one account at a time. A sign-in that is refused, stopped or not believed leaves what was
 * there as it is.
 */
struct _MedicAccount
{
  GObject parent_instance;

  MedicServices *services;  /* (unowned): outlives it */
  MedicOauth *oauth;        /* (nullable): %NULL when nobody can sign in */
  MedicCloud cloud;
  MedicTokens *tokens;      /* (nullable): %NULL when nobody is signed in */
  gboolean kept;            /* they lie in the keyring, too */
  GQueue refreshes;         /* (element-type GTask) (owned): the first one is under way */
  MedicTokens *renewed;     /* (nullable): those in whose place the ones under way come */
};

G_DEFINE_FINAL_TYPE (MedicAccount, medic_account, G_TYPE_OBJECT)

static void
medic_account_finalize (GObject *object)
{
  MedicAccount *self = MEDIC_ACCOUNT (object);

  g_clear_pointer (&self->tokens, medic_tokens_unref);
  g_clear_pointer (&self->renewed, medic_tokens_unref);
  g_clear_object (&self->oauth);

  G_OBJECT_CLASS (medic_account_parent_class)->finalize (object);
}

static void
medic_account_class_init (MedicAccountClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = medic_account_finalize;
}

static void
medic_account_init (MedicAccount *self)
{
}

/**
 * medic_account_new:
 * @services: (transfer none): outlives it
 * @identity: who we are at Microsoft; without an application id nobody can sign in
 */
MedicAccount *
medic_account_new (MedicServices        *services,
                   const MedicIdentity  *identity)
{
  MedicAccount *self = g_object_new (MEDIC_TYPE_ACCOUNT, NULL);

  self->services = services;
  self->oauth = medic_oauth_new (services, identity, NULL);
  self->cloud = identity->cloud;

  return self;
}

/* Whether there is an application id with which somebody could sign in. */
gboolean
medic_account_is_set_up (MedicAccount *self)
{
  return self->oauth != NULL;
}

MedicOauth *
medic_account_get_oauth (MedicAccount *self)
{
  return self->oauth;
}

MedicKeyring *
medic_account_get_keyring (MedicAccount *self)
{
  return medic_services_get_keyring (self->services);
}

const char *
medic_account_get_cloud (MedicAccount *self)
{
  return medic_cloud_get_nick (self->cloud);
}

/* Returns: seconds since 1970, by the clock that the case goes by */
gint64
medic_account_get_now (MedicAccount *self)
{
  return medic_services_get_time (self->services) / G_USEC_PER_SEC;
}

/* Whether what is renewed is to be renewed in the keyring, too. */
void
medic_account_set_kept (MedicAccount *self,
                        gboolean      kept)
{
  self->kept = kept;
}

gboolean
medic_account_is_signed_in (MedicAccount *self)
{
  return self->tokens != NULL;
}

gboolean
medic_account_has_scope (MedicAccount *self,
                         const char   *name)
{
  return self->tokens != NULL && medic_tokens_has_scope (self->tokens, name);
}

/* Returns: how far what was granted goes */
MedicTier
medic_account_get_tier (MedicAccount *self)
{
  return medic_account_has_scope (self, "Mail.ReadWrite") ? MEDIC_TIER_MAILBOX
                                                          : MEDIC_TIER_IDENTITY;
}

/* Returns: (transfer none) (nullable): who signed in */
const MedicClaims *
medic_account_peek_claims (MedicAccount *self)
{
  return self->tokens != NULL ? medic_tokens_peek_claims (self->tokens) : NULL;
}

/* Returns: (transfer none) (nullable): for this folder alone: no check, page or log sees them */
MedicTokens *
medic_account_peek_tokens (MedicAccount *self)
{
  return self->tokens;
}

/* @tokens: (transfer none): take the place of those that were there */
void
medic_account_take_tokens (MedicAccount *self,
                           MedicTokens  *tokens)
{
  MedicTokens *before = self->tokens;

  self->tokens = medic_tokens_ref (tokens);
  g_clear_pointer (&before, medic_tokens_unref);
}

/* Nobody is signed in here from now on. Other programs and the browser stay as they are. */
void
medic_account_leave (MedicAccount *self)
{
  g_clear_pointer (&self->tokens, medic_tokens_unref);
  self->kept = FALSE;
}

/* Another account than the one that is kept is not kept before somebody says so. */
static void
take_granted (MedicAccount *self,
              MedicTokens  *granted)
{
  const MedicClaims *before = medic_account_peek_claims (self);

  self->kept = self->kept && before != NULL
               && medic_claims_is_same (before, medic_tokens_peek_claims (granted));
  medic_account_take_tokens (self, granted);
  if (self->kept)
    medic_account_replace_kept (self);
}

/* @task: (transfer full):
 * @tokens: (transfer full) (nullable):
 * @refusal: (transfer full) (nullable):
 * @error: (transfer full) (nullable): just one of the three */
void
medic_account_end_with (GTask        *task,
                        MedicTokens  *tokens,
                        MedicRefusal *refusal,
                        GError       *error)
{
  g_autoptr (GTask) owned = task;
  g_autoptr (MedicTokens) granted = tokens;

  if (granted != NULL)
    take_granted (g_task_get_source_object (owned), granted);

  if (error != NULL)
    g_task_return_error (owned, error);
  else
    g_task_return_pointer (owned, refusal, (GDestroyNotify) medic_refusal_free);
}

/* Returns: whether it was granted; else either @refusal or @error is set */
gboolean
medic_account_finish (GAsyncResult  *result,
                      MedicRefusal **refusal,
                      GError       **error)
{
  g_autoptr (GError) own = NULL;
  g_autoptr (MedicRefusal) refused = g_task_propagate_pointer (G_TASK (result), &own);
  gboolean granted = refused == NULL && own == NULL;

  if (own != NULL)
    g_propagate_error (error, g_steal_pointer (&own));
  if (refusal != NULL)
    *refusal = g_steal_pointer (&refused);

  return granted;
}

/* A refresh token may be good for one use: of two refreshes, the second one takes what the first
 * one brought. */
static void begin_refresh (MedicAccount *self);

/* Others that came meanwhile are newer, and may allow more: a person signed in. */
static void
drop_if_late (MedicAccount  *self,
              MedicTokens  **tokens)
{
  if (self->tokens != NULL && self->tokens != self->renewed)
    g_clear_pointer (tokens, medic_tokens_unref);
  g_clear_pointer (&self->renewed, medic_tokens_unref);
}

static void
on_refreshed (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  GTask *task = G_TASK (user_data);
  g_autoptr (MedicAccount) self = g_object_ref (g_task_get_source_object (task));
  MedicRefusal *refusal = NULL;
  GError *error = NULL;
  MedicTokens *tokens = medic_oauth_refresh_finish (MEDIC_OAUTH (source), result, &refusal, &error);

  /* Whoever was left meanwhile does not come back. */
  if (tokens != NULL && self->tokens == NULL)
    {
      g_clear_pointer (&tokens, medic_tokens_unref);
      error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "The account was left");
    }
  drop_if_late (self, &tokens);
  /* It is the first one until then, so that whoever hears of it and asks again waits. */
  medic_account_end_with (task, tokens, refusal, error);
  g_queue_pop_head (&self->refreshes);
  begin_refresh (self);
}

static gboolean
can_go_on (MedicAccount *self,
           GTask        *task)
{
  if (g_task_return_error_if_cancelled (task))
    return FALSE;

  if (self->tokens != NULL)
    return TRUE;

  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "Nobody is signed in");

  return FALSE;
}

/* Never asks for less than there is by now. */
static void
refresh (MedicAccount *self,
         GTask        *task)
{
  MedicTier wanted = (MedicTier) GPOINTER_TO_UINT (g_task_get_task_data (task));

  self->renewed = medic_tokens_ref (self->tokens);
  medic_oauth_refresh_async (self->oauth, self->tokens, MAX (wanted, medic_account_get_tier (self)),
                             g_task_get_cancellable (task), on_refreshed, task);
}

/* Begins the first one that is still wanted. */
static void
begin_refresh (MedicAccount *self)
{
  GTask *task;

  while ((task = g_queue_peek_head (&self->refreshes)) != NULL)
    {
      if (can_go_on (self, task))
        {
          refresh (self, task);
          return;
        }

      g_queue_pop_head (&self->refreshes);
      g_object_unref (task);
    }
}

/**
 * medic_account_refresh_async:
 * @tier: may be more than was granted so far
 *
 * Gets new tokens without asking the person.
 */
void
medic_account_refresh_async (MedicAccount        *self,
                             MedicTier            tier,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (self->tokens != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, medic_account_refresh_async);
  g_task_set_task_data (task, GUINT_TO_POINTER (tier), NULL);
  g_queue_push_tail (&self->refreshes, task);
  if (self->refreshes.length == 1)
    begin_refresh (self);
}

/**
 * medic_account_refresh_finish:
 * @refusal: (out) (transfer full) (nullable): set when Microsoft said no; the account stays signed
 *   in as it was
 */
gboolean
medic_account_refresh_finish (MedicAccount  *self,
                              GAsyncResult  *result,
                              MedicRefusal **refusal,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return medic_account_finish (result, refusal, error);
}
