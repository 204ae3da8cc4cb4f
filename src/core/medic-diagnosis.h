/* medic-diagnosis.h - a cause, how to recognise it and how to put it right
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-condition.h"
#include "core/medic-drawing.h"

G_BEGIN_DECLS

/* Who can put something right. One enum for causes and for steps. */
typedef enum
{
  MEDIC_OWNER_USER,
  MEDIC_OWNER_ADMIN,
  MEDIC_OWNER_HUBSPOT_ADMIN,
  MEDIC_OWNER_VENDOR,
  MEDIC_OWNER_OTHER_HOST,
  MEDIC_OWNER_WAIT,
  MEDIC_OWNER_UNKNOWN,
} MedicOwner;

const char *medic_owner_get_nick     (MedicOwner owner);
const char *medic_owner_get_badge    (MedicOwner owner);
const char *medic_owner_get_sentence (MedicOwner owner);
const char *medic_owner_get_name     (MedicOwner owner);

/**
 * MedicStep:
 * @id: stable name; the journal, practice customers and links use it
 * @title: (translatable): the step in one line, starting with a verb
 * @body: (translatable) (nullable): more, with {fact} placeholders
 * @agent: (translatable) (nullable): the words for the one on the phone
 * @actor: who can do it
 * @press: (nullable) (array zero-terminated=1): labels on the other screen in the order to press
 *   them, in English, as identifiers
 * @drawing: (nullable): shows where these labels are; its bare marks are for them, in order
 * @link: (nullable): the page to open; https, host from a fixed list, no fact in it
 * @link_title: (translatable) (nullable): what that page is
 * @copy: (translatable) (nullable): text for the clipboard, with {fact} placeholders
 * @identifies: what an administrator needs to find the sign-in is put below @copy
 * @expect: (translatable): how to see that it worked
 * @changes: (translatable): what it will change
 * @spares: (translatable) (nullable): what it does not do, where people fear that it does
 * @undo: (translatable) (nullable): how to take it back; %NULL when there is nothing to take back
 * @caution: (translatable) (nullable): what may be lost
 * @settles: the cause may be gone after it, so that looking again is worth it; the last step
 *   always is so
 * @when: (nullable): when the step is needed; %NULL for always
 */
typedef struct
{
  const char           *id;
  const char           *title;
  const char           *body;
  const char           *agent;
  MedicOwner            actor;
  const char *const    *press;
  const MedicDrawing   *drawing;
  const char           *link;
  const char           *link_title;
  const char           *copy;
  gboolean              identifies;
  const char           *expect;
  const char           *changes;
  const char           *spares;
  const char           *undo;
  const char           *caution;
  gboolean              settles;
  const MedicCondition *when;
} MedicStep;

#define MEDIC_STEPS(...) ((const MedicStep[]) { __VA_ARGS__, { .id = NULL } })
#define MEDIC_PRESS(...) ((const char *const[]) { __VA_ARGS__, NULL })

/**
 * MedicSource:
 * @rule: (translatable): what it says, in our words
 * @publisher: who says so; a name, not translated
 * @url: (nullable): where
 * @date: the day it was published or read, ISO 8601
 */
typedef struct
{
  const char *rule;
  const char *publisher;
  const char *url;
  const char *date;
} MedicSource;

#define MEDIC_SOURCES(...) ((const MedicSource[]) { __VA_ARGS__, { .rule = NULL } })

/**
 * MedicDiagnosis:
 * @id: stable name, used in reports, documentation and tests
 * @title: (translatable): the cause in one sentence
 * @explanation: (translatable): why this stops HubSpot
 * @agent: (translatable): the words for the one on the phone
 * @owner: who can put it right
 * @open: names what is missing instead of a cause: it is said when nothing else holds, is never a
 *   problem by itself, and its steps are what would decide
 * @when: all of these hold: it is the cause, most likely
 * @unless: (nullable): any of these rules it out; what is not known does not
 * @proof: (nullable): all of these hold as well: it is certain
 * @would_prove: (translatable) (nullable): what would make a likely one certain, where no question
 *   does
 * @steps: the remedy, least harm first
 * @sources: what the rule rests on
 */
typedef struct
{
  const char           *id;
  const char           *title;
  const char           *explanation;
  const char           *agent;
  MedicOwner            owner;
  gboolean              open;
  const MedicCondition *when;
  const MedicCondition *unless;
  const MedicCondition *proof;
  const char           *would_prove;
  const MedicStep      *steps;
  const MedicSource    *sources;
} MedicDiagnosis;

const MedicStep *medic_diagnosis_get_step (const MedicDiagnosis *self,
                                           const char           *id);
GPtrArray       *medic_diagnosis_steps    (const MedicDiagnosis *self,
                                           const MedicFacts     *facts);
GPtrArray       *medic_steps_needed       (const MedicStep      *steps,
                                           const MedicFacts     *facts);

/**
 * MedicChoice:
 * @value: what the fact becomes
 * @label: (translatable): what the person picks
 * @hint: (translatable) (nullable): a line below it
 */
typedef struct
{
  const char *value;
  const char *label;
  const char *hint;
} MedicChoice;

#define MEDIC_CHOICES(...) ((const MedicChoice[]) { __VA_ARGS__, { .value = NULL } })

/* The answer that every question takes; never the value of a fact. */
#define MEDIC_ANSWER_UNKNOWN "unknown"

/**
 * MedicQuestion:
 * @id: stable name
 * @title: (translatable): a short name for lists
 * @text: (translatable): what is asked
 * @why: (translatable): why it is asked
 * @where: (translatable) (nullable): where the person can see the answer
 * @answers: the fact the answer establishes
 * @when: (nullable): when it makes sense to ask
 * @unless: (nullable): any of these makes it pointless; what is not known does not
 * @choices: (nullable): what can be answered beside “I don't know”; %NULL for free text
 * @signs_in: it is about signing in at Microsoft, and has a place of its own
 *
 * What only a person can tell. A question is to a person what a check is to
 * the network.
 */
typedef struct
{
  const char           *id;
  const char           *title;
  const char           *text;
  const char           *why;
  const char           *where;
  MedicFact             answers;
  const MedicCondition *when;
  const MedicCondition *unless;
  const MedicChoice    *choices;
  gboolean              signs_in;
} MedicQuestion;

gboolean medic_question_takes (const MedicQuestion *self,
                               const char          *answer);

G_END_DECLS
