/* access-steps.h - what the finer causes of a refused sign-in share: their codes, steps and sources
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "knowledge/steps.h"

/* A number says more than the cause that it stands for. */
#define WHEN_CODE_SAYS(cause, ...) \
  MEDIC_ALL_OF (MEDIC_ONE_OF (HUBSPOT_ERROR, __VA_ARGS__), \
                MEDIC_ONE_OF (HUBSPOT_ERROR_CAUSE, cause), \
                MEDIC_ONE_OF (HUBSPOT_ERROR_APP, "hubspot", "unnamed"))

/* Where such a number stands, the entry that knows only the cause has nothing to add. */
#define UNLESS_CODE_SAYS_MORE(...) \
  MEDIC_ANY_OF (MEDIC_ONE_OF (HUBSPOT_ERROR, __VA_ARGS__), IT_WORKS_OR_IS_ANSWERED)

#define CODES_COMPLIANT "AADSTS53000", "AADSTS530002", "AADSTS530003"
#define CODES_JOINED "AADSTS53001"
#define CODES_REGISTERED "AADSTS50129", "AADSTS530082"
#define CODES_BROWSER "AADSTS530001", "AADSTS530011", "AADSTS53008", "AADSTS501311"
#define CODES_APPROVED_APP "AADSTS53002", "AADSTS53005", "AADSTS53009", "AADSTS530021", "AADSTS530022"
#define CODES_PLATFORM "AADSTS50005"
#define CODES_DEVICE_OFF "AADSTS135011"
#define CODES_SHORT_CODE "AADSTS530033"
#define CODES_PLACE "AADSTS50077", "AADSTS50081"
#define CODES_HOURS "AADSTS80012"

#define CODES_DEFAULTS "AADSTS530035"
#define CODES_PROOF_STOPPED "AADSTS53004"
#define CODES_HOME_RISK "AADSTS53011", "AADSTS530034"
#define CODES_NETWORK_ADDRESS "AADSTS50053", "AADSTS500531"
#define CODES_ABUSE "AADSTS70000"

#define CODES_PROOF_PLACE "AADSTS53010"
#define CODES_PROOF_OLD "AADSTS50078"
#define CODES_PROOF_OUTSIDE "AADSTS50158", "AADSTS50159"

#define CODES_NETWORK_LIST "AADSTS500021", "AADSTS500022", "AADSTS5000221", "AADSTS50002"
#define CODES_POLICY_LIST "AADSTS5000211"
#define CODES_OUTBOUND "AADSTS500212"
#define CODES_INBOUND "AADSTS500213"

#define CODES_RISKY_APP "AADSTS900941", "AADSTS900942", "AADSTS900981"
#define CODES_PENDING "AADSTS90096"
#define CODES_PARTNER "AADSTS90099"
#define CODES_APP_EMPTY "AADSTS650056"

#define CODES_FREQUENCY "AADSTS70043", "AADSTS70044", "AADSTS70045", "AADSTS70046"
#define CODES_UNUSED "AADSTS700082"
#define CODES_REVOKED "AADSTS50173", "AADSTS50132", "AADSTS50133"

#define SOURCE_SIGN_IN_LOGS { \
  N_("The sign-in logs name the rule that stopped a sign-in. The correlation ID finds it."), \
  "Microsoft", \
  "https://learn.microsoft.com/entra/identity/conditional-access/troubleshoot-conditional-access", \
  "2025-03-04" }
#define SOURCE_BROWSERS { \
  N_("A rule that wants a known device works only in browsers that pass the device on, in an ordinary window."), \
  "Microsoft", \
  "https://learn.microsoft.com/entra/identity/conditional-access/concept-conditional-access-conditions", \
  "2026-11-23" }
#define SOURCE_GRANT_CONTROLS { \
  N_("What a rule can ask for: a compliant or a joined computer, an approved app, a protected app. The private window of Edge counts as none of these."), \
  "Microsoft", \
  "https://learn.microsoft.com/entra/identity/conditional-access/concept-conditional-access-grant", \
  "2026-03-24" }
