/* medic-case.c - one mailbox that does not connect, from start to finish
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-case-private.h"

/**
 * MedicCase:
 *
 * One mailbox that does not connect. The case owns what is known, carries out
 * the checks (medic-examination.c), looks again (medic-verification.c) and says
 * which diagnosis the facts support; it never asks how a fact came about.
 */
G_DEFINE_FINAL_TYPE (MedicCase, medic_case, G_TYPE_OBJECT)

typedef enum
{
  SIGNAL_CHANGED,
  SIGNAL_EXAMINED,
  SIGNAL_STEP_DONE,
  SIGNAL_ANSWERED,
} MedicCaseSignal;

static guint signals[SIGNAL_ANSWERED + 1];

static void
medic_case_finalize (GObject *object)
{
  MedicCase *self = MEDIC_CASE (object);

  g_clear_object (&self->runs);
  g_clear_object (&self->current);
  g_clear_object (&self->ground);
  g_clear_pointer (&self->facts, medic_facts_unref);
  g_clear_pointer (&self->journal, medic_journal_free);
  g_clear_pointer (&self->answered, g_ptr_array_unref);
  g_clear_pointer (&self->only, g_strfreev);
  g_clear_pointer (&self->resumed_asks, g_free);

  G_OBJECT_CLASS (medic_case_parent_class)->finalize (object);
}

static void
install_signals (GType type)
{
  /**
   * MedicCase::changed:
   *
   * More is known than before, or less.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", type, G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * MedicCase::examined:
   *
   * An examination came to its end, or was stopped.
   */
  signals[SIGNAL_EXAMINED] =
    g_signal_new ("examined", type, G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * MedicCase::step-done:
   * @step_id: the step
   *
   * The person says that a step is done.
   */
  signals[SIGNAL_STEP_DONE] =
    g_signal_new ("step-done", type, G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /* The person answered a #MedicQuestion; with %NULL for “I don't know”. */
  signals[SIGNAL_ANSWERED] =
    g_signal_new ("answered", type, G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_STRING);
}

static void
medic_case_class_init (MedicCaseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = medic_case_finalize;
  install_signals (G_TYPE_FROM_CLASS (klass));
}

static void
medic_case_init (MedicCase *self)
{
  self->facts = medic_facts_new ();
  self->runs = g_list_store_new (MEDIC_TYPE_RUN);
  self->journal = medic_journal_new ();
  self->answered = g_ptr_array_new ();
}

static void
make_runs (MedicCase *self)
{
  g_list_store_remove_all (self->runs);

  for (gsize i = 0; self->knowledge->checks[i] != NULL; i++)
    if (self->only == NULL
        || g_strv_contains ((const char *const *) self->only, self->knowledge->checks[i]->id))
      {
        g_autoptr (MedicRun) run = medic_run_new (self->knowledge->checks[i]);
        g_list_store_append (self->runs, run);
      }
}

/**
 * medic_case_new:
 * @knowledge: (transfer none): tables; they outlive the case
 * @services: (nullable) (transfer none): handed to the checks; outlives the case
 */
MedicCase *
medic_case_new (const MedicKnowledge *knowledge,
                MedicServices        *services)
{
  MedicCase *self = g_object_new (MEDIC_TYPE_CASE, NULL);

  self->knowledge = knowledge;
  self->services = services;
  make_runs (self);

  return self;
}

/* Carries out just the checks named, and lets nothing unknown stop them. Before the examination. */
void
medic_case_set_only (MedicCase         *self,
                     const char *const *check_ids)
{
  g_return_if_fail (MEDIC_IS_CASE (self));
  g_return_if_fail (!medic_case_is_running (self));

  g_strfreev (self->only);
  self->only = g_strdupv ((char **) check_ids);
  make_runs (self);
}

/* How long a whole examination may take, in seconds; 0 for as long as its checks may. */
void
medic_case_set_deadline (MedicCase *self,
                         guint      seconds)
{
  g_return_if_fail (MEDIC_IS_CASE (self));

  self->deadline_seconds = seconds;
}

const MedicKnowledge *
medic_case_get_knowledge (MedicCase *self)
{
  return self->knowledge;
}

/* Returns: (transfer none): what is known now; changes with the case */
const MedicFacts *
medic_case_get_facts (MedicCase *self)
{
  return self->facts;
}

/* Returns: (transfer none) (element-type MedicRun) */
GListModel *
medic_case_get_runs (MedicCase *self)
{
  return G_LIST_MODEL (self->runs);
}

const MedicJournal *
medic_case_get_journal (MedicCase *self)
{
  return self->journal;
}

/* Returns: what medic_words_say() needs, in the language that the program speaks now */
MedicSpeech
medic_case_get_speech (MedicCase *self)
{
  return (MedicSpeech) { self->knowledge, self->facts, medic_language_get_current () };
}

/* The list keeps the run alive. */
MedicRun *
medic_case_peek_run (MedicCase *self,
                     guint      i)
{
  g_autoptr (MedicRun) run = g_list_model_get_item (G_LIST_MODEL (self->runs), i);

  return run;
}

/* Whether another check of this case is there to find out what @run would have to know. */
static gboolean
is_found_out_here (MedicCase *self,
                   MedicRun  *run)
{
  const MedicCheck *check = medic_run_get_check (run);

  MEDIC_FOR_EACH_CONDITION (c, check->when)
    for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->runs)); i++)
      {
        const MedicCheck *other = medic_run_get_check (medic_case_peek_run (self, i));

        if (other != check && medic_check_provides (other, c->fact)
            && medic_condition_test (c, self->facts) == MEDIC_UNKNOWN)
          return TRUE;
      }

  return FALSE;
}

