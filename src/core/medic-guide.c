/* medic-guide.c - which place comes next: one pure function
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-guide.h"

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

  if (medic_facts_peek (facts, MEDIC_FACT_ADDRESS_TYPED) == NULL)
    return MEDIC_PLACE_START;

  if (!medic_case_is_examined (the_case))
    return MEDIC_PLACE_CHECKS;

  if (from == MEDIC_PLACE_DIAGNOSIS)
    return MEDIC_PLACE_STEPS;

  if (medic_case_get_next_question (the_case) != NULL)
    return MEDIC_PLACE_QUESTION;

  if (medic_case_get_verdict (the_case) == MEDIC_VERDICT_CLEAR)
    return MEDIC_PLACE_DONE;

  /* What was found is gone; unless the person tried and it does not work, that is an end. */
  if (medic_case_get_finding (the_case).diagnosis == NULL
      && medic_conditions_all (medic_case_get_knowledge (the_case)->healthy, facts) != MEDIC_NO
      && medic_journal_has (medic_case_get_journal (the_case), MEDIC_ENTRY_GONE, NULL))
    return MEDIC_PLACE_DONE;

  return MEDIC_PLACE_DIAGNOSIS;
}
