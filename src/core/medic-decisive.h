/* medic-decisive.h - the few facts that a cause comes with, so that a short code can say them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-record.h"

G_BEGIN_DECLS

void    medic_decisive_imply  (const MedicKnowledge *knowledge,
                               MedicRecord          *record);
GArray *medic_decisive_choose (const MedicKnowledge *knowledge,
                               const MedicRecord    *record,
                               guint                 most);

G_END_DECLS
