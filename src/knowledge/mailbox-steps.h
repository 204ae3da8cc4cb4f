/* mailbox-steps.h - what is done about a mailbox, whether a message or the mailbox itself tells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "knowledge/ask-steps.h"

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
  .when = MEDIC_ALL_OF (MEDIC_NONE_OF (OUTLOOK_SHOWS, "mail", "no-mailbox", "own-server", "another")), \
}

/* Where the mail of the address arrives was asked already. */
#define UNLESS_LOOKED_AT MEDIC_ALL_OF ( \
  MEDIC_NONE_OF (MX_ANSWER, "hosts", "null", "missing", "no-such-domain"))

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
  .drawing = DRAWING (HUBSPOT_BUTTON), \
  .link = LINK_HUBSPOT, \
  .link_title = N_("Open HubSpot"), \
  .expect = N_("HubSpot shows your address as connected."), \
  .changes = N_("HubSpot may read and send mail in that mailbox from then on."), \
  .spares = N_("Your mail is not moved: HubSpot opens it where it is."), \
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
  .drawing = DRAWING (HUBSPOT_CONNECT), \
  .link = LINK_HUBSPOT, \
  .link_title = N_("Open HubSpot"), \
  .expect = N_("HubSpot shows your address as connected."), \
  .changes = N_("HubSpot may read and send mail in that mailbox. It keeps the password that you give it."), \
  .spares = N_("Your mail is not moved: HubSpot opens it where it is."), \
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
  .drawing = DRAWING (HUBSPOT_CONNECT), \
  .link = LINK_HUBSPOT, \
  .link_title = N_("Open HubSpot"), \
  .expect = N_("HubSpot shows your address as connected."), \
  .changes = N_("HubSpot may read and send mail in that mailbox. It keeps the password that you give it."), \
  .spares = N_("Your mail is not moved: HubSpot opens it where it is."), \
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
  STEP_ASK_ADMIN_FOR ("ask-for-a-licence", N_("Ask your administrator for a licence with a mailbox"), N_("I want to connect my mailbox to HubSpot. Microsoft says that my account has none, or no licence for one. Could you look at it?\n\nWhere: https://admin.microsoft.com > Users > Active users > me > Licenses and apps. Tick a plan that has a mailbox, and below, under Apps, Exchange Online. Then Save changes. The role License Administrator is enough.\nGood to know: Microsoft 365 Apps for business has Word and Excel, but no mailbox.\n\nIf my mail is at another host, please tell me where. Then I need no licence, and choose that host in HubSpot.\n\nTo check: I see my mail at https://outlook.office.com/mail/. A new mailbox can take some time to appear.\nTo take it back: remove the tick. Without it, the mailbox cannot be used."), DRAWING (LICENCES), \
    N_("Your account gets a licence, and a mailbox with it. That may cost money."), \
    BUYS_NOTHING, \
    N_("They can take the licence away again. Without it, the mailbox cannot be used."))

#define STEP_OWN_MAILBOX { \
  .id = "connect-your-own-mailbox", \
  .title = N_("Connect your own mailbox instead"), \
  .body = N_("In HubSpot press these in turn. At Microsoft, choose your own account, not the shared address."), \
  .agent = N_("At Microsoft the customer chooses their own account. If it offers only the shared one: “Use another account”."), \
  .actor = MEDIC_OWNER_USER, \
  .press = MEDIC_PRESS ("Settings", "General", "Email", "Connect personal email", "Office 365", "Continue"), \
  .drawing = DRAWING (HUBSPOT_CONNECT), \
  .link = LINK_HUBSPOT, \
  .link_title = N_("Open HubSpot"), \
  .expect = N_("HubSpot shows your own address as connected. If that is enough, you are done."), \
  .changes = N_("HubSpot may read and send mail in your own mailbox from then on."), \
  .spares = N_("The shared mailbox stays as it is for everybody who uses it."), \
  .undo = N_("In HubSpot, on the same tab, point at the account and press “Disable”."), \
  .settles = TRUE, \
}

