/* medic-narrow-left.c - which causes are left for somebody on the phone: pure functions
 *
 * A cause is left while nothing rules it out and what it still needs can be told by somebody on
 * the phone: by a question, by what stands in for a check, or by what follows from either.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-narrow-private.h"

/* How far a fact may be from the answer that tells it: one reader builds on what another read. */
#define MOST_READERS 4

/* For one state of a case: which facts can be told, and in which words. */
typedef struct
{
  const MedicKnowledge *knowledge;
  const MedicFacts     *facts;
  gboolean              can_be_said[MEDIC_N_FACTS];  /* @sayable has values of it */
  gboolean              can_be_read[MEDIC_N_FACTS];  /* any value may follow from what is told */
  GPtrArray            *sayable;                     /* (element-type Sayable) */
} Desk;

/* A value that somebody on the phone can tell. */
typedef struct
{
  MedicFact   fact;
  const char *value;
} Sayable;

static void
desk_free (Desk *self)
{
  g_clear_pointer (&self->sayable, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Desk, desk_free)

/* What the message says is asked where there is one; what else is free text decides nothing. */
gboolean
medic_narrow_is_sayable (const MedicQuestion *question,
                         const MedicFacts    *facts)
{
  const char *shown = medic_facts_peek_string (facts, MEDIC_FACT_HUBSPOT_SHOWS);

  return question->choices != NULL
         || (question->answers == MEDIC_FACT_HUBSPOT_MESSAGE
             && (shown == NULL || g_str_equal (shown, MEDIC_SHOWN_MESSAGE)));
}

/* Whether @question makes sense. Who rings up has tried it, and need not say so first. */
gboolean
medic_narrow_makes_sense (const MedicKnowledge *knowledge,
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

/* Nobody signs in for somebody else. */
static gboolean
can_be_told (const Desk          *desk,
             const MedicQuestion *question)
{
  return !question->signs_in && medic_narrow_is_sayable (question, desk->facts)
         && medic_facts_peek (desk->facts, question->answers) == NULL
         && medic_narrow_makes_sense (desk->knowledge, desk->facts, question, MEDIC_UNKNOWN);
}

static void
add_sayable (Desk       *desk,
             MedicFact   fact,
             const char *value)
{
  Sayable *sayable = g_new (Sayable, 1);

  *sayable = (Sayable) { fact, value };
  g_ptr_array_add (desk->sayable, sayable);
  desk->can_be_said[fact] = TRUE;
}

static void
note_question (Desk                *desk,
               const MedicQuestion *question)
{
  if (question->choices == NULL)
    desk->can_be_read[question->answers] = TRUE;
  for (const MedicChoice *c = question->choices; c != NULL && c->value != NULL; c++)
    add_sayable (desk, question->answers, c->value);
}

static void
note_stand_in (Desk               *desk,
               const MedicStandIn *stand_in)
{
  const MedicCheck *check =
    medic_knowledge_who_checks (desk->knowledge, stand_in->question.answers);

  note_question (desk, &stand_in->question);
  if (check != NULL && check->reach != MEDIC_FACT_NONE)
    add_sayable (desk, check->reach, medic_reach_get_nick (MEDIC_REACH_ANSWERED));
  for (const MedicImplied *i = stand_in->implied; i != NULL && i->value != NULL; i++)
    add_sayable (desk, i->fact, i->so);
}

static void
note_told (Desk *desk)
{
  const MedicKnowledge *knowledge = desk->knowledge;

  for (const MedicQuestion *q = knowledge->questions; q->id != NULL; q++)
    if (can_be_told (desk, q))
      note_question (desk, q);

  for (const MedicStandIn *s = knowledge->stand_ins; s != NULL && s->question.id != NULL; s++)
    if (can_be_told (desk, &s->question))
      note_stand_in (desk, s);
}

static void
note_read (Desk *desk)
{
  for (guint round = 0; round < MOST_READERS; round++)
    MEDIC_FOR_EACH_READER (reader, desk->knowledge)
      {
        gboolean reads_more = FALSE;

        for (const MedicFact *f = (*reader)->reads; *f != MEDIC_FACT_NONE; f++)
          reads_more |= (desk->can_be_said[*f] || desk->can_be_read[*f])
                        && medic_facts_peek (desk->facts, *f) == NULL;
        for (const MedicFact *f = (*reader)->provides; reads_more && *f != MEDIC_FACT_NONE; f++)
          desk->can_be_read[*f] = TRUE;
      }
}

static Desk *
desk_new (const MedicKnowledge *knowledge,
          const MedicFacts     *facts)
{
  Desk *desk = g_new0 (Desk, 1);

  desk->knowledge = knowledge;
  desk->facts = facts;
  desk->sayable = g_ptr_array_new_with_free_func (g_free);
  note_told (desk);
  note_read (desk);

  return desk;
}

/* Whether somebody could tell what makes @condition hold. */
static gboolean
could_hold (const Desk           *desk,
            const MedicCondition *condition)
{
  for (guint i = 0; desk->can_be_said[condition->fact] && i < desk->sayable->len; i++)
    {
      const Sayable *sayable = g_ptr_array_index (desk->sayable, i);

      if (sayable->fact == condition->fact && medic_condition_takes (condition, sayable->value))
        return TRUE;
    }

  return desk->can_be_read[condition->fact];
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

      if (truth == MEDIC_NO || (truth == MEDIC_UNKNOWN && !could_hold (desk, c)))
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
  g_autoptr (Desk) desk = desk_new (knowledge, facts);
  GPtrArray *left = g_ptr_array_new ();

  for (gsize layer = 0; knowledge->layers[layer] != NULL; layer++)
    for (const MedicDiagnosis *d = knowledge->layers[layer]; d->id != NULL; d++)
      if (is_left (desk, d))
        g_ptr_array_add (left, (gpointer) d);

  return left;
}
