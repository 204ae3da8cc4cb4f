/* medic-keyring-call.c - one call to the system's keyring: its bounds, and how it ends
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-keyring-call.h"

#include <libsecret/secret.h>

#include "services/medic-keyring-copy.h"

#define NAME "org.freedesktop.secrets"

/* So that the keyring's first sign of life, or that there is none, starts the call. */
typedef struct
{
  GTask             *task;
  MedicKeyringStart  start;
} Watch;

static void
watch_free (gpointer data)
{
  Watch *self = data;

  g_clear_object (&self->task);
  g_free (self);
}

static void
call_free (MedicKeyringCall *self)
{
  g_clear_pointer (&self->account, medic_keyring_account_free);
  g_clear_pointer (&self->token, medic_secret_free);
  g_clear_pointer (&self->reply, medic_keyring_reply_free);
  g_clear_object (&self->bus);
  g_clear_pointer (&self->owner, g_free);
  g_clear_list (&self->items, g_object_unref);
  g_clear_object (&self->own);
  g_clear_object (&self->callers);
  g_free (self);
}

/* Returns: whether the call had not ended before: then it has now, and the caller returns the
 * task */
static gboolean
end (GTask *task)
{
  MedicKeyringCall *call = g_task_get_task_data (task);

  if (call->ended)
    return FALSE;

  call->ended = TRUE;
  medic_keyring_call_be_patient (task);
  g_clear_handle_id (&call->watch, g_bus_unwatch_name);
  if (call->cancelled != 0)
    g_signal_handler_disconnect (call->callers, call->cancelled);
  call->cancelled = 0;
  g_clear_pointer (&call->token, medic_secret_free);
  medic_keyring_remove_copy ();

  return TRUE;
}

void
medic_keyring_call_end (GTask               *task,
                        MedicKeyringOutcome  outcome)
{
  MedicKeyringCall *call = g_task_get_task_data (task);

  if (!end (task))
    return;

  call->reply->outcome = outcome;
  if (outcome != MEDIC_KEYRING_UNLOCKED)
    g_ptr_array_set_size (call->reply->accounts, 0);
  g_task_return_pointer (task, g_steal_pointer (&call->reply),
                         (GDestroyNotify) medic_keyring_reply_free);
}

/* What libsecret has begun is not finished. */
static void
end_early (GTask               *user_data,
           MedicKeyringOutcome  outcome)
{
  g_autoptr (GTask) task = g_object_ref (user_data);
  MedicKeyringCall *call = g_task_get_task_data (task);

  medic_keyring_call_end (task, outcome);
  g_cancellable_cancel (call->own);
}

static gboolean
on_deadline (gpointer user_data)
{
  MedicKeyringCall *call = g_task_get_task_data (G_TASK (user_data));

  call->deadline = 0;
  end_early (G_TASK (user_data), MEDIC_KEYRING_SILENT);

  return G_SOURCE_REMOVE;
}

static void
on_cancelled (GCancellable *cancellable,
              GTask        *user_data)
{
  g_autoptr (GTask) task = g_object_ref (user_data);
  MedicKeyringCall *call = g_task_get_task_data (task);

  if (end (task))
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled");
  g_cancellable_cancel (call->own);
}

static void
start_once (Watch *watch)
{
  MedicKeyringCall *call = g_task_get_task_data (watch->task);

  if (call->started || call->ended)
    return;

  call->started = TRUE;
  watch->start (watch->task);
}

static void
on_appeared (GDBusConnection *bus,
             const char      *name,
             const char      *owner,
             gpointer         user_data)
{
  Watch *watch = user_data;
  MedicKeyringCall *call = g_task_get_task_data (watch->task);

  g_set_object (&call->bus, bus);
  if (call->owner == NULL)
    call->owner = g_strdup (owner);
  start_once (watch);
}

/* Before the start: nobody is there yet, and may come when called. */
static void
on_vanished (GDBusConnection *bus,
             const char      *name,
             gpointer         user_data)
{
  Watch *watch = user_data;
  MedicKeyringCall *call = g_task_get_task_data (watch->task);

  call->no_bus = bus == NULL;
  if (call->owner != NULL)
    end_early (watch->task, MEDIC_KEYRING_DIED);
  else
    start_once (watch);
}

/**
 * medic_keyring_call_begin:
 * @task: gets the call as its data, and returns a #MedicKeyringReply
 * @start: called when it is known whether a keyring is on the bus
 */
