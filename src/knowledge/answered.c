/* answered.c - the administrator has answered: what comes next
 *
 * An answer is never a proof of what Microsoft does: it leads to trying it in HubSpot.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/mailbox-steps.h"

#define ADMIN_SAYS_YES MEDIC_ONE_OF (ADMIN_ANSWER, "approved", "assigned", "both", "done")

#define SOURCE_TAKES_AN_HOUR { \
  N_("A change of how apps are approved can take up to an hour until it counts."), "Microsoft", \
  "https://learn.microsoft.com/entra/identity/enterprise-apps/configure-admin-consent-workflow", "2026-11-23" }
#define SOURCE_ROLE_FOR_GRANT { \
  N_("A Cloud Application Administrator can approve an app for the whole organisation."), "Microsoft", \
  "https://learn.microsoft.com/entra/identity/enterprise-apps/grant-admin-consent", "2024-11-29" }

/* A few words of one’s own can mean something else. */
#define STEP_READ_ANSWER { \
  .id = "read-the-answer-once-more", \
  .title = N_("Read the answer once more"), \
  .body = N_("We take it for this: {admin-answer}. If it says something else, go back and paste the whole answer, or the line that begins with MM-."), \
  .agent = N_("The answer was in the administrator’s own words, so have it read out. We take it for this: {admin-answer}."), \
  .actor = MEDIC_OWNER_USER, \
  .expect = N_("The answer says so."), \
  .changes = N_("Nothing. You only read."), \
  .when = MEDIC_ALL_OF (MEDIC_FALSE (ADMIN_ANSWER_SURE)), \
}

