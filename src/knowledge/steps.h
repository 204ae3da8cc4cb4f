/* steps.h - steps that more than one remedy or walk has
 *
 * Each takes the condition under which it is needed: MEDIC_ALL_OF (…), or NULL for always.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "knowledge/knowledge.h"

/* Nobody who says nothing is left out: the steps of both ways are shown then. */
#define UNLESS_PERSONAL MEDIC_ALL_OF (MEDIC_NONE_OF (ACCOUNT_KIND, "personal"))
#define UNLESS_WORK MEDIC_ALL_OF (MEDIC_NONE_OF (ACCOUNT_KIND, "work"))
#define UNLESS_ORGANISATIONS MEDIC_ALL_OF (MEDIC_NONE_OF (COMPUTER_KIND, "work"))
#define UNLESS_OWN MEDIC_ALL_OF (MEDIC_NONE_OF (COMPUTER_KIND, "own"))

/* What the address or a sign-in tells of the account that is wanted. A walk knows neither. */
#define UNLESS_NO_ORGANISATION MEDIC_ALL_OF ( \
  MEDIC_NONE_OF (ADDRESS_KIND, "microsoft-personal"), MEDIC_NONE_OF (ACCOUNT_IS, "personal"))
#define UNLESS_ACCOUNT_IS_PERSONAL MEDIC_ALL_OF ( \
  MEDIC_NONE_OF (ADDRESS_KIND, "microsoft-personal"), MEDIC_NONE_OF (ACCOUNT_IS, "personal"), \
  MEDIC_NONE_OF (ACCOUNT_KIND, "personal"))
#define UNLESS_ACCOUNT_IS_WORK MEDIC_ALL_OF ( \
  MEDIC_NONE_OF (ACCOUNT_IS, "work", "guest"), MEDIC_NONE_OF (ACCOUNT_KIND, "work"))

/* Where one is signed in: HubSpot’s article; Microsoft’s page has the picture top right or the name
 * bottom left (domain facts, section 7). */
#define STEP_SEE_WHO(condition) { \
  .id = "see-who-is-signed-in", \
  .title = N_("See which account your browser is signed in to"), \
  .body = N_("Open Microsoft 365 in the browser that you use for HubSpot. Press your picture or your name, top right or bottom left: the address stands there."), \
  .agent = N_("Same browser as for HubSpot. Ask the customer to press the picture or the name, top right or bottom left, and to read the address aloud."), \
  .actor = MEDIC_OWNER_USER, \
  .drawing = DRAWING (SEE_WHO), \
  .link = LINK_HOME, \
  .link_title = N_("Open Microsoft 365"), \
  .expect = N_("You see an address. If it is not the one that you want in HubSpot, that is the cause."), \
  .changes = N_("Nothing. You only look."), \
  .when = condition, \
}

#define STEP_SIGN_OUT_WORK(condition) { \
  .id = "sign-out-of-work", \
  .title = N_("Sign out of your work or school account"), \
  .body = N_("Open this page in the browser that you use for HubSpot. If Microsoft asks which account, choose the one that is in the way. If you are still signed in after that, open Microsoft 365 and press these two."), \
  .agent = N_("The page must open in the browser that the customer uses for HubSpot. If it asks which account, they choose the wrong one, to sign out of it. Still signed in? Then the picture or the name in Microsoft 365, and “Sign out”."), \
  .actor = MEDIC_OWNER_USER, \
  .press = MEDIC_PRESS ("Sign out"), \
  .drawing = DRAWING (SIGN_OUT), \
  .link = LINK_SIGN_OUT_WORK, \
  .link_title = N_("Open Microsoft’s sign-out page"), \
  .expect = N_("Microsoft says that you signed out."), \
  .changes = N_("Outlook, Teams and other Microsoft pages in this browser ask you to sign in again."), \
  .spares = N_("Your mail, your files and your password stay as they are."), \
  .undo = N_("Sign in again."), \
  .caution = N_("Save what you are writing in Microsoft’s pages first."), \
  .when = condition, \
}

