/* medic-report-seen.c - what a report says of what was seen: evidence, all else, checks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/medic-report-parts.h"

/* Whether the value stands as it was seen: no table has words for it. */
static gboolean
is_fixed (MedicReportWriting *self,
          MedicFact           fact)
{
  const char *own = medic_facts_peek_string (self->record->facts, fact);
  g_autofree char *said = own != NULL ? medic_words_value (&self->speech, fact) : NULL;

  return said != NULL && g_str_equal (own, said);
}

/* Who said it, and when: a check, the person, or what follows from that. */
static char *
dup_provenance (MedicReportWriting *self,
                MedicFact           fact)
{
  const MedicKnowledge *knowledge = self->speech.knowledge;
  const char *origin = medic_facts_peek_origin (self->record->facts, fact);
  const MedicCheck *check = origin != NULL ? medic_knowledge_get_check (knowledge, origin) : NULL;
  g_autofree char *time =
    medic_report_dup_time (self, medic_facts_get_time (self->record->facts, fact));

  if (check != NULL)
    /* Translators: who saw something: {check} is the name of a check, {time} is like 14:22. */
    return medic_words_fill (medic_report_say (self, N_("Seen by “{check}” at {time}")),
                             "check", medic_report_say (self, check->title), "time", time, NULL);

  if (origin != NULL && medic_knowledge_get_question (knowledge, origin) != NULL)
    /* Translators: {time} is like 14:22. */
    return medic_words_fill (medic_report_say (self, N_("The person said so at {time}")),
                             "time", time, NULL);

  /* Translators: a fact that follows from others; {time} is like 14:22. */
  return medic_words_fill (medic_report_say (self, N_("Follows from what was seen or said, {time}")),
                           "time", time, NULL);
}

static void
add_seen (MedicReportWriting *self,
          MedicFact           fact)
{
  char *value = medic_words_value_within (&self->speech, fact);
  MedicReportPart *part = medic_report_add (self, MEDIC_PART_SEEN, value);

  part->name = g_strdup (medic_report_say (self, medic_fact_get_label (fact)));
  part->note = dup_provenance (self, fact);
  part->fixed = is_fixed (self, fact);
  self->told[fact] = TRUE;
}

static void
write_observations (MedicReportWriting   *self,
                    const MedicDiagnosis *said)
{
  g_autoptr (GArray) observed =
    medic_finding_observe (self->speech.knowledge, said, self->record->facts);

  for (guint i = 0; i < observed->len; i++)
    if (!self->told[g_array_index (observed, MedicFact, i)])
      add_seen (self, g_array_index (observed, MedicFact, i));
}

static void
write_rules (MedicReportWriting   *self,
             const MedicDiagnosis *said)
{
  for (const MedicSource *source = said->sources; source->rule != NULL; source++)
    {
      MedicReportPart *part = medic_report_add (self, MEDIC_PART_RULE,
                                                g_strdup (medic_report_say (self, source->rule)));

      /* Translators: who says a rule, and the day it was published or read. */
      part->name = medic_words_fill (medic_report_say (self, N_("{publisher}, {date}")),
                                     "publisher", source->publisher, "date", source->date, NULL);
      part->link = source->url;
    }
}

static void
write_what_would_prove (MedicReportWriting   *self,
                        const MedicDiagnosis *said)
{
  if (self->record->certainty != MEDIC_CERTAINTY_LIKELY || said->would_prove == NULL)
    return;

  medic_report_add_said (self, MEDIC_PART_HEADING, N_("What would make it certain"));
  medic_report_add_said (self, MEDIC_PART_TEXT, said->would_prove);
}

/* Why it is taken for the cause. */
void
medic_report_write_seen (MedicReportWriting *self)
{
  const MedicDiagnosis *said = self->record->diagnosis;

  if (said == NULL || self->record->verdict == MEDIC_VERDICT_CLEAR)
    return;

  medic_report_add_said (self, MEDIC_PART_HEADING, N_("Why we think so"));
  write_observations (self, said);
  write_rules (self, said);
  write_what_would_prove (self, said);
}

