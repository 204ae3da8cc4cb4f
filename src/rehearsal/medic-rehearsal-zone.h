/* medic-rehearsal-zone.h - what the name service of a practice customer has on a domain
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rehearsal/medic-world.h"
#include "services/medic-dns.h"

G_BEGIN_DECLS

MedicDnsReply *medic_rehearsal_zone_answer (const MedicWorld *world,
                                            const char       *name,
                                            MedicDnsType      type);

G_END_DECLS
