/* app.c - HubSpot’s app at Microsoft: missing, switched off, set up wrongly, or kept out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/access-steps.h"

#define SOURCE_APP_ARRIVES { \
  N_("An app is known in an organisation once somebody there approved it."), "Microsoft", \
  "https://learn.microsoft.com/entra/identity/enterprise-apps/grant-admin-consent", "2024-11-29" }
#define SOURCE_APP_PROPERTIES { \
  N_("An administrator can switch an app off and on: “Enabled for users to sign in?”."), "Microsoft", \
  "https://learn.microsoft.com/entra/identity/enterprise-apps/application-properties", "2026-11-23" }
#define SOURCE_BLOCKED_REQUEST { \
  N_("Reviewers approve, deny or block a request. Whoever asked gets a mail. A blocked app stays switched off."), \
  "Microsoft", \
  "https://learn.microsoft.com/entra/identity/enterprise-apps/review-admin-consent-requests", \
  "2023-06-14" }
#define SOURCE_LICENCES { \
  N_("Licences, and the services in them, are assigned in the Microsoft 365 admin center."), "Microsoft", \
  "https://learn.microsoft.com/microsoft-365/admin/manage/assign-licenses-to-users", "2026-11-23" }
#define SOURCE_REPLY_URL { \
  N_("Microsoft returns people only to addresses that the maker of an app has registered."), "Microsoft", \
  "https://learn.microsoft.com/entra/identity-platform/reply-url", "2026-11-23" }
#define SOURCE_PERMISSIONS \
  HUBSPOT_ARTICLE (N_("HubSpot lists the permissions that it needs. All of them are needed."), "2024-10-04")
#define SOURCE_EXCHANGE_LISTS { \
  N_("Exchange can allow or block programs by a list. It covers EWS and REST."), "Microsoft", \
  "https://learn.microsoft.com/powershell/module/exchange/set-organizationconfig", "2026-08-21" }
#define SOURCE_GRAPH_ERRORS { \
  N_("What the answers of Microsoft Graph mean."), "Microsoft", \
  "https://learn.microsoft.com/graph/errors", "2026-11-23" }

/* A page that is left over, or opened from a bookmark, carries an old request. */
#define STEP_BEGIN_ANEW { \
  .id = "begin-anew-in-hubspot", \
  .title = N_("Begin anew, from HubSpot itself"), \
  .body = N_("Close the page with the message. Do not use a bookmark, an old mail or the button “Back”. Open HubSpot and press these in turn."), \
  .agent = N_("Close the old page, then from HubSpot: the gear, “General”, the tab “Email”, “Connect personal email”, “Office 365”, “Continue”. The same message again? Go on."), \
  .actor = MEDIC_OWNER_USER, \
  .press = MEDIC_PRESS ("Settings", "General", "Email", "Connect personal email", "Office 365", "Continue"), \
  .drawing = DRAWING (HUBSPOT_CONNECT), \
  .link = LINK_HUBSPOT, \
  .link_title = N_("Open HubSpot"), \
  .expect = N_("HubSpot shows your address as connected, or the same message appears again."), \
  .changes = N_("When it works, HubSpot may read and send mail in that mailbox."), \
  .spares = N_("HubSpot does not learn your password. Microsoft asks for it on its own page."), \
  .undo = N_("In HubSpot, on the same tab, point at the account and press “Disable”."), \
  .settles = TRUE, \
}

#define STEP_LOOK_AT_STATUS { \
  .id = "look-at-hubspots-status", \
  .title = N_("Look whether HubSpot knows about it"), \
  .body = N_("HubSpot’s status page tells what does not work at the moment. Look for email or for connecting an inbox."), \
  .agent = N_("Look at the status page yourself: is something about email or connected inboxes reported?"), \
  .actor = MEDIC_OWNER_USER, \
  .link = LINK_HUBSPOT_STATUS, \
  .link_title = N_("Open HubSpot’s status page"), \
  .expect = N_("You see whether something is reported. If so, wait until it is over and connect again."), \
  .changes = N_("Nothing. You only look."), \
}

#define STEP_ASK_HUBSPOT(task, text) { \
  .id = task, \
  .title = N_("Send the message to HubSpot’s support"), \
  .body = N_("Nobody in your organisation can change this. HubSpot can. Send them this text."), \
  .agent = N_("The fault is in how the app is set up. Hand the case over with the code, the correlation ID and the time."), \
  .actor = MEDIC_OWNER_VENDOR, \
  .copy = text, \
  .identifies = TRUE, \
  .expect = N_("They tell you that it is put right, or what else to try. Then connect again."), \
  .changes = N_("Nothing at your place. It is a question."), \
  .settles = TRUE, \
}

