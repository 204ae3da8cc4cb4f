/* fault-hold.c - keeping somebody waiting
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "faults/fault-hold.h"

#include <string.h>

/* Whoever waits gives up after two seconds without a byte. */
#define DRIP_MILLISECONDS 900

typedef struct
{
  GIOStream      *stream;
  const char     *drip;      /* (nullable) */
  GCancellable   *stop;
  GDestroyNotify  gone;
  gpointer        user_data;
  guint           timer;     /* source id; 0 for none */
  char            heard[4096];
} Hold;

static void
hold_free (Hold *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->stream);
  g_free (self);
}

static gboolean
on_time_to_drip (gpointer user_data)
{
  const Hold *self = user_data;

  g_output_stream_write (g_io_stream_get_output_stream (self->stream), self->drip,
                         strlen (self->drip), NULL, NULL);

  return G_SOURCE_CONTINUE;
}

static void on_heard (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data);

static void
hear (Hold *self)
{
  g_input_stream_read_async (g_io_stream_get_input_stream (self->stream), self->heard,
                             sizeof self->heard, G_PRIORITY_DEFAULT, self->stop, on_heard, self);
}

/* What is said meanwhile is not listened to. */
static void
on_heard (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Hold *self = user_data;

  if (g_input_stream_read_finish (G_INPUT_STREAM (source), result, NULL) > 0)
    {
      hear (self);
      return;
    }

  self->gone (self->user_data);
  hold_free (self);
}

/**
 * fault_hold:
 * @drip: (nullable): what is said again and again; %NULL for nothing
 * @stop: ends it
 * @gone: called with @user_data when the other side has left, or it was stopped
 */
void
fault_hold (GIOStream      *stream,
            const char     *drip,
            GCancellable   *stop,
            GDestroyNotify  gone,
            gpointer        user_data)
{
  Hold *self = g_new0 (Hold, 1);

  *self = (Hold) { .stream = g_object_ref (stream), .drip = drip, .stop = stop, .gone = gone,
                   .user_data = user_data };
  if (drip != NULL)
    self->timer = g_timeout_add (DRIP_MILLISECONDS, on_time_to_drip, self);
  hear (self);
}
