/* medic-evidence.h - why we think so: observations, rules and what would change our mind
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/medic-case.h"

G_BEGIN_DECLS

GtkWidget *medic_evidence_new           (const MedicSpeech    *speech,
                                         const MedicDiagnosis *diagnosis);
GtkWidget *medic_evidence_new_looked_at (const MedicSpeech    *speech);
GtkWidget *medic_evidence_new_owner     (const MedicSpeech    *speech,
                                         const MedicDiagnosis *diagnosis);
char      *medic_evidence_dup_text      (const MedicSpeech    *speech,
                                         const MedicDiagnosis *diagnosis);

G_END_DECLS
