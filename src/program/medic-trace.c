/* medic-trace.c - the way that somebody took with a practice customer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-trace.h"

MedicTrace *
medic_trace_new (void)
{
  MedicTrace *self = g_new0 (MedicTrace, 1);

  self->answers = g_array_new (FALSE, FALSE, sizeof (MedicGivenAnswer));
  self->journal = medic_journal_new ();
  self->facts = medic_facts_new ();

  return self;
}

void
medic_trace_free (MedicTrace *self)
{
  g_clear_pointer (&self->answers, g_array_unref);
  g_clear_pointer (&self->journal, medic_journal_free);
  g_clear_pointer (&self->facts, medic_facts_unref);
  g_free (self);
}

/* Returns: (nullable): NULL for “I don't know” */
static const char *
intern (const char *answer)
{
  return g_strcmp0 (answer, MEDIC_ANSWER_UNKNOWN) != 0 ? g_intern_string (answer) : NULL;
}

/* @given: (nullable): @said: (nullable): NULL for “I don't know” */
void
medic_trace_add (MedicTrace          *self,
                 const MedicQuestion *question,
                 const char          *given,
                 const char          *said)
{
  const MedicGivenAnswer answer = {
    question, intern (given), intern (said)
  };

  g_array_append_val (self->answers, answer);
}
