/* sitting.c - a case at the terminal: what is given to it, and waiting for what it finds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/sitting.h"

#include <glib-unix.h>

#include "cli/account.h"
#include "cli/input.h"
#include "cli/interrupt.h"
#include "cli/practise.h"
#include "cli/wait.h"

/* How long to wait for what is put in order, such as a draft that is removed. */
#define PATIENCE_SECONDS 5

/**
 * medic_sitting_open:
 * @rehearse: (nullable): the name of a practice customer
 * @address: (nullable): what was typed
 *
 * Returns: the exit status when it cannot be done, which was said then; else 0
 */
int
medic_sitting_open (MedicSitting *self,
                    const char   *rehearse,
                    const char   *address)
{
  g_autoptr (GError) error = NULL;

  self->program = rehearse != NULL ? medic_practise_open (rehearse, &error) : medic_program_new ();
  if (self->program == NULL)
    return medic_cli_usage_error (error->message);

  self->the_case = medic_program_new_case (self->program, address);
  self->cancellable = g_cancellable_new ();

  return 0;
}

void
medic_sitting_clear (MedicSitting *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (self->signals); i++)
    g_clear_handle_id (&self->signals[i], g_source_remove);
  g_clear_object (&self->the_case);
  g_clear_object (&self->program);
  g_clear_object (&self->cancellable);
}

/* @file: (nullable): as medic_input_read_text() takes it; nothing is told when it is NULL */
int
medic_sitting_take_paste (MedicSitting *self,
                          const char   *file)
{
  g_autofree char *text = NULL;

  if (file == NULL)
    return 0;

  text = medic_input_read_text (file);
  if (text == NULL)
    return EXIT_USAGE;

  medic_case_tell (self->the_case, text);

  return 0;
}

static int
take_answer (MedicSitting *self,
             const char   *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "=", 2);
  const MedicQuestion *question;

  if (g_strv_length (parts) != 2 || !g_utf8_validate (parts[1], -1, NULL))
    return medic_cli_wrong (_("An answer reads QUESTION=VALUE: “{what}” does not."), text);

  question = medic_knowledge_get_question (medic_program_get_knowledge (), parts[0]);
  if (question == NULL)
    return medic_cli_wrong (_("There is no question “{what}”."), parts[0]);

  if (!medic_question_takes (question, parts[1]))
    return medic_cli_wrong (_("“{what}” does not answer its question."), text);

  medic_case_answer (self->the_case, question, parts[1]);

  return 0;
}

/* @answers: (nullable): “question=value” each */
int
medic_sitting_take_answers (MedicSitting  *self,
                            char         **answers)
{
  for (gsize i = 0; answers != NULL && answers[i] != NULL; i++)
    {
      int status = take_answer (self, answers[i]);

      if (status != 0)
        return status;
    }

  return 0;
}

void
medic_given_clear (MedicGiven *self)
{
  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->rehearse, g_free);
  g_clear_pointer (&self->paste, g_free);
  g_clear_pointer (&self->answers, g_strfreev);
}

/* Opens a case about what is given. Returns 0, or the exit status after it said what is wrong. */
int
medic_sitting_take_given (MedicSitting     *self,
                          const MedicGiven *given)
{
  int status = medic_sitting_open (self, given->rehearse, given->address);

  if (status == 0)
    status = medic_sitting_take_paste (self, given->paste);
  if (status == 0)
    status = medic_sitting_take_answers (self, given->answers);
  if (status == 0 && !medic_case_is_begun (self->the_case))
    return medic_cli_usage_error (_("Which address? Give one, or a practice customer, or a message."));

  return status;
}

static gboolean
on_interrupted (gpointer user_data)
{
  MedicSitting *self = user_data;

  self->impatient = g_cancellable_is_cancelled (self->cancellable);
  g_cancellable_cancel (self->cancellable);

  return G_SOURCE_CONTINUE;
}

/* From now on, what a check needs the person for is shown, and Ctrl-C stops what goes on; what is
 * known is still said. Before, while a text is read, Ctrl-C just ends the program. */
void
medic_sitting_begin (MedicSitting *self)
{
  static const int signals[] = { SIGINT, SIGTERM, SIGHUP };

  G_STATIC_ASSERT (G_N_ELEMENTS (signals) == G_N_ELEMENTS (self->signals));
  for (gsize i = 0; i < G_N_ELEMENTS (signals); i++)
    if (!medic_interrupt_is_ignored (signals[i]))
      self->signals[i] = g_unix_signal_add (signals[i], on_interrupted, self);
  medic_account_show_prompts (self);
}

