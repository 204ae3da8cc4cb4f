/* limits.c - the account is right, and yet: full, too much, too often, closed ways, no way there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/mailbox-steps.h"

#define SOURCE_SEND_LIMITS { \
  N_("Limits count over 24 hours. The same mailbox connected more than once in HubSpot reaches them soon."), "HubSpot", \
  "https://knowledge.hubspot.com/connected-email/sales-email-send-limits", "2025-08-13" }
#define SOURCE_RESTRICTED { \
  N_("Who sends too much, or what looks like spam, is put on a list and may send again when an administrator says so."), "Microsoft", \
  "https://learn.microsoft.com/defender-office-365/outbound-spam-restore-restricted-users", "2023-11-02" }
#define SOURCE_PAUSE { \
  N_("An app may ask 10,000 times in 10 minutes for one mailbox, and four times at once."), "Microsoft", \
  "https://learn.microsoft.com/graph/throttling-limits", "2026-11-23" }
#define SOURCE_ANSWERS { \
  N_("Microsoft lists what the answers of its mail service mean: full, too often, busy, away."), "Microsoft", \
  "https://learn.microsoft.com/graph/errors", "2026-11-23" }
#define SOURCE_STORAGE { \
  N_("Outlook on the web shows under Storage what takes the room. A full mailbox sends and takes no mail."), "NHSmail", \
  "https://support.nhs.net/knowledge-base/managing-your-mailbox-quota/", "2026-11-23" }
#define SOURCE_BASIC_OFF { \
  N_("Exchange Online takes no passwords over IMAP, POP and EWS since October 2022."), "Microsoft (MC375736)", \
  "https://portal.invidia.com.au/index.php?rp=/announcements/9/Basic-Authentication-Deprecation-in-Exchange-Online--May-2022-Update.html", \
  "2022-10-01" }
#define SOURCE_EWS_END { \
  N_("EWS, by which HubSpot’s choice “Exchange” works, is closed at Exchange Online from October 2026 and ends in April 2027."), \
  "Microsoft (MC1227454)", \
  "https://afi.ai/blog/microsoft-365-retiring-ews-exchange-online-timeline-discovery-parity-gaps-afi-graph", "2026-11-23" }
#define SOURCE_SMTP_END { \
  N_("Sending with a password is off by default from the end of December 2026."), "Microsoft Exchange Team", \
  "https://kingsmtp.com/cloud-smtp/microsoft-exchange-online-smtp-basic-auth-retirement-2026", "2026-01-27" }
#define SOURCE_PERSONAL_OFF { \
  N_("Personal Microsoft mailboxes take no passwords from other programs since September 2024, app passwords included."), "Microsoft", \
  "https://techissuestoday.com/how-to-update-outlook-email-settings-to-avoid-losing-access-after-september-16/", "2024-09-16" }
#define SOURCE_WAY_IN { N_("Signing in goes through login.microsoftonline.com."), "Microsoft", \
  "https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud", "2025-01-15" }

#define STEP_WAIT(task, headline, words, hint) { \
  .id = task, \
  .title = headline, \
  .body = words, \
  .agent = hint, \
  .actor = MEDIC_OWNER_WAIT, \
  .link = LINK_HUBSPOT, \
  .link_title = N_("Open HubSpot"), \
  .expect = N_("HubSpot does what it did not do before."), \
  .changes = N_("Nothing. You only wait."), \
  .settles = TRUE, \
}

#define STEP_SEE_STATUS(task, headline, hint, page, name) { \
  .id = task, \
  .title = headline, \
  .body = N_("The page tells whether there is trouble for many people just now. If so, come back when it is over."), \
  .agent = hint, \
  .actor = MEDIC_OWNER_USER, \
  .link = page, \
  .link_title = name, \
  .expect = N_("The page says that all is well, or names the trouble."), \
  .changes = N_("Nothing. You only look."), \
}

#define STEP_MICROSOFT_STATUS STEP_SEE_STATUS ("see-microsofts-status", \
  N_("See what Microsoft says of its service"), \
  N_("Microsoft’s public page. It is often late: “all well” does not rule trouble out."), \
  LINK_SERVICE_HEALTH, N_("Open Microsoft’s status page"))
#define STEP_HUBSPOT_STATUS STEP_SEE_STATUS ("see-hubspots-status", \
  N_("See what HubSpot says of its service"), \
  N_("HubSpot’s public page. Look for mail, calendar and integrations."), \
  LINK_HUBSPOT_STATUS, N_("Open HubSpot’s status page"))

#define STEP_ONE_CONNECTION { \
  .id = "connect-it-only-once", \
  .title = N_("See whether the mailbox is connected more than once"), \
  .body = N_("In HubSpot, ask your colleagues whether they connected this very mailbox too. Keep the connection of one person only."), \
  .agent = N_("The same mailbox under several HubSpot users uses the limit up quickly. One connection is enough."), \
  .actor = MEDIC_OWNER_USER, \
  .press = MEDIC_PRESS ("Settings", "General", "Email"), \
  .drawing = DRAWING (HUBSPOT_EMAIL), \
  .link = LINK_HUBSPOT, \
  .link_title = N_("Open HubSpot"), \
  .expect = N_("One person in HubSpot has this mailbox connected."), \
  .changes = N_("Nothing while you look. Who switches theirs off can no longer send from it."), \
  .spares = N_("Mail that was logged before stays in HubSpot."), \
  .undo = N_("They connect it again on the same tab."), \
}

#define WORDS_FULL \
  .title = N_("The mailbox is full"), \
  .explanation = N_("A full mailbox sends nothing, and soon takes nothing in. HubSpot cannot put anything into it either."), \
  .agent = N_("No room is left. Deleted items and big attachments first. Nothing is to be deleted that the customer must keep: then the administrator."), \
  .owner = MEDIC_OWNER_USER, \
  .steps = MEDIC_STEPS ( \
    { \
      .id = "see-what-takes-the-room", \
      .title = N_("See what takes the room"), \
      .body = N_("In Outlook on the web press these, one after the other. In some versions “Storage” is under “Accounts” instead."), \
      .agent = N_("The gear in Outlook on the web, then “General” or “Accounts”, then “Storage”: which folder is the biggest?"), \
      .actor = MEDIC_OWNER_USER, \
      .press = MEDIC_PRESS ("Settings", "General", "Storage"), \
      .link = LINK_OUTLOOK, \
      .link_title = N_("Open Outlook on the web"), \
      .expect = N_("You see how full the mailbox is, and which folders are big."), \
      .changes = N_("Nothing. You only look."), \
    }, \
    { \
      .id = "make-room", \
      .title = N_("Empty what you no longer need"), \
      .body = N_("Begin with the deleted items and the junk mail. Then save big attachments elsewhere and delete their mail."), \
      .agent = N_("Deleted items, junk mail, big attachments. Only what the customer names; when in doubt, nothing."), \
      .actor = MEDIC_OWNER_USER, \
      .link = LINK_OUTLOOK, \
      .link_title = N_("Open Outlook on the web"), \
      .expect = N_("“Storage” shows free room. That can take an hour or more."), \
      .changes = N_("The mail that you delete is gone."), \
      .spares = N_("The other folders stay as they are."), \
      .caution = N_("What is emptied from the deleted items may not come back. Keep what your organisation must keep."), \
      .settles = TRUE, \
    }, \
    STEP_TEST_MAIL (NULL), \
    STEP_ASK_ADMIN ("ask-for-more-room", \
      N_("Ask your administrator for more room"), \
      N_("My mailbox is full, and I can delete no more of it.\n\nCould you give it more room?\n\n1. Switch the archive on, if our licence has one.\nhttps://admin.exchange.microsoft.com > Recipients > Mailboxes > my mailbox > Others > Mailbox archive.\n\n2. Or a licence with a bigger mailbox.\nhttps://admin.microsoft.com > Users > Active users > my name > Licenses and apps.\n\nIf it is a shared mailbox: without a licence it has 50 GB at most.")) \
  ), \
  .sources = MEDIC_SOURCES (SOURCE_STORAGE, SOURCE_ANSWERS)

#define WORDS_TRANSIENT \
  .title = N_("Microsoft’s service had trouble at that moment"), \
  .explanation = N_("The fault was on Microsoft’s side, and it mostly passes within minutes. Your account and HubSpot need no change."), \
  .agent = N_("Wait, then one try. Change nothing meanwhile: what is changed during an outage is hard to judge. Look at both status pages."), \
  .owner = MEDIC_OWNER_WAIT, \
  .steps = MEDIC_STEPS ( \
    STEP_WAIT ("wait-for-microsoft", N_("Wait fifteen minutes and try once"), \
      N_("Change nothing meanwhile. Begin in HubSpot, not in an old tab of Microsoft’s."), \
      N_("Fifteen minutes, then one try from HubSpot.")), \
    STEP_MICROSOFT_STATUS, \
    STEP_HUBSPOT_STATUS, \
    STEP_WAIT ("try-tomorrow", N_("Try again tomorrow"), \
      N_("If it still does not work then, come back and paste the new message."), \
      N_("If it stays for a day, it is no passing trouble. A new message may tell more.")), \
    { \
      .id = "ask-about-service-health", \
      .title = N_("Ask your administrator what Microsoft reports"), \
      .body = N_("They see more of Microsoft’s reports than the public page shows. Send them this text."), \
      .agent = N_("Only when it stays for a day."), \
      .actor = MEDIC_OWNER_ADMIN, \
      .copy = N_("Microsoft’s service answers with trouble when my mailbox is opened, since yesterday.\n\nCould you look whether Microsoft reports something for us?\nhttps://admin.microsoft.com > Health > Service health.\n\nNothing is to be changed. If Microsoft reports nothing, could you ask its support, with what stands below?"), \
      .identifies = TRUE, \
      .expect = N_("They tell you what Microsoft reports."), \
      .changes = N_("Nothing. They only look."), \
    } \
  ), \
  .sources = MEDIC_SOURCES (SOURCE_CODES, SOURCE_ANSWERS)

const MedicDiagnosis medic_limits_diagnoses[] = {
  {
    .id = "mailbox-full",
    WORDS_FULL,
    .when = WHEN_MESSAGE_SAYS ("mailbox-full"),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("What Outlook on the web shows under “Storage”."),
  },
  {
    .id = "mailbox-full-here",
    WORDS_FULL,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX, "full")),
    .unless = UNLESS_IT_WORKS,
    /* The room is the mailbox’s own, whoever asks. */
    .proof = MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX, "full")),
  },
  {
    .id = "send-quota",
    .title = N_("Microsoft takes no more mail from this mailbox for now"),
    .explanation = N_("A mailbox may send only so much in a day, and what HubSpot sends counts. Or its mail looked like spam, and Microsoft stopped it to protect others. Reading still works."),
    .agent = N_("A limit of the day, or a stop because of spam. How much did the customer send, also by sequences? A stop is lifted only by the administrator."),
    .owner = MEDIC_OWNER_WAIT,
    .when = WHEN_MESSAGE_SAYS ("send-quota"),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That it sends again after a day, or that your administrator finds the mailbox on the list."),
    .steps = MEDIC_STEPS (
      {
        .id = "read-microsofts-mail",
        .title = N_("Look for a mail from Microsoft in your inbox"),
        .body = N_("Microsoft may want to know that it is you, above all for a personal account. Open Outlook on the web yourself and look there: follow no link in a mail."),
        .agent = N_("For personal accounts a notice often waits in the inbox. The customer opens Outlook themselves, as such mail is also forged."),
        .actor = MEDIC_OWNER_USER,
        .link = LINK_OUTLOOK,
        .link_title = N_("Open Outlook on the web"),
        .expect = N_("There is no notice, or you did what it asks."),
        .changes = N_("Nothing, unless Microsoft asks you to prove that it is you."),
      },
      {
        .id = "pause-automatic-mail",
        .title = N_("Pause the mail that HubSpot sends by itself"),
        .body = N_("Sequences and mail to be sent later go out through your mailbox. Pause them until it sends again."),
        .agent = N_("Sequences and scheduled mail. Everything that waits would come out at once afterwards."),
        .actor = MEDIC_OWNER_USER,
        .link = LINK_HUBSPOT,
        .link_title = N_("Open HubSpot"),
        .expect = N_("Nothing goes out by itself."),
        .changes = N_("People get this mail later."),
        .spares = N_("Mail that you write and send yourself is not paused by it."),
        .undo = N_("Let them go on in HubSpot."),
      },
      STEP_ONE_CONNECTION,
      STEP_WAIT ("wait-a-day", N_("Wait a day, then send one mail"),
        N_("The limits count over 24 hours. Until then, each mail that you try is refused again."),
        N_("24 hours from the last mail that went out. Then one mail only.")),
      STEP_ASK_ADMIN ("ask-to-let-it-send",
        N_("Ask your administrator whether the mailbox is stopped"),
        N_("My mailbox cannot send mail.\n\nCould you look whether Microsoft stopped it?\nMicrosoft Defender portal (security.microsoft.com) > Email & collaboration > Review > Restricted entities.\n\nIf it is there: please see first that nobody else uses my account (password, second factor, forwarding rules). Then press Unblock. It takes about an hour.\n\nIf it is not there, it is the limit of the day, and I wait."))
    ),
    .sources = MEDIC_SOURCES (SOURCE_SEND_LIMITS, SOURCE_RESTRICTED),
  },
  {
    .id = "throttled",
    .title = N_("Microsoft asks for a pause: too many requests"),
    .explanation = N_("An app may ask only so often for one mailbox. After a pause Microsoft answers again by itself. Nothing is wrong with the mailbox."),
    .agent = N_("It passes. Trying again and again makes it longer. If it comes every day, look for a second connection of the same mailbox."),
    .owner = MEDIC_OWNER_WAIT,
    .when = WHEN_MESSAGE_SAYS ("throttled"),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That it works after a pause."),
    .steps = MEDIC_STEPS (
      STEP_WAIT ("wait-for-the-pause", N_("Wait a quarter of an hour"),
        N_("Leave HubSpot’s settings alone for that time. Then try once."),
        N_("Fifteen minutes without a try, then one. Offer to call back.")),
      STEP_ONE_CONNECTION,
      STEP_HUBSPOT_STATUS,
      {
        .id = "tell-hubspot-about-the-pauses",
        .title = N_("Tell HubSpot’s support if it comes every day"),
        .body = N_("Only HubSpot sees how often it asks for your mailbox. Send them this text, with the whole message."),
        .agent = N_("Only when it comes again on several days and the mailbox is connected once."),
        .actor = MEDIC_OWNER_VENDOR,
        .copy = N_("Microsoft asks HubSpot for a pause on my mailbox, again and again. The mailbox is connected only once.\n\nCould you look how often HubSpot asks for it?"),
        .identifies = TRUE,
        .expect = N_("HubSpot answers with what it found."),
        .changes = N_("Nothing. It is a question."),
      }
    ),
    .sources = MEDIC_SOURCES (SOURCE_PAUSE, SOURCE_SEND_LIMITS),
  },
  {
    .id = "transient-service",
    WORDS_TRANSIENT,
    .when = WHEN_MESSAGE_SAYS ("transient-service"),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That it works later, with nothing changed."),
  },
  {
    .id = "transient-service-here",
    WORDS_TRANSIENT,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX, "busy")),
    .unless = UNLESS_IT_WORKS,
    .would_prove = N_("That it works later, with nothing changed."),
  },
  {
    .id = "legacy-auth-off",
    .title = N_("Signing in with a password is switched off for this mailbox"),
    .explanation = N_("The choices “IMAP” and “Exchange” in HubSpot sign in with a password. For a mailbox at Microsoft that way is closed, app passwords included. The choice “Office 365” still works: you sign in on Microsoft’s own page."),
    .agent = N_("IMAP, POP and Exchange with a password: off at Microsoft 365 since October 2022, at outlook.com since September 2024. Sending with a password (SMTP) goes off by default at the end of December 2026. In HubSpot the customer needs Office 365. IMAP and Exchange are only right for a server of their own or another mail host."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = WHEN_MESSAGE_SAYS ("legacy-auth-off"),
    .unless = MEDIC_ANY_OF (
      MEDIC_ONE_OF (HUBSPOT_ERROR, "5.7.30"),
      MEDIC_ONE_OF (MAIL_MOVING, "moved"),
      MEDIC_ONE_OF (ADDRESS_KIND, "microsoft-personal"),
      MEDIC_ONE_OF (HUBSPOT_NOW, "works")
    ),
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That the mailbox is at Microsoft, and that HubSpot shows it as IMAP or Exchange."),
    .steps = MEDIC_STEPS (
      {
        .id = "see-which-way-is-used",
        .title = N_("See how HubSpot is connected to the mailbox"),
        .body = N_("Open your email settings in HubSpot. If the account is there as IMAP or Exchange, that is the closed way. If nothing is connected, go on to “Office 365”."),
        .agent = N_("IMAP or Exchange beside the account: that is it. A new app password or another server name does not help."),
        .actor = MEDIC_OWNER_USER,
        .press = MEDIC_PRESS ("Settings", "General", "Email"),
        .drawing = DRAWING (HUBSPOT_EMAIL),
        .link = LINK_HUBSPOT,
        .link_title = N_("Open HubSpot"),
        .expect = N_("You know whether it is IMAP, Exchange or Office 365."),
        .changes = N_("Nothing. You only look."),
      },
      STEP_DISABLE (NULL),
      STEP_REMOVE (NULL),
      STEP_CONNECT (NULL),
      STEP_ASK_OPEN_WAY
    ),
    .sources = MEDIC_SOURCES (
      SOURCE_BASIC_OFF,
      SOURCE_EWS_END,
      SOURCE_SMTP_END,
      SOURCE_PERSONAL_OFF
    ),
  },
  {
    .id = "network-or-tls",
    .title = N_("The browser did not get through to Microsoft or HubSpot"),
    .explanation = N_("The message is about the way there, not about your mailbox. A network, a proxy or a protective program can close it. So can a wrong date on the computer."),
    .agent = N_("Name not found, connection cut, or a certificate not trusted. Date of the computer, then another network. The mailbox has nothing to do with it."),
    .owner = MEDIC_OWNER_USER,
    .when = WHEN_MESSAGE_SAYS ("network-or-tls"),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That the same page opens on another network."),
    .steps = MEDIC_STEPS (
      {
        .id = "see-which-page-opens",
        .title = N_("See which page does not open"),
        .body = N_("Open Outlook on the web, then HubSpot, then any other page. Look at the date of the computer too: with a wrong one, no page can prove who it is."),
        .agent = N_("Which of the three does not open? If none does, it is the connection. If only Microsoft’s does not, something keeps it away."),
        .actor = MEDIC_OWNER_USER,
        .link = LINK_OUTLOOK,
        .link_title = N_("Open Outlook on the web"),
        .expect = N_("You know which page does not open, and the date is right."),
        .changes = N_("Nothing. You only look."),
        .settles = TRUE,
      },
      {
        .id = "connect-over-another-network",
        .title = N_("Connect over another network"),
        .body = N_("For example over the one that your phone shares. If you use a VPN, try it without, or with it if you had it off."),
        .agent = N_("The phone’s network for a moment, or the VPN the other way round. If it works, the first network is in the way."),
        .actor = MEDIC_OWNER_USER,
        .link = LINK_HUBSPOT,
        .link_title = N_("Open HubSpot"),
        .expect = N_("The page opens, and you can connect."),
        .changes = N_("Only the connection of this computer. Your phone’s plan may count the data."),
        .spares = N_("No setting of your mailbox or of HubSpot is touched."),
        .undo = N_("Choose the network that you had before."),
        .settles = TRUE,
      },
      {
        .id = "ask-to-open-the-way",
        .title = N_("Ask whoever looks after your network"),
        .body = N_("A proxy, a firewall or a virus scanner may stand in the way. Send them this text."),
        .agent = N_("Whoever runs the network or the virus scanner. Nobody should click a certificate warning away."),
        .actor = MEDIC_OWNER_ADMIN,
        .copy = N_("My browser does not get through when I connect my mailbox to HubSpot.\n\nPlease let these through, over HTTPS:\nlogin.microsoftonline.com\nlogin.live.com\noutlook.office.com\napp.hubspot.com\n\nIf a proxy or a virus scanner opens encrypted connections: please leave these out, or let my computer trust its certificate.\n\nIt can be taken back at any time."),
        .identifies = TRUE,
        .expect = N_("They tell you that the way is open, and the pages open."),
        .changes = N_("A rule in your network."),
        .spares = N_("It opens no way into your computer from outside."),
        .undo = N_("They can take the rule out again."),
      }
    ),
    .sources = MEDIC_SOURCES (
      SOURCE_WAY_IN,
      { N_("A server proves who it is by a certificate that the computer trusts."),
        "RFC 8446, section 4.4.2", "https://www.rfc-editor.org/rfc/rfc8446#section-4.4.2", "2018-08-01" }
    ),
  },

  { 0 }
};
