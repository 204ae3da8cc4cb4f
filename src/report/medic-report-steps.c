/* medic-report-steps.c - what a report says of what to do and of what was done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-receipt.h"
#include "report/medic-report-parts.h"

/* Returns: (nullable): how it was last done; NULL when it was not */
static const MedicEntry *
find_done (const MedicJournal *journal,
           const MedicStep    *step)
{
  const MedicEntry *done = NULL;

  for (guint i = 0; i < medic_journal_get_n (journal); i++)
    {
      const MedicEntry *entry = medic_journal_get (journal, i);

      if (entry->kind == MEDIC_ENTRY_DONE && entry->step != NULL
          && g_str_equal (entry->step->id, step->id))
        done = entry;
    }

  return done;
}

static char *
dup_state (MedicReportWriting *self,
           const MedicEntry   *done)
{
  g_autofree char *time = NULL;

  if (done == NULL)
    /* Translators: of a step. */
    return g_strdup (medic_report_say (self, N_("Not done yet")));

  time = medic_report_dup_time (self, done->time);

  return medic_words_fill (medic_report_say (self, N_("Done at {time}")), "time", time, NULL);
}

/* Returns: (transfer full) (nullable): what is pressed, one after the other */
static char *
dup_presses (MedicReportWriting *self,
             const MedicStep    *step)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) labels = NULL;

  if (step->press == NULL)
    return NULL;

  for (gsize i = 0; step->press[i] != NULL; i++)
    {
      g_autofree char *label = medic_words_label (&self->speech, step->press[i]);

      g_strv_builder_add (builder, label);
    }
  labels = g_strv_builder_end (builder);

  return g_strjoinv (" › ", labels);
}

static void
add_step (MedicReportWriting *self,
          const MedicStep    *step,
          guint               number)
{
  const MedicEntry *done = find_done (self->record->journal, step);
  MedicReportPart *part = medic_report_add (self, MEDIC_PART_STEP,
                                            medic_words_say (&self->speech, step->title));

  part->name = dup_state (self, done);
  part->note = g_strdup (medic_report_say (self, medic_owner_get_badge (step->actor)));
  part->extra = dup_presses (self, step);
  part->marked = done != NULL;
  part->number = number;
}

static void
write_todo (MedicReportWriting *self)
{
  const MedicDiagnosis *said = self->record->diagnosis;
  const MedicWalk *walk = self->record->walk;
  g_autoptr (GPtrArray) steps = NULL;

  if (walk != NULL)
    steps = medic_steps_needed (walk->steps, self->record->facts);
  else if (said != NULL)
    steps = medic_diagnosis_steps (said, self->record->facts);
  if (steps == NULL || steps->len == 0)
    return;

  medic_report_add_said (self, MEDIC_PART_HEADING, walk == NULL && said->open
                                                   ? N_("What would decide it") : N_("What to do"));
  for (guint i = 0; i < steps->len; i++)
    add_step (self, g_ptr_array_index (steps, i), i + 1);
}

/* A code that was spoken says nothing of what was done. */
static gboolean
has_history (const MedicRecord *record)
{
  return record->runs->len > 0 || medic_journal_get_n (record->journal) > 0;
}

static void
write_receipt (MedicReportWriting *self)
{
  g_autoptr (GPtrArray) lines = NULL;

  if (!has_history (self->record))
    return;

  lines = medic_receipt_write (&self->speech, self->record->journal);
  medic_report_add_said (self, MEDIC_PART_HEADING, N_("What happened"));
  for (guint i = 0; i < lines->len; i++)
    {
      const MedicReceiptLine *line = g_ptr_array_index (lines, i);
      MedicReportPart *part = medic_report_add (self, MEDIC_PART_EVENT, g_strdup (line->title));

      part->note = g_strdup (line->who);
      if (line->undo != NULL)
        part->extra = medic_words_fill (medic_report_say (self, N_("To undo: {undo}")),
                                        "undo", line->undo, NULL);
    }
}

/* An address alone finds no sign-in. */
static void
write_identifiers (MedicReportWriting *self)
{
  g_autofree char *text = medic_words_identify (&self->speech);
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  if (g_strv_length (lines) < 2)
    return;

  medic_report_add_said (self, MEDIC_PART_HEADING, N_("To find this sign-in"));
  for (gsize i = 0; lines[i] != NULL; i++)
    medic_report_add (self, MEDIC_PART_LINE, g_strdup (lines[i]));
}

/* What is to be done, what was done, and what an administrator needs for it. */
void
medic_report_write_steps (MedicReportWriting *self)
{
  write_todo (self);
  write_identifiers (self);
  write_receipt (self);
}