static gboolean
on_waited (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

/* What goes on although nobody waits for its answer comes to its end before that is told; unless
 * it takes long, or Ctrl-C comes a second time. */
static void
settle (MedicSitting *self)
{
  gboolean over = FALSE;
  guint timeout = g_timeout_add_seconds (PATIENCE_SECONDS, on_waited, &over);

  while (medic_program_is_busy (self->program) && !over && !self->impatient)
    g_main_context_iteration (NULL, TRUE);
  if (!over)
    g_source_remove (timeout);
}

/* Returns: whether it came to its end; FALSE when it was stopped */
gboolean
medic_sitting_examine (MedicSitting *self,
                       guint         seconds)
{
  g_autoptr (GAsyncResult) result = NULL;

  medic_case_set_deadline (self->the_case, seconds);
  medic_case_examine_async (self->the_case, self->cancellable, medic_wait_keep, &result);
  medic_wait_for (&result);
  settle (self);

  return medic_case_examine_finish (self->the_case, result, NULL);
}

/* Returns: whether it came to its end; FALSE when it was stopped */
gboolean
medic_sitting_verify (MedicSitting         *self,
                      const MedicDiagnosis *diagnosis,
                      guint                 seconds,
                      MedicOutcome         *outcome)
{
  g_autoptr (GAsyncResult) result = NULL;

  medic_case_set_deadline (self->the_case, seconds);
  medic_case_verify_async (self->the_case, diagnosis, self->cancellable, medic_wait_keep, &result);
  medic_wait_for (&result);
  settle (self);

  return medic_case_verify_finish (self->the_case, result, outcome, NULL);
}

gboolean
medic_sitting_is_stopped (MedicSitting *self)
{
  return g_cancellable_is_cancelled (self->cancellable);
}

/* Returns: (nullable): what the practice customer answers now; NULL for “I don’t know” */
const char *
medic_sitting_ask_practice (MedicSitting        *self,
                            const MedicQuestion *question)
{
  const char *answer = medic_program_get_answer (self->program, question->id);

  return answer != NULL && medic_question_takes (question, answer) ? answer : NULL;
}

/* The message that was announced; without one, what is seen counts as not known. */
void
medic_sitting_paste (MedicSitting *self,
                     const char   *text)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  if (stripped[0] != '\0')
    medic_case_tell (self->the_case, text);
  else
    medic_case_answer (self->the_case,
                       medic_knowledge_who_asks (knowledge, MEDIC_FACT_HUBSPOT_SHOWS), NULL);
}

/* A practice customer answers what is asked. Returns whether there is more to find out now. */
static gboolean
answer_next (MedicSitting *self)
{
  const MedicQuestion *question = medic_case_get_next_question (self->the_case);
  const char *answer;

  if (question == NULL || !medic_program_is_practice (self->program))
    return FALSE;

  answer = medic_sitting_ask_practice (self, question);
  medic_case_answer (self->the_case, question, answer);
  if (question->answers == MEDIC_FACT_HUBSPOT_SHOWS && g_strcmp0 (answer, MEDIC_SHOWN_MESSAGE) == 0)
    medic_sitting_paste (self, medic_program_get_message (self->program));

  return TRUE;
}

/**
 * medic_sitting_find_out:
 * @asks: whether a practice customer is asked, too
 *
 * Returns: whether it came to its end; FALSE when it was stopped
 */
gboolean
medic_sitting_find_out (MedicSitting *self,
                        guint         seconds,
                        gboolean      asks)
{
  gint64 end = g_get_monotonic_time () + seconds * G_USEC_PER_SEC;
  gboolean finished;

  do
    {
      gint64 left = end - g_get_monotonic_time ();

      finished = medic_sitting_examine (self, (guint) MAX (1, left / G_USEC_PER_SEC));
    }
  while (finished && asks && answer_next (self));

  return finished;
}

/* Finds out what can be found out, for a practice customer to the end. A message alone is read
 * without asking anybody. Returns: whether it came to its end; FALSE when it was stopped */
gboolean
medic_sitting_look (MedicSitting     *self,
                    const MedicGiven *given)
{
  if (given->address == NULL && given->rehearse == NULL)
    return TRUE;

  medic_sitting_begin (self);

  return medic_sitting_find_out (self, MEDIC_SITTING_USUAL_SECONDS, TRUE);
}
