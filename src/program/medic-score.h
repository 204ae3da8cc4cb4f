/* medic-score.h - one way beside the best one: a pure function
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "program/medic-trace.h"

G_BEGIN_DECLS

/**
 * MedicScore:
 * @solved: the cause was named, and what can be put right is
 * @cause: (nullable): what it was; %NULL where nothing is wrong that can be seen
 * @n_questions: how many were answered
 * @n_steps: how many steps were done
 * @ms: how long it took; less than 0 when that is not known
 * @wrong_answers: (element-type MedicGivenAnswer): where the customer says something else
 * @wrong_steps: (element-type MedicStep): done, and not on the best way
 * @wrong_causes: (element-type MedicDiagnosis): found, and not on the best way
 */
typedef struct
{
  gboolean              solved;
  const MedicDiagnosis *cause;
  guint                 n_questions;
  guint                 best_questions;
  guint                 n_steps;
  guint                 best_steps;
  gint64                ms;
  gint64                best_ms;
  GArray               *wrong_answers;
  GPtrArray            *wrong_steps;
  GPtrArray            *wrong_causes;
} MedicScore;

MedicScore *medic_score_new      (const MedicTrace *mine,
                                  const MedicTrace *best);
void        medic_score_free     (MedicScore       *self);
guint       medic_score_n_wrong  (const MedicScore *self);
char       *medic_score_dup_time (gint64            ms);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicScore, medic_score_free)

G_END_DECLS
