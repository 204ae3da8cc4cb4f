/* medic-pretend-proxy.c - the proxy of a practice customer, and the word that it is there
 *
 * Leads nowhere but to this very computer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-pretend-proxy.h"

#include <string.h>

#include "rehearsal/medic-door.h"

#define DIRECT "direct://"
#define LOOPBACK "127.0.0.1"
#define LONGEST_REQUEST 4096

#define ASKS_WHO \
  "HTTP/1.1 407 Proxy Authentication Required\r\n" \
  "Proxy-Authenticate: Basic realm=\"Practice\"\r\nContent-Length: 0\r\n\r\n"
#define FORBIDS "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"
#define OUT_OF_ORDER "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n"
#define GO_ON "HTTP/1.1 200 Connection established\r\n\r\n"

/**
 * MedicPretendProxy:
 *
 * Outlives its rehearsal, for the computer that was handed out knows it; then
 * nobody listens, and it says that there is no proxy.
 */
struct _MedicPretendProxy
{
  GObject parent_instance;

  MedicProxyManner manner;
  GSocket *keeper;          /* (nullable): bound, never listening: keeps the port ours */
  guint16 port;
  GSocketService *service;  /* (nullable): NULL while nobody listens */
  GPtrArray *visitors;      /* (element-type GIOStream): those of a silent proxy */
  GCancellable *stop;
};

/* One who asks for a way. */
typedef struct
{
  MedicPretendProxy *proxy;
  GIOStream         *stream;
  char               request[LONGEST_REQUEST];
} Visit;

static void medic_pretend_proxy_iface_init (GProxyResolverInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MedicPretendProxy, medic_pretend_proxy, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_PROXY_RESOLVER,
                                                      medic_pretend_proxy_iface_init))

/* A visit, in the order in which it happens. */
static gboolean on_incoming     (GSocketService    *service,
                                 GSocketConnection *connection,
                                 GObject           *source,
                                 gpointer           user_data);
static void     on_request_read (GObject           *source,
                                 GAsyncResult      *result,
                                 gpointer           user_data);
static void     on_led_on       (GObject           *source,
                                 GAsyncResult      *result,
                                 gpointer           user_data);

static void
visit_free (Visit *self)
{
  g_clear_object (&self->stream);
  g_clear_object (&self->proxy);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Visit, visit_free)

static gboolean
on_incoming (GSocketService    *service,
             GSocketConnection *connection,
             GObject           *source,
             gpointer           user_data)
{
  MedicPretendProxy *self = user_data;
  Visit *visit;

  if (self->manner == MEDIC_PROXY_MANNER_SILENT)
    {
      g_ptr_array_add (self->visitors, g_object_ref (connection));
      return TRUE;
    }

  visit = g_new0 (Visit, 1);
  visit->proxy = g_object_ref (self);
  visit->stream = G_IO_STREAM (g_object_ref (connection));
  g_input_stream_read_async (g_io_stream_get_input_stream (visit->stream), visit->request,
                             sizeof visit->request - 1, G_PRIORITY_DEFAULT, self->stop,
                             on_request_read, visit);

  return TRUE;
}

static void
on_said (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Visit) visit = user_data;

  g_output_stream_write_all_finish (G_OUTPUT_STREAM (source), result, NULL, NULL);
  g_io_stream_close_async (visit->stream, G_PRIORITY_DEFAULT, NULL, NULL, NULL);
}

/* @visit: (transfer full); @answer: static */
static void
say (Visit      *visit,
     const char *answer)
{
  g_output_stream_write_all_async (g_io_stream_get_output_stream (visit->stream), answer,
                                   strlen (answer), G_PRIORITY_DEFAULT, visit->proxy->stop, on_said,
                                   visit);
}

/* Returns: the port of this computer that is asked for; 0 for another place */
static guint16
read_port (const char *request)
{
  const char *prefix = "CONNECT " LOOPBACK ":";
  guint64 port = 0;

  if (g_str_has_prefix (request, prefix))
    port = g_ascii_strtoull (request + strlen (prefix), NULL, 10);

  return port <= G_MAXUINT16 ? (guint16) port : 0;
}

static void
lead_on (Visit *visit)
{
  g_autoptr (GSocketClient) client = g_socket_client_new ();
  guint16 port = read_port (visit->request);

  if (port == 0)
    {
      say (visit, FORBIDS);
      return;
    }

  g_socket_client_set_enable_proxy (client, FALSE);
  g_socket_client_connect_to_host_async (client, LOOPBACK, port, visit->proxy->stop, on_led_on,
                                         visit);
}

/* The request comes in one piece: it is short, and comes from this computer. */
static void
on_request_read (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (Visit) visit = user_data;

  if (g_input_stream_read_finish (G_INPUT_STREAM (source), result, NULL) <= 0)
    return;

  if (visit->proxy->manner == MEDIC_PROXY_MANNER_WANTS_PASSWORD)
    say (g_steal_pointer (&visit), ASKS_WHO);
  else if (visit->proxy->manner == MEDIC_PROXY_MANNER_BLOCKS)
    say (g_steal_pointer (&visit), FORBIDS);
  else
    lead_on (g_steal_pointer (&visit));
}

