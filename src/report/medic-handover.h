/* medic-handover.h - a case for whoever takes over: as a note for a ticket
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "report/medic-paper.h"
#include "report/medic-report.h"

G_BEGIN_DECLS

/* A step as the call left it. */
typedef struct
{
  const MedicStep *step;
  gboolean         done;
  gint64           time;     /* when it was done, in seconds since 1970; 0 when not known */
  gint64           seconds;  /* how long the call was at it; 0 when it was not */
  guint            tries;    /* how often it was “not yet” */
} MedicHandoverStep;

/**
 * MedicHandover:
 * @report: what may leave of the case
 * @language: of whoever reads it
 * @code: (nullable): what can be read out in place of it
 * @steps: (nullable) (element-type MedicHandoverStep)
 * @notices: of MedicNotice: what was seen of the report that the case came as
 * @call_seconds: how long the call took; 0 when there was none
 * @notes: (nullable): what the agent typed
 * @next_action: (nullable): what the agent says is to be done next
 *
 * What the agent typed is the agent's own, and goes out as it is; all else comes from @report.
 */
typedef struct
{
  const MedicReport    *report;
  const MedicKnowledge *knowledge;
  const MedicLanguage  *language;
  const char           *code;
  const GPtrArray      *steps;
  guint                 notices;
  gint64                call_seconds;
  const char           *notes;
  const char           *next_action;
} MedicHandover;

char *medic_handover_write     (const MedicHandover *self,
                                gboolean             markdown);

/* What a handover is made of, for other texts about the same. */
void  medic_handover_result    (const MedicHandover *self,
                                MedicPaper          *paper);
void  medic_handover_evidence  (const MedicHandover *self,
                                MedicPaper          *paper);
void  medic_handover_known     (const MedicHandover *self,
                                MedicPaper          *paper,
                                const char          *heading,
                                const MedicFact     *facts,
                                gboolean             with_origin);
void  medic_handover_steps     (const MedicHandover *self,
                                MedicPaper          *paper,
                                gboolean             only_done);
void  medic_handover_origin    (const MedicHandover *self,
                                MedicPaper          *paper);

const char *medic_handover_certainty (const MedicHandover *self);

G_END_DECLS
