/* medic-knowledge.h - everything a case can draw on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-check.h"
#include "core/medic-diagnosis.h"

G_BEGIN_DECLS

/**
 * MedicValue:
 * @fact: whose value it is
 * @value: the value, e.g. "google"; "true" and "false" for a boolean
 * @words: (translatable): how a person says it, e.g. “Google”
 */
typedef struct
{
  MedicFact   fact;
  const char *value;
  const char *words;
} MedicValue;

/**
 * MedicKnowledge:
 * @checks: (array zero-terminated=1): what the program can find out
 * @questions: what a person can tell; ends at the first one without an id
 * @layers: (array zero-terminated=1): tables of diagnoses, from the ground up:
 *   a cause in an earlier table explains those in a later one
 * @healthy: all of these hold when the mailbox is connected
 * @values: the words for the values of facts; ends at MEDIC_FACT_NONE
 */
typedef struct
{
  const MedicCheck *const     *checks;
  const MedicQuestion         *questions;
  const MedicDiagnosis *const *layers;
  const MedicCondition        *healthy;
  const MedicValue            *values;
} MedicKnowledge;

const MedicCheck     *medic_knowledge_get_check     (const MedicKnowledge *self,
                                                     const char           *id);
const MedicQuestion  *medic_knowledge_get_question  (const MedicKnowledge *self,
                                                     const char           *id);
const MedicQuestion  *medic_knowledge_who_asks      (const MedicKnowledge *self,
                                                     MedicFact             fact);
const MedicCheck     *medic_knowledge_who_checks    (const MedicKnowledge *self,
                                                     MedicFact             fact);
const MedicDiagnosis *medic_knowledge_get_diagnosis (const MedicKnowledge *self,
                                                     const char           *id);

G_END_DECLS
