/* fault-visit.c - one connection to the fault server
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "faults/fault-visit.h"

#include <string.h>
#include <sys/socket.h>

#include "faults/fault-hold.h"

#define DRIP "12345678901234567890"

#define NOT_TLS "220 mail.harbour.example ESMTP ready\r\n"
#define GARBAGE "\x16\x03\x03\xff\xff\x02\xff\xff\xff\x03\x03\xfe\xfe\xfe\xfe"

typedef struct
{
  FaultServer       *server;     /* (unowned): waits until all have left */
  FaultLeft          left;
  gpointer           left_data;
  GSocketConnection *connection;
  GIOStream         *stream;     /* with TLS around, unless it is cut off before */
  char               bytes[4096];
  GByteArray        *request;
  GBytes            *said;       /* (nullable) */
  FaultEnding        ending;
  gboolean           is_met;     /* by a fault that is there at once; who came before it is not */
} Visit;

/* A visit, in the order in which it happens. */
static void on_heard    (GObject      *source,
                         GAsyncResult *result,
                         gpointer      user_data);
static void on_honest   (GObject      *source,
                         GAsyncResult *result,
                         gpointer      user_data);
static void on_said     (GObject      *source,
                         GAsyncResult *result,
                         gpointer      user_data);

static void
visit_free (gpointer visit)
{
  Visit *self = visit;
  FaultLeft left = self->left;
  gpointer data = self->left_data;

  g_clear_object (&self->stream);
  g_clear_object (&self->connection);
  g_clear_pointer (&self->request, g_byte_array_unref);
  g_clear_pointer (&self->said, g_bytes_unref);
  g_free (self);
  left (data);
}

static void
hear (Visit *self)
{
  g_input_stream_read_async (g_io_stream_get_input_stream (self->stream), self->bytes,
                             sizeof self->bytes, G_PRIORITY_DEFAULT, self->server->stop, on_heard,
                             self);
}

static gboolean
is_met_at_once (const FaultServer *server)
{
  return server->armed && fault_is_at_once (server->kind);
}

/* Whether there is TLS, with whatever certificate. */
static gboolean
is_safe (const Visit *self)
{
  return !self->is_met || fault_is_distrust (self->server->kind);
}

/**
 * fault_visit_begin:
 * @server: (transfer none):
 * @left: called when the visitor has left
 */
void
fault_visit_begin (FaultServer       *server,
                   GSocketConnection *connection,
                   FaultLeft          left,
                   gpointer           user_data)
{
  Visit *self = g_new0 (Visit, 1);
  g_autoptr (GTlsCertificate) certificate =
    fault_new_certificate (server->armed ? server->kind : FAULT_NONE);

  self->server = server;
  self->left = left;
  self->left_data = user_data;
  self->connection = g_object_ref (connection);
  self->request = g_byte_array_new ();
  self->is_met = is_met_at_once (server);
  server->n_met += self->is_met;
  if (self->is_met && server->kind == FAULT_RESET_AT_ONCE)
    {
      fault_door_arm_reset (connection);
      g_io_stream_close (G_IO_STREAM (connection), NULL, NULL);
      visit_free (self);
      return;
    }

  self->stream = is_safe (self) ? g_tls_server_connection_new (G_IO_STREAM (connection),
                                                               certificate, NULL)
                                : G_IO_STREAM (g_object_ref (connection));
  /* Who left at once has no address any more. */
  if (self->stream == NULL)
    visit_free (self);
  else
    hear (self);
}

static const char *
find_line (Visit      *self,
           const char *name)
{
  return g_strstr_len ((const char *) self->request->data, (gssize) self->request->len, name);
}

/* Whether nothing more is to come. */
static gboolean
is_whole (Visit *self)
{
  const char *end = find_line (self, "\r\n\r\n");
  const char *length = find_line (self, "Content-Length: ");
  gsize size = length != NULL ? strtoul (length + strlen ("Content-Length: "), NULL, 10) : 0;

  return end != NULL
         && self->request->len >= (gsize) (end + 4 - (const char *) self->request->data) + size;
}

static gboolean
asks_for (Visit      *self,
          const char *what)
{
  const char *end = find_line (self, "\r\n");
  gssize size = end != NULL ? end - (const char *) self->request->data : 0;

  return what != NULL && g_strstr_len ((const char *) self->request->data, size, what) != NULL;
}

