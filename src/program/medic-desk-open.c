/* medic-desk-open.c - a desk from a report or a code that the customer sends or reads out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-desk-private.h"

#include "core/medic-spoken.h"
#include "program/medic-program.h"
#include "report/medic-report.h"

/* Why a code is not taken; the number is a #MedicSpokenFault. */
#define CODE_ERROR (g_quark_from_static_string ("medic-spoken"))

/* What the journal says of the call so far goes on; what @record says comes after it. */
static void
join_journals (MedicDesk   *self,
               MedicRecord *record)
{
  MedicJournal *joined = medic_journal_copy (medic_case_get_journal (self->the_case));
  const MedicDiagnosis *before = medic_desk_get_said (self);

  for (guint i = 0; i < medic_journal_get_n (record->journal); i++)
    {
      const MedicEntry *entry = medic_journal_get (record->journal, i);

      if (entry->kind != MEDIC_ENTRY_DONE || !medic_journal_has_step (joined, entry->step))
        medic_journal_add (joined, entry);
    }

  if (before != NULL && before != record->diagnosis
      && medic_journal_has (joined, MEDIC_ENTRY_DONE, before)
      && medic_journal_is_found (joined, before))
    medic_journal_write (joined, MEDIC_ENTRY_GONE, before, NULL);

  medic_journal_free (record->journal);
  record->journal = joined;
}

static void
forget_all (MedicFacts           *facts,
            const MedicCondition *conditions)
{
  MEDIC_FOR_EACH_CONDITION (c, conditions)
    medic_facts_forget (facts, c->fact);
}

/* A new result makes what the old one rested on old; what else was told stays. What the customer
 * does not know is not asked again. */
static void
join_facts (MedicDesk         *self,
            MedicRecord       *record,
            const MedicFacts  *said)
{
  const MedicDiagnosis *before = medic_desk_get_said (self);

  if (before != NULL && before != record->diagnosis)
    {
      forget_all (record->facts, before->when);
      forget_all (record->facts, before->proof);
    }

  for (MedicFact fact = MEDIC_FACT_NONE + 1; fact < MEDIC_N_FACTS; fact++)
    if (medic_facts_peek (said, fact) != NULL)
      {
        medic_facts_set (record->facts, fact, medic_facts_peek (said, fact));
        medic_facts_set_origin (record->facts, fact, medic_facts_peek_origin (said, fact),
                                medic_facts_get_time (said, fact));
      }
    else if (medic_facts_is_unsure (said, fact) && medic_facts_peek (record->facts, fact) == NULL)
      medic_facts_set_unsure (record->facts, fact);
}

static void
state (MedicDesk         *self,
       const MedicRecord *said,
       guint              given)
{
  self->stated = (MedicDeskResult) {
    TRUE, said->diagnosis, said->certainty, said->verdict, said->rules, said->made
  };
  medic_desk_take_source (self, said, given);
}

static void
take_report (MedicDesk   *self,
             MedicReport *report)
{
  const MedicRecord *said = medic_report_get_record (report);
  g_autoptr (MedicRecord) joined = medic_record_take (self->the_case);
  MedicFacts *empty = medic_facts_new ();

  /* All of it is said anew. */
  medic_facts_unref (joined->facts);
  joined->facts = empty;
  joined->diagnosis = said->diagnosis;
  medic_journal_free (joined->journal);
  joined->journal = medic_journal_copy (said->journal);
  g_array_set_size (joined->runs, 0);
  for (guint i = 0; i < said->runs->len; i++)
    medic_record_add_run (joined, &g_array_index (said->runs, MedicRecordRun, i));
  join_facts (self, joined, said->facts);
  join_journals (self, joined);
  joined->walk = said->walk;
  joined->tried = said->tried;

  medic_case_resume (self->the_case, joined);
  state (self, said, medic_report_get_notices (report));
}

static void
take_code (MedicDesk         *self,
           const MedicRecord *said)
{
  g_autoptr (MedicRecord) joined = medic_record_take (self->the_case);

  joined->diagnosis = said->diagnosis;
  medic_journal_free (joined->journal);
  joined->journal = medic_journal_new ();
  join_facts (self, joined, said->facts);
  join_journals (self, joined);
  medic_case_resume (self->the_case, joined);
  state (self, said, self->notices);
}

/* Returns: (transfer full) (nullable) */
static MedicRecord *
read_code (const char  *code,
           GError     **error)
{
  MedicRecord *record = NULL;
  MedicSpokenFault fault = medic_spoken_read (medic_program_get_knowledge (), code, &record);

  if (fault == MEDIC_SPOKEN_FINE)
    return record;

  g_set_error_literal (error, CODE_ERROR, (int) fault, _(medic_spoken_get_sentence (fault)));

  return NULL;
}

