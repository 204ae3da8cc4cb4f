/* medic-gate.h - what goes out of a case, and what is let in of another's
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "report/medic-report.h"

G_BEGIN_DECLS

void         medic_veil_free  (MedicVeil            *self);

MedicRecord *medic_gate_out   (const MedicKnowledge *knowledge,
                               const MedicRecord    *record,
                               GPtrArray            *veils);
gboolean     medic_gate_takes (const MedicKnowledge *knowledge,
                               MedicFact             fact,
                               GVariant             *value,
                               guint                *notices);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicVeil, medic_veil_free)

G_END_DECLS
