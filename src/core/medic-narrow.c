/* medic-narrow.c - which question leaves the fewest causes: pure functions
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-narrow-private.h"

void
medic_narrow_free (MedicNarrow *self)
{
  g_clear_pointer (&self->n_left, g_array_unref);
  g_free (self);
}

static gboolean
is_about_the_end (const MedicKnowledge *knowledge,
                  const MedicQuestion  *question)
{
  return medic_conditions_mention (knowledge->healthy, question->answers);
}

static gboolean
is_unanswered (const MedicQuestion *question,
               const MedicFacts    *facts)
{
  return medic_facts_peek (facts, question->answers) == NULL
         && !medic_facts_is_unsure (facts, question->answers);
}

static guint
count_left (const MedicKnowledge *knowledge,
            const MedicFacts     *facts)
{
  g_autoptr (GPtrArray) left = medic_narrow_left (knowledge, facts);

  return left->len;
}

/* What follows from @fact, which became known. */
static void
read_on (const MedicKnowledge *knowledge,
         MedicFacts           *facts)
{
  MEDIC_FOR_EACH_READER (reader, knowledge)
    {
      g_autoptr (MedicFacts) read = (*reader)->read (knowledge, facts);

      medic_facts_merge (facts, read, (*reader)->id);
    }
}

/* Returns: (transfer full): @facts as they would be after @answer */
static MedicFacts *
dup_answered (const MedicKnowledge *knowledge,
              const MedicFacts     *facts,
              const MedicQuestion  *question,
              const char           *answer)
{
  g_autoptr (MedicFacts) learned = medic_facts_new ();
  MedicFacts *after = medic_facts_copy (facts);

  medic_knowledge_learn_answer (knowledge, question, answer, learned);
  medic_facts_merge (after, learned, question->id);
  read_on (knowledge, after);

  return after;
}

static gboolean
is_same (MedicFinding one,
         MedicFinding other)
{
  return one.diagnosis == other.diagnosis && one.certainty == other.certainty;
}

static MedicNarrow *
narrow_new (const MedicQuestion *question,
            guint                n_now)
{
  MedicNarrow *self = g_new0 (MedicNarrow, 1);

  self->question = question;
  self->n_now = n_now;
  self->n_left = g_array_new (FALSE, FALSE, sizeof (guint));

  return self;
}

/* A message can say any of the causes of a text: so many are left then. */
static MedicNarrow *
weigh_message (const MedicKnowledge *knowledge,
               const MedicFacts     *facts,
               const MedicQuestion  *question,
               guint                 n_now)
{
  MedicNarrow *self = narrow_new (question, n_now);
  g_autoptr (MedicFacts) after = medic_facts_copy (facts);
  guint n_causes = 0;

  medic_facts_set_string (after, question->answers, "");
  medic_facts_set_string (after, MEDIC_FACT_HUBSPOT_ERROR_APP, "unnamed");
  for (const MedicCause *cause = knowledge->causes; cause != NULL && cause->id != NULL; cause++)
    {
      medic_facts_set_string (after, MEDIC_FACT_HUBSPOT_ERROR_CAUSE, cause->id);
      self->expected += count_left (knowledge, after);
      n_causes++;
    }
  self->expected /= MAX (1, n_causes);

  return self;
}

/* Whether @fact tells which steps of the first cause are needed. */
static gboolean
decides_steps (MedicFinding first,
               MedicFact    fact)
{
  for (const MedicStep *step = first.diagnosis != NULL ? first.diagnosis->steps : NULL;
       step != NULL && step->id != NULL; step++)
    if (medic_conditions_mention (step->when, fact))
      return TRUE;

  return FALSE;
}

/* Returns: (nullable) (transfer full): NULL when no answer would tell more */
static MedicNarrow *
weigh (const MedicKnowledge *knowledge,
       const MedicFacts     *facts,
       const MedicQuestion  *question,
       guint                 n_now)
{
  g_autoptr (MedicNarrow) self = narrow_new (question, n_now);
  MedicFinding first = medic_findings_first (knowledge, facts);
  gboolean tells = decides_steps (first, question->answers);

  for (const MedicChoice *choice = question->choices; choice->value != NULL; choice++)
    {
      g_autoptr (MedicFacts) after = dup_answered (knowledge, facts, question, choice->value);
      guint n = count_left (knowledge, after);

      /* Once a cause is certain, only what changes it is worth a question. */
      tells |= !is_same (first, medic_findings_first (knowledge, after))
               || (first.certainty != MEDIC_CERTAINTY_CERTAIN && n < n_now);
      g_array_append_val (self->n_left, n);
      self->expected += n;
    }
  self->expected /= self->n_left->len;

  return tells ? g_steal_pointer (&self) : NULL;
}

/* Whether it works is asked when nothing else is; else the fewer causes it leaves the better. What
 * leaves as many stays in the order of the table. */
static gboolean
comes_before (const MedicKnowledge *knowledge,
              const MedicNarrow    *one,
              const MedicNarrow    *other)
{
  gboolean one_last = is_about_the_end (knowledge, one->question);
  gboolean other_last = is_about_the_end (knowledge, other->question);

  return one_last != other_last ? other_last : one->expected < other->expected;
}

static void
add_weighed (GPtrArray            *list,
             const MedicKnowledge *knowledge,
             const MedicFacts     *facts,
             const MedicQuestion  *question,
             guint                 n_now)
{
  MedicNarrow *narrow;
  guint i = 0;

  if (question->signs_in || !is_unanswered (question, facts)
      || !medic_narrow_is_sayable (question, facts)
      || !medic_narrow_makes_sense (knowledge, facts, question, MEDIC_YES))
    return;

  /* Whether there is a message is asked first. */
  if (question->choices == NULL && medic_facts_peek (facts, MEDIC_FACT_HUBSPOT_SHOWS) == NULL)
    return;

  narrow = question->choices != NULL ? weigh (knowledge, facts, question, n_now)
                                     : weigh_message (knowledge, facts, question, n_now);
  if (narrow == NULL)
    return;

  while (i < list->len && !comes_before (knowledge, narrow, g_ptr_array_index (list, i)))
    i++;
  g_ptr_array_insert (list, i, narrow);
}

/**
 * medic_narrow_list:
 *
 * Returns: (transfer full) (element-type MedicNarrow): what can be asked at a desk and would tell
 *   more, the best first: what leaves the fewest causes on average
 */
GPtrArray *
medic_narrow_list (const MedicKnowledge *knowledge,
                   const MedicFacts     *facts)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) medic_narrow_free);
  guint n_now = count_left (knowledge, facts);

  for (const MedicQuestion *q = knowledge->questions; q->id != NULL; q++)
    add_weighed (list, knowledge, facts, q, n_now);
  for (const MedicStandIn *s = knowledge->stand_ins; s != NULL && s->question.id != NULL; s++)
    add_weighed (list, knowledge, facts, &s->question, n_now);

  return list;
}
