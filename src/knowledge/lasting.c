/* lasting.c - it connects, and the connection would not last
 *
 * Ours and HubSpot’s are two sign-ins of one account, and not of one kind: HubSpot signs in as a
 * service with a secret of its own. What ended ours may end HubSpot’s, and need not.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/access-steps.h"
#include "knowledge/steps-here.h"

#define SOURCE_LASTS { \
  N_("A stored sign-in lasts 90 days without use. It ends when an administrator resets the password, or when all sign-ins are ended."), \
  "Microsoft", "https://learn.microsoft.com/entra/identity-platform/refresh-tokens", "2025-05-14" }
#define SOURCE_FREQUENCY { \
  N_("A Conditional Access rule can ask for a new sign-in after a while: the sign-in frequency."), "Microsoft", \
  "https://learn.microsoft.com/entra/identity/conditional-access/concept-session-lifetime", "2025-03-03" }
#define SOURCE_DEFERRED { \
  N_("For services with a secret of their own, the sign-in frequency waits for the next sign-in of the person."), \
  "Microsoft", \
  "https://learn.microsoft.com/entra/identity/conditional-access/concept-session-lifetime", "2025-03-03" }
#define SOURCE_OWN_PASSWORD { \
  N_("A password that people change themselves does not end what a service with a secret of its own has stored."), \
  "Microsoft", "https://learn.microsoft.com/entra/identity-platform/refresh-tokens", "2025-05-14" }
#define SOURCE_OFFLINE { \
  N_("An app gets what renews a sign-in only with the permission offline_access."), "Microsoft", \
  "https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow", "2026-11-23" }

const MedicDiagnosis medic_lasting_diagnoses[] = {
  {
    .id = "sign-in-ended-by-a-rule",
    .title = N_("A rule of your organisation ends sign-ins after a while"),
    .explanation = N_("Microsoft wanted a new sign-in from this program because a certain time had passed. The rule may count for HubSpot too: then the connection works, and ends again and again. For services like HubSpot Microsoft mostly waits with it, so it is not certain."),
    .agent = N_("A sign-in frequency. It connects, and stops after the same time each time. Only the administrator can leave HubSpot out of that rule."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (SESSION, "ends"),
      MEDIC_ONE_OF (SESSION_ERROR, "AADSTS70043", "AADSTS70044")
    ),
    .unless = UNLESS_IT_WORKS,
    .would_prove = N_("That HubSpot’s connection ends again after the same time."),
    .steps = MEDIC_STEPS (
      STEP_CONNECT (NULL),
      STEP_ASK_ADMIN ("ask-about-the-frequency", N_("Ask your administrator about the sign-in frequency"),
        N_("A Conditional Access rule ends my sign-ins after a while (sign-in frequency, AADSTS70043). HubSpot has to stay signed in to log my mail. Could you look whether the rule counts for HubSpot?\n\nWhere: https://entra.microsoft.com, Entra ID > Conditional Access > Policies > the rule > Session > Sign-in frequency. The role Conditional Access Administrator is needed.\n\nWhat I ask for: leave HubSpot out of that one rule, or give it a longer time. The rule should stay on for the rest.\nTo check: HubSpot is still connected after that time.\nTo take it back: remove the exception from the same rule."))
    ),
    .sources = MEDIC_SOURCES (SOURCE_FREQUENCY, SOURCE_DEFERRED, SOURCE_CODES),
  },
  {
    .id = "sign-in-was-revoked",
    .title = N_("Your sign-ins at Microsoft were ended"),
    .explanation = N_("The password was changed, or all sign-ins were ended, and what this program had stored does not open any more. If an administrator did it, or all sign-ins were ended, HubSpot’s connection ended as well. A password that you changed yourself mostly leaves HubSpot’s in place."),
    .agent = N_("A new password, or somebody pressed “Sign out everywhere”. Ask which. First look whether HubSpot still has its connection: nothing is taken down for nothing. If nobody they know did it, the administrator must know at once."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (SESSION, "ends"),
      MEDIC_ONE_OF (SESSION_ERROR, "AADSTS50173", "AADSTS50132", "AADSTS50133")
    ),
    .unless = UNLESS_IT_WORKS,
    .would_prove = N_("What HubSpot shows for the connection."),
    .steps = MEDIC_STEPS (
      STEP_SIGN_IN_HERE_AGAIN,
      STEP_SEE_CONNECTION,
      STEP_DISABLE (NULL),
      STEP_REMOVE (NULL),
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (SOURCE_LASTS, SOURCE_OWN_PASSWORD, SOURCE_CODES),
  },
  {
    .id = "sign-in-not-renewed",
    .title = N_("Microsoft does not renew the sign-in"),
    .explanation = N_("You got in, and a moment later Microsoft did not renew that. HubSpot renews its sign-in every hour, so it would most likely lose the mailbox soon."),
    .agent = N_("It connects, and stops within an hour or so. What ended ours stands in the sign-in log; only the administrator sees it."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (SESSION, "ends")),
    .unless = UNLESS_IT_WORKS,
    .would_prove = N_("That HubSpot’s connection stops soon after you made it."),
    .steps = MEDIC_STEPS (
      STEP_SIGN_IN_HERE_AGAIN,
      STEP_CONNECT (NULL),
      STEP_ASK_QUESTION ("ask-what-ends-it", N_("Ask your administrator what ends it"),
        N_("I sign in at Microsoft, and a moment later Microsoft does not renew the sign-in. HubSpot has to stay signed in to log my mail. Could you look what ends it?\nThe answer was: {session-error}\n\nWhere: https://entra.microsoft.com, Entra ID > Monitoring & health > Sign-in logs, my last sign-ins, the tab “User sign-ins (non-interactive)”. The reason and its number stand there. The role Reports Reader is enough.\n\nNothing is to be changed before we know."),
        N_("They tell you the reason, or a number."))
    ),
    .sources = MEDIC_SOURCES (SOURCE_LASTS, SOURCE_CODES),
  },
  {
    .id = "sign-in-without-staying",
    .title = N_("Microsoft did not allow us to stay signed in"),
    .explanation = N_("The permission offline_access was not given, so the sign-in ends after about an hour. HubSpot needs that permission, and may not get it either."),
    .agent = N_("offline_access is missing. It is one of the permissions that HubSpot lists. The administrator sees whether HubSpot has it."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (SESSION, "no-token")),
    .unless = UNLESS_IT_WORKS,
    .would_prove = N_("A look at the permissions of HubSpot in your organisation: offline_access is not there."),
    .steps = MEDIC_STEPS (
      STEP_CONNECT (NULL),
      STEP_ASK_ADMIN ("ask-for-staying-signed-in", N_("Ask your administrator about offline_access"),
        N_("HubSpot has to stay signed in to log my mail. For that it needs the permission offline_access, and Microsoft did not give it to another program here. Could you look whether HubSpot has it?\n\nWhere: https://entra.microsoft.com, Entra ID > Enterprise apps > All applications > HubSpot (it may be called HubSpot Sales) > Permissions, both tabs.\nIf it is missing: Grant admin consent, on the same page. The role Cloud Application Administrator is enough.\n\nTo check: HubSpot is still connected after some hours.\nTo take it back: the tab “Admin consent”, the three dots beside a permission, “Revoke permission”.\nGood to know: granting may replace what was granted to this app for everybody before."))
    ),
    .sources = MEDIC_SOURCES (SOURCE_OFFLINE, HUBSPOT_ARTICLE (N_("HubSpot lists the permissions that it needs. All of them are needed."), "2024-10-04")),
  },

  { 0 }
};
