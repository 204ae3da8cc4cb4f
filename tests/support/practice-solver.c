/* practice-solver.c - practice customers who follow the program's advice to its end, all at once
 *
 * The guide says what comes next, as in the window and at the terminal. The customer answers, and
 * does what each step says; nothing else is known of what would help.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support/practice-solver.h"

#include "program/medic-program-private.h"
#include "rehearsal/medic-rehearsal.h"

/* Nobody looks longer. Many look at once, so that it takes its time. */
#define LONGEST_SECONDS 60

/* More is going in circles. */
#define MOST_PLACES 60

/* The story, in its order. */
static void go_on      (PracticeSolver *self);
static void end        (PracticeSolver *self);
static void do_steps   (PracticeSolver *self);

static void
on_examined (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  medic_case_examine_finish (MEDIC_CASE (source), result, NULL);
  go_on (user_data);
}

/* Whoever looks at what became of it lets the program look at everything. */
static const char *
answer_looker (const MedicQuestion *question)
{
  static const char *const answers[][2] = {
    { "own-address", "yes" }, { "sign-in", "browser" }, { "look-into-mailbox", "yes" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    if (g_str_equal (question->id, answers[i][0]))
      return answers[i][1];

  return NULL;
}

static void
answer (PracticeSolver *self)
{
  const MedicQuestion *question = medic_case_get_next_question (self->the_case);
  const char *said = self->looks_only ? answer_looker (question)
                                      : medic_program_get_answer (self->program, question->id);

  medic_case_answer (self->the_case, question,
                     said != NULL && medic_question_takes (question, said) ? said : NULL);
  go_on (self);
}

static void
paste (PracticeSolver *self)
{
  const char *message = medic_program_get_message (self->program);

  if (message != NULL)
    medic_case_tell (self->the_case, message);
  else
    medic_case_answer (self->the_case,
                       medic_knowledge_who_asks (medic_program_get_knowledge (),
                                                 MEDIC_FACT_HUBSPOT_SHOWS), NULL);
  go_on (self);
}

static const MedicDiagnosis *
find_diagnosis (PracticeSolver *self)
{
  const MedicDiagnosis *found = medic_case_get_finding (self->the_case).diagnosis;

  return found != NULL ? found
                       : medic_findings_open_end (medic_case_get_knowledge (self->the_case),
                                                  medic_case_get_facts (self->the_case));
}

/* Returns: (nullable): the next step of @diagnosis that was not done yet; @rest: (out): how many
 * come after it */
static const MedicStep *
find_step (PracticeSolver       *self,
           const MedicDiagnosis *diagnosis,
           guint                *rest)
{
  g_autoptr (GPtrArray) steps = medic_diagnosis_steps (diagnosis,
                                                       medic_case_get_facts (self->the_case));

  for (guint i = 0; i < steps->len; i++)
    if (!g_hash_table_contains (self->passed, g_ptr_array_index (steps, i)))
      {
        *rest = steps->len - 1 - i;
        return g_ptr_array_index (steps, i);
      }

  return NULL;
}

static void
show (PracticeSolver *self)
{
  const MedicDiagnosis *diagnosis = find_diagnosis (self);
  guint rest;

  if (diagnosis != NULL && self->first == NULL)
    self->first = diagnosis->id;

  if (diagnosis == NULL || find_step (self, diagnosis, &rest) == NULL)
    end (self);
  else
    go_on (self);
}

static void
on_verified (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  PracticeSolver *self = user_data;
  MedicOutcome outcome = MEDIC_OUTCOME_STILL_THERE;

  medic_case_verify_finish (MEDIC_CASE (source), result, &outcome, NULL);
  if (outcome == MEDIC_OUTCOME_STILL_THERE && !g_cancellable_is_cancelled (self->cancellable))
    do_steps (self);
  else
    go_on (self);
}

/* One step after the other, until one is to have helped. */
static void
do_steps (PracticeSolver *self)
{
  const MedicDiagnosis *diagnosis = self->at;
  const MedicStep *step;
  guint rest = 0;

  while ((step = find_step (self, diagnosis, &rest)) != NULL)
    {
      g_hash_table_add (self->passed, (gpointer) step);
      self->last = step->id;
      self->n_steps++;
      medic_case_step_done (self->the_case, diagnosis, step);
      if (!step->settles && rest > 0)
        continue;

      medic_case_verify_async (self->the_case, diagnosis, self->cancellable, on_verified, self);
      return;
    }

  go_on (self);
}

static void
begin_steps (PracticeSolver *self)
{
  self->at = find_diagnosis (self);
  if (self->at != NULL)
    do_steps (self);
  else
    end (self);
}

static void
end (PracticeSolver *self)
{
  const MedicDiagnosis *diagnosis = medic_case_get_finding (self->the_case).diagnosis;

  self->verdict = medic_case_get_verdict (self->the_case);
  self->found = diagnosis != NULL ? diagnosis->id : NULL;
  self->ended = TRUE;
}

static void
go_on (PracticeSolver *self)
{
  if (g_cancellable_is_cancelled (self->cancellable))
    {
      end (self);
      return;
    }

  self->place = medic_guide_next (self->the_case, self->place);
  if (++self->n_places > MOST_PLACES || (self->looks_only && self->place == MEDIC_PLACE_DIAGNOSIS))
    {
      end (self);
      return;
    }

  switch ((int) self->place)
    {
    case MEDIC_PLACE_CHECKS:
      medic_case_examine_async (self->the_case, self->cancellable, on_examined, self);
      break;

    case MEDIC_PLACE_QUESTION:
    case MEDIC_PLACE_SIGN_IN:
      answer (self);
      break;

    case MEDIC_PLACE_PASTE:
      paste (self);
      break;

    case MEDIC_PLACE_DIAGNOSIS:
      show (self);
      break;

    case MEDIC_PLACE_STEPS:
      begin_steps (self);
      break;

    default:
      end (self);
    }
}

static void
begin (PracticeSolver *self)
{
  self->the_case = medic_program_new_case (self->program, NULL);
  medic_case_set_deadline (self->the_case, LONGEST_SECONDS);
  medic_program_visit_for (self->program, self->the_case);

  self->place = MEDIC_PLACE_START;
  self->n_places = 0;
  self->ended = FALSE;
  go_on (self);
}

/* Begins with the customer @id, whom the main loop then carries on. */
PracticeSolver *
practice_solver_new (const char *id)
{
  PracticeSolver *self = g_new0 (PracticeSolver, 1);
  g_autoptr (GError) error = NULL;

  self->program = medic_program_new_practice (id, &error);
  g_assert_no_error (error);
  self->passed = g_hash_table_new (NULL, NULL);
  self->cancellable = g_cancellable_new ();
  medic_rehearsal_hurry (medic_program_get_rehearsal (self->program));
  begin (self);

  return self;
}

/* What was done stays done. Somebody who is asked nothing of HubSpot looks at what became of it. */
void
practice_solver_look_again (PracticeSolver *self)
{
  g_clear_object (&self->the_case);
  self->looks_only = TRUE;
  begin (self);
}

/* The customer has had enough: what is under way ends, and so does the way. */
void
practice_solver_stop (PracticeSolver *self)
{
  g_cancellable_cancel (self->cancellable);
}

void
practice_solver_free (PracticeSolver *self)
{
  g_clear_object (&self->the_case);
  g_clear_object (&self->program);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->passed, g_hash_table_unref);
  g_free (self);
}
