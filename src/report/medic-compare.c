/* medic-compare.c - two reports side by side: only where they differ
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/medic-compare.h"

#include "core/medic-words.h"
#include "report/medic-mask.h"

/* One comparison. */
typedef struct
{
  const MedicRecord    *one;
  const MedicRecord    *other;
  const MedicKnowledge *knowledge;
  const MedicLanguage  *language;
  GPtrArray            *list;
} Comparison;

static const char *
say (const Comparison *self,
     const char       *msgid)
{
  return medic_language_say (self->language, msgid);
}

static char *
dup_words (const Comparison  *self,
           const MedicRecord *record,
           const char        *msgid)
{
  MedicSpeech speech = medic_record_get_speech (record, self->knowledge, self->language);

  return msgid != NULL ? medic_words_say (&speech, msgid) : NULL;
}

static char *
dup_cause (const Comparison  *self,
           const MedicRecord *record)
{
  if (record->diagnosis != NULL)
    return dup_words (self, record, record->diagnosis->title);

  return g_strdup (record->verdict == MEDIC_VERDICT_CLEAR
                     ? say (self, N_("The person says that it works"))
                     : say (self, N_("Not known yet")));
}

static const char *
peek_certainty (const Comparison  *self,
                const MedicRecord *record)
{
  switch (record->certainty)
    {
    case MEDIC_CERTAINTY_CERTAIN:
      return say (self, N_("Certain"));
    case MEDIC_CERTAINTY_LIKELY:
      return say (self, N_("Most likely"));
    case MEDIC_CERTAINTY_NONE:
    default:
      return NULL;
    }
}

static void
compare_results (const Comparison *self)
{
  g_autofree char *one = dup_cause (self, self->one);
  g_autofree char *other = dup_cause (self, self->other);

  medic_difference_add (self->list, say (self, N_("What it is")), one, other);
  medic_difference_add (self->list, say (self, N_("How sure")), peek_certainty (self, self->one),
                        peek_certainty (self, self->other));
}

/* What stands for a person or a domain is given out anew in each report: that two of them are
 * written alike means nothing. */
static gboolean
cannot_be_compared (const Comparison *self,
                    MedicFact         fact)
{
  const char *one = medic_facts_peek_string (self->one->facts, fact);
  const char *other = medic_facts_peek_string (self->other->facts, fact);

  if (medic_facts_peek (self->one->facts, fact) == NULL
      || medic_facts_peek (self->other->facts, fact) == NULL)
    return FALSE;

  return medic_fact_get_privacy (fact) != MEDIC_PRIVACY_OPEN
         || (one != NULL && other != NULL && medic_mask_is_alias (one)
             && medic_mask_is_alias (other));
}

static char *
dup_value (const Comparison  *self,
           const MedicRecord *record,
           MedicFact          fact)
{
  MedicSpeech speech = medic_record_get_speech (record, self->knowledge, self->language);

  if (medic_facts_peek (record->facts, fact) == NULL)
    return medic_facts_is_unsure (record->facts, fact)
             ? g_strdup (say (self, N_("The person does not know"))) : NULL;

  return medic_words_value (&speech, fact);
}

static void
compare_facts (const Comparison *self)
{
  for (MedicFact fact = MEDIC_FACT_NONE + 1; fact < MEDIC_N_FACTS; fact++)
    if (!cannot_be_compared (self, fact))
      {
        g_autofree char *one = dup_value (self, self->one, fact);
        g_autofree char *other = dup_value (self, self->other, fact);

        medic_difference_add (self->list, say (self, medic_fact_get_label (fact)), one, other);
      }
}

/* Whether what the entry at @i says is done was done before as well */
static gboolean
was_done (const MedicJournal *journal,
          guint               i)
{
  const MedicStep *step = medic_journal_get (journal, i)->step;

  while (i-- > 0)
    if (medic_journal_get (journal, i)->step == step)
      return TRUE;

  return FALSE;
}

static void
compare_steps (const Comparison  *self,
               const MedicRecord *there,
               const MedicRecord *elsewhere)
{
  const char *done = say (self, N_("Done"));

  for (guint i = 0; i < medic_journal_get_n (there->journal); i++)
    {
      const MedicEntry *entry = medic_journal_get (there->journal, i);
      g_autofree char *title = NULL;

      if (entry->kind != MEDIC_ENTRY_DONE || was_done (there->journal, i)
          || medic_journal_has_step (elsewhere->journal, entry->step))
        continue;

      title = dup_words (self, there, entry->step->title);
      medic_difference_add (self->list, title, there == self->one ? done : NULL,
                            there == self->one ? NULL : done);
    }
}

static const MedicRecordRun *
find_run (const MedicRecord *record,
          const MedicCheck  *check)
{
  for (guint i = 0; i < record->runs->len; i++)
    if (g_array_index (record->runs, MedicRecordRun, i).check == check)
      return &g_array_index (record->runs, MedicRecordRun, i);

  return NULL;
}

static const char *
peek_run (const Comparison     *self,
          const MedicRecordRun *run)
{
  if (run == NULL)
    return NULL;

  switch (run->state)
    {
    case MEDIC_RUN_DONE:
      return say (self, N_("Done"));
    case MEDIC_RUN_NOT_NEEDED:
      return say (self, N_("Not needed"));
    case MEDIC_RUN_INCONCLUSIVE:
      return say (self, medic_reach_get_sentence (run->reach));
    case MEDIC_RUN_WAITING:
    case MEDIC_RUN_RUNNING:
    case MEDIC_RUN_CANCELLED:
    default:
      return say (self, N_("Stopped"));
    }
}

static void
compare_runs (const Comparison *self)
{
  for (gsize i = 0; self->knowledge->checks[i] != NULL; i++)
    {
      const MedicCheck *check = self->knowledge->checks[i];
      /* Translators: beside it stands how a check ended, in each of two reports. */
      g_autofree char *what = medic_words_fill (say (self, N_("Check: {title}")), "title",
                                                say (self, check->title), NULL);

      medic_difference_add (self->list, what, peek_run (self, find_run (self->one, check)),
                            peek_run (self, find_run (self->other, check)));
    }
}

static void
compare_versions (const Comparison *self)
{
  g_autofree char *one = g_strdup_printf ("%u", self->one->rules);
  g_autofree char *other = g_strdup_printf ("%u", self->other->rules);

  medic_difference_add (self->list, "Mail Medic", self->one->program, self->other->program);
  medic_difference_add (self->list, say (self, N_("Rules")), one, other);
  medic_difference_add (self->list, say (self, N_("Computer")), self->one->platform,
                        self->other->platform);
}

/* Returns: (transfer full) (element-type MedicDifference): where they differ, in words; empty when
 *   nowhere */
GPtrArray *
medic_compare (const MedicReport    *one,
               const MedicReport    *other,
               const MedicKnowledge *knowledge,
               const MedicLanguage  *language)
{
  const Comparison self = {
    medic_report_get_record (one), medic_report_get_record (other), knowledge, language,
    g_ptr_array_new_with_free_func ((GDestroyNotify) medic_difference_free)
  };

  compare_results (&self);
  compare_facts (&self);
  compare_steps (&self, self.one, self.other);
  compare_steps (&self, self.other, self.one);
  compare_runs (&self);
  compare_versions (&self);

  return self.list;
}
