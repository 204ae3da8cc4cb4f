/* restriction-kinds.c - whose list it is that keeps people from an organisation, by the number
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/access-steps.h"

#define SOURCE_PROXY_LIST { \
  N_("A network’s proxy can tell Microsoft to which organisations people may sign in from there."), "Microsoft", \
  "https://learn.microsoft.com/entra/identity/enterprise-apps/tenant-restrictions", "2023-03-16" }
#define SOURCE_CROSS_TENANT { \
  N_("An organisation rules which others its people may go to, and whose people may come in."), "Microsoft", \
  "https://learn.microsoft.com/entra/external-id/cross-tenant-access-overview", "2026-11-23" }

/* A list is there on purpose, so nobody is sent around it on a computer of the organisation. */
#define STEP_OTHER_NETWORK { \
  .id = "see-if-it-is-the-network", \
  .title = N_("See whether the network is the reason"), \
  .body = N_("Try it once from another network, such as the one at home or the one that your phone shares. If it connects there, the list is in the first network."), \
  .agent = N_("Only to find out where the list is. Not on a computer of the organisation, unless they agree."), \
  .actor = MEDIC_OWNER_USER, \
  .expect = N_("It connects, or the same message comes. Either tells your administrator something."), \
  .changes = N_("Only the connection of this computer. Your phone’s plan may count the data."), \
  .spares = N_("No setting of your mailbox or of HubSpot is touched."), \
  .undo = N_("Choose the network that you had before."), \
  .caution = N_("Ask first if the computer belongs to your organisation: such a list is there on purpose."), \
  .settles = TRUE, \
}

const MedicDiagnosis medic_restriction_kinds_diagnoses[] = {
  {
    .id = "network-lists-organisations",
    .title = N_("The network lets people sign in to chosen organisations only"),
    .explanation = N_("A proxy in this network tells Microsoft which organisations are allowed from here. The one of the account that signed in is not among them. In another network the same account may get in."),
    .agent = N_("The list is in the network’s proxy. Whose network is it: the customer’s own firm, or a client’s? Is it the right account? A private account in an office network meets this too."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = WHEN_CODE_SAYS ("tenant-restriction", CODES_NETWORK_LIST),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That it works from another network."),
    .steps = MEDIC_STEPS (
      STEP_SEE_WHO (NULL),
      STEP_PRIVATE_WINDOW (NULL),
      STEP_OTHER_NETWORK,
      STEP_ASK_WHO_KEEPS_THE_LIST ("ask-about-the-list-in-the-proxy", N_("Ask whoever looks after the network about its list"), N_("I want to connect my own mailbox to HubSpot. Your network restricts to which organisations at Microsoft one may sign in (tenant restrictions), and mine is not on the list.\n\nWhere: in the proxy, the header Restrict-Access-To-Tenants for login.microsoftonline.com, login.microsoft.com and login.windows.net. For private accounts: sec-Restrict-Tenant-Access-Policy for login.live.com.\nWhat was blocked: https://entra.microsoft.com, Entra ID > Overview > Tenant restrictions.\n\nMay my organisation be added? If not, I connect from another network.\nTo check: I connect again.\nTo take it back: remove the entry.")),
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (SOURCE_PROXY_LIST, SOURCE_CODES),
  },
  {
    .id = "device-lists-organisations",
    .title = N_("A rule on this computer or network names the allowed organisations"),
    .explanation = N_("Somebody who looks after this computer or its network set it: from here, people may sign in to certain organisations only. The account that signed in belongs to another one."),
    .agent = N_("Tenant restrictions, version 2: set on the device or in the network, held in Entra ID. The message mostly names the one who set it. Is it the right account? If so, that administrator."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = WHEN_CODE_SAYS ("tenant-restriction", CODES_POLICY_LIST),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That it works from a computer that is not looked after by that organisation."),
    .steps = MEDIC_STEPS (
      STEP_SEE_WHO (NULL),
      STEP_PRIVATE_WINDOW (NULL),
      STEP_ASK_WHO_KEEPS_THE_LIST ("ask-about-the-restrictions-policy", N_("Ask the administrator who set that rule"), N_("I want to connect my own mailbox to HubSpot. A tenant restrictions policy on this computer or in this network does not let me sign in to my organisation (5000211). Could you look at it?\n\nWhere: https://entra.microsoft.com, Entra ID > External Identities > Cross-tenant access settings > Default settings > Tenant restrictions, and Organizational settings for single ones.\n\nMay my organisation be added, for HubSpot alone? If not, I connect from another computer.\nTo check: I connect again.\nTo take it back: the same place.")),
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (SOURCE_NUMBERS, SOURCE_CROSS_TENANT, SOURCE_CODES),
  },
  {
    .id = "own-organisation-lets-nobody-out",
    .title = N_("Your own organisation does not let you into that other one"),
    .explanation = N_("The sign-in was for another organisation than your own, and yours does not allow that. For your own mailbox no other organisation is needed: most likely the wrong one was asked."),
    .agent = N_("Outbound access, ruled at home. Why is another organisation asked at all? Mostly an old guest account. A private window and the right account first."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = WHEN_CODE_SAYS ("tenant-restriction", CODES_OUTBOUND),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("What your own administrator sees under “Cross-tenant access settings”."),
    .steps = MEDIC_STEPS (
      STEP_SEE_WHO (NULL),
      STEP_PRIVATE_WINDOW (NULL),
      STEP_ASK_ADMIN ("ask-about-the-way-out", N_("Ask your own administrator about the way out"), N_("I want to connect a mailbox to HubSpot. Microsoft says that our outbound access policy does not let me into the organisation that was asked (500212). Could you look which organisation that was, and whether I may?\n\nThe sign-in: https://entra.microsoft.com, Entra ID > Monitoring & health > Sign-in logs, filter by the correlation ID below: the resource tenant.\nThe rule: Entra ID > External Identities > Cross-tenant access settings > Outbound access settings.\n\nIf it was the wrong organisation, nothing is to be changed, and I choose the right account.\nTo check: I connect again.\nTo take it back: the same place.")),
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (SOURCE_CODES, SOURCE_CROSS_TENANT),
  },
  {
    .id = "other-organisation-lets-nobody-in",
    .title = N_("That organisation does not let people of yours in"),
    .explanation = N_("The sign-in was for another organisation than your own, and that one takes nobody from yours. For your own mailbox no other organisation is needed: most likely the wrong one was asked."),
    .agent = N_("Inbound access, ruled by the other organisation. Mostly an old guest account is in the way. A private window and the right account first. A guest has no mailbox there anyway."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = WHEN_CODE_SAYS ("tenant-restriction", CODES_INBOUND),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("What the administrator of that organisation sees under “Cross-tenant access settings”."),
    .steps = MEDIC_STEPS (
      STEP_SEE_WHO (NULL),
      STEP_PRIVATE_WINDOW (NULL),
      STEP_ASK_ADMIN ("ask-about-the-way-in", N_("Ask the administrator of that organisation"), N_("I want to connect a mailbox of your organisation to HubSpot. Microsoft says that your inbound access policy does not let me in (500213). Could you look at it?\n\nWhere: https://entra.microsoft.com, Entra ID > External Identities > Cross-tenant access settings > Inbound access settings.\n\nA guest has no mailbox with you. If I am to use one of yours, I need an account as a member, with a licence that has Exchange Online.\nIf not, nothing is to be done, and I connect the mailbox of my own organisation.")),
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (SOURCE_CODES, SOURCE_CROSS_TENANT),
  },

  { 0 }
};
