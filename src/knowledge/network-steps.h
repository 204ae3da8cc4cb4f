/* network-steps.h - steps and sources about the way to Microsoft, in more than one table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "knowledge/knowledge.h"

#define STEP_SIGN_IN_TO_NETWORK STEP_SIGN_IN_TO_NETWORK_WHEN (NULL)

/* @condition: (nullable): when it is not pointless */
#define STEP_SIGN_IN_TO_NETWORK_WHEN(condition) { \
  .id = "sign-in-to-the-network", \
  .title = N_("Sign in to the network"), \
  .body = N_("Open any web page in your browser. The page of the network appears instead. Accept its terms, or type what the hotel or the host gave you."), \
  .agent = N_("Any web page. What appears instead? The customer accepts it, and then checks again."), \
  .actor = MEDIC_OWNER_USER, \
  .expect = N_("The web page that you wanted opens."), \
  .changes = N_("Only the connection of this computer."), \
  .spares = N_("It does not open your mailbox to that network."), \
  .undo = N_("Choose the network that you had before."), \
  .caution = N_("Such a page needs a room number or a code, never your Microsoft password."), \
  .settles = TRUE, \
  .when = condition, \
}

#define STEP_RECONNECT { \
  .id = "reconnect-this-computer", \
  .title = N_("Look at the network of this computer"), \
  .body = N_("Is the cable in, or the wireless network chosen? In a hotel or a train, open any web page first: a sign-in page may wait there."), \
  .agent = N_("Ask the customer to open any web page in the browser. If none opens, it is the network."), \
  .actor = MEDIC_OWNER_USER, \
  .expect = N_("Any web page opens in your browser."), \
  .changes = N_("Only the connection of this computer."), \
  .spares = N_("No setting of your mailbox or of HubSpot is touched."), \
  .undo = N_("Choose the network that you had before."), \
  .settles = TRUE, \
}

#define STEP_ANOTHER_NETWORK { \
  .id = "try-another-network", \
  .title = N_("Try another network"), \
  .body = N_("For example the one that your phone shares. If it works there, the first network blocks Microsoft."), \
  .agent = N_("Ask the customer to use the phone’s network for a moment, and check again."), \
  .actor = MEDIC_OWNER_USER, \
  .expect = N_("The check finds Microsoft."), \
  .changes = N_("Only the connection of this computer. Your phone’s plan may count the data."), \
  .spares = N_("No setting of your mailbox or of HubSpot is touched."), \
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
  .spares = N_("The appointments in your calendar at Microsoft are not moved."), \
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
  .spares = N_("It opens no way into your computer from outside."), \
  .undo = N_("They can take the rule out again."), \
}

#define SOURCE_SIGN_IN { N_("Signing in goes through login.microsoftonline.com."), "Microsoft", \
  "https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud", "2025-01-15" }

#define SOURCE_ADDRESSES { \
  N_("The sign-in service is among the addresses that must be let through (number 56 of Microsoft’s list)."), \
  "Microsoft", "https://learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges", "2022-07-28" }
#define SOURCE_CONNECTIVITY { \
  N_("The system itself tests whether its network is open, closed, or waits for a sign-in."), "GNOME", \
  "https://docs.gtk.org/gio/enum.NetworkConnectivity.html", "2026-11-23" }
#define SOURCE_CERTIFICATE_TIME { \
  N_("A certificate is good from one moment to another, by the clock of whoever looks at it."), \
  "RFC 5280, section 4.1.2.5", "https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5", "2008-05-01" }
#define SOURCE_CERTIFICATE { \
  N_("A server proves who it is by a certificate that the computer trusts."), \
  "RFC 8446, section 4.4.2", "https://www.rfc-editor.org/rfc/rfc8446#section-4.4.2", "2018-08-01" }

/* Where the mail is not at Microsoft, the way to Microsoft is beside the point. */
#define MAIL_IS_ELSEWHERE \
  MEDIC_ONE_OF (HUBSPOT_CHOICE, "gmail", "imap", "none"), \
  MEDIC_ONE_OF (MX_ANSWER, "null", "no-such-domain")
#define UNLESS_ELSEWHERE MEDIC_ANY_OF (MAIL_IS_ELSEWHERE)

/* What a message says plainly is not for the clock or for HubSpot's own trouble to explain, unless
 * it is one that they can bring about. */
#define MESSAGE_TELLS_OTHERWISE MEDIC_NONE_OF (HUBSPOT_ERROR_CAUSE, \
  "token-expired-or-clock", "network-or-tls", "transient-service", "throttled", \
  "session-expired-or-revoked", "sign-in-interrupted", "interaction-required", \
  "unspecified-sign-in-failure", "not-recognised")