void
medic_keyring_call_begin (GTask                      *task,
                          const MedicKeyringQuestion *question,
                          MedicKeyringStart           start)
{
  MedicKeyringCall *call = g_new0 (MedicKeyringCall, 1);
  GCancellable *callers = g_task_get_cancellable (task);
  Watch *watch = g_new0 (Watch, 1);

  call->wish = question->wish;
  call->now = question->now;
  if (question->account != NULL)
    call->account = medic_keyring_account_copy (question->account);
  if (question->token != NULL)
    call->token = medic_secret_copy (question->token);
  call->reply = medic_keyring_reply_new (MEDIC_KEYRING_SILENT);
  call->own = g_cancellable_new ();
  g_task_set_task_data (task, call, (GDestroyNotify) call_free);

  if (g_set_object (&call->callers, callers))
    call->cancelled = g_signal_connect (callers, "cancelled", G_CALLBACK (on_cancelled), task);
  medic_keyring_call_hurry (task);

  watch->task = g_object_ref (task);
  watch->start = start;
  call->watch = g_bus_watch_name (G_BUS_TYPE_SESSION, NAME, G_BUS_NAME_WATCHER_FLAGS_NONE,
                                  on_appeared, on_vanished, watch, watch_free);
}

/* From now on, the keyring has to answer in time. */
void
medic_keyring_call_hurry (GTask *task)
{
  MedicKeyringCall *call = g_task_get_task_data (task);

  if (call->deadline == 0 && !call->ended)
    call->deadline = g_timeout_add (MEDIC_KEYRING_SECONDS * 1000, on_deadline, task);
}

/* From now on, a person is asked. */
void
medic_keyring_call_be_patient (GTask *task)
{
  MedicKeyringCall *call = g_task_get_task_data (task);

  g_clear_handle_id (&call->deadline, g_source_remove);
}

static const struct
{
  GQuark              (*domain) (void);
  int                   code;
  MedicKeyringOutcome   outcome;
} meanings[] = {
  { secret_error_get_quark, SECRET_ERROR_IS_LOCKED, MEDIC_KEYRING_LOCKED },
  { g_io_error_quark, G_IO_ERROR_TIMED_OUT, MEDIC_KEYRING_SILENT },
  { g_dbus_error_quark, G_DBUS_ERROR_TIMEOUT, MEDIC_KEYRING_SILENT },
  { g_dbus_error_quark, G_DBUS_ERROR_TIMED_OUT, MEDIC_KEYRING_SILENT },
  { g_dbus_error_quark, G_DBUS_ERROR_NO_REPLY, MEDIC_KEYRING_DIED },
  { g_io_error_quark, G_IO_ERROR_CLOSED, MEDIC_KEYRING_DIED },
  { g_dbus_error_quark, G_DBUS_ERROR_DISCONNECTED, MEDIC_KEYRING_DIED },
  { g_dbus_error_quark, G_DBUS_ERROR_SERVICE_UNKNOWN, MEDIC_KEYRING_NO_SERVICE },
  { g_dbus_error_quark, G_DBUS_ERROR_NAME_HAS_NO_OWNER, MEDIC_KEYRING_NO_SERVICE },
  { g_dbus_error_quark, G_DBUS_ERROR_SPAWN_EXEC_FAILED, MEDIC_KEYRING_NO_SERVICE },
  { g_dbus_error_quark, G_DBUS_ERROR_SPAWN_CHILD_EXITED, MEDIC_KEYRING_NO_SERVICE },
  { g_dbus_error_quark, G_DBUS_ERROR_SPAWN_CHILD_SIGNALED, MEDIC_KEYRING_NO_SERVICE },
  { g_dbus_error_quark, G_DBUS_ERROR_SPAWN_FAILED, MEDIC_KEYRING_NO_SERVICE },
};

static MedicKeyringOutcome
judge (const MedicKeyringCall *call,
       const GError           *error)
{
  MedicKeyringOutcome outcome = MEDIC_KEYRING_REFUSED;

  if (call->no_bus)
    return MEDIC_KEYRING_NO_BUS;

  for (gsize i = 0; i < G_N_ELEMENTS (meanings); i++)
    if (g_error_matches (error, meanings[i].domain (), meanings[i].code))
      outcome = meanings[i].outcome;

  /* It was there when the call began. */
  if (outcome == MEDIC_KEYRING_NO_SERVICE && call->owner != NULL)
    return MEDIC_KEYRING_DIED;

  return outcome;
}

/**
 * medic_keyring_call_fail:
 * @error: (transfer full) (nullable):
 *
 * Returns: whether there is nothing left to do: @error ended the call, or something before it
 */
gboolean
medic_keyring_call_fail (GTask  *task,
                         GError *error)
{
  MedicKeyringCall *call = g_task_get_task_data (task);
  g_autoptr (GError) given = error;

  if (given != NULL)
    medic_keyring_call_end (task, judge (call, given));

  return call->ended;
}
