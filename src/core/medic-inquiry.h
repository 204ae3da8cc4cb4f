/* medic-inquiry.h - which question, if any, is worth the person's time: pure functions
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-finding.h"

G_BEGIN_DECLS

const MedicQuestion *medic_inquiry_next     (const MedicKnowledge *knowledge,
                                             const MedicFacts     *facts,
                                             gboolean              tried);
gboolean             medic_inquiry_is_open  (const MedicQuestion  *question,
                                             const MedicFacts     *facts);
gboolean             medic_inquiry_can_deny (const MedicKnowledge *knowledge,
                                             const MedicDiagnosis *diagnosis);
guint                medic_inquiry_count    (const MedicKnowledge *knowledge,
                                             const MedicFacts     *facts,
                                             const MedicQuestion  *question);

G_END_DECLS
