/* medic-inquiry.c - which question, if any, is worth the person's time: pure functions
 *
 * A question is worth asking while an answer could change the first diagnosis or its certainty.
 * Whether it works in HubSpot now (what MedicKnowledge.healthy asks for) is asked last: when
 * nothing holds, or when the person has tried the remedy.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-inquiry.h"

/* Whether @question can be asked: it makes sense, and was not answered, not even by “I don't
 * know”. */
gboolean
medic_inquiry_is_open (const MedicQuestion *question,
                       const MedicFacts    *facts)
{
  return question->choices != NULL
         && medic_facts_peek (facts, question->answers) == NULL
         && !medic_facts_is_unsure (facts, question->answers)
         && medic_conditions_all (question->when, facts) == MEDIC_YES;
}

static gboolean
can_be_asked (const MedicKnowledge *knowledge,
              const MedicFacts     *facts,
              MedicFact             fact)
{
  const MedicQuestion *question = medic_knowledge_who_asks (knowledge, fact);

  return question != NULL && medic_inquiry_is_open (question, facts);
}

/* Whether answers alone could make all of @conditions hold. */
static gboolean
within_reach (const MedicKnowledge *knowledge,
              const MedicFacts     *facts,
              const MedicCondition *conditions)
{
  MEDIC_FOR_EACH_CONDITION (c, conditions)
    {
      MedicTruth truth = medic_condition_test (c, facts);

      if (truth == MEDIC_NO
          || (truth == MEDIC_UNKNOWN && !can_be_asked (knowledge, facts, c->fact)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
could_be_certain (const MedicKnowledge *knowledge,
                  const MedicFacts     *facts,
                  const MedicDiagnosis *diagnosis)
{
  return diagnosis->proof != NULL && within_reach (knowledge, facts, diagnosis->proof);
}

/* Whether knowing @fact could settle something about a cause that already holds. */
static gboolean
could_settle (const MedicKnowledge *knowledge,
              const MedicFacts     *facts,
              const MedicDiagnosis *diagnosis,
              MedicFact             fact)
{
  return medic_conditions_mention (diagnosis->unless, fact)
         || (medic_conditions_mention (diagnosis->proof, fact)
             && could_be_certain (knowledge, facts, diagnosis));
}

/* Whether knowing @fact could bring up a cause that does not hold yet. */
static gboolean
could_bring_up (const MedicKnowledge *knowledge,
                const MedicFacts     *facts,
                const MedicDiagnosis *diagnosis,
                MedicFact             fact)
{
  return medic_conditions_mention (diagnosis->when, fact)
         && medic_conditions_any (diagnosis->unless, facts) != MEDIC_YES
         && within_reach (knowledge, facts, diagnosis->when);
}

/* @earlier: whether @diagnosis stands in front of the first finding in the tables. */
static gboolean
could_change_first (const MedicKnowledge *knowledge,
                    const MedicFacts     *facts,
                    const MedicDiagnosis *diagnosis,
                    MedicFact             fact,
                    MedicFinding          first,
                    gboolean              earlier)
{
  if (diagnosis == first.diagnosis)
    return first.certainty == MEDIC_CERTAINTY_LIKELY
           ? could_settle (knowledge, facts, diagnosis, fact)
           : medic_conditions_mention (diagnosis->unless, fact);

  /* What holds and is not the first can only overtake it by becoming certain. */
  if (medic_finding_weigh (diagnosis, facts) != MEDIC_CERTAINTY_NONE)
    return first.certainty == MEDIC_CERTAINTY_LIKELY
           && medic_conditions_mention (diagnosis->proof, fact)
           && could_be_certain (knowledge, facts, diagnosis);

  if (!could_bring_up (knowledge, facts, diagnosis, fact))
    return FALSE;

  return first.diagnosis == NULL
         || (earlier && first.certainty == MEDIC_CERTAINTY_LIKELY)
         || (first.certainty == MEDIC_CERTAINTY_LIKELY
             && could_be_certain (knowledge, facts, diagnosis));
}

static guint
count_decided (const MedicKnowledge *knowledge,
               const MedicFacts     *facts,
               MedicFact             fact)
{
  MedicFinding first = medic_findings_first (knowledge, facts);
  gboolean earlier = TRUE;
  guint n = 0;

  for (gsize layer = 0; knowledge->layers[layer] != NULL; layer++)
    for (const MedicDiagnosis *d = knowledge->layers[layer]; d->id != NULL; d++)
      {
        if (d == first.diagnosis)
          earlier = FALSE;
        if (!d->open && could_change_first (knowledge, facts, d, fact, first, earlier))
          n++;
      }

  return n;
}

/* Returns: how many causes the answer to @question could still decide about */
guint
medic_inquiry_count (const MedicKnowledge *knowledge,
                     const MedicFacts     *facts,
                     const MedicQuestion  *question)
{
  return count_decided (knowledge, facts, question->answers);
}

/**
 * medic_inquiry_next:
 * @tried: whether the person has tried the remedy and we could not see the outcome
 *
 * Returns: (transfer none) (nullable): the question to ask now, or %NULL when
 *   asking would change nothing
 */
const MedicQuestion *
medic_inquiry_next (const MedicKnowledge *knowledge,
                    const MedicFacts     *facts,
                    gboolean              tried)
{
  for (const MedicQuestion *q = knowledge->questions; q->id != NULL; q++)
    if (medic_inquiry_is_open (q, facts)
        && !medic_conditions_mention (knowledge->healthy, q->answers)
        && count_decided (knowledge, facts, q->answers) > 0)
      return q;

  if (!tried && medic_findings_first (knowledge, facts).diagnosis != NULL)
    return NULL;

  for (const MedicQuestion *q = knowledge->questions; q->id != NULL; q++)
    if (medic_conditions_mention (knowledge->healthy, q->answers)
        && medic_inquiry_is_open (q, facts))
      return q;

  return NULL;
}

/* Whether the person, by saying that it works, could rule @diagnosis out: then only they can see
 * whether the remedy helped. */
gboolean
medic_inquiry_can_deny (const MedicKnowledge *knowledge,
                        const MedicDiagnosis *diagnosis)
{
  MEDIC_FOR_EACH_CONDITION (c, diagnosis->unless)
    if (medic_conditions_mention (knowledge->healthy, c->fact)
        && medic_knowledge_who_asks (knowledge, c->fact) != NULL)
      return TRUE;

  return FALSE;
}
