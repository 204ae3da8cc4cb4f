/* medic-finding.c - what the facts say: pure functions, no state
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-finding.h"

static const char *const certainty_nicks[] = {
  [MEDIC_CERTAINTY_NONE] = "none",
  [MEDIC_CERTAINTY_LIKELY] = "likely",
  [MEDIC_CERTAINTY_CERTAIN] = "certain",
};

static const char *const verdict_nicks[] = {
  [MEDIC_VERDICT_CLEAR] = "clear",
  [MEDIC_VERDICT_PROBLEM] = "problem",
  [MEDIC_VERDICT_UNDECIDED] = "undecided",
};

const char *
medic_certainty_get_nick (MedicCertainty certainty)
{
  return certainty_nicks[certainty];
}

const char *
medic_verdict_get_nick (MedicVerdict verdict)
{
  return verdict_nicks[verdict];
}

/**
 * medic_finding_weigh:
 *
 * Likely: all of “.when” holds and nothing of “.unless” does. Certain: all of
 * “.proof” holds as well. What is not known proves nothing and rules out nothing.
 *
 * Returns: how strongly @facts support @diagnosis
 */
MedicCertainty
medic_finding_weigh (const MedicDiagnosis *diagnosis,
                     const MedicFacts     *facts)
{
  if (medic_conditions_all (diagnosis->when, facts) != MEDIC_YES
      || medic_conditions_any (diagnosis->unless, facts) == MEDIC_YES)
    return MEDIC_CERTAINTY_NONE;

  if (diagnosis->proof != NULL && medic_conditions_all (diagnosis->proof, facts) == MEDIC_YES)
    return MEDIC_CERTAINTY_CERTAIN;

  return MEDIC_CERTAINTY_LIKELY;
}

/* Of two causes in one layer, the one that names more facts comes first. */
static void
insert_ranked (GArray       *ranked,
               guint         from,
               MedicFinding  finding)
{
  guint i = from;

  while (i < ranked->len
         && medic_conditions_count (g_array_index (ranked, MedicFinding, i).diagnosis->when)
            >= medic_conditions_count (finding.diagnosis->when))
    i++;

  g_array_insert_val (ranked, i, finding);
}

static void
append_with_certainty (GArray               *ranked,
                       const MedicKnowledge *knowledge,
                       const MedicFacts     *facts,
                       MedicCertainty        certainty)
{
  for (gsize layer = 0; knowledge->layers[layer] != NULL; layer++)
    {
      guint from = ranked->len;

      for (const MedicDiagnosis *d = knowledge->layers[layer]; d->id != NULL; d++)
        if (!d->open && medic_finding_weigh (d, facts) == certainty)
          insert_ranked (ranked, from, (MedicFinding) { d, certainty });
    }
}

/**
 * medic_findings_rank:
 *
 * A certain cause outranks a likely one; among equals the deeper layer explains the higher one.
 *
 * Returns: (transfer full) (element-type MedicFinding): the causes that hold, the first one first
 */
GArray *
medic_findings_rank (const MedicKnowledge *knowledge,
                     const MedicFacts     *facts)
{
  GArray *ranked = g_array_new (FALSE, FALSE, sizeof (MedicFinding));

  append_with_certainty (ranked, knowledge, facts, MEDIC_CERTAINTY_CERTAIN);
  append_with_certainty (ranked, knowledge, facts, MEDIC_CERTAINTY_LIKELY);

  return ranked;
}

/* Returns: the first of the causes that hold; its diagnosis is NULL when none does */
MedicFinding
medic_findings_first (const MedicKnowledge *knowledge,
                      const MedicFacts     *facts)
{
  g_autoptr (GArray) ranked = medic_findings_rank (knowledge, facts);

  if (ranked->len == 0)
    return (MedicFinding) { NULL, MEDIC_CERTAINTY_NONE };

  return g_array_index (ranked, MedicFinding, 0);
}

/**
 * medic_findings_open_end:
 *
 * Returns: (nullable): what can be said in place of a cause when none holds: why nothing can be
 *   named yet and what would decide
 */