/* What is not known because the person does not know it is an answer as well. */
static void
add_known (MedicReportWriting *self,
           MedicFact           fact)
{
  gboolean unsure = medic_facts_peek (self->record->facts, fact) == NULL;
  MedicReportPart *part =
    medic_report_add (self, MEDIC_PART_KNOWN,
                      unsure ? g_strdup (medic_report_say (self, N_("“I don’t know”")))
                             : medic_words_value_within (&self->speech, fact));

  part->name = g_strdup (medic_report_say (self, medic_fact_get_label (fact)));
  part->fixed = !unsure && is_fixed (self, fact);
}

static void
write_known (MedicReportWriting *self)
{
  gboolean begun = FALSE;

  for (MedicFact fact = MEDIC_FACT_NONE + 1; fact < MEDIC_N_FACTS; fact++)
    {
      if (self->told[fact] || (medic_facts_peek (self->record->facts, fact) == NULL
                               && !medic_facts_is_unsure (self->record->facts, fact)))
        continue;

      if (!begun)
        medic_report_add_said (self, MEDIC_PART_HEADING, N_("What else is known"));
      add_known (self, fact);
      begun = TRUE;
    }
}

static const char *const states[] = {
  [MEDIC_RUN_WAITING] = N_("Not known"),
  [MEDIC_RUN_RUNNING] = N_("Not known"),
  [MEDIC_RUN_DONE] = N_("Done"),
  [MEDIC_RUN_NOT_NEEDED] = N_("Not needed"),
  [MEDIC_RUN_INCONCLUSIVE] = N_("Not known"),
  [MEDIC_RUN_CANCELLED] = N_("Stopped"),
};

static char *
dup_outcome (MedicReportWriting   *self,
             const MedicRecordRun *run)
{
  char *found = NULL;

  if (run->state == MEDIC_RUN_DONE)
    found = medic_words_found (&self->speech, run->check);
  else if (run->state == MEDIC_RUN_INCONCLUSIVE)
    found = g_strdup (medic_report_say (self, medic_reach_get_sentence (run->reach)));

  return found != NULL ? found : g_strdup (medic_report_say (self, states[run->state]));
}

/* What nobody needed says nothing. */
static void
write_checks (MedicReportWriting *self)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < self->record->runs->len; i++)
    {
      const MedicRecordRun *run = &g_array_index (self->record->runs, MedicRecordRun, i);
      MedicReportPart *part;

      if (run->state == MEDIC_RUN_NOT_NEEDED)
        continue;

      if (!begun)
        medic_report_add_said (self, MEDIC_PART_HEADING, N_("What was checked"));
      part = medic_report_add (self, MEDIC_PART_CHECK, dup_outcome (self, run));
      part->name = g_strdup (medic_report_say (self, run->check->title));
      part->note = g_strdup_printf ("%" G_GINT64_FORMAT " ms", run->ms);
      begun = TRUE;
    }
}

/* What stays behind is named, and its value is not. */
static void
write_left_out (MedicReportWriting *self)
{
  GPtrArray *veils = medic_report_get_veils (self->report);

  medic_report_add_said (self, MEDIC_PART_HEADING, N_("What is not in it"));
  medic_report_add_said (self, MEDIC_PART_TEXT,
                         N_("Names and addresses stand as user-1, domain-1 and the like; the same one always stands for the same. No password, no message and no mail is in it."));
  for (guint i = 0; i < veils->len; i++)
    {
      const MedicVeil *veil = g_ptr_array_index (veils, i);

      if (veil->shown == NULL)
        medic_report_add_said (self, MEDIC_PART_POINT, medic_fact_get_label (veil->fact));
    }
}

static void
write_checksum (MedicReportWriting *self)
{
  medic_report_add_said (self, MEDIC_PART_HEADING, N_("Checksum"));
  medic_report_add (self, MEDIC_PART_LINE, medic_report_dup_checksum (self->report))->fixed = TRUE;
  medic_report_add_said (self, MEDIC_PART_NOTE,
                         N_("It is that of the same report as a file for Mail Medic. It shows accidents, and not who wrote it."));
}

/* What nobody has to read to help, and who doubts does. */
void
medic_report_write_rest (MedicReportWriting *self)
{
  write_known (self);
  write_checks (self);
  write_left_out (self);
  write_checksum (self);
}
