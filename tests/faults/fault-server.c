/* fault-server.c - stands in front of an honest server, and spoils what it is told to spoil
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "faults/fault-visit.h"

#include <sys/socket.h>

#include "rehearsal/medic-door.h"

static void
on_left (gpointer user_data)
{
  FaultServer *self = user_data;

  self->n_visits--;
}

static gboolean
on_incoming (GSocketService    *service,
             GSocketConnection *connection,
             GObject           *source,
             gpointer           user_data)
{
  FaultServer *self = user_data;

  self->n_visits++;
  fault_visit_begin (self, connection, on_left, self);

  return TRUE;
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
listen_now (FaultServer *self)
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
stop_listening (FaultServer *self)
{
  if (self->service == NULL)
    return;

  g_socket_service_stop (self->service);
  g_socket_listener_close (G_SOCKET_LISTENER (self->service));
  g_clear_object (&self->service);
}

/**
 * fault_server_new:
 * @target: (transfer none): outlives it
 * @kind: what it does to what is asked of it, once it is armed
 * @honest: “https://host:port” of who answers else
 *
 * Returns: (transfer full): listens already
 */
FaultServer *
fault_server_new (const FaultTarget *target,
                  FaultKind          kind,
                  const char        *honest)
{
  FaultServer *self = g_new0 (FaultServer, 1);
  g_autoptr (GError) error = NULL;

  self->target = target;
  self->kind = kind;
  self->honest = g_strdup (honest);
  self->stop = g_cancellable_new ();
  self->keeper = bind_port (0);
  self->base = g_strdup_printf ("https://127.0.0.1:%u", read_port (self->keeper));
  self->trap = bind_port (0);
  g_socket_listen (self->trap, &error);
  g_assert_no_error (error);
  self->elsewhere = g_strdup_printf ("https://127.0.0.1:%u/", read_port (self->trap));
  listen_now (self);

  return self;
}

/* Lets go of everybody. */
static void
stop (gpointer user_data)
{
  FaultServer *self = user_data;

  stop_listening (self);
  g_cancellable_cancel (self->stop);
}

/* Whether nobody is there any more. */
static gboolean
is_quiet (gconstpointer user_data)
{
  const FaultServer *self = user_data;

  return self->n_visits == 0;
}

/* Only when it is quiet. */
static void
free_server (gpointer user_data)
{
  FaultServer *self = user_data;

  g_assert_cmpuint (self->n_visits, ==, 0);
  g_clear_object (&self->service);
  g_clear_object (&self->keeper);
  g_clear_object (&self->trap);
  g_clear_object (&self->stop);
  g_clear_pointer (&self->honest, g_free);
  g_clear_pointer (&self->base, g_free);
  g_clear_pointer (&self->elsewhere, g_free);
  g_free (self);
}

const char *
fault_server_get_base (const FaultServer *self)
{
  return self->base;
}

/* From now on the fault is there. */
static void
arm (gpointer user_data)
{
  FaultServer *self = user_data;

  if (self->armed)
    return;

  self->armed = TRUE;
  if (self->kind == FAULT_REFUSED)
    {
      stop_listening (self);
      self->n_met++;
    }
}

/* Returns: how often the fault was met; a server that refuses does not see who does */
static guint
get_n_met (gconstpointer user_data)
{
  const FaultServer *self = user_data;

  return self->n_met;
}

/* Returns: (nullable): what should never have been done to it */
static const char *
peek_wrong (gconstpointer user_data)
{
  const FaultServer *self = user_data;

  if (g_socket_condition_check (self->trap, G_IO_IN) != 0)
    return "A redirect was followed";

  return self->told_a_stranger ? "A question was asked of somebody who is not trusted" : NULL;
}

const FaultActs fault_server_acts = { arm, get_n_met, peek_wrong, stop, is_quiet, free_server };
