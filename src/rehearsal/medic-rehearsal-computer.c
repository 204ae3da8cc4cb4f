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

static void
medic_rehearsal_computer_class_init (MedicRehearsalComputerClass *klass)
{
  MedicComputerClass *computer_class = MEDIC_COMPUTER_CLASS (klass);

  computer_class->get_time = get_time;
  computer_class->get_network = get_network;
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
}
