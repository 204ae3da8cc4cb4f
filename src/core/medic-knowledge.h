/* medic-knowledge.h - everything a case can draw on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-admin-request.h"
#include "core/medic-check.h"
#include "core/medic-code.h"
#include "core/medic-label.h"
#include "core/medic-walk.h"

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

/* A value of a fact that can be said as a number. */
typedef struct
{
  MedicFact   fact;
  const char *value;  /* as in MedicValue */
} MedicNumbered;

/**
 * MedicNumbers:
 * @diagnoses: (array zero-terminated=1): the index of an id is its number; the first one is empty,
 *   and stands for no diagnosis
 * @values: the index of a value is its number; ends at the first one without a value
 *
 * What a spoken code says instead of names. A number that was released is never given again.
 */
typedef struct
{
  const char *const   *diagnoses;
  const MedicNumbered *values;
} MedicNumbers;

/* The value of what HubSpot shows when it is a text that can be pasted. */
#define MEDIC_SHOWN_MESSAGE "message"

/**
 * MedicReader:
 * @id: stable name: the origin of what it reads
 * @reads: the facts that it reads; the person says them, or a check found them
 * @provides: the facts that follow from them at once
 * @read: returns newly allocated facts; asks nobody
 *
 * What follows from what was said or found, without asking anybody.
 */
typedef struct
{
  const char      *id;
  const MedicFact *reads;
  const MedicFact *provides;

  MedicFacts    *(*read) (const MedicKnowledge *knowledge,
                          const MedicFacts     *known);
} MedicReader;

/**
 * MedicImplied:
 * @value: the answer to the question
 * @fact: what follows from it at once
 * @so: what that becomes; "true" and "false" for a boolean
 */
typedef struct
{
  const char *value;
  MedicFact   fact;
  const char *so;
} MedicImplied;

/**
 * MedicStandIn:
 * @question: asked where no check can be carried out, about a fact that a check finds out
 * @implied: (nullable): what an answer says besides; ends at the first one without a value
 *
 * What a person on the phone can see in place of a check. Its answer is worth what was seen; the
 * case keeps that a person said so.
 */
typedef struct
{
  MedicQuestion       question;
  const MedicImplied *implied;
} MedicStandIn;

#define MEDIC_IMPLIED(...) ((const MedicImplied[]) { __VA_ARGS__, { .value = NULL } })

/**
 * MedicKnowledge:
 * @rules: number of these tables; it grows by one whenever a cause is found otherwise than before,
 *   and goes out with reports and codes
 * @checks: (array zero-terminated=1): what the program can find out
 * @questions: what a person can tell; ends at the first one without an id
 * @stand_ins: (nullable): what is asked at a desk in place of checks; ends at the first one without
 *   an id
 * @layers: (array zero-terminated=1): tables of diagnoses, from the ground up:
 *   a cause in an earlier table explains those in a later one
 * @healthy: all of these hold when the mailbox is connected
 * @values: the words for the values of facts; ends at MEDIC_FACT_NONE
 * @walks: steps without a diagnosis; ends at the first one without an id
 * @drawings: what the steps show; ends at the first one without an id
 * @causes: what a pasted text can say; ends at the first one without an id
 * @codes: (array zero-terminated=1): tables of codes, each ends at the first one without an id
 * @references: where codes are explained; ends at the first one without a publisher
 * @labels: what stands on the buttons of others; ends at the first one without a name
 * @wordings: (array zero-terminated=1): tables of pages without a code, each ends at the first one
 *   without words
 * @foreigners: how texts of other services are known; ends at the first one without words
 * @sights: what can be seen without a text; ends at the first one that shows nothing
 * @readers: (nullable) (array zero-terminated=1): what follows at once from what is known
 * @requests: (nullable): what is asked of an administrator; ends at the first one without an id;
 *   the last one is for every step
 * @permissions: (nullable): what HubSpot asks for; ends at the first one without a scope
 * @answers: (nullable): what an administrator can answer; ends at the first one without an answer
 * @answer_wordings: (nullable): answers in words of their own; ends at the first one without words
 * @numbers: (nullable): what a spoken code says
 */
struct _MedicKnowledge
{
  guint                        rules;
  const MedicCheck *const     *checks;
  const MedicQuestion         *questions;
  const MedicStandIn          *stand_ins;
  const MedicDiagnosis *const *layers;
  const MedicCondition        *healthy;
  const MedicValue            *values;
  const MedicWalk             *walks;
  const MedicDrawing          *drawings;
  const MedicCause            *causes;
  const MedicCode *const      *codes;
  const MedicReference        *references;
  const MedicLabel            *labels;
  const MedicWording *const   *wordings;
  const MedicForeign          *foreigners;
  const MedicSight            *sights;
  const MedicReader *const    *readers;
  const MedicAdminRequest     *requests;
  const MedicPermission       *permissions;
  const MedicAdminAnswer      *answers;
  const MedicAnswerWording    *answer_wordings;
  const MedicNumbers          *numbers;
};

/* @r: points at each reader in turn */
#define MEDIC_FOR_EACH_READER(r, knowledge) \
  for (const MedicReader *const *r = (knowledge)->readers; r != NULL && *r != NULL; r++)

const MedicCheck     *medic_knowledge_get_check     (const MedicKnowledge *self,
                                                     const char           *id);
const MedicQuestion  *medic_knowledge_get_question  (const MedicKnowledge *self,
                                                     const char           *id);
const MedicStandIn   *medic_knowledge_get_stand_in  (const MedicKnowledge *self,
                                                     const char           *id);
void                  medic_knowledge_learn_answer  (const MedicKnowledge *self,
                                                     const MedicQuestion  *question,
                                                     const char           *answer,
                                                     MedicFacts           *learned);
const MedicQuestion  *medic_knowledge_who_asks      (const MedicKnowledge *self,
                                                     MedicFact             fact);
const MedicCheck     *medic_knowledge_who_checks    (const MedicKnowledge *self,
                                                     MedicFact             fact);
const MedicReader    *medic_knowledge_who_reads     (const MedicKnowledge *self,
                                                     MedicFact             fact);
const MedicDiagnosis *medic_knowledge_get_diagnosis (const MedicKnowledge *self,
                                                     const char           *id);
const MedicWalk      *medic_knowledge_get_walk      (const MedicKnowledge *self,
                                                     const char           *id);
const MedicStep      *medic_knowledge_get_step      (const MedicKnowledge *self,
                                                     const char           *id);
const MedicCause     *medic_knowledge_get_cause     (const MedicKnowledge *self,
                                                     const char           *id);
const MedicLabel     *medic_knowledge_get_label     (const MedicKnowledge *self,
                                                     const char           *name);
const char           *medic_knowledge_refer_to      (const MedicKnowledge *self,
                                                     const MedicCode      *code);

G_END_DECLS