/* Whether @run is neither carried out nor pointless. What was not needed may be by now. Where only
 * some checks were named, what none of them finds out stops none of them. */
gboolean
medic_case_may_start (MedicCase *self,
                      MedicRun  *run)
{
  MedicRunState state = medic_run_get_state (run);
  MedicTruth truth;

  if (state != MEDIC_RUN_WAITING && state != MEDIC_RUN_NOT_NEEDED)
    return FALSE;

  truth = medic_conditions_all (medic_run_get_check (run)->when, self->facts);

  return truth == MEDIC_YES
         || (truth == MEDIC_UNKNOWN && self->only != NULL && !is_found_out_here (self, run));
}

/* Whether @run can only begin once the person has said something: nobody waits for it. */
gboolean
medic_case_awaits_answer (MedicCase *self,
                          MedicRun  *run)
{
  if (medic_run_get_state (run) != MEDIC_RUN_WAITING || self->only != NULL)
    return FALSE;

  if (!medic_run_is_spoken_of (run))
    return TRUE;

  MEDIC_FOR_EACH_CONDITION (c, medic_run_get_check (run)->when)
    if (medic_condition_test (c, self->facts) == MEDIC_UNKNOWN
        && medic_knowledge_who_asks (self->knowledge, c->fact) != NULL)
      return TRUE;

  return FALSE;
}

/* Whether every check that can start now has been carried out. */
gboolean
medic_case_is_examined (MedicCase *self)
{
  g_return_val_if_fail (MEDIC_IS_CASE (self), FALSE);

  if (medic_case_is_running (self) && medic_case_is_settling (self))
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->runs)); i++)
    {
      MedicRun *run = medic_case_peek_run (self, i);

      if (medic_run_get_state (run) == MEDIC_RUN_RUNNING || medic_case_may_start (self, run))
        return FALSE;
    }

  return TRUE;
}

/* Returns: the first cause that holds; its diagnosis is NULL when none does */
MedicFinding
medic_case_get_finding (MedicCase *self)
{
  return medic_findings_first (self->knowledge, self->facts);
}

MedicVerdict
medic_case_get_verdict (MedicCase *self)
{
  return medic_findings_verdict (self->knowledge, self->facts);
}

