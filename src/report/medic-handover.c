/* medic-handover.c - a case for whoever takes over: as a note for a ticket
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/medic-handover.h"

#include "core/medic-words.h"

static const MedicRecord *
peek_record (const MedicHandover *self)
{
  return medic_report_get_record (self->report);
}

static MedicSpeech
get_speech (const MedicHandover *self)
{
  return medic_record_get_speech (peek_record (self), self->knowledge, self->language);
}

static const char *
say (const MedicHandover *self,
     const char          *msgid)
{
  return medic_language_say (self->language, msgid);
}

/* Returns: (transfer full): a time that means the same everywhere */
static char *
dup_time (const MedicHandover *self,
          gint64               time)
{
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (time);

  return date != NULL ? medic_words_moment (self->language, date) : g_strdup ("…");
}

/* Returns: how sure the result is, in words */
const char *
medic_handover_certainty (const MedicHandover *self)
{
  const MedicRecord *record = peek_record (self);

  if (record->verdict == MEDIC_VERDICT_CLEAR)
    return say (self, N_("The person says that it works"));
  if (record->diagnosis == NULL || record->diagnosis->open)
    return say (self, N_("Not known yet"));

  return record->certainty == MEDIC_CERTAINTY_CERTAIN ? say (self, N_("Certain"))
                                                      : say (self, N_("Most likely"));
}

/* What it is, how sure that is, and who can put it right. */
void
medic_handover_result (const MedicHandover *self,
                       MedicPaper          *paper)
{
  const MedicRecord *record = peek_record (self);
  MedicSpeech speech = get_speech (self);
  g_autofree char *title = NULL;
  g_autofree char *why = NULL;

  if (record->diagnosis == NULL)
    {
      medic_paper_pair (paper, say (self, N_("How sure")), medic_handover_certainty (self));
      return;
    }

  title = medic_words_say (&speech, record->diagnosis->title);
  why = medic_words_say (&speech, record->diagnosis->explanation);
  medic_paper_pair (paper, say (self, N_("What it is")), title);
  medic_paper_pair (paper, say (self, N_("How sure")), medic_handover_certainty (self));
  medic_paper_pair (paper, say (self, N_("Who can put it right")),
                    say (self, medic_owner_get_name (record->diagnosis->owner)));
  medic_paper_pair (paper, say (self, N_("Why it stops HubSpot")), why);
}

/* Returns: (nullable): who said so, in two or three words */
static const char *
peek_origin (const MedicHandover *self,
             const char          *origin)
{
  const MedicCheck *check = medic_knowledge_get_check (self->knowledge, origin);
  const MedicQuestion *question = medic_knowledge_get_question (self->knowledge, origin);
  const MedicStandIn *stand_in = medic_knowledge_get_stand_in (self->knowledge, origin);

  if (check != NULL)
    return say (self, check->title);
  if (question != NULL)
    return say (self, question->title);

  return stand_in != NULL ? say (self, stand_in->question.title) : NULL;
}

/* The value of @fact, and where a report knows it, who said so and when. */
static char *
dup_said (const MedicHandover *self,
          MedicFact            fact)
{
  MedicSpeech speech = get_speech (self);
  const char *origin = medic_facts_peek_origin (speech.facts, fact);
  const char *who = origin != NULL ? peek_origin (self, origin) : NULL;
  gint64 time = medic_facts_get_time (speech.facts, fact);
  g_autofree char *value = medic_words_value (&speech, fact);
  g_autofree char *when = NULL;

  if (who == NULL || time <= 0)
    return g_steal_pointer (&value);

  when = dup_time (self, time);

  /* Translators: a value, and in brackets what it was found out by and when. */
  return medic_words_fill (say (self, N_("{value} ({source}, {time})")), "value", value,
                           "source", who, "time", when, NULL);
}

/* The facts of the list @facts that are known, below @heading, with or without who said so and
 * when: what is to be copied stands alone. */
