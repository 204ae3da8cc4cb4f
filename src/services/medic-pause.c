/* medic-pause.c - waiting for a while, unless somebody stops it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-pause.h"

static gboolean
on_over (gpointer user_data)
{
  GTask *task = user_data;

  if (!g_task_return_error_if_cancelled (task))
    g_task_return_boolean (task, TRUE);

  return G_SOURCE_REMOVE;
}

/* Ends in time, or at once when @cancellable says so. */
void
medic_pause_async (guint                milliseconds,
                   GCancellable        *cancellable,
                   GAsyncReadyCallback  callback,
                   gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  g_autoptr (GSource) source = g_timeout_source_new (milliseconds);

  g_task_set_source_tag (task, medic_pause_async);
  if (cancellable != NULL)
    {
      g_autoptr (GSource) stop = g_cancellable_source_new (cancellable);

      g_source_set_dummy_callback (stop);
      g_source_add_child_source (source, stop);
    }
  g_task_attach_source (task, source, on_over);
}

/* Returns: whether the time is over; %FALSE with %G_IO_ERROR_CANCELLED when it was stopped */
gboolean
medic_pause_finish (GAsyncResult  *result,
                    GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
