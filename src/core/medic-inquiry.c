/* medic-inquiry.c - which question, if any, is worth the person's time: pure functions
 *
 * A question is worth asking while an answer could change the first diagnosis or its certainty.
 * Whether it works in HubSpot now (what MedicKnowledge.healthy asks for) is asked last: when
 * nothing holds, or when the person has tried the remedy.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-inquiry.h"

/* Whether nothing was answered, not even “I don't know”, and an answer is not pointless. */
static gboolean
is_unanswered (const MedicQuestion *question,
               const MedicFacts    *facts)
{
  return question->choices != NULL
         && medic_facts_peek (facts, question->answers) == NULL
         && !medic_facts_is_unsure (facts, question->answers)
         && medic_conditions_any (question->unless, facts) != MEDIC_YES;
}

/* Whether @question can be asked: it makes sense, and was not answered. */
gboolean
medic_inquiry_is_open (const MedicQuestion *question,
                       const MedicFacts    *facts)
{
  return is_unanswered (question, facts)
         && medic_conditions_all (question->when, facts) == MEDIC_YES;
}

/* How far an answer may be from what it decides: it lets a check begin, what that finds lets
 * another question be asked, and so on. */
#define MOST_HOPS 8

static gboolean can_come (const MedicKnowledge *knowledge,
                          const MedicFacts     *facts,
                          MedicFact             fact,
                          guint                 hops);

/* Whether answers, and what follows from them, could make all of @conditions hold. */
static gboolean
could_all_hold (const MedicKnowledge *knowledge,
                const MedicFacts     *facts,
                const MedicCondition *conditions,
                guint                 hops)
{
  MEDIC_FOR_EACH_CONDITION (c, conditions)
    {
      MedicTruth truth = medic_condition_test (c, facts);

      if (truth == MEDIC_NO
          || (truth == MEDIC_UNKNOWN
              && (hops == 0 || !can_come (knowledge, facts, c->fact, hops - 1))))
        return FALSE;
    }

  return TRUE;
}

/* Whether the person can be asked about @fact: now, or, where it is about signing in, after another
 * answer. What else there is to ask comes up by itself. */
static gboolean
can_be_asked (const MedicKnowledge *knowledge,
              const MedicFacts     *facts,
              MedicFact             fact,
              guint                 hops)
{
  const MedicQuestion *question = medic_knowledge_who_asks (knowledge, fact);

  if (question == NULL || !is_unanswered (question, facts))
    return FALSE;

  return medic_conditions_all (question->when, facts) == MEDIC_YES
         || (question->signs_in && could_all_hold (knowledge, facts, question->when, hops));
}

/* Whether an answer would let the reader tell @fact. */
static gboolean
can_be_read (const MedicKnowledge *knowledge,
             const MedicFacts     *facts,
             MedicFact             fact,
             guint                 hops)
{
  const MedicReader *reader = medic_knowledge_who_reads (knowledge, fact);

  for (const MedicFact *f = reader != NULL && hops > 0 ? reader->reads : NULL;
       f != NULL && *f != MEDIC_FACT_NONE; f++)
    if (can_come (knowledge, facts, *f, hops - 1))
      return TRUE;

  return FALSE;
}

/* Whether an answer would let a check begin that finds out @fact. One that could begin already has
 * said all it can. */
static gboolean
can_be_checked (const MedicKnowledge *knowledge,
                const MedicFacts     *facts,
                MedicFact             fact,
                guint                 hops)
{
  const MedicCheck *check = medic_knowledge_who_checks (knowledge, fact);

  return check != NULL && medic_conditions_all (check->when, facts) == MEDIC_UNKNOWN
         && could_all_hold (knowledge, facts, check->when, hops);
}

/* Whether @fact, which is not known, could come to be known by an answer. */
static gboolean
can_come (const MedicKnowledge *knowledge,
          const MedicFacts     *facts,
          MedicFact             fact,
          guint                 hops)
{
  return can_be_asked (knowledge, facts, fact, hops)
         || can_be_read (knowledge, facts, fact, hops)
         || can_be_checked (knowledge, facts, fact, hops);
}

static gboolean
within_reach (const MedicKnowledge *knowledge,
              const MedicFacts     *facts,
              const MedicCondition *conditions)
{
  return could_all_hold (knowledge, facts, conditions, MOST_HOPS);
}