void
medic_handover_known (const MedicHandover *self,
                      MedicPaper          *paper,
                      const char          *heading,
                      const MedicFact     *facts,
                      gboolean             with_origin)
{
  MedicSpeech speech = get_speech (self);
  gboolean begun = FALSE;

  for (const MedicFact *f = facts; *f != MEDIC_FACT_NONE; f++)
    if (medic_facts_peek (peek_record (self)->facts, *f) != NULL)
      {
        g_autofree char *said = with_origin ? dup_said (self, *f)
                                            : medic_words_value (&speech, *f);

        if (!begun)
          medic_paper_heading (paper, say (self, heading));
        begun = TRUE;
        medic_paper_pair (paper, say (self, medic_fact_get_label (*f)), said);
      }
}

/* Where nothing is found, whatever is known may help the next one. */
static GArray *
list_open (void)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (MedicFact));

  for (MedicFact fact = MEDIC_FACT_NONE + 1; fact < MEDIC_N_FACTS; fact++)
    if (medic_fact_get_privacy (fact) == MEDIC_PRIVACY_OPEN)
      g_array_append_val (list, fact);

  return list;
}

void
medic_handover_evidence (const MedicHandover *self,
                         MedicPaper          *paper)
{
  const MedicRecord *record = peek_record (self);
  MedicFact end = MEDIC_FACT_NONE;
  g_autoptr (GArray) observed = record->diagnosis != NULL
                                  ? medic_finding_explain (record->diagnosis, record->facts)
                                  : list_open ();

  g_array_append_val (observed, end);
  medic_handover_known (self, paper, N_("Evidence"), &g_array_index (observed, MedicFact, 0),
                        TRUE);
}

static char *
dup_duration (const MedicHandover *self,
              gint64               seconds)
{
  g_autofree char *minutes = g_strdup_printf ("%" G_GINT64_FORMAT, seconds / 60);
  g_autofree char *rest = g_strdup_printf ("%" G_GINT64_FORMAT, seconds % 60);

  /* Translators: how long something took: “2 min 5 s”. */
  return medic_words_fill (say (self, N_("{minutes} min {seconds} s")), "minutes", minutes,
                           "seconds", rest, NULL);
}

/* What the call tells of @step, besides whether it is done. */
static char *
dup_course (const MedicHandover     *self,
            const MedicHandoverStep *step)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_autofree char *time = step->time > 0 ? dup_time (self, step->time) : NULL;
  g_autofree char *took = step->seconds > 0 ? dup_duration (self, step->seconds) : NULL;
  g_auto (GStrv) list = NULL;

  g_strv_builder_add (parts, say (self, medic_owner_get_name (step->step->actor)));
  if (time != NULL)
    g_strv_builder_add (parts, time);
  if (took != NULL)
    g_strv_builder_add (parts, took);
  if (step->tries > 0)
    {
      g_autofree char *n = g_strdup_printf ("%u", step->tries);
      const char *words = medic_language_say_plural (self->language,
        /* Translators: how often the person said that the step is not done yet. */
        "“not yet” {n} time", "“not yet” {n} times", step->tries);
      g_autofree char *tries = medic_words_fill (words, "n", n, NULL);

      g_strv_builder_add (parts, tries);
    }
  list = g_strv_builder_end (parts);

  return g_strjoinv (" · ", list);
}

/* The steps, those that are done and those that are not. */
void
medic_handover_steps (const MedicHandover *self,
                      MedicPaper          *paper,
                      gboolean             only_done)
{
  MedicSpeech speech = get_speech (self);
  gboolean begun = FALSE;

  for (guint i = 0; self->steps != NULL && i < self->steps->len; i++)
    {
      const MedicHandoverStep *step = g_ptr_array_index (self->steps, i);
      g_autofree char *title = medic_words_say (&speech, step->step->title);
      g_autofree char *course = dup_course (self, step);
      g_autofree char *line = g_strdup_printf ("%s (%s)", title, course);

      if (only_done && !step->done)
        continue;

      if (!begun)
        medic_paper_heading (paper, only_done ? say (self, N_("What was done"))
                                              : say (self, N_("Steps")));
      begun = TRUE;
      medic_paper_task (paper, step->done, line);
    }
}

