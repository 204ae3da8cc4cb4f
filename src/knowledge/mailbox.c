/* mailbox.c - the mailbox itself: elsewhere, moving, without a licence, shared, under another name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/steps.h"

/* Microsoft Graph uses the two names for one thing, at different times for the same account. */
#define MESSAGE_MISSES_MAILBOX \
  MEDIC_ONE_OF (HUBSPOT_ERROR_CAUSE, "mailbox-not-in-cloud", "mailbox-not-found"), \
  MEDIC_ONE_OF (HUBSPOT_ERROR_APP, "hubspot", "unnamed")

/* A move explains whatever else is seen while it lasts. */
#define UNLESS_IT_MOVES MEDIC_ANY_OF ( \
  MEDIC_ONE_OF (MAIL_MOVING, "yes"), \
  MEDIC_ONE_OF (HUBSPOT_NOW, "works"))

/* What a finer entry says of the same message. */
#define UNLESS_MORE_IS_KNOWN MEDIC_ANY_OF ( \
  MEDIC_ONE_OF (MAIL_MOVING, "yes"), \
  MEDIC_ONE_OF (OUTLOOK_SHOWS, "own-server", "no-mailbox", "another"), \
  MEDIC_ONE_OF (MAILBOX_PLACE, "on-premises"), \
  MEDIC_ONE_OF (HUBSPOT_NOW, "works"))

#define SOURCE_NO_CLOUD_MAILBOX { \
  N_("Graph answers so when a mailbox is on premises, inactive, deleted, or not there at all."), "Microsoft", \
  "https://learn.microsoft.com/troubleshoot/exchange/user-and-shared-mailboxes/rest-api-is-not-yet-supported-for-this-mailbox-error", \
  "2024-10-01" }
#define SOURCE_HYBRID { \
  N_("Since March 2023 Graph no longer reaches mailboxes on an organisation’s own Exchange server."), "Microsoft", \
  "https://learn.microsoft.com/graph/hybrid-rest-support", "2023-03-01" }
#define SOURCE_PLACE { \
  N_("Microsoft’s own look-up tells whether a mailbox is in the cloud."), "Microsoft", NULL, "2026-11-23" }
#define SOURCE_CLOUD_TAKES_NO_PASSWORD { \
  N_("Since October 2022 Exchange Online takes no bare password over IMAP or Exchange Web Services."), "Microsoft", \
  "https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/deprecation-of-basic-authentication-exchange-online", \
  "2022-10-01" }
#define SOURCE_EWS_ENDS { \
  N_("Exchange Web Services end in the cloud by April 2027. Servers of one’s own keep them."), "Microsoft", \
  "https://mc.merill.net/message/MC1227454", "2026-11-23" }
#define SOURCE_EXCHANGE_IN_HUBSPOT { \
  N_("HubSpot opens an Exchange server from 2010 SP2 on, with its web address and a password."), "HubSpot", \
  "https://knowledge.hubspot.com/connected-email/connect-your-exchange-account-to-hubspot-beta", "2021-05-05" }
#define SOURCE_MIGRATION { \
  N_("A batch of moves that is “Synced” is not finished; only “Completed” is."), "Microsoft", \
  "https://learn.microsoft.com/powershell/module/exchange/get-migrationbatch", "2026-08-21" }
#define SOURCE_LICENCES { \
  N_("Licences, and the services in them, are assigned in the Microsoft 365 admin center."), "Microsoft", \
  "https://learn.microsoft.com/microsoft-365/admin/manage/assign-licenses-to-users", "2026-11-23" }
#define SOURCE_SHARED { \
  N_("Nobody signs in to a shared mailbox itself; people open it through their own account."), "Microsoft", \
  "https://learn.microsoft.com/microsoft-365/admin/email/about-shared-mailboxes", "2026-11-23" }
#define SOURCE_CONVERT { \
  N_("A shared mailbox can be made an ordinary one again. It needs a licence then."), "Microsoft", \
  "https://learn.microsoft.com/microsoft-365/admin/email/convert-user-mailbox-to-shared-mailbox", "2026-11-23" }