static void
on_led_on (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Visit) visit = user_data;
  g_autoptr (GSocketConnection) onward =
    g_socket_client_connect_to_host_finish (G_SOCKET_CLIENT (source), result, NULL);

  if (onward == NULL)
    {
      say (g_steal_pointer (&visit), OUT_OF_ORDER);
      return;
    }

  /* So few bytes fit into any socket's buffer at once. */
  g_output_stream_write (g_io_stream_get_output_stream (visit->stream), GO_ON, strlen (GO_ON), NULL,
                         NULL);
  g_io_stream_splice_async (visit->stream, G_IO_STREAM (onward),
                            G_IO_STREAM_SPLICE_CLOSE_STREAM1 | G_IO_STREAM_SPLICE_CLOSE_STREAM2,
                            G_PRIORITY_DEFAULT, visit->proxy->stop, NULL, NULL);
}

static gboolean
is_supported (GProxyResolver *proxies)
{
  return TRUE;
}

static char **
lookup (GProxyResolver  *proxies,
        const char      *uri,
        GCancellable    *cancellable,
        GError         **error)
{
  MedicPretendProxy *self = MEDIC_PRETEND_PROXY (proxies);
  g_autofree char *told = g_strdup_printf ("http://" LOOPBACK ":%u", self->port);

  if (self->manner == MEDIC_PROXY_MANNER_UNREADABLE)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "Nobody says which proxy to use");
      return NULL;
    }

  return g_strsplit (self->manner == MEDIC_PROXY_MANNER_NONE ? DIRECT : told, " ", -1);
}

static void
lookup_async (GProxyResolver      *proxies,
              const char          *uri,
              GCancellable        *cancellable,
              GAsyncReadyCallback  callback,
              gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (proxies, cancellable, callback, user_data);
  g_auto (GStrv) told = NULL;
  GError *error = NULL;

  told = lookup (proxies, uri, cancellable, &error);
  if (told != NULL)
    g_task_return_pointer (task, g_steal_pointer (&told), (GDestroyNotify) g_strfreev);
  else
    g_task_return_error (task, error);
}

static char **
lookup_finish (GProxyResolver  *proxies,
               GAsyncResult    *result,
               GError         **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
medic_pretend_proxy_finalize (GObject *object)
{
  MedicPretendProxy *self = MEDIC_PRETEND_PROXY (object);

  medic_pretend_proxy_end (self);
  g_clear_object (&self->stop);
  g_clear_pointer (&self->visitors, g_ptr_array_unref);

  G_OBJECT_CLASS (medic_pretend_proxy_parent_class)->finalize (object);
}

static void
medic_pretend_proxy_iface_init (GProxyResolverInterface *iface)
{
  iface->is_supported = is_supported;
  iface->lookup = lookup;
  iface->lookup_async = lookup_async;
  iface->lookup_finish = lookup_finish;
}

static void
medic_pretend_proxy_class_init (MedicPretendProxyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = medic_pretend_proxy_finalize;
}

static void
medic_pretend_proxy_init (MedicPretendProxy *self)
{
  self->visitors = g_ptr_array_new_with_free_func (g_object_unref);
  self->stop = g_cancellable_new ();
}

/* Returns: (transfer full): one that has its port and says that there is no proxy */
MedicPretendProxy *
medic_pretend_proxy_new (GError **error)
{
  g_autoptr (MedicPretendProxy) self = g_object_new (MEDIC_TYPE_PRETEND_PROXY, NULL);
  g_autoptr (GSocketAddress) address = NULL;

  self->keeper = medic_door_bind (0, error);
  address = self->keeper != NULL ? g_socket_get_local_address (self->keeper, error) : NULL;
  if (address == NULL)
    return NULL;

  self->port = g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (address));

  return g_steal_pointer (&self);
}

static void
stop_listening (MedicPretendProxy *self)
{
  g_ptr_array_set_size (self->visitors, 0);
  if (self->service == NULL)
    return;

  g_signal_handlers_disconnect_by_func (self->service, on_incoming, self);
  g_socket_service_stop (self->service);
  g_socket_listener_close (G_SOCKET_LISTENER (self->service));
  g_clear_object (&self->service);
}

static gboolean
start_listening (MedicPretendProxy  *self,
                 GError            **error)
{
  g_autoptr (GSocket) socket = medic_door_bind (self->port, error);

  if (socket == NULL || !g_socket_listen (socket, error))
    return FALSE;

  self->service = g_socket_service_new ();
  g_signal_connect (self->service, "incoming", G_CALLBACK (on_incoming), self);

  return g_socket_listener_add_socket (G_SOCKET_LISTENER (self->service), socket, NULL, error);
}

/* Does as @manner says from now on. Returns: %FALSE with an error when it cannot listen */
gboolean
medic_pretend_proxy_obey (MedicPretendProxy  *self,
                          MedicProxyManner    manner,
                          GError            **error)
{
  gboolean listens = manner != MEDIC_PROXY_MANNER_NONE && manner != MEDIC_PROXY_MANNER_REFUSES
                     && manner != MEDIC_PROXY_MANNER_UNREADABLE;

  if (self->manner != manner)
    stop_listening (self);
  self->manner = manner;

  return !listens || self->service != NULL || start_listening (self, error);
}

/* Nobody listens any more, and there is no proxy. */
void
medic_pretend_proxy_end (MedicPretendProxy *self)
{
  self->manner = MEDIC_PROXY_MANNER_NONE;
  stop_listening (self);
  g_cancellable_cancel (self->stop);
  g_clear_object (&self->keeper);
}
