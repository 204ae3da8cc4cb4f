/* medic-door.c - lets visitors in to a server by TLS, and can always be shut at once
 *
 * A SoupServer that listens for itself cannot be disconnected safely: closing a connection waits
 * for a handshake that goes on in a thread of its own, and that waits for its visitor. When the
 * visitor is of this very process, its end may wait for the main loop, which waits for the
 * handshake. Here the sockets are kept, and their ends cut off first: then no handshake has anybody
 * to wait for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-door.h"

#include <netinet/in.h>
#include <netinet/tcp.h>

/* No handshake goes on for so long when its end was cut off. */
#define GONE_SECONDS 5

struct _MedicDoor
{
  SoupServer *server;
  GTlsCertificate *certificate;
  GSocketService *service;
  gulong incoming;        /* handler id */
  GPtrArray *visitors;    /* (element-type GSocket): those still there, some that left */
  guint16 port;
};

static void
forget_who_left (MedicDoor *self)
{
  for (guint i = self->visitors->len; i > 0; i--)
    if (g_socket_is_closed (g_ptr_array_index (self->visitors, i - 1)))
      g_ptr_array_remove_index_fast (self->visitors, i - 1);
}

static gboolean
on_incoming (GSocketService    *service,
             GSocketConnection *connection,
             GObject           *source,
             gpointer           user_data)
{
  MedicDoor *self = user_data;
  g_autoptr (GSocketAddress) local = g_socket_connection_get_local_address (connection, NULL);
  g_autoptr (GSocketAddress) remote = g_socket_connection_get_remote_address (connection, NULL);
  g_autoptr (GIOStream) safe = g_tls_server_connection_new (G_IO_STREAM (connection),
                                                            self->certificate, NULL);

  /* Who left at once has no address any more. */
  if (safe == NULL || local == NULL || remote == NULL)
    return TRUE;

  /* Who leaves without a word of farewell has left all the same. */
  g_tls_connection_set_require_close_notify (G_TLS_CONNECTION (safe), FALSE);
  forget_who_left (self);
  /* As every web server, libsoup's own too: else half of an answer waits 40 ms for the visitor's
   * word that the other half came. */
  g_socket_set_option (g_socket_connection_get_socket (connection), IPPROTO_TCP, TCP_NODELAY, TRUE,
                       NULL);
  g_ptr_array_add (self->visitors, g_object_ref (g_socket_connection_get_socket (connection)));
  soup_server_accept_iostream (self->server, safe, local, remote, NULL);

  return TRUE;
}

static gboolean
read_port (MedicDoor  *self,
           GSocket    *socket,
           GError    **error)
{
  g_autoptr (GSocketAddress) address = g_socket_get_local_address (socket, error);

  if (address == NULL)
    return FALSE;

  self->port = g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (address));

  return TRUE;
}

/**
 * medic_door_new:
 * @server: (transfer none): who answers; nobody else lets visitors in to it
 * @certificate: (transfer none): what is shown to them
 * @socket: (transfer none): bound, and not listening yet
 *
 * Returns: (transfer full): an open door; or %NULL with an error
 */
MedicDoor *
medic_door_new (SoupServer       *server,
                GTlsCertificate  *certificate,
                GSocket          *socket,
                GError          **error)
{
  g_autoptr (MedicDoor) self = g_new0 (MedicDoor, 1);

  self->server = g_object_ref (server);
  self->certificate = g_object_ref (certificate);
  self->visitors = g_ptr_array_new_with_free_func (g_object_unref);
  self->service = g_socket_service_new ();
  self->incoming = g_signal_connect (self->service, "incoming", G_CALLBACK (on_incoming), self);
  if (!read_port (self, socket, error) || !g_socket_listen (socket, error)
      || !g_socket_listener_add_socket (G_SOCKET_LISTENER (self->service), socket, NULL, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* Returns: (transfer full): an open door on a free port of this computer; or %NULL with an error */
MedicDoor *
medic_door_new_local (SoupServer       *server,
                      GTlsCertificate  *certificate,
                      GError          **error)
{
  g_autoptr (GSocket) socket = medic_door_bind (0, error);

  return socket != NULL ? medic_door_new (server, certificate, socket, error) : NULL;
}

static gboolean
on_gone (gpointer user_data)
{
  GPtrArray *visitors = user_data;

  for (guint i = 0; i < visitors->len; i++)
    g_socket_close (g_ptr_array_index (visitors, i), NULL);

  return G_SOURCE_REMOVE;
}

/* libsoup 3.2 forgets some of those that are put out in the middle of an answer, and would keep
 * their descriptors until the program ends. */
static void
close_later (MedicDoor *self)
{
  forget_who_left (self);
  if (self->visitors->len > 0)
    g_timeout_add_seconds_full (G_PRIORITY_LOW, GONE_SECONDS, on_gone,
                                g_ptr_array_ref (self->visitors),
                                (GDestroyNotify) g_ptr_array_unref);
}

/**
 * medic_door_free:
 *
 * Shuts the door: from now on nobody listens on its port, and whoever was let in is put out. Never
 * waits for anybody.
 */
void
medic_door_free (MedicDoor *self)
{
  g_clear_signal_handler (&self->incoming, self->service);
  g_socket_service_stop (self->service);
  g_socket_listener_close (G_SOCKET_LISTENER (self->service));

  for (guint i = 0; i < self->visitors->len; i++)
    g_socket_shutdown (g_ptr_array_index (self->visitors, i), TRUE, TRUE, NULL);
  soup_server_disconnect (self->server);
  close_later (self);

  g_clear_object (&self->service);
  g_clear_pointer (&self->visitors, g_ptr_array_unref);
  g_clear_object (&self->certificate);
  g_clear_object (&self->server);
  g_free (self);
}

guint16
medic_door_get_port (MedicDoor *self)
{
  return self->port;
}

/* @port: 0 for any that is free
 * Returns: (transfer full): on this computer's own loopback, with SO_REUSEADDR, so that somebody
 *   who does not listen may keep the port; or %NULL with an error */
GSocket *
medic_door_bind (guint16   port,
                 GError  **error)
{
  g_autoptr (GInetAddress) loopback = g_inet_address_new_loopback (G_SOCKET_FAMILY_IPV4);
  g_autoptr (GSocketAddress) address = g_inet_socket_address_new (loopback, port);
  g_autoptr (GSocket) socket = g_socket_new (G_SOCKET_FAMILY_IPV4, G_SOCKET_TYPE_STREAM,
                                             G_SOCKET_PROTOCOL_TCP, error);

  if (socket == NULL || !g_socket_bind (socket, address, TRUE, error))
    return NULL;

  return g_steal_pointer (&socket);
}
