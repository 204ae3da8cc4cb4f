/* medic-practising.c - a practice customer, and how somebody goes about them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-pace.h"
#include "program/medic-program-private.h"
#include "rehearsal/medic-rehearsal.h"

MedicPractising *
medic_practising_new (void)
{
  MedicPractising *self = g_new0 (MedicPractising, 1);

  self->trace = medic_trace_new ();

  return self;
}

void
medic_practising_free (MedicPractising *self)
{
  g_clear_pointer (&self->trace, medic_trace_free);
  g_clear_pointer (&self->told, g_free);
  g_free (self);
}

static MedicRehearsal *
rehearsal_of (MedicProgram *self)
{
  return medic_program_get_rehearsal (self);
}

static void
on_answered (MedicCase           *the_case,
             const MedicQuestion *question,
             const char          *answer,
             MedicProgram        *self)
{
  const char *said = medic_program_get_answer (self, question->id);

  if (question->choices != NULL)
    medic_trace_add (medic_program_get_practising (self)->trace, question, answer,
                     said != NULL && medic_question_takes (question, said) ? said : NULL);
}

/* What steps change is changed, and the way is written down. */
void
medic_practising_begin (MedicProgram *self,
                 MedicCase    *the_case)
{
  MedicPractising *way = medic_program_get_practising (self);

  g_clear_pointer (&way->trace, medic_trace_free);
  way->trace = medic_trace_new ();
  way->began = g_get_real_time () / G_USEC_PER_SEC;
  g_signal_connect_object (the_case, "step-done", G_CALLBACK (medic_rehearsal_step_done),
                           medic_program_get_rehearsal (self), G_CONNECT_SWAPPED);
  g_signal_connect_object (the_case, "answered", G_CALLBACK (on_answered), self, 0);
}

/* The case was begun before: nobody knows how long that took. */
void
medic_program_lose_time (MedicProgram *self)
{
  medic_program_get_practising (self)->began = 0;
}

/* When the last cause was gone; now, where none is. */
static gint64
find_end (const MedicJournal *journal)
{
  for (guint i = medic_journal_get_n (journal); i > 0; i--)
    if (medic_journal_get (journal, i - 1)->kind == MEDIC_ENTRY_GONE)
      return medic_journal_get (journal, i - 1)->time;

  return g_get_real_time () / G_USEC_PER_SEC;
}

/* Returns: (transfer full): the way that was taken so far with @the_case, the last one of this
 *   world */
MedicTrace *
medic_program_take_trace (MedicProgram *self,
                          MedicCase    *the_case)
{
  const MedicPractising *way = medic_program_get_practising (self);
  MedicTrace *trace = medic_trace_new ();
  const MedicJournal *journal = medic_case_get_journal (the_case);

  g_array_append_vals (trace->answers, way->trace->answers->data, way->trace->answers->len);
  medic_journal_free (trace->journal);
  trace->journal = medic_journal_copy (journal);
  medic_facts_unref (trace->facts);
  trace->facts = medic_facts_copy (medic_case_get_facts (the_case));
  trace->ms = way->began > 0 ? MAX (0, find_end (journal) - way->began) * 1000 : -1;

  return trace;
}

/* Who the practice customer is stays untold until they are solved or given up. */
void
medic_program_hide (MedicProgram *self)
{
  medic_program_get_practising (self)->hidden = TRUE;
  medic_program_get_practising (self)->random = TRUE;
}

void
medic_program_reveal (MedicProgram *self)
{
  medic_program_get_practising (self)->hidden = FALSE;
}

/* Whether it was picked without being told. */
gboolean
medic_program_was_hidden (MedicProgram *self)
{
  return medic_program_get_practising (self)->random;
}

/* Whether nothing of what was found is left, or the person says that it works. */
gboolean
medic_program_is_solved (MedicCase *the_case)
{
  return medic_case_get_verdict (the_case) == MEDIC_VERDICT_CLEAR
         || (medic_case_get_finding (the_case).diagnosis == NULL
             && medic_journal_has (medic_case_get_journal (the_case), MEDIC_ENTRY_GONE, NULL));
}

gboolean
medic_program_is_hidden (MedicProgram *self)
{
  return medic_program_get_practising (self) != NULL && medic_program_get_practising (self)->hidden;
}

gboolean
medic_program_is_practice (MedicProgram *self)
{
  return rehearsal_of (self) != NULL;
}

/* Returns: (nullable): the practice customer's id; NULL in the real world */
const char *
medic_program_get_practice (MedicProgram *self)
{
  if (rehearsal_of (self) == NULL)
    return NULL;

  return medic_customer_get_id (medic_rehearsal_get_customer (rehearsal_of (self)));
}

/* Returns: (nullable): the practice customer's title, a msgid; NULL in the real world */
const char *
medic_program_get_title (MedicProgram *self)
{
  if (rehearsal_of (self) == NULL)
    return NULL;

  if (medic_program_get_practising (self)->hidden)
    /* Translators: a practice customer of whom nothing is told. */
    return N_("somebody picked at random");

  return medic_customer_get_title (medic_rehearsal_get_customer (rehearsal_of (self)));
}

/* Returns: (nullable): what the practice customer complains about, a msgid; NULL in the real
 *   world */
const char *
medic_program_get_summary (MedicProgram *self)
{
  return rehearsal_of (self) != NULL
         ? medic_customer_get_summary (medic_rehearsal_get_customer (rehearsal_of (self))) : NULL;
}

/* Returns: (nullable): the practice customer's address; NULL in the real world */
const char *
medic_program_get_address (MedicProgram *self)
{
  return rehearsal_of (self) != NULL ? medic_rehearsal_get_address (rehearsal_of (self)) : NULL;
}

/* Returns: (nullable): the message that the practice customer would paste now; NULL in the real
 *   world, or when the customer sees none */
const char *
medic_program_get_message (MedicProgram *self)
{
  return rehearsal_of (self) != NULL ? medic_rehearsal_get_message (rehearsal_of (self)) : NULL;
}

/* Returns: (nullable): what the practice customer would answer now; NULL in the real world, or when
 *   the customer does not know */
const char *
medic_program_get_answer (MedicProgram *self,
                          const char   *question_id)
{
  return rehearsal_of (self) != NULL
         ? medic_rehearsal_get_answer (rehearsal_of (self), question_id) : NULL;
}
