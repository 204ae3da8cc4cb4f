/* medic-computer.h - what this computer says of itself: its clock and its network
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* A hint, never a condition: in sandboxes and behind VPNs it is often wrong. */
typedef enum
{
  MEDIC_NETWORK_UNKNOWN,  /* it does not know */
  MEDIC_NETWORK_LOCAL,    /* no way out */
  MEDIC_NETWORK_LIMITED,  /* a way out that not everything passes */
  MEDIC_NETWORK_PORTAL,   /* a page of the network wants a sign-in first */
  MEDIC_NETWORK_FULL,
} MedicNetwork;

#define MEDIC_TYPE_COMPUTER (medic_computer_get_type ())
G_DECLARE_DERIVABLE_TYPE (MedicComputer, medic_computer, MEDIC, COMPUTER, GObject)

/**
 * MedicComputerClass:
 * @get_time: microseconds since 1970, as its clock has it
 * @get_network: what it says of its network
 */
struct _MedicComputerClass
{
  GObjectClass parent_class;

  gint64       (*get_time)    (MedicComputer *self);
  MedicNetwork (*get_network) (MedicComputer *self);
};

gint64         medic_computer_get_time    (MedicComputer *self);
MedicNetwork   medic_computer_get_network (MedicComputer *self);

MedicComputer *medic_computer_new_system  (void);

G_END_DECLS