#define STEP_SIGN_OUT_PERSONAL(condition) { \
  .id = "sign-out-of-personal", \
  .title = N_("Sign out of your personal Microsoft account"), \
  .body = N_("That is an account such as outlook.com or hotmail.com. Open this page in the browser that you use for HubSpot."), \
  .agent = N_("For accounts such as outlook.com and hotmail.com. The page must open in the browser that the customer uses for HubSpot."), \
  .actor = MEDIC_OWNER_USER, \
  .link = LINK_SIGN_OUT_PERSONAL, \
  .link_title = N_("Open Microsoft’s sign-out page for personal accounts"), \
  .expect = N_("You are signed out, or Microsoft’s or MSN’s start page appears without your picture."), \
  .changes = N_("Outlook.com, OneDrive and other Microsoft pages in this browser ask you to sign in again."), \
  .spares = N_("Your mail, your files and your password stay as they are."), \
  .undo = N_("Sign in again."), \
  .caution = N_("Save what you are writing in Microsoft’s pages first."), \
  .when = condition, \
}

#define STEP_CLOSE_BROWSER(condition) { \
  .id = "close-the-browser", \
  .title = N_("Close all windows of the browser"), \
  .body = N_("Then open it again. If Microsoft asks “Stay signed in?”, choose “No” as long as you use more than one account."), \
  .agent = N_("All windows of that browser, not just the tab. “Yes” at “Stay signed in?” is what keeps an account for months."), \
  .actor = MEDIC_OWNER_USER, \
  .expect = N_("Microsoft 365 asks who you are when you open it."), \
  .changes = N_("Open tabs close. The browser can bring most of them back."), \
  .spares = N_("Your bookmarks and saved passwords stay."), \
  .undo = N_("Open the tabs again, from the browser’s history."), \
  .caution = N_("What you typed into a page and did not send is lost."), \
  .when = condition, \
}

#define STEP_PRIVATE_WINDOW(condition) { \
  .id = "try-a-private-window", \
  .title = N_("Connect in a private window"), \
  .body = N_("HubSpot connects the Microsoft account that your browser is signed in to. In a private window it is signed in to none: sign in to HubSpot there and connect."), \
  .agent = N_("Ask the customer to open a private window, sign in to HubSpot there and connect. If it works, another account was in the way."), \
  .actor = MEDIC_OWNER_USER, \
  .drawing = DRAWING (PRIVATE_WINDOW), \
  .link = LINK_HUBSPOT, \
  .link_title = N_("Copy this link into the private window"), \
  .expect = N_("Microsoft asks which account you want. Choose the address that you want in HubSpot."), \
  .changes = N_("Nothing in your usual window. The private one forgets all when you close it."), \
  .spares = N_("Closing that window does not disconnect HubSpot again."), \
  .settles = TRUE, \
  .when = condition, \
}

/* On a joined computer the system signs the browser in again (Microsoft’s OpenID Connect page). */
#define STEP_ANOTHER_ACCOUNT(condition) { \
  .id = "use-another-account", \
  .title = N_("Choose “Use another account” when Microsoft asks"), \
  .body = N_("A computer that your organisation looks after signs you in by itself, even after you signed out. So do not press the account it offers. Choose the other way and type the address."), \
  .agent = N_("On a joined computer signing out does not last. The customer presses “Use another account”, or uses another browser or profile."), \
  .actor = MEDIC_OWNER_USER, \
  .press = MEDIC_PRESS ("Use another account"), \
  .drawing = DRAWING (ANOTHER_ACCOUNT), \
  .expect = N_("Microsoft asks for an address, and you type the one that you want in HubSpot."), \
  .changes = N_("Nothing. The account of the computer stays as it is."), \
  .when = condition, \
}

