/* medic-verification.c - looking again at what a diagnosis rests on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-case-private.h"

#include "core/medic-inquiry.h"

/* What is looked at again, and what was known before: stopping half-way loses nothing. */
typedef struct
{
  const MedicDiagnosis *diagnosis;
  MedicFacts           *before;
} Verification;

static void
verification_free (Verification *self)
{
  g_clear_pointer (&self->before, medic_facts_unref);
  g_free (self);
}

static gboolean
contains (const GArray     *checks,
          const MedicCheck *check)
{
  for (guint i = 0; i < checks->len; i++)
    if (g_array_index (checks, const MedicCheck *, i) == check)
      return TRUE;

  return FALSE;
}

static void
add_users_of_check (MedicCase        *self,
                    GArray           *checks,
                    const MedicCheck *provider)
{
  for (const MedicFact *f = provider->provides; f != NULL && *f != MEDIC_FACT_NONE; f++)
    medic_case_add_users (self, checks, *f);
}

/* Adds the checks that build on @fact, and those that build on what they find. */
void
medic_case_add_users (MedicCase *self,
                      GArray    *checks,
                      MedicFact  fact)
{
  for (gsize i = 0; self->knowledge->checks[i] != NULL; i++)
    {
      const MedicCheck *check = self->knowledge->checks[i];

      if (contains (checks, check) || !medic_conditions_mention (check->when, fact))
        continue;

      g_array_append_val (checks, check);
      add_users_of_check (self, checks, check);
    }

  MEDIC_FOR_EACH_READER (reader, self->knowledge)
    if (medic_fact_is_in (fact, (*reader)->reads))
      for (const MedicFact *f = (*reader)->provides; *f != MEDIC_FACT_NONE; f++)
        medic_case_add_users (self, checks, *f);
}

/* Adds the checks that find out what @reader reads. */
static void
add_needed_to_read (MedicCase         *self,
                    GArray            *checks,
                    const MedicReader *reader)
{
  for (const MedicFact *f = reader != NULL ? reader->reads : NULL;
       f != NULL && *f != MEDIC_FACT_NONE; f++)
    medic_case_add_needed (self, checks, *f);
}

/* Adds the check that finds out @fact, those that it needs and those that build on it. */
void
medic_case_add_needed (MedicCase *self,
                       GArray    *checks,
                       MedicFact  fact)
{
  const MedicCheck *check = medic_knowledge_who_checks (self->knowledge, fact);

  add_needed_to_read (self, checks, medic_knowledge_who_reads (self->knowledge, fact));
  if (check == NULL || contains (checks, check))
    return;

  g_array_append_val (checks, check);
  MEDIC_FOR_EACH_CONDITION (c, check->when)
    medic_case_add_needed (self, checks, c->fact);
  add_users_of_check (self, checks, check);
}

static void
forget_check (MedicCase        *self,
              const MedicCheck *check)
{
  for (MedicFact fact = MEDIC_FACT_NONE + 1; fact < MEDIC_N_FACTS; fact++)
    if (medic_check_provides (check, fact))
      {
        medic_facts_forget (self->facts, fact);
        medic_case_read_anew (self, fact);
      }
}

/* Forgets what @checks found, so that they are carried out anew. */
void
medic_case_forget (MedicCase    *self,
                   const GArray *checks)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->runs)); i++)
    {
      MedicRun *run = medic_case_peek_run (self, i);
      const MedicCheck *check = medic_run_get_check (run);

      if (!contains (checks, check))
        continue;

      forget_check (self, check);
      medic_run_set_state (run, MEDIC_RUN_WAITING);
    }
}

static void
forget_what_it_rests_on (MedicCase            *self,
                         const MedicDiagnosis *diagnosis)
{
  const MedicCondition *lists[] = { diagnosis->when, diagnosis->proof, diagnosis->unless };
  g_autoptr (GArray) checks = g_array_new (FALSE, FALSE, sizeof (const MedicCheck *));

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    MEDIC_FOR_EACH_CONDITION (c, lists[i])
      medic_case_add_needed (self, checks, c->fact);
  medic_case_forget (self, checks);

  /* Whether it works in HubSpot is to be tried anew too. */
  MEDIC_FOR_EACH_CONDITION (c, self->knowledge->healthy)
    if (medic_knowledge_who_asks (self->knowledge, c->fact) != NULL)
      medic_facts_forget (self->facts, c->fact);
}

