/* medic-guide.c - which place comes next: one pure function
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-guide.h"

/* Whether the person has a message that is still to be pasted: a first one, or another one than
 * before. */
static gboolean
is_to_be_pasted (const MedicFacts *facts,
                 MedicPlace        from)
{
  const char *shown = medic_facts_peek_string (facts, MEDIC_FACT_HUBSPOT_SHOWS);
  const char *now = medic_facts_peek_string (facts, MEDIC_FACT_HUBSPOT_NOW);

  if (g_strcmp0 (shown, MEDIC_SHOWN_MESSAGE) == 0
      && medic_facts_peek (facts, MEDIC_FACT_HUBSPOT_MESSAGE) == NULL)
    return TRUE;

  return from == MEDIC_PLACE_QUESTION && shown != NULL && g_strcmp0 (now, "other") == 0;
}

/* Where the question is asked. */
static MedicPlace
get_place (const MedicQuestion *question)
{
  return question->signs_in ? MEDIC_PLACE_SIGN_IN : MEDIC_PLACE_QUESTION;
}

/**
 * medic_guide_next:
 * @the_case: what is known
 * @from: where the person is
 *
 * The way through the program, in the order in which it is asked for.
 */
MedicPlace
medic_guide_next (MedicCase  *the_case,
                  MedicPlace  from)
{
  const MedicFacts *facts = medic_case_get_facts (the_case);
  const MedicQuestion *asked;
  gboolean clear;

  if (!medic_case_is_begun (the_case))
    return MEDIC_PLACE_START;

  if (is_to_be_pasted (facts, from))
    return MEDIC_PLACE_PASTE;

  asked = medic_case_get_next_question (the_case);
  if (medic_case_get_walk (the_case) != NULL)
    return asked != NULL ? get_place (asked) : MEDIC_PLACE_STEPS;

  clear = medic_case_get_verdict (the_case) == MEDIC_VERDICT_CLEAR;
  /* Whether a walk helped is asked before anything is looked at. */
  if (!medic_case_is_examined (the_case) && !clear)
    return from == MEDIC_PLACE_STEPS && asked != NULL ? get_place (asked) : MEDIC_PLACE_CHECKS;

  if (from == MEDIC_PLACE_DIAGNOSIS)
    return MEDIC_PLACE_STEPS;

  if (asked != NULL)
    return get_place (asked);

  if (clear)
    return MEDIC_PLACE_DONE;

  /* What was found is gone; unless the person tried and it does not work, that is an end. */
  if (medic_case_get_finding (the_case).diagnosis == NULL
      && medic_conditions_all (medic_case_get_knowledge (the_case)->healthy, facts) != MEDIC_NO
      && medic_journal_has (medic_case_get_journal (the_case), MEDIC_ENTRY_GONE, NULL))
    return MEDIC_PLACE_DONE;

  return MEDIC_PLACE_DIAGNOSIS;
}

/* Whether the last thing that happened is a step against what is found now. */
static gboolean
is_among_steps (MedicCase *the_case)
{
  const MedicJournal *journal = medic_case_get_journal (the_case);
  guint n = medic_journal_get_n (journal);
  const MedicDiagnosis *found = medic_case_get_finding (the_case).diagnosis;

  if (found == NULL)
    found = medic_findings_open_end (medic_case_get_knowledge (the_case),
                                     medic_case_get_facts (the_case));

  return n > 0 && found != NULL && medic_journal_get (journal, n - 1)->kind == MEDIC_ENTRY_DONE
         && medic_journal_get (journal, n - 1)->diagnosis == found;
}

/* Returns: where somebody goes on who has been away: where the way leads, among steps if some were
 *   done */
MedicPlace
medic_guide_resume (MedicCase *the_case)
{
  MedicPlace place = medic_guide_next (the_case, MEDIC_PLACE_START);

  return place == MEDIC_PLACE_DIAGNOSIS && is_among_steps (the_case) ? MEDIC_PLACE_STEPS : place;
}