static gboolean leads_to (const MedicKnowledge *knowledge,
                          const MedicFacts     *facts,
                          MedicFact             asked,
                          MedicFact             fact,
                          guint                 hops);

/* Whether something that @conditions wait for comes by an answer about @asked. */
static gboolean
wait_for (const MedicKnowledge *knowledge,
          const MedicFacts     *facts,
          const MedicCondition *conditions,
          MedicFact             asked,
          guint                 hops)
{
  MEDIC_FOR_EACH_CONDITION (c, conditions)
    if (medic_facts_peek (facts, c->fact) == NULL
        && leads_to (knowledge, facts, asked, c->fact, hops))
      return TRUE;

  return FALSE;
}

/* Whether an answer about @asked tells @fact, by itself or by what follows from it. */
static gboolean
leads_to (const MedicKnowledge *knowledge,
          const MedicFacts     *facts,
          MedicFact             asked,
          MedicFact             fact,
          guint                 hops)
{
  const MedicReader *reader = medic_knowledge_who_reads (knowledge, fact);
  const MedicCheck *check = medic_knowledge_who_checks (knowledge, fact);
  const MedicQuestion *question = medic_knowledge_who_asks (knowledge, fact);

  if (asked == fact)
    return TRUE;

  if (hops == 0)
    return FALSE;

  for (const MedicFact *f = reader != NULL ? reader->reads : NULL;
       f != NULL && *f != MEDIC_FACT_NONE; f++)
    if (leads_to (knowledge, facts, asked, *f, hops - 1))
      return TRUE;

  return (check != NULL && wait_for (knowledge, facts, check->when, asked, hops - 1))
         || (question != NULL && question->signs_in
             && wait_for (knowledge, facts, question->when, asked, hops - 1));
}

/* Whether an answer about @asked could tell something about @conditions that is not known, and that
 * nothing else keeps from being known. */
static gboolean
touches (const MedicKnowledge *knowledge,
         const MedicFacts     *facts,
         const MedicCondition *conditions,
         MedicFact             asked)
{
  MEDIC_FOR_EACH_CONDITION (c, conditions)
    if (leads_to (knowledge, facts, asked, c->fact, MOST_HOPS)
        && (c->fact == asked
            || (medic_facts_peek (facts, c->fact) == NULL
                && can_come (knowledge, facts, c->fact, MOST_HOPS))))
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
  MEDIC_FOR_EACH_READER (reader, knowledge)
    for (const MedicFact *f = (*reader)->reads; *f != MEDIC_FACT_NONE; f++)
      if (medic_facts_peek (facts, *f) != NULL && medic_knowledge_who_asks (knowledge, *f) != NULL)
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

/* Whether it works in HubSpot now: the end of everything. */
static const MedicQuestion *
ask_whether_it_works (const MedicKnowledge *knowledge,
                      const MedicFacts     *facts)
{
  for (const MedicQuestion *q = knowledge->questions; q->id != NULL; q++)
    if (medic_conditions_mention (knowledge->healthy, q->answers)
        && medic_inquiry_is_open (q, facts))
      return q;

  return NULL;
}

/* Returns: (transfer full): @facts as if nobody wanted to sign in */
static MedicFacts *
dup_without_sign_in (const MedicKnowledge *knowledge,
                     const MedicFacts     *facts)
{
  MedicFacts *copy = medic_facts_copy (facts);

  for (const MedicQuestion *q = knowledge->questions; q->id != NULL; q++)
    if (q->signs_in && medic_facts_peek (facts, q->answers) == NULL)
      medic_facts_set_unsure (copy, q->answers);

  return copy;
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
  gboolean found = medic_findings_first (knowledge, facts).diagnosis != NULL;
  /* What was found is gone: before anybody signs in to look for more, the person tries it. */
  g_autoptr (MedicFacts) calm = tried && !found ? dup_without_sign_in (knowledge, facts)
                                                : medic_facts_copy (facts);

  for (const MedicQuestion *q = knowledge->questions; q->id != NULL; q++)
    if (medic_inquiry_is_open (q, calm)
        && !medic_conditions_mention (knowledge->healthy, q->answers)
        && count_decided (knowledge, calm, q->answers) > 0)
      return q;

  if (!tried && found)
    return ask_for_steps (knowledge, facts);

  /* Who shows what they see has tried it. */
  if (!tried && has_been_shown (knowledge, facts))
    return NULL;

  return ask_whether_it_works (knowledge, facts);
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