#define SOURCE_ALIASES { \
  N_("A personal account takes up to ten aliases, and any of them can be made primary."), "Microsoft", \
  "https://support.microsoft.com/help/12407/microsoft-account-manage-aliases", "2026-11-23" }
#define SOURCE_NOT_FOUND \
  HUBSPOT_ARTICLE (N_("The account has no mailbox for the address, for example because it is for Word and Excel only."), "2024-10-04")
#define SOURCE_API_ACCESS \
  HUBSPOT_ARTICLE (N_("The mailbox is being moved, or a server of the organisation’s own holds it."), "2024-10-04")

/* Where the mail of the address arrives was asked already. */
#define UNLESS_LOOKED_AT MEDIC_ALL_OF ( \
  MEDIC_NONE_OF (MX_ANSWER, "hosts", "null", "missing", "no-such-domain"))

#define STEP_SEE_MAIL { \
  .id = "see-your-mail-at-microsoft", \
  .title = N_("Look for your mail in Outlook on the web"), \
  .body = N_("Sign in with the address that you want in HubSpot. Do you see your own mail, up to date? Does a page of your organisation open? Or does it say that there is no mailbox?"), \
  .agent = N_("Ask what stands on the page and in the address line: the customer’s own mail, a page of the organisation, “no mailbox”, or somebody else’s mail."), \
  .actor = MEDIC_OWNER_USER, \
  .link = LINK_OUTLOOK, \
  .link_title = N_("Open Outlook on the web"), \
  .expect = N_("You know what opens. It tells where your mailbox is."), \
  .changes = N_("Nothing. You only look."), \
}

#define STEP_CHECK_ADDRESS { \
  .id = "check-the-address-here", \
  .title = N_("Check the address in this program"), \
  .body = N_("Go back to the start, type the address that you want in HubSpot and press “Check my connection”. Then you see where its mail is hosted. An account for Word and Excel can have its mail at quite another place."), \
  .agent = N_("Back to the start, the address, “Check my connection”. If the mail is at another host, that host goes into HubSpot, and the case is solved."), \
  .actor = MEDIC_OWNER_USER, \
  .expect = N_("You see which host has the mail of this address, and what to choose in HubSpot."), \
  .changes = N_("Nothing. It only looks."), \
  .settles = TRUE, \
  .when = UNLESS_LOOKED_AT, \
}

/* The article’s “IMAP or Exchange instead” holds no longer for mailboxes in the cloud. */
#define STEP_CHOOSE_BY_PLACE { \
  .id = "choose-by-where-the-mailbox-is", \
  .title = N_("Choose in HubSpot what fits the place of your mailbox"), \
  .body = N_("In Microsoft’s cloud: “Office 365”. On a server of your organisation: “Exchange”, or “IMAP”. At another host: “Gmail” or “IMAP”. For a mailbox in the cloud, “Exchange” and “IMAP” help no more: Microsoft takes no bare password there."), \
  .agent = N_("Cloud: only Office 365. Own server: Exchange, or IMAP. Another host: Gmail or IMAP. Do not send a cloud mailbox to IMAP or Exchange; that ended in October 2022."), \
  .actor = MEDIC_OWNER_USER, \
  .press = MEDIC_PRESS ("Settings", "General", "Email", "Connect personal email"), \
  .link = LINK_HUBSPOT, \
  .link_title = N_("Open HubSpot"), \
  .expect = N_("HubSpot shows your address as connected."), \
  .changes = N_("HubSpot may read and send mail in that mailbox from then on."), \
  .undo = N_("In HubSpot, on the same tab, point at the account and press “Disable”."), \
  .caution = N_("With “Exchange” and “IMAP”, HubSpot keeps your password. Never tell it to anybody on the phone."), \
  .settles = TRUE, \
}

