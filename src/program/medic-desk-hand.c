/* medic-desk-hand.c - what goes on from a desk: a handover, a request to others, a comparison
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-desk-private.h"

#include "core/medic-spoken.h"
#include "report/medic-compare.h"
#include "report/medic-escalation.h"

static const MedicHelpDesk *const help_desks[] = {
  [MEDIC_ESCALATE_MICROSOFT] = &medic_help_desk_microsoft,
  [MEDIC_ESCALATE_HUBSPOT] = &medic_help_desk_hubspot,
};

/* Returns: (transfer full): the case as it is at the desk, with what is said of it there */
static MedicRecord *
take_record (MedicDesk *self)
{
  MedicRecord *record = medic_record_take (self->the_case);

  record->diagnosis = medic_desk_get_said (self);
  record->certainty = medic_desk_get_finding (self).certainty;
  record->verdict = medic_desk_get_verdict (self);
  if (self->stated.is_stated)
    {
      record->rules = self->stated.rules;
      record->made = self->stated.made;
    }
  /* A code does not say which version it is of. */
  record->program = g_strdup (self->stated.is_stated ? self->program : MEDIC_VERSION);
  record->platform = g_strdup (self->platform);
  record->practice = g_strdup (self->practice);

  return record;
}

/* Returns: (transfer full): what may leave of it */
static MedicReport *
make_report (MedicDesk *self)
{
  g_autoptr (MedicRecord) record = take_record (self);

  return medic_report_new (medic_case_get_knowledge (self->the_case), record);
}

/* Returns: (transfer full): what can be read out in place of the case as it is now */
char *
medic_desk_dup_code (MedicDesk *self)
{
  g_autoptr (MedicRecord) record = NULL;

  g_return_val_if_fail (MEDIC_IS_DESK (self), NULL);

  record = take_record (self);

  return medic_spoken_write (medic_case_get_knowledge (self->the_case), record);
}

static gint64
find_time (MedicDesk       *self,
           const MedicStep *step)
{
  const MedicJournal *journal = medic_case_get_journal (self->the_case);

  for (guint i = medic_journal_get_n (journal); i > 0; i--)
    if (medic_journal_get (journal, i - 1)->step == step)
      return medic_journal_get (journal, i - 1)->time;

  return 0;
}

/* Returns: (transfer full) (element-type MedicHandoverStep) */
static GPtrArray *
list_steps (MedicDesk *self)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->steps->len; i++)
    {
      MedicHandoverStep *step = g_new0 (MedicHandoverStep, 1);

      step->step = medic_desk_get_step (self, i);
      step->done = medic_desk_is_done (self, i);
      step->time = step->done ? find_time (self, step->step) : 0;
      step->seconds = medic_desk_get_seconds (self, i);
      step->tries = medic_desk_get_tries (self, i);
      g_ptr_array_add (list, step);
    }

  return list;
}

/* @whom: (nullable): whose support it is for; %NULL for a ticket, with what the agent typed */
static char *
write_case (MedicDesk             *self,
            const MedicLanguage   *language,
            MedicHandoverForm      form,
            const MedicEscalation *whom)
{
  g_autoptr (MedicReport) report = make_report (self);
  g_autoptr (GPtrArray) steps = list_steps (self);
  g_autofree char *code = medic_desk_dup_code (self);
  MedicHandover handover = {
    .report = report, .knowledge = medic_case_get_knowledge (self->the_case), .language = language,
    .code = code, .steps = steps, .notices = self->notices,
  };

  if (whom != NULL)
    return medic_escalation_write (&handover, help_desks[*whom]);

  handover.call_seconds = medic_desk_get_call_seconds (self);
  handover.notes = self->notes;
  handover.next_action = self->next_action;

  return medic_handover_write (&handover, form == MEDIC_HANDOVER_MARKDOWN);
}

/* Returns: (transfer full): the whole case for a ticket, with the agent's notes */
char *
medic_desk_to_handover (MedicDesk           *self,
                        const MedicLanguage *language,
                        MedicHandoverForm    form)
{
  g_return_val_if_fail (MEDIC_IS_DESK (self), NULL);

  return write_case (self, language, form, NULL);
}

/* Returns: (transfer full): a request to the support of others, with what is still missing; nothing
 *   that the agent typed is in it */
char *
medic_desk_to_escalation (MedicDesk           *self,
                          const MedicLanguage *language,
                          MedicEscalation      whom)
{
  g_return_val_if_fail (MEDIC_IS_DESK (self), NULL);

  return write_case (self, language, MEDIC_HANDOVER_TEXT, &whom);
}

/* Returns: (transfer container) (element-type utf8): what they would still want; msgids */
GPtrArray *
medic_desk_list_missing (MedicDesk       *self,
                         MedicEscalation  whom)
{
  GPtrArray *list = g_ptr_array_new ();
  g_autoptr (GPtrArray) missing = NULL;

  g_return_val_if_fail (MEDIC_IS_DESK (self), list);

  missing = medic_escalation_missing (help_desks[whom], medic_case_get_facts (self->the_case));
  for (guint i = 0; i < missing->len; i++)
    {
      const MedicWanted *wanted = g_ptr_array_index (missing, i);

      g_ptr_array_add (list, (gpointer) wanted->what);
    }

  return list;
}

/**
 * medic_desk_compare:
 * @other: another report, of the same customer or of another one
 *
 * Returns: (transfer full) (element-type MedicDifference) (nullable): where it differs from what is
 *   known here; %NULL when it is no report, and @error has a sentence for the agent
 */
GPtrArray *
medic_desk_compare (MedicDesk            *self,
                    const MedicLanguage  *language,
                    const char           *other,
                    gsize                 length,
                    GError              **error)
{
  const MedicKnowledge *knowledge;
  g_autoptr (MedicReport) read = NULL;
  g_autoptr (MedicReport) own = NULL;

  g_return_val_if_fail (MEDIC_IS_DESK (self), NULL);

  knowledge = medic_case_get_knowledge (self->the_case);
  read = medic_report_read (knowledge, other, length, error);
  if (read == NULL)
    return NULL;

  self->compared_notices = medic_report_get_notices (read);
  own = make_report (self);

  return medic_compare (own, read, knowledge, language);
}
