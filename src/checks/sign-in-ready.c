/* sign-in-ready.c - could somebody sign in here?
 *
 * Asks nobody: it looks whether an application id is set up.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/checks.h"
#include "services/medic-account.h"

static void
run (GTask            *task,
     const MedicFacts *known,
     MedicServices    *services)
{
  MedicFacts *learned = medic_facts_new ();

  medic_facts_set_boolean (learned, MEDIC_FACT_SIGN_IN_READY,
                           medic_account_is_set_up (medic_services_get_account (services)));
  g_task_return_pointer (task, learned, (GDestroyNotify) medic_facts_unref);
}

const MedicCheck medic_check_sign_in_ready = {
  .id = "sign-in-ready",
  .title = N_("Signing in here"),
  .doing = N_("Looking whether you could sign in here…"),
  .found = MEDIC_PHRASES (
    { MEDIC_ALL_OF (MEDIC_TRUE (SIGN_IN_READY)), N_("You can sign in here if it is needed") },
    { MEDIC_ALL_OF (MEDIC_FALSE (SIGN_IN_READY)), N_("Not set up on this computer, and not needed yet"),
      .noted = TRUE }
  ),
  .when = MEDIC_ALL_OF (MEDIC_KNOWN (MAIL_ADDRESS)),
  .provides = MEDIC_PROVIDES (MEDIC_FACT_SIGN_IN_READY),
  .run = run,
};