/* Whoever takes over has not seen the report itself. */
static void
write_notices (const MedicHandover *self,
               MedicPaper          *paper)
{
  const char *sentence;

  for (guint i = 0; (sentence = medic_notices_get_sentence (self->notices, i)) != NULL; i++)
    medic_paper_point (paper, say (self, sentence));
}

/* By what it was found, so that others can find the same. */
void
medic_handover_origin (const MedicHandover *self,
                       MedicPaper          *paper)
{
  const MedicRecord *record = peek_record (self);
  g_autofree char *rules = g_strdup_printf ("%u", record->rules);
  g_autofree char *made = record->made > 0 ? dup_time (self, record->made) : NULL;

  medic_paper_heading (paper, say (self, N_("Where this comes from")));
  if (self->code != NULL)
    medic_paper_pair (paper, say (self, N_("Result code")), self->code);
  if (record->program != NULL)
    medic_paper_pair (paper, "Mail Medic", record->program);
  /* Translators: number of the set of rules by which causes are found. */
  medic_paper_pair (paper, say (self, N_("Rules")), rules);
  if (record->platform != NULL)
    /* Translators: beside it stands the name of an operating system. */
    medic_paper_pair (paper, say (self, N_("Computer")), record->platform);
  if (made != NULL)
    /* Translators: beside it stands the day and time at which all that was so. */
    medic_paper_pair (paper, say (self, N_("As of")), made);
  if (record->practice != NULL)
    medic_paper_pair (paper, say (self, N_("Practice customer")), record->practice);
  write_notices (self, paper);
}

static void
write_typed (const MedicHandover *self,
             MedicPaper          *paper,
             const char          *heading,
             const char          *text)
{
  if (text == NULL || text[0] == '\0')
    return;

  medic_paper_heading (paper, say (self, heading));
  medic_paper_quote (paper, text);
}

/* What an administrator needs to find the sign-in in their own records. */
static const MedicFact identifiers[] = {
  MEDIC_FACT_HUBSPOT_ERROR_CODES, MEDIC_FACT_HUBSPOT_ERROR_CORRELATION,
  MEDIC_FACT_HUBSPOT_ERROR_TRACE, MEDIC_FACT_HUBSPOT_ERROR_TIME, MEDIC_FACT_HUBSPOT_ERROR_APP_ID,
  MEDIC_FACT_SIGN_IN_ERROR, MEDIC_FACT_SIGN_IN_CORRELATION, MEDIC_FACT_SCOPES_MISSING,
  MEDIC_FACT_NONE
};

/* Returns: (transfer full): the whole case, to be put into a ticket */
char *
medic_handover_write (const MedicHandover *self,
                      gboolean             markdown)
{
  g_autoptr (MedicPaper) paper = medic_paper_new (markdown);

  medic_paper_title (paper, say (self, N_("A mailbox that does not connect to HubSpot")));
  medic_handover_result (self, paper);
  /* Translators: a heading in a note for a ticket; below it, in the agent's own words. */
  write_typed (self, paper, N_("Next action"), self->next_action);
  medic_handover_evidence (self, paper);
  medic_handover_known (self, paper, N_("To find this sign-in"), identifiers, FALSE);
  medic_handover_steps (self, paper, FALSE);
  if (self->call_seconds > 0)
    {
      g_autofree char *took = dup_duration (self, self->call_seconds);

      medic_paper_pair (paper, say (self, N_("Length of the call")), took);
    }
  write_typed (self, paper, N_("Notes"), self->notes);
  medic_handover_origin (self, paper);

  return medic_paper_dup (paper);
}
