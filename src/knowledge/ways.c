/* ways.c - what it means when one of the two ways to Microsoft is broken
 *
 * Browsers and this program take the way that answers first, so that a broken one mostly only costs
 * time. It is named where something on the way was reported, and then after all that is surer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/network-steps.h"

/* The page did not open, or the sign-in did not come to its end. */
#define TROUBLE_ON_THE_WAY MEDIC_ONE_OF (HUBSPOT_ERROR_CAUSE, "network-or-tls", "sign-in-interrupted")

#define UNLESS_IT_IS_GONE MEDIC_ANY_OF (MEDIC_ONE_OF (HUBSPOT_NOW, "works"), MAIL_IS_ELSEWHERE)

#define STEP_RENEW_CONNECTION { \
  .id = "renew-the-connection", \
  .title = N_("Disconnect from the network and connect again"), \
  .body = N_("Switch the wireless network off and on, or pull the cable for a moment. At home, start the router anew too: it then gets its addresses afresh."), \
  .agent = N_("Network off and on; at home the router too. Old addresses of the provider are the usual reason."), \
  .actor = MEDIC_OWNER_USER, \
  .expect = N_("The check finds both ways, or one that is not in use."), \
  .changes = N_("The connection ends for a moment, with a router that of everybody at home."), \
  .spares = N_("The settings of the router stay as they are."), \
  .settles = TRUE, \
}

/* GNOME’s Settings, the system that this program is made for. */
#define STEP_SWITCH_IPV6_OFF { \
  .id = "switch-ipv6-off", \
  .title = N_("Switch IPv6 off for this network, as a test"), \
  .body = N_("In the settings of this computer, press the gear beside the network, then “IPv6”, and choose “Disable”. Connect anew. If HubSpot connects now, it was that, and whoever looks after the network can repair it."), \
  .agent = N_("Settings, the network’s gear, “IPv6”, “Disable”, connect anew. A test, not for good: switch it on again when the network is repaired."), \
  .actor = MEDIC_OWNER_USER, \
  .press = MEDIC_PRESS ("Settings", "Network", "IPv6", "Disable"), \
  .expect = N_("The page opens at once, and HubSpot connects."), \
  .changes = N_("This computer uses IPv4 only, in this network only."), \
  .spares = N_("The internet goes on over IPv4, as in most networks."), \
  .undo = N_("Choose “Automatic” at the same place."), \
  .caution = N_("Some servers of a company or of a provider are reached by IPv6 only, and then do not open."), \
  .settles = TRUE, \
}

#define STEP_ASK_ABOUT_WAY(text) { \
  .id = "ask-about-the-way", \
  .title = N_("Ask whoever looks after your network, or your internet provider"), \
  .body = N_("Send them this text."), \
  .agent = N_("One of the two protocols is broken on the way out. Whoever runs the router or the provider repairs it."), \
  .actor = MEDIC_OWNER_ADMIN, \
  .copy = text, \
  .expect = N_("They tell you that it works, and the check finds both ways."), \
  .changes = N_("A setting in the router or at the provider’s."), \
  .spares = N_("Sending the text changes nothing by itself: they decide."), \
}

#define SOURCE_BOTH_WAYS { \
  N_("Where there are two ways, programs try both and take the first that answers. So a broken one hides."), \
  "RFC 8305", "https://www.rfc-editor.org/rfc/rfc8305", "2017-12-01" }

const MedicDiagnosis medic_ways_diagnoses[] = {
  {
    .id = "ipv6-broken",
    .title = N_("One of the two ways to Microsoft is broken: IPv6"),
    .explanation = N_("By IPv6, the newer way, nothing answers here; by IPv4 Microsoft does. Mostly a browser then takes the other way. Now and then it waits too long, and a sign-in does not come to its end."),
    .agent = N_("IPv6 leads nowhere at the customer’s, IPv4 works. It can be why pages hang. Connection off and on, then another network."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (WAY_SIX, "silent"), MEDIC_ONE_OF (WAY_FOUR, "works"), TROUBLE_ON_THE_WAY
    ),
    .unless = UNLESS_IT_IS_GONE,
    .would_prove = N_("That it works on another network, or with IPv6 switched off."),
    .steps = MEDIC_STEPS (
      STEP_RENEW_CONNECTION,
      STEP_ANOTHER_NETWORK,
      STEP_SWITCH_IPV6_OFF,
      STEP_ASK_ABOUT_WAY (N_("From my computer, login.microsoftonline.com is reached by IPv4 and not by IPv6: the computer has an IPv6 address, and no answer comes. Could you look at the IPv6 route out?"))
    ),
    .sources = MEDIC_SOURCES (SOURCE_BOTH_WAYS, SOURCE_SIGN_IN),
  },
  {
    .id = "ipv4-broken",
    .title = N_("One of the two ways to Microsoft is broken: IPv4"),
    .explanation = N_("By IPv4, the older way, nothing answers here; by IPv6 Microsoft does. Pages that have both ways open, the others do not. So a sign-in that goes over several pages can stop half-way."),
    .agent = N_("IPv4 leads nowhere at the customer’s, IPv6 works. Everything without IPv6 stays closed. Connection off and on, then another network."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (WAY_FOUR, "silent"), MEDIC_ONE_OF (WAY_SIX, "works"), TROUBLE_ON_THE_WAY
    ),
    .unless = UNLESS_IT_IS_GONE,
    .would_prove = N_("That it works on another network."),
    .steps = MEDIC_STEPS (
      STEP_RENEW_CONNECTION,
      STEP_ANOTHER_NETWORK,
      STEP_ASK_ABOUT_WAY (N_("From my computer, login.microsoftonline.com is reached by IPv6 and not by IPv4: no answer comes. Could you look at the IPv4 route out?"))
    ),
    .sources = MEDIC_SOURCES (SOURCE_BOTH_WAYS, SOURCE_SIGN_IN),
  },

  { 0 }
};
