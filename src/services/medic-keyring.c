/* medic-keyring.c - where the person's sign-in is kept, whichever keyring it is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-keyring.h"

static const char *const nicks[] = {
  [MEDIC_KEYRING_UNLOCKED] = "unlocked",
  [MEDIC_KEYRING_STORED] = "stored",
  [MEDIC_KEYRING_NOTHING_THERE] = "nothing-there",
  [MEDIC_KEYRING_LOCKED] = "locked",
  [MEDIC_KEYRING_DISMISSED] = "prompt-dismissed",
  [MEDIC_KEYRING_NO_SERVICE] = "no-service",
  [MEDIC_KEYRING_NO_BUS] = "no-bus",
  [MEDIC_KEYRING_SILENT] = "silent",
  [MEDIC_KEYRING_DIED] = "died-in-call",
  [MEDIC_KEYRING_REFUSED] = "refused",
};

G_DEFINE_ABSTRACT_TYPE (MedicKeyring, medic_keyring, G_TYPE_OBJECT)

static void
medic_keyring_class_init (MedicKeyringClass *klass)
{
}

static void
medic_keyring_init (MedicKeyring *self)
{
}

const char *
medic_keyring_outcome_get_nick (MedicKeyringOutcome outcome)
{
  g_return_val_if_fail (outcome < G_N_ELEMENTS (nicks), NULL);

  return nicks[outcome];
}

MedicKeyringAccount *
medic_keyring_account_new (const char *object,
                           const char *tenant,
                           const char *cloud,
                           const char *label)
{
  MedicKeyringAccount *self = g_new0 (MedicKeyringAccount, 1);

  self->object = g_strdup (object);
  self->tenant = g_strdup (tenant);
  self->cloud = g_strdup (cloud);
  self->label = g_strdup (label);

  return self;
}

MedicKeyringAccount *
medic_keyring_account_copy (const MedicKeyringAccount *self)
{
  return medic_keyring_account_new (self->object, self->tenant, self->cloud, self->label);
}

void
medic_keyring_account_free (MedicKeyringAccount *self)
{
  g_free (self->object);
  g_free (self->tenant);
  g_free (self->cloud);
  g_free (self->label);
  g_free (self);
}

MedicKeyringReply *
medic_keyring_reply_new (MedicKeyringOutcome outcome)
{
  MedicKeyringReply *self = g_new0 (MedicKeyringReply, 1);

  self->outcome = outcome;
  self->accounts = g_ptr_array_new_with_free_func ((GDestroyNotify) medic_keyring_account_free);

  return self;
}

void
medic_keyring_reply_free (MedicKeyringReply *self)
{
  g_clear_pointer (&self->token, medic_secret_free);
  g_clear_pointer (&self->accounts, g_ptr_array_unref);
  g_free (self);
}

static gboolean
is_complete (const MedicKeyringQuestion *question)
{
  switch (question->wish)
    {
    case MEDIC_KEYRING_LOOK_UP:
      return question->account != NULL;

    case MEDIC_KEYRING_STORE:
      return question->account != NULL && question->token != NULL;

    case MEDIC_KEYRING_LIST:
    case MEDIC_KEYRING_FORGET:
      return TRUE;

    default:
      return FALSE;
    }
}

/**
 * medic_keyring_ask_async:
 * @question: lent for the time of this call
 *
 * Does what is wished. What a keyring holds beyond its date is removed when it is met, and is not
 * there for the caller.
 */
void
medic_keyring_ask_async (MedicKeyring               *self,
                         const MedicKeyringQuestion *question,
                         GCancellable               *cancellable,
                         GAsyncReadyCallback         callback,
                         gpointer                    user_data)
{
  g_return_if_fail (MEDIC_IS_KEYRING (self));
  g_return_if_fail (is_complete (question));

  MEDIC_KEYRING_GET_CLASS (self)->ask_async (self, question, cancellable, callback, user_data);
}

/**
 * medic_keyring_ask_finish:
 *
 * Returns: (transfer full): the reply, whatever it says; %NULL with %G_IO_ERROR_CANCELLED, and
 *   with no other error
 */
MedicKeyringReply *
medic_keyring_ask_finish (MedicKeyring  *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (MEDIC_IS_KEYRING (self), NULL);

  return MEDIC_KEYRING_GET_CLASS (self)->ask_finish (self, result, error);
}
