/* fake-keyring.c - a keyring that says what it is told to, and remembers what was wished
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/fake-keyring.h"

G_DEFINE_FINAL_TYPE (FakeKeyring, fake_keyring, MEDIC_TYPE_KEYRING)

static void
fake_keyring_ask_async (MedicKeyring                *keyring,
                        const MedicKeyringQuestion  *question,
                        GCancellable                *cancellable,
                        GAsyncReadyCallback          callback,
                        gpointer                     user_data)
{
  FakeKeyring *self = FAKE_KEYRING (keyring);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  MedicKeyringReply *reply = medic_keyring_reply_new (self->outcome);

  self->n_asked++;
  self->wish = question->wish;
  self->about_all = question->account == NULL;
  if (question->account != NULL)
    {
      g_free (self->object);
      self->object = g_strdup (question->account->object);
    }
  if (question->token != NULL)
    {
      g_free (self->token);
      self->token = g_strdup (medic_secret_peek (question->token));
    }
  if (question->wish == MEDIC_KEYRING_LOOK_UP && self->outcome == MEDIC_KEYRING_UNLOCKED)
    reply->token = medic_secret_new ("kept-token", -1);

  g_task_return_pointer (task, reply, (GDestroyNotify) medic_keyring_reply_free);
}

static MedicKeyringReply *
fake_keyring_ask_finish (MedicKeyring  *keyring,
                         GAsyncResult  *result,
                         GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
fake_keyring_finalize (GObject *object)
{
  FakeKeyring *self = FAKE_KEYRING (object);

  g_clear_pointer (&self->object, g_free);
  g_clear_pointer (&self->token, g_free);

  G_OBJECT_CLASS (fake_keyring_parent_class)->finalize (object);
}

static void
fake_keyring_class_init (FakeKeyringClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fake_keyring_finalize;
  MEDIC_KEYRING_CLASS (klass)->ask_async = fake_keyring_ask_async;
  MEDIC_KEYRING_CLASS (klass)->ask_finish = fake_keyring_ask_finish;
}

static void
fake_keyring_init (FakeKeyring *self)
{
  self->outcome = MEDIC_KEYRING_STORED;
}
