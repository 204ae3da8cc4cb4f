/* medic-record.h - a case at one moment, as it is written down and read again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-case.h"

G_BEGIN_DECLS

/* How a check that was begun ended. */
typedef struct
{
  const MedicCheck *check;
  MedicRunState     state;  /* DONE, NOT_NEEDED, INCONCLUSIVE or CANCELLED */
  MedicReach        reach;
  gint64            ms;     /* how long it took */
} MedicRecordRun;

/**
 * MedicRecord:
 * @facts: each with who said it and when
 * @runs: (element-type MedicRecordRun): in the order of the checks
 * @journal: what was found and done
 * @diagnosis: (nullable): the first cause, or the open end where none holds
 * @certainty: of that cause; NONE of an open end
 * @verdict: what it comes to
 * @walk: (nullable): the steps that were under way without a cause
 * @answered: (element-type MedicQuestion): those with choices, the last one last
 * @asks: (element-type MedicQuestion): those that are asked first
 * @tried: a remedy was tried, and only the person can tell whether it helped
 * @practice: (nullable): id of the practice customer it is about
 * @hidden: which one that is, the person is not to know yet
 * @rules: number of the rules by which @diagnosis was found; see MedicKnowledge
 * @program: (nullable): version of the program that wrote it down
 * @platform: (nullable): name and version of the operating system there
 * @made: seconds since 1970
 *
 * Everything that a case is besides what is under way. What it came to is kept as it was said
 * then: other rules might say otherwise.
 */
typedef struct
{
  MedicFacts           *facts;
  GArray               *runs;
  MedicJournal         *journal;
  const MedicDiagnosis *diagnosis;
  MedicCertainty        certainty;
  MedicVerdict          verdict;
  const MedicWalk      *walk;
  GPtrArray            *answered;
  GPtrArray            *asks;
  gboolean              tried;
  char                 *practice;
  gboolean              hidden;
  guint                 rules;
  char                 *program;
  char                 *platform;
  gint64                made;
} MedicRecord;

MedicRecord *medic_record_new          (void);
MedicRecord *medic_record_take         (MedicCase            *the_case);
void         medic_record_free         (MedicRecord          *self);

void         medic_record_add_run      (MedicRecord          *self,
                                        const MedicRecordRun *run);
MedicSpeech  medic_record_get_speech   (const MedicRecord    *self,
                                        const MedicKnowledge *knowledge,
                                        const MedicLanguage  *language);

void         medic_case_resume         (MedicCase            *self,
                                        const MedicRecord    *record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicRecord, medic_record_free)

G_END_DECLS