#define STEP_ASK_EXCHANGE \
  STEP_ASK_QUESTION ("ask-for-the-exchange-address", N_("Ask your administrator for the way into your server"), N_("I want to connect my mailbox to HubSpot. It seems to be on an Exchange server of our own, so HubSpot’s choice “Office 365” cannot open it: since March 2023 Microsoft Graph does not reach such mailboxes. Could you tell me what to use?\n\nThe Exchange way: HubSpot needs Exchange 2010 SP2 or newer, and the web address of Exchange Web Services, reachable from the internet. It looks like https://mail.our-domain/ews/exchange.asmx.\nOr the IMAP way: the names and ports of the IMAP and the SMTP server, both with TLS.\nIs two-step sign-in switched on? Then HubSpot needs an app password.\n\nOr will my mailbox move to Exchange Online soon? Then I wait and choose “Office 365” after that.\n\nTo check where it is: Get-Recipient (my address) | fl RecipientTypeDetails, in Exchange Online PowerShell. MailUser means that the mailbox is on our server. UserMailbox means that it is in the cloud."), N_("They tell you a web address, or IMAP servers, or when your mailbox moves."))

#define STEP_CONNECT_EXCHANGE { \
  .id = "connect-through-exchange", \
  .title = N_("Connect through Exchange in HubSpot"), \
  .body = N_("Press these in turn. HubSpot then asks for your address, your user name, your password, the Exchange address from your administrator and the version."), \
  .agent = N_("“Exchange” instead of “Office 365”. The customer types the password alone; never have it read out. The Exchange address ends in /ews/exchange.asmx."), \
  .actor = MEDIC_OWNER_USER, \
  .press = MEDIC_PRESS ("Settings", "General", "Email", "Connect personal email", "Exchange", "Continue"), \
  .link = LINK_HUBSPOT, \
  .link_title = N_("Open HubSpot"), \
  .expect = N_("HubSpot shows your address as connected."), \
  .changes = N_("HubSpot may read and send mail in that mailbox. It keeps the password that you give it."), \
  .undo = N_("In HubSpot, on the same tab, point at the account and press “Disable”."), \
  .caution = N_("When you change your password, the connection ends. Never tell your password to anybody on the phone."), \
  .settles = TRUE, \
}

#define STEP_CONNECT_IMAP { \
  .id = "connect-through-imap", \
  .title = N_("Or connect through IMAP in HubSpot"), \
  .body = N_("Only if your administrator named IMAP servers. Press these in turn and type the names of the incoming (IMAP) and the outgoing (SMTP) server."), \
  .agent = N_("Only if the administrator offers IMAP. Mail works with it; the calendar does not come along."), \
  .actor = MEDIC_OWNER_USER, \
  .press = MEDIC_PRESS ("Settings", "General", "Email", "Connect personal email", "IMAP", "Continue"), \
  .link = LINK_HUBSPOT, \
  .link_title = N_("Open HubSpot"), \
  .expect = N_("HubSpot shows your address as connected."), \
  .changes = N_("HubSpot may read and send mail in that mailbox. It keeps the password that you give it."), \
  .undo = N_("In HubSpot, on the same tab, point at the account and press “Disable”."), \
  .caution = N_("The connection is for mail, not for your calendar. Never tell your password to anybody on the phone."), \
  .settles = TRUE, \
}

#define STEP_ASK_ABOUT_MOVE \
  STEP_ASK_QUESTION ("ask-about-the-move", N_("Ask your administrator how far the move is"), N_("I want to connect my mailbox to HubSpot. It seems to be on the move, and until the move is finished Microsoft does not let HubSpot in. How far is it?\n\nWhere: https://admin.exchange.microsoft.com > Migration, my batch. Or Get-MigrationBatch and Get-MigrationUser, in Exchange Online PowerShell.\nSynced is not finished: the mailbox is still at the old place. Only Completed means that it has moved.\nCompletedWithErrors or Stopped: then somebody has to look at it.\n\nWhen will it be finished? I connect after that. Nothing needs to be changed for HubSpot."), N_("They tell you how far it is, and when to try again."))

#define STEP_WAIT_FOR_MOVE { \
  .id = "wait-for-the-move", \
  .title = N_("Wait until the move is finished"), \
  .body = N_("Nothing is broken, and nothing has to be changed. It can take hours, and for many mailboxes days. You read and write mail as usual meanwhile."), \
  .agent = N_("Nothing to press. Agree on a time to try again: tomorrow, or when the administrator says that it is completed. Trying again and again does not speed it up."), \
  .actor = MEDIC_OWNER_WAIT, \
  .expect = N_("Outlook on the web shows all your mail, up to date, or your administrator says that the move is completed."), \
  .changes = N_("Nothing. You only wait."), \
  .settles = TRUE, \
}

