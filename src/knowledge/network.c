/* network.c - causes between this computer and Microsoft
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/knowledge.h"

/* How a server that is not reached behaves (MedicReach). */
#define NOT_REACHED "silent", "unreachable", "no-name", "failed"

#define STEP_ANOTHER_NETWORK { \
  .id = "try-another-network", \
  .title = N_("Try another network"), \
  .body = N_("For example the one that your phone shares. If it works there, the first network blocks Microsoft."), \
  .agent = N_("Ask the customer to use the phone’s network for a moment, and check again."), \
  .actor = MEDIC_OWNER_USER, \
  .expect = N_("The check finds Microsoft."), \
  .changes = N_("Only the connection of this computer. Your phone’s plan may count the data."), \
  .undo = N_("Choose the network that you had before."), \
  .settles = TRUE, \
}

#define STEP_ASK_NETWORK { \
  .id = "ask-for-the-network", \
  .title = N_("Ask whoever looks after your network"), \
  .body = N_("A proxy or a firewall may stand in the way. Send them this text."), \
  .agent = N_("The network blocks Microsoft. Have the text sent to whoever runs it."), \
  .actor = MEDIC_OWNER_ADMIN, \
  .copy = N_("From my computer, https://login.microsoftonline.com cannot be opened. I need it to connect my mailbox. Please let it through."), \
  .expect = N_("They tell you that it is open, and the check finds Microsoft."), \
  .changes = N_("A rule in your network."), \
  .undo = N_("They can take the rule out again."), \
}

#define SOURCE_SIGN_IN { N_("Signing in goes through login.microsoftonline.com."), "Microsoft", \
  "https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud", "2025-01-15" }

/* Where the mail is not at Microsoft, the way to Microsoft is beside the point. */
#define UNLESS_ELSEWHERE MEDIC_ANY_OF ( \
  MEDIC_ONE_OF (HUBSPOT_CHOICE, "gmail", "imap", "none"), \
  MEDIC_ONE_OF (MX_ANSWER, "null", "no-such-domain"))

const MedicDiagnosis medic_network_diagnoses[] = {
  {
    .id = "microsoft-not-trusted",
    .title = N_("Something stands between this computer and Microsoft"),
    .explanation = N_("Whoever answered in Microsoft’s place could not prove to be Microsoft. A company proxy or a protective program that opens encrypted connections does that. So does a clock that is far off."),
    .agent = N_("The certificate at login.microsoftonline.com is not trusted on the customer’s computer. Ask about a proxy, a virus scanner, and the date of the clock."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (TENANT_REACH, "not-trusted"),
      MEDIC_ONE_OF (REALM_REACH, "not-trusted")
    ),
    .unless = UNLESS_ELSEWHERE,
    .would_prove = N_("That it works on another network, or with the clock set right."),
    .steps = MEDIC_STEPS (
      {
        .id = "look-at-the-clock",
        .title = N_("Look at the date and the clock of this computer"),
        .body = N_("A certificate is good for a span of time. With a wrong date, even the right one is refused."),
        .agent = N_("Ask the customer for the date and the time that the computer shows."),
        .actor = MEDIC_OWNER_USER,
        .expect = N_("Date, time and time zone are right."),
        .changes = N_("Nothing, or the clock of this computer."),
        .undo = N_("Set the clock as it was."),
        .settles = TRUE,
      },
      STEP_ANOTHER_NETWORK,
      STEP_ASK_NETWORK
    ),
    .sources = MEDIC_SOURCES (
      SOURCE_SIGN_IN,
      { N_("A server proves who it is by a certificate that the computer trusts."),
        "RFC 8446, section 4.4.2", "https://www.rfc-editor.org/rfc/rfc8446#section-4.4.2", "2018-08-01" }
    ),
  },
  {
    .id = "microsoft-not-reached",
    .title = N_("This computer does not reach Microsoft"),
    .explanation = N_("To connect, your browser must open Microsoft’s sign-in page. From here, Microsoft’s servers do not answer."),
    .agent = N_("The customer’s computer does not reach login.microsoftonline.com. First the network, then the rest."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (TENANT_REACH, NOT_REACHED),
      MEDIC_ONE_OF (REALM_REACH, NOT_REACHED)
    ),
    .unless = UNLESS_ELSEWHERE,
    /* When not even a name server answers, it is the way out of this computer. */
    .proof = MEDIC_ALL_OF (MEDIC_ONE_OF (DNS_REACH, "silent", "unreachable")),
    .would_prove = N_("The same result again, on another network."),
    .steps = MEDIC_STEPS (
      {
        .id = "reconnect-this-computer",
        .title = N_("Look at the network of this computer"),
        .body = N_("Is the cable in, or the wireless network chosen? In a hotel or a train, open any web page first: a sign-in page may wait there."),
        .agent = N_("Ask the customer to open any web page in the browser. If none opens, it is the network."),
        .actor = MEDIC_OWNER_USER,
        .expect = N_("Any web page opens in your browser."),
        .changes = N_("Only the connection of this computer."),
        .undo = N_("Choose the network that you had before."),
        .settles = TRUE,
      },
      STEP_ANOTHER_NETWORK,
      STEP_ASK_NETWORK
    ),
    .sources = MEDIC_SOURCES (
      SOURCE_SIGN_IN
    ),
  },

  { 0 }
};
