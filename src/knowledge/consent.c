/* consent.c - who may let HubSpot in: approval and assignment
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/access-steps.h"

/* Who got as far as the mailbox had been let in before. */
#define HUBSPOT_WAS_LET_IN MEDIC_ONE_OF (HUBSPOT_ERROR_CAUSE, \
  "mailbox-not-in-cloud", "mailbox-unlicensed", "mailbox-not-found", "mailbox-moving", \
  "mailbox-full", "send-quota", "throttled", "alias-problem", "permission-missing", \
  "app-blocked-in-exchange", "token-expired-or-clock", "session-expired-or-revoked")

#define SOURCE_CONSENT_POLICY { \
  N_("By Microsoft’s default, people may not approve apps that read mail or calendars by themselves."), \
  "Microsoft", \
  "https://learn.microsoft.com/entra/identity/enterprise-apps/manage-app-consent-policies", \
  "2026-01-22" }
#define SOURCE_GRANT { \
  N_("A Cloud Application Administrator can approve an app for the whole organisation."), \
  "Microsoft", \
  "https://learn.microsoft.com/entra/identity/enterprise-apps/grant-admin-consent", "2024-11-29" }
#define SOURCE_TAKE_BACK { \
  N_("What an administrator granted to an app can be taken back permission by permission."), \
  "Microsoft", \
  "https://learn.microsoft.com/entra/identity/enterprise-apps/manage-application-permissions", \
  "2023-09-04" }
#define SOURCE_WHY_ASKED { \
  N_("Why Microsoft asks for an administrator’s approval, page by page."), "Microsoft", \
  "https://learn.microsoft.com/entra/identity/enterprise-apps/application-sign-in-unexpected-user-consent-error", \
  "2026-11-23" }
#define SOURCE_PERMISSIONS \
  HUBSPOT_ARTICLE (N_("HubSpot lists the permissions that it needs. All of them are needed."), "2024-10-04")

#define STEP_REQUEST_APPROVAL { \
  .id = "press-request-approval", \
  .title = N_("Press “Request approval”, if the page has it"), \
  .body = N_("Some organisations show a box on that page. Write why you need HubSpot, for example: to log my mail with customers. Then press the button. No box? Go on."), \
  .agent = N_("Is there a box for a reason, and “Request approval” below it? Then the customer uses it, and waits for the mail with the answer. If there is none, go on."), \
  .actor = MEDIC_OWNER_USER, \
  .press = MEDIC_PRESS ("Request approval"), \
  .drawing = DRAWING (REQUEST_APPROVAL), \
  .expect = N_("Microsoft says that the request was sent. A mail tells you how it was decided."), \
  .changes = N_("The people who decide about apps in your organisation get a request with your name."), \
  .spares = N_("It approves nothing by itself."), \
  .undo = N_("Tell them: they can deny the request."), \
}

#define STEP_READ_PERMISSIONS { \
  .id = "read-what-hubspot-asks-for", \
  .title = N_("Read what HubSpot asks for"), \
  .body = N_("It wants to read your mail and log it, to send what you write in HubSpot, to see when you are busy and to enter meetings. It also wants to know who you are, and to stay connected. It needs all of that."), \
  .agent = N_("Mail, sending, calendar, who the person is, and staying connected. It is all or nothing. If the customer has doubts, they ask their organisation first."), \
  .actor = MEDIC_OWNER_USER, \
  .expect = N_("You know whether you want to allow it. If not, stop here: nothing is connected."), \
  .changes = N_("Nothing. You only read."), \
}

