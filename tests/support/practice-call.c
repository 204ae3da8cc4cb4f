/* practice-call.c - practice customers who do what they are asked to, several at a time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support/practice-call.h"

#include "program/medic-program-private.h"
#include "rehearsal/medic-rehearsal.h"

/* Nobody looks longer. */
#define LONGEST_SECONDS 30

static void go_on (PracticeCall *self);

static void
on_examined (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  medic_case_examine_finish (MEDIC_CASE (source), result, NULL);
  go_on (user_data);
}

static void
answer (PracticeCall        *self,
        const MedicQuestion *question)
{
  const char *said = medic_program_get_answer (self->program, question->id);
  const char *message = medic_program_get_message (self->program);

  if (said != NULL && !medic_question_takes (question, said))
    said = NULL;

  medic_case_answer (self->the_case, question, said);
  if (question->answers == MEDIC_FACT_HUBSPOT_SHOWS && message != NULL
      && g_strcmp0 (said, MEDIC_SHOWN_MESSAGE) == 0)
    medic_case_tell (self->the_case, message);
}

/* A question is answered, and what can be looked at then is. */
static void
go_on (PracticeCall *self)
{
  const MedicQuestion *question = medic_case_get_next_question (self->the_case);

  if (question == NULL)
    {
      self->ended = TRUE;
      return;
    }

  answer (self, question);
  medic_case_examine_async (self->the_case, NULL, on_examined, self);
}

/* Begins the case of the customer @id, which the main loop then carries on. */
PracticeCall *
practice_call_new (const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicProgram) program = medic_program_new_practice (id, &error);

  g_assert_no_error (error);

  return practice_call_new_in (program);
}

/* The same of the customer in @program. */
PracticeCall *
practice_call_new_in (MedicProgram *program)
{
  PracticeCall *self = g_new0 (PracticeCall, 1);

  self->program = g_object_ref (program);
  medic_rehearsal_hurry (medic_program_get_rehearsal (self->program));
  self->the_case = medic_program_new_case (self->program, NULL);
  medic_case_set_deadline (self->the_case, LONGEST_SECONDS);
  if (medic_program_get_message (self->program) != NULL)
    medic_case_tell (self->the_case, medic_program_get_message (self->program));
  medic_program_visit_for (self->program, self->the_case);
  medic_case_examine_async (self->the_case, NULL, on_examined, self);

  return self;
}

void
practice_call_free (PracticeCall *self)
{
  g_clear_object (&self->the_case);
  g_clear_object (&self->program);
  g_free (self);
}
