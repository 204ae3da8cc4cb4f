/* medic-ground.c - the network on which this computer stands, and whether it is still the same
 *
 * A laptop goes from one network to another, a VPN comes up, a cable is pulled. Whoever was asked
 * before was asked over a way that is no more. The new way comes in pieces: a route, another one, a
 * name server; so nobody is asked anew before it has been quiet for a moment.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-ground.h"

#include "core/medic-vigil.h"

#define QUIET_MILLISECONDS 1000

/* What does not become quiet is taken as it is after this long, and not trusted. */
#define LONGEST_MILLISECONDS 2000

/* In a sandbox the monitor knows nothing at first, and what the portal then answers looks like a
 * change. */
#define ASKS_THE_PORTAL "GNetworkMonitorPortal"
#define FIRST_WORD_MILLISECONDS 500

#define MILLISECOND 1000

/**
 * MedicGround:
 *
 * The network on which this computer stands. Whoever waits for an answer over it learns when that
 * can no longer be relied on.
 */
struct _MedicGround
{
  GObject parent_instance;

  MedicFindMonitor find;
  GNetworkMonitor *monitor;  /* (nullable): NULL before it is watched */
  gint64 watched;            /* times are those of medic_vigil_now(); since when */
  gint64 began;              /* when it began to change; anew each time that it is taken as it is */
  gint64 moved;              /* when it changed last; 0 for never */
  guint quiet;               /* source id; 0 while nothing changes */
  gboolean restless;         /* it will not have been quiet by then */
};

G_DEFINE_FINAL_TYPE (MedicGround, medic_ground, G_TYPE_OBJECT)

typedef enum
{
  SIGNAL_SETTLED,
} MedicGroundSignal;

static guint signals[SIGNAL_SETTLED + 1];

static void
medic_ground_finalize (GObject *object)
{
  MedicGround *self = MEDIC_GROUND (object);

  g_clear_handle_id (&self->quiet, g_source_remove);
  g_clear_object (&self->monitor);

  G_OBJECT_CLASS (medic_ground_parent_class)->finalize (object);
}

static void
medic_ground_class_init (MedicGroundClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = medic_ground_finalize;

  /**
   * MedicGround::settled:
   *
   * The network changed, and has been quiet since, or does not become quiet: it is time to ask
   * anew.
   */
  signals[SIGNAL_SETTLED] =
    g_signal_new ("settled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
medic_ground_init (MedicGround *self)
{
}

/* @find: asked when it is first watched: that may ask other programs over D-Bus */
MedicGround *
medic_ground_new (MedicFindMonitor find)
{
  MedicGround *self = g_object_new (MEDIC_TYPE_GROUND, NULL);

  self->find = find;

  return self;
}

static gboolean on_quiet (gpointer user_data);

static void
wait_until_quiet (MedicGround *self,
                  gint64       now)
{
  gint64 left;

  if (self->quiet == 0)
    self->began = now;
  left = (self->began - now) / MILLISECOND + LONGEST_MILLISECONDS;

  g_clear_handle_id (&self->quiet, g_source_remove);
  self->restless = left < QUIET_MILLISECONDS;
  self->quiet = g_timeout_add ((guint) CLAMP (left, 0, QUIET_MILLISECONDS), on_quiet, self);
}

static gboolean
on_quiet (gpointer user_data)
{
  MedicGround *self = user_data;

  self->quiet = 0;
  if (self->restless)
    wait_until_quiet (self, medic_vigil_now ());
  g_signal_emit (self, signals[SIGNAL_SETTLED], 0);

  return G_SOURCE_REMOVE;
}

static gboolean
is_first_word (MedicGround *self,
               gint64       now)
{
  return g_str_equal (G_OBJECT_TYPE_NAME (self->monitor), ASKS_THE_PORTAL)
         && now - self->watched < FIRST_WORD_MILLISECONDS * MILLISECOND;
}

static void
on_changed (MedicGround *self)
{
  gint64 now = medic_vigil_now ();

  if (is_first_word (self, now))
    return;

  self->moved = now;
  wait_until_quiet (self, now);
}

/* From now on it is seen when the network changes. Again and again does no harm. */
void
medic_ground_watch (MedicGround *self)
{
  g_return_if_fail (MEDIC_IS_GROUND (self));

  if (self->monitor != NULL)
    return;

  self->monitor = g_object_ref (self->find ());
  self->watched = medic_vigil_now ();
  g_signal_connect_object (self->monitor, "network-changed", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
}

/* Returns: when the network was seen to change last, by medic_vigil_now(); 0 for never */
gint64
medic_ground_get_moved (MedicGround *self)
{
  g_return_val_if_fail (MEDIC_IS_GROUND (self), 0);

  return self->moved;
}

/* Whether it changed just now, and may do so again at once. */
gboolean
medic_ground_is_settling (MedicGround *self)
{
  g_return_val_if_fail (MEDIC_IS_GROUND (self), FALSE);

  return self->quiet != 0;
}
