/* medic-score.c - one way beside the best one: a pure function
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-score.h"

#define SECOND_MS 1000
#define MINUTE 60

/* What the person who practises decides, and the customer does not say. */
static gboolean
is_own_choice (const MedicQuestion *question)
{
  return question->signs_in;
}

static void
judge_answers (MedicScore       *self,
               const MedicTrace *mine)
{
  for (guint i = 0; i < mine->answers->len; i++)
    {
      const MedicGivenAnswer *answer = &g_array_index (mine->answers, MedicGivenAnswer, i);

      if (!is_own_choice (answer->question) && g_strcmp0 (answer->given, answer->said) != 0)
        g_array_append_val (self->wrong_answers, *answer);
    }
}

static void
add_once (GPtrArray  *list,
          const void *element)
{
  if (!g_ptr_array_find (list, element, NULL))
    g_ptr_array_add (list, (gpointer) element);
}

/* What was found and done that is not on the best way. Where there is a cause, whatever is found
 * before it is a wrong turn; where there is none, anything is. */
static void
judge_journal (MedicScore         *self,
               const MedicJournal *mine,
               const MedicJournal *best)
{
  for (guint i = 0; i < medic_journal_get_n (mine); i++)
    {
      const MedicEntry *entry = medic_journal_get (mine, i);

      if (entry->kind == MEDIC_ENTRY_DONE && !medic_journal_has_step (best, entry->step))
        add_once (self->wrong_steps, entry->step);
      if (entry->kind == MEDIC_ENTRY_FOUND
          && !medic_journal_has (best, MEDIC_ENTRY_FOUND, entry->diagnosis))
        add_once (self->wrong_causes, entry->diagnosis);
    }
}

static guint
count_steps (const MedicJournal *journal)
{
  guint n = 0;

  for (guint i = 0; i < medic_journal_get_n (journal); i++)
    n += medic_journal_get (journal, i)->kind == MEDIC_ENTRY_DONE;

  return n;
}

static const MedicDiagnosis *
find_cause (const MedicJournal *journal)
{
  for (guint i = 0; i < medic_journal_get_n (journal); i++)
    if (medic_journal_get (journal, i)->kind == MEDIC_ENTRY_FOUND)
      return medic_journal_get (journal, i)->diagnosis;

  return NULL;
}

/* Whether everything happened that happens on the best way, steps aside: there may be others that
 * help as well. */
static gboolean
is_solved (const MedicJournal *mine,
           const MedicJournal *best)
{
  for (guint i = 0; i < medic_journal_get_n (best); i++)
    {
      const MedicEntry *entry = medic_journal_get (best, i);

      if (entry->kind != MEDIC_ENTRY_DONE
          && !medic_journal_has (mine, entry->kind, entry->diagnosis))
        return FALSE;
    }

  return find_cause (best) != NULL || find_cause (mine) == NULL;
}

/* Returns: (transfer full): what @mine comes to beside @best */
MedicScore *
medic_score_new (const MedicTrace *mine,
                 const MedicTrace *best)
{
  MedicScore *self = g_new0 (MedicScore, 1);

  self->wrong_answers = g_array_new (FALSE, FALSE, sizeof (MedicGivenAnswer));
  self->wrong_steps = g_ptr_array_new ();
  self->wrong_causes = g_ptr_array_new ();
  self->solved = is_solved (mine->journal, best->journal);
  self->cause = find_cause (best->journal);
  self->n_questions = mine->answers->len;
  self->best_questions = best->answers->len;
  self->n_steps = count_steps (mine->journal);
  self->best_steps = count_steps (best->journal);
  self->ms = mine->ms;
  self->best_ms = best->ms;
  judge_answers (self, mine);
  judge_journal (self, mine->journal, best->journal);

  return self;
}

void
medic_score_free (MedicScore *self)
{
  g_clear_pointer (&self->wrong_answers, g_array_unref);
  g_clear_pointer (&self->wrong_steps, g_ptr_array_unref);
  g_clear_pointer (&self->wrong_causes, g_ptr_array_unref);
  g_free (self);
}

guint
medic_score_n_wrong (const MedicScore *self)
{
  return self->wrong_answers->len + self->wrong_steps->len + self->wrong_causes->len;
}

/* Returns: (transfer full): minutes and seconds, as on a watch: “3:20” */
char *
medic_score_dup_time (gint64 ms)
{
  gint64 seconds = (ms + SECOND_MS - 1) / SECOND_MS;

  return g_strdup_printf ("%" G_GINT64_FORMAT ":%02d", seconds / MINUTE, (int) (seconds % MINUTE));
}
