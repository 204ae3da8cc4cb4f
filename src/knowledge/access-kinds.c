/* access-kinds.c - which rule of the organisation it was, where Microsoft’s number tells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/access-steps.h"

#define SOURCE_DEVICES { \
  N_("Administrators see each computer of the organisation, and switch it on or off, under Devices."), "Microsoft", \
  "https://learn.microsoft.com/entra/identity/devices/manage-device-identities", "2024-04-22" }
#define SOURCE_PLACES { \
  N_("A rule can want to know the place from the Authenticator app. It asks there again after a day."), "Microsoft", \
  "https://learn.microsoft.com/entra/identity/conditional-access/concept-assignment-network", "2024-05-22" }
#define SOURCE_FLOWS { \
  N_("Microsoft gives organisations a rule that takes no sign-in with a short code."), "Microsoft", \
  "https://learn.microsoft.com/entra/identity/conditional-access/managed-policies", "2025-11-06" }

#define THE_SAME_ON_THE_RIGHT_COMPUTER \
  N_("That it works from a computer of your organisation.")

const MedicDiagnosis medic_access_kinds_diagnoses[] = {
  {
    .id = "computer-not-compliant",
    .title = N_("This computer does not meet your organisation’s rules"),
    .explanation = N_("The sign-in was good. A rule lets people in only from a computer that your organisation manages and that lacks nothing it wants, such as an update. This one is not managed, lacks something, or the browser does not say which computer it is."),
    .agent = N_("A compliant computer is wanted. Whose computer is it? A private one, a phone or a private window is often the whole cause. If it is the company’s, its administrator sees what it lacks."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = WHEN_CODE_SAYS ("device-not-compliant", CODES_COMPLIANT),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = THE_SAME_ON_THE_RIGHT_COMPUTER,
    .steps = MEDIC_STEPS (
      STEP_WORK_COMPUTER,
      STEP_EDGE,
      STEP_ASK_ADMIN ("ask-what-the-computer-lacks", N_("Ask your administrator what your computer lacks"), N_("I want to connect my mailbox to HubSpot. A Conditional Access rule wants a compliant device, and Microsoft says that mine is not. Could you look what it lacks?\n\nThe sign-in: https://entra.microsoft.com, Entra ID > Monitoring & health > Sign-in logs, filter by the correlation ID below. The tab Device info tells whether Microsoft saw the device at all. The role Reports Reader is enough.\nThe device: Entra ID > Devices > All devices > my computer. Is it there, is it managed, is it compliant?\n\nIf it is not managed: please enrol it, or tell me which computer I may use.\nIf it is compliant and was not seen: it is the browser. I use Edge then, signed in with my work account.\n\nWhat I do not ask for: to switch the rule off.\nTo check: I connect again, and the new entry in the log is a success.")),
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (
      SOURCE_GRANT_CONTROLS, SOURCE_BROWSERS, SOURCE_SIGN_IN_LOGS, SOURCE_CODES
    ),
  },
  {
    .id = "computer-not-joined",
    .title = N_("Your organisation wants a Windows computer of its own"),
    .explanation = N_("The sign-in was good. A rule lets people in only from a computer that is joined to your organisation’s own directory. A private computer, a phone or a Mac cannot be that."),
    .agent = N_("A domain-joined computer is wanted, not just any work device. The office computer, an ordinary window, best Edge. Nothing on a private computer helps."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = WHEN_CODE_SAYS ("device-not-compliant", CODES_JOINED),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = THE_SAME_ON_THE_RIGHT_COMPUTER,
    .steps = MEDIC_STEPS (
      STEP_WORK_COMPUTER,
      STEP_EDGE,
      STEP_ASK_ADMIN ("ask-which-computer-counts", N_("Ask your administrator which computer counts"), N_("I want to connect my mailbox to HubSpot. A Conditional Access rule wants a domain-joined (hybrid joined) device, and Microsoft says that mine is not. Could you look?\n\nThe sign-in: https://entra.microsoft.com, Entra ID > Monitoring & health > Sign-in logs, filter by the correlation ID below. The tab Device info tells what Microsoft saw. The role Reports Reader is enough.\nThe device: Entra ID > Devices > All devices > my computer. Is its join type “Microsoft Entra hybrid joined”?\n\nIf it should be joined: please repair its registration.\nIf it cannot be: please tell me from which computer I may connect.\n\nWhat I do not ask for: to switch the rule off.\nTo check: I connect again, and the new entry in the log is a success.")),
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (SOURCE_GRANT_CONTROLS, SOURCE_SIGN_IN_LOGS, SOURCE_CODES),
  },
  {
    .id = "work-account-not-on-the-computer",
    .title = N_("Your work account is not known to this computer yet"),
    .explanation = N_("A rule wants the computer to be registered with your organisation. Adding your work account to the computer does that. Your organisation can manage some of its settings then."),
    .agent = N_("Registered is less than managed. On a company’s computer it is usually done. On a private one, the customer decides: the organisation gets some say over it."),
    .owner = MEDIC_OWNER_USER,
    .when = WHEN_CODE_SAYS ("device-not-compliant", CODES_REGISTERED),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = THE_SAME_ON_THE_RIGHT_COMPUTER,
    .steps = MEDIC_STEPS (
      STEP_WORK_COMPUTER,
      STEP_EDGE,
      STEP_ASK_QUESTION ("ask-whether-to-register", N_("Ask your administrator whether to register this computer"), N_("I want to connect my mailbox to HubSpot. Microsoft wants the computer to be registered with our organisation, and mine is not.\n\nMay I add my work account to it myself? On Windows: Settings > Accounts > Access work or school > Connect.\nWhat will you be able to see and to change on it then?\nOr from which computer shall I connect?\n\nThe sign-in: https://entra.microsoft.com, Entra ID > Monitoring & health > Sign-in logs, filter by the correlation ID below."), N_("They tell you whether to register it, or from which computer to connect.")),
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (SOURCE_NUMBERS, SOURCE_GRANT_CONTROLS, SOURCE_CODES),
  },
  {
    .id = "browser-hides-the-computer",
    .title = N_("The browser does not tell Microsoft which computer it runs on"),
    .explanation = N_("A rule wants a computer that your organisation knows. This browser cannot say which one it is, so Microsoft must take it for a stranger’s. Another browser on the same computer can be enough."),
    .agent = N_("It is the browser, not yet the computer. Edge with the work profile, an ordinary window. Private windows never tell."),
    .owner = MEDIC_OWNER_USER,
    .when = WHEN_CODE_SAYS ("device-not-compliant", CODES_BROWSER),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That it works in Microsoft Edge, signed in with your work account."),
    .steps = MEDIC_STEPS (
      STEP_EDGE,
      STEP_WORK_COMPUTER,
      STEP_ASK_ADMIN ("ask-which-browser-tells", N_("Ask your administrator which browser is set up for it"), N_("I want to connect my mailbox to HubSpot. A Conditional Access rule wants a known device, and Microsoft says that my browser does not tell which device it is.\n\nWhich browser is set up for that on my computer? Chrome and Firefox need an extension or a setting for it; Edge needs my work profile.\n\nThe sign-in: https://entra.microsoft.com, Entra ID > Monitoring & health > Sign-in logs, filter by the correlation ID below. The tab Device info shows the browser. The role Reports Reader is enough.\n\nTo check: the device stands in the next entry of the log.")),
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (SOURCE_BROWSERS, SOURCE_NUMBERS, SOURCE_SIGN_IN_LOGS),
  },
  {
    .id = "app-not-approved-by-a-rule",
    .title = N_("A rule of your organisation takes only apps from a list"),
    .explanation = N_("The rule is made for apps on phones and tablets that your organisation can protect. HubSpot is a web service and, as far as we know, on no such list. Another browser does not change that; a computer instead of a phone may."),
    .agent = N_("“Approved client app” or “app protection”. It counts on iPhone, iPad and Android. On a phone? Then a computer first. Else only the administrator can leave HubSpot out of that one rule."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = WHEN_CODE_SAYS ("device-not-compliant", CODES_APPROVED_APP),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("The entry in your organisation’s sign-in logs. It names the rule."),
    .steps = MEDIC_STEPS (
      {
        .id = "connect-from-a-computer",
        .title = N_("Connect from a computer, not from a phone or a tablet"),
        .body = N_("Such a rule mostly counts for phones and tablets. Open HubSpot in Microsoft Edge on a computer and connect there."),
        .agent = N_("A computer, not a phone or a tablet. If the same page comes on a computer too, go on."),
        .actor = MEDIC_OWNER_USER,
        .link = LINK_HUBSPOT,
        .link_title = N_("Open HubSpot"),
        .expect = N_("HubSpot shows your address as connected, or the same page appears again."),
        .changes = N_("Only from which computer you connect."),
        .spares = N_("The rule stays as it is, and the other computer is not enrolled anywhere."),
        .settles = TRUE,
      },
      STEP_ASK_ADMIN ("ask-to-leave-hubspot-out", N_("Ask your administrator to leave HubSpot out of that rule"), N_("I want to connect my mailbox to HubSpot. A Conditional Access rule wants an approved client app or an app protection policy. HubSpot is a web service: it can meet neither. Could you leave it out of that one rule?\n\nTo see the rule: https://entra.microsoft.com, Entra ID > Monitoring & health > Sign-in logs, filter by the correlation ID below, the tab Conditional Access. The role Reports Reader is enough.\nTo change it: Entra ID > Conditional Access > Policies > the rule > Target resources > Exclude > HubSpot (it may be called HubSpot Sales). The role Conditional Access Administrator is needed.\nIf HubSpot is not offered there: the rule may be for Exchange Online. Then limit it to the platforms iOS and Android, or to native apps.\n\nGood to know: since March 2026 Microsoft retires “Require approved client app” in favour of “Require app protection policy”. Neither changes this for HubSpot.\nWhat I ask for: the narrowest change. The rule should stay on for the rest.\nTo check: I connect again, and the new entry in the log is a success.\nTo take it back: remove the exclusion from the same rule.")),
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (SOURCE_GRANT_CONTROLS, SOURCE_SIGN_IN_LOGS, SOURCE_CODES),
  },
  {
    .id = "kind-of-device-not-taken",
    .title = N_("A rule of your organisation does not take this kind of device"),
    .explanation = N_("The sign-in was good. But your organisation takes only certain systems, such as Windows or iOS, and this device is none of them, or the browser does not say what it is."),
    .agent = N_("Which system is it: Linux, an old phone, a Chromebook? A Windows computer or a Mac of the organisation is the quickest test."),
    .owner = MEDIC_OWNER_USER,
    .when = WHEN_CODE_SAYS ("device-not-compliant", CODES_PLATFORM),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = THE_SAME_ON_THE_RIGHT_COMPUTER,
    .steps = MEDIC_STEPS (
      STEP_WORK_COMPUTER,
      STEP_EDGE,
      STEP_ASK_ADMIN ("ask-which-systems-are-taken", N_("Ask your administrator which systems are taken"), N_("I want to connect my mailbox to HubSpot. A Conditional Access rule does not take the system of my device.\n\nWhich systems does it take? https://entra.microsoft.com, Entra ID > Monitoring & health > Sign-in logs, filter by the correlation ID below, the tabs Device info and Conditional Access. The role Reports Reader is enough.\n\nIf mine should be taken: Entra ID > Conditional Access > Policies > the rule > Conditions > Device platforms.\nTo check: I connect again, and the new entry in the log is a success.\nTo take it back: the same place.")),
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (SOURCE_CODES, SOURCE_SIGN_IN_LOGS),
  },
  {
    .id = "computer-switched-off",
    .title = N_("This computer is switched off in your organisation’s list"),
    .explanation = N_("Your organisation knows this computer and does not let it in any more. It may have been lost, replaced, or unused for long. Your account itself may be in order."),
    .agent = N_("The computer is disabled, not the account. Does the customer know why? If it was reported as lost, the administrator must hear that it is back."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = WHEN_CODE_SAYS ("device-not-compliant", CODES_DEVICE_OFF),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("What your administrator sees under Devices."),
    .steps = MEDIC_STEPS (
      STEP_ASK_ADMIN ("ask-to-switch-the-computer-on", N_("Ask your administrator whether the computer is off on purpose"), N_("I want to connect my mailbox to HubSpot. Microsoft says that my computer is disabled in our organisation. Is that on purpose? If not, could you switch it on?\n\nWhere: https://entra.microsoft.com, Entra ID > Devices > All devices > my computer > Enable. The role Cloud Device Administrator is enough.\n\nIf it is on purpose, please tell me from which computer I may connect.\nTo check: I connect again, and the new entry in the sign-in log is a success.\nTo take it back: the same place, Disable.")),
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (SOURCE_DEVICES, SOURCE_CODES),
  },
  {
    .id = "short-code-not-taken",
    .title = N_("A rule does not take sign-ins with a short code"),
    .explanation = N_("With a short code Microsoft does not see the computer that wants in, so many organisations refuse it. HubSpot signs in through the browser and, as far as we know, shows no such code. So another program asked for it."),
    .agent = N_("A short code was refused, and HubSpot uses none. Who showed it to the customer? If it came by phone, mail or chat: a swindle, and the administrator must know. Else connect from HubSpot itself."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (HUBSPOT_ERROR, CODES_SHORT_CODE),
      MEDIC_ONE_OF (HUBSPOT_ERROR_CAUSE, "conditional-access-block", "device-not-compliant"),
      MEDIC_ONE_OF (HUBSPOT_ERROR_APP, "hubspot", "unnamed")
    ),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("What comes when you connect in HubSpot, without a code."),
    .steps = MEDIC_STEPS (
      STEP_GET_THE_MESSAGE,
      STEP_PASTE_PAGE,
      STEP_ASK_QUESTION ("tell-who-asked-for-a-code", N_("Tell your administrator if you did not ask for a code"), N_("Somebody had me type a short sign-in code, or I do not know which program asked for it. A Conditional Access rule stopped it.\n\nCould you look whether anybody else tries to get into my account?\nhttps://entra.microsoft.com, Entra ID > Monitoring & health > Sign-in logs, filter by the correlation ID below. The authentication protocol “Device code” marks such sign-ins.\n\nThe rule did its work. Nothing is to be loosened."), N_("They tell you that it was you, or secure your account."))
    ),
    .sources = MEDIC_SOURCES (SOURCE_FLOWS, SOURCE_NUMBERS, SOURCE_CODES),
  },
  {
    .id = "place-not-shown",
    .title = N_("Your organisation wants to know in which place you are"),
    .explanation = N_("A rule asks the Authenticator app on your phone for your place, and did not get it, or not the right one. HubSpot cannot answer that for you; the app on your phone can."),
    .agent = N_("The Authenticator app is to share the place. Is it installed, open, and allowed to use the location? The app asks anew after a day, so the connection may end again."),
    .owner = MEDIC_OWNER_USER,
    .when = WHEN_CODE_SAYS ("conditional-access-block", CODES_PLACE),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That it connects once the app has shared your place."),
    .steps = MEDIC_STEPS (
      {
        .id = "share-the-place",
        .title = N_("Let the Authenticator app share where you are"),
        .body = N_("Open Microsoft Authenticator on your phone and allow it to use the location, also in the background. Then connect in HubSpot again, and approve what the app asks."),
        .agent = N_("The app open, location allowed, then once more from HubSpot. A phone whose protection was removed (jailbreak) is not taken."),
        .actor = MEDIC_OWNER_USER,
        .link = LINK_HUBSPOT,
        .link_title = N_("Open HubSpot"),
        .expect = N_("HubSpot shows your address as connected, or the same page appears again."),
        .changes = N_("Your organisation learns in which country your phone is."),
        .spares = N_("Nobody at HubSpot learns it."),
        .undo = N_("Take the location away from the app in the settings of your phone."),
        .settles = TRUE,
      },
      STEP_ASK_ADMIN ("ask-about-the-place", N_("Ask your administrator about the rule for places"), N_("I want to connect my mailbox to HubSpot. A Conditional Access rule wants my place from the Authenticator app (GPS). HubSpot works in the background, where nobody can share a place. Could you look whether the rule must count for HubSpot?\n\nTo see the rule: https://entra.microsoft.com, Entra ID > Monitoring & health > Sign-in logs, filter by the correlation ID below, the tab Conditional Access. The role Reports Reader is enough.\nThe places: Entra ID > Conditional Access > Named locations, those with “Determine location by GPS coordinates”.\n\nWhat I ask for: leave HubSpot out of that one rule, or go by the network address there.\nTo check: HubSpot is still connected after two days.\nTo take it back: remove the exception from the same rule.")),
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (SOURCE_PLACES, SOURCE_NUMBERS, SOURCE_SIGN_IN_LOGS),
  },
  {
    .id = "outside-the-allowed-hours",
    .title = N_("Your organisation lets this account in at certain hours only"),
    .explanation = N_("Name and password were good, and the hour was not. Your organisation’s own directory holds the hours. HubSpot can be connected within them."),
    .agent = N_("Logon hours in their own directory. Try within working hours; a time zone far away makes that puzzling. Only the administrator changes the hours."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = WHEN_CODE_SAYS ("conditional-access-block", CODES_HOURS),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That it works within the working hours of your organisation."),
    .steps = MEDIC_STEPS (
      {
        .id = "try-within-the-hours",
        .title = N_("Connect within the working hours of your organisation"),
        .body = N_("Mind the time zone of your organisation, not yours. Then begin in HubSpot anew."),
        .agent = N_("Agree on a time within their working hours, by their time zone."),
        .actor = MEDIC_OWNER_WAIT,
        .link = LINK_HUBSPOT,
        .link_title = N_("Open HubSpot"),
        .expect = N_("HubSpot shows your address as connected."),
        .changes = N_("Nothing. You only wait."),
        .settles = TRUE,
      },
      STEP_ASK_ADMIN ("ask-about-the-hours", N_("Ask your administrator about the hours of your account"), N_("I want to connect my mailbox to HubSpot. Microsoft says that I tried outside of the hours at which my account may sign in. They stand in our own Active Directory (Account > Logon Hours).\n\nWhich hours are they? And does a service such as HubSpot keep working outside of them?\nIf they are not meant for me: could you change them?\n\nTo check: I connect in HubSpot again.\nTo take it back: the same place.")),
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (SOURCE_CODES),
  },

  { 0 }
};
