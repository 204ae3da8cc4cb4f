/* medic-limit.c - the bounds of an errand: a deadline, and a caller who may change their mind
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-limit.h"

static void
end_early (MedicLimit   *self,
           GIOErrorEnum  code,
           const char   *message)
{
  g_autoptr (GTask) task = g_object_ref (self->task);

  if (medic_limit_end (self))
    self->early (task, g_error_new_literal (G_IO_ERROR, code, message));
  g_cancellable_cancel (self->own);
}

static gboolean
on_deadline (gpointer user_data)
{
  MedicLimit *self = user_data;

  self->deadline = 0;
  end_early (self, G_IO_ERROR_TIMED_OUT, "No answer in time");

  return G_SOURCE_REMOVE;
}

static void
on_cancelled (GCancellable *cancellable,
              MedicLimit   *self)
{
  end_early (self, G_IO_ERROR_CANCELLED, "Cancelled");
}

/**
 * medic_limit_start:
 * @self: zeroed, and part of the data of @task
 * @task: whose cancellable is heeded, and was not cancelled yet; something has to hold it until it
 *   ends
 * @early: usually g_task_return_error()
 */
void
medic_limit_start (MedicLimit      *self,
                   GTask           *task,
                   guint            milliseconds,
                   MedicLimitEarly  early)
{
  GCancellable *callers = g_task_get_cancellable (task);

  self->task = task;
  self->early = early;
  self->own = g_cancellable_new ();
  medic_limit_restart (self, milliseconds);
  if (g_set_object (&self->callers, callers))
    self->cancelled = g_signal_connect (callers, "cancelled", G_CALLBACK (on_cancelled), self);
}

/* The deadline is @milliseconds from now, whatever it was before. */
void
medic_limit_restart (MedicLimit *self,
                     guint       milliseconds)
{
  g_clear_handle_id (&self->deadline, g_source_remove);
  self->deadline = g_timeout_add (milliseconds, on_deadline, self);
}

/* Returns: whether it had not ended before: then it has now, and the caller returns the task */
gboolean
medic_limit_end (MedicLimit *self)
{
  if (self->ended)
    return FALSE;

  self->ended = TRUE;
  g_clear_handle_id (&self->deadline, g_source_remove);
  if (self->cancelled != 0)
    g_signal_handler_disconnect (self->callers, self->cancelled);
  self->cancelled = 0;

  return TRUE;
}

void
medic_limit_clear (MedicLimit *self)
{
  g_clear_object (&self->own);
  g_clear_object (&self->callers);
}
