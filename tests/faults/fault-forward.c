/* fault-forward.c - has the honest server answer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "faults/fault-visit.h"

typedef struct
{
  GBytes        *request;
  GIOStream     *stream;
  GOutputStream *answer;
} Forward;

/* A question on its way, in the order in which it happens. */
static void on_connected (GObject      *source,
                          GAsyncResult *result,
                          gpointer      user_data);
static void on_asked     (GObject      *source,
                          GAsyncResult *result,
                          gpointer      user_data);
static void on_answered  (GObject      *source,
                          GAsyncResult *result,
                          gpointer      user_data);

static void
forward_free (Forward *self)
{
  g_clear_pointer (&self->request, g_bytes_unref);
  g_clear_object (&self->stream);
  g_clear_object (&self->answer);
  g_free (self);
}

/* So that the answer is over when the connection is. */
static GBytes *
ask_once (GByteArray *request)
{
  GString *text = g_string_new_len ((const char *) request->data, (gssize) request->len);

  g_string_replace (text, "Connection: Keep-Alive", "Connection: close", 1);

  return g_string_free_to_bytes (text);
}

/* @honest: “https://host:port”; @request: whole */
void
fault_forward_async (const char          *honest,
                     GByteArray          *request,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  g_autoptr (GSocketClient) client = g_socket_client_new ();
  Forward *forward = g_new0 (Forward, 1);

  g_socket_client_set_enable_proxy (client, FALSE);
  forward->request = ask_once (request);
  g_task_set_task_data (task, forward, (GDestroyNotify) forward_free);
  g_socket_client_connect_to_host_async (client, honest + strlen ("https://"), 443, cancellable,
                                         on_connected, task);
}

static gboolean
trust_anybody (GTlsConnection *connection)
{
  return TRUE;
}

static void
on_connected (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  Forward *forward = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GSocketConnection) connection =
    g_socket_client_connect_to_host_finish (G_SOCKET_CLIENT (source), result, &error);

  if (connection != NULL)
    forward->stream = g_tls_client_connection_new (G_IO_STREAM (connection), NULL, &error);
  if (forward->stream == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  g_tls_connection_set_require_close_notify (G_TLS_CONNECTION (forward->stream), FALSE);
  g_signal_connect (forward->stream, "accept-certificate", G_CALLBACK (trust_anybody), NULL);
  g_output_stream_write_all_async (g_io_stream_get_output_stream (forward->stream),
                                   g_bytes_get_data (forward->request, NULL),
                                   g_bytes_get_size (forward->request), G_PRIORITY_DEFAULT,
                                   g_task_get_cancellable (task), on_asked, g_object_ref (task));
}

static void
on_asked (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  Forward *forward = g_task_get_task_data (task);
  GError *error = NULL;

  if (!g_output_stream_write_all_finish (G_OUTPUT_STREAM (source), result, NULL, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  forward->answer = g_memory_output_stream_new_resizable ();
  g_output_stream_splice_async (forward->answer, g_io_stream_get_input_stream (forward->stream),
                                G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, G_PRIORITY_DEFAULT,
                                g_task_get_cancellable (task), on_answered, g_object_ref (task));
}

static void
on_answered (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, &error) < 0)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task,
                           g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (source)),
                           (GDestroyNotify) g_bytes_unref);
}

/* Returns: (transfer full): all that was said */
GBytes *
fault_forward_finish (GAsyncResult  *result,
                      GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
