/* medic-pace.c - a practice customer who is led along the best way, by the program's own advice
 *
 * The customer answers truly, signs in where it is asked for, and does each step. It is a world of
 * its own, and takes as long as it takes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-pace.h"

#include "core/medic-guide.h"
#include "program/medic-program-private.h"
#include "rehearsal/medic-rehearsal.h"

/* A way through the program is a handful of places; more is going in circles. */
#define MOST_PLACES 60

/* Nobody looks longer. */
#define LONGEST_SECONDS 30

typedef struct
{
  MedicProgram         *program;
  MedicCase            *the_case;
  GHashTable           *passed;     /* (element-type MedicStep): done */
  const MedicDiagnosis *remedy;     /* (nullable): whose steps are done */
  MedicPlace            place;
  guint                 n_places;
  gboolean              named;      /* a cause was named */
  MedicTrace           *trace;
  gint64                began;
} Pace;

static void
pace_free (Pace *self)
{
  g_clear_object (&self->the_case);
  g_clear_object (&self->program);
  g_clear_pointer (&self->passed, g_hash_table_unref);
  g_clear_pointer (&self->trace, medic_trace_free);
  g_free (self);
}

/* What comes after a place. */
typedef enum
{
  AFTER_AT_ONCE,   /* the next one */
  AFTER_WAITING,   /* the same, once something is known */
  AFTER_END,
} After;

/* Going on, in the order in which it happens. */
static void go_on          (GTask        *task);
static void on_examined    (GObject      *source,
                            GAsyncResult *result,
                            gpointer      user_data);
static void on_verified    (GObject      *source,
                            GAsyncResult *result,
                            gpointer      user_data);

static void
end (GTask *task,
     Pace  *self)
{
  MedicTrace *trace = g_steal_pointer (&self->trace);

  medic_journal_free (trace->journal);
  trace->journal = medic_journal_copy (medic_case_get_journal (self->the_case));
  trace->ms = (g_get_monotonic_time () - self->began) / (G_USEC_PER_SEC / 1000);
  g_task_return_pointer (task, trace, (GDestroyNotify) medic_trace_free);
}

static void
paste (Pace *self)
{
  const char *message = medic_program_get_message (self->program);
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();

  if (message != NULL)
    medic_case_tell (self->the_case, message);
  else
    medic_case_answer (self->the_case,
                       medic_knowledge_who_asks (knowledge, MEDIC_FACT_HUBSPOT_SHOWS), NULL);
}

static void
answer (Pace *self)
{
  const MedicQuestion *question = medic_case_get_next_question (self->the_case);
  const char *said = medic_program_get_answer (self->program, question->id);

  if (said != NULL && !medic_question_takes (question, said))
    said = NULL;
  medic_trace_add (self->trace, question, said, said);
  medic_case_answer (self->the_case, question, said);
}

static const MedicDiagnosis *
find_remedy (Pace *self)
{
  const MedicDiagnosis *found = medic_case_get_finding (self->the_case).diagnosis;

  return found != NULL ? found
                       : medic_findings_open_end (medic_case_get_knowledge (self->the_case),
                                                  medic_case_get_facts (self->the_case));
}

/* Returns: (nullable): the next step that is needed and not done yet; @is_last: (out): whether
 *   looking again is worth it after it */
static const MedicStep *
find_step (Pace                 *self,
           const MedicDiagnosis *remedy,
           gboolean             *is_last)
{
  const MedicFacts *facts = medic_case_get_facts (self->the_case);
  g_autoptr (GPtrArray) steps = medic_diagnosis_steps (remedy, facts);

  for (guint i = 0; i < steps->len; i++)
    {
      const MedicStep *step = g_ptr_array_index (steps, i);

      *is_last = step->settles || i + 1 == steps->len;
      if (!g_hash_table_contains (self->passed, step))
        return step;
    }

  return NULL;
}

/* What was seen when the cause was named is what settled it. */
static gboolean
see_cause (Pace *self)
{
  gboolean is_last;

  self->remedy = find_remedy (self);
  if (!self->named)
    {
      medic_facts_unref (self->trace->facts);
      self->trace->facts = medic_facts_copy (medic_case_get_facts (self->the_case));
    }
  self->named |= medic_case_get_finding (self->the_case).diagnosis != NULL;

  return self->remedy != NULL && find_step (self, self->remedy, &is_last) != NULL;
}

