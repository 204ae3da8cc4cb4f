/* access.c - rules of the organisation and of Microsoft that stop a sign-in that was good
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/access-steps.h"

#define SOURCE_MANAGED_RULES { \
  N_("Microsoft itself puts Conditional Access rules into organisations."), "Microsoft", \
  "https://learn.microsoft.com/entra/identity/conditional-access/managed-policies", "2025-11-06" }

/* Many organisations take no sign-in with a short code, as they do not see its device. HubSpot uses
 * none. */
#define UNLESS_BY_CODE MEDIC_ANY_OF ( \
  MEDIC_ONE_OF (SIGN_IN_WANTED, "code"), \
  MEDIC_ONE_OF (HUBSPOT_NOW, "works"))

#define WORDS_CONDITIONAL_ACCESS \
  .title = N_("A rule of your organisation stops this sign-in"), \
  .explanation = N_("Name and password were good. A rule of your organisation, called Conditional Access, then said no: to the place, the computer, the browser or the app. HubSpot gets in only when the rule is met or changed."), \
  .agent = N_("Ask where the customer is and which computer they use. Is it the usual one, in the usual network? If so, only the administrator can see which rule it was."), \
  .owner = MEDIC_OWNER_ADMIN, \
  .steps = MEDIC_STEPS ( \
    { \
      .id = "use-the-usual-place-and-computer", \
      .title = N_("Connect from your office and your work computer"), \
      .body = N_("Use the network and the computer on which your work mail opens as usual. In your browser, open HubSpot there and connect. Do not use a private window for this."), \
      .agent = N_("The company’s computer, the company’s network or its VPN, an ordinary window. If the same page comes there too, go on."), \
      .actor = MEDIC_OWNER_USER, \
      .link = LINK_HUBSPOT, \
      .link_title = N_("Open HubSpot"), \
      .expect = N_("HubSpot shows your address as connected, or the same page appears again."), \
      .changes = N_("Only from where you connect."), \
      .spares = N_("The rule stays as it is, for you and for everybody else."), \
      .settles = TRUE, \
    }, \
    STEP_ASK_ADMIN ("ask-which-rule-it-was", N_("Ask your administrator which rule it was"), N_("I want to connect my mailbox to HubSpot, and Microsoft stopped my sign-in because of a Conditional Access rule. Could you see which rule it was, and whether I can meet it or be let through for HubSpot?\n\nTo see the rule: https://entra.microsoft.com, Entra ID > Monitoring & health > Sign-in logs, filter by the correlation ID below. The tab Conditional Access of that entry names the rule. The role Reports Reader is enough.\nThe rules: Entra ID > Conditional Access > Policies. To change one, the role Conditional Access Administrator is needed.\n\nWhat I ask for: the narrowest change, for HubSpot only. The rule should stay on for the rest.\nTo check: I connect again, and the new entry in the log is a success.\nTo take it back: remove the exception from the same rule.")), \
    STEP_CONNECT (NULL) \
  ), \
  .sources = MEDIC_SOURCES (SOURCE_SIGN_IN_LOGS, SOURCE_MANAGED_RULES, SOURCE_CODES)

#define WORDS_DEVICE \
  .title = N_("Your organisation wants a computer that it looks after"), \
  .explanation = N_("The sign-in was good. But your organisation lets apps in only from computers or programs that it knows, and this one is not among them, or the browser does not say so."), \
  .agent = N_("Ask whose computer it is. A private computer, a phone or a private window is often the whole cause. On the company’s computer, try Edge, signed in with the work account."), \
  .owner = MEDIC_OWNER_ADMIN, \
  .steps = MEDIC_STEPS ( \
    STEP_WORK_COMPUTER, \
    STEP_EDGE, \
    STEP_ASK_ADMIN ("ask-about-the-device", N_("Ask your administrator about your computer"), N_("I want to connect my mailbox to HubSpot, and Microsoft stopped my sign-in, because a rule wants a computer that our organisation manages, or an approved program. Could you look at it?\n\nTo see the rule and the computer: https://entra.microsoft.com, Entra ID > Monitoring & health > Sign-in logs, filter by the correlation ID below. The tabs Device info and Conditional Access tell what was missing. The role Reports Reader is enough.\n\nWhat can help: enrol this computer, repair its registration if it should be known, or exclude HubSpot from this one rule. A rule for approved client apps cannot be met by a web service such as HubSpot.\n\nWhat I ask for: the narrowest change. The rule should stay on for the rest.\nTo check: I connect again, and the new entry in the log is a success.\nTo take it back: remove the exception from the same rule.")), \
    STEP_CONNECT (NULL) \
  ), \
  .sources = MEDIC_SOURCES ( \
    SOURCE_BROWSERS, \
    SOURCE_SIGN_IN_LOGS, \
    SOURCE_CODES \
  )