static MedicOutcome
judge (MedicCase            *self,
       const MedicDiagnosis *diagnosis)
{
  if (medic_finding_weigh (diagnosis, self->facts) == MEDIC_CERTAINTY_NONE)
    return medic_conditions_all (diagnosis->when, self->facts) == MEDIC_UNKNOWN
           ? MEDIC_OUTCOME_CANNOT_BE_SEEN : MEDIC_OUTCOME_GONE;

  return medic_inquiry_can_deny (self->knowledge, diagnosis)
         ? MEDIC_OUTCOME_CANNOT_BE_SEEN : MEDIC_OUTCOME_STILL_THERE;
}

/* All is known again that was known before. But what may have been left behind meanwhile stays. */
static void
restore (MedicCase  *self,
         MedicFacts *before)
{
  g_autoptr (MedicFacts) now = g_steal_pointer (&self->facts);

  self->facts = before;
  for (gsize i = 0; self->knowledge->checks[i] != NULL; i++)
    {
      const MedicCheck *check = self->knowledge->checks[i];
      g_autoptr (MedicFacts) left = medic_facts_new ();

      if (check->cut_off == NULL
          || g_strcmp0 (medic_facts_peek_string (now, check->provides[0]), check->cut_off) != 0)
        continue;

      medic_facts_set_string (left, check->provides[0], check->cut_off);
      medic_facts_merge (self->facts, left, check->id);
    }
}

static void
on_examined (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) verification = G_TASK (user_data);
  MedicCase *self = MEDIC_CASE (source);
  Verification *data = g_task_get_task_data (verification);
  g_autoptr (GError) error = NULL;
  MedicOutcome outcome;

  if (!medic_case_examine_finish (self, result, &error))
    {
      restore (self, g_steal_pointer (&data->before));
      g_task_return_error (verification, g_steal_pointer (&error));
      return;
    }

  outcome = judge (self, data->diagnosis);
  self->tried = outcome != MEDIC_OUTCOME_STILL_THERE;
  if (outcome == MEDIC_OUTCOME_GONE)
    medic_journal_write (self->journal, MEDIC_ENTRY_GONE, data->diagnosis, NULL);
  g_task_return_int (verification, outcome);
}

/**
 * medic_case_verify_async:
 *
 * Looks again at what @diagnosis rests on: forgets the facts of the checks
 * behind it, of those they need and of those that build on them, and carries
 * them out anew. What rests on a paste or an answer only the person can tell.
 */
void
medic_case_verify_async (MedicCase            *self,
                         const MedicDiagnosis *diagnosis,
                         GCancellable         *cancellable,
                         GAsyncReadyCallback   callback,
                         gpointer              user_data)
{
  g_autoptr (GTask) verification = NULL;
  Verification *data;

  g_return_if_fail (MEDIC_IS_CASE (self));
  g_return_if_fail (!medic_case_is_running (self));

  verification = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (verification, medic_case_verify_async);
  if (g_task_return_error_if_cancelled (verification))
    return;

  data = g_new0 (Verification, 1);
  data->diagnosis = diagnosis;
  data->before = medic_facts_copy (self->facts);
  g_task_set_task_data (verification, data, (GDestroyNotify) verification_free);

  forget_what_it_rests_on (self, diagnosis);
  medic_case_examine_async (self, cancellable, on_examined, g_steal_pointer (&verification));
}

/**
 * medic_case_verify_finish:
 * @outcome: (out): what looking again showed; set on success only
 *
 * Returns: %FALSE with %G_IO_ERROR_CANCELLED when the person stopped it
 */
gboolean
medic_case_verify_finish (MedicCase     *self,
                          GAsyncResult  *result,
                          MedicOutcome  *outcome,
                          GError       **error)
{
  gssize value;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  value = g_task_propagate_int (G_TASK (result), error);
  if (value < 0)
    return FALSE;

  *outcome = (MedicOutcome) value;

  return TRUE;
}
