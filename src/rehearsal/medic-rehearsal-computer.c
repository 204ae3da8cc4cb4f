/* medic-rehearsal-computer.c - what a practice customer's computer says of itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-rehearsal-computer.h"

#define MINUTE (60 * G_USEC_PER_SEC)

struct _MedicRehearsalComputer
{
  MedicComputer parent_instance;

  MedicNetwork network;
  int clock_minutes;
  MedicProxyManner proxy;
  gboolean lists_microsoft;
  GProxyResolver *proxies;  /* (nullable): NULL until the rehearsal has one */
};

G_DEFINE_FINAL_TYPE (MedicRehearsalComputer, medic_rehearsal_computer, MEDIC_TYPE_COMPUTER)

static gint64
get_time (MedicComputer *computer)
{
  MedicRehearsalComputer *self = MEDIC_REHEARSAL_COMPUTER (computer);

  return g_get_real_time () + (gint64) self->clock_minutes * MINUTE;
}

static MedicNetwork
get_network (MedicComputer *computer)
{
  return MEDIC_REHEARSAL_COMPUTER (computer)->network;
}

static GProxyResolver *
peek_proxies (MedicComputer *computer)
{
  return MEDIC_REHEARSAL_COMPUTER (computer)->proxies;
}

static MedicProxyFrom
get_proxy_from (MedicComputer  *computer,
                char          **file)
{
  MedicProxyManner proxy = MEDIC_REHEARSAL_COMPUTER (computer)->proxy;

  if (proxy == MEDIC_PROXY_MANNER_UNREADABLE)
    return MEDIC_PROXY_FROM_FILE;

  return proxy == MEDIC_PROXY_MANNER_NONE ? MEDIC_PROXY_FROM_NOBODY : MEDIC_PROXY_FROM_SETTINGS;
}

static gboolean
lists_name (MedicComputer *computer,
            const char    *name)
{
  return MEDIC_REHEARSAL_COMPUTER (computer)->lists_microsoft
         && g_str_equal (name, MEDIC_REHEARSAL_MICROSOFT);
}

static void
medic_rehearsal_computer_finalize (GObject *object)
{
  g_clear_object (&MEDIC_REHEARSAL_COMPUTER (object)->proxies);

  G_OBJECT_CLASS (medic_rehearsal_computer_parent_class)->finalize (object);
}

static void
medic_rehearsal_computer_class_init (MedicRehearsalComputerClass *klass)
{
  MedicComputerClass *computer_class = MEDIC_COMPUTER_CLASS (klass);

  computer_class->get_time = get_time;
  computer_class->get_network = get_network;
  computer_class->peek_proxies = peek_proxies;
  computer_class->get_proxy_from = get_proxy_from;
  computer_class->lists_name = lists_name;
  G_OBJECT_CLASS (klass)->finalize = medic_rehearsal_computer_finalize;
}

static void
medic_rehearsal_computer_init (MedicRehearsalComputer *self)
{
}

MedicRehearsalComputer *
medic_rehearsal_computer_new (void)
{
  return g_object_new (MEDIC_TYPE_REHEARSAL_COMPUTER, NULL);
}

/* @world: (transfer none): may go at once */
void
medic_rehearsal_computer_set_world (MedicRehearsalComputer *self,
                                    const MedicWorld       *world)
{
  self->network = world->network;
  self->clock_minutes = world->clock_minutes;
  self->proxy = world->proxy;
  self->lists_microsoft = world->name == MEDIC_NAME_LISTED;
}

/* Whom it asks for the proxy to use from now on: practice never takes the way of the real one. */
void
medic_rehearsal_computer_set_proxies (MedicRehearsalComputer *self,
                                      GProxyResolver         *proxies)
{
  g_set_object (&self->proxies, proxies);
}