#define WORDS_SECURITY_RISK \
  .title = N_("Microsoft holds this sign-in to be risky and stops it"), \
  .explanation = N_("Something looked unusual: the place, the network, many tries, or a security rule. That protects your account. It is no fault of yours, and your administrator can look at it."), \
  .agent = N_("Stay calm: it is a protection. Ask about a VPN, a journey, a new country. Never ask for a password. If the customer did not try to sign in, the administrator must know at once."), \
  .owner = MEDIC_OWNER_ADMIN, \
  .steps = MEDIC_STEPS ( \
    { \
      .id = "leave-the-vpn", \
      .title = N_("Connect from your usual network, without a VPN"), \
      .body = N_("Switch a private VPN off, or go to the network in which you usually work. Then connect in HubSpot again. Once or twice is enough: many tries look like an attack."), \
      .agent = N_("No private VPN, no hotel network, the usual place. At most two tries. If it stays so, the administrator."), \
      .actor = MEDIC_OWNER_USER, \
      .link = LINK_HUBSPOT, \
      .link_title = N_("Open HubSpot"), \
      .expect = N_("HubSpot shows your address as connected, or the same page appears again."), \
      .changes = N_("Only from where you connect."), \
      .spares = N_("The protection of your account stays on."), \
      .undo = N_("Switch your VPN on again."), \
      .settles = TRUE, \
    }, \
    STEP_ASK_ADMIN ("ask-about-the-risk", N_("Ask your administrator to look at the risk"), N_("I want to connect my mailbox to HubSpot, and Microsoft stopped my sign-in because it looked risky, or because of a security rule. Could you look at it?\n\nTo see why: https://entra.microsoft.com, Entra ID > Monitoring & health > Sign-in logs, filter by the correlation ID below. Also ID Protection > Risky sign-ins and Risky users, if we have it.\n\nIf it was me: the risk can be dismissed for my account, at least by a Security Operator.\nIf it was not me: please treat my account as taken over, and reset its password first.\nIf the address of our network is listed as malicious, or a rule of the organisation (security defaults, Conditional Access) stops it, the log says so.\n\nWhat I do not ask for: to switch the protection off.\nTo check: I connect again, and the new entry in the log is a success.")), \
    STEP_CONNECT (NULL) \
  ), \
  .sources = MEDIC_SOURCES ( \
    { N_("An administrator looks into a risk, and then dismisses it or secures the account."), "Microsoft", \
      "https://learn.microsoft.com/entra/id-protection/howto-identity-protection-remediate-unblock", \
      "2026-11-23" }, \
    SOURCE_SIGN_IN_LOGS, \
    SOURCE_CODES \
  )

const MedicDiagnosis medic_access_diagnoses[] = {
  {
    .id = "conditional-access-block",
    WORDS_CONDITIONAL_ACCESS,
    .when = WHEN_MESSAGE_SAYS ("conditional-access-block"),
    .unless = UNLESS_CODE_SAYS_MORE (CODES_SHORT_CODE, CODES_PLACE, CODES_HOURS),
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("The entry in your organisation’s sign-in logs. It names the rule."),
  },
  {
    .id = "conditional-access-block-here",
    WORDS_CONDITIONAL_ACCESS,
    .when = WHEN_SIGN_IN_SAYS ("conditional-access-block"),
    .unless = UNLESS_BY_CODE,
    .would_prove = HUBSPOTS_OWN_MESSAGE,
  },
  {
    .id = "conditional-access-block-at-mailbox",
    WORDS_CONDITIONAL_ACCESS,
    .when = WHEN_ACCESS_SAYS ("conditional-access-block"),
    .unless = UNLESS_BY_CODE,
    .would_prove = HUBSPOTS_OWN_MESSAGE,
  },
  {
    .id = "device-not-compliant",
    WORDS_DEVICE,
    .when = WHEN_MESSAGE_SAYS ("device-not-compliant"),
    .unless = UNLESS_CODE_SAYS_MORE (
      CODES_COMPLIANT, CODES_JOINED, CODES_REGISTERED, CODES_BROWSER, CODES_APPROVED_APP,
      CODES_PLATFORM, CODES_DEVICE_OFF, CODES_SHORT_CODE
    ),
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That it works from a computer of your organisation."),
  },
  {
    .id = "device-not-compliant-here",
    WORDS_DEVICE,
    .when = WHEN_SIGN_IN_SAYS ("device-not-compliant"),
    .unless = UNLESS_BY_CODE,
    .would_prove = HUBSPOTS_OWN_MESSAGE,
  },
  {
    .id = "device-not-compliant-at-mailbox",
    WORDS_DEVICE,
    .when = WHEN_ACCESS_SAYS ("device-not-compliant"),
    .unless = UNLESS_BY_CODE,
    .would_prove = HUBSPOTS_OWN_MESSAGE,
  },
  {
    .id = "security-risk-block",
    WORDS_SECURITY_RISK,
    .when = WHEN_MESSAGE_SAYS ("security-risk-block"),
    .unless = UNLESS_CODE_SAYS_MORE (
      CODES_DEFAULTS, CODES_PROOF_STOPPED, CODES_HOME_RISK, CODES_NETWORK_ADDRESS, CODES_ABUSE
    ),
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("What your organisation’s list of risky sign-ins says about this one."),
  },
  {
    .id = "security-risk-block-here",
    WORDS_SECURITY_RISK,
    .when = WHEN_SIGN_IN_SAYS ("security-risk-block"),
    .unless = UNLESS_IT_WORKS,
    .would_prove = HUBSPOTS_OWN_MESSAGE,
  },

  { 0 }
};
