/* medic-computer.c - what this computer says of itself, whichever it is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-computer.h"

G_DEFINE_ABSTRACT_TYPE (MedicComputer, medic_computer, G_TYPE_OBJECT)

static void
medic_computer_class_init (MedicComputerClass *klass)
{
}

static void
medic_computer_init (MedicComputer *self)
{
}

/* Returns: microseconds since 1970 */
gint64
medic_computer_get_time (MedicComputer *self)
{
  g_return_val_if_fail (MEDIC_IS_COMPUTER (self), 0);

  return MEDIC_COMPUTER_GET_CLASS (self)->get_time (self);
}

MedicNetwork
medic_computer_get_network (MedicComputer *self)
{
  g_return_val_if_fail (MEDIC_IS_COMPUTER (self), MEDIC_NETWORK_UNKNOWN);

  return MEDIC_COMPUTER_GET_CLASS (self)->get_network (self);
}
