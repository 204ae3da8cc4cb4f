/* medic-rehearsal-dns.h - the name service of a practice customer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rehearsal/medic-world.h"
#include "services/medic-dns.h"

G_BEGIN_DECLS

#define MEDIC_TYPE_REHEARSAL_DNS (medic_rehearsal_dns_get_type ())
G_DECLARE_FINAL_TYPE (MedicRehearsalDns, medic_rehearsal_dns, MEDIC, REHEARSAL_DNS, MedicDns)

MedicRehearsalDns *medic_rehearsal_dns_new       (void);
void               medic_rehearsal_dns_set_world (MedicRehearsalDns *self,
                                                  const MedicWorld  *world);

G_END_DECLS
