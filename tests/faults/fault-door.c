/* fault-door.c - where whoever goes wrong is to be met
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "faults/fault-door.h"

#include <sys/socket.h>

#include "rehearsal/medic-door.h"

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

/* @self: zeroed. Returns: the port; there is somebody who listens already */
guint16
fault_door_open (FaultDoor     *self,
                 FaultIncoming  incoming,
                 gpointer       user_data)
{
  g_autoptr (GSocket) socket = NULL;
  g_autoptr (GError) error = NULL;

  self->keeper = bind_port (0);
  self->trap = bind_port (0);
  g_socket_listen (self->trap, &error);
  g_assert_no_error (error);
  self->elsewhere = g_strdup_printf ("https://127.0.0.1:%u/", read_port (self->trap));

  socket = bind_port (read_port (self->keeper));
  g_socket_listen (socket, &error);
  g_assert_no_error (error);
  self->service = g_socket_service_new ();
  g_socket_listener_add_socket (G_SOCKET_LISTENER (self->service), socket, NULL, &error);
  g_assert_no_error (error);
  g_signal_connect (self->service, "incoming", G_CALLBACK (incoming), user_data);

  return read_port (self->keeper);
}

/* Nobody listens any more; the port stays ours. */
void
fault_door_shut (FaultDoor *self)
{
  if (self->service == NULL)
    return;

  g_socket_service_stop (self->service);
  g_socket_listener_close (G_SOCKET_LISTENER (self->service));
  g_clear_object (&self->service);
}

/* Returns: (nullable): what should never have been done */
const char *
fault_door_peek_wrong (const FaultDoor *self)
{
  return g_socket_condition_check (self->trap, G_IO_IN) != 0 ? "A redirect was followed" : NULL;
}

void
fault_door_clear (FaultDoor *self)
{
  g_clear_object (&self->service);
  g_clear_object (&self->keeper);
  g_clear_object (&self->trap);
  g_clear_pointer (&self->elsewhere, g_free);
}

/* Closing now drops the connection: the other side's next read or write fails. */
void
fault_door_arm_reset (GSocketConnection *connection)
{
  const struct linger at_once = { .l_onoff = 1, .l_linger = 0 };
  int fd = g_socket_get_fd (g_socket_connection_get_socket (connection));

  g_assert_no_errno (setsockopt (fd, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once));
}
