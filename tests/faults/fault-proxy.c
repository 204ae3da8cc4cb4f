/* fault-proxy.c - a proxy that spoils the way to one host
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "faults/fault-proxy-private.h"

#include <string.h>

/* @honest: “https://host:port” that the way leads to. Returns: (transfer full): listens already */
FaultProxy *
fault_proxy_new (FaultKind   kind,
                 const char *honest)
{
  static const FaultTarget nothing = { NULL, NULL };
  FaultProxy *self = g_new0 (FaultProxy, 1);

  self->kind = kind;
  self->honest = g_strdup (honest + strlen ("https://"));
  self->stop = g_cancellable_new ();
  self->place = g_strdup_printf ("http://127.0.0.1:%u",
                                 fault_door_open (&self->door, fault_proxy_on_incoming, self));
  if (kind == FAULT_PROXY_OTHER_AUTHORITY || kind == FAULT_PROXY_OTHER_NAME)
    self->stranger = fault_server_new (&nothing,
                                       kind == FAULT_PROXY_OTHER_NAME ? FAULT_OTHER_NAME
                                                                      : FAULT_UNKNOWN_AUTHORITY,
                                       honest);

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
      fault_door_shut (&self->door);
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
  const char *wrong = fault_door_peek_wrong (&self->door);

  return wrong == NULL && self->stranger != NULL ? fault_server_acts.peek_wrong (self->stranger)
                                                 : wrong;
}

static void
stop (gpointer user_data)
{
  FaultProxy *self = user_data;

  fault_door_shut (&self->door);
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
  fault_door_clear (&self->door);
  g_clear_object (&self->stop);
  g_clear_pointer (&self->honest, g_free);
  g_clear_pointer (&self->place, g_free);
  g_free (self);
}

const FaultActs fault_proxy_acts = { arm, get_n_met, peek_wrong, stop, is_quiet, free_proxy };