#define STEP_ASK_PERMISSIONS \
  STEP_ASK_ADMIN_WHERE ("ask-for-the-permissions", N_("Ask your administrator to compare the permissions"), N_("I want to connect my mailbox and calendar to HubSpot, and a permission is missing. Could you compare what HubSpot was granted with what it needs?\n\nWhere: https://entra.microsoft.com, Entra ID > Enterprise apps > All applications > HubSpot (it may be called HubSpot Sales) > Permissions. Look at both tabs, “Admin consent” and “User consent”.\nWhat HubSpot needs, all delegated: Mail.ReadWrite, Mail.Send, Calendars.Read, Calendars.ReadWrite, User.Read, offline_access, email, openid.\nIf one is missing: Grant admin consent, on the same page. The role Cloud Application Administrator is enough.\n\nTwo more things give the same answer: an account without a mailbox in Exchange Online, and a list in Exchange that blocks programs (Get-OrganizationConfig | fl Ews*).\n\nTo check: I connect in HubSpot again.\nTo take it back: the tab “Admin consent”, the three dots beside a permission, “Revoke permission”.\nGood to know: granting may replace what was granted to this app for everybody before."), DRAWING (ENTRA_CONSENT))

#define STEP_ASK_LIST \
  STEP_ASK_ADMIN ("ask-about-the-list-in-exchange", N_("Ask your administrator about the list in Exchange"), N_("I want to connect my mailbox to HubSpot. Exchange refuses it: “Access to OData is disabled”, or an application access policy. That comes from a list of programs in Exchange. Could you look at it? An Exchange Administrator can, in Exchange Online PowerShell.\n\nTo see it for the organisation: Get-OrganizationConfig | fl Ews*\nTo see it for my mailbox: Get-CASMailbox (my address) | fl Ews*\nEwsApplicationAccessPolicy tells whether a list is in force. EnforceAllowList lets in only what EwsAllowList names. EnforceBlockList keeps out what EwsBlockList names.\n\nThe lists hold user-agent names. HubSpot’s support can tell the one that HubSpot uses.\nWhat I ask for: let HubSpot through, and leave the list in force for the rest.\nTo check: I connect in HubSpot again.\nTo take it back: remove the one entry from the list."))

#define WORDS_SERVICE_MISSING \
  .title = N_("Your organisation lacks a service that HubSpot needs"), \
  .explanation = N_("HubSpot opens mail and calendars at Exchange Online. Microsoft says that a service it asks for is missing or switched off in the organisation of this account."), \
  .agent = N_("Which service does the message name? Ask for the account too: a second, empty organisation has no Exchange Online. Then the administrator looks at the subscriptions."), \
  .owner = MEDIC_OWNER_ADMIN, \
  .steps = MEDIC_STEPS ( \
    STEP_SEE_WHO (NULL), \
    STEP_ASK_ADMIN ("ask-for-the-service", N_("Ask your administrator about Exchange Online"), N_("Microsoft says that a service which HubSpot needs is missing in our organisation. HubSpot opens mailboxes in Exchange Online through Microsoft Graph. Could you look at it?\n\nThe subscription: https://admin.microsoft.com, Billing > Your products. Is there a plan with Exchange Online, and is it active?\nMy licence: Users > Active users > me > Licenses and apps. Is Exchange Online ticked under Apps?\nThe service itself: https://entra.microsoft.com, Entra ID > Enterprise apps > All applications, filter by Microsoft applications. Are Office 365 Exchange Online and Microsoft Graph enabled for users to sign in?\n\nIf our mail is hosted elsewhere, please tell me where. Then I choose that provider in HubSpot.\nTo check: I connect in HubSpot again.")), \
    STEP_CONNECT (NULL) \
  ), \
  .sources = MEDIC_SOURCES (SOURCE_LICENCES, SOURCE_CODES)