#define STEP_ASK_LICENCE \
  STEP_ASK_ADMIN ("ask-for-a-licence", N_("Ask your administrator for a licence with a mailbox"), N_("I want to connect my mailbox to HubSpot. Microsoft says that my account has none, or no licence for one. Could you look at it?\n\nWhere: https://admin.microsoft.com > Users > Active users > me > Licenses and apps. Tick a plan that has a mailbox, and below, under Apps, Exchange Online. Then Save changes. The role License Administrator is enough.\nGood to know: Microsoft 365 Apps for business has Word and Excel, but no mailbox.\n\nIf my mail is at another host, please tell me where. Then I need no licence, and choose that host in HubSpot.\n\nTo check: I see my mail at https://outlook.office.com/mail/. A new mailbox can take some time to appear.\nTo take it back: remove the tick. Without it, the mailbox cannot be used."))

/* The finer ones first: of two that hold alike, the earlier one is said. */
const MedicDiagnosis medic_mailbox_diagnoses[] = {
  {
    .id = "mailbox-on-premises",
    .title = N_("Your mailbox is on a server of your organisation"),
    .explanation = N_("Microsoft’s own look-up leads to a server outside the cloud. HubSpot’s choice “Office 365” opens mailboxes in the cloud only. Another choice in HubSpot can open yours."),
    .agent = N_("A hybrid: accounts at Microsoft, the mailbox on their own Exchange server. Not Office 365 in HubSpot, but Exchange, with the web address from the administrator."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = MEDIC_ALL_OF (MESSAGE_MISSES_MAILBOX, MEDIC_ONE_OF (MAILBOX_PLACE, "on-premises")),
    .unless = UNLESS_IT_MOVES,
    .proof = MEDIC_ALL_OF (MEDIC_ONE_OF (OUTLOOK_SHOWS, "own-server")),
    .would_prove = N_("That Outlook on the web leads to a page of your organisation, or a word from your administrator."),
    .steps = MEDIC_STEPS (STEP_ASK_EXCHANGE, STEP_CONNECT_EXCHANGE, STEP_CONNECT_IMAP),
    .sources = MEDIC_SOURCES (
      SOURCE_PLACE, SOURCE_HYBRID, SOURCE_EXCHANGE_IN_HUBSPOT, SOURCE_EWS_ENDS, SOURCE_API_ACCESS
    ),
  },
  {
    .id = "mailbox-on-own-server",
    .title = N_("Your mail is on a server of your organisation"),
    .explanation = N_("Outlook on the web led you to a page of your organisation. That points to a mailbox outside Microsoft’s cloud, and HubSpot’s choice “Office 365” looks only there. Another choice can open it."),
    .agent = N_("Which address stood in the browser? If it is a server of the organisation, HubSpot needs Exchange, or IMAP. If it was only their sign-in page and mail came after it, go back and correct the answer."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = MEDIC_ALL_OF (MESSAGE_MISSES_MAILBOX, MEDIC_ONE_OF (OUTLOOK_SHOWS, "own-server")),
    .unless = UNLESS_IT_MOVES,
    .proof = MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX_PLACE, "on-premises")),
    .would_prove = N_("A word from your administrator, or Microsoft’s own look-up of your address."),
    .steps = MEDIC_STEPS (STEP_ASK_EXCHANGE, STEP_CONNECT_EXCHANGE, STEP_CONNECT_IMAP),
    .sources = MEDIC_SOURCES (
      SOURCE_HYBRID, SOURCE_EXCHANGE_IN_HUBSPOT, SOURCE_EWS_ENDS, SOURCE_API_ACCESS
    ),
  },
  {
    .id = "mailbox-is-being-moved",
    .title = N_("Your mailbox is on its way to Microsoft 365"),
    .explanation = N_("While a mailbox moves, Microsoft does not let HubSpot open it. You need not change anything. Connect again once the move is finished."),
    .agent = N_("The customer says that the mail is being moved. Nothing to repair: find out when it is finished, and connect after that. “Synced” is not finished."),
    .owner = MEDIC_OWNER_WAIT,
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (HUBSPOT_ERROR_CAUSE, "mailbox-not-in-cloud", "mailbox-not-found", "mailbox-moving"),
      MEDIC_ONE_OF (HUBSPOT_ERROR_APP, "hubspot", "unnamed"),
      MEDIC_ONE_OF (MAIL_MOVING, "yes")
    ),
    .unless = UNLESS_IT_WORKS,
    /* The person and the message say the same. */
    .proof = MEDIC_ALL_OF (MEDIC_ONE_OF (HUBSPOT_ERROR_CAUSE, "mailbox-moving")),
    .would_prove = N_("A word from your administrator that your mailbox has not arrived yet."),
    .steps = MEDIC_STEPS (STEP_ASK_ABOUT_MOVE, STEP_WAIT_FOR_MOVE, STEP_CONNECT (NULL)),
    .sources = MEDIC_SOURCES (SOURCE_MIGRATION, SOURCE_API_ACCESS),
  },
  {
    .id = "mailbox-without-licence",
    .title = N_("Your account at Microsoft has no licence with a mailbox"),
    .explanation = N_("Outlook on the web says that there is no mailbox, and HubSpot finds none. An account can have Word and Excel and no mail. Then a licence is missing, or your mail is at another host."),
    .agent = N_("First the address: is the mail perhaps at another host? If it should be at Microsoft, the administrator looks at the licence."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = MEDIC_ALL_OF (MESSAGE_MISSES_MAILBOX, MEDIC_ONE_OF (OUTLOOK_SHOWS, "no-mailbox")),
    .unless = UNLESS_IT_MOVES,
    .would_prove = N_("A look at your licences by your administrator: none with Exchange Online is there."),
    .steps = MEDIC_STEPS (STEP_CHECK_ADDRESS, STEP_ASK_LICENCE, STEP_CHOOSE_BY_PLACE),
    .sources = MEDIC_SOURCES (SOURCE_LICENCES, SOURCE_NO_CLOUD_MAILBOX, SOURCE_NOT_FOUND),
  },
  {
    .id = "wrong-account-in-browser",
    .title = N_("The browser is signed in to another Microsoft account"),
    .explanation = N_("HubSpot connects the account that the browser is signed in to. Outlook on the web opened another one, so HubSpot has most likely met that one too."),
    .agent = N_("The browser holds another account. A private window is the quickest test: sign in to HubSpot there, connect, and choose the right account."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (MESSAGE_MISSES_MAILBOX, MEDIC_ONE_OF (OUTLOOK_SHOWS, "another")),
    .unless = UNLESS_IT_MOVES,
    .would_prove = N_("That it works in a private window, with the right account."),
    .steps = MEDIC_STEPS (
      STEP_SEE_WHO (NULL),
      STEP_PRIVATE_WINDOW (NULL),
      STEP_SIGN_OUT_WORK (NULL),
      STEP_SIGN_OUT_PERSONAL (NULL),
      STEP_ANOTHER_ACCOUNT (NULL),
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (
      HUBSPOT_ARTICLE (N_("HubSpot connects the account that the browser is signed in to."), "2022-09-16")
    ),
  },
  {
    .id = "mailbox-not-in-cloud",
    .title = N_("Microsoft has no mailbox for this account that HubSpot can open"),
    .explanation = N_("The message does not say why. The mailbox may be on a server of your organisation, on the move, without a licence, or never made. What Outlook on the web shows tells them apart."),
    .agent = N_("“SHARED MAILBOX” in HubSpot’s code does not mean that it is a shared one. Ask what Outlook on the web shows, and whether mail is being moved. Do not send them to IMAP before that is clear."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = WHEN_MESSAGE_SAYS ("mailbox-not-in-cloud"),
    .unless = UNLESS_MORE_IS_KNOWN,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("The code itself, such as MailboxNotEnabledForRESTAPI. Paste the whole message."),
    .steps = MEDIC_STEPS (
      STEP_SEE_MAIL,
      STEP_ASK_QUESTION ("ask-what-the-mailbox-is", N_("Ask your administrator where your mailbox is"), N_("I want to connect my mailbox to HubSpot. Microsoft Graph says that my account has no mailbox in the cloud that it can open. Could you look where my mailbox is?\n\nThe licence: https://admin.microsoft.com > Users > Active users > me > Licenses and apps. Is a plan with Exchange Online ticked?\nThe place: Get-Recipient (my address) | fl RecipientTypeDetails, in Exchange Online PowerShell. UserMailbox is in the cloud. MailUser means that it is on our own server.\nA move: https://admin.exchange.microsoft.com > Migration. Synced is not finished; only Completed is.\nA guest: if I am a guest here, my mailbox is in my own organisation.\n\nIf it is on our own server, HubSpot’s “Office 365” cannot open it. Then please tell me the web address of Exchange Web Services, or the IMAP and SMTP servers.\nIf it is in the cloud, only “Office 365” works in HubSpot: IMAP and Exchange with a password are switched off there."), N_("They tell you where your mailbox is, or what it lacks.")),
      STEP_CHOOSE_BY_PLACE
    ),
    .sources = MEDIC_SOURCES (
      SOURCE_NO_CLOUD_MAILBOX,
      SOURCE_API_ACCESS,
      SOURCE_HYBRID,
      SOURCE_CLOUD_TAKES_NO_PASSWORD,
      SOURCE_EWS_ENDS
    ),
  },
  {
    .id = "mailbox-not-found",
    .title = N_("Microsoft finds no mailbox for this account"),
    .explanation = N_("An account at Microsoft can be for Word and Excel alone, while the mail is hosted elsewhere. Or a licence for mail is missing. HubSpot finds no inbox and no calendar then."),
    .agent = N_("Where does the customer read mail? At another host, that host goes into HubSpot. In Outlook on the web, look which account is signed in. No mailbox there: the administrator."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = WHEN_MESSAGE_SAYS ("mailbox-not-found"),
    .unless = UNLESS_MORE_IS_KNOWN,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("What Outlook on the web shows for this address, or the code of the message."),
    .steps = MEDIC_STEPS (
      STEP_CHECK_ADDRESS, STEP_SEE_MAIL, STEP_ASK_LICENCE, STEP_CHOOSE_BY_PLACE
    ),
    .sources = MEDIC_SOURCES (
      SOURCE_NOT_FOUND, SOURCE_NO_CLOUD_MAILBOX, SOURCE_LICENCES, SOURCE_CLOUD_TAKES_NO_PASSWORD
    ),
  },
  {
    .id = "mailbox-moving",
    .title = N_("This mailbox is being moved, or its store is away for a moment"),
    .explanation = N_("Microsoft says so itself. It also moves mailboxes inside its own cloud from time to time. HubSpot can open it when that is over."),
    .agent = N_("Nothing to repair. Try again in some hours. Only if it lasts longer than a day, the administrator looks at the state of the move."),
    .owner = MEDIC_OWNER_WAIT,
    .when = WHEN_MESSAGE_SAYS ("mailbox-moving"),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That your administrator sees the move, or that it works some hours later."),
    .steps = MEDIC_STEPS (STEP_WAIT_FOR_MOVE, STEP_ASK_ABOUT_MOVE, STEP_CONNECT (NULL)),
    .sources = MEDIC_SOURCES (SOURCE_MIGRATION, SOURCE_API_ACCESS),
  },
  {
    .id = "mailbox-unlicensed",
    .title = N_("The account has no licence for a mailbox"),
    .explanation = N_("Microsoft names the licence itself. Without one that has a mailbox, there is nothing that HubSpot could open."),
    .agent = N_("The administrator looks at the licence and at Exchange Online below it. “Microsoft 365 Apps” alone has no mailbox."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = WHEN_MESSAGE_SAYS ("mailbox-unlicensed"),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("A look at your licences by your administrator: none with Exchange Online is there."),
    .steps = MEDIC_STEPS (STEP_ASK_LICENCE, STEP_SEE_MAIL, STEP_CONNECT (NULL)),
    .sources = MEDIC_SOURCES (SOURCE_LICENCES, SOURCE_NOT_FOUND),
  },
  {
    .id = "shared-mailbox",
    .title = N_("This is a shared mailbox, and HubSpot cannot sign in to it"),
    .explanation = N_("A shared mailbox has no sign-in of its own. People open it through their own account, and HubSpot asks for no right to shared mailboxes. So your own mailbox connects, and the shared one does not."),
    .agent = N_("Is it an address like info@ or sales@? The customer connects their own mailbox. Should the shared one be connected, the administrator makes it an ordinary mailbox with a licence."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = WHEN_MESSAGE_SAYS ("shared-mailbox"),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("A look by your administrator: the mailbox stands in Exchange as a shared one."),
    .steps = MEDIC_STEPS (
      {
        .id = "connect-your-own-mailbox",
        .title = N_("Connect your own mailbox instead"),
        .body = N_("In HubSpot press these in turn. At Microsoft, choose your own account, not the shared address."),
        .agent = N_("At Microsoft the customer chooses their own account. If it offers only the shared one: “Use another account”."),
        .actor = MEDIC_OWNER_USER,
        .press = MEDIC_PRESS ("Settings", "General", "Email", "Connect personal email", "Office 365", "Continue"),
        .link = LINK_HUBSPOT,
        .link_title = N_("Open HubSpot"),
        .expect = N_("HubSpot shows your own address as connected. If that is enough, you are done."),
        .changes = N_("HubSpot may read and send mail in your own mailbox from then on."),
        .undo = N_("In HubSpot, on the same tab, point at the account and press “Disable”."),
        .settles = TRUE,
      },
      STEP_ASK_ADMIN ("ask-for-an-ordinary-mailbox", N_("Ask your administrator to make it an ordinary mailbox"), N_("I want to connect a shared mailbox to HubSpot. HubSpot has to sign in to it, and nobody can sign in to a shared mailbox. Could you make it an ordinary one?\n\nWhere: https://admin.exchange.microsoft.com > Recipients > Mailboxes > the mailbox > Convert to regular mailbox.\nThen: https://admin.microsoft.com > Users > Active users > its account: a licence with Exchange Online, a new password, and sign-in allowed.\n\nWhat it costs: one licence. Who could open the mailbox before still can.\nPlease give the account a second factor: anybody with its password can sign in then.\nTo check: its mail opens at https://outlook.office.com/mail/ with its own sign-in.\nTo take it back: Convert to shared mailbox, block the sign-in, and remove the licence.")),
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (SOURCE_SHARED, SOURCE_CONVERT),
  },
  {
    .id = "alias-problem",
    .title = N_("The main address of the account is not the one HubSpot needs"),
    .explanation = N_("One mailbox can have several addresses, and HubSpot goes by the main one. In a personal account that must be one of Microsoft’s own, such as outlook.com. If not, HubSpot shows outlook_ and many letters, and mail may not be sent or logged."),
    .agent = N_("Personal account: an outlook.com address becomes the main one, then HubSpot is connected anew. Work account: only the administrator changes the main address. Ask which kind it is."),
    .owner = MEDIC_OWNER_USER,
    .when = WHEN_MESSAGE_SAYS ("alias-problem"),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("A look at the addresses of the account: another one is marked as primary."),
    .steps = MEDIC_STEPS (
      STEP_SEE_PRIMARY (UNLESS_WORK),
      STEP_ADD_ALIAS (UNLESS_WORK),
      STEP_MAKE_PRIMARY (UNLESS_WORK),
      STEP_ASK_MAIN_ADDRESS (UNLESS_PERSONAL),
      STEP_DISABLE (NULL),
      STEP_REMOVE (NULL),
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (
      HUBSPOT_ARTICLE (N_("HubSpot does not support a main address on a domain that is not Microsoft’s."), "2022-09-16"),
      SOURCE_ALIASES
    ),
  },

  { 0 }
};
