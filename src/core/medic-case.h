/* medic-case.h - one mailbox that does not connect, from start to finish
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-finding.h"
#include "core/medic-ground.h"
#include "core/medic-journal.h"
#include "core/medic-run.h"
#include "core/medic-words.h"

G_BEGIN_DECLS

/* What looking again showed. */
typedef enum
{
  MEDIC_OUTCOME_GONE,            /* the cause is there no more */
  MEDIC_OUTCOME_STILL_THERE,     /* it is */
  MEDIC_OUTCOME_CANNOT_BE_SEEN,  /* only the person can tell, by trying it in HubSpot */
} MedicOutcome;

#define MEDIC_TYPE_CASE (medic_case_get_type ())
G_DECLARE_FINAL_TYPE (MedicCase, medic_case, MEDIC, CASE, GObject)

MedicCase            *medic_case_new               (const MedicKnowledge  *knowledge,
                                                    MedicServices         *services);
void                  medic_case_set_only          (MedicCase             *self,
                                                    const char *const     *check_ids);
void                  medic_case_set_deadline      (MedicCase             *self,
                                                    guint                  seconds);
void                  medic_case_set_ground        (MedicCase             *self,
                                                    MedicGround           *ground);

const MedicKnowledge *medic_case_get_knowledge     (MedicCase             *self);
const MedicFacts     *medic_case_get_facts         (MedicCase             *self);
GListModel           *medic_case_get_runs          (MedicCase             *self);
const MedicJournal   *medic_case_get_journal       (MedicCase             *self);
MedicSpeech           medic_case_get_speech        (MedicCase             *self);
const MedicWalk      *medic_case_get_walk          (MedicCase             *self);
gboolean              medic_case_is_begun          (MedicCase             *self);
gboolean              medic_case_awaits_answer     (MedicCase             *self,
                                                    MedicRun              *run);
gboolean              medic_case_is_examined       (MedicCase             *self);
MedicFinding          medic_case_get_finding       (MedicCase             *self);
MedicVerdict          medic_case_get_verdict       (MedicCase             *self);
const MedicQuestion  *medic_case_get_next_question (MedicCase             *self);

void                  medic_case_answer            (MedicCase             *self,
                                                    const MedicQuestion   *question,
                                                    const char            *answer);
void                  medic_case_take_back         (MedicCase             *self);
void                  medic_case_tell              (MedicCase             *self,
                                                    const char            *message);
void                  medic_case_ask_first         (MedicCase             *self,
                                                    const char *const     *question_ids);
void                  medic_case_ask_anew          (MedicCase             *self,
                                                    const char *const     *question_ids);
void                  medic_case_ask_admin         (MedicCase             *self,
                                                    const MedicStep       *step);
const MedicStep      *medic_case_get_asked         (MedicCase             *self);
void                  medic_case_begin_walk        (MedicCase             *self,
                                                    const MedicWalk       *walk);
void                  medic_case_begin_step        (MedicCase             *self,
                                                    const MedicStep       *step);
void                  medic_case_end_walk          (MedicCase             *self);
void                  medic_case_step_done         (MedicCase             *self,
                                                    const MedicDiagnosis  *diagnosis,
                                                    const MedicStep       *step);

void                  medic_case_examine_async     (MedicCase             *self,
                                                    GCancellable          *cancellable,
                                                    GAsyncReadyCallback    callback,
                                                    gpointer               user_data);
void                  medic_case_stop              (MedicCase             *self);
MedicRun             *medic_case_peek_asking       (MedicCase             *self);
gboolean              medic_case_is_running        (MedicCase             *self);
gboolean              medic_case_examine_finish    (MedicCase             *self,
                                                    GAsyncResult          *result,
                                                    GError               **error);

void                  medic_case_verify_async      (MedicCase             *self,
                                                    const MedicDiagnosis  *diagnosis,
                                                    GCancellable          *cancellable,
                                                    GAsyncReadyCallback    callback,
                                                    gpointer               user_data);
gboolean              medic_case_verify_finish     (MedicCase             *self,
                                                    GAsyncResult          *result,
                                                    MedicOutcome          *outcome,
                                                    GError               **error);

G_END_DECLS
