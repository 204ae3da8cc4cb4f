/* names.c - what it means when Microsoft's name does not lead to Microsoft
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/network-steps.h"

/* Whoever is asked under that name does not answer as Microsoft does. A company may lead the name
 * to a gateway of its own on purpose, and all is well as long as Microsoft is behind it. */
#define NOT_MICROSOFT \
  "silent", "unreachable", "no-name", "failed", "not-trusted", "not-valid-now", "unreadable"

/* Behind a proxy it is the proxy that finds the names, and those found here need not lead out. */
#define UNLESS_NAMES_DO_NOT_MATTER MEDIC_ANY_OF ( \
  MEDIC_ONE_OF (NETWORK, "portal"), MEDIC_ONE_OF (REALM_REACH, "answered", "busy"), \
  MEDIC_ONE_OF (PROXY, "manual", "automatic", "environment", "set"), \
  MAIL_IS_ELSEWHERE, MESSAGE_TELLS_OTHERWISE)

/* The name is wrong, nobody goes round it, and who is there is not Microsoft. */
#define PROOF_NAMES MEDIC_ALL_OF ( \
  MEDIC_ONE_OF (NAMES, "private", "nowhere"), MEDIC_ONE_OF (PROXY, "none", "direct"), \
  MEDIC_ONE_OF (TENANT_REACH, NOT_MICROSOFT), MEDIC_ONE_OF (REALM_REACH, NOT_MICROSOFT))

#define BY_THIS_COMPUTER MEDIC_ALL_OF (MEDIC_ONE_OF (NAMES_BY, "computer"))
#define NOT_BY_THIS_COMPUTER MEDIC_ALL_OF (MEDIC_NONE_OF (NAMES_BY, "computer"))

#define STEP_TAKE_LINE_OUT { \
  .id = "take-microsoft-out-of-the-list", \
  .title = N_("Take Microsoft’s name out of this computer’s own list of names"), \
  .body = N_("The list is the file “/etc/hosts”. Put a # before the line with login.microsoftonline.com and save. If there is no such line, a program of this computer changes the name: see the next step."), \
  .agent = N_("/etc/hosts on the customer’s computer has a line with login.microsoftonline.com. An administrator of the computer puts a # before it."), \
  .actor = MEDIC_OWNER_USER, \
  .expect = N_("The check finds Microsoft."), \
  .changes = N_("One line of that file, for everybody who uses this computer."), \
  .spares = N_("Whatever else the list blocks stays blocked."), \
  .undo = N_("Take the # away again."), \
  .caution = N_("Leave every other line as it is. On a company’s computer, ask first who wrote it."), \
  .settles = TRUE, \
  .when = BY_THIS_COMPUTER, \
}

#define STEP_PAUSE_FILTER { \
  .id = "let-the-filter-pass-microsoft", \
  .title = N_("See whether a filter or a VPN is on"), \
  .body = N_("Programs against advertising, filters for families and some VPNs change where names lead. Such a filter can also be in the router. Its settings let you leave login.microsoftonline.com out."), \
  .agent = N_("An ad blocker for the whole network, a family filter, a VPN? An exception for login.microsoftonline.com, not the whole protection off."), \
  .actor = MEDIC_OWNER_USER, \
  .expect = N_("The check finds Microsoft; or there is no such program."), \
  .changes = N_("An exception in that program."), \
  .spares = N_("The filter goes on with everything else."), \
  .undo = N_("Take the exception out again."), \
  .settles = TRUE, \
}

#define STEP_ASK_ABOUT_NAMES(text) { \
  .id = "ask-about-the-names", \
  .title = N_("Ask whoever looks after your network"), \
  .body = N_("Its name servers say where a name leads. Send them this text."), \
  .agent = N_("Whoever runs the name servers or the filter has to act. Have the text sent to them."), \
  .actor = MEDIC_OWNER_ADMIN, \
  .copy = text, \
  .expect = N_("They tell you that it leads to Microsoft, and the check finds Microsoft."), \
  .changes = N_("A rule in the name servers or in a filter."), \
  .spares = N_("Sending the text changes nothing by itself: they decide."), \
  .undo = N_("They can take the rule out again."), \
}

#define SOURCE_SET_APART { \
  N_("Some addresses are set apart for private networks and belong to no server on the internet."), \
  "RFC 6890", "https://www.rfc-editor.org/rfc/rfc6890", "2013-04-01" }
#define SOURCE_HOSTS_FILE { \
  N_("A computer has a list of names of its own, the file /etc/hosts."), "Linux manual pages", \
  "https://manpages.debian.org/bookworm/manpages/hosts.5.en.html", "2026-11-27" }
#define SOURCE_ANSWERS { \
  N_("A name server can be made to give another answer than the true one, to keep people away from a name."), \
  "RFC 9499, section 6", "https://www.rfc-editor.org/rfc/rfc9499#section-6", "2024-03-01" }

