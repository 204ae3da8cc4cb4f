/* mailbox-open.c - signed in, and no cause: what was not seen, or that the mailbox is in order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/ask-steps.h"
#include "knowledge/steps-here.h"

#define NOT_HEARD \
  "silent", "unreachable", "no-name", "failed", "proxy", "not-trusted", "not-valid-now", \
  "unreadable", "busy"

#define SOURCE_PAUSES { \
  N_("How often one app may ask for one mailbox. Other apps are counted by themselves."), "Microsoft", \
  "https://learn.microsoft.com/graph/throttling-limits", "2026-11-23" }
#define SOURCE_GRAPH_ANSWERS { \
  N_("What the answers of Microsoft Graph mean."), "Microsoft", \
  "https://learn.microsoft.com/graph/errors", "2026-11-23" }
#define SOURCE_PLANS { \
  N_("A plan that was not renewed works for a while, is then suspended, and is deleted at last."), "Microsoft", \
  "https://learn.microsoft.com/graph/api/resources/assignedplan", "2026-11-23" }
#define SOURCE_PERMISSIONS \
  HUBSPOT_ARTICLE (N_("HubSpot lists the permissions that it needs. All of them are needed."), "2024-10-04")
#define SOURCE_CHOOSES_ACCOUNT \
  HUBSPOT_ARTICLE (N_("HubSpot connects the account that the browser is signed in to."), "2022-09-16")

#define STEP_LOOK_LATER { \
  .id = "look-again-later", \
  .title = N_("Look again in a quarter of an hour"), \
  .body = N_("Leave the mailbox alone for that time: no look here, and no try in HubSpot. Then look once."), \
  .agent = N_("Fifteen minutes without a try, then one. Offer to call back."), \
  .actor = MEDIC_OWNER_WAIT, \
  .expect = N_("The mailbox answers."), \
  .changes = N_("Nothing. You only wait."), \
  .settles = TRUE, \
}

#define STEP_LET_US_LOOK { \
  .id = "let-us-look-after-all", \
  .title = N_("Let us look into the mailbox after all"), \
  .body = N_("Go back to that question and answer “Yes”. We read the names and sizes of folders and the list of calendars, no mail, and change nothing."), \
  .agent = N_("Only if the customer wants to. It tells whether there is a mailbox that HubSpot can open at all."), \
  .actor = MEDIC_OWNER_USER, \
  .expect = N_("You see whether the mailbox and the calendar answer."), \
  .changes = N_("This program may look into the mailbox, until you sign out here."), \
  .spares = N_("HubSpot gets nothing from it, and is not connected by it."), \
  .undo = N_("Sign out in this program."), \
}

const MedicDiagnosis medic_mailbox_open_diagnoses[] = {
  {
    .id = "mailbox-access-declined",
    .title = N_("The mailbox was not looked into"),
    .explanation = N_("You did not go on at Microsoft, and that is fine. If its page asked for an administrator’s approval, HubSpot most likely meets the same page: it asks for the same."),
    .agent = N_("Ask what the page said. “Need admin approval” or “Approval required”? Then have it tried in HubSpot, and go on from the page that comes there."),
    .owner = MEDIC_OWNER_USER,
    .open = TRUE,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX_ACCESS_ERROR, "declined", "expired")),
    .unless = UNLESS_IT_WORKS,
    .would_prove = HUBSPOTS_OWN_MESSAGE,
    .steps = MEDIC_STEPS (STEP_GET_THE_MESSAGE, STEP_PASTE_PAGE, STEP_LET_US_LOOK),
    .sources = MEDIC_SOURCES (SOURCE_PER_APP, SOURCE_PERMISSIONS),
  },
  {
    .id = "another-account-came-back",
    .title = N_("Another account came back than the one before"),
    .explanation = N_("You had signed in here with one account, and for the mailbox another one was chosen. We sent that one away, and looked into no mailbox."),
    .agent = N_("Two accounts in one browser. The customer decides which one is wanted, and chooses that one both times."),
    .owner = MEDIC_OWNER_USER,
    .open = TRUE,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX_ACCESS_ERROR, "id-token-account")),
    .unless = UNLESS_IT_WORKS,
    .would_prove = N_("A look into the mailbox of the account that you want."),
    .steps = MEDIC_STEPS (STEP_SEE_WHO (NULL), STEP_SIGN_IN_HERE_AGAIN, STEP_PRIVATE_WINDOW (NULL)),
    .sources = MEDIC_SOURCES (SOURCE_CHOOSES_ACCOUNT, SOURCE_SIGN_IN_ANSWERS),
  },
  {
    .id = "mailbox-access-refused",
    .title = N_("Microsoft did not let us look into the mailbox"),
    .explanation = N_("It answered {mailbox-access-error} to this program. What it says to HubSpot is decided by itself, so nothing sure follows from it."),
    .agent = N_("The answer was {mailbox-access-error}, and it was about this program. HubSpot’s own message decides: have the customer connect there."),
    .owner = MEDIC_OWNER_UNKNOWN,
    .open = TRUE,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX_ACCESS, "refused"), MEDIC_KNOWN (MAILBOX_ACCESS_ERROR)),
    .unless = UNLESS_IT_WORKS,
    .would_prove = HUBSPOTS_OWN_MESSAGE,
    .steps = MEDIC_STEPS (STEP_GET_THE_MESSAGE, STEP_PASTE_PAGE),
    .sources = MEDIC_SOURCES (SOURCE_PER_APP, SOURCE_CODES),
  },
  /* The limits count for each app by itself: ours may be used up, and HubSpot’s not. */
  {
    .id = "mailbox-asks-for-a-pause",
    .title = N_("Microsoft asks this program for a pause"),
    .explanation = N_("An app may ask only so often for one mailbox, and each app is counted by itself. So it says that the mailbox is there, and nothing about HubSpot."),
    .agent = N_("A pause for this program, not for HubSpot. Have HubSpot tried meanwhile: if it speaks of too many requests too, paste that."),
    .owner = MEDIC_OWNER_WAIT,
    .open = TRUE,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX, "throttled")),
    .unless = UNLESS_IT_WORKS,
    .would_prove = N_("What the mailbox says after the pause."),
    .steps = MEDIC_STEPS (STEP_GET_THE_MESSAGE, STEP_LOOK_LATER),
    .sources = MEDIC_SOURCES (SOURCE_PAUSES),
  },
  {
    .id = "mailbox-refused-otherwise",
    .title = N_("The mailbox gave an answer that we do not know"),
    .explanation = N_("It answered {mailbox-error}. We do not know what that means for HubSpot, and do not guess."),
    .agent = N_("The answer was {mailbox-error}. Look again in a while. If it comes again, the administrator can ask Microsoft about it."),
    .owner = MEDIC_OWNER_UNKNOWN,
    .open = TRUE,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX, "refused"), MEDIC_KNOWN (MAILBOX_ERROR)),
    .unless = UNLESS_IT_WORKS,
    .would_prove = HUBSPOTS_OWN_MESSAGE,
    .steps = MEDIC_STEPS (
      STEP_LOOK_LATER,
      STEP_GET_THE_MESSAGE,
      STEP_ASK_QUESTION ("ask-about-the-answer", N_("Ask your administrator about the answer"),
        N_("When a program opens my mailbox through Microsoft Graph, Exchange answers {mailbox-error}. I do not know what it means.\n\nCould you look whether something is unusual about my mailbox?\nhttps://admin.exchange.microsoft.com > Recipients > Mailboxes > me.\nIf nothing is, could you ask Microsoft’s support? https://admin.microsoft.com > Support."),
        N_("They tell you what is unusual, or what Microsoft says."))
    ),
    .sources = MEDIC_SOURCES (SOURCE_GRAPH_ANSWERS),
  },
  {
    .id = "mailbox-silent",
    .title = N_("No answer came from the mailbox"),
    .explanation = N_("You are signed in, and the service that keeps the mailboxes did not answer us. So we cannot say anything about yours."),
    .agent = N_("The sign-in worked, and the mailbox service was silent. Once more in a while; then another network."),
    .owner = MEDIC_OWNER_UNKNOWN,
    .open = TRUE,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX_REACH, NOT_HEARD)),
    .unless = UNLESS_IT_WORKS,
    .would_prove = N_("An answer of the mailbox."),
    .steps = MEDIC_STEPS (
      {
        .id = "open-outlook-meanwhile",
        .title = N_("See whether Outlook on the web opens meanwhile"),
        .body = N_("Open it in your browser. If your mail is there, Microsoft’s service works, and something between it and this program does not."),
        .agent = N_("Does Outlook on the web show the customer’s mail? Then a proxy or a protective program may keep this program out."),
        .actor = MEDIC_OWNER_USER,
        .link = LINK_OUTLOOK,
        .link_title = N_("Open Outlook on the web"),
        .expect = N_("You see your mail, or the page does not open either."),
        .changes = N_("Nothing. You only look."),
      },
      STEP_LOOK_LATER,
      STEP_GET_THE_MESSAGE
    ),
    .sources = MEDIC_SOURCES (SOURCE_GRAPH_ANSWERS),
  },
  {
    .id = "mailbox-not-looked-into",
    .title = N_("The account is known, the mailbox is not"),
    .explanation = N_("You signed in, and the mailbox was not looked into. What is seen of the account names no cause, so the mailbox, HubSpot or the browser is left."),
    .agent = N_("The account alone shows nothing wrong. HubSpot’s own message tells most now; a look into the mailbox comes next."),
    .owner = MEDIC_OWNER_UNKNOWN,
    .open = TRUE,
    .when = MEDIC_ALL_OF (MEDIC_TRUE (SIGNED_IN), MEDIC_ONE_OF (MAILBOX_WANTED, "no")),
    .unless = UNLESS_IT_WORKS,
    .would_prove = N_("A look into the mailbox, or the message that HubSpot shows."),
    .steps = MEDIC_STEPS (
      STEP_GET_THE_MESSAGE, STEP_PRIVATE_WINDOW (NULL), STEP_PASTE_PAGE, STEP_LET_US_LOOK
    ),
    .sources = MEDIC_SOURCES (SOURCE_PER_APP, SOURCE_CHOOSES_ACCOUNT),
  },
  /* Nothing is wrong today, so it is no cause; but it will be one. */
  {
    .id = "licence-running-out",
    .title = N_("The mailbox works, but its licence is running out"),
    .explanation = N_("The plan with Exchange Online was not renewed, and works for a while only. HubSpot can connect now, and will lose the mailbox when the plan is suspended."),
    .agent = N_("Connect now, and have the administrator asked about the subscription at once. When it is suspended, mail stops too, not only HubSpot."),
    .owner = MEDIC_OWNER_ADMIN,
    .open = TRUE,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (ACCOUNT_PLAN, "grace"), MEDIC_ONE_OF (MAILBOX, "works")),
    .unless = UNLESS_IT_WORKS,
    .would_prove = N_("What your administrator sees at the subscription."),
    .steps = MEDIC_STEPS (
      STEP_ASK_ADMIN_TO ("ask-to-renew-the-plan", N_("Ask your administrator about the subscription"),
        N_("Microsoft says that the plan with my mailbox (Exchange Online) is in its grace period: it was not renewed. Could you look at it?\n\nWhere: https://admin.microsoft.com > Billing > Your products, or Users > Active users > me > Licenses and apps.\nThe role Billing Administrator is enough to renew, License Administrator to give me another licence.\n\nIf nothing is done, the plan is suspended: then I get no mail, and HubSpot loses my mailbox.\nTo check: the product is shown as active."),
        N_("A subscription of your organisation. It costs money."),
        BUYS_NOTHING,
        N_("They can let it end again.")),
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (SOURCE_PLANS),
  },
  {
    .id = "sign-in-name-differs",
    .title = N_("At Microsoft you sign in as {account-sign-in-name}"),
    .explanation = N_("{mail-address} is the main address, and that is right. But the sign-in name is another one. Who types the address at Microsoft may be told that there is no such account."),
    .agent = N_("Address and sign-in name differ. At Microsoft the customer types {account-sign-in-name}; HubSpot shows {mail-address} then."),
    .owner = MEDIC_OWNER_USER,
    .open = TRUE,
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (ACCOUNT_PRIMARY, "name-differs"),
      MEDIC_ONE_OF (ACCOUNT_WANTED, "primary"),
      MEDIC_KNOWN (ACCOUNT_SIGN_IN_NAME)
    ),
    .unless = UNLESS_IT_WORKS,
    .would_prove = HUBSPOTS_OWN_MESSAGE,
    .steps = MEDIC_STEPS (
      {
        .id = "connect-with-the-sign-in-name",
        .title = N_("Connect in HubSpot, and sign in with that name"),
        .body = N_("Press these in turn. When Microsoft asks who you are, type {account-sign-in-name}, not {mail-address}."),
        .agent = N_("“Connect personal email”, “Office 365”, “Continue”. At Microsoft: {account-sign-in-name}. HubSpot then shows {mail-address}."),
        .actor = MEDIC_OWNER_USER,
        .press = MEDIC_PRESS ("Settings", "General", "Email", "Connect personal email", "Office 365", "Continue"),
        .drawing = DRAWING (HUBSPOT_CONNECT),
        .link = LINK_HUBSPOT,
        .link_title = N_("Open HubSpot"),
        .expect = N_("HubSpot shows {mail-address} as connected, or a message appears."),
        .changes = N_("HubSpot may read and send mail in that mailbox from then on."),
        .spares = N_("HubSpot does not learn your password. Microsoft asks for it on its own page."),
        .undo = N_("In HubSpot, on the same tab, point at the account and press “Disable”."),
        .settles = TRUE,
      },
      STEP_GET_THE_MESSAGE,
      STEP_PASTE_PAGE
    ),
    .sources = MEDIC_SOURCES (
      { N_("In some organisations people sign in with a name that is not their main address."), "Wino Mail",
        "https://github.com/bkaankose/Wino-Mail/issues/643", "2026-11-23" },
      SOURCE_PER_APP
    ),
  },
  {
    .id = "mailbox-in-order",
    .title = N_("The mailbox itself is in order"),
    .explanation = N_("You signed in, the mailbox and the calendar answered, and all that HubSpot needs was granted here. What is left is HubSpot’s own approval, or another account in the browser: those we cannot see from here."),
    .agent = N_("Account, mailbox and calendar are fine. Have the customer connect in HubSpot now, best in a private window. If a message comes, paste all of it: it can only be about HubSpot’s app."),
    .owner = MEDIC_OWNER_UNKNOWN,
    .open = TRUE,
    .when = MEDIC_ALL_OF (
      MEDIC_TRUE (SIGNED_IN),
      MEDIC_ONE_OF (MAILBOX_ACCESS, "granted"),
      MEDIC_ONE_OF (MAILBOX, "works"),
      MEDIC_ONE_OF (CALENDAR, "works")
    ),
    .unless = MEDIC_ANY_OF (MEDIC_ONE_OF (ACCOUNT_WANTED, "other"), MEDIC_ONE_OF (HUBSPOT_NOW, "works")),
    .would_prove = N_("That HubSpot connects, or the message that it shows."),
    .steps = MEDIC_STEPS (STEP_GET_THE_MESSAGE, STEP_PRIVATE_WINDOW (NULL), STEP_PASTE_PAGE),
    .sources = MEDIC_SOURCES (SOURCE_PER_APP, SOURCE_CHOOSES_ACCOUNT, SOURCE_PERMISSIONS),
  },

  { 0 }
};
