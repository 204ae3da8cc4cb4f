/* fault-names-visit.c - one who asks a name server by stream
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "faults/fault-hold.h"
#include "faults/fault-names-private.h"

#define PREFIX_SIZE 2

/* One who asks by stream. */
typedef struct
{
  FaultNames        *names;  /* (nullable): waits until all have left */
  GSocketConnection *connection;
  guint8             bytes[1024];
  GByteArray        *said;
  FaultEnding        ending;
} Visit;

static void on_asked (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data);
static void on_said  (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data);

static void
visit_free (gpointer visit)
{
  Visit *self = visit;

  if (self->names != NULL)
    self->names->n_visits--;
  g_io_stream_close (G_IO_STREAM (self->connection), NULL, NULL);
  g_clear_object (&self->connection);
  g_clear_pointer (&self->said, g_byte_array_unref);
  g_free (self);
}

gboolean
fault_names_on_incoming (GSocketService    *service,
                         GSocketConnection *connection,
                         GObject           *source,
                         gpointer           user_data)
{
  Visit *visit = g_new0 (Visit, 1);

  visit->connection = g_object_ref (connection);
  g_input_stream_read_async (g_io_stream_get_input_stream (G_IO_STREAM (connection)), visit->bytes,
                             sizeof visit->bytes, G_PRIORITY_DEFAULT, NULL, on_asked, visit);

  return TRUE;
}

/* A question is small: it comes in one piece. */
static void
on_asked (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Visit *self = user_data;
  gssize size = g_input_stream_read_finish (G_INPUT_STREAM (source), result, NULL);
  g_autoptr (FaultQuery) query = NULL;
  FaultKind kind = FAULT_NONE;

  if (size > PREFIX_SIZE)
    query = fault_query_parse (self->bytes + PREFIX_SIZE, (gsize) size - PREFIX_SIZE);
  if (query == NULL)
    {
      visit_free (self);
      return;
    }

  self->names = fault_names_find (query);
  if (self->names != NULL)
    self->names->n_visits++;
  if (self->names != NULL && fault_names_spoils (self->names, query))
    kind = self->names->kind;
  self->said = fault_names_mangle_stream (kind, query,
                                          self->names != NULL ? self->names->domain : "",
                                          &self->ending);
  g_output_stream_write_all_async (g_io_stream_get_output_stream (G_IO_STREAM (self->connection)),
                                   self->said->data, self->said->len, G_PRIORITY_DEFAULT, NULL,
                                   on_said, self);
}

static void
on_said (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Visit *self = user_data;
  gsize size;

  if (!g_output_stream_write_all_finish (G_OUTPUT_STREAM (source), result, &size, NULL)
      || self->ending == FAULT_ENDING_CLOSE || self->names == NULL)
    {
      visit_free (self);
      return;
    }

  fault_hold (G_IO_STREAM (self->connection), self->ending == FAULT_ENDING_DRIP ? "a" : NULL,
              self->names->stop, visit_free, self);
}
