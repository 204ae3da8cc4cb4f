/* medic-record.c - a case at one moment, as it is written down and read again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-record.h"

#include "core/medic-case-private.h"

/* Returns: (transfer full): a case of which nothing is known */
MedicRecord *
medic_record_new (void)
{
  MedicRecord *self = g_new0 (MedicRecord, 1);

  self->facts = medic_facts_new ();
  self->runs = g_array_new (FALSE, FALSE, sizeof (MedicRecordRun));
  self->journal = medic_journal_new ();
  self->answered = g_ptr_array_new ();
  self->asks = g_ptr_array_new ();
  self->verdict = MEDIC_VERDICT_UNDECIDED;

  return self;
}

void
medic_record_free (MedicRecord *self)
{
  g_clear_pointer (&self->facts, medic_facts_unref);
  g_clear_pointer (&self->runs, g_array_unref);
  g_clear_pointer (&self->journal, medic_journal_free);
  g_clear_pointer (&self->answered, g_ptr_array_unref);
  g_clear_pointer (&self->asks, g_ptr_array_unref);
  g_clear_pointer (&self->practice, g_free);
  g_clear_pointer (&self->program, g_free);
  g_clear_pointer (&self->platform, g_free);
  g_free (self);
}

void
medic_record_add_run (MedicRecord          *self,
                      const MedicRecordRun *run)
{
  g_array_append_vals (self->runs, run, 1);
}

/* Returns: what medic_words_say() needs to say it in @language */
MedicSpeech
medic_record_get_speech (const MedicRecord    *self,
                         const MedicKnowledge *knowledge,
                         const MedicLanguage  *language)
{
  return (MedicSpeech) { knowledge, self->facts, language };
}

/* What is under way has found out nothing yet, and is as though it had not begun. */
static void
take_runs (MedicRecord *self,
           MedicCase   *the_case)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (the_case->runs)); i++)
    {
      MedicRun *run = medic_case_peek_run (the_case, i);
      MedicRunState state = medic_run_get_state (run);

      if (state != MEDIC_RUN_WAITING && state != MEDIC_RUN_RUNNING)
        medic_record_add_run (self, &(MedicRecordRun) {
          medic_run_get_check (run), state, medic_run_get_reach (run), medic_run_get_ms (run)
        });
    }
}

static void
take_result (MedicRecord *self,
             MedicCase   *the_case)
{
  MedicFinding finding = medic_case_get_finding (the_case);

  self->diagnosis = finding.diagnosis;
  self->certainty = finding.certainty;
  self->verdict = medic_case_get_verdict (the_case);
  if (self->diagnosis == NULL && self->verdict == MEDIC_VERDICT_UNDECIDED)
    self->diagnosis = medic_findings_open_end (the_case->knowledge, the_case->facts);
}

static void
take_questions (MedicRecord *self,
                MedicCase   *the_case)
{
  for (guint i = 0; i < the_case->answered->len; i++)
    g_ptr_array_add (self->answered, g_ptr_array_index (the_case->answered, i));

  for (gsize i = 0; the_case->asks != NULL && the_case->asks[i] != NULL; i++)
    {
      const MedicQuestion *question =
        medic_knowledge_get_question (the_case->knowledge, the_case->asks[i]);

      if (question != NULL)
        g_ptr_array_add (self->asks, (gpointer) question);
    }
}

/* Returns: (transfer full): @the_case as it is now; all of it, so it is not for others */
MedicRecord *
medic_record_take (MedicCase *the_case)
{
  MedicRecord *self = medic_record_new ();

  medic_facts_unref (self->facts);
  self->facts = medic_facts_copy (the_case->facts);
  medic_journal_free (self->journal);
  self->journal = medic_journal_copy (the_case->journal);
  take_runs (self, the_case);
  take_result (self, the_case);
  take_questions (self, the_case);
  self->walk = the_case->walk != &the_case->own_walk ? the_case->walk : NULL;
  self->tried = the_case->tried;
  self->rules = the_case->knowledge->rules;
  self->made = g_get_real_time () / G_USEC_PER_SEC;

  return self;
}

static MedicRun *
find_run (MedicCase        *self,
          const MedicCheck *check)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->runs)); i++)
    if (medic_run_get_check (medic_case_peek_run (self, i)) == check)
      return medic_case_peek_run (self, i);

  return NULL;
}

static void
resume_runs (MedicCase         *self,
             const MedicRecord *record)
{
  for (guint i = 0; i < record->runs->len; i++)
    {
      const MedicRecordRun *kept = &g_array_index (record->runs, MedicRecordRun, i);
      MedicRun *run = find_run (self, kept->check);

      if (run != NULL)
        medic_run_restore (run, kept->state, kept->reach, kept->ms);
    }
}

/* The ids belong to the tables, which outlive the case. */
static void
resume_questions (MedicCase         *self,
                  const MedicRecord *record)
{
  const char **asks = g_new0 (const char *, record->asks->len + 1);

  g_ptr_array_set_size (self->answered, 0);
  for (guint i = 0; i < record->answered->len; i++)
    g_ptr_array_add (self->answered, g_ptr_array_index (record->answered, i));

  for (guint i = 0; i < record->asks->len; i++)
    asks[i] = ((const MedicQuestion *) g_ptr_array_index (record->asks, i))->id;
  g_free (self->resumed_asks);
  self->resumed_asks = asks;
  self->asks = record->asks->len > 0 ? asks : NULL;
}

/**
 * medic_case_resume:
 * @self: a new case
 *
 * Goes on where @record was taken. Nothing is asked anew before an examination; what was under way
 * then is carried out again.
 */
void
medic_case_resume (MedicCase         *self,
                   const MedicRecord *record)
{
  g_return_if_fail (MEDIC_IS_CASE (self));
  g_return_if_fail (!medic_case_is_running (self));

  medic_facts_unref (self->facts);
  self->facts = medic_facts_copy (record->facts);
  medic_journal_free (self->journal);
  self->journal = medic_journal_copy (record->journal);
  resume_runs (self, record);
  resume_questions (self, record);
  self->walk = record->walk;
  self->tried = record->tried;
  medic_case_changed (self);
}
