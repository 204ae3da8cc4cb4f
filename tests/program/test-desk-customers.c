/* test-desk-customers.c - each practice customer rings up, and has no program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-program-private.h"
#include "rehearsal/medic-rehearsal.h"
#include "support/desk-caller.h"

/* Nobody looks longer. */
#define LONGEST_SECONDS 30

static void
on_examined (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  gboolean *done = user_data;

  medic_case_examine_finish (MEDIC_CASE (source), result, NULL);
  *done = TRUE;
}

/* Looks at all that can be looked at without signing in. */
static void
examine (MedicCase *the_case)
{
  gboolean done = FALSE;

  medic_case_examine_async (the_case, NULL, on_examined, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

/* Answers as the customer does, and looks on where that lets more be looked at. */
static void
find_out (MedicProgram *program,
          MedicCase    *the_case)
{
  const MedicQuestion *question;

  medic_case_set_deadline (the_case, LONGEST_SECONDS);
  examine (the_case);
  while ((question = medic_case_get_next_question (the_case)) != NULL)
    {
      const char *answer = medic_program_get_answer (program, question->id);

      medic_case_answer (the_case, question, question->signs_in ? "no" : answer);
      if (!medic_case_is_examined (the_case))
        examine (the_case);
    }
}

/* Returns: (transfer full): what is so, as far as the checks and the customer know it */
static MedicFacts *
dup_truth (MedicProgram *program,
           MedicCase    *the_case)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  MedicFacts *truth = medic_facts_copy (medic_case_get_facts (the_case));
  const char *message = medic_program_get_message (program);

  for (const MedicQuestion *q = knowledge->questions; q->id != NULL; q++)
    if (q->choices != NULL && medic_facts_peek (truth, q->answers) == NULL
        && medic_program_get_answer (program, q->id) != NULL)
      medic_facts_set_string (truth, q->answers, medic_program_get_answer (program, q->id));

  if (message != NULL)
    {
      medic_facts_set_string (truth, MEDIC_FACT_HUBSPOT_SHOWS, MEDIC_SHOWN_MESSAGE);
      medic_facts_set_string (truth, MEDIC_FACT_HUBSPOT_MESSAGE, message);
    }

  return truth;
}

static const char *
peek_id (MedicFinding finding)
{
  return finding.diagnosis != NULL ? finding.diagnosis->id : "nothing";
}

/* What the desk finds is what the program found; or it leaves open what only the program can see,
 * and never rules it out. */
static void
the_desk_finds_it_or_leaves_it_open (gconstpointer id)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicProgram) program = medic_program_new_practice (id, &error);
  g_autoptr (MedicCase) the_case = NULL;
  g_autoptr (MedicDesk) desk = medic_desk_new_answers ();
  g_autoptr (MedicFacts) truth = NULL;
  g_autoptr (GPtrArray) possible = NULL;
  MedicFinding there;
  MedicFinding here;
  DeskCall call;

  g_assert_no_error (error);
  medic_rehearsal_hurry (medic_program_get_rehearsal (program));
  the_case = medic_program_new_case (program, NULL);
  if (medic_program_get_message (program) != NULL)
    medic_case_tell (the_case, medic_program_get_message (program));
  find_out (program, the_case);
  truth = dup_truth (program, the_case);
  call = desk_caller_ask (desk, truth, DESK_CALLER_BEST);

  there = medic_case_get_finding (the_case);
  here = medic_desk_get_finding (desk);
  possible = medic_findings_possible (knowledge, medic_case_get_facts (medic_desk_get_case (desk)));
  g_test_message ("%s: here %s, there %s; %u asked, %u to the cause", (const char *) id,
                  peek_id (here), peek_id (there), call.n_asked, call.n_to_found);

  g_assert_true (here.diagnosis == there.diagnosis || there.diagnosis == NULL
                 || g_ptr_array_find (possible, there.diagnosis, NULL)
                 || medic_finding_weigh (there.diagnosis,
                                         medic_case_get_facts (medic_desk_get_case (desk)))
                    != MEDIC_CERTAINTY_NONE);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) customers = medic_program_list_practice (&error);

  g_test_init (&argc, &argv, NULL);
  g_assert_no_error (error);

  for (guint i = 0; i < customers->len; i++)
    {
      const MedicPractice *customer = g_ptr_array_index (customers, i);
      g_autofree char *path =
        g_strconcat ("/desk-customers/the-desk-finds-it-or-leaves-it-open/", customer->id, NULL);

      g_test_add_data_func (path, customer->id, the_desk_finds_it_or_leaves_it_open);
    }

  return g_test_run ();
}
