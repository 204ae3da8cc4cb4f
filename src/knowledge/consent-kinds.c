/* consent-kinds.c - who may let HubSpot in: both things at once, a request that waits, a risky app
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/access-steps.h"

#define SOURCE_BOTH { \
  N_("An app that takes only assigned people needs an administrator’s approval as well, even where people may approve apps."), \
  "Microsoft", \
  "https://learn.microsoft.com/entra/identity/enterprise-apps/assign-user-or-group-access-portal", \
  "2025-04-14" }
#define SOURCE_UNEXPECTED { \
  N_("Why Microsoft asks for an administrator’s approval, page by page."), "Microsoft", \
  "https://learn.microsoft.com/entra/identity/enterprise-apps/application-sign-in-unexpected-user-consent-error", \
  "2025-02-27" }
#define SOURCE_REQUESTS { \
  N_("Reviewers approve, deny or block a request. Whoever asked gets a mail. A blocked app stays switched off."), \
  "Microsoft", \
  "https://learn.microsoft.com/entra/identity/enterprise-apps/review-admin-consent-requests", \
  "2023-06-14" }
#define SOURCE_GRANT { \
  N_("A Cloud Application Administrator can approve an app for the whole organisation."), \
  "Microsoft", \
  "https://learn.microsoft.com/entra/identity/enterprise-apps/grant-admin-consent", "2024-11-29" }

#define BOTH "admin-consent-needed", "user-not-assigned"

const MedicDiagnosis medic_consent_kinds_diagnoses[] = {
  /* Two numbers in one text may be of two tries, so it is never certain that both are missing. */
  {
    .id = "approval-and-assignment",
    .title = N_("HubSpot needs an approval, and you must be assigned to it"),
    .explanation = N_("The message speaks of both. They are two things at two places, and an app with assignment always needs the approval too. One without the other leads to the next refusal."),
    .agent = N_("Approval and assignment, not one of them. Send one text for both, so that nobody has to ask twice. If one was done meanwhile, the administrator sees it."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (HUBSPOT_ERROR_CAUSE, BOTH),
      MEDIC_ONE_OF (HUBSPOT_ERROR_ALSO, BOTH),
      MEDIC_ONE_OF (HUBSPOT_ERROR_APP, "hubspot", "unnamed")
    ),
    .unless = UNLESS_IT_WORKS,
    .would_prove = N_("A look by your administrator at both places: Permissions, and Users and groups."),
    .steps = MEDIC_STEPS (
      STEP_ASK_ADMIN ("ask-for-both", N_("Ask your administrator for both in one go"), N_("I want to connect my mailbox and calendar to HubSpot. Microsoft says two things: the app needs an administrator’s approval, and I am not assigned to it. Could you look at both?\n\nBoth are at https://entra.microsoft.com, Entra ID > Enterprise apps > All applications > HubSpot (it may be called HubSpot Sales; if the message had the app’s name and number, they stand below). The role Cloud Application Administrator is enough.\n\n1. The approval: Permissions > Grant admin consent. An app with assignment needs it, even where people may approve apps themselves.\n2. The assignment: Users and groups > Add user/group > None Selected > choose me > Select > Assign. Only direct members of a group count.\n\nIf one of them is there already, the other is missing.\nWhat it does not do: it opens no mailbox of anybody who does not connect it.\nTo check: the tab “Admin consent” lists permissions, and my name stands under Users and groups.\nTo take it back: the same places.")),
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (SOURCE_BOTH, SOURCE_GRANT, SOURCE_CODES),
  },
  {
    .id = "approval-not-answered-yet",
    .title = N_("The approval was asked for, and nobody has answered yet"),
    .explanation = N_("The request reached the people who decide about apps in your organisation. Until one of them answers, Microsoft lets nobody in. A new request does not speed it up."),
    .agent = N_("A request is waiting. Who decides there? A friendly word to that person, with the place where it waits. The answer comes by mail to whoever asked."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = WHEN_CODE_SAYS ("admin-consent-needed", CODES_PENDING),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("What your administrator sees under “Admin consent requests”."),
    .steps = MEDIC_STEPS (
      STEP_ASK_ADMIN ("remind-about-the-request", N_("Tell your administrator where the request waits"), N_("I asked for the approval of the app HubSpot, and Microsoft says that nobody has answered yet. Could you look at it?\n\nWhere: https://entra.microsoft.com, Entra ID > Enterprise apps > Admin consent requests > My Pending. If it is not there, look under All: only those who were reviewers when it was sent can answer it.\nReview permissions and consent shows what HubSpot asks for. To answer with yes, the role Cloud Application Administrator is enough.\nOr without the request: Enterprise apps > All applications > HubSpot > Permissions > Grant admin consent.\n\nGood to know: “Deny” lets people ask again. “Block” leaves the app switched off for everybody.\nTo check: I get a mail, and connect again.\nTo take it back: the same app > Permissions.")),
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (SOURCE_REQUESTS, SOURCE_NUMBERS, SOURCE_GRANT),
  },
  {
    .id = "app-called-risky",
    .title = N_("Microsoft calls the app risky, so only an administrator may approve it"),
    .explanation = N_("Microsoft looks at who published an app and at what it asks for. Here it warns. That can be about a real HubSpot, or about a program that only calls itself so: look twice before anybody approves it."),
    .agent = N_("A warning, not a verdict. Did the page come from HubSpot itself, or from a link in a mail? The administrator compares publisher and address before approving."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = WHEN_CODE_SAYS ("admin-consent-needed", CODES_RISKY_APP),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("What your administrator sees of the app: its publisher and its addresses."),
    .steps = MEDIC_STEPS (
      {
        .id = "begin-in-hubspot-itself",
        .title = N_("Make sure that it is HubSpot who asks"),
        .body = N_("Close that page. Open HubSpot yourself, not by a link in a mail, and connect from there. Microsoft’s page then names the app: keep its name for your administrator."),
        .agent = N_("From HubSpot itself, typed by hand or by bookmark. What does Microsoft’s page call the app, and does a publisher stand below the name?"),
        .actor = MEDIC_OWNER_USER,
        .press = MEDIC_PRESS ("Settings", "General", "Email", "Connect personal email", "Office 365", "Continue"),
        .link = LINK_HUBSPOT,
        .link_title = N_("Open HubSpot"),
        .expect = N_("The same page comes, and you know that it came from HubSpot. Or it comes no more."),
        .changes = N_("When it works, HubSpot may read and send mail in that mailbox."),
        .spares = N_("It does not open the mailbox of anybody else."),
        .undo = N_("In HubSpot, on the same tab, point at the account and press “Disable”."),
        .caution = N_("If the page did not come from HubSpot, approve nothing and tell your administrator."),
        .settles = TRUE,
      },
      STEP_ASK_ADMIN ("ask-to-review-the-app", N_("Ask your administrator to look at the app and decide"), N_("I want to connect my mailbox to HubSpot. Microsoft says that the app is risky, so that only an administrator may approve it (900941 or 900981). Could you look at it before you decide?\n\nIs it the real one? https://entra.microsoft.com, Entra ID > Enterprise apps > All applications, and Admin consent requests. Compare the publisher, the home page and the address to return to: they should be HubSpot’s.\nWhy it was called risky: Entra ID > Monitoring & health > Audit logs, the category ApplicationManagement, the activity “Consent to application”.\n\nIf it is HubSpot: Permissions > Grant admin consent. The role Cloud Application Administrator is enough.\nIf it is not: please do not approve it, and tell me.\nTo check: I connect in HubSpot again.\nTo take it back: the tab “Admin consent”, the three dots beside a permission, “Revoke permission”.")),
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (SOURCE_UNEXPECTED, SOURCE_GRANT, SOURCE_CODES),
  },
  {
    .id = "partner-account-used",
    .title = N_("The account looks after that organisation from outside"),
    .explanation = N_("It belongs to a partner who manages the organisation, and Microsoft has not let HubSpot in for such accounts. For your own mailbox an ordinary account of the organisation is needed."),
    .agent = N_("A partner’s account (delegated administration). Has the customer chosen the wrong one at Microsoft? A mailbox belongs to an account of the organisation itself."),
    .owner = MEDIC_OWNER_USER,
    .when = WHEN_CODE_SAYS ("admin-consent-needed", CODES_PARTNER),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That it connects with an account of the organisation itself."),
    .steps = MEDIC_STEPS (
      STEP_SEE_WHO (NULL),
      STEP_PRIVATE_WINDOW (NULL),
      STEP_ANOTHER_ACCOUNT (UNLESS_OWN),
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (SOURCE_CODES),
  },
  /* Microsoft names three reasons for this number, so it is not said that the app is unknown. */
  {
    .id = "app-known-but-not-approved",
    .title = N_("HubSpot’s approval in your organisation does not fit what it asks for"),
    .explanation = N_("Microsoft names three reasons: nobody there approved what HubSpot needs, the app lists nothing for it, or another app was meant. The first is the most common one, and an administrator can put it right."),
    .agent = N_("Approve the app anew: that is the first thing to try. If it stays so, the app’s own registration is at fault, and that is HubSpot’s."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = WHEN_CODE_SAYS ("app-not-in-tenant", CODES_APP_EMPTY),
    .unless = UNLESS_IT_WORKS,
    .would_prove = N_("A look at the permissions of HubSpot in your organisation: the list is empty, or one is not there."),
    .steps = MEDIC_STEPS (
      STEP_ASK_ADMIN ("ask-to-approve-anew", N_("Ask your administrator to approve HubSpot anew"), N_("I want to connect my mailbox and calendar to HubSpot. Microsoft says that the app is misconfigured here (650056): mostly what it asks for was not approved for our organisation. Could you look at it?\n\nWhere: https://entra.microsoft.com, Entra ID > Enterprise apps > All applications > HubSpot (it may be called HubSpot Sales) > Permissions > Grant admin consent. The role Cloud Application Administrator is enough.\nWhat HubSpot needs, all delegated: Mail.ReadWrite, Mail.Send, Calendars.Read, Calendars.ReadWrite, User.Read, offline_access, email, openid.\nIs the app’s number below the same as the one in that list? If not, another app was meant.\n\nTo check: under Permissions, the tab “Admin consent” lists the permissions above.\nTo take it back: the same tab, the three dots beside a permission, “Revoke permission”.\nGood to know: granting may replace what was granted to this app for everybody before.")),
      STEP_CONNECT (NULL),
      {
        .id = "tell-hubspot-about-its-permissions",
        .title = N_("Send the message to HubSpot’s support"),
        .body = N_("Only if it stays so after the approval. Then the app’s own list is at fault, and only HubSpot can change that."),
        .agent = N_("Only after an approval. Hand the case over with the code, the correlation ID and the time."),
        .actor = MEDIC_OWNER_VENDOR,
        .copy = N_("I cannot connect my Microsoft 365 inbox to HubSpot. Microsoft says that your app is misconfigured (650056): it lists no permissions for the resource, or another app id was used. Our administrator approved the app anew, and it came again. Could you look at it? What Microsoft showed stands below."),
        .identifies = TRUE,
        .expect = N_("They tell you that it is put right, or what else to try. Then connect again."),
        .changes = N_("Nothing at your place. It is a question."),
      }
    ),
    .sources = MEDIC_SOURCES (SOURCE_CODES, SOURCE_GRANT),
  },

  { 0 }
};
