/* fault-proxy.c - a proxy that spoils the way to one host
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "faults/fault-proxy.h"

#include <string.h>
#include <sys/socket.h>

#include "rehearsal/medic-door.h"

#define DRIP_MILLISECONDS 900
#define LEADS_ON "HTTP/1.1 200 Connection established\r\n\r\n"
#define ASKS(how) "HTTP/1.1 407 Who\r\n" how "Content-Length: 3\r\n\r\nWho"
#define PAGE "Content-Type: text/html\r\nContent-Length: 15\r\n\r\n<html>No</html>"

struct _FaultProxy
{
  FaultKind kind;
  char *honest;          /* “host:port” that it spoils the way to */
  char *place;
  GSocket *keeper;       /* bound, never listening: keeps the port while nobody listens */
  GSocket *trap;         /* listens, and nobody has any business there */
  char *elsewhere;
  GSocketService *service;  /* (nullable) */
  FaultServer *stranger; /* (nullable): to whom it leads instead */
  GCancellable *stop;
  gboolean armed;
  guint n_visits;
  guint n_met;
};

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
  guint              drip;
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
static void on_gone    (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data);

static void
visit_free (Visit *self)
{
  g_clear_handle_id (&self->drip, g_source_remove);
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

static gboolean
on_incoming (GSocketService    *service,
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
  g_string_replace (said, "%s", proxy->elsewhere, 0);
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

static gboolean
on_time_to_drip (gpointer user_data)
{
  Visit *self = user_data;

  g_output_stream_write (g_io_stream_get_output_stream (G_IO_STREAM (self->connection)), "0", 1,
                         NULL, NULL);

  return G_SOURCE_CONTINUE;
}

static void
end_with_reset (Visit *self)
{
  const struct linger at_once = { .l_onoff = 1, .l_linger = 0 };
  int fd = g_socket_get_fd (g_socket_connection_get_socket (self->connection));

  g_assert_no_errno (setsockopt (fd, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once));
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
      self->drip = g_timeout_add (DRIP_MILLISECONDS, on_time_to_drip, self);
      G_GNUC_FALLTHROUGH;

    case FAULT_ENDING_HOLD:
      self->size = 0;
      g_input_stream_read_async (g_io_stream_get_input_stream (G_IO_STREAM (self->connection)),
                                 self->bytes, sizeof self->bytes, G_PRIORITY_DEFAULT,
                                 self->proxy->stop, on_gone, self);
      break;

    case FAULT_ENDING_FLOOD:
      g_free (self->said);
      self->said = g_strnfill (64 * 1024, 'x');
      write_said (self);
      break;

    case FAULT_ENDING_RESET:
      end_with_reset (self);
      break;

    case FAULT_ENDING_CLOSE:
    case FAULT_ENDING_CUT:
    default:
      visit_free (self);
    }
}

/* What is said meanwhile is not listened to. */
static void
on_gone (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Visit *self = user_data;

  if (g_input_stream_read_finish (G_INPUT_STREAM (source), result, NULL) > 0)
    g_input_stream_read_async (G_INPUT_STREAM (source), self->bytes, sizeof self->bytes,
                               G_PRIORITY_DEFAULT, self->proxy->stop, on_gone, self);
  else
    visit_free (self);
}

static GSocket *
bind_port (guint16 port)
{
  g_autoptr (GError) error = NULL;
  GSocket *socket = medic_door_bind (port, &error);

  g_assert_no_error (error);

  return socket;
}

static guint16
read_port (GSocket *socket)
{
  g_autoptr (GSocketAddress) address = g_socket_get_local_address (socket, NULL);

  return g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (address));
}

static void
listen_now (FaultProxy *self)
{
  g_autoptr (GSocket) socket = bind_port (read_port (self->keeper));
  g_autoptr (GError) error = NULL;

  g_socket_listen (socket, &error);
  g_assert_no_error (error);
  self->service = g_socket_service_new ();
  g_socket_listener_add_socket (G_SOCKET_LISTENER (self->service), socket, NULL, &error);
  g_assert_no_error (error);
  g_signal_connect (self->service, "incoming", G_CALLBACK (on_incoming), self);
}

static void
stop_listening (FaultProxy *self)
{
  if (self->service == NULL)
    return;

  g_socket_service_stop (self->service);
  g_socket_listener_close (G_SOCKET_LISTENER (self->service));
  g_clear_object (&self->service);
}

/* @honest: “https://host:port” that the way leads to. Returns: (transfer full): listens already */
FaultProxy *
fault_proxy_new (FaultKind   kind,
                 const char *honest)
{
  static const FaultTarget nothing = { NULL, NULL };
  FaultProxy *self = g_new0 (FaultProxy, 1);
  g_autoptr (GError) error = NULL;

  self->kind = kind;
  self->honest = g_strdup (honest + strlen ("https://"));
  self->stop = g_cancellable_new ();
  self->keeper = bind_port (0);
  self->place = g_strdup_printf ("http://127.0.0.1:%u", read_port (self->keeper));
  self->trap = bind_port (0);
  g_socket_listen (self->trap, &error);
  g_assert_no_error (error);
  self->elsewhere = g_strdup_printf ("https://127.0.0.1:%u/", read_port (self->trap));
  if (kind == FAULT_PROXY_OTHER_AUTHORITY || kind == FAULT_PROXY_OTHER_NAME)
    self->stranger = fault_server_new (&nothing,
                                       kind == FAULT_PROXY_OTHER_NAME ? FAULT_OTHER_NAME
                                                                      : FAULT_UNKNOWN_AUTHORITY,
                                       honest);
  listen_now (self);

  return self;
}

/* Returns: (transfer full): who says that it is to be used */
GProxyResolver *
fault_proxy_new_resolver (const FaultProxy *self)
{
  return g_simple_proxy_resolver_new (self->place, NULL);
}

static void
arm (gpointer user_data)
{
  FaultProxy *self = user_data;

  if (self->armed)
    return;

  self->armed = TRUE;
  if (self->stranger != NULL)
    fault_server_acts.arm (self->stranger);
  if (self->kind == FAULT_PROXY_REFUSED)
    {
      stop_listening (self);
      self->n_met++;
    }
}

static guint
get_n_met (gconstpointer user_data)
{
  const FaultProxy *self = user_data;

  return self->n_met + (self->stranger != NULL ? fault_server_acts.get_n_met (self->stranger) : 0);
}

static const char *
peek_wrong (gconstpointer user_data)
{
  const FaultProxy *self = user_data;

  if (g_socket_condition_check (self->trap, G_IO_IN) != 0)
    return "A redirect was followed";

  return self->stranger != NULL ? fault_server_acts.peek_wrong (self->stranger) : NULL;
}

static void
stop (gpointer user_data)
{
  FaultProxy *self = user_data;

  stop_listening (self);
  g_cancellable_cancel (self->stop);
  if (self->stranger != NULL)
    fault_server_acts.stop (self->stranger);
}

static gboolean
is_quiet (gconstpointer user_data)
{
  const FaultProxy *self = user_data;

  return self->n_visits == 0
         && (self->stranger == NULL || fault_server_acts.is_quiet (self->stranger));
}

static void
free_proxy (gpointer user_data)
{
  FaultProxy *self = user_data;

  g_clear_pointer (&self->stranger, fault_server_acts.free);
  g_clear_object (&self->keeper);
  g_clear_object (&self->trap);
  g_clear_object (&self->stop);
  g_clear_pointer (&self->honest, g_free);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->elsewhere, g_free);
  g_free (self);
}

const FaultActs fault_proxy_acts = { arm, get_n_met, peek_wrong, stop, is_quiet, free_proxy };
