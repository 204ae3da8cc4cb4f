/* contradicted.c - two things that are known do not fit together, and that itself is the finding
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/steps.h"

/* Only an organisation has rules, administrators and licences. */
#define ONLY_AN_ORGANISATION_SAYS \
  "admin-consent-needed", "user-not-assigned", "conditional-access-block", "device-not-compliant", \
  "app-not-in-tenant", "app-disabled", "service-missing-in-tenant", "mailbox-unlicensed", \
  "federation-fault", "app-blocked-in-exchange"

const MedicDiagnosis medic_contradicted_diagnoses[] = {
  {
    .id = "organisation-answers-for-a-personal-address",
    .title = N_("An organisation answered, and {mail-address} belongs to none"),
    .explanation = N_("The message comes from the rules of an organisation. A personal account has no organisation and no administrator. So the browser was signed in to a work account, or {mail-address} is a guest somewhere. Your own mailbox needs no approval of theirs."),
    .agent = N_("A personal address and a message of an organisation do not fit: another account was in the way. Do not send anybody to an administrator. A private window, and {mail-address} typed at Microsoft."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (ADDRESS_KIND, "microsoft-personal"),
      MEDIC_ONE_OF (HUBSPOT_ERROR_CAUSE, ONLY_AN_ORGANISATION_SAYS),
      MEDIC_ONE_OF (HUBSPOT_ERROR_APP, "hubspot", "unnamed")
    ),
    .unless = UNLESS_IT_WORKS,
    /* The message says so plainly, and these domains are Microsoft’s own for personal accounts. */
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That it connects in a private window, with this very address."),
    .steps = MEDIC_STEPS (
      STEP_SEE_WHO (NULL),
      STEP_PRIVATE_WINDOW (NULL),
      STEP_SIGN_OUT_WORK (NULL),
      STEP_ANOTHER_ACCOUNT (UNLESS_OWN),
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (
      HUBSPOT_ARTICLE (N_("HubSpot connects the account that the browser is signed in to."), "2022-09-16"),
      SOURCE_CODES
    ),
  },

  { 0 }
};
