/* medic-rehearsal-computer.h - what a practice customer's computer says of itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rehearsal/medic-world.h"

G_BEGIN_DECLS

/* The name of Microsoft's sign-in service, as it is found here or not. */
#define MEDIC_REHEARSAL_MICROSOFT "login.microsoftonline.com"

#define MEDIC_TYPE_REHEARSAL_COMPUTER (medic_rehearsal_computer_get_type ())
G_DECLARE_FINAL_TYPE (MedicRehearsalComputer, medic_rehearsal_computer, MEDIC, REHEARSAL_COMPUTER,
                      MedicComputer)

MedicRehearsalComputer *medic_rehearsal_computer_new         (void);
void                    medic_rehearsal_computer_set_world   (MedicRehearsalComputer *self,
                                                              const MedicWorld       *world);
void                    medic_rehearsal_computer_set_proxies (MedicRehearsalComputer *self,
                                                              GProxyResolver         *proxies);

G_END_DECLS
