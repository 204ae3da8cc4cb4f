/* fault-proxy-visit.c - one who asks a proxy for a way
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "faults/fault-proxy-private.h"

#include <string.h>

#include "faults/fault-hold.h"

#define LEADS_ON "HTTP/1.1 200 Connection established\r\n\r\n"
#define ASKS(how) "HTTP/1.1 407 Who\r\n" how "Content-Length: 3\r\n\r\nWho"
#define PAGE "Content-Type: text/html\r\nContent-Length: 15\r\n\r\n<html>No</html>"

/* One who asks for a way. */
typedef struct
{
  FaultProxy        *proxy;
  GSocketConnection *connection;
  GSocketConnection *behind;    /* (nullable) */
  char               bytes[4096];
  gsize              size;
  char              *said;
  FaultEnding        ending;
  guint              n_splices;
} Visit;

/* What it says instead of leading on. */
static const struct
{
  const char  *bytes;
  FaultEnding  ending;
} says[N_FAULTS] = {
  [FAULT_PROXY_RESET] = { "", FAULT_ENDING_RESET },
  [FAULT_PROXY_SILENT] = { "", FAULT_ENDING_HOLD },
  [FAULT_PROXY_SLOW] = { "HTTP/1.1 2", FAULT_ENDING_DRIP },
  [FAULT_PROXY_ASKS] = { ASKS (""), FAULT_ENDING_CUT },
  [FAULT_PROXY_ASKS_UNKNOWN] = { ASKS ("Proxy-Authenticate: Harbour x=\"\r\n"), FAULT_ENDING_CUT },
  [FAULT_PROXY_ASKS_BASIC] = { ASKS ("Proxy-Authenticate: Basic realm=\"x\"\r\n"),
                               FAULT_ENDING_CUT },
  [FAULT_PROXY_ASKS_NTLM] = { ASKS ("Proxy-Authenticate: Negotiate\r\nProxy-Authenticate: NTLM\r\n"),
                              FAULT_ENDING_CUT },
  [FAULT_PROXY_FORBIDS] = { "HTTP/1.1 403 No\r\n" PAGE, FAULT_ENDING_CUT },
  [FAULT_PROXY_BROKEN] = { "HTTP/1.1 502 Bad\r\n" PAGE, FAULT_ENDING_CUT },
  [FAULT_PROXY_REDIRECT] = { "HTTP/1.1 302 There\r\nLocation: %s\r\nContent-Length: 0\r\n\r\n",
                             FAULT_ENDING_CUT },
  [FAULT_PROXY_OLD] = { "<html>It works</html>\r\n", FAULT_ENDING_CUT },
  [FAULT_PROXY_GARBAGE] = { "\1\2\3\377\376\r\n\r\n\r\n", FAULT_ENDING_CUT },
  [FAULT_PROXY_HUGE_HEADERS] = { "HTTP/1.1 200 Go on\r\nX-Long: ", FAULT_ENDING_FLOOD },
  [FAULT_PROXY_CUT] = { LEADS_ON, FAULT_ENDING_CUT },
  [FAULT_PROXY_HUSH] = { LEADS_ON, FAULT_ENDING_HOLD },
  [FAULT_PROXY_NO_TLS] = { LEADS_ON "220 mail.harbour.example ESMTP ready\r\n", FAULT_ENDING_CUT },
  [FAULT_PROXY_BODY] = { "HTTP/1.1 200 Go on\r\n" PAGE, FAULT_ENDING_CUT },
};

/* A visit, in the order in which it happens. */
static void on_heard   (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data);
static void on_behind  (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data);
static void on_spliced (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data);
static void on_said    (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data);

static void
visit_free (gpointer visit)
{
  Visit *self = visit;

  g_io_stream_close (G_IO_STREAM (self->connection), NULL, NULL);
  if (self->behind != NULL)
    g_io_stream_close (G_IO_STREAM (self->behind), NULL, NULL);
  g_clear_object (&self->connection);
  g_clear_object (&self->behind);
  g_clear_pointer (&self->said, g_free);
  self->proxy->n_visits--;
  g_free (self);
}

static void
hear (Visit *self)
{
  g_input_stream_read_async (g_io_stream_get_input_stream (G_IO_STREAM (self->connection)),
                             self->bytes + self->size, sizeof self->bytes - 1 - self->size,
                             G_PRIORITY_DEFAULT, self->proxy->stop, on_heard, self);
}

gboolean
fault_proxy_on_incoming (GSocketService    *service,
                         GSocketConnection *connection,
                         GObject           *source,
                         gpointer           user_data)
{
  FaultProxy *self = user_data;
  Visit *visit = g_new0 (Visit, 1);

  visit->proxy = self;
  visit->connection = g_object_ref (connection);
  self->n_visits++;
  hear (visit);

  return TRUE;
}

