/* medic-sign-in.c - who is signed in here, and whether it is kept for another day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-sign-in.h"

#include "program/medic-program-private.h"
#include "services/medic-account.h"
#include "services/medic-services.h"

/* Each says what is so and what it means for the person; the case goes on in each. */
static const struct
{
  MedicKeeping  keeping;
  const char   *sentence;
} outcomes[] = {
  [MEDIC_KEYRING_UNLOCKED] = { MEDIC_KEEPING_DONE, N_("You are signed in as you were before.") },
  [MEDIC_KEYRING_STORED] = { MEDIC_KEEPING_DONE,
    N_("Your sign-in is kept in the keyring of this computer, for 90 days after its last use.") },
  [MEDIC_KEYRING_NOTHING_THERE] = { MEDIC_KEEPING_NOTHING,
    N_("Nothing of ours is in the keyring. We looked.") },
  [MEDIC_KEYRING_LOCKED] = { MEDIC_KEEPING_NOT,
    N_("The keyring of this computer is locked. You can go on; next time you sign in again.") },
  [MEDIC_KEYRING_DISMISSED] = { MEDIC_KEEPING_NOT,
    N_("The keyring stayed locked. You can go on; next time you sign in again.") },
  [MEDIC_KEYRING_NO_SERVICE] = { MEDIC_KEEPING_NOT,
    N_("This computer has no keyring. You can go on; next time you sign in again.") },
  [MEDIC_KEYRING_NO_BUS] = { MEDIC_KEEPING_NOT,
    N_("No keyring can be reached from here. You can go on; next time you sign in again.") },
  [MEDIC_KEYRING_SILENT] = { MEDIC_KEEPING_NOT,
    N_("The keyring of this computer does not answer. You can go on; next time you sign in again.") },
  [MEDIC_KEYRING_DIED] = { MEDIC_KEEPING_NOT,
    N_("The keyring of this computer went away just now. You can go on; next time you sign in again.") },
  [MEDIC_KEYRING_REFUSED] = { MEDIC_KEEPING_NOT,
    N_("The keyring of this computer refused. You can go on; next time you sign in again.") },
};

struct _MedicKept
{
  MedicKeyringAccount *account;
};

static void
kept_free (MedicKept *self)
{
  g_clear_pointer (&self->account, medic_keyring_account_free);
  g_free (self);
}

const char *
medic_kept_get_name (const MedicKept *self)
{
  return self->account->label;
}

static MedicAccount *
get_account (MedicProgram *program)
{
  return medic_services_get_account (medic_program_get_services (program));
}

/* Whether there is an application id with which somebody could sign in. */
gboolean
medic_sign_in_is_set_up (MedicProgram *program)
{
  return medic_account_is_set_up (get_account (program));
}

gboolean
medic_sign_in_is_held (MedicProgram *program)
{
  return medic_account_is_signed_in (get_account (program));
}

/* Returns: where one signs out in the browser. For work or school: Microsoft, “OpenID Connect on
 *   the identity platform”; for personal accounts Microsoft documents no page of its own, and this
 *   is the one that its services use. */
const char *
medic_sign_in_get_sign_out_page (gboolean personal)
{
  return personal ? "https://login.live.com/logout.srf"
                  : "https://login.microsoftonline.com/common/oauth2/v2.0/logout";
}

/* Nobody is signed in here from now on; what the keyring keeps and what the browser knows stay. */
void
medic_sign_in_leave (MedicProgram *program)
{
  medic_account_leave (get_account (program));
}

static void
on_said (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  g_autoptr (GError) error = NULL;
  MedicKeyringReply *reply =
    medic_account_ask_keyring_finish (MEDIC_ACCOUNT (source), result, &error);

  if (reply != NULL)
    g_task_return_pointer (task, reply, (GDestroyNotify) medic_keyring_reply_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
ask (GTask            *task,
     MedicKeyringWish  wish,
     const MedicKept  *kept)
{
  medic_account_ask_keyring_async (get_account (g_task_get_source_object (task)), wish,
                                   kept != NULL ? kept->account : NULL,
                                   g_task_get_cancellable (task), on_said, task);
}

/* Keeps the sign-in in the keyring: only because the person said so. */
void
medic_sign_in_keep_async (MedicProgram        *program,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  ask (g_task_new (program, cancellable, callback, user_data), MEDIC_KEYRING_STORE, NULL);
}

/* Forgets every sign-in of ours, here and in the keyring, and looks whether they are gone. */
void
medic_sign_in_forget_async (MedicProgram        *program,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  ask (g_task_new (program, cancellable, callback, user_data), MEDIC_KEYRING_FORGET, NULL);
}

/* Takes up a sign-in that was kept. Whether Microsoft still takes it, the next check shows. */
void
medic_sign_in_resume_async (MedicProgram        *program,
                            const MedicKept     *kept,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  ask (g_task_new (program, cancellable, callback, user_data), MEDIC_KEYRING_LOOK_UP, kept);
}

/**
 * medic_sign_in_keep_finish:
 * @sentence: (out) (optional): (transfer none): what to say of it, a msgid; %NULL when it was
 *   cancelled
 *
 * Ends each of the three.
 */
MedicKeeping
medic_sign_in_keep_finish (MedicProgram  *program,
                           GAsyncResult  *result,
                           const char   **sentence)
{
  g_autoptr (MedicKeyringReply) reply = g_task_propagate_pointer (G_TASK (result), NULL);

  if (sentence != NULL)
    *sentence = reply != NULL ? outcomes[reply->outcome].sentence : NULL;

  return reply != NULL ? outcomes[reply->outcome].keeping : MEDIC_KEEPING_NOT;
}

/* Whose sign-ins are kept. Never asks the person to open the keyring. */
void
medic_sign_in_list_async (MedicProgram        *program,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  ask (g_task_new (program, cancellable, callback, user_data), MEDIC_KEYRING_LIST, NULL);
}

/**
 * medic_sign_in_list_finish:
 * @sentence: (out) (optional): (transfer none): as of medic_sign_in_keep_finish()
 *
 * Returns: (transfer full) (element-type MedicKept): may be empty
 */
GPtrArray *
medic_sign_in_list_finish (MedicProgram  *program,
                           GAsyncResult  *result,
                           const char   **sentence)
{
  g_autoptr (MedicKeyringReply) reply = g_task_propagate_pointer (G_TASK (result), NULL);
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) kept_free);

  for (guint i = 0; reply != NULL && i < reply->accounts->len; i++)
    {
      MedicKept *kept = g_new0 (MedicKept, 1);

      kept->account = medic_keyring_account_copy (g_ptr_array_index (reply->accounts, i));
      g_ptr_array_add (list, kept);
    }
  if (sentence != NULL)
    *sentence = reply != NULL ? outcomes[reply->outcome].sentence : NULL;

  return list;
}