/* HubSpot’s help, “Connect your inbox”: 2026-02-27. */
#define STEP_CONNECT(condition) { \
  .id = "connect-in-hubspot", \
  .title = N_("Connect your inbox in HubSpot"), \
  .body = N_("In HubSpot press these, one after the other. At Microsoft, choose the account that you want and accept what is listed."), \
  .agent = N_("The gear, “General”, the tab “Email”, “Connect personal email”, “Office 365”, “Continue”. At Microsoft: look at the address before pressing on."), \
  .actor = MEDIC_OWNER_USER, \
  .press = MEDIC_PRESS ("Settings", "General", "Email", "Connect personal email", "Office 365", "Continue"), \
  .drawing = DRAWING (HUBSPOT_CONNECT), \
  .link = LINK_HUBSPOT, \
  .link_title = N_("Open HubSpot"), \
  .expect = N_("HubSpot shows the address that you want as connected."), \
  .changes = N_("HubSpot may read and send mail in that mailbox from then on."), \
  .spares = N_("HubSpot does not learn your password. Microsoft asks for it on its own page."), \
  .undo = N_("In HubSpot, on the same tab, point at the account and press “Disable”."), \
  .settles = TRUE, \
  .when = condition, \
}

/* HubSpot’s help, “Disconnect your inbox”: 2024-03-07. */
#define STEP_DISABLE(condition) { \
  .id = "disable-in-hubspot", \
  .title = N_("Switch the old connection off in HubSpot"), \
  .body = N_("Open your email settings in HubSpot and point at the account. Then press these in turn."), \
  .agent = N_("The gear, “General”, the tab “Email”. “Disable” appears when the pointer is over the account. Then “Yes, disable it”."), \
  .actor = MEDIC_OWNER_USER, \
  .press = MEDIC_PRESS ("Settings", "General", "Email", "Disable", "Yes, disable it"), \
  .drawing = DRAWING (HUBSPOT_DISABLE), \
  .link = LINK_HUBSPOT, \
  .link_title = N_("Open HubSpot"), \
  .expect = N_("The account is shown as disabled."), \
  .changes = N_("HubSpot sends and logs no mail through this mailbox until you connect it again."), \
  .spares = N_("Nothing is removed from your mailbox. Mail that was logged before stays in HubSpot."), \
  .undo = N_("Connect the inbox again on the same tab."), \
  .caution = N_("Mail that HubSpot was to send later, sequences and meeting links may stop. Note them first."), \
  .when = condition, \
}

#define STEP_REMOVE(condition) { \
  .id = "remove-in-hubspot", \
  .title = N_("Remove the old connection from HubSpot"), \
  .body = N_("Only then HubSpot begins anew. On the same tab, point at the disabled account and press these in turn."), \
  .agent = N_("Still on the tab “Email”: “Remove”, then “Yes, remove inbox”. The calendar has a tab of its own beside it."), \
  .actor = MEDIC_OWNER_USER, \
  .press = MEDIC_PRESS ("Remove", "Yes, remove inbox"), \
  .drawing = DRAWING (HUBSPOT_REMOVE), \
  .link = LINK_HUBSPOT, \
  .link_title = N_("Open HubSpot"), \
  .expect = N_("The account is no longer in the list."), \
  .changes = N_("HubSpot forgets this connection."), \
  .spares = N_("Nothing is removed from your mailbox. Mail that was logged before stays in HubSpot."), \
  .undo = N_("Connect the inbox again on the same tab."), \
  .caution = N_("Scheduled mail and meeting links of this connection may be lost."), \
  .when = condition, \
}

/* Where a grant is taken back: Microsoft’s pages for work and for personal accounts. */
#define STEP_REVOKE_WORK(condition) { \
  .id = "take-back-the-permission-at-work", \
  .title = N_("Take HubSpot’s old permission back, at work"), \
  .body = N_("Open your apps at Microsoft, find HubSpot, press the three dots beside it and choose to manage it. Then take the permissions back. If HubSpot is not there, go on."), \
  .agent = N_("My Apps, the three dots beside HubSpot. Some organisations hide it: then leave this step out."), \
  .actor = MEDIC_OWNER_USER, \
  .link = LINK_GRANTS_WORK, \
  .link_title = N_("Open your apps at Microsoft"), \
  .expect = N_("HubSpot is gone from the page, or was never there."), \
  .changes = N_("HubSpot can no longer open your mailbox with the old permission."), \
  .spares = N_("The connections of your colleagues stay. Nothing is removed from your mailbox."), \
  .undo = N_("Connect in HubSpot again and accept what is listed."), \
  .caution = N_("If only your administrator may approve apps, ask first: you may not be able to approve HubSpot again yourself."), \
  .when = condition, \
}

