/* medic-account-keep.c - keeping a sign-in for another day, taking it up again, and forgetting it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-account-private.h"

/* Keeping, in the order in which it happens. */
static void on_keyring_said (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data);
static void follow_up       (MedicAccount                *self,
                             const MedicKeyringQuestion  *question,
                             const MedicKeyringReply     *reply);

/* What was wished, while the keyring thinks about it. */
typedef struct
{
  MedicKeyringWish     wish;
  MedicKeyringAccount *account;  /* (nullable) */
} Wish;

static void
wish_free (Wish *self)
{
  g_clear_pointer (&self->account, medic_keyring_account_free);
  g_free (self);
}

/* Returns: (transfer full): the account that is signed in, as the keyring names it */
static MedicKeyringAccount *
new_own_account (MedicAccount *self)
{
  const MedicClaims *claims = medic_account_peek_claims (self);
  const char *label = claims->username != NULL ? claims->username : claims->object;

  return medic_keyring_account_new (claims->object, claims->tenant,
                                    medic_account_get_cloud (self), label);
}

/* Returns: (transfer full) (nullable): what is to be kept */
static MedicSecret *
new_own_token (MedicAccount *self)
{
  MedicTokens *tokens = medic_account_peek_tokens (self);
  const char *token = tokens != NULL ? medic_tokens_peek_refresh_token (tokens) : NULL;

  return token != NULL ? medic_secret_new (token, -1) : NULL;
}

static void
return_outcome (GTask               *task,
                MedicKeyringOutcome  outcome)
{
  g_task_return_pointer (task, medic_keyring_reply_new (outcome),
                         (GDestroyNotify) medic_keyring_reply_free);
}

/**
 * medic_account_ask_keyring_async:
 * @wish: keep what is signed in, look up a sign-in to take it up again, list what is there, or
 *   forget all that is ours, in memory too
 * @account: (nullable): which one to look up or to forget; %NULL for the one that is signed in, or
 *   for all
 *
 * The case goes on whatever the keyring says: what is in memory stays there, but for a sign-in that
 * is to be forgotten.
 */
void
medic_account_ask_keyring_async (MedicAccount              *self,
                                 MedicKeyringWish           wish,
                                 const MedicKeyringAccount *account,
                                 GCancellable              *cancellable,
                                 GAsyncReadyCallback        callback,
                                 gpointer                   user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (MedicSecret) token = wish == MEDIC_KEYRING_STORE ? new_own_token (self) : NULL;
  MedicKeyring *keyring = medic_account_get_keyring (self);
  Wish *data = g_new0 (Wish, 1);

  data->wish = wish;
  if (wish == MEDIC_KEYRING_STORE && token != NULL)
    data->account = new_own_account (self);
  else if (account != NULL)
    data->account = medic_keyring_account_copy (account);
  g_task_set_source_tag (task, medic_account_ask_keyring_async);
  g_task_set_task_data (task, data, (GDestroyNotify) wish_free);

  if (wish == MEDIC_KEYRING_FORGET)
    medic_account_leave (self);

  if (keyring == NULL)
    return_outcome (task, MEDIC_KEYRING_NO_SERVICE);
  else if (wish == MEDIC_KEYRING_STORE && token == NULL)
    return_outcome (task, MEDIC_KEYRING_NOTHING_THERE);
  else
    medic_keyring_ask_async (keyring,
                             &(MedicKeyringQuestion) { wish, data->account, token,
                                                       medic_account_get_now (self) },
                             cancellable, on_keyring_said, g_steal_pointer (&task));
}

static void
on_keyring_said (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  MedicAccount *self = g_task_get_source_object (task);
  const Wish *wish = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  MedicKeyringReply *reply = medic_keyring_ask_finish (MEDIC_KEYRING (source), result, &error);

  if (reply == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  follow_up (self, &(MedicKeyringQuestion) { .wish = wish->wish, .account = wish->account }, reply);
  g_task_return_pointer (task, reply, (GDestroyNotify) medic_keyring_reply_free);
}

/* Good for nothing but being refreshed, and only by the account that the keyring names. */
static MedicTokens *
new_kept_tokens (const MedicKeyringAccount *account,
                 const MedicSecret         *token)
{
  const MedicClaims claims = {
    .issuer = (char *) "", .tenant = account->tenant, .object = account->object,
    .username = account->label,
  };

  return medic_tokens_new_kept (medic_secret_peek (token), &claims);
}

static void
follow_up (MedicAccount               *self,
           const MedicKeyringQuestion *question,
           const MedicKeyringReply    *reply)
{
  if (question->wish == MEDIC_KEYRING_STORE && reply->outcome == MEDIC_KEYRING_STORED)
    medic_account_set_kept (self, TRUE);

  if (question->wish == MEDIC_KEYRING_LOOK_UP && reply->token != NULL)
    {
      g_autoptr (MedicTokens) tokens = new_kept_tokens (question->account, reply->token);

      medic_account_take_tokens (self, tokens);
      medic_account_set_kept (self, TRUE);
    }
}

/**
 * medic_account_ask_keyring_finish:
 *
 * Returns: (transfer full): what the keyring said; %NULL with %G_IO_ERROR_CANCELLED only
 */
MedicKeyringReply *
medic_account_ask_keyring_finish (MedicAccount  *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
on_replaced (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (MedicKeyringReply) reply =
    medic_keyring_ask_finish (MEDIC_KEYRING (source), result, NULL);

  if (reply != NULL && reply->outcome != MEDIC_KEYRING_STORED)
    g_debug ("The renewed sign-in was not kept: %s",
             medic_keyring_outcome_get_nick (reply->outcome));
}

/* A refresh token came anew: it takes the place of the one that is kept. The old one works on for a
 * while, so nothing is lost when the keyring is shut by now. */
void
medic_account_replace_kept (MedicAccount *self)
{
  g_autoptr (MedicSecret) token = new_own_token (self);
  g_autoptr (MedicKeyringAccount) account = NULL;

  if (token == NULL)
    return;

  account = new_own_account (self);
  medic_keyring_ask_async (medic_account_get_keyring (self),
                           &(MedicKeyringQuestion) { MEDIC_KEYRING_STORE, account, token,
                                                     medic_account_get_now (self) },
                           NULL, on_replaced, NULL);
}
