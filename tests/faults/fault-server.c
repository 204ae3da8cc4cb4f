/* fault-server.c - stands in front of an honest server, and spoils what it is told to spoil
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "faults/fault-visit.h"

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

  self->target = target;
  self->kind = kind;
  self->honest = g_strdup (honest);
  self->stop = g_cancellable_new ();
  self->base = g_strdup_printf ("https://127.0.0.1:%u",
                                fault_door_open (&self->door, on_incoming, self));

  return self;
}

/* Lets go of everybody. */
static void
stop (gpointer user_data)
{
  FaultServer *self = user_data;

  fault_door_shut (&self->door);
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
  fault_door_clear (&self->door);
  g_clear_object (&self->stop);
  g_clear_pointer (&self->honest, g_free);
  g_clear_pointer (&self->base, g_free);
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
      fault_door_shut (&self->door);
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

  if (self->told_a_stranger)
    return "A question was asked of somebody who is not trusted";

  return fault_door_peek_wrong (&self->door);
}

const FaultActs fault_server_acts = { arm, get_n_met, peek_wrong, stop, is_quiet, free_server };
