/* medic-report-parts.c - what a report says, part by part: what it is, and what it comes to
 *
 * What has to be read to help comes first; what proves it follows. All that is not ours in it went
 * through the gate and through medic_words_say() or medic_words_value().
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/medic-report-parts.h"

#include "core/medic-spoken.h"

static void
part_free (MedicReportPart *self)
{
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->extra, g_free);
  g_free (self);
}

const char *
medic_report_say (MedicReportWriting *self,
                  const char         *msgid)
{
  return medic_language_say (self->speech.language, msgid);
}

/* @text: (transfer full): Returns: (transfer none): the new part, to be completed */
MedicReportPart *
medic_report_add (MedicReportWriting  *self,
                  MedicReportPartKind  kind,
                  char                *text)
{
  MedicReportPart *part = g_new0 (MedicReportPart, 1);

  part->kind = kind;
  part->text = text;
  g_ptr_array_add (self->parts, part);

  return part;
}

/* @msgid: may have facts in it */
void
medic_report_add_said (MedicReportWriting  *self,
                       MedicReportPartKind  kind,
                       const char          *msgid)
{
  medic_report_add (self, kind, medic_words_say (&self->speech, msgid));
}

/* Returns: (transfer full): @time, without the day where that is the day of the report */
char *
medic_report_dup_time (MedicReportWriting *self,
                       gint64              time)
{
  if (time <= 0)
    return g_strdup ("…");

  return medic_words_time_beside (self->speech.language, time, self->record->made);
}

/* @value: (transfer full) */
static MedicReportPart *
add_about (MedicReportWriting *self,
           const char         *name,
           char               *value)
{
  MedicReportPart *part = medic_report_add (self, MEDIC_PART_ABOUT, value);

  part->name = g_strdup (medic_report_say (self, name));

  return part;
}

/* @value: (transfer full) (nullable): nothing is said without one */
static void
add_known (MedicReportWriting *self,
           const char         *name,
           char               *value)
{
  if (value != NULL)
    add_about (self, name, value);
}

/* @value: (transfer full) (nullable): an identifier; nothing is said without one */
static void
add_identifier (MedicReportWriting *self,
                const char         *name,
                char               *value)
{
  if (value != NULL)
    add_about (self, name, value)->fixed = TRUE;
}

static char *
dup_made (MedicReportWriting *self)
{
  g_autoptr (GDateTime) made = g_date_time_new_from_unix_local (self->record->made);

  return made != NULL && self->record->made > 0 ? medic_words_moment (self->speech.language, made)
                                                : NULL;
}

static char *
dup_program (MedicReportWriting *self)
{
  g_autofree char *rules = g_strdup_printf ("%u", self->record->rules);
  const char *program = self->record->program;

  /* Translators: what made a report: {version} of the program, e.g. 1.0, and the number of its
   * tables of rules. */
  return medic_words_fill (medic_report_say (self, N_("Mail Medic {version}, rules {number}")),
                           "version", program != NULL ? program : "…", "number", rules, NULL);
}

static void
write_head (MedicReportWriting *self)
{
  medic_report_add_said (self, MEDIC_PART_TITLE, N_("Mail Medic report"));
  medic_report_add_said (self, MEDIC_PART_TEXT,
                         N_("Why an inbox does not connect to HubSpot, as far as it could be seen. “You” is the person whose inbox it is."));
  if (medic_facts_peek (self->record->facts, MEDIC_FACT_MAIL_ADDRESS) != NULL)
    add_identifier (self, medic_fact_get_label (MEDIC_FACT_MAIL_ADDRESS),
                    medic_words_value (&self->speech, MEDIC_FACT_MAIL_ADDRESS));
  self->told[MEDIC_FACT_MAIL_ADDRESS] = TRUE;
  /* Translators: beside the day and time when a report was made. */
  add_known (self, N_("Made"), dup_made (self));
  /* Translators: beside the name and version of the program that made a report. */
  add_about (self, N_("Made with"), dup_program (self));
  /* Translators: beside the name of an operating system. */
  add_identifier (self, N_("System"), g_strdup (self->record->platform));
  add_identifier (self, N_("Practice customer"), g_strdup (self->record->practice));
}

static void
write_notices (MedicReportWriting *self)
{
  const char *sentence;

  for (guint i = 0;
       (sentence = medic_notices_get_sentence (medic_report_get_notices (self->report), i)) != NULL;
       i++)
    medic_report_add_said (self, MEDIC_PART_TEXT, sentence);
}

static const char *const badges[] = {
  [MEDIC_CERTAINTY_NONE] = N_("Not known yet"),
  [MEDIC_CERTAINTY_LIKELY] = N_("Most likely"),
  [MEDIC_CERTAINTY_CERTAIN] = N_("Certain"),
};

static void
write_badge (MedicReportWriting *self)
{
  gboolean clear = self->record->verdict == MEDIC_VERDICT_CLEAR;
  const char *badge = clear ? N_("Fine") : badges[self->record->certainty];

  medic_report_add (self, MEDIC_PART_BADGE, g_strdup (medic_report_say (self, badge)))->marked =
    clear || self->record->certainty == MEDIC_CERTAINTY_CERTAIN;
}

static void
write_spoken (MedicReportWriting *self)
{
  char *code = medic_spoken_write (self->speech.knowledge, self->record);
  MedicReportPart *part;

  if (code == NULL)
    return;

  part = medic_report_add (self, MEDIC_PART_SPOKEN, code);
  part->name = g_strdup (medic_report_say (self, N_("To say it on the phone")));
  part->note = medic_spoken_spell (code, self->speech.language);
  part->fixed = TRUE;
}

static void
write_result (MedicReportWriting *self)
{
  const MedicDiagnosis *said = self->record->diagnosis;

  medic_report_add_said (self, MEDIC_PART_HEADING, N_("What was found"));
  write_badge (self);
  if (self->record->verdict == MEDIC_VERDICT_CLEAR)
    medic_report_add_said (self, MEDIC_PART_STATEMENT,
                           N_("HubSpot connects. Nothing stands in the way."));
  else if (said == NULL)
    medic_report_add_said (self, MEDIC_PART_STATEMENT,
                           N_("There is not enough to name the cause. We do not guess."));
  else
    {
      medic_report_add_said (self, MEDIC_PART_STATEMENT, said->title);
      medic_report_add_said (self, MEDIC_PART_TEXT, said->explanation);
    }
  if (said != NULL && !said->open)
    medic_report_add_said (self, MEDIC_PART_TEXT, medic_owner_get_sentence (said->owner));
  write_spoken (self);
}

/* Returns: (transfer full) (element-type MedicReportPart): @report in @language */
GPtrArray *
medic_report_parts (const MedicReport    *report,
                    const MedicKnowledge *knowledge,
                    const MedicLanguage  *language)
{
  const MedicRecord *record = medic_report_get_record (report);
  MedicReportWriting writing = {
    .report = report,
    .record = record,
    .speech = medic_record_get_speech (record, knowledge, language),
    .parts = g_ptr_array_new_with_free_func ((GDestroyNotify) part_free),
  };

  write_head (&writing);
  write_notices (&writing);
  write_result (&writing);
  medic_report_write_seen (&writing);
  medic_report_write_steps (&writing);
  medic_report_write_rest (&writing);

  return writing.parts;
}
