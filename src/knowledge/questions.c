/* questions.c - what only a person can tell
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/knowledge.h"

const MedicQuestion medic_questions[] = {
  {
    .id = "address",
    .title = N_("The address"),
    .text = N_("Which address do you want to connect?"),
    .why = N_("Everything else depends on it."),
    .answers = MEDIC_FACT_ADDRESS_TYPED,
  },
  {
    .id = "message",
    .title = N_("The message"),
    .text = N_("What does the message say, word for word?"),
    .why = N_("The codes in it tell more than anything that can be seen from outside."),
    .answers = MEDIC_FACT_HUBSPOT_MESSAGE,
  },
  {
    .id = "admin-answer",
    .title = N_("The administrator’s answer"),
    .text = N_("What did your administrator answer, word for word?"),
    .why = N_("It tells what comes next."),
    .answers = MEDIC_FACT_ADMIN_MESSAGE,
  },
  {
    .id = "what-you-see",
    .title = N_("What HubSpot shows"),
    .text = N_("What do you see?"),
    .why = N_("Choose what comes closest. The words in quotes stand on HubSpot’s or Microsoft’s page."),
    .where = N_("Look at the tab “Email” of your settings in HubSpot, and at the last page that Microsoft showed."),
    .answers = MEDIC_FACT_HUBSPOT_SHOWS,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (HUBSPOT_NOW, "same", "other")),
    .choices = MEDIC_CHOICES (
      { "message", N_("A message with a code or a long text"), N_("Paste it, and we read it for you") },
      { "approval-needed", N_("An administrator must approve"), N_("“Need admin approval” or “Approval required”") },
      { "not-found", N_("No inbox and no calendar is found"), N_("“Office 365 inbox and calendar not found”") },
      { "wrong-address", N_("HubSpot connects another address"), N_("Without asking which one I want") },
      { "not-enabled", N_("The mailbox is unavailable"), N_("“Unavailable - API access not enabled for mailbox”") },
      { "outlook-alias", N_("A strange address with outlook_ in it"), N_("“outlook_” and many letters and digits, “@outlook.com”") },
      { "interaction-required", N_("Something wants me to interact"), N_("“Interaction required”") },
      { "stopped-working", N_("It worked, and then it stopped"), N_("HubSpot says that the inbox is disconnected") }
    ),
  },
  {
    .id = "mail-read-at",
    .title = N_("Where the mail is read"),
    .text = N_("Where do you read the mail of {mail-address}?"),
    .why = N_("From outside we see only where mail arrives. Where you read it decides what to choose in HubSpot."),
    .where = N_("Look at the page or program in which you read your mail: its name stands in the corner or in the address line."),
    .answers = MEDIC_FACT_MAIL_READ_AT,
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (MX_ANSWER, "hosts"),
      MEDIC_NONE_OF (MAIL_HOST, "microsoft-365", "outlook-com", "microsoft-placeholder"),
      MEDIC_FALSE (MX_WITHOUT_DOT)
    ),
    .choices = MEDIC_CHOICES (
      { "microsoft", N_("Outlook on the web, or new Outlook"), N_("The page is outlook.office.com or outlook.cloud.microsoft") },
      { "gmail", N_("Gmail"), N_("The page is mail.google.com") },
      /* Translators: another page or program to read mail in. */
      { "other", N_("Another page or program"), N_("For example the web mail of your mail host") }
    ),
  },
  {
    .id = "own-address",
    .title = N_("Whose address it is"),
    .text = N_("Is {mail-address} your own address?"),
    .why = N_("If it is, we ask Microsoft where this very mailbox is. For that the whole address is sent to Microsoft, without any password. For other people’s addresses we do not do that."),
    .answers = MEDIC_FACT_OWN_ADDRESS,
    .when = MEDIC_ALL_OF (MEDIC_KNOWN (MAIL_ADDRESS), MEDIC_NONE_OF (MX_ANSWER, "null", "no-such-domain")),
    .choices = MEDIC_CHOICES (
      { "yes", N_("Yes, it is mine"), N_("You may ask Microsoft about it") },
      { "no", N_("No, I am helping someone"), N_("Then nothing about this mailbox is asked") }
    ),
  },
  {
    .id = "mail-moving",
    .title = N_("Mail that is moving"),
    .text = N_("Is your mail being moved to Microsoft 365 just now?"),
    .why = N_("While a mailbox moves, HubSpot cannot open it. Your administrator announces such a move."),
    .where = N_("Look for a notice from your administrator, or ask a colleague: such a move is mostly for everybody."),
    .answers = MEDIC_FACT_MAIL_MOVING,
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (HUBSPOT_ERROR_CAUSE, "mailbox-not-in-cloud", "mailbox-not-found", "mailbox-moving",
                    "legacy-auth-off")
    ),
    .choices = MEDIC_CHOICES (
      { "yes", N_("Yes, it is moving"), NULL },
      { "moved", N_("It was moved in the last days"), N_("HubSpot was connected before that, or never") },
      { "no", N_("No"), N_("It has been where it is for long") }
    ),
  },
  {
    .id = "outlook-shows",
    .title = N_("Outlook on the web"),
    .text = N_("What do you see when you open Outlook on the web?"),
    .why = N_("It shows whether there is a mailbox at Microsoft for your account."),
    .where = N_("Open outlook.office.com in your browser and sign in with the address that you want in HubSpot."),
    .answers = MEDIC_FACT_OUTLOOK_SHOWS,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (HUBSPOT_ERROR_CAUSE, "mailbox-not-in-cloud", "mailbox-not-found")),
    .choices = MEDIC_CHOICES (
      { "mail", N_("My mail, up to date"), NULL },
      { "no-mailbox", N_("A page that says there is no mailbox or no licence"), NULL },
      { "own-server", N_("It leads me to a page of my organisation"), N_("Another address stands in the browser then") },
      { "another", N_("Somebody else’s mail, or another account of mine"), NULL }
    ),
  },
  {
    .id = "connection-ended",
    .title = N_("How the connection ended"),
    .text = N_("Has HubSpot’s connection ended before?"),
    .why = N_("A connection that ends again and again has another reason than one that ended once."),
    .where = N_("Think of how often you connected this mailbox in the last months."),
    .answers = MEDIC_FACT_CONNECTION_ENDED,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (HUBSPOT_ERROR_CAUSE, "session-expired-or-revoked")),
    .choices = MEDIC_CHOICES (
      { "once", N_("No, only now"), NULL },
      { "again-and-again", N_("Yes, again and again"), N_("Some time after each new connection, such as a day or a week") }
    ),
  },
  {
    .id = "hubspot-way",
    .title = N_("The choice in HubSpot"),
    .text = N_("Which provider did you choose in HubSpot?"),
    .why = N_("Some of HubSpot’s choices sign in with a password, and Microsoft takes none any more."),
    .where = N_("In HubSpot, press “Connect personal email”: the choices stand there. Beside a connected account you see which one it was."),
    .answers = MEDIC_FACT_HUBSPOT_WAY,
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (HUBSPOT_ERROR_CAUSE, "legacy-auth-off", "password-wrong",
                    "unspecified-sign-in-failure", "not-recognised"),
      MEDIC_ONE_OF (MAIL_HOST, "microsoft-365", "outlook-com")
    ),
    .choices = MEDIC_CHOICES (
      { "office-365", "Office 365", N_("A page of Microsoft’s opened to sign in") },
      { "exchange", "Exchange", N_("HubSpot asked for a password and a server address") },
      { "imap", "IMAP", N_("HubSpot asked for a password and two servers") },
      { "gmail", "Gmail", N_("A page of Google’s opened to sign in") }
    ),
  },
  {
    .id = "mailbox-used-by",
    .title = N_("Who uses the mailbox"),
    .text = N_("Who uses the mailbox that you want in HubSpot?"),
    .why = N_("A mailbox that several people share has no sign-in of its own, and HubSpot needs one."),
    .where = N_("An address such as info@ or sales@ mostly belongs to several people."),
    .answers = MEDIC_FACT_MAILBOX_USED_BY,
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (HUBSPOT_ERROR_CAUSE, "account-disabled", "password-wrong", "mailbox-unlicensed")
    ),
    .choices = MEDIC_CHOICES (
      { "one", N_("I alone"), NULL },
      { "several", N_("Several people"), N_("Each opens it with their own account") }
    ),
  },
  {
    .id = "account-kind",
    .title = N_("Kind of account"),
    .text = N_("Which kind of Microsoft account is it?"),
    .why = N_("Work and personal accounts have different pages at Microsoft, so the steps differ."),
    .where = N_("An account that you made for yourself is personal. One that your organisation gave you is for work or school."),
    .answers = MEDIC_FACT_ACCOUNT_KIND,
    .unless = MEDIC_ANY_OF (
      MEDIC_ONE_OF (ADDRESS_KIND, "microsoft-personal"), MEDIC_KNOWN (ACCOUNT_IS)
    ),
    .choices = MEDIC_CHOICES (
      { "work", N_("From work or school"), N_("My organisation gave it to me") },
      { "personal", N_("Personal"), N_("For example outlook.com or hotmail.com") }
    ),
  },
  {
    .id = "computer-kind",
    .title = N_("The computer"),
    .text = N_("Who looks after the computer with your browser?"),
    .why = N_("A computer of your organisation may sign the browser in by itself, again and again."),
    .where = N_("If you sign in to the computer itself with your work address, your organisation looks after it."),
    .answers = MEDIC_FACT_COMPUTER_KIND,
    .choices = MEDIC_CHOICES (
      { "work", N_("My organisation"), N_("I sign in to it with my work account") },
      { "own", N_("I do"), NULL }
    ),
  },
  {
    .id = "sign-in",
    .title = N_("Signing in"),
    .text = N_("May we look at your account at Microsoft?"),
    .why = N_("From outside we see only the domain. After you sign in, Microsoft says which account it is, its main address, and whether its licence has a mailbox. You sign in on Microsoft’s own page, and we never see your password."),
    .answers = MEDIC_FACT_SIGN_IN_WANTED,
    .signs_in = TRUE,
    /* What is asked about one mailbox is asked about one’s own. */
    .when = MEDIC_ALL_OF (
      MEDIC_TRUE (SIGN_IN_READY),
      MEDIC_KNOWN (MAIL_ADDRESS),
      MEDIC_ONE_OF (OWN_ADDRESS, "yes")
    ),
    /* Where Microsoft cannot be asked, nobody gets to its page either. */
    .unless = MEDIC_ANY_OF (MEDIC_NONE_OF (TENANT_REACH, "answered")),
    .choices = MEDIC_CHOICES (
      { "browser", N_("Yes, in my browser"), N_("Microsoft’s page opens, and you choose the account there") },
      { "code", N_("Yes, with a short code"), N_("For a browser on another device. Type only the code that stands here") },
      { "no", N_("No"), N_("We go on with what is known") }
    ),
  },
  {
    .id = "look-into-mailbox",
    .title = N_("A look into the mailbox"),
    .text = N_("May we see whether your mailbox and your calendar answer?"),
    .why = N_("Whether there is a mailbox that HubSpot can open is told by the mailbox alone. Microsoft’s page lists what HubSpot asks for, too. We read the names and sizes of folders and the list of calendars, no mail, and change nothing."),
    .answers = MEDIC_FACT_MAILBOX_WANTED,
    .signs_in = TRUE,
    .when = MEDIC_ALL_OF (MEDIC_TRUE (SIGNED_IN)),
    /* A guest has none there. */
    .unless = MEDIC_ANY_OF (MEDIC_ONE_OF (ACCOUNT_IS, "guest")),
    .choices = MEDIC_CHOICES (
      { "yes", N_("Yes, look"), N_("If Microsoft wants an administrator for it, that tells something as well") },
      { "no", N_("No"), N_("We go on with what is known") }
    ),
  },
  {
    .id = "licence-since",
    .title = N_("The age of the licence"),
    .text = N_("Since when do you have this licence or account?"),
    .why = N_("A new mailbox takes a while to be made. One that is gone after a long time was deleted, and that is urgent."),
    .where = N_("Did your mail work with this account before? Then you have it for longer."),
    .answers = MEDIC_FACT_LICENCE_SINCE,
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (MAILBOX, "no-mailbox", "not-found"),
      MEDIC_ONE_OF (ACCOUNT_PLAN, "enabled", "grace"),
      MEDIC_FALSE (ACCOUNT_SYNCED)
    ),
    .choices = MEDIC_CHOICES (
      { "new", N_("Since today or yesterday"), N_("There was no mail in it yet") },
      { "long", N_("For longer"), N_("Mail worked in it before") }
    ),
  },
  /* The two that change something decide about no cause, so they are never asked by themselves. */
  {
    .id = "draft",
    .title = N_("A draft"),
    .text = N_("May we write a draft into your mailbox and remove it again?"),
    .why = N_("It shows whether an app can write there, as HubSpot does. The draft is sent to nobody."),
    .answers = MEDIC_FACT_DRAFT_WANTED,
    .signs_in = TRUE,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX, "works")),
    .choices = MEDIC_CHOICES (
      { "yes", N_("Yes, try it"), N_("The draft is removed at once") },
      { "no", N_("No"), N_("Nothing is written") }
    ),
  },
  {
    .id = "test-message",
    .title = N_("A message to yourself"),
    .text = N_("May we send one message from your mailbox to yourself?"),
    .why = N_("It shows which address others see on your mail. Nobody but you gets it."),
    .answers = MEDIC_FACT_TEST_WANTED,
    .signs_in = TRUE,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX, "works")),
    .choices = MEDIC_CHOICES (
      { "yes", N_("Yes, send it"), N_("One message arrives in your inbox, and stays there") },
      { "no", N_("No"), N_("Nothing is sent") }
    ),
  },
  {
    .id = "hubspot-now",
    .title = N_("HubSpot now"),
    .text = N_("Try it in HubSpot now. What happens?"),
    .why = N_("Whether it connects is the one thing that we cannot see from here."),
    .where = N_("In HubSpot, open Settings, General, Email, and connect your inbox."),
    .answers = MEDIC_FACT_HUBSPOT_NOW,
    .choices = MEDIC_CHOICES (
      { "works", N_("It works"), N_("HubSpot shows my address as connected") },
      { "same", N_("The same message as before"), N_("It still does not connect") },
      { "other", N_("Another message"), N_("One that I did not see before") }
    ),
  },
  { 0 }
};
