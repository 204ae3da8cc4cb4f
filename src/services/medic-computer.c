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

/* Returns: (transfer none) (nullable): whom to ask for the proxy to use; %NULL for whom GIO asks */
GProxyResolver *
medic_computer_peek_proxies (MedicComputer *self)
{
  MedicComputerClass *klass = MEDIC_COMPUTER_GET_CLASS (self);

  return klass->peek_proxies != NULL ? klass->peek_proxies (self) : NULL;
}

/**
 * medic_computer_get_proxy_from:
 * @file: (out) (nullable) (transfer full): the address of the file that decides; %NULL for none,
 *   or one that is looked for
 */
MedicProxyFrom
medic_computer_get_proxy_from (MedicComputer  *self,
                               char          **file)
{
  MedicComputerClass *klass = MEDIC_COMPUTER_GET_CLASS (self);

  *file = NULL;

  return klass->get_proxy_from != NULL ? klass->get_proxy_from (self, file)
                                       : MEDIC_PROXY_FROM_NOBODY;
}

/* Returns: whether its own list of names has @name */
gboolean
medic_computer_lists_name (MedicComputer *self,
                           const char    *name)
{
  MedicComputerClass *klass = MEDIC_COMPUTER_GET_CLASS (self);

  return klass->lists_name != NULL && klass->lists_name (self, name);
}