const MedicDiagnosis medic_app_diagnoses[] = {
  {
    .id = "app-not-in-tenant",
    .title = N_("Your organisation at Microsoft does not know HubSpot yet"),
    .explanation = N_("Microsoft looked for the app in the organisation of the account that signed in, and did not find it. Either nobody there has approved HubSpot, or the account belongs to another organisation."),
    .agent = N_("First: is it the right account? Then: has anybody in this organisation ever connected HubSpot? If not, the administrator approves it once."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = WHEN_MESSAGE_SAYS ("app-not-in-tenant"),
    .unless = UNLESS_CODE_SAYS_MORE (CODES_APP_EMPTY),
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("A look at “Enterprise apps” of your organisation: HubSpot is not in the list."),
    .steps = MEDIC_STEPS (
      STEP_SEE_WHO (NULL),
      STEP_BEGIN_ANEW,
      STEP_ASK_ADMIN_WHERE ("ask-to-add-the-app", N_("Ask your administrator to add HubSpot"), N_("Microsoft says that the app HubSpot is not known in our organisation. Could you add and approve it?\n\nTo see: https://entra.microsoft.com, Entra ID > Enterprise apps > All applications, search for HubSpot.\nIf it is there: open it > Permissions > Grant admin consent. The role Cloud Application Administrator is enough.\nIf it is not there: we press “Connect personal email” in HubSpot together, in a private window. You sign in at Microsoft, tick “Consent on behalf of your organization” and press “Accept”. That connects your mailbox, so we remove it in HubSpot at once, and I connect my own.\n\nWhat it does not do: it opens no mailbox of anybody who does not connect it.\nTo check: HubSpot stands in the list, and its permissions under Permissions.\nTo take it back: the same app > Properties > Delete."), DRAWING (CONSENT_FOR_ALL)),
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (SOURCE_APP_ARRIVES, SOURCE_CODES),
  },
  {
    .id = "app-disabled",
    .title = N_("HubSpot is switched off in your organisation at Microsoft"),
    .explanation = N_("The app is known there, but nobody may sign in to it. An administrator can do that on purpose. More rarely, Microsoft does it itself."),
    .agent = N_("Only the administrator sees whether it is switched off, and why. It may be on purpose: ask before you promise anything."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = WHEN_MESSAGE_SAYS ("app-disabled"),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("A look at the app’s properties: “Enabled for users to sign in?” is No."),
    .steps = MEDIC_STEPS (
      STEP_ASK_ADMIN ("ask-to-switch-the-app-on", N_("Ask your administrator whether HubSpot is off on purpose"), N_("Microsoft says that the app HubSpot is switched off in our organisation. Is that on purpose? If not, could you switch it on?\n\nWhere: https://entra.microsoft.com, Entra ID > Enterprise apps > All applications > HubSpot (it may be called HubSpot Sales) > Properties > Enabled for users to sign in? > Yes > Save. The role Cloud Application Administrator is enough.\nIt is also off when somebody answered a request for approval with “Block”.\nIf Microsoft has disabled the app itself, that page says so, and only HubSpot and Microsoft can change it.\n\nWhat it does not do: it approves nothing new. It only lets people sign in to the app again.\nTo check: I connect in HubSpot again.\nTo take it back: the same switch, No.")),
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (SOURCE_APP_PROPERTIES, SOURCE_BLOCKED_REQUEST, SOURCE_CODES),
  },
  {
    .id = "service-missing-in-tenant",
    WORDS_SERVICE_MISSING,
    .when = WHEN_MESSAGE_SAYS ("service-missing-in-tenant"),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("A look at the subscriptions: there is no Exchange Online, or it is switched off."),
  },
  {
    .id = "service-missing-here",
    WORDS_SERVICE_MISSING,
    .when = WHEN_SIGN_IN_SAYS ("service-missing-in-tenant"),
    .unless = UNLESS_IT_WORKS,
    .would_prove = HUBSPOTS_OWN_MESSAGE,
  },
  {
    .id = "service-missing-at-mailbox",
    WORDS_SERVICE_MISSING,
    .when = WHEN_ACCESS_SAYS ("service-missing-in-tenant"),
    .unless = UNLESS_IT_WORKS,
    .would_prove = HUBSPOTS_OWN_MESSAGE,
  },
  {
    .id = "app-registration-fault",
    .title = N_("HubSpot’s app is set up in a way that Microsoft refuses"),
    .explanation = N_("Microsoft does not accept how the app asks: its key, its kind or what it wants. You cannot change that, and neither can your administrator. HubSpot can."),
    .agent = N_("Not the customer’s doing. Have it begun anew once, from HubSpot itself. The same again? Hand it over to HubSpot with all identifiers."),
    .owner = MEDIC_OWNER_VENDOR,
    .when = WHEN_MESSAGE_SAYS ("app-registration-fault"),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("The same message again, after you began anew from HubSpot."),
    .steps = MEDIC_STEPS (
      STEP_BEGIN_ANEW,
      STEP_LOOK_AT_STATUS,
      STEP_ASK_HUBSPOT ("ask-hubspot-about-its-app", N_("I cannot connect my Microsoft 365 inbox to HubSpot. Microsoft refuses the way in which your app asks: the message is about the app’s registration, not about my account. I began anew from HubSpot, and it came again. Could you look at it? What Microsoft showed stands below."))
    ),
    .sources = MEDIC_SOURCES (SOURCE_CODES),
  },
  {
    .id = "redirect-config",
    .title = N_("Microsoft does not know the page to return to"),
    .explanation = N_("After the sign-in, Microsoft sends people back to a page that HubSpot has registered. The page in this request is not registered, or not well formed. Most often only HubSpot can change that."),
    .agent = N_("Ask how the customer came there: a bookmark or an old page is the harmless case. Begin anew from HubSpot. The same again? Hand it over to HubSpot."),
    .owner = MEDIC_OWNER_VENDOR,
    .when = WHEN_MESSAGE_SAYS ("redirect-config"),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("The same message again, after you began anew from HubSpot."),
    .steps = MEDIC_STEPS (
      STEP_BEGIN_ANEW,
      STEP_LOOK_AT_STATUS,
      STEP_ASK_HUBSPOT ("ask-hubspot-about-the-way-back", N_("I cannot connect my Microsoft 365 inbox to HubSpot. Microsoft says that the address to return to (redirect URI) is not registered for your app. I began anew from HubSpot, without a bookmark, and it came again. Could you look at it? What Microsoft showed stands below."))
    ),
    .sources = MEDIC_SOURCES (SOURCE_REPLY_URL, SOURCE_CODES),
  },
  {
    .id = "permission-missing",
    .title = N_("HubSpot is signed in, but may not do what it wants to do"),
    .explanation = N_("The sign-in was good. Then Microsoft refused the mailbox or the calendar, because a permission is missing. It may have been approved only in part, or for an older HubSpot."),
    .agent = N_("A new connection asks for all permissions again: have it made, and everything accepted. The same again? The administrator compares the list."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = WHEN_MESSAGE_SAYS ("permission-missing"),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("A look at the permissions of HubSpot in your organisation: one of the list is not there."),
    .steps = MEDIC_STEPS (
      STEP_BEGIN_ANEW,
      STEP_ASK_PERMISSIONS,
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (SOURCE_PERMISSIONS, SOURCE_GRAPH_ERRORS),
  },
  {
    .id = "permissions-granted-in-part",
    .title = N_("Not all that HubSpot needs was granted here"),
    .explanation = N_("Microsoft left out: {scopes-missing}. HubSpot asks for the same, and needs all of it. So it most likely gets too little as well, unless it was approved by itself."),
    .agent = N_("Missing here: {scopes-missing}. It was this program that got too little. Have it tried in HubSpot; if it is refused there too, the administrator compares the list."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX_ACCESS, "partly"), MEDIC_KNOWN (SCOPES_MISSING)),
    .unless = UNLESS_IT_WORKS,
    .would_prove = N_("A look at the permissions of HubSpot in your organisation: one of the list is not there."),
    .steps = MEDIC_STEPS (STEP_BEGIN_ANEW, STEP_ASK_PERMISSIONS, STEP_CONNECT (NULL)),
    .sources = MEDIC_SOURCES (SOURCE_PERMISSIONS, SOURCE_PER_APP),
  },
  {
    .id = "app-blocked-in-exchange",
    .title = N_("A list in Exchange keeps HubSpot out of the mailboxes"),
    .explanation = N_("Exchange can hold a list of programs that may or may not open mailboxes. The answer that HubSpot got comes from such a list, of your organisation or of your mailbox. Approving HubSpot again does not change it."),
    .agent = N_("Not consent, not the account: a list in Exchange. Only an Exchange administrator sees it, with PowerShell. Have the text sent."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = WHEN_MESSAGE_SAYS ("app-blocked-in-exchange"),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("What your administrator finds in Exchange: a list that is in force and does not let HubSpot in."),
    .steps = MEDIC_STEPS (
      STEP_ASK_LIST,
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (SOURCE_EXCHANGE_LISTS, SOURCE_GRAPH_ERRORS),
  },
  /* The lists go by the name of the program: ours was kept out, HubSpot’s may not be. */
  {
    .id = "list-in-exchange",
    .title = N_("A list in Exchange keeps programs out of the mailboxes"),
    .explanation = N_("Exchange did not let this program in, because of a list of your organisation or of your mailbox. Who is not on it, or is on it, stays out: HubSpot most likely as well."),
    .agent = N_("Not consent, not the account: a list in Exchange. It may name HubSpot already: have it tried. If it is refused too, only an Exchange administrator sees the list."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX, "blocked-by-exchange")),
    .unless = UNLESS_IT_WORKS,
    .would_prove = N_("What your administrator finds in Exchange: a list that is in force and does not let HubSpot in."),
    .steps = MEDIC_STEPS (STEP_BEGIN_ANEW, STEP_ASK_LIST, STEP_CONNECT (NULL)),
    .sources = MEDIC_SOURCES (
      SOURCE_EXCHANGE_LISTS,
      { N_("“Access to OData is disabled” comes from such a list, not from a missing permission."), "Microsoft",
        "https://learn.microsoft.com/graph/resolve-auth-errors", "2026-11-23" },
      SOURCE_GRAPH_ERRORS
    ),
  },

  { 0 }
};
