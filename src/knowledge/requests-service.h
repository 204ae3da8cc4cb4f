/* requests-service.h - what to ask when a licence, a service or a list stands in the way
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "knowledge/requests.h"

#define SOURCE_ASK_LICENCES { \
  N_("How licences, and the services in them, are assigned."), "Microsoft", \
  "https://learn.microsoft.com/microsoft-365/admin/manage/assign-licenses-to-users", "2026-11-23" }

#define REQUEST_SERVICE { \
  .id = "service", \
  .steps = FOR_STEPS ("ask-for-the-service"), \
  .subject = N_("Request: is Exchange Online there for HubSpot?"), \
  .ask = N_("Look whether our organisation has Exchange Online, and whether it is switched on for me."), \
  .why = N_("I want to connect my mailbox to HubSpot. HubSpot opens mailboxes in Exchange Online through Microsoft Graph. Microsoft says that a service which it needs is missing here."), \
  .link = LINK_DOMAINS, \
  .press = MEDIC_PRESS ("Billing", "Your products"), \
  .points = MEDIC_POINTS ( \
    N_("The subscription: is there a plan with Exchange Online, and is it active?"), \
    N_("My licence: “Users”, “Active users”, me, “Licenses and apps”. Is Exchange Online ticked under “Apps”? To tick it, the role License Administrator is enough."), \
    N_("The service: in Entra, “Enterprise apps”, “All applications”, filter by Microsoft applications. Are Office 365 Exchange Online and Microsoft Graph enabled for users to sign in?"), \
    N_("If our mail is hosted elsewhere, tell me where. Then I choose that host in HubSpot, and nothing has to be changed.")), \
  .limits = N_("It approves no app. It is about a service of Microsoft’s only."), \
  .check = N_("I see my mail in Outlook on the web, and connect in HubSpot again."), \
  .undo = N_("Remove the tick, or switch the service off, at the same place."), \
  .without = NOTHING_HAPPENS, \
  .yes = "done", \
  .sources = MEDIC_SOURCES (SOURCE_ASK_LICENCES), \
}

#define REQUEST_LICENCE { \
  .id = "licence", \
  .steps = FOR_STEPS ("ask-for-a-licence"), \
  .subject = N_("Request: a licence with a mailbox for my account"), \
  .ask = N_("Give my account a licence that has a mailbox, or tell me where my mailbox is."), \
  .why = N_("I want to connect my mailbox to HubSpot. Microsoft says that my account has no mailbox, or no licence for one."), \
  .link = LINK_DOMAINS, \
  .press = MEDIC_PRESS ("Users", "Active users", "Licenses and apps", "Save changes"), \
  .role = "License Administrator", \
  .points = MEDIC_POINTS ( \
    N_("Tick a plan that has a mailbox, and below it, under “Apps”, Exchange Online."), \
    N_("Microsoft 365 Apps for business has Word and Excel, but no mailbox."), \
    N_("A plan costs money. If my mail is at another host, I need none: tell me which host.")), \
  .limits = N_("It approves no app, and changes nothing for anybody else."), \
  .check = N_("I see my mail in Outlook on the web. A new mailbox can take some time to appear."), \
  .undo = N_("Remove the tick. Without a licence the mailbox cannot be used."), \
  .without = NOTHING_HAPPENS, \
  .yes = "done", \
  .sources = MEDIC_SOURCES (SOURCE_ASK_LICENCES), \
}

#define REQUEST_EXCHANGE_LIST { \
  .id = "exchange-list", \
  .steps = FOR_STEPS ("ask-about-the-list-in-exchange"), \
  .subject = N_("Request: a list in Exchange keeps HubSpot out"), \
  .ask = N_("Look whether a list in Exchange keeps HubSpot out of my mailbox, and let it through."), \
  .why = N_("I want to connect my mailbox to HubSpot. The sign-in is good, but Exchange refuses the program: “Access to OData is disabled”, or an application access policy."), \
  .role = "Exchange Administrator", \
  .points = MEDIC_POINTS ( \
    N_("In Exchange Online PowerShell, for the organisation: Get-OrganizationConfig | fl Ews*"), \
    N_("For my mailbox: Get-CASMailbox (my address) | fl Ews*"), \
    N_("EwsApplicationAccessPolicy tells whether a list is in force. EnforceAllowList lets in only what EwsAllowList names. EnforceBlockList keeps out what EwsBlockList names. The lists count for REST, too."), \
    N_("The entries are names of programs (user agents), no app IDs. HubSpot’s support can tell the one that HubSpot uses.")), \
  .limits = N_("The list stays in force for all other programs."), \
  .check = N_("I connect in HubSpot again. It can take some time until Exchange goes by the new list."), \
  .undo = N_("Remove the one entry from the list."), \
  .without = NOTHING_HAPPENS, \
  .yes = "done", \
  .sources = MEDIC_SOURCES ( \
    { N_("The lists of programs in Exchange, and that they count for EWS and REST."), "Microsoft", \
      "https://learn.microsoft.com/powershell/module/exchange/set-organizationconfig", "2026-08-21" }), \
}