/* Its page for single numbers, as it was copied in February 2022. */
#define SOURCE_NUMBERS { \
  N_("What Microsoft’s look-up page says of this number."), "Microsoft", \
  "https://login.microsoftonline.com/error", "2022-02-11" }

#define STEP_WORK_COMPUTER { \
  .id = "use-the-work-computer", \
  .title = N_("Connect from a computer of your organisation"), \
  .body = N_("Use the computer that your organisation gave you, in an ordinary window, not a private one."), \
  .agent = N_("The company’s computer, an ordinary window. Ask whether Outlook on the web opens there without this page."), \
  .actor = MEDIC_OWNER_USER, \
  .link = LINK_HUBSPOT, \
  .link_title = N_("Open HubSpot"), \
  .expect = N_("HubSpot shows your address as connected, or the same page appears again."), \
  .changes = N_("Only from which computer you connect."), \
  .spares = N_("The rule stays as it is, and the other computer is not enrolled anywhere."), \
  .settles = TRUE, \
  .when = UNLESS_ORGANISATIONS, \
}

#define STEP_EDGE { \
  .id = "use-edge-with-the-work-account", \
  .title = N_("Connect in Microsoft Edge, signed in with your work account"), \
  .body = N_("Edge tells Microsoft which computer it runs on when it is signed in with your work account. Other browsers may not. Use an ordinary window: a private one tells nothing."), \
  .agent = N_("Edge with the work profile, an ordinary window. The picture at the top of Edge shows which account it is signed in with."), \
  .actor = MEDIC_OWNER_USER, \
  .link = LINK_HUBSPOT, \
  .link_title = N_("Copy this link into the other browser"), \
  .expect = N_("HubSpot shows your address as connected, or the same page appears again."), \
  .changes = N_("Nothing in your usual browser."), \
  .settles = TRUE, \
}

/* What HubSpot offers for a connection that ended is not documented where we could read it: so the
 * step says what to look for, and names no button beyond the way there. */
#define STEP_SEE_CONNECTION { \
  .id = "see-what-hubspot-offers", \
  .title = N_("See what HubSpot offers for the connection"), \
  .body = N_("Open your email settings and look at the account. If HubSpot offers to connect it anew, take that: it loses the least. At Microsoft, choose the address that you want."), \
  .agent = N_("The gear, “General”, the tab “Email”. If there is a button to connect the account anew, that one first. If not, go on."), \
  .actor = MEDIC_OWNER_USER, \
  .press = MEDIC_PRESS ("Settings", "General", "Email"), \
  .drawing = DRAWING (HUBSPOT_EMAIL), \
  .link = LINK_HUBSPOT, \
  .link_title = N_("Open HubSpot"), \
  .expect = N_("HubSpot shows your address as connected, or offers no such way."), \
  .changes = N_("HubSpot gets a new key to your mailbox, if you take that way."), \
  .spares = N_("Scheduled mail, sequences and meeting links are not touched by looking."), \
  .undo = N_("On the same tab, point at the account and press “Disable”."), \
  .settles = TRUE, \
}

/* Whoever looks after the network or the computer, whichever account it is. */
#define STEP_ASK_WHO_KEEPS_THE_LIST(task, headline, text) { \
  .id = task, \
  .title = headline, \
  .body = N_("It is the network or the computer that you sit at, not always that of your own organisation. Send them this text."), \
  .agent = N_("Whoever runs the network or the computer that the customer sits at. At a client’s, that is the client."), \
  .actor = MEDIC_OWNER_ADMIN, \
  .copy = text, \
  .identifies = TRUE, \
  .expect = N_("They tell you that it is allowed, or that you should use another network or computer."), \
  .changes = N_("A list that they keep."), \
  .spares = N_("Sending the text changes nothing by itself: they decide."), \
  .undo = N_("They can take it back at the same place."), \
}