#define STEP_REVOKE_PERSONAL(condition) { \
  .id = "take-back-the-permission", \
  .title = N_("Take HubSpot’s old permission back"), \
  .body = N_("Open this page with your personal account. Find HubSpot in the list and remove its permissions. If it is not there, go on."), \
  .agent = N_("The page lists the apps that may use the personal account. The customer opens HubSpot and removes its permissions."), \
  .actor = MEDIC_OWNER_USER, \
  .link = LINK_GRANTS_PERSONAL, \
  .link_title = N_("Open the apps of your account"), \
  .expect = N_("HubSpot is gone from the list, or was never there."), \
  .changes = N_("HubSpot can no longer open your mailbox with the old permission."), \
  .spares = N_("Other apps keep their permissions. Nothing is removed from your mailbox."), \
  .undo = N_("Connect in HubSpot again and accept what is listed."), \
  .when = condition, \
}

#define STEP_TEST_MAIL(condition) { \
  .id = "send-a-test", \
  .title = N_("Send one mail from HubSpot to yourself"), \
  .body = N_("Open any contact with an address of your own and send a mail from there. Look at it in your mailbox: from which address does it come?"), \
  .agent = N_("One mail from HubSpot to the customer’s own address. Ask for the address that it comes from."), \
  .actor = MEDIC_OWNER_USER, \
  .link = LINK_HUBSPOT, \
  .link_title = N_("Open HubSpot"), \
  .expect = N_("The mail arrives, and it comes from the address that you want."), \
  .changes = N_("One mail to yourself."), \
  .spares = N_("Nobody else gets that mail."), \
  .undo = N_("Delete the mail."), \
  .when = condition, \
}

/* Only an administrator can do it. @task names the step; @text is what to send; @picture shows
 * where they press. */
#define STEP_ASK_ADMIN(task, headline, text) STEP_ASK_ADMIN_WHERE (task, headline, text, NULL)
#define STEP_ASK_ADMIN_WHERE(task, headline, text, picture) \
  STEP_ASK_ADMIN_FOR (task, headline, text, picture, \
    N_("A setting of your organisation. They know what else depends on it."), \
    N_("Sending the text changes nothing by itself: they decide."), \
    N_("They can take it back at the same place."))

/* Where the effect is no setting that can just be set back: words of its own for what is changed
 * (@effect), what is not (@kept), and how it is taken back (@back). */
#define STEP_ASK_ADMIN_FOR(task, headline, text, picture, effect, kept, back) { \
  .id = task, \
  .title = headline, \
  .body = N_("Only an administrator of your Microsoft 365 can do this. Send them this text."), \
  .agent = N_("The customer cannot do this alone. Have the text sent, and ask who looks after their Microsoft 365."), \
  .actor = MEDIC_OWNER_ADMIN, \
  .drawing = picture, \
  .copy = text, \
  .identifies = TRUE, \
  .expect = N_("They tell you that it is done. Then connect in HubSpot again."), \
  .changes = effect, \
  .spares = kept, \
  .undo = back, \
  .when = UNLESS_NO_ORGANISATION, \
}

#define STEP_LOOK_IN_OUTLOOK { \
  .id = "look-in-outlook", \
  .title = N_("Look whether your mail is at Microsoft"), \
  .body = N_("Open Outlook on the web and sign in with {mail-address}. If you see your own mail there, the mailbox is at Microsoft."), \
  .agent = N_("Ask the customer to open Outlook on the web with {mail-address}. What do they see: their mail, or no mailbox?"), \
  .actor = MEDIC_OWNER_USER, \
  .link = LINK_OUTLOOK, \
  .link_title = N_("Open Outlook on the web"), \
  .expect = N_("You see your mail, or a page that says there is no mailbox."), \
  .changes = N_("Nothing. You only look."), \
  .when = MEDIC_ALL_OF (MEDIC_NONE_OF (MAIL_READ_AT, "microsoft", "gmail", "other")), \
}