static void
say (Visit       *self,
     GBytes      *said,
     FaultEnding  ending)
{
  self->said = said;
  self->ending = ending;
  g_output_stream_write_all_async (g_io_stream_get_output_stream (self->stream),
                                   g_bytes_get_data (said, NULL), g_bytes_get_size (said),
                                   G_PRIORITY_DEFAULT, self->server->stop, on_said, self);
}

/* What answers whoever begins to speak, where there is no TLS. */
static void
answer_in_the_open (Visit *self)
{
  FaultKind kind = self->server->kind;

  if (kind == FAULT_NO_TLS)
    say (self, g_bytes_new_static (NOT_TLS, strlen (NOT_TLS)), FAULT_ENDING_CUT);
  else if (kind == FAULT_TLS_GARBAGE)
    say (self, g_bytes_new_static (GARBAGE, strlen (GARBAGE)), FAULT_ENDING_CUT);
  else
    say (self, g_bytes_new_static ("", 0),
         kind == FAULT_SILENT_AT_ONCE ? FAULT_ENDING_HOLD : FAULT_ENDING_CUT);
}

static void
answer (Visit *self)
{
  static const char missing[] = "HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\n{}";

  if (self->is_met)
    self->server->told_a_stranger = TRUE;

  if (asks_for (self, self->server->target->missing))
    say (self, g_bytes_new_static (missing, strlen (missing)), FAULT_ENDING_CLOSE);
  else
    fault_forward_async (self->server->honest, self->request, self->server->stop, on_honest, self);
}

static void
on_heard (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Visit *self = user_data;
  gssize size = g_input_stream_read_finish (G_INPUT_STREAM (source), result, NULL);

  /* A client that did not trust us, or gave up, is gone. */
  if (size <= 0)
    {
      visit_free (self);
      return;
    }

  g_byte_array_append (self->request, (const guint8 *) self->bytes, (guint) size);
  if (!is_safe (self))
    answer_in_the_open (self);
  else if (is_whole (self))
    answer (self);
  else
    hear (self);
}

/* Returns: (transfer full): where a redirect leads */
static char *
dup_elsewhere (Visit *self)
{
  g_auto (GStrv) words = g_strsplit ((const char *) self->request->data, " ", 3);

  return self->server->kind == FAULT_REDIRECT_LOOP
         ? g_strconcat (self->server->base, words[1], NULL)
         : g_strdup (self->server->door.elsewhere);
}

static void
on_honest (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Visit *self = user_data;
  FaultServer *server = self->server;
  g_autoptr (GBytes) honest = fault_forward_finish (result, NULL);
  g_autofree char *elsewhere = NULL;
  FaultEnding ending;
  GBytes *said;

  if (honest == NULL)
    {
      visit_free (self);
      return;
    }

  if (!server->armed || fault_is_at_once (server->kind) || server->kind == FAULT_NONE
      || !asks_for (self, server->target->request))
    {
      say (self, g_steal_pointer (&honest), FAULT_ENDING_CLOSE);
      return;
    }

  server->n_met++;
  g_byte_array_append (self->request, (const guint8 *) "", 1);
  elsewhere = dup_elsewhere (self);
  said = fault_mangle (server->kind, honest, elsewhere, &ending);
  say (self, said, ending);
}

/* @self: (transfer full) */
static void
end (Visit *self)
{
  switch (self->ending)
    {
    case FAULT_ENDING_DRIP:
    case FAULT_ENDING_HOLD:
      fault_hold (self->stream, self->ending == FAULT_ENDING_DRIP ? DRIP : NULL, self->server->stop,
                  visit_free, self);
      return;

    case FAULT_ENDING_RESET:
    case FAULT_ENDING_CUT:
      if (self->ending == FAULT_ENDING_RESET)
        fault_door_arm_reset (self->connection);
      g_io_stream_close (G_IO_STREAM (self->connection), NULL, NULL);
      break;

    case FAULT_ENDING_FLOOD:
    case FAULT_ENDING_CLOSE:
    default:
      g_io_stream_close (self->stream, NULL, NULL);
      break;
    }

  visit_free (self);
}

static void
flood (Visit *self)
{
  GBytes *more = g_bytes_new_take (g_strnfill (sizeof self->bytes * 16, 'x'),
                                   sizeof self->bytes * 16);

  g_clear_pointer (&self->said, g_bytes_unref);
  say (self, more, FAULT_ENDING_FLOOD);
}

static void
on_said (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Visit *self = user_data;
  gsize size;

  if (!g_output_stream_write_all_finish (G_OUTPUT_STREAM (source), result, &size, NULL))
    visit_free (self);
  else if (self->ending == FAULT_ENDING_FLOOD)
    flood (self);
  else
    end (self);
}
