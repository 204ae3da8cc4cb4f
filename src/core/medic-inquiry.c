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

/* Whether an answer would let the reader tell @fact. */
static gboolean
can_be_read (const MedicKnowledge *knowledge,
             const MedicFacts     *facts,
             MedicFact             fact)
{
  const MedicReader *reader = knowledge->reader;

  if (reader == NULL || !medic_fact_is_in (fact, reader->provides))
    return FALSE;

  for (const MedicFact *f = reader->reads; *f != MEDIC_FACT_NONE; f++)
    if (can_be_asked (knowledge, facts, *f))
      return TRUE;

  return FALSE;
}

/* Whether an answer would let a check begin that finds out @fact. */
static gboolean
can_be_checked (const MedicKnowledge *knowledge,
                const MedicFacts     *facts,
                MedicFact             fact)
{
  const MedicCheck *check = medic_knowledge_who_checks (knowledge, fact);
  gboolean waits = FALSE;

  if (check == NULL)
    return FALSE;

  MEDIC_FOR_EACH_CONDITION (c, check->when)
    {
      MedicTruth truth = medic_condition_test (c, facts);

      if (truth == MEDIC_NO
          || (truth == MEDIC_UNKNOWN && !can_be_asked (knowledge, facts, c->fact)))
        return FALSE;
      waits |= truth == MEDIC_UNKNOWN;
    }

  return waits;
}

/* Whether answers, and what follows from them, could make all of @conditions hold. */
static gboolean
within_reach (const MedicKnowledge *knowledge,
              const MedicFacts     *facts,
              const MedicCondition *conditions)
{
  MEDIC_FOR_EACH_CONDITION (c, conditions)
    {
      MedicTruth truth = medic_condition_test (c, facts);

      if (truth == MEDIC_NO
          || (truth == MEDIC_UNKNOWN
              && !can_be_asked (knowledge, facts, c->fact)
              && !can_be_read (knowledge, facts, c->fact)
              && !can_be_checked (knowledge, facts, c->fact)))
        return FALSE;
    }

  return TRUE;
}

/* Whether an answer about @asked tells @fact, by itself or by what follows from it. */
static gboolean
leads_to (const MedicKnowledge *knowledge,
          MedicFact             asked,
          MedicFact             fact)
{
  const MedicReader *reader = knowledge->reader;
  const MedicCheck *check = medic_knowledge_who_checks (knowledge, fact);

  return asked == fact
         || (reader != NULL && medic_fact_is_in (asked, reader->reads)
             && medic_fact_is_in (fact, reader->provides))
         || (check != NULL && medic_conditions_mention (check->when, asked));
}

/* Whether an answer about @asked could tell something about @conditions that is not known. */
static gboolean
touches (const MedicKnowledge *knowledge,
         const MedicFacts     *facts,
         const MedicCondition *conditions,
         MedicFact             asked)
{
  MEDIC_FOR_EACH_CONDITION (c, conditions)
    if (leads_to (knowledge, asked, c->fact)
        && (c->fact == asked || medic_facts_peek (facts, c->fact) == NULL))
      return TRUE;

  return FALSE;
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
  return touches (knowledge, facts, diagnosis->unless, fact)
         || (touches (knowledge, facts, diagnosis->proof, fact)
             && could_be_certain (knowledge, facts, diagnosis));
}

/* Whether knowing @fact could bring up a cause that does not hold yet. */
static gboolean
could_bring_up (const MedicKnowledge *knowledge,
                const MedicFacts     *facts,
                const MedicDiagnosis *diagnosis,
                MedicFact             fact)
{
  return touches (knowledge, facts, diagnosis->when, fact)
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
           : touches (knowledge, facts, diagnosis->unless, fact);

  /* What holds and is not the first can only overtake it by becoming certain. */
  if (medic_finding_weigh (diagnosis, facts) != MEDIC_CERTAINTY_NONE)
    return first.certainty == MEDIC_CERTAINTY_LIKELY
           && touches (knowledge, facts, diagnosis->proof, fact)
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

static gboolean
has_been_shown (const MedicKnowledge *knowledge,
                const MedicFacts     *facts)
{
  const MedicFact *read = knowledge->reader != NULL ? knowledge->reader->reads : NULL;

  for (const MedicFact *f = read; f != NULL && *f != MEDIC_FACT_NONE; f++)
    if (medic_facts_peek (facts, *f) != NULL)
      return TRUE;

  return FALSE;
}

/* Once the cause is named: what tells which steps of its remedy are needed. */
static const MedicQuestion *
ask_for_steps (const MedicKnowledge *knowledge,
               const MedicFacts     *facts)
{
  const MedicDiagnosis *first = medic_findings_first (knowledge, facts).diagnosis;

  for (const MedicStep *step = first->steps; step != NULL && step->id != NULL; step++)
    MEDIC_FOR_EACH_CONDITION (c, step->when)
      {
        const MedicQuestion *question = medic_knowledge_who_asks (knowledge, c->fact);

        if (question != NULL && medic_inquiry_is_open (question, facts))
          return question;
      }

  return NULL;
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
    return ask_for_steps (knowledge, facts);

  /* Who shows what they see has tried it. */
  if (!tried && has_been_shown (knowledge, facts))
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
