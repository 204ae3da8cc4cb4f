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
    /* The message says so plainly, and these domains are Microsoft’s own, for personal accounts. */
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

  /* A message is of one moment and one account; the sign-in here, of now and of the one wanted. */
  {
    .id = "account-works-here",
    .title = N_("{mail-address} signs in here; the message is of another account or time"),
    .explanation = N_("The message says that the account or its password is not taken. Just now it was taken here. So the message is about another account, or about a time before something was put right."),
    .agent = N_("The account is fine now. Have it connected anew in a private window, with the address typed by hand. If the same message comes, read which account it names."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (HUBSPOT_ERROR_CAUSE, "account-disabled", "account-locked", "account-not-found",
                    "password-wrong", "password-expired"),
      MEDIC_ONE_OF (HUBSPOT_ERROR_APP, "hubspot", "unnamed"),
      MEDIC_ONE_OF (ACCOUNT_WANTED, "primary", "alias", "sign-in-name")
    ),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That it connects in a private window, with this very address."),
    .steps = MEDIC_STEPS (
      STEP_PRIVATE_WINDOW (NULL),
      STEP_SEE_WHO (NULL),
      STEP_DISABLE (NULL),
      STEP_REMOVE (NULL),
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (
      HUBSPOT_ARTICLE (N_("HubSpot connects the account that the browser is signed in to."), "2022-09-16"),
      SOURCE_CODES
    ),
  },
  {
    .id = "main-address-fine-but-not-shown",
    .title = N_("The main address is right by now; HubSpot still shows the old name"),
    .explanation = N_("HubSpot shows outlook_ and many letters, and Microsoft gave us {account-mail} as the main address, which is one of its own. HubSpot keeps the name that it met when you connected. A new connection brings the new one."),
    .agent = N_("Nothing is to be changed at Microsoft. Take the connection down in HubSpot and make it anew. Ask about scheduled mail first."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (HUBSPOT_ERROR_CAUSE, "alias-problem"),
      MEDIC_ONE_OF (ACCOUNT_PRIMARY, "microsoft"),
      MEDIC_ONE_OF (ACCOUNT_WANTED, "primary", "sign-in-name"),
      MEDIC_KNOWN (ACCOUNT_MAIL)
    ),
    .unless = UNLESS_IT_WORKS,
    .would_prove = N_("That HubSpot shows the right address once you connected anew."),
    .steps = MEDIC_STEPS (
      STEP_DISABLE (NULL),
      STEP_REMOVE (NULL),
      STEP_CONNECT (NULL),
      STEP_TEST_MAIL (NULL)
    ),
    .sources = MEDIC_SOURCES (
      HUBSPOT_ARTICLE (N_("HubSpot does not support a main address on a domain that is not Microsoft’s."), "2022-09-16"),
      { N_("A connection is switched off and removed in HubSpot, and its permission taken back at Microsoft."), "HubSpot",
        "https://knowledge.hubspot.com/connected-email/disconnect-your-inbox-from-hubspot", "2024-03-07" }
    ),
  },

  { 0 }
};