#define STEP_ASK_WHERE { \
  .id = "ask-where-the-mailbox-is", \
  .title = N_("Ask whoever looks after your mail"), \
  .body = N_("They know where the mailboxes are. Send them this text."), \
  .agent = N_("Only the customer’s administrator knows where the mailbox is. Have the text sent."), \
  .actor = MEDIC_OWNER_ADMIN, \
  .copy = N_("I want to connect {mail-address} to HubSpot. Is my mailbox in Exchange Online (Microsoft 365), on a server of our own, or at another host?"), \
  .expect = N_("They name the place. Then go back and answer the question with it."), \
  .changes = N_("Nothing. It is a question."), \
}

/* The text stands alone: whoever gets it may never have heard of HubSpot. */
#define STEP_ASK_APPROVAL { \
  .id = "ask-for-approval", \
  .title = N_("Ask your administrator to approve HubSpot"), \
  .body = N_("Only an administrator of your Microsoft 365 can do this. The text says what to press, why, and how to take it back. Send it as it is."), \
  .agent = N_("The customer cannot do this alone. Have the text sent, and ask who looks after their Microsoft 365. Nothing else helps until that is done."), \
  .actor = MEDIC_OWNER_ADMIN, \
  .drawing = DRAWING (ENTRA_CONSENT), \
  .link = LINK_ENTRA, \
  .link_title = N_("For the administrator: open Entra"), \
  .copy = N_("I want to connect my mailbox and calendar to HubSpot. Microsoft stops me, because in our organisation only an administrator may approve this app. Could you approve it?\n\nWhy now: since autumn 2025, Microsoft’s default no longer lets people approve apps that read mail or calendars. Loosening that setting is not needed; approving this one app is enough.\n\nWhere: https://entra.microsoft.com, Entra ID > Enterprise apps > All applications > HubSpot (it may be called HubSpot Sales) > Permissions > Grant admin consent. The role Cloud Application Administrator is enough.\n\nIf it is not in that list: we press “Connect personal email” in HubSpot together, in a private window. You sign in at Microsoft, tick “Consent on behalf of your organization” and press “Accept”. That connects your mailbox, so we remove it in HubSpot at once, and I connect my own.\n\nWhat HubSpot asks for. All of it is delegated: it works only for a person who signs in, in what that person may open.\nMail.ReadWrite: to show my mail and log it at the right contact\nMail.Send: to send, from my address, what I write in HubSpot\nCalendars.Read: to see when I am busy\nCalendars.ReadWrite: to enter meetings that people book with me\nUser.Read, openid, email: to know who signed in\noffline_access: to stay connected without a new sign-in each time\n\nWhat it does not do: it opens no mailbox of anybody who does not connect it, and it gives HubSpot no administrator rights. You can limit who may use it: Properties > Assignment required, then Users and groups.\n\nTo check: under Permissions, the tab “Admin consent” lists the permissions above.\nTo take it back: the same tab, the three dots beside a permission, “Revoke permission”.\nGood to know: granting may replace what was granted to this app for everybody before."), \
  .identifies = TRUE, \
  .expect = N_("They tell you that it is done. Then connect in HubSpot again."), \
  .changes = N_("People of your organisation may connect their own mailbox to HubSpot. Nobody’s mailbox is opened by the approval alone."), \
  .spares = N_("It gives HubSpot no administrator rights, and approves no other app."), \
  .undo = N_("They can take the approval back, permission by permission, at the same place."), \
}

#define STEP_GET_THE_MESSAGE { \
  .id = "get-hubspots-own-message", \
  .title = N_("Connect in HubSpot and keep the message that comes"), \
  .body = N_("Open HubSpot and press these in turn. When a message appears, leave its page open: we need it next."), \
  .agent = N_("The gear, “General”, the tab “Email”, “Connect personal email”, “Office 365”, “Continue”. The page with the message stays open."), \
  .actor = MEDIC_OWNER_USER, \
  .press = MEDIC_PRESS ("Settings", "General", "Email", "Connect personal email", "Office 365", "Continue"), \
  .drawing = DRAWING (HUBSPOT_CONNECT), \
  .link = LINK_HUBSPOT, \
  .link_title = N_("Open HubSpot"), \
  .expect = N_("HubSpot shows your address as connected, or a message appears."), \
  .changes = N_("When it works, HubSpot may read and send mail in that mailbox."), \
  .spares = N_("HubSpot does not learn your password. Microsoft asks for it on its own page."), \
  .undo = N_("In HubSpot, on the same tab, point at the account and press “Disable”."), \
  .settles = TRUE, \
}

