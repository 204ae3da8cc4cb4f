/* medic-decide.h - which of several codes and wordings decides
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "decoder/medic-scan.h"

G_BEGIN_DECLS

const MedicFind *medic_decide         (const MedicKnowledge *knowledge,
                                       const MedicNormal    *text,
                                       const GPtrArray      *finds);
gboolean         medic_decide_is_sure (const MedicNormal    *text,
                                       const MedicFind      *first,
                                       const GPtrArray      *finds);
const MedicFind *medic_decide_other   (const MedicFind      *first,
                                       const GPtrArray      *finds);

G_END_DECLS
