/* medic-narrow-private.h - what can be asked on the phone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-narrow.h"

G_BEGIN_DECLS

gboolean medic_narrow_is_sayable  (const MedicQuestion  *question,
                                   const MedicFacts     *facts);
gboolean medic_narrow_makes_sense (const MedicKnowledge *knowledge,
                                   const MedicFacts     *facts,
                                   const MedicQuestion  *question,
                                   MedicTruth            at_least);

G_END_DECLS
