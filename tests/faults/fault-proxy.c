/* fault-proxy.c - a proxy that spoils the way to one host
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "faults/fault-proxy-private.h"

#include <string.h>

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
  g_signal_connect (self->service, "incoming", G_CALLBACK (fault_proxy_on_incoming), self);
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