const MedicDiagnosis medic_names_diagnoses[] = {
  {
    .id = "every-name-leads-astray",
    .title = N_("This network leads every name to a place of its own"),
    .explanation = N_("Microsoft’s name leads into a private network here, and even a name that does not exist is found. Networks in hotels, trains and cafés do that until you accept their terms on a page of their own."),
    .agent = N_("Every name is found here, even one that does not exist, and Microsoft’s leads astray. A hotel, a train, a guest network? Any web page in the browser brings up the page to sign in to."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (NAMES, "private"), MEDIC_TRUE (NAMES_INVENTED),
      MEDIC_NONE_OF (TENANT_REACH, "answered", "busy"), MEDIC_NONE_OF (NAMES_BY, "computer")
    ),
    .unless = UNLESS_NAMES_DO_NOT_MATTER,
    .proof = PROOF_NAMES,
    .would_prove = N_("That a page of the network appears in your browser, and that it works after that."),
    .steps = MEDIC_STEPS (
      STEP_SIGN_IN_TO_NETWORK,
      STEP_ANOTHER_NETWORK,
      STEP_ASK_ABOUT_NAMES (N_("From my computer, Microsoft’s name leads to a private address, and even a name that does not exist is found. So I do not reach Microsoft. Does your network want me to sign in to it, and where?"))
    ),
    .sources = MEDIC_SOURCES (SOURCE_SET_APART, SOURCE_ANSWERS, SOURCE_SIGN_IN),
  },
  {
    .id = "name-server-lies",
    .title = N_("Microsoft’s name leads to a place that cannot be Microsoft’s"),
    .explanation = N_("Asked for login.microsoftonline.com, this computer is sent to an address of a private network. There is no sign-in page of Microsoft’s there. The page of a hotel’s network does that, a filter, or a list on this computer."),
    .agent = N_("login.microsoftonline.com leads to a private address here. A page of the network to sign in to, a VPN, a filter, or a line in /etc/hosts?"),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (NAMES, "private"), MEDIC_NONE_OF (TENANT_REACH, "answered", "busy")
    ),
    .unless = UNLESS_NAMES_DO_NOT_MATTER,
    .proof = PROOF_NAMES,
    .would_prove = N_("That it works on another network."),
    .steps = MEDIC_STEPS (
      STEP_SIGN_IN_TO_NETWORK_WHEN (NOT_BY_THIS_COMPUTER),
      STEP_TAKE_LINE_OUT,
      STEP_PAUSE_FILTER,
      STEP_ANOTHER_NETWORK,
      STEP_ASK_ABOUT_NAMES (N_("From my computer, login.microsoftonline.com leads to a private address, not to Microsoft. So I cannot connect my mailbox to HubSpot. Could you see to it that these names lead to Microsoft?\n\nlogin.microsoftonline.com\nlogin.microsoft.com\nlogin.windows.net\ngraph.microsoft.com\noutlook.office.com\noutlook.office365.com\n\nIf a gateway of yours is meant to be there: it does not let me through."))
    ),
    .sources = MEDIC_SOURCES (SOURCE_SET_APART, SOURCE_ANSWERS, SOURCE_HOSTS_FILE, SOURCE_SIGN_IN),
  },
  {
    .id = "name-blocked-here",
    .title = N_("Something keeps Microsoft’s name from being found"),
    .explanation = N_("Asked for login.microsoftonline.com, this computer is told that it leads nowhere, or that there is no such name, while other names are found. Filters block a name that way. Without it, nobody can sign in."),
    .agent = N_("login.microsoftonline.com is blocked by name: a filter against advertising, one for families, the company’s name servers, or a line in /etc/hosts."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (NAMES, "nowhere", "none"), MEDIC_NONE_OF (TENANT_REACH, "answered", "busy")
    ),
    .unless = UNLESS_NAMES_DO_NOT_MATTER,
    .proof = PROOF_NAMES,
    .would_prove = N_("That it works on another network, or with the filter switched off for a moment."),
    .steps = MEDIC_STEPS (
      STEP_TAKE_LINE_OUT,
      STEP_PAUSE_FILTER,
      STEP_ANOTHER_NETWORK,
      STEP_ASK_ABOUT_NAMES (N_("From my computer, the name login.microsoftonline.com is blocked. So I cannot connect my mailbox to HubSpot. Could you let these names be found?\n\nlogin.microsoftonline.com\nlogin.microsoft.com\nlogin.windows.net\ngraph.microsoft.com\noutlook.office.com\noutlook.office365.com\n\nIt can be taken back at any time."))
    ),
    .sources = MEDIC_SOURCES (SOURCE_ANSWERS, SOURCE_ADDRESSES, SOURCE_HOSTS_FILE, SOURCE_SIGN_IN),
  },
  {
    .id = "no-names-here",
    .title = N_("No names are found on this network"),
    .explanation = N_("Neither Microsoft’s name is found here nor HubSpot’s, so no web page opens by its name. Nothing can be said of {mail-domain} from here."),
    .agent = N_("The name servers find neither Microsoft nor HubSpot: a VPN that is half connected, a network that waits for a sign-in, or one that only its proxy leads out of. Does any web page open in the browser?"),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (NAMES, "nothing"), MEDIC_ONE_OF (TENANT_REACH, NOT_MICROSOFT)),
    /* That the domain is not found either says no more than the rest. */
    .unless = MEDIC_ANY_OF (
      MEDIC_ONE_OF (NETWORK, "portal", "local"), MEDIC_ONE_OF (REALM_REACH, "answered", "busy"),
      MEDIC_ONE_OF (PROXY, "manual", "automatic", "environment", "set"), MESSAGE_TELLS_OTHERWISE
    ),
    .would_prove = N_("That it works on another network."),
    .steps = MEDIC_STEPS (
      STEP_RECONNECT,
      STEP_PAUSE_FILTER,
      STEP_ANOTHER_NETWORK,
      STEP_ASK_NETWORK
    ),
    .sources = MEDIC_SOURCES (SOURCE_ANSWERS, SOURCE_SIGN_IN),
  },

  { 0 }
};
