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

#define STEP_RECONNECT { \
  .id = "reconnect-this-computer", \
  .title = N_("Look at the network of this computer"), \
  .body = N_("Is the cable in, or the wireless network chosen? In a hotel or a train, open any web page first: a sign-in page may wait there."), \
  .agent = N_("Ask the customer to open any web page in the browser. If none opens, it is the network."), \
  .actor = MEDIC_OWNER_USER, \
  .expect = N_("Any web page opens in your browser."), \
  .changes = N_("Only the connection of this computer."), \
  .undo = N_("Choose the network that you had before."), \
  .settles = TRUE, \
}

/* GNOME’s Settings, the system that this program is made for. */
#define STEP_SET_CLOCK { \
  .id = "set-the-clock", \
  .title = N_("Let this computer set its clock by itself"), \
  .body = N_("Open the settings of this computer and switch this on. Look at the time zone and the year too. A clock that is wrong again after every start needs a new battery in the computer."), \
  .agent = N_("Settings, “Date & Time”, in newer versions under “System”: “Automatic Date & Time” on, the time zone right. On a company’s computer its administrator may have to do it."), \
  .actor = MEDIC_OWNER_USER, \
  .press = MEDIC_PRESS ("Settings", "Date & Time", "Automatic Date & Time"), \
  .expect = N_("Date, time and time zone are those of your phone."), \
  .changes = N_("The clock of this computer. Reminders may come at another time."), \
  .undo = N_("Switch it off at the same place, and set the time by hand."), \
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

#define SOURCE_CLOCK_SKEW { \
  N_("A sign-in is good for a span of time. About five minutes of difference are usually forgiven."), \
  "Microsoft", \
  "https://learn.microsoft.com/dotnet/api/microsoft.identitymodel.tokens.tokenvalidationparameters.clockskew", \
  "2026-11-23" }
#define SOURCE_CERTIFICATE_TIME { \
  N_("A certificate is good from one moment to another, by the clock of whoever looks at it."), \
  "RFC 5280, section 4.1.2.5", "https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5", "2008-05-01" }
#define SOURCE_CONNECTIVITY { \
  N_("The system itself tests whether its network is open, closed, or waits for a sign-in."), "GNOME", \
  "https://docs.gtk.org/gio/enum.NetworkConnectivity.html", "2026-11-23" }
#define SOURCE_HUBSPOT_STATUS { \
  N_("HubSpot says itself what does not work at the moment."), "HubSpot", \
  LINK_HUBSPOT_STATUS, "2026-11-23" }

/* Where the mail is not at Microsoft, the way to Microsoft is beside the point. */
#define UNLESS_ELSEWHERE MEDIC_ANY_OF ( \
  MEDIC_ONE_OF (HUBSPOT_CHOICE, "gmail", "imap", "none"), \
  MEDIC_ONE_OF (MX_ANSWER, "null", "no-such-domain"))

/* What a message says plainly is not for the clock or for HubSpot's own trouble to explain, unless
 * it is one that they can bring about. */
#define MESSAGE_TELLS_OTHERWISE MEDIC_NONE_OF (HUBSPOT_ERROR_CAUSE, \
  "token-expired-or-clock", "network-or-tls", "transient-service", "throttled", \
  "session-expired-or-revoked", "sign-in-interrupted", "interaction-required", \
  "unspecified-sign-in-failure", "not-recognised")

const MedicDiagnosis medic_network_diagnoses[] = {
  {
    .id = "clock-wrong",
    .title = N_("The clock of this computer is wrong"),
    .explanation = N_("It is off by {clock-minutes} min. Every sign-in carries the time, and can be refused when it seems to be over or not to have begun. About five minutes are usually forgiven."),
    .agent = N_("The clock is off by {clock-minutes} min. Have it set first: date, time, time zone, year. Then try again before looking at anything else."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (CLOCK, "slow", "fast")),
    .unless = MEDIC_ANY_OF (MESSAGE_TELLS_OTHERWISE),
    .proof = MEDIC_ALL_OF (MEDIC_ONE_OF (CLOCK, "slow", "fast")),
    .steps = MEDIC_STEPS (STEP_SET_CLOCK),
    .sources = MEDIC_SOURCES (SOURCE_CLOCK_SKEW, SOURCE_CERTIFICATE_TIME),
  },
  {
    .id = "clock-not-believed",
    .title = N_("The date of this computer does not fit Microsoft’s certificate"),
    .explanation = N_("Microsoft proved who it is with a certificate that, by the clock of this computer, is not good now. Most often the date or the year is wrong. More rarely, something in between shows an old certificate."),
    .agent = N_("Ask for the date, the year and the time zone that the computer shows. If they are right, try another network."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (CLOCK_REACH, "not-valid-now")),
    .would_prove = N_("That it works as soon as the clock is right."),
    .steps = MEDIC_STEPS (STEP_SET_CLOCK, STEP_ANOTHER_NETWORK, STEP_ASK_NETWORK),
    .sources = MEDIC_SOURCES (SOURCE_CERTIFICATE_TIME, SOURCE_SIGN_IN),
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
      {
        .id = "sign-in-to-the-network",
        .title = N_("Sign in to the network"),
        .body = N_("Open any web page in your browser. The page of the network appears instead. Accept its terms, or type what the hotel or the host gave you."),
        .agent = N_("Any web page. What appears instead? The customer accepts it, and then checks again."),
        .actor = MEDIC_OWNER_USER,
        .expect = N_("The web page that you wanted opens."),
        .changes = N_("Only the connection of this computer."),
        .undo = N_("Choose the network that you had before."),
        .caution = N_("Such a page needs a room number or a code, never your Microsoft password."),
        .settles = TRUE,
      },
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