const MedicDiagnosis *
medic_findings_open_end (const MedicKnowledge *knowledge,
                         const MedicFacts     *facts)
{
  for (gsize layer = 0; knowledge->layers[layer] != NULL; layer++)
    for (const MedicDiagnosis *d = knowledge->layers[layer]; d->id != NULL; d++)
      if (d->open && medic_finding_weigh (d, facts) != MEDIC_CERTAINTY_NONE)
        return d;

  return NULL;
}

/* Returns: (transfer container) (element-type MedicDiagnosis): the causes neither found nor ruled
 * out */
GPtrArray *
medic_findings_possible (const MedicKnowledge *knowledge,
                         const MedicFacts     *facts)
{
  GPtrArray *possible = g_ptr_array_new ();

  for (gsize layer = 0; knowledge->layers[layer] != NULL; layer++)
    for (const MedicDiagnosis *d = knowledge->layers[layer]; d->id != NULL; d++)
      if (!d->open
          && medic_conditions_all (d->when, facts) == MEDIC_UNKNOWN
          && medic_conditions_any (d->unless, facts) != MEDIC_YES)
        g_ptr_array_add (possible, (gpointer) d);

  return possible;
}

MedicVerdict
medic_findings_verdict (const MedicKnowledge *knowledge,
                        const MedicFacts     *facts)
{
  if (medic_findings_first (knowledge, facts).diagnosis != NULL)
    return MEDIC_VERDICT_PROBLEM;

  if (medic_conditions_all (knowledge->healthy, facts) == MEDIC_YES)
    return MEDIC_VERDICT_CLEAR;

  return MEDIC_VERDICT_UNDECIDED;
}

/* Whether @diagnosis rests on something that @check found: then its row says “look here”. */
gboolean
medic_finding_blames (const MedicDiagnosis *diagnosis,
                      const MedicCheck     *check)
{
  MEDIC_FOR_EACH_CONDITION (c, diagnosis->when)
    if (medic_check_provides (check, c->fact))
      return TRUE;

  return FALSE;
}

static void
append_known (GArray               *observed,
              const MedicCondition *conditions,
              const MedicFacts     *facts)
{
  MEDIC_FOR_EACH_CONDITION (c, conditions)
    {
      gboolean present = FALSE;

      for (guint i = 0; i < observed->len; i++)
        present |= g_array_index (observed, MedicFact, i) == c->fact;

      if (!present && medic_facts_peek (facts, c->fact) != NULL)
        g_array_append_val (observed, c->fact);
    }
}

/**
 * medic_finding_explain:
 *
 * Returns: (transfer full) (element-type MedicFact): the observations that @diagnosis rests on,
 *   each known; who said it and when is in @facts
 */
GArray *
medic_finding_explain (const MedicDiagnosis *diagnosis,
                       const MedicFacts     *facts)
{
  GArray *observed = g_array_new (FALSE, FALSE, sizeof (MedicFact));

  append_known (observed, diagnosis->when, facts);
  append_known (observed, diagnosis->proof, facts);

  return observed;
}

static gboolean
contains (const GArray *facts,
          MedicFact     fact)
{
  for (guint i = 0; i < facts->len; i++)
    if (g_array_index (facts, MedicFact, i) == fact)
      return TRUE;

  return FALSE;
}

/* Puts what the checks found behind what follows from it. What the person said is a long text. */
static void
append_grounds (GArray               *observed,
                const MedicKnowledge *knowledge,
                const MedicFacts     *facts,
                MedicFact             fact)
{
  const MedicReader *reader = medic_knowledge_who_reads (knowledge, fact);

  for (const MedicFact *f = reader != NULL ? reader->reads : NULL;
       f != NULL && *f != MEDIC_FACT_NONE; f++)
    if (medic_facts_peek (facts, *f) != NULL
        && medic_knowledge_who_checks (knowledge, *f) != NULL && !contains (observed, *f))
      g_array_append_val (observed, *f);
}

/* Returns: (transfer full) (element-type MedicFact): the observations that @diagnosis rests on, and
 *   what those rest on that follow from others */
GArray *
medic_finding_observe (const MedicKnowledge *knowledge,
                       const MedicDiagnosis *diagnosis,
                       const MedicFacts     *facts)
{
  GArray *observed = medic_finding_explain (diagnosis, facts);

  for (guint i = 0, n = observed->len; i < n; i++)
    append_grounds (observed, knowledge, facts, g_array_index (observed, MedicFact, i));

  return observed;
}
