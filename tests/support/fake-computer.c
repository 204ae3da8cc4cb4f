/* fake-computer.c - a computer whose clock and network are what the test wants
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support/fake-computer.h"

struct _FakeComputer
{
  MedicComputer parent_instance;

  MedicNetwork network;
  gint64 seconds;
  gint64 step;
  guint n_asked;
};

G_DEFINE_FINAL_TYPE (FakeComputer, fake_computer, MEDIC_TYPE_COMPUTER)

static gint64
get_time (MedicComputer *computer)
{
  FakeComputer *self = FAKE_COMPUTER (computer);
  gint64 now = self->seconds;

  self->n_asked++;
  self->seconds += self->step;

  return now * G_USEC_PER_SEC;
}

static MedicNetwork
get_network (MedicComputer *computer)
{
  FakeComputer *self = FAKE_COMPUTER (computer);

  self->n_asked++;

  return self->network;
}

static void
fake_computer_class_init (FakeComputerClass *klass)
{
  MedicComputerClass *computer_class = MEDIC_COMPUTER_CLASS (klass);

  computer_class->get_time = get_time;
  computer_class->get_network = get_network;
}

static void
fake_computer_init (FakeComputer *self)
{
}

/* Returns: (transfer full): one that says this of its network; its clock stands at the beginning */
FakeComputer *
fake_computer_new_with_network (MedicNetwork network)
{
  FakeComputer *self = g_object_new (TYPE_FAKE_COMPUTER, NULL);

  self->network = network;

  return self;
}

/**
 * fake_computer_new_with_clock:
 * @seconds: since 1970
 * @step: how far its clock goes on each time that it is looked at
 *
 * Returns: (transfer full): one whose clock stands still otherwise
 */
FakeComputer *
fake_computer_new_with_clock (gint64 seconds,
                              gint64 step)
{
  FakeComputer *self = g_object_new (TYPE_FAKE_COMPUTER, NULL);

  self->seconds = seconds;
  self->step = step;

  return self;
}

guint
fake_computer_get_n_asked (FakeComputer *self)
{
  return self->n_asked;
}
