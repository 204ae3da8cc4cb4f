/* medic-finding.h - what the facts say: pure functions, no state
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-knowledge.h"

G_BEGIN_DECLS

typedef enum
{
  MEDIC_CERTAINTY_NONE,
  MEDIC_CERTAINTY_LIKELY,
  MEDIC_CERTAINTY_CERTAIN,
} MedicCertainty;

typedef enum
{
  MEDIC_VERDICT_CLEAR,      /* the mailbox is connected */
  MEDIC_VERDICT_PROBLEM,    /* some cause holds */
  MEDIC_VERDICT_UNDECIDED,  /* neither */
} MedicVerdict;

/* A cause that the facts support, and how strongly. */
typedef struct
{
  const MedicDiagnosis *diagnosis;
  MedicCertainty        certainty;
} MedicFinding;

const char           *medic_certainty_get_nick     (MedicCertainty        certainty);
const char           *medic_verdict_get_nick       (MedicVerdict          verdict);

MedicCertainty        medic_finding_weigh          (const MedicDiagnosis *diagnosis,
                                                    const MedicFacts     *facts);
GArray               *medic_findings_rank          (const MedicKnowledge *knowledge,
                                                    const MedicFacts     *facts);
MedicFinding          medic_findings_first         (const MedicKnowledge *knowledge,
                                                    const MedicFacts     *facts);
const MedicDiagnosis *medic_findings_open_end      (const MedicKnowledge *knowledge,
                                                    const MedicFacts     *facts);
GPtrArray            *medic_findings_possible      (const MedicKnowledge *knowledge,
                                                    const MedicFacts     *facts);
MedicVerdict          medic_findings_verdict       (const MedicKnowledge *knowledge,
                                                    const MedicFacts     *facts);
gboolean              medic_finding_blames         (const MedicDiagnosis *diagnosis,
                                                    const MedicCheck     *check);
GArray               *medic_finding_explain        (const MedicDiagnosis *diagnosis,
                                                    const MedicFacts     *facts);
GArray               *medic_finding_observe        (const MedicKnowledge *knowledge,
                                                    const MedicDiagnosis *diagnosis,
                                                    const MedicFacts     *facts);

G_END_DECLS
