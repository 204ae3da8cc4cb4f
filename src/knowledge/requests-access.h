/* requests-access.h - what to ask when a rule of the organisation stopped a sign-in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "knowledge/requests.h"

#define POINT_OPEN_ENTRY \
  N_("Open the entry of that sign-in: the tab “Conditional Access” names the rule, and says what it wanted.")
#define POINT_TIME_IS_UTC \
  N_("If there is no correlation ID above, use my name and the time. Times that end in Z are UTC; the portal shows your local time.")
#define POINT_NARROW \
  N_("The narrowest change is enough: HubSpot only, this one rule, or me only. The rule stays on for the rest.")

#define REQUEST_CLIENT_APP { \
  .id = "client-app", \
  .steps = FOR_STEPS ("ask-about-the-device"), \
  .when = MEDIC_ALL_OF (MEDIC_ONE_OF (HUBSPOT_ERROR, "AADSTS53002", "AADSTS530021")), \
  .subject = N_("Request: let HubSpot past the rule for approved apps"), \
  .ask = N_("Leave HubSpot out of the one rule that lets only approved client apps in."), \
  .why = N_("I want to connect my mailbox to HubSpot. A Conditional Access rule wants an app from Microsoft’s list of approved client apps. HubSpot is a web service and cannot be on that list."), \
  .link = LINK_ENTRA, \
  .press = FIND_IN_LOGS, \
  .finds = TRUE, \
  .role = ROLE_LOGS, \
  .points = MEDIC_POINTS (POINT_OPEN_ENTRY, POINT_TIME_IS_UTC, \
    N_("To change the rule, the role Conditional Access Administrator is needed: “Entra ID”, “Conditional Access”, “Policies”, the rule, “Target resources”, “Exclude”."), \
    POINT_NARROW), \
  .about_app = TRUE, \
  .limits = N_("An exception for HubSpot lets no other app past the rule."), \
  .check = CHECK_LOG, \
  .undo = UNDO_EXCEPTION, \
  .without = NOTHING_HAPPENS, \
  .yes = "done", \
  .sources = MEDIC_SOURCES (SOURCE_ASK_RULES), \
}

#define REQUEST_DEVICE { \
  .id = "device", \
  .steps = FOR_STEPS ("ask-about-the-device"), \
  .subject = N_("Request: a rule about devices stops HubSpot"), \
  .ask = N_("Look which rule wants a managed device, and whether my computer can meet it or HubSpot can be left out of it."), \
  .why = N_("I want to connect my mailbox to HubSpot. My sign-in was good, but a rule wants a computer that our organisation manages, and Microsoft did not see one."), \
  .link = LINK_ENTRA, \
  .press = FIND_IN_LOGS, \
  .finds = TRUE, \
  .role = ROLE_LOGS, \
  .points = MEDIC_POINTS (POINT_OPEN_ENTRY, \
    N_("The tab “Device info” says what Microsoft saw of my computer: managed, compliant, joined, or nothing at all."), \
    N_("First choice: enrol my computer, or repair its registration. Then the rule is met, and nothing has to be changed."), \
    N_("A browser in a private window, or one that does not pass the device on, looks like an unknown computer."), \
    POINT_TIME_IS_UTC, POINT_NARROW), \
  .about_app = TRUE, \
  .limits = N_("An exception for HubSpot lets no other app past the rule."), \
  .check = CHECK_LOG, \
  .undo = UNDO_EXCEPTION, \
  .without = NOTHING_HAPPENS, \
  .yes = "done", \
  .sources = MEDIC_SOURCES (SOURCE_ASK_RULES, \
    { N_("Which browsers pass on which computer they run on."), "Microsoft", \
      "https://learn.microsoft.com/entra/identity/conditional-access/concept-conditional-access-conditions", \
      "2026-11-23" }), \
}

#define REQUEST_CONDITIONAL_ACCESS { \
  .id = "conditional-access", \
  .steps = FOR_STEPS ("ask-which-rule-it-was"), \
  .subject = N_("Request: which rule stops my sign-in to HubSpot?"), \
  .ask = N_("Look which Conditional Access rule stopped this sign-in, and tell me how to meet it, or let HubSpot through."), \
  .why = N_("I want to connect my mailbox to HubSpot. Name and password were good. Then a Conditional Access rule stopped the sign-in."), \
  .link = LINK_ENTRA, \
  .press = FIND_IN_LOGS, \
  .finds = TRUE, \
  .role = ROLE_LOGS, \
  .points = MEDIC_POINTS (POINT_OPEN_ENTRY, \
    N_("A rule about places: I can connect once from the office or through the VPN. Nothing has to be changed then."), \
    N_("A rule about computers: a managed computer meets it."), \
    N_("A rule about apps: “Target resources” of the rule. Exclude HubSpot, or include it where access is allowed."), \
    N_("A rule about code flow or transfer: HubSpot uses the browser. Then it was another program, not HubSpot."), \
    POINT_TIME_IS_UTC, \
    N_("To change a rule, the role Conditional Access Administrator is needed: “Entra ID”, “Conditional Access”, “Policies”."), \
    POINT_NARROW), \
  .about_app = TRUE, \
  .limits = N_("An exception for HubSpot lets no other app past the rule."), \
  .check = CHECK_LOG, \
  .undo = UNDO_EXCEPTION, \
  .without = NOTHING_HAPPENS, \
  .yes = "done", \
  .sources = MEDIC_SOURCES (SOURCE_ASK_RULES), \
}

#define REQUEST_SESSION_LENGTH { \
  .id = "session-length", \
  .steps = FOR_STEPS ("ask-about-the-frequency"), \
  .subject = N_("Request: a rule ends HubSpot’s sign-in again and again"), \
  .ask = N_("Leave HubSpot out of the one rule that ends sign-ins after a while, or give it a longer time."), \
  .why = N_("HubSpot has to stay signed in to log my mail. A Conditional Access rule (sign-in frequency) ends that after a certain time, so that the connection stops again and again."), \
  .link = LINK_ENTRA, \
  .press = MEDIC_PRESS ("Entra ID", "Conditional Access", "Policies"), \
  .role = ROLE_RULES, \
  .points = MEDIC_POINTS ( \
    N_("The rule has a tick at “Session”, “Sign-in frequency”."), \
    N_("Its “Target resources” say whether it counts for all apps. There is “Exclude”, too."), \
    POINT_NARROW), \
  .about_app = TRUE, \
  .limits = N_("It changes nothing about second factors or places. Those rules stay."), \
  .check = N_("HubSpot is still connected after the time that the rule names."), \
  .undo = UNDO_EXCEPTION, \
  .without = N_("Nothing breaks. I connect anew each time the rule has ended the sign-in, and mail in between is not logged."), \
  .yes = "done", \
  .sources = MEDIC_SOURCES ( \
    { N_("What a rule about the sign-in frequency does."), "Microsoft", \
      "https://learn.microsoft.com/entra/identity/conditional-access/concept-session-lifetime", "2026-11-23" }, \
    SOURCE_ASK_RULES), \
}

#define REQUEST_RISK { \
  .id = "risk", \
  .steps = FOR_STEPS ("ask-about-the-risk"), \
  .subject = N_("Request: Microsoft holds my sign-in to be risky"), \
  .ask = N_("Look why Microsoft stopped this sign-in, and whether it was me."), \
  .why = N_("I want to connect my mailbox to HubSpot. Microsoft stopped the sign-in because it looked risky, or because of a security rule."), \
  .link = LINK_ENTRA, \
  .press = FIND_IN_LOGS, \
  .finds = TRUE, \
  .role = ROLE_LOGS, \
  .points = MEDIC_POINTS ( \
    N_("Ask me by phone or in person whether it was me, not by answering this mail."), \
    N_("If it was not me: treat my account as taken over, and reset its password first."), \
    N_("If it was me: “ID Protection”, “Risky users” or “Risky sign-ins”, dismiss the risk. The role Security Operator is enough."), \
    POINT_TIME_IS_UTC), \
  .limits = N_("I do not ask to switch any protection off."), \
  .check = CHECK_LOG, \
  .without = N_("The protection stays as it is, and I cannot connect my mailbox."), \
  .yes = "done", \
  .sources = MEDIC_SOURCES ( \
    { N_("How a risk is looked into, and dismissed or made good."), "Microsoft", \
      "https://learn.microsoft.com/entra/id-protection/howto-identity-protection-remediate-unblock", \
      "2026-11-23" }, \
    SOURCE_ASK_RULES), \
}

#define REQUEST_TENANT_RESTRICTION { \
  .id = "tenant-restriction", \
  .steps = FOR_STEPS ("ask-about-the-list"), \
  .subject = N_("Request: signing in to our organisation is restricted"), \
  .ask = N_("Look which list keeps this sign-in out, and put our own organisation on it if it is missing."), \
  .why = N_("I want to connect my own mailbox, in our own organisation, to HubSpot. Microsoft says that signing in there is restricted: by the network, or by rules between organisations."), \
  .link = LINK_ENTRA, \
  .press = FIND_IN_LOGS, \
  .finds = TRUE, \
  .role = ROLE_LOGS, \
  .points = MEDIC_POINTS ( \
    N_("Numbers 500021 and 500022: tenant restrictions, in our proxy or on our devices. Is our own organisation on that list?"), \
    N_("Numbers 500212 (outbound) and 500213 (inbound): “Entra ID”, “External Identities”, “Cross-tenant access settings”."), \
    N_("If the message names an organisation that is not ours, I was signed in to a wrong account. Tell me, and I sign out of it."), \
    POINT_TIME_IS_UTC), \
  .limits = N_("I do not ask to open any other organisation."), \
  .check = CHECK_LOG, \
  .undo = N_("Take the entry from the list again."), \
  .without = NOTHING_HAPPENS, \
  .yes = "done", \
  .sources = MEDIC_SOURCES ( \
    { N_("What tenant restrictions do."), "Microsoft", \
      "https://learn.microsoft.com/entra/identity/enterprise-apps/tenant-restrictions", "2026-11-23" }, \
    { N_("What rules between organisations do, and who can change them."), "Microsoft", \
      "https://learn.microsoft.com/entra/external-id/cross-tenant-access-overview", "2026-11-23" }), \
}
