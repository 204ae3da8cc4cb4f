/* medic-admin-request.c - what is asked of an administrator, and what they can answer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-admin-request.h"

#include "core/medic-knowledge.h"

/* Whether @step is done by sending a text to an administrator. */
gboolean
medic_step_is_request (const MedicStep *step)
{
  return step->actor == MEDIC_OWNER_ADMIN && step->copy != NULL;
}

/**
 * medic_admin_request_find:
 * @step: one that medic_step_is_request()
 *
 * Returns: (nullable): what to write to the administrator; NULL only where there are no requests
 */
const MedicAdminRequest *
medic_admin_request_find (const MedicKnowledge *knowledge,
                          const MedicStep      *step,
                          const MedicFacts     *facts)
{
  for (const MedicAdminRequest *r = knowledge->requests; r != NULL && r->id != NULL; r++)
    if ((r->steps == NULL || g_strv_contains (r->steps, step->id))
        && (r->when == NULL || medic_conditions_all (r->when, facts) == MEDIC_YES))
      return r;

  return NULL;
}

/* Returns: (nullable): the first of the steps needed that is done by asking an administrator */
const MedicStep *
medic_admin_request_first (const MedicStep  *steps,
                           const MedicFacts *facts)
{
  for (const MedicStep *step = steps; step != NULL && step->id != NULL; step++)
    if (medic_step_is_request (step) && medic_conditions_all (step->when, facts) != MEDIC_NO)
      return step;

  return NULL;
}

/* Returns: (nullable): the line that says @answer */
const MedicAdminAnswer *
medic_admin_answer_get (const MedicKnowledge *knowledge,
                        const char           *answer)
{
  for (const MedicAdminAnswer *a = knowledge->answers; a != NULL && a->answer != NULL; a++)
    if (g_str_equal (a->answer, answer))
      return a;

  return NULL;
}
