/* medic-narrow.c - which question leaves the fewest causes: pure functions
 *
 * A cause is left while nothing rules it out and what it still needs can be told by somebody on
 * the phone: by a question, by what stands in for a check, or by what follows from either.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-narrow.h"

/* How far a fact may be from the answer that tells it: one reader builds on what another read. */
#define MOST_READERS 4

/* For one state of a case: which facts are known or can be told. */
typedef struct
{
  const MedicKnowledge *knowledge;
  const MedicFacts     *facts;
  gboolean              can_come[MEDIC_N_FACTS];
} Desk;

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

/* Whether @question makes sense. Who rings up has tried it, and need not say so first. */
static gboolean
makes_sense (const MedicKnowledge *knowledge,
             const MedicFacts     *facts,
             const MedicQuestion  *question,
             MedicTruth            at_least)
{
  MEDIC_FOR_EACH_CONDITION (c, question->when)
    {
      MedicTruth truth = medic_condition_test (c, facts);

      if (truth == MEDIC_UNKNOWN && medic_conditions_mention (knowledge->healthy, c->fact))
        continue;
      if (truth < at_least)
        return FALSE;
    }

  return medic_conditions_any (question->unless, facts) != MEDIC_YES;
}

static gboolean
is_unanswered (const MedicQuestion *question,
               const MedicFacts    *facts)
{
  return medic_facts_peek (facts, question->answers) == NULL
         && !medic_facts_is_unsure (facts, question->answers);
}

/* Nobody signs in for somebody else. */
static gboolean
can_be_told (const Desk          *desk,
             const MedicQuestion *question)
{
  return !question->signs_in && medic_facts_peek (desk->facts, question->answers) == NULL
         && makes_sense (desk->knowledge, desk->facts, question, MEDIC_UNKNOWN);
}

static void
note_told (Desk *desk)
{
  const MedicKnowledge *knowledge = desk->knowledge;

  for (const MedicQuestion *q = knowledge->questions; q->id != NULL; q++)
    if (can_be_told (desk, q))
      desk->can_come[q->answers] = TRUE;

  for (const MedicStandIn *s = knowledge->stand_ins; s != NULL && s->question.id != NULL; s++)
    if (can_be_told (desk, &s->question))
      {
        const MedicCheck *check = medic_knowledge_who_checks (knowledge, s->question.answers);

        desk->can_come[s->question.answers] = TRUE;
        if (check != NULL && check->reach != MEDIC_FACT_NONE)
          desk->can_come[check->reach] = TRUE;
        for (const MedicImplied *i = s->implied; i != NULL && i->value != NULL; i++)
          desk->can_come[i->fact] = TRUE;
      }
}

static void
note_read (Desk *desk)
{
  for (guint round = 0; round < MOST_READERS; round++)
    MEDIC_FOR_EACH_READER (reader, desk->knowledge)
      {
        gboolean reads_more = FALSE;

        for (const MedicFact *f = (*reader)->reads; *f != MEDIC_FACT_NONE; f++)
          reads_more |= desk->can_come[*f] && medic_facts_peek (desk->facts, *f) == NULL;
        for (const MedicFact *f = (*reader)->provides; reads_more && *f != MEDIC_FACT_NONE; f++)
          desk->can_come[*f] = TRUE;
      }
}

static Desk *
desk_new (const MedicKnowledge *knowledge,
          const MedicFacts     *facts)
{
  Desk *desk = g_new0 (Desk, 1);

  desk->knowledge = knowledge;
  desk->facts = facts;
  note_told (desk);
  note_read (desk);

  return desk;
}

static gboolean
is_left (const Desk           *desk,
         const MedicDiagnosis *diagnosis)
{
  if (diagnosis->open || medic_conditions_any (diagnosis->unless, desk->facts) == MEDIC_YES)
    return FALSE;

  MEDIC_FOR_EACH_CONDITION (c, diagnosis->when)
    {
      MedicTruth truth = medic_condition_test (c, desk->facts);

      if (truth == MEDIC_NO || (truth == MEDIC_UNKNOWN && !desk->can_come[c->fact]))
        return FALSE;
    }

  return TRUE;
}

/**
 * medic_narrow_left:
 *
 * Returns: (transfer container) (element-type MedicDiagnosis): the causes that hold, or that
 *   answers could still make hold
 */
GPtrArray *
medic_narrow_left (const MedicKnowledge *knowledge,
                   const MedicFacts     *facts)
{
  g_autofree Desk *desk = desk_new (knowledge, facts);
  GPtrArray *left = g_ptr_array_new ();

  for (gsize layer = 0; knowledge->layers[layer] != NULL; layer++)
    for (const MedicDiagnosis *d = knowledge->layers[layer]; d->id != NULL; d++)
      if (is_left (desk, d))
        g_ptr_array_add (left, (gpointer) d);

  return left;
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

/* Returns: (nullable) (transfer full): NULL when no answer would tell more */
static MedicNarrow *
weigh (const MedicKnowledge *knowledge,
       const MedicFacts     *facts,
       const MedicQuestion  *question,
       guint                 n_now)
{
  g_autoptr (MedicNarrow) self = g_new0 (MedicNarrow, 1);
  MedicFinding first = medic_findings_first (knowledge, facts);
  gboolean tells = FALSE;

  self->question = question;
  self->n_now = n_now;
  self->n_left = g_array_new (FALSE, FALSE, sizeof (guint));

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

  if (question->signs_in || question->choices == NULL || !is_unanswered (question, facts)
      || !makes_sense (knowledge, facts, question, MEDIC_YES))
    return;

  narrow = weigh (knowledge, facts, question, n_now);
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