/* Returns: whether to look again now */
static gboolean
do_steps (Pace *self)
{
  const MedicStep *step;
  gboolean is_last = FALSE;

  while (!is_last && self->remedy != NULL
         && (step = find_step (self, self->remedy, &is_last)) != NULL)
    {
      g_hash_table_add (self->passed, (gpointer) step);
      medic_case_step_done (self->the_case, self->remedy, step);
    }

  return is_last;
}

static After
visit_checks (GTask *task,
              Pace  *self)
{
  medic_case_examine_async (self->the_case, g_task_get_cancellable (task), on_examined, task);

  return AFTER_WAITING;
}

static After
visit_question (GTask *task,
                Pace  *self)
{
  answer (self);

  return AFTER_AT_ONCE;
}

static After
visit_paste (GTask *task,
             Pace  *self)
{
  paste (self);

  return AFTER_AT_ONCE;
}

static After
visit_diagnosis (GTask *task,
                 Pace  *self)
{
  return see_cause (self) ? AFTER_AT_ONCE : AFTER_END;
}

static After
visit_steps (GTask *task,
             Pace  *self)
{
  if (!do_steps (self))
    return AFTER_END;

  medic_case_verify_async (self->the_case, self->remedy, g_task_get_cancellable (task), on_verified,
                           task);

  return AFTER_WAITING;
}

static After (*const visits[MEDIC_N_PLACES]) (GTask *task,
                                              Pace  *self) = {
  [MEDIC_PLACE_CHECKS] = visit_checks,
  [MEDIC_PLACE_QUESTION] = visit_question,
  [MEDIC_PLACE_SIGN_IN] = visit_question,
  [MEDIC_PLACE_PASTE] = visit_paste,
  [MEDIC_PLACE_DIAGNOSIS] = visit_diagnosis,
  [MEDIC_PLACE_STEPS] = visit_steps,
};

/* Takes @task over; it comes back here after waiting. */
static void
go_on (GTask *task)
{
  Pace *self = g_task_get_task_data (task);
  After after = AFTER_AT_ONCE;

  while (after == AFTER_AT_ONCE && !g_cancellable_is_cancelled (g_task_get_cancellable (task)))
    {
      self->place = medic_guide_next (self->the_case, self->place);
      after = visits[self->place] != NULL && self->n_places++ < MOST_PLACES
              ? visits[self->place] (task, self) : AFTER_END;
    }

  if (after == AFTER_WAITING)
    return;

  if (!g_task_return_error_if_cancelled (task))
    end (task, self);
  g_object_unref (task);
}

static void
on_examined (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  medic_case_examine_finish (MEDIC_CASE (source), result, NULL);
  go_on (user_data);
}

/* Where it is still there, there may be another step. */
static void
on_verified (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  GTask *task = user_data;
  Pace *self = g_task_get_task_data (task);
  MedicOutcome outcome = MEDIC_OUTCOME_GONE;
  gboolean is_last;

  medic_case_verify_finish (MEDIC_CASE (source), result, &outcome, NULL);
  if (outcome == MEDIC_OUTCOME_STILL_THERE && find_step (self, self->remedy, &is_last) != NULL)
    self->place = MEDIC_PLACE_DIAGNOSIS;
  go_on (task);
}

/**
 * medic_pace_run_async:
 * @program: a practice customer's world; another one like it is used
 */
void
medic_pace_run_async (MedicProgram        *program,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  GTask *task = g_task_new (program, cancellable, callback, user_data);
  Pace *self = g_new0 (Pace, 1);
  GError *error = NULL;

  g_task_set_task_data (task, self, (GDestroyNotify) pace_free);
  self->program = medic_program_new_customer (
    medic_rehearsal_get_customer (medic_program_get_rehearsal (program)), &error);
  if (self->program == NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }

  self->trace = medic_trace_new ();
  self->passed = g_hash_table_new (NULL, NULL);
  self->the_case = medic_program_new_case (self->program, NULL);
  self->place = MEDIC_PLACE_START;
  self->began = g_get_monotonic_time ();
  medic_case_set_deadline (self->the_case, LONGEST_SECONDS);
  medic_program_visit_for (self->program, self->the_case);
  go_on (task);
}

/* Returns: (transfer full): the way; %NULL with an error when it was stopped or cannot be played */
MedicTrace *
medic_pace_run_finish (MedicProgram  *program,
                       GAsyncResult  *result,
                       GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