#define STEP_PASTE_PAGE { \
  .id = "paste-the-whole-page", \
  .title = N_("Paste the whole page here"), \
  .body = N_("On the page with the message, press “More details” or “Troubleshooting details”, if it is there. Select everything and copy it: the text, the code and the numbers below it. Then go back to the start and paste it."), \
  .agent = N_("All of the page, not just one line: the code (AADSTS and a number), the correlation ID, the time. If nothing can be copied, have the code read out."), \
  .actor = MEDIC_OWNER_USER, \
  .expect = N_("The start shows what the text says."), \
  .changes = N_("Nothing. The text stays on this computer."), \
  .settles = TRUE, \
}

/* A question to an administrator: nothing is to be changed. @outcome is what the answer tells. */
#define STEP_ASK_QUESTION(task, headline, text, outcome) { \
  .id = task, \
  .title = headline, \
  .body = N_("Only an administrator of your Microsoft 365 can see this. Send them this text."), \
  .agent = N_("The customer cannot see this alone. Have the text sent, and ask who looks after their Microsoft 365."), \
  .actor = MEDIC_OWNER_ADMIN, \
  .copy = text, \
  .identifies = TRUE, \
  .expect = outcome, \
  .changes = N_("Nothing. It is a question."), \
  .when = UNLESS_NO_ORGANISATION, \
}

/* The way out of the wrong account, least harm first. */
#define STEPS_SIGN_OUT \
  STEP_SEE_WHO (NULL), \
  STEP_PRIVATE_WINDOW (NULL), \
  STEP_SIGN_OUT_WORK (UNLESS_PERSONAL), \
  STEP_SIGN_OUT_PERSONAL (UNLESS_WORK), \
  STEP_CLOSE_BROWSER (UNLESS_ORGANISATIONS), \
  STEP_ANOTHER_ACCOUNT (UNLESS_OWN)

#define SOURCE_ASSIGNMENT { \
  N_("Assigned people and direct members of assigned groups may use such an app. It also needs an administrator’s approval."), \
  "Microsoft", \
  "https://learn.microsoft.com/entra/identity/enterprise-apps/assign-user-or-group-access-portal", \
  "2025-04-14" }

#define STEP_ASK_TO_BE_ASSIGNED { \
  .id = "ask-to-be-assigned", \
  .title = N_("Ask your administrator to assign you to HubSpot"), \
  .body = N_("Only an administrator of your Microsoft 365 can do this. The app’s name and number from the message go with the text."), \
  .agent = N_("The customer cannot do this alone. Have the text sent. It names the app, so that the right one is opened."), \
  .actor = MEDIC_OWNER_ADMIN, \
  .drawing = DRAWING (ENTRA_ASSIGN), \
  .link = LINK_ENTRA, \
  .link_title = N_("For the administrator: open Entra"), \
  .copy = N_("It seems that at Microsoft the app HubSpot is limited to people who are assigned to it, and that I am not. Could you assign me?\n\nWhere: https://entra.microsoft.com, Entra ID > Enterprise apps > All applications > HubSpot (if the message had the app’s name and number, they stand below) > Users and groups > Add user/group > None Selected > choose me > Select > Assign. The role Cloud Application Administrator or User Administrator is enough.\n\nWhat else it needs: an app with assignment also needs an administrator’s approval, even where people may approve apps themselves. The same app > Permissions > Grant admin consent.\n\nWith groups: Entra ID P1 or P2 is needed, and only direct members count. Members of a group inside the group do not.\n\nWhat it does not do: nobody else gets in, and I get no rights beyond this app.\nTo check: my name stands under Users and groups.\nTo take it back: the same list, choose me, “Remove”."), \
  .identifies = TRUE, \
  .expect = N_("They tell you that you are assigned and that the app is approved. Then connect again."), \
  .changes = N_("You may use HubSpot at Microsoft. For others nothing changes."), \
  .spares = N_("You get no rights beyond this app."), \
  .undo = N_("They can remove you from the app’s list “Users and groups”."), \
}