static void
write_said (Visit *self)
{
  GOutputStream *out = g_io_stream_get_output_stream (G_IO_STREAM (self->connection));

  g_output_stream_write_all_async (out, self->said, strlen (self->said), G_PRIORITY_DEFAULT,
                                   self->proxy->stop, on_said, self);
}

static void
spoil (Visit *self)
{
  FaultProxy *proxy = self->proxy;
  GString *said = g_string_new (says[proxy->kind].bytes);

  proxy->n_met++;
  g_string_replace (said, "%s", proxy->door.elsewhere, 0);
  self->said = g_string_free (said, FALSE);
  self->ending = says[proxy->kind].ending;
  write_said (self);
}

/* Leads to the stranger, or on. @place: “host:port” */
static void
lead_on (Visit      *self,
         const char *place)
{
  FaultProxy *proxy = self->proxy;
  g_autoptr (GSocketClient) client = g_socket_client_new ();

  g_socket_client_set_enable_proxy (client, FALSE);
  g_socket_client_connect_to_host_async (client, place, 443, proxy->stop, on_behind, self);
}

static void
on_heard (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Visit *self = user_data;
  FaultProxy *proxy = self->proxy;
  gssize size = g_input_stream_read_finish (G_INPUT_STREAM (source), result, NULL);
  g_auto (GStrv) words = NULL;
  gboolean meant;

  if (size <= 0)
    {
      visit_free (self);
      return;
    }

  self->size += (gsize) size;
  if (strstr (self->bytes, "\r\n\r\n") == NULL)
    {
      hear (self);
      return;
    }

  words = g_strsplit (self->bytes, " ", 3);
  g_assert_cmpstr (words[0], ==, "CONNECT");
  meant = proxy->armed && g_str_equal (words[1], proxy->honest);
  if (meant && proxy->stranger != NULL)
    lead_on (self, fault_server_get_base (proxy->stranger) + strlen ("https://"));
  else if (meant && proxy->kind != FAULT_NONE)
    spoil (self);
  else
    lead_on (self, words[1]);
}

static void
splice (Visit             *self,
        GSocketConnection *from,
        GSocketConnection *to)
{
  self->n_splices++;
  g_output_stream_splice_async (g_io_stream_get_output_stream (G_IO_STREAM (to)),
                                g_io_stream_get_input_stream (G_IO_STREAM (from)),
                                G_OUTPUT_STREAM_SPLICE_NONE, G_PRIORITY_DEFAULT,
                                self->proxy->stop, on_spliced, self);
}

static void
on_behind (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Visit *self = user_data;
  GOutputStream *out = g_io_stream_get_output_stream (G_IO_STREAM (self->connection));

  self->behind = g_socket_client_connect_to_host_finish (G_SOCKET_CLIENT (source), result, NULL);
  if (self->behind == NULL
      || !g_output_stream_write_all (out, LEADS_ON, strlen (LEADS_ON), NULL, NULL, NULL))
    {
      visit_free (self);
      return;
    }

  splice (self, self->connection, self->behind);
  splice (self, self->behind, self->connection);
}

/* When one side is over, the other hears of it. */
static void
on_spliced (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Visit *self = user_data;

  g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, NULL);
  g_socket_shutdown (g_socket_connection_get_socket (self->connection), TRUE, TRUE, NULL);
  g_socket_shutdown (g_socket_connection_get_socket (self->behind), TRUE, TRUE, NULL);
  if (--self->n_splices == 0)
    visit_free (self);
}

static void
on_said (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Visit *self = user_data;
  gsize size;

  if (!g_output_stream_write_all_finish (G_OUTPUT_STREAM (source), result, &size, NULL))
    {
      visit_free (self);
      return;
    }

  switch (self->ending)
    {
    case FAULT_ENDING_DRIP:
    case FAULT_ENDING_HOLD:
      fault_hold (G_IO_STREAM (self->connection), self->ending == FAULT_ENDING_DRIP ? "0" : NULL,
                  self->proxy->stop, visit_free, self);
      break;

    case FAULT_ENDING_FLOOD:
      g_free (self->said);
      self->said = g_strnfill (64 * 1024, 'x');
      write_said (self);
      break;

    case FAULT_ENDING_RESET:
      fault_door_arm_reset (self->connection);
      visit_free (self);
      break;

    case FAULT_ENDING_CLOSE:
    case FAULT_ENDING_CUT:
    default:
      visit_free (self);
    }
}
