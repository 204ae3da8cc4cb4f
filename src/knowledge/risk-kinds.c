/* risk-kinds.c - what Microsoft took for a danger, and which second proof it missed, by its number
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/access-steps.h"

#define SOURCE_DEFAULTS { \
  N_("Security defaults block old protocols such as IMAP and SMTP with a password, and ask for a second proof."), "Microsoft", \
  "https://learn.microsoft.com/entra/fundamentals/security-defaults", "2024-04-15" }
#define SOURCE_UNBLOCK { \
  N_("An administrator looks into a risk, and then dismisses it or secures the account."), "Microsoft", \
  "https://learn.microsoft.com/entra/id-protection/howto-identity-protection-remediate-unblock", \
  "2026-11-23" }
#define SOURCE_ABUSE { \
  N_("Microsoft answers so when it has stopped an account because of its use. After signing in anew, some accounts worked again."), \
  "Microsoft, its library for sign-ins", \
  "https://github.com/AzureAD/microsoft-authentication-library-for-objc/issues/2094", "2024-03-29" }
#define SOURCE_FREQUENCY { \
  N_("A rule can ask for the second proof anew after a while, or each time."), "Microsoft", \
  "https://learn.microsoft.com/entra/identity/conditional-access/concept-session-lifetime", "2025-03-03" }

#define STEP_USUAL_NETWORK { \
  .id = "use-the-usual-network", \
  .title = N_("Connect from your usual network, without a VPN"), \
  .body = N_("Switch a private VPN off, or go to the network in which you usually work. Then connect in HubSpot again. Once or twice is enough: many tries look like an attack."), \
  .agent = N_("No private VPN, no hotel network, the usual place. At most two tries. If it stays so, the administrator."), \
  .actor = MEDIC_OWNER_USER, \
  .link = LINK_HUBSPOT, \
  .link_title = N_("Open HubSpot"), \
  .expect = N_("HubSpot shows your address as connected, or the same page appears again."), \
  .changes = N_("Only from where you connect."), \
  .spares = N_("The rule stays as it is."), \
  .undo = N_("Switch your VPN on again."), \
  .settles = TRUE, \
}

#define STEP_GIVE_THE_PROOF { \
  .id = "give-the-second-proof", \
  .title = N_("Connect anew, and give the second proof at Microsoft"), \
  .body = N_("Begin in HubSpot, in an ordinary window. At Microsoft approve on your phone, or type the code it shows, and read each page to its end."), \
  .agent = N_("Anew from HubSpot, page by page. The customer answers alone. Never take a code from them, and never give them one."), \
  .actor = MEDIC_OWNER_USER, \
  .press = MEDIC_PRESS ("Settings", "General", "Email", "Connect personal email", "Office 365", "Continue"), \
  .link = LINK_HUBSPOT, \
  .link_title = N_("Open HubSpot"), \
  .expect = N_("HubSpot shows your address as connected."), \
  .changes = N_("HubSpot may read and send mail in that mailbox from then on."), \
  .spares = N_("HubSpot does not get the second proof, and cannot use it again."), \
  .undo = N_("In HubSpot, on the same tab, point at the account and press “Disable”."), \
  .settles = TRUE, \
}

const MedicDiagnosis medic_risk_kinds_diagnoses[] = {
  {
    .id = "blocked-by-security-defaults",
    .title = N_("Your organisation’s basic protection stops this way to sign in"),
    .explanation = N_("Microsoft’s “security defaults” are on. They refuse old ways to sign in, such as a bare password over IMAP, and what looks unsafe. HubSpot’s choice “Office 365” signs in on Microsoft’s own page, which they take."),
    .agent = N_("Security defaults, not a rule made for HubSpot. Was “IMAP” or “Exchange” chosen in HubSpot? Then “Office 365” instead. They are all or nothing: nobody should switch them off for this."),
    .owner = MEDIC_OWNER_USER,
    .when = WHEN_CODE_SAYS ("security-risk-block", CODES_DEFAULTS),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That “Office 365” connects, with a second proof."),
    .steps = MEDIC_STEPS (
      STEP_GIVE_THE_PROOF,
      STEP_USUAL_NETWORK,
      STEP_ASK_ADMIN ("ask-about-the-defaults", N_("Ask your administrator what the security defaults met"), N_("I want to connect my mailbox to HubSpot with its choice “Office 365”. Microsoft says that security defaults blocked it (530035): an old way to sign in, or something that looked unsafe. Could you look which?\n\nWhere: https://entra.microsoft.com, Entra ID > Monitoring & health > Sign-in logs, filter by the correlation ID below. The column Client app shows an old protocol. The role Reports Reader is enough.\n\nWhat I do not ask for: to switch security defaults off.\nIf you need a finer rule: Conditional Access replaces them, with Entra ID P1.\nTo check: I connect again, and the new entry in the log is a success.")),
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (SOURCE_CODES, SOURCE_DEFAULTS),
  },
  {
    .id = "set-up-of-second-proof-stopped",
    .title = N_("Microsoft does not let you set up a second proof from here"),
    .explanation = N_("A second proof is wanted, and none is set up. Something looked unusual at that moment, so Microsoft does not let anybody set one up: it could be a stranger. From your usual place it mostly works."),
    .agent = N_("The account has no second proof yet, and the place looks risky. The office, no VPN, then the page “Security info”. If it stays so, the administrator. Never take a code from the customer."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = WHEN_CODE_SAYS ("security-risk-block", CODES_PROOF_STOPPED),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That the set-up works from your usual place."),
    .steps = MEDIC_STEPS (
      {
        .id = "set-the-proof-up-at-work",
        .title = N_("Set up a second proof from your usual place"),
        .body = N_("Open this page in the office, on your work computer, without a private VPN, and press “Add sign-in method”. Then connect in HubSpot."),
        .agent = N_("The office network, the company’s computer, “Add sign-in method”. Only then HubSpot."),
        .actor = MEDIC_OWNER_USER,
        .press = MEDIC_PRESS ("Add sign-in method"),
        .link = LINK_SECURITY_INFO,
        .link_title = N_("Open your security info"),
        .expect = N_("The list has a way that you can use now."),
        .changes = N_("The list of your second proofs."),
        .spares = N_("What you had set up before goes on working."),
        .undo = N_("Press “Delete” beside what you added."),
      },
      STEP_ASK_ADMIN ("ask-to-register-a-proof", N_("Ask your administrator to help with the second proof"), N_("I want to connect my mailbox to HubSpot. Microsoft wants a second proof (MFA) and does not let me set one up, because my sign-in looked risky (53004). Could you look at it?\n\nThe risk: https://entra.microsoft.com, ID Protection > Risky sign-ins and Risky users, me. If it was me, please dismiss it.\nThe set-up: Entra ID > Users > my name > Authentication methods > Add authentication method, such as a Temporary Access Pass.\nThe sign-in: Entra ID > Monitoring & health > Sign-in logs, filter by the correlation ID below.\n\nIf it was not me: please treat my account as taken over.\nTo check: I see my way at https://mysignins.microsoft.com/security-info and connect again.")),
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (SOURCE_CODES, SOURCE_NUMBERS, SOURCE_UNBLOCK),
  },
  {
    .id = "risk-in-the-home-organisation",
    .title = N_("The organisation that your account comes from calls it risky"),
    .explanation = N_("The account is a guest, or an administrator from outside. Its own organisation sees a risk, so this one does not let it in. Only the organisation it comes from can lift that."),
    .agent = N_("Two organisations. The administrator of the account’s own one looks at the risk, not the one that refused it. And a guest has no mailbox there: is it the right account at all?"),
    .owner = MEDIC_OWNER_ADMIN,
    .when = WHEN_CODE_SAYS ("security-risk-block", CODES_HOME_RISK),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("What the administrator of your own organisation sees under “Risky users”."),
    .steps = MEDIC_STEPS (
      STEP_SEE_WHO (NULL),
      STEP_ASK_ADMIN ("ask-at-home-about-the-risk", N_("Ask the administrator of your own organisation"), N_("Another organisation does not let my account in, because it counts as risky with us (53011). Could you look at it?\n\nWhere: https://entra.microsoft.com, ID Protection > Risky users, my name, and Risky sign-ins. If it was me, the risk can be dismissed, at least by a Security Operator. If it was not me, please reset my password first.\n\nTo check: the risk of my account is “none”, and I sign in again.")),
      STEP_PRIVATE_WINDOW (NULL),
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (SOURCE_CODES, SOURCE_UNBLOCK),
  },
  {
    .id = "network-address-blocked",
    .title = N_("Microsoft blocks the network that you sign in from"),
    .explanation = N_("The internet address of this network is known for attacks, or is blocked by law. It has nothing to do with your password or your mailbox. From another network the same sign-in works."),
    .agent = N_("The address of the network, not the account. A VPN, a hotel, a phone provider: another network is the quick test. If it is the office’s own, their administrator must know."),
    .owner = MEDIC_OWNER_USER,
    .when = WHEN_CODE_SAYS ("security-risk-block", CODES_NETWORK_ADDRESS),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That it works from another network."),
    .steps = MEDIC_STEPS (
      STEP_USUAL_NETWORK,
      STEP_ASK_ADMIN ("ask-about-the-network-address", N_("Ask your administrator about the address of your network"), N_("Microsoft blocks my sign-in because of the internet address that it comes from (50053 or 500531).\n\nIs it an address of ours? https://entra.microsoft.com, Entra ID > Monitoring & health > Sign-in logs, filter by the correlation ID below: IP address and failure reason.\n\nIf it is ours: does a computer in our network send attacks? When that is put right: Entra ID > Conditional Access > Named locations, mark our address as trusted. That lowers the risk of sign-ins from it.\nIf it is not ours: I use another network.\n\nTo check: I connect again, and the new entry in the log is a success.")),
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (SOURCE_CODES, SOURCE_NUMBERS),
  },
  {
    .id = "account-stopped-for-its-use",
    .title = N_("Microsoft has stopped this account because of how it was used"),
    .explanation = N_("It looked as if the account was used for spam or by a stranger. Until you show Microsoft that it is you, it gives out no key for any program, HubSpot included."),
    .agent = N_("Mostly a personal account. The customer signs in to Outlook.com themselves and does what Microsoft asks there. Ask whether the password is used elsewhere. Never take a code."),
    .owner = MEDIC_OWNER_USER,
    .when = WHEN_CODE_SAYS ("security-risk-block", CODES_ABUSE),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("What Microsoft shows when you sign in to Outlook on the web."),
    .steps = MEDIC_STEPS (
      {
        .id = "show-microsoft-that-it-is-you",
        .title = N_("Sign in to Outlook on the web, and do what Microsoft asks"),
        .body = N_("Use a private window and type the address yourself; follow no link in a mail. Microsoft may want a code from your phone, or a new password. When you see your mail, go on."),
        .agent = N_("A private window, the address typed by hand. Microsoft’s own page tells what it wants. Only when mail is to be seen, HubSpot."),
        .actor = MEDIC_OWNER_USER,
        .link = LINK_OUTLOOK,
        .link_title = N_("Open Outlook on the web"),
        .expect = N_("You see your mail, and no page asks for anything."),
        .changes = N_("Perhaps your password, if Microsoft wants a new one."),
        .spares = N_("Your mail and your files stay as they are."),
        .caution = N_("Phones and programs stop until they have the new password."),
        .settles = TRUE,
      },
      STEP_DISABLE (NULL),
      STEP_REMOVE (NULL),
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (SOURCE_ABUSE),
  },
  {
    .id = "second-proof-only-from-certain-places",
    .title = N_("A second proof can be set up only from certain places"),
    .explanation = N_("Microsoft wants a second proof, and your account has none that it takes. Your organisation allows to set one up only in its own network or on its own computers."),
    .agent = N_("No second proof yet, and not the right place to set one up. The office or the company’s computer first. Away from it, the administrator can give a pass for once."),
    .owner = MEDIC_OWNER_USER,
    .when = WHEN_CODE_SAYS ("mfa-needed", CODES_PROOF_PLACE),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That the set-up works in your office."),
    .steps = MEDIC_STEPS (
      {
        .id = "set-the-proof-up-in-the-office",
        .title = N_("Set up a second proof in your office"),
        .body = N_("Open this page in the network of your organisation, on its computer, and press “Add sign-in method”. Then connect in HubSpot."),
        .agent = N_("Their network or their VPN, their computer, “Add sign-in method”. Only then HubSpot."),
        .actor = MEDIC_OWNER_USER,
        .press = MEDIC_PRESS ("Add sign-in method"),
        .link = LINK_SECURITY_INFO,
        .link_title = N_("Open your security info"),
        .expect = N_("The list has a way that you can use now."),
        .changes = N_("The list of your second proofs."),
        .spares = N_("What you had set up before goes on working."),
        .undo = N_("Press “Delete” beside what you added."),
      },
      STEP_GIVE_THE_PROOF,
      STEP_ASK_ADMIN ("ask-for-a-pass", N_("Ask your administrator for a pass to set it up"), N_("I want to connect my mailbox to HubSpot. Microsoft wants a second proof (MFA), and our organisation lets me set one up only from certain places (53010). I cannot be there.\n\nCould you give me a Temporary Access Pass? https://entra.microsoft.com, Entra ID > Users > my name > Authentication methods > Add authentication method. The role Authentication Administrator is enough. Please tell it to me by phone or in person.\n\nThe rule itself should stay: Entra ID > Conditional Access > Policies, the one for “Register security information”."))
    ),
    .sources = MEDIC_SOURCES (SOURCE_CODES),
  },
  {
    .id = "second-proof-too-old",
    .title = N_("The second proof was given too long ago for your organisation"),
    .explanation = N_("Your organisation wants the second proof anew after a while, and that time has passed. HubSpot works in the background and cannot give it. Connecting anew helps, until the time has passed again."),
    .agent = N_("It connected once, and the proof ran out. Connect anew and give it. If it ends after the same time again, only the administrator can leave HubSpot out of that rule."),
    .owner = MEDIC_OWNER_USER,
    .when = WHEN_CODE_SAYS ("mfa-needed", CODES_PROOF_OLD),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That it connects once you gave the second proof."),
    .steps = MEDIC_STEPS (
      STEP_GIVE_THE_PROOF,
      STEP_ASK_ADMIN ("ask-about-the-age-of-the-proof", N_("Ask your administrator if it ends again"), N_("HubSpot loses my mailbox again and again, because the second proof (MFA) is too old for a rule (50078). HubSpot works in the background and cannot give one. Could you look whether the rule must count for HubSpot?\n\nThe sign-in: https://entra.microsoft.com, Entra ID > Monitoring & health > Sign-in logs, filter by the correlation ID below, the tab Conditional Access. The role Reports Reader is enough.\nThe rule: Entra ID > Conditional Access > Policies > the rule > Session > Sign-in frequency. Or “Remember multifactor authentication on trusted devices”, among the MFA service settings.\n\nWhat I ask for: leave HubSpot out of that one rule, or a longer time. The rule should stay on for the rest.\nTo check: HubSpot is still connected after that time.\nTo take it back: remove the exception from the same rule."))
    ),
    .sources = MEDIC_SOURCES (SOURCE_CODES, SOURCE_FREQUENCY),
  },
  {
    .id = "outside-check-not-met",
    .title = N_("Your organisation wants one more step at Microsoft’s page"),
    .explanation = N_("It may be terms of use to accept, or a second proof at a service of another company. HubSpot cannot take that step for you. In the browser you can."),
    .agent = N_("Terms of use, or another company’s second factor. Have the customer connect anew and read each page to its end. This number alone is no fault: it comes on the way."),
    .owner = MEDIC_OWNER_USER,
    .when = WHEN_CODE_SAYS ("mfa-needed", CODES_PROOF_OUTSIDE),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That it connects once you took that step."),
    .steps = MEDIC_STEPS (
      STEP_GIVE_THE_PROOF,
      STEP_PRIVATE_WINDOW (NULL),
      STEP_ASK_ADMIN ("ask-about-the-outside-check", N_("Ask your administrator about that step"), N_("I want to connect my mailbox to HubSpot. Microsoft sends me on to another step (50158): terms of use, or a second proof at another service. It does not come to its end. Could you look at it?\n\nThe sign-in: https://entra.microsoft.com, Entra ID > Monitoring & health > Sign-in logs, filter by the correlation ID below, the tab Conditional Access. The role Reports Reader is enough.\nThe terms: Entra ID > Conditional Access > Terms of use. Did I accept them? Must I do so on each device?\nThe other service: Entra ID > Conditional Access > Custom controls, or Authentication methods > External authentication methods.\n\nTo check: I connect again, and the new entry in the log is a success."))
    ),
    .sources = MEDIC_SOURCES (SOURCE_CODES, SOURCE_NUMBERS),
  },
  /* The account signs in, so what is missing is the moment at which somebody can answer. */
  {
    .id = "second-proof-asked-again",
    .title = N_("Microsoft wants a second proof from HubSpot, and you can sign in"),
    .explanation = N_("You signed in here, so your account is in order. HubSpot asked in the background, where nobody can answer, or a rule wants the proof for HubSpot by itself. Connecting anew lets you give it."),
    .agent = N_("The account signs in; HubSpot misses the second proof. Connect anew and give it. Does it come back each time? Then it is a rule, and the log names it."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (HUBSPOT_ERROR_CAUSE, "mfa-needed"),
      MEDIC_ONE_OF (HUBSPOT_ERROR_APP, "hubspot", "unnamed"),
      MEDIC_TRUE (SIGNED_IN)
    ),
    .unless = MEDIC_ANY_OF (
      MEDIC_ONE_OF (ACCOUNT_WANTED, "other"),
      MEDIC_ONE_OF (HUBSPOT_ERROR, CODES_PROOF_PLACE, CODES_PROOF_OLD, CODES_PROOF_OUTSIDE),
      IT_WORKS_OR_IS_ANSWERED
    ),
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That it connects once you gave the second proof."),
    .steps = MEDIC_STEPS (
      STEP_GIVE_THE_PROOF,
      STEP_PRIVATE_WINDOW (NULL),
      STEP_ASK_ADMIN ("ask-why-it-asks-each-time", N_("Ask your administrator if it asks each time"), N_("HubSpot says again and again that Microsoft wants a second proof (MFA), although I give it when I connect. I can sign in otherwise. Could you look which rule asks?\n\nThe sign-in: https://entra.microsoft.com, Entra ID > Monitoring & health > Sign-in logs, my sign-ins to HubSpot, also under “User sign-ins (non-interactive)”, the tab Conditional Access. The role Reports Reader is enough.\nThe rule: Entra ID > Conditional Access > Policies. A sign-in frequency of “Every time” does not fit a service that works in the background.\n\nWhat I ask for: leave HubSpot out of that one setting. The second proof when I connect should stay.\nTo check: HubSpot is still connected the next day.\nTo take it back: remove the exception from the same rule."))
    ),
    .sources = MEDIC_SOURCES (SOURCE_CODES, SOURCE_FREQUENCY),
  },

  { 0 }
};
