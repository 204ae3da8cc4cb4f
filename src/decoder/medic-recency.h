/* medic-recency.h - which of several codes was seen last
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "decoder/medic-scan.h"

G_BEGIN_DECLS

void medic_recency_measure (const MedicNormal *text,
                            const GPtrArray   *finds);
int  medic_recency_compare (const MedicFind   *find,
                            const MedicFind   *than);

G_END_DECLS