#define STEP_ASK_ORDINARY \
  STEP_ASK_ADMIN_TO ("ask-for-an-ordinary-mailbox", N_("Ask your administrator to make it an ordinary mailbox"), N_("I want to connect a shared mailbox to HubSpot. HubSpot has to sign in to it, and nobody can sign in to a shared mailbox. Could you make it an ordinary one?\n\nWhere: https://admin.exchange.microsoft.com > Recipients > Mailboxes > the mailbox > Convert to regular mailbox.\nThen: https://admin.microsoft.com > Users > Active users > its account: a licence with Exchange Online, a new password, and sign-in allowed.\n\nWhat it costs: one licence. Who could open the mailbox before still can.\nPlease give the account a second factor: anybody with its password can sign in then.\nTo check: its mail opens at https://outlook.office.com/mail/ with its own sign-in.\nTo take it back: Convert to shared mailbox, block the sign-in, and remove the licence."), \
    N_("The shared mailbox becomes an ordinary one. It needs a licence and a password."), \
    N_("Who could open it before still can."), \
    N_("They can make it a shared one again."))

#define STEP_ASK_OPEN_WAY \
  STEP_ASK_ADMIN ("ask-to-approve-the-open-way", \
    N_("Ask your administrator if Microsoft wants an approval"), \
    N_("HubSpot cannot sign in to my mailbox with a password (IMAP, Exchange or SMTP) any more. Please do not switch passwords back on: for IMAP and Exchange that is not possible, and for sending it ends as well.\n\nI connect with HubSpot’s choice “Office 365” instead. It signs in on Microsoft’s page and keeps no password.\n\nCould you approve that app, if it is not approved yet?\nhttps://entra.microsoft.com, Entra ID > Enterprise apps > All applications > HubSpot > Permissions > Grant admin consent.\nIf HubSpot is not in the list: it appears after somebody began to connect.\n\nThe approval is for everybody, and each person still connects only their own mailbox. It is taken back at the same place."))

/* What was announced and what is seen contradict each other: what is seen is the newer one. */
#define WORDS_MOVED_NOT_THERE \
  .title = N_("The mailbox was to have moved, and Microsoft has none here yet"), \
  .explanation = N_("You say that it moved in the last days, and the account has no mailbox in the cloud that answers. So the move is not finished, or something went wrong at its end. HubSpot has to wait for it."), \
  .agent = N_("Not HubSpot: the move. Only the administrator sees its state. “Synced” is not finished; “CompletedWithErrors” needs somebody to look."), \
  .owner = MEDIC_OWNER_ADMIN, \
  .steps = MEDIC_STEPS ( \
    STEP_SEE_MAIL, STEP_ASK_ABOUT_MOVE, STEP_WAIT_FOR_MOVE, STEP_CONNECT (NULL) \
  ), \
  .sources = MEDIC_SOURCES (SOURCE_MIGRATION, SOURCE_NO_CLOUD_MAILBOX, SOURCE_API_ACCESS)

#define STEP_ASK_MAILBOX \
  STEP_ASK_QUESTION ("ask-what-the-mailbox-is", N_("Ask your administrator where your mailbox is"), N_("I want to connect my mailbox to HubSpot. Microsoft Graph says that my account has no mailbox in the cloud that it can open. Could you look where my mailbox is?\n\nThe licence: https://admin.microsoft.com > Users > Active users > me > Licenses and apps. Is a plan with Exchange Online ticked?\nThe place: Get-Recipient (my address) | fl RecipientTypeDetails, in Exchange Online PowerShell. UserMailbox is in the cloud. MailUser means that it is on our own server.\nA move: https://admin.exchange.microsoft.com > Migration. Synced is not finished; only Completed is.\nA guest: if I am a guest here, my mailbox is in my own organisation.\n\nIf it is on our own server, HubSpot’s “Office 365” cannot open it. Then please tell me the web address of Exchange Web Services, or the IMAP and SMTP servers.\nIf it is in the cloud, only “Office 365” works in HubSpot: IMAP and Exchange with a password are switched off there."), N_("They tell you where your mailbox is, or what it lacks."))