/* Returns: (nullable): the walk that is under way */
const MedicWalk *
medic_case_get_walk (MedicCase *self)
{
  return self->walk;
}

/* Whether there is anything to go by: an address, a message, a choice or a walk. */
gboolean
medic_case_is_begun (MedicCase *self)
{
  return self->asks != NULL || self->walk != NULL || self->tried
         || medic_facts_peek (self->facts, MEDIC_FACT_ADDRESS_TYPED) != NULL
         || medic_facts_peek (self->facts, MEDIC_FACT_ADMIN_MESSAGE) != NULL
         || medic_facts_peek (self->facts, MEDIC_FACT_HUBSPOT_SHOWS) != NULL;
}

/* Tells anew what follows from @fact, which became known, another one or unknown. */
void
medic_case_read_anew (MedicCase *self,
                      MedicFact  fact)
{
  MEDIC_FOR_EACH_READER (reader, self->knowledge)
    if (medic_fact_is_in (fact, (*reader)->reads))
      {
        g_autoptr (MedicFacts) read = (*reader)->read (self->knowledge, self->facts);

        for (const MedicFact *f = (*reader)->provides; *f != MEDIC_FACT_NONE; f++)
          medic_facts_forget (self->facts, *f);
        medic_facts_merge (self->facts, read, (*reader)->id);
      }
}

/* Puts @facts to what is known; @origin is the id of the check that says so. */
void
medic_case_learn (MedicCase        *self,
                  const MedicFacts *facts,
                  const char       *origin)
{
  medic_facts_merge (self->facts, facts, origin);
  for (MedicFact fact = MEDIC_FACT_NONE + 1; fact < MEDIC_N_FACTS; fact++)
    if (medic_facts_peek (facts, fact) != NULL)
      medic_case_read_anew (self, fact);
  medic_case_changed (self);
}

/* Tells whoever watches that more is known than before, or less. */
void
medic_case_changed (MedicCase *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Tells whoever watches that nothing is under way any more. */
void
medic_case_examined (MedicCase *self)
{
  g_clear_object (&self->current);
  g_signal_emit (self, signals[SIGNAL_EXAMINED], 0);
}

/* Ends the examination under way, if there is one, and keeps what is known. */
void
medic_case_stop (MedicCase *self)
{
  g_autoptr (GCancellable) current = NULL;

  g_return_if_fail (MEDIC_IS_CASE (self));

  g_set_object (&current, self->current);
  g_cancellable_cancel (current);
}

/* Returns: (transfer none) (nullable): the run that needs the person just now */
MedicRun *
medic_case_peek_asking (MedicCase *self)
{
  g_return_val_if_fail (MEDIC_IS_CASE (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->runs)); i++)
    if (medic_run_peek_prompt (medic_case_peek_run (self, i)) != NULL)
      return medic_case_peek_run (self, i);

  return NULL;
}

gboolean
medic_case_is_running (MedicCase *self)
{
  g_return_val_if_fail (MEDIC_IS_CASE (self), FALSE);

  return self->examination != NULL;
}

/* Writes down what is found now, unless it is written down already. */
void
medic_case_note_found (MedicCase *self)
{
  const MedicDiagnosis *found = medic_case_get_finding (self).diagnosis;

  if (found != NULL && !medic_journal_is_found (self->journal, found))
    medic_journal_write (self->journal, MEDIC_ENTRY_FOUND, found, NULL);
}

/* The person says that @step is done. Whether it helped, medic_case_verify_async() finds out.
 * @diagnosis: (nullable): %NULL for a step of a walk */
void
medic_case_step_done (MedicCase            *self,
                      const MedicDiagnosis *diagnosis,
                      const MedicStep      *step)
{
  g_return_if_fail (MEDIC_IS_CASE (self));

  medic_journal_write (self->journal, MEDIC_ENTRY_DONE, diagnosis, step);
  g_signal_emit (self, signals[SIGNAL_STEP_DONE], 0, step->id);
}
