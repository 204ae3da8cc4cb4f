/* ended.c - the connection worked and ended: what ended it, and whether it will end again
 *
 * HubSpot signs in as a service that keeps a secret: what ends the sign-ins of a program on a
 * computer need not end its.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/access-steps.h"

#define SOURCE_KEPT { \
  N_("A stored sign-in lasts 90 days without use. It ends when an administrator resets the password, or when all sign-ins are ended."), \
  "Microsoft", "https://learn.microsoft.com/entra/identity-platform/refresh-tokens", "2025-05-14" }
#define SOURCE_OWN_PASSWORD { \
  N_("A password that people change themselves does not end what a service with a secret of its own has stored."), \
  "Microsoft", "https://learn.microsoft.com/entra/identity-platform/refresh-tokens", "2025-05-14" }
#define SOURCE_FREQUENCY { \
  N_("A Conditional Access rule can ask for a new sign-in after a while: the sign-in frequency."), "Microsoft", \
  "https://learn.microsoft.com/entra/identity/conditional-access/concept-session-lifetime", "2025-03-03" }
#define SOURCE_TAKE_DOWN { \
  N_("A connection is switched off and removed in HubSpot, and its permission taken back at Microsoft."), "HubSpot", \
  "https://knowledge.hubspot.com/connected-email/disconnect-your-inbox-from-hubspot", "2024-03-07" }

#define STEP_ASK_FREQUENCY \
  STEP_ASK_ADMIN ("ask-for-an-exception", N_("Ask your administrator to leave HubSpot out of that rule"), \
    N_("A Conditional Access rule ends HubSpot’s sign-in to my mailbox after a while (sign-in frequency). I connect again, and it ends again. HubSpot works in the background and has to stay signed in to log my mail. Could you leave it out of that one rule?\n\nTo see the rule: https://entra.microsoft.com, Entra ID > Monitoring & health > Sign-in logs, my sign-ins to HubSpot, also under “User sign-ins (non-interactive)”, the tab Conditional Access. The role Reports Reader is enough.\nTo change it: Entra ID > Conditional Access > Policies > the rule > Session > Sign-in frequency. Leave HubSpot out under Target resources > Exclude, or give a longer time. The role Conditional Access Administrator is needed.\n\nWhat I ask for: HubSpot only. The rule should stay on for the rest.\nTo check: HubSpot is still connected after that time.\nTo take it back: remove the exception from the same rule."))

const MedicDiagnosis medic_ended_diagnoses[] = {
  {
    .id = "connection-ended-by-a-rule",
    .title = N_("A rule of your organisation ended HubSpot’s sign-in, and will again"),
    .explanation = N_("Your organisation wants a new sign-in after a certain time. For HubSpot that time has passed. Connecting anew helps, until it has passed again. Only an exception for HubSpot ends that for good."),
    .agent = N_("A sign-in frequency. Connecting anew is a plaster; the exception is the cure. After how long does it end: a day, a week? That time stands in the rule."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = WHEN_CODE_SAYS ("session-expired-or-revoked", CODES_FREQUENCY),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("The entry in your organisation’s sign-in logs. It names the rule."),
    .steps = MEDIC_STEPS (
      STEP_ASK_FREQUENCY,
      STEP_SEE_CONNECTION,
      STEP_DISABLE (NULL),
      STEP_REMOVE (NULL),
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (SOURCE_CODES, SOURCE_FREQUENCY, SOURCE_TAKE_DOWN),
  },
  {
    .id = "connection-ends-again-and-again",
    .title = N_("The connection ends again and again: most likely a rule"),
    .explanation = N_("A sign-in that ends about as long after each new one points to a rule of your organisation, the sign-in frequency. Connecting anew helps for that long only."),
    .agent = N_("How long does it last: a day, a week? The same each time? Then a sign-in frequency is the likeliest. The sign-in log names it. Different each time? Then something else ends it."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (HUBSPOT_ERROR_CAUSE, "session-expired-or-revoked"),
      MEDIC_ONE_OF (HUBSPOT_ERROR_APP, "hubspot", "unnamed"),
      MEDIC_ONE_OF (CONNECTION_ENDED, "again-and-again")
    ),
    /* A personal account has no organisation that could rule over it. */
    .unless = MEDIC_ANY_OF (
      MEDIC_ONE_OF (HUBSPOT_ERROR, CODES_FREQUENCY, CODES_UNUSED),
      MEDIC_ONE_OF (ADDRESS_KIND, "microsoft-personal"),
      MEDIC_ONE_OF (ACCOUNT_IS, "personal"),
      MEDIC_ONE_OF (HUBSPOT_NOW, "works")
    ),
    .would_prove = N_("The number AADSTS70043, or the entry in your organisation’s sign-in logs."),
    .steps = MEDIC_STEPS (
      STEP_ASK_FREQUENCY,
      STEP_SEE_CONNECTION,
      STEP_DISABLE (NULL),
      STEP_REMOVE (NULL),
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (SOURCE_FREQUENCY, SOURCE_KEPT, SOURCE_TAKE_DOWN),
  },
  {
    .id = "connection-not-used-for-long",
    .title = N_("HubSpot’s sign-in was not used for three months"),
    .explanation = N_("A stored sign-in that nobody uses for 90 days runs out. HubSpot uses it all the time while it is connected. So it had stopped using it: the connection was off, or the person was away from HubSpot."),
    .agent = N_("Nothing is wrong with the account. Was the inbox disabled in HubSpot, or the seat taken away? Connect anew, and see that it stays on."),
    .owner = MEDIC_OWNER_USER,
    .when = WHEN_CODE_SAYS ("session-expired-or-revoked", CODES_UNUSED),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That it works after you connected again, and stays so."),
    .steps = MEDIC_STEPS (
      STEP_SEE_CONNECTION,
      STEP_DISABLE (NULL),
      STEP_REMOVE (NULL),
      STEP_CONNECT (NULL),
      STEP_TEST_MAIL (NULL)
    ),
    .sources = MEDIC_SOURCES (SOURCE_CODES, SOURCE_KEPT, SOURCE_TAKE_DOWN),
  },
  {
    .id = "connection-was-ended",
    .title = N_("All stored sign-ins of your account were ended"),
    .explanation = N_("An administrator set a new password, or somebody ended all sign-ins. HubSpot’s key ended with them. Connecting anew gives a new one, and it lasts."),
    .agent = N_("50173 and its kin: ended on purpose, once. Does the customer know of it? If nobody did it, somebody else may have: the administrator must look at once."),
    .owner = MEDIC_OWNER_USER,
    .when = WHEN_CODE_SAYS ("session-expired-or-revoked", CODES_REVOKED),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That it works after you connected again."),
    .steps = MEDIC_STEPS (
      STEP_SEE_CONNECTION,
      STEP_DISABLE (NULL),
      STEP_REMOVE (NULL),
      STEP_CONNECT (NULL),
      STEP_ASK_QUESTION ("ask-who-ended-them", N_("Ask your administrator if you know of nothing"),
        N_("All my stored sign-ins at Microsoft were ended (50173), and I know of nothing. Could you look who did it?\n\nWhere: https://entra.microsoft.com, Entra ID > Users > my name > Audit logs: a new password, or revoked sessions.\nMy sign-ins: Entra ID > Monitoring & health > Sign-in logs. Is there one that is not mine?\n\nIf it was you, nothing is to be done. If it was nobody you know, please treat my account as taken over."),
        N_("They tell you who did it, or secure your account."))
    ),
    .sources = MEDIC_SOURCES (SOURCE_CODES, SOURCE_KEPT, SOURCE_OWN_PASSWORD, SOURCE_TAKE_DOWN),
  },

  { 0 }
};
