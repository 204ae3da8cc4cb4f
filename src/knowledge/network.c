/* network.c - causes between this computer and Microsoft
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/network-steps.h"

/* How a server that is not reached behaves (MedicReach). */
#define NOT_REACHED "silent", "unreachable", "no-name", "failed"

#define SOURCE_CLOCK_SKEW { \
  N_("A sign-in is good for a span of time. About five minutes of difference are usually forgiven."), \
  "Microsoft", \
  "https://learn.microsoft.com/dotnet/api/microsoft.identitymodel.tokens.tokenvalidationparameters.clockskew", \
  "2026-11-23" }
#define SOURCE_HUBSPOT_STATUS { \
  N_("HubSpot says itself what does not work at the moment."), "HubSpot", \
  LINK_HUBSPOT_STATUS, "2026-11-23" }

const MedicDiagnosis medic_network_diagnoses[] = {
  {
    .id = "clock-wrong",
    .title = N_("The clock of this computer is wrong"),
    .explanation = N_("It is off by {clock-minutes} min. Every sign-in carries the time, and can be refused when it seems to be over or not to have begun. About five minutes are usually forgiven."),
    .agent = N_("The clock is off by {clock-minutes} min. Have it set first: date, time, time zone, year. Then try again before looking at anything else."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (CLOCK, "slow", "fast")),
    .unless = MEDIC_ANY_OF (MESSAGE_TELLS_OTHERWISE, MEDIC_ONE_OF (HUBSPOT_NOW, "works")),
    .proof = MEDIC_ALL_OF (MEDIC_ONE_OF (CLOCK, "slow", "fast")),
    .steps = MEDIC_STEPS (STEP_SET_CLOCK),
    .sources = MEDIC_SOURCES (SOURCE_CLOCK_SKEW, SOURCE_CERTIFICATE_TIME),
  },
  {
    .id = "captive-portal",
    .title = N_("This network waits for you to sign in to it"),
    .explanation = N_("Networks in hotels, trains and cafés let nothing through until you accept their terms on a page of their own. Until then Microsoft and HubSpot cannot be reached."),
    .agent = N_("Where is the customer: a hotel, a train, a guest network? Any web page in the browser brings up the page to sign in to."),
    .owner = MEDIC_OWNER_USER,
    /* An answer from Microsoft rules it out; that none came is the second sign. */
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (NETWORK, "portal"),
      MEDIC_NONE_OF (TENANT_REACH, "answered", "busy")
    ),
    .unless = UNLESS_ELSEWHERE,
    .would_prove = N_("That a page of the network appears in your browser, and that it works after that."),
    .steps = MEDIC_STEPS (
      STEP_SIGN_IN_TO_NETWORK,
      STEP_ANOTHER_NETWORK
    ),
    .sources = MEDIC_SOURCES (SOURCE_CONNECTIVITY, SOURCE_SIGN_IN),
  },
  {
    .id = "offline",
    .title = N_("This computer is not connected to the internet"),
    .explanation = N_("The system knows of no way out, and no name server answers. So nothing can be checked, and HubSpot cannot be opened from here."),
    .agent = N_("No way out of the customer’s computer: cable, wireless network, flight mode. First that, then the rest."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (NETWORK, "local"),
      MEDIC_ONE_OF (DNS_REACH, "silent", "unreachable")
    ),
    .unless = MEDIC_ANY_OF (MEDIC_ONE_OF (TENANT_REACH, "answered")),
    /* What the system says of its network is a hint; that nobody answers is seen. */
    .proof = MEDIC_ALL_OF (
      MEDIC_ONE_OF (TENANT_REACH, NOT_REACHED),
      MEDIC_ONE_OF (REALM_REACH, NOT_REACHED)
    ),
    .would_prove = N_("That no web page opens in your browser either."),
    .steps = MEDIC_STEPS (STEP_RECONNECT, STEP_ANOTHER_NETWORK),
    .sources = MEDIC_SOURCES (SOURCE_CONNECTIVITY, SOURCE_SIGN_IN),
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
    /* What Microsoft said to the browser came all the way. */
    .unless = MEDIC_ANY_OF (MAIL_IS_ELSEWHERE, MESSAGE_TELLS_OTHERWISE),
    /* When not even a name server answers, it is the way out of this computer. */
    .proof = MEDIC_ALL_OF (MEDIC_ONE_OF (DNS_REACH, "silent", "unreachable")),
    .would_prove = N_("The same result again, on another network."),
    .steps = MEDIC_STEPS (
      STEP_RECONNECT,
      STEP_ANOTHER_NETWORK,
      STEP_ASK_NETWORK
    ),
    .sources = MEDIC_SOURCES (
      SOURCE_SIGN_IN
    ),
  },
  {
    .id = "hubspot-has-trouble",
    .title = N_("HubSpot reports trouble at its own place"),
    .explanation = N_("HubSpot’s status page says that something larger does not work at the moment. That can stop a connection although all is in order at your place."),
    .agent = N_("Look at the status page yourself: is email or connecting an inbox named there? If so, nothing is to be changed at the customer’s. Agree on a time to try again."),
    .owner = MEDIC_OWNER_WAIT,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (HUBSPOT_STATUS, "major", "critical")),
    .unless = MEDIC_ANY_OF (MESSAGE_TELLS_OTHERWISE, MEDIC_ONE_OF (HUBSPOT_NOW, "works")),
    .would_prove = N_("That it works once HubSpot’s status page says that all is in order again."),
    .steps = MEDIC_STEPS (
      {
        .id = "read-hubspots-status",
        .title = N_("Read what HubSpot reports"),
        .body = N_("Look for email, for connected inboxes and for signing in. If something quite different is named there, it is not the cause."),
        .agent = N_("Which part is named? Only email, inboxes, calendars and signing in matter here."),
        .actor = MEDIC_OWNER_USER,
        .link = LINK_HUBSPOT_STATUS,
        .link_title = N_("Open HubSpot’s status page"),
        .expect = N_("You know what does not work, and perhaps until when."),
        .changes = N_("Nothing. You only look."),
      },
      {
        .id = "wait-for-hubspot",
        .title = N_("Wait until HubSpot reports that it is over"),
        .body = N_("Change nothing in your account meanwhile. Connect again when the status page says that all is in order."),
        .agent = N_("No reconnecting, no removing meanwhile. Agree on a time to try again."),
        .actor = MEDIC_OWNER_WAIT,
        .link = LINK_HUBSPOT_STATUS,
        .link_title = N_("Open HubSpot’s status page"),
        .expect = N_("The status page says that all is in order, and HubSpot connects."),
        .changes = N_("Nothing. You only wait."),
        .settles = TRUE,
      }
    ),
    .sources = MEDIC_SOURCES (SOURCE_HUBSPOT_STATUS),
  },

  { 0 }
};
