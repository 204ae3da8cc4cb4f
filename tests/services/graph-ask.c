/* graph-ask.c - asking the pretend Graph, and waiting for its answers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/graph-ask.h"

static void
on_done (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

/* When somebody stopped it. */
typedef struct
{
  GCancellable *cancellable;
  gint64        time;
} Stop;

static gboolean
on_time (gpointer user_data)
{
  Stop *stop = user_data;

  stop->time = g_get_monotonic_time ();
  g_cancellable_cancel (stop->cancellable);

  return G_SOURCE_REMOVE;
}

/* @cancellable: (nullable): */
GPtrArray *
graph_read_with (MedicServices      *services,
                 const char *const  *paths,
                 GCancellable       *cancellable,
                 GError            **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  medic_graph_read_async (services, paths, cancellable, on_done, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return medic_graph_read_finish (result, error);
}

/**
 * graph_read_stopped:
 * @milliseconds: until it is cancelled
 *
 * Returns: how long it went on after that, in microseconds; it ends by %G_IO_ERROR_CANCELLED
 */
gint64
graph_read_stopped (MedicServices      *services,
                    const char *const  *paths,
                    guint               milliseconds)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Stop stop = { .cancellable = cancellable };
  g_autoptr (GPtrArray) replies = NULL;

  g_timeout_add (milliseconds, on_time, &stop);
  replies = graph_read_with (services, paths, cancellable, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (replies);

  return g_get_monotonic_time () - stop.time;
}

GPtrArray *
graph_read (MedicServices      *services,
            const char *const  *paths,
            GError            **error)
{
  return graph_read_with (services, paths, NULL, error);
}

MedicGraphReply *
graph_write (MedicServices  *services,
             const char     *method,
             const char     *path,
             const char     *body,
             GError        **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  medic_graph_write_async (services, method, path, body, NULL, on_done, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return medic_graph_write_finish (result, error);
}

void
assert_reply (GPtrArray  *replies,
              guint       place,
              guint       status,
              const char *code)
{
  const MedicGraphReply *reply;

  g_assert_nonnull (replies);
  g_assert_cmpuint (replies->len, >, place);
  reply = g_ptr_array_index (replies, place);
  g_assert_cmpuint (reply->status, ==, status);
  g_assert_cmpstr (reply->code, ==, code);
}