/* Approval is per app, so this is never certain; but what we ask for, HubSpot asks for too. */
#define WORDS_APPROVAL_HERE \
  .title = N_("Your organisation approves apps itself"), \
  .explanation = N_("Microsoft wants an administrator’s approval before this program may look. HubSpot asks for at least as much, so it most likely needs an approval too, unless it has one already."), \
  .agent = N_("It was said to this program, not to HubSpot, and each app is approved by itself. First have it tried in HubSpot. Only if “Need admin approval” or “Approval required” comes there, the text goes to the administrator."), \
  .owner = MEDIC_OWNER_ADMIN, \
  .would_prove = N_("The page that Microsoft shows when you connect in HubSpot: “Need admin approval” or “Approval required”."), \
  .steps = MEDIC_STEPS ( \
    STEP_GET_THE_MESSAGE, \
    STEP_REQUEST_APPROVAL, \
    STEP_ASK_APPROVAL, \
    STEP_CONNECT (NULL) \
  ), \
  .sources = MEDIC_SOURCES ( \
    SOURCE_CONSENT_POLICY, SOURCE_PER_APP, SOURCE_WHY_ASKED, SOURCE_GRANT, SOURCE_TAKE_BACK, \
    SOURCE_PERMISSIONS \
  )

const MedicDiagnosis medic_consent_diagnoses[] = {
  {
    .id = "admin-consent-needed",
    .title = N_("An administrator must approve HubSpot first"),
    .explanation = N_("HubSpot wants to read mail and calendars. Since autumn 2025, Microsoft’s default no longer lets people allow that by themselves. You can connect once an administrator has approved HubSpot."),
    .agent = N_("Ask for the page: “Need admin approval” or “Approval required”. Is there a box for a reason? If not, the text goes to the administrator. Signing out or another browser does not help."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = WHEN_MESSAGE_SAYS ("admin-consent-needed"),
    .unless = MEDIC_ANY_OF (
      MEDIC_ONE_OF (HUBSPOT_ERROR, CODES_RISKY_APP, CODES_PENDING, CODES_PARTNER),
      MEDIC_ONE_OF (HUBSPOT_ERROR_ALSO, "user-not-assigned"),
      IT_WORKS_OR_IS_ANSWERED
    ),
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("A code on Microsoft’s page, such as AADSTS90094 or AADSTS90095. Paste the whole page."),
    .steps = MEDIC_STEPS (
      STEP_REQUEST_APPROVAL,
      STEP_ASK_APPROVAL,
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (
      SOURCE_CONSENT_POLICY,
      SOURCE_GRANT,
      SOURCE_TAKE_BACK,
      SOURCE_PERMISSIONS,
      { N_("Where it is switched on, people can ask for approval on Microsoft’s own page."), "Microsoft",
        "https://learn.microsoft.com/entra/identity/enterprise-apps/configure-admin-consent-workflow",
        "2024-01-01" },
      SOURCE_CODES
    ),
  },
  {
    .id = "approval-needed-here",
    WORDS_APPROVAL_HERE,
    .when = WHEN_SIGN_IN_SAYS ("admin-consent-needed", "consent-missing"),
    .unless = MEDIC_ANY_OF (
      HUBSPOT_WAS_LET_IN,
      /* What Microsoft calls risky is our app, not HubSpot’s. */
      MEDIC_ONE_OF (SIGN_IN_ERROR, CODES_RISKY_APP),
      MEDIC_ONE_OF (HUBSPOT_NOW, "works")
    ),
  },
  {
    .id = "approval-needed-at-mailbox",
    WORDS_APPROVAL_HERE,
    .when = WHEN_ACCESS_SAYS ("admin-consent-needed", "consent-missing"),
    .unless = MEDIC_ANY_OF (
      HUBSPOT_WAS_LET_IN,
      MEDIC_ONE_OF (MAILBOX_ACCESS_ERROR, CODES_RISKY_APP),
      MEDIC_ONE_OF (HUBSPOT_NOW, "works")
    ),
  },
  {
    .id = "consent-missing",
    .title = N_("HubSpot has not been allowed into this mailbox yet"),
    .explanation = N_("Microsoft says that nobody has approved HubSpot for this account, or not for all that it needs now. A new connection asks again."),
    .agent = N_("The customer connects once more and reads what Microsoft lists. Is there “Accept”? Good. Is there “Need admin approval”? Then it is the administrator’s turn."),
    .owner = MEDIC_OWNER_USER,
    .when = WHEN_MESSAGE_SAYS ("consent-missing"),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That Microsoft lists the permissions when you connect, and that it works once you accept."),
    .steps = MEDIC_STEPS (
      {
        .id = "connect-and-accept",
        .title = N_("Connect in HubSpot, and press “Accept” at Microsoft"),
        .body = N_("Begin anew in HubSpot, not on an old page. Microsoft then lists what HubSpot wants. Read it, and press “Accept”."),
        .agent = N_("Anew from HubSpot: the gear, “General”, the tab “Email”, “Connect personal email”, “Office 365”, “Continue”. Then “Accept”. If approval is asked for instead, go on."),
        .actor = MEDIC_OWNER_USER,
        .press = MEDIC_PRESS ("Settings", "General", "Email", "Connect personal email", "Office 365",
                              "Continue", "Accept"),
        .link = LINK_HUBSPOT,
        .link_title = N_("Open HubSpot"),
        .expect = N_("HubSpot shows your address as connected. If Microsoft asks for approval instead, take the next step."),
        .changes = N_("HubSpot may read and send mail in that mailbox, and use its calendar."),
        .spares = N_("HubSpot does not learn your password. Microsoft asks for it on its own page."),
        .undo = N_("In HubSpot, on the same tab, point at the account and press “Disable”."),
        .settles = TRUE,
      },
      STEP_ASK_APPROVAL,
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (SOURCE_CODES, SOURCE_PERMISSIONS, SOURCE_WHY_ASKED),
  },
  {
    .id = "consent-declined",
    .title = N_("The question about permissions was answered with no"),
    .explanation = N_("Microsoft asked whether HubSpot may use the mailbox, and “Cancel” or “No” was pressed. That can be by design or by a slip. Nothing was connected, and nothing is broken."),
    .agent = N_("Somebody pressed “Cancel”, or closed the page. Ask whether that was on purpose. If not, once more and “Accept”."),
    .owner = MEDIC_OWNER_USER,
    .when = WHEN_MESSAGE_SAYS ("consent-declined"),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That you remember pressing “Cancel”, or that it works once you accept."),
    .steps = MEDIC_STEPS (
      STEP_READ_PERMISSIONS,
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (SOURCE_CODES, SOURCE_PERMISSIONS),
  },
  {
    .id = "user-not-assigned",
    .title = N_("Your administrator must assign you to HubSpot first"),
    .explanation = N_("Your administrator lets only assigned people use HubSpot at Microsoft. The account in the message is not assigned. Signing in again does not change that."),
    .agent = N_("Code AADSTS50105. The app’s name and number stand in the message. Check the account named there, then send the text to the administrator. Nothing on this computer helps."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = WHEN_MESSAGE_SAYS ("user-not-assigned"),
    .unless = MEDIC_ANY_OF (
      MEDIC_ONE_OF (HUBSPOT_ERROR_ALSO, "admin-consent-needed"),
      IT_WORKS_OR_IS_ANSWERED
    ),
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("The code AADSTS50105 in the message, or a look at the app’s list “Users and groups”."),
    .steps = MEDIC_STEPS (
      {
        .id = "read-the-account-in-the-message",
        .title = N_("Read which account the message names"),
        .body = N_("If it names an account, is it the one that you want in HubSpot? If it is another one, sign out of it and connect again. Then nobody has to be asked."),
        .agent = N_("“The signed in user”: ask for the address there. If it is the wrong account, that is the cause, and the customer signs out of it."),
        .actor = MEDIC_OWNER_USER,
        .expect = N_("It is your account, or no account stands there. Then go on."),
        .changes = N_("Nothing. You only look."),
      },
      STEP_ASK_TO_BE_ASSIGNED,
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (
      SOURCE_ASSIGNMENT,
      HUBSPOT_ARTICLE (N_("The account needs access to HubSpot’s app; an administrator gives it."), "2022-09-16"),
      SOURCE_CODES
    ),
  },

  { 0 }
};