const MedicDiagnosis medic_answered_diagnoses[] = {
  {
    .id = "admin-says-yes",
    .title = N_("Your administrator says yes: try it in HubSpot now"),
    .explanation = N_("They answered: {admin-answer}. Whether that was all, only HubSpot can show. It can take up to an hour until the change counts everywhere."),
    .agent = N_("The administrator answered: {admin-answer}. Nothing more is to be asked for now: the customer connects in HubSpot, anew and not on an old page."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (ADMIN_SAYS_YES),
    .unless = MEDIC_ANY_OF (MEDIC_ONE_OF (HUBSPOT_NOW, "works", "same", "other")),
    .would_prove = N_("That HubSpot shows your address as connected."),
    .steps = MEDIC_STEPS (STEP_READ_ANSWER, STEP_CONNECT (NULL)),
    .sources = MEDIC_SOURCES (SOURCE_ASSIGNMENT, SOURCE_TAKES_AN_HOUR),
  },
  {
    .id = "admin-says-yes-but-the-same",
    .title = N_("It was done, and HubSpot still shows the same"),
    .explanation = N_("Something is still missing, or it is too early. Approval and assignment are two things, and often only one of them was done. It can also be the wrong app, the wrong organisation, or another account in your browser."),
    .agent = N_("The answer was: {admin-answer}. When was that? Less than an hour ago: wait. Else compare: approved and assigned, the right app, the right account."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = MEDIC_ALL_OF (ADMIN_SAYS_YES, MEDIC_ONE_OF (HUBSPOT_NOW, "same")),
    .would_prove = N_("What your administrator sees at the app: whether it is approved, and whether you are assigned."),
    .steps = MEDIC_STEPS (
      {
        .id = "wait-an-hour",
        .title = N_("Wait up to an hour, and try once more"),
        .body = N_("Microsoft needs some time until a change counts everywhere. Then connect in HubSpot again, anew and not on an old page."),
        .agent = N_("Agree on a time to try again, an hour after the administrator answered."),
        .actor = MEDIC_OWNER_WAIT,
        .expect = N_("HubSpot shows your address as connected, or the same message appears again."),
        .changes = N_("Nothing. You only wait."),
        .settles = TRUE,
      },
      STEP_SEE_WHO (NULL),
      {
        .id = "ask-what-is-missing-still",
        .title = N_("Ask your administrator to compare three things"),
        .body = N_("Is HubSpot approved, are you assigned, and is it the right app? Send them this text, with the numbers of the new try."),
        .agent = N_("Approved, assigned, the right app. Have the text sent; it names where each of the three stands."),
        .actor = MEDIC_OWNER_ADMIN,
        .copy = N_("You answered that HubSpot is approved or that I am assigned: thank you. I tried it, and Microsoft shows the same message as before. Could you compare three things?\n\nWhere: https://entra.microsoft.com, Entra ID > Enterprise apps > All applications > HubSpot (it may be called HubSpot Sales).\nApproved: Permissions, the tab “Admin consent” lists permissions. If not: Grant admin consent.\nAssigned: Properties, “Assignment required?”. If it is Yes, my name must stand under Users and groups, directly or as a direct member of a group.\nThe right app: does its Application ID fit the one in the message, if that names one?\n\nA change can take up to an hour. To check: I connect in HubSpot again."),
        .identifies = TRUE,
        .expect = N_("They tell you which of the three was missing. Then connect in HubSpot again."),
        .changes = N_("What was missing still. They know what else depends on it."),
        .spares = N_("Sending the text changes nothing by itself: they decide."),
        .undo = N_("They can take it back at the same place."),
        .when = MEDIC_ALL_OF (MEDIC_ONE_OF (ADMIN_ANSWER, "approved", "assigned", "both")),
      },
      {
        .id = "ask-what-was-changed",
        .title = N_("Ask your administrator what was changed"),
        .body = N_("They said that it is done, and HubSpot shows the same. Send them this text."),
        .agent = N_("Ask what was changed, and when. The new try has numbers of its own: paste its message first, so that they go along."),
        .actor = MEDIC_OWNER_ADMIN,
        .copy = N_("You answered that it is done: thank you. I tried it in HubSpot, and Microsoft shows the same message as before. What was changed, and when? The new try stands in the sign-in logs: https://entra.microsoft.com, Entra ID > Monitoring & health > Sign-in logs."),
        .identifies = TRUE,
        .expect = N_("They tell you what was changed, and what else can be."),
        .changes = N_("Nothing. It is a question."),
        .when = MEDIC_ALL_OF (MEDIC_ONE_OF (ADMIN_ANSWER, "done")),
      },
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (SOURCE_ASSIGNMENT, SOURCE_PER_APP, SOURCE_TAKES_AN_HOUR),
  },
  {
    .id = "admin-says-no",
    .title = N_("Your administrator does not want to let HubSpot in"),
    .explanation = N_("That is theirs to decide. A reason helps you: often a narrower way is fine, such as HubSpot for you alone. Without it, HubSpot cannot open this mailbox."),
    .agent = N_("Do not argue for the customer. Have the reason asked for, and offer the narrower way: only assigned people. Another host’s mailbox can be connected without it."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (ADMIN_ANSWER, "refused")),
    .unless = MEDIC_ANY_OF (MEDIC_ONE_OF (HUBSPOT_NOW, "works")),
    .proof = MEDIC_ALL_OF (MEDIC_TRUE (ADMIN_ANSWER_SURE)),
    .would_prove = N_("The line of the answer that begins with MM-."),
    .steps = MEDIC_STEPS (
      STEP_READ_ANSWER,
      {
        .id = "ask-why-they-say-no",
        .title = N_("Ask for the reason, and for a narrower way"),
        .body = N_("The text asks why, and names what could be enough: HubSpot for you alone. Send it as it is."),
        .agent = N_("A short, friendly question. The narrower way is “Assignment required?” and only the customer in the list."),
        .actor = MEDIC_OWNER_ADMIN,
        .copy = N_("Thank you for looking at it. Which reason speaks against HubSpot? Then I know whether to look for something else.\n\nWould a narrower way be possible? HubSpot for me alone: https://entra.microsoft.com, Entra ID > Enterprise apps > All applications > HubSpot > Properties > “Assignment required?” Yes, and only my name under Users and groups.\nEach permission works only for my own mailbox and calendar, and can be taken back at any time under Permissions."),
        .expect = N_("They tell you the reason, or that the narrower way is fine."),
        .changes = N_("Nothing. It is a question."),
      },
      STEP_CHOOSE_BY_PLACE
    ),
    .sources = MEDIC_SOURCES (
      SOURCE_ASSIGNMENT, SOURCE_ROLE_FOR_GRANT, SOURCE_CLOUD_TAKES_NO_PASSWORD
    ),
  },
  {
    .id = "admin-asks-first",
    .title = N_("Your administrator has a question first"),
    .explanation = N_("Until it is answered, nothing changes at Microsoft. What is usually asked has an answer here, ready to be sent."),
    .agent = N_("Have the question read out. Permissions, who can read what, how to take it back: the text answers these. Anything about contracts and data belongs to HubSpot’s own pages."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (ADMIN_ANSWER, "question")),
    .unless = MEDIC_ANY_OF (MEDIC_ONE_OF (HUBSPOT_NOW, "works")),
    .proof = MEDIC_ALL_OF (MEDIC_TRUE (ADMIN_ANSWER_SURE)),
    .would_prove = N_("The line of the answer that begins with MM-."),
    .steps = MEDIC_STEPS (
      {
        .id = "answer-the-question",
        .title = N_("Answer your administrator’s question"),
        .body = N_("The text answers what is asked most often. Leave out what was not asked, and add what only you know: what you need HubSpot for."),
        .agent = N_("The text answers the usual ones. The customer adds what they need HubSpot for."),
        .actor = MEDIC_OWNER_USER,
        .copy = N_("To your question about HubSpot:\n\nWhat it is for: I keep in touch with customers in HubSpot. My mail and my meetings with them are logged there.\nWhat it may do: Mail.ReadWrite, Mail.Send, Calendars.Read, Calendars.ReadWrite, User.Read, offline_access, email, openid. All of it is delegated: it works only for me, in my own mailbox and calendar.\nWho else is touched: nobody who does not connect a mailbox.\nWhich role is needed: Cloud Application Administrator.\nHow to limit it: Properties, “Assignment required?” Yes, then Users and groups.\nHow to take it back: Permissions, the tab “Admin consent”, the three dots, “Revoke permission”.\nContracts and where data is kept: HubSpot’s own pages say that."),
        .expect = N_("They answer again. Paste that answer, as you pasted this one."),
        .changes = N_("Nothing. You only answer."),
        .settles = TRUE,
      }
    ),
    .sources = MEDIC_SOURCES (
      HUBSPOT_ARTICLE (N_("HubSpot lists the permissions that it needs. All of them are needed."), "2024-10-04"),
      SOURCE_ROLE_FOR_GRANT, SOURCE_ASSIGNMENT
    ),
  },

  { 0 }
};
