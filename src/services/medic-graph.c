/* medic-graph.c - asking Microsoft Graph as the account that is signed in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-graph-private.h"

/**
 * medic_graph_read_async:
 * @paths: one to %MEDIC_GRAPH_MOST_PATHS, each like “/me?$select=mail”; what is not ours in it is
 *   escaped already
 *
 * Asks them all at the same time, in one call where that works, and again those that are told to
 * come back soon.
 */
void
medic_graph_read_async (MedicServices       *services,
                        const char *const   *paths,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  g_autoptr (GPtrArray) parts =
    g_ptr_array_new_with_free_func ((GDestroyNotify) medic_graph_part_free);

  for (gsize i = 0; paths[i] != NULL; i++)
    g_ptr_array_add (parts, medic_graph_part_new (SOUP_METHOD_GET, paths[i], NULL));
  g_return_if_fail (parts->len >= 1 && parts->len <= MEDIC_GRAPH_MOST_PATHS);

  g_task_set_source_tag (task, medic_graph_read_async);
  medic_graph_errand_run (task, services, parts);
}

/**
 * medic_graph_read_finish:
 *
 * Returns: (transfer full) (element-type MedicGraphReply): an answer to each path, in their order;
 *   or %NULL with what medic_http_send_finish() has when nobody answered any of them
 */
GPtrArray *
medic_graph_read_finish (GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * medic_graph_write_async:
 * @method: POST, PATCH or DELETE
 * @body: (nullable): JSON
 *
 * Does it once: again only when it is certain that it was not done, or does no harm.
 */
void
medic_graph_write_async (MedicServices       *services,
                         const char          *method,
                         const char          *path,
                         const char          *body,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  g_autoptr (GPtrArray) parts =
    g_ptr_array_new_with_free_func ((GDestroyNotify) medic_graph_part_free);

  g_ptr_array_add (parts, medic_graph_part_new (method, path, body));
  g_task_set_source_tag (task, medic_graph_write_async);
  medic_graph_errand_run (task, services, parts);
}

/**
 * medic_graph_write_finish:
 *
 * Returns: (transfer full): the answer; or %NULL with an error, as medic_http_send_finish() has it:
 *   whether it was done is not known then
 */
MedicGraphReply *
medic_graph_write_finish (GAsyncResult  *result,
                          GError       **error)
{
  g_autoptr (GPtrArray) replies = NULL;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  replies = g_task_propagate_pointer (G_TASK (result), error);

  return replies != NULL ? g_ptr_array_steal_index (replies, 0) : NULL;
}
