/* medic-admin-request.h - what is asked of an administrator, and what they can answer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-diagnosis.h"

G_BEGIN_DECLS

typedef struct _MedicKnowledge MedicKnowledge;

/**
 * MedicPermission:
 * @scope: its identifier at Microsoft
 * @reason: (translatable): what HubSpot does with it
 * @limit: (translatable): what it cannot do
 */
typedef struct
{
  const char *scope;
  const char *reason;
  const char *limit;
} MedicPermission;

/**
 * MedicAdminRequest:
 * @id: stable name
 * @steps: (nullable) (array zero-terminated=1): ids of the steps that are asked with it; %NULL for
 *   every step that no other request is for: then the text of the step is what is asked
 * @when: (nullable): when it is the right one for such a step
 * @subject: (translatable): of the mail
 * @ask: (translatable) (nullable): what is asked, in one sentence
 * @why: (translatable) (nullable): why it is asked
 * @link: (nullable): the page to open; fixed: no fact is ever put into it
 * @press: (nullable) (array zero-terminated=1): what to press there, in English, as identifiers
 * @role: (nullable): the least role that can do it, an identifier
 * @otherwise: (translatable) (nullable): what to do when that way does not fit
 * @points: (nullable) (array zero-terminated=1): (translatable): what to know while deciding
 * @finds: one sign-in is to be found there: what identifies it stands beside the way
 * @about_app: which app is meant is to be compared
 * @permissions: what the app asks for is listed
 * @limits: (translatable) (nullable): what it does not do
 * @check: (translatable) (nullable): how to see that it worked
 * @undo: (translatable) (nullable): how to take it back
 * @without: (translatable) (nullable): what happens if nothing is done
 * @yes: a value of the fact admin-answer: what it means when it was done
 * @sources: (nullable): what it rests on
 *
 * The request stands alone: whoever gets it may never have heard of HubSpot, nor of this program.
 */
typedef struct
{
  const char           *id;
  const char *const    *steps;
  const MedicCondition *when;
  const char           *subject;
  const char           *ask;
  const char           *why;
  const char           *link;
  const char *const    *press;
  const char           *role;
  const char           *otherwise;
  const char *const    *points;
  gboolean              finds;
  gboolean              about_app;
  gboolean              permissions;
  const char           *limits;
  const char           *check;
  const char           *undo;
  const char           *without;
  const char           *yes;
  const MedicSource    *sources;
} MedicAdminRequest;

/**
 * MedicAdminAnswer:
 * @answer: a value of the fact admin-answer
 * @token: what stands at the beginning of the line that says so; never translated
 * @words: (translatable): what stands beside it
 */
typedef struct
{
  const char *answer;
  const char *token;
  const char *words;
} MedicAdminAnswer;

/**
 * MedicAnswerWording:
 * @words: lower case, one space between words
 * @answer: a value of the fact admin-answer; %NULL for words that keep a text from being an answer
 *
 * A few words by which an answer in the administrator’s own words is known.
 */
typedef struct
{
  const char *words;
  const char *answer;
} MedicAnswerWording;

#define MEDIC_POINTS(...) ((const char *const[]) { __VA_ARGS__, NULL })

gboolean                 medic_step_is_request        (const MedicStep       *step);
const MedicAdminRequest *medic_admin_request_find     (const MedicKnowledge  *knowledge,
                                                       const MedicStep       *step,
                                                       const MedicFacts      *facts);
const MedicStep         *medic_admin_request_first    (const MedicStep       *steps,
                                                       const MedicFacts      *facts);
const MedicAdminAnswer  *medic_admin_answer_get       (const MedicKnowledge  *knowledge,
                                                       const char            *answer);

G_END_DECLS