/**
 * medic_desk_take_report:
 *
 * The customer sends a report during the call: it takes the place of what was known. Steps that
 * were done stay done.
 *
 * Returns: whether it is one; else @error has a sentence for the agent
 */
gboolean
medic_desk_take_report (MedicDesk   *self,
                        const char  *text,
                        gsize        length,
                        GError     **error)
{
  g_autoptr (MedicReport) report = NULL;

  g_return_val_if_fail (MEDIC_IS_DESK (self), FALSE);

  report = medic_report_read (medic_program_get_knowledge (), text, length, error);
  if (report == NULL)
    return FALSE;

  medic_desk_keep_former (self);
  take_report (self, report);
  medic_desk_changed (self);

  return TRUE;
}

/**
 * medic_desk_take_code:
 *
 * The customer reads a code out during the call: its result counts from now on.
 *
 * Returns: whether it is one; else @error has a sentence for the agent
 */
gboolean
medic_desk_take_code (MedicDesk   *self,
                      const char  *code,
                      GError     **error)
{
  g_autoptr (MedicRecord) record = NULL;

  g_return_val_if_fail (MEDIC_IS_DESK (self), FALSE);

  record = read_code (code, error);
  if (record == NULL)
    return FALSE;

  medic_desk_keep_former (self);
  take_code (self, record);
  medic_desk_changed (self);

  return TRUE;
}

/**
 * medic_desk_new_report:
 *
 * Returns: (transfer full) (nullable): the case that the report tells of; %NULL when it is none,
 *   and @error has a sentence for the agent
 */
MedicDesk *
medic_desk_new_report (const char  *text,
                       gsize        length,
                       GError     **error)
{
  g_autoptr (MedicReport) report =
    medic_report_read (medic_program_get_knowledge (), text, length, error);
  MedicDesk *self;

  if (report == NULL)
    return NULL;

  self = medic_desk_new_answers ();
  take_report (self, report);
  medic_desk_changed (self);

  return self;
}

/**
 * medic_desk_new_code:
 *
 * Returns: (transfer full) (nullable): the case that the code tells of; %NULL when it is none, and
 *   @error has a sentence for the agent
 */
MedicDesk *
medic_desk_new_code (const char  *code,
                     GError     **error)
{
  g_autoptr (MedicRecord) record = read_code (code, error);
  MedicDesk *self;

  if (record == NULL)
    return NULL;

  self = medic_desk_new_answers ();
  take_code (self, record);
  medic_desk_changed (self);

  return self;
}

/* Returns: what is to be known of the report; of MedicNotice */
guint
medic_desk_get_notices (MedicDesk *self)
{
  g_return_val_if_fail (MEDIC_IS_DESK (self), 0);

  return self->notices;
}

static const struct
{
  MedicNotice notice;
  const char *sentence;
} notices[] = {
  { MEDIC_NOTICE_CHANGED,
    N_("This report is not as the program wrote it: something was changed or lost on the way. Ask for it once more.") },
  { MEDIC_NOTICE_NEWER_RULES,
    N_("A newer Mail Medic made this report. It stands here as it was said there; answers go by the rules of this one.") },
  { MEDIC_NOTICE_UNKNOWN_IDS,
    N_("This report names things that this Mail Medic does not know. They are left out.") },
  { MEDIC_NOTICE_DROPPED_TEXT,
    N_("Some of the texts in this report are not fit to be shown. They are left out.") },
};

static GPtrArray *
list_sentences (guint                given,
                const MedicLanguage *language)
{
  GPtrArray *list = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (notices); i++)
    if ((given & notices[i].notice) != 0)
      g_ptr_array_add (list, (gpointer) medic_language_say (language, notices[i].sentence));

  return list;
}

/* Returns: (transfer container) (element-type utf8): what is to be known of the report, in
 *   @language */
GPtrArray *
medic_desk_list_notices (MedicDesk           *self,
                         const MedicLanguage *language)
{
  g_return_val_if_fail (MEDIC_IS_DESK (self), g_ptr_array_new ());

  return list_sentences (self->notices, language);
}

/* Returns: (transfer container) (element-type utf8): the same of the report that was compared
 *   last */
GPtrArray *
medic_desk_list_compared_notices (MedicDesk           *self,
                                  const MedicLanguage *language)
{
  g_return_val_if_fail (MEDIC_IS_DESK (self), g_ptr_array_new ());

  return list_sentences (self->compared_notices, language);
}
