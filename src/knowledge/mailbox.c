/* mailbox.c - the mailbox itself: elsewhere, moving, without a licence, shared, under another name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/alias-steps.h"
#include "knowledge/mailbox-steps.h"

/* Microsoft Graph uses the two names for one thing, at different times for the same account. */
#define MESSAGE_MISSES_MAILBOX \
  MEDIC_ONE_OF (HUBSPOT_ERROR_CAUSE, "mailbox-not-in-cloud", "mailbox-not-found"), \
  MEDIC_ONE_OF (HUBSPOT_ERROR_APP, "hubspot", "unnamed")

/* A move explains whatever else is seen while it lasts, and for some days after it. */
#define UNLESS_IT_MOVES MEDIC_ANY_OF ( \
  MEDIC_ONE_OF (MAIL_MOVING, "yes", "moved"), \
  MEDIC_ONE_OF (HUBSPOT_NOW, "works"))

/* What a finer entry says of the same message. */
#define MORE_IS_KNOWN \
  MEDIC_KNOWN (ADMIN_ANSWER), \
  MEDIC_ONE_OF (MAIL_MOVING, "yes"), \
  MEDIC_ONE_OF (OUTLOOK_SHOWS, "own-server", "no-mailbox", "another"), \
  MEDIC_ONE_OF (MAILBOX_PLACE, "on-premises"), \
  MEDIC_ONE_OF (HUBSPOT_NOW, "works")

/* What the account and the mailbox say themselves tells more than a message about them. */
#define UNLESS_MORE_IS_KNOWN MEDIC_ANY_OF ( \
  MORE_IS_KNOWN, \
  MEDIC_ONE_OF (MAIL_MOVING, "moved"), \
  MEDIC_ONE_OF (ACCOUNT_IS, "guest"), \
  MEDIC_ONE_OF (MAILBOX, "works", "no-mailbox", "unlicensed", "not-found", "moving", "disabled"))

#define WORDS_MOVING \
  .title = N_("This mailbox is being moved, or its store is away for a moment"), \
  .explanation = N_("Microsoft says so itself. It also moves mailboxes inside its own cloud from time to time. HubSpot can open it when that is over."), \
  .agent = N_("Nothing to repair. Try again in some hours. Only if it lasts longer than a day, the administrator looks at the state of the move."), \
  .owner = MEDIC_OWNER_WAIT, \
  .steps = MEDIC_STEPS (STEP_WAIT_FOR_MOVE, STEP_ASK_ABOUT_MOVE, STEP_CONNECT (NULL)), \
  .sources = MEDIC_SOURCES (SOURCE_MIGRATION, SOURCE_API_ACCESS)

#define WORDS_UNLICENSED \
  .title = N_("The account has no licence for a mailbox"), \
  .explanation = N_("Microsoft names the licence itself. Without one that has a mailbox, there is nothing that HubSpot could open."), \
  .agent = N_("The administrator looks at the licence and at Exchange Online below it. “Microsoft 365 Apps” alone has no mailbox."), \
  .owner = MEDIC_OWNER_ADMIN, \
  .steps = MEDIC_STEPS (STEP_ASK_LICENCE, STEP_SEE_MAIL, STEP_CONNECT (NULL)), \
  .sources = MEDIC_SOURCES (SOURCE_LICENCES, SOURCE_NOT_FOUND)

#define WORDS_NOT_IN_CLOUD \
  .title = N_("Microsoft has no mailbox for this account that HubSpot can open"), \
  .explanation = N_("Microsoft does not say why. The mailbox may be on a server of your organisation, on the move, without a licence, or never made. What Outlook on the web shows tells them apart."), \
  .agent = N_("“SHARED MAILBOX” in HubSpot’s code does not mean that it is a shared one. Ask what Outlook on the web shows, and whether mail is being moved. Do not send them to IMAP before that is clear."), \
  .owner = MEDIC_OWNER_ADMIN, \
  .steps = MEDIC_STEPS ( \
    STEP_SEE_MAIL, \
    STEP_ASK_MAILBOX, \
    STEP_CHOOSE_BY_PLACE \
  ), \
  .sources = MEDIC_SOURCES ( \
    SOURCE_NO_CLOUD_MAILBOX, \
    SOURCE_API_ACCESS, \
    SOURCE_HYBRID, \
    SOURCE_CLOUD_TAKES_NO_PASSWORD, \
    SOURCE_EWS_ENDS \
  )

#define WORDS_ALIAS \
  .title = N_("The main address of the account is not the one HubSpot needs"), \
  .explanation = N_("One mailbox can have several addresses, and HubSpot goes by the main one. In a personal account that must be one of Microsoft’s own, such as outlook.com. If not, HubSpot shows outlook_ and many letters, and mail may not be sent or logged."), \
  .agent = N_("Personal account: an outlook.com address becomes the main one, then HubSpot is connected anew. Work account: only the administrator changes the main address. Ask which kind it is."), \
  .owner = MEDIC_OWNER_USER, \
  .sources = MEDIC_SOURCES ( \
    HUBSPOT_ARTICLE (N_("HubSpot does not support a main address on a domain that is not Microsoft’s."), "2022-09-16"), \
    SOURCE_ALIASES \
  )

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
  /* Mail enters at Microsoft, as it recommends for a hybrid, and Outlook is sent elsewhere. Without
   * the message this says little: some web hosts make such an entry for every domain. */
  {
    .id = "mailbox-perhaps-on-premises",
    .title = N_("Your mailbox is outside of Microsoft’s cloud"),
    .explanation = N_("Microsoft has no mailbox of yours that HubSpot can open, and {mail-domain} sends Outlook to a server of its own. Both fit a mailbox outside of Microsoft’s cloud. HubSpot’s choice “Office 365” does not reach it there."),
    .agent = N_("The message and Outlook’s entry fit a hybrid. Have Outlook on the web opened first: the customer’s own mail there would speak against it."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = MEDIC_ALL_OF (
      MESSAGE_MISSES_MAILBOX,
      MEDIC_ONE_OF (MAIL_HOST, "microsoft-365"),
      MEDIC_ONE_OF (AUTODISCOVER_DNS, "own")
    ),
    .unless = MEDIC_ANY_OF (
      MORE_IS_KNOWN,
      MEDIC_ONE_OF (OUTLOOK_SHOWS, "mail"),
      MEDIC_ONE_OF (MAILBOX_PLACE, "cloud"),
      MEDIC_ONE_OF (ACCOUNT_IS, "guest"),
      MEDIC_ONE_OF (MAILBOX, "works", "no-mailbox", "unlicensed", "not-found", "moving", "disabled")
    ),
    .would_prove = N_("That Outlook on the web leads to a page of your organisation, or a word from your administrator."),
    .steps = MEDIC_STEPS (
      STEP_SEE_MAIL, STEP_ASK_EXCHANGE, STEP_CONNECT_EXCHANGE, STEP_CONNECT_IMAP
    ),
    .sources = MEDIC_SOURCES (
      SOURCE_SIGNS, SOURCE_HYBRID, SOURCE_EXCHANGE_IN_HUBSPOT, SOURCE_EWS_ENDS, SOURCE_API_ACCESS
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
    /* A licence that is there contradicts it, and a personal account has none. */
    .unless = MEDIC_ANY_OF (
      MEDIC_ONE_OF (ACCOUNT_KIND, "personal"),
      MEDIC_ONE_OF (ACCOUNT_PLAN, "enabled", "grace"),
      MEDIC_ONE_OF (MAIL_MOVING, "yes", "moved"),
      MEDIC_ONE_OF (HUBSPOT_NOW, "works")
    ),
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
    .unless = MEDIC_ANY_OF (
      MEDIC_ONE_OF (MAIL_MOVING, "yes"), MEDIC_ONE_OF (HUBSPOT_NOW, "works")
    ),
    .would_prove = N_("That it works in a private window, with the right account."),
    .steps = MEDIC_STEPS (
      STEPS_SIGN_OUT,
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (
      HUBSPOT_ARTICLE (N_("HubSpot connects the account that the browser is signed in to."), "2022-09-16")
    ),
  },
  {
    .id = "mailbox-not-in-cloud",
    WORDS_NOT_IN_CLOUD,
    .when = WHEN_MESSAGE_SAYS ("mailbox-not-in-cloud"),
    .unless = UNLESS_MORE_IS_KNOWN,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("The code itself, such as MailboxNotEnabledForRESTAPI. Paste the whole message."),
  },
  /* Why there is none is open: so no proof, which would set it before the entries that say why. */
  {
    .id = "mailbox-not-in-cloud-here",
    WORDS_NOT_IN_CLOUD,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX, "no-mailbox", "not-found")),
    .unless = MEDIC_ANY_OF (MORE_IS_KNOWN),
    .would_prove = N_("What your administrator sees: the licence, and the place of the mailbox."),
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
    WORDS_MOVING,
    .when = WHEN_MESSAGE_SAYS ("mailbox-moving"),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("That your administrator sees the move, or that it works some hours later."),
  },
  {
    .id = "mailbox-moving-here",
    WORDS_MOVING,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX, "moving")),
    .unless = UNLESS_IT_WORKS,
    /* The mailbox service itself said so to us, just now. */
    .proof = MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX, "moving")),
  },
  {
    .id = "mailbox-unlicensed",
    WORDS_UNLICENSED,
    .when = WHEN_MESSAGE_SAYS ("mailbox-unlicensed"),
    .unless = MEDIC_ANY_OF (
      MEDIC_ONE_OF (MAILBOX_USED_BY, "several"), MEDIC_ONE_OF (HUBSPOT_NOW, "works")
    ),
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("A look at your licences by your administrator: none with Exchange Online is there."),
  },
  {
    .id = "mailbox-unlicensed-here",
    WORDS_UNLICENSED,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX, "unlicensed")),
    .unless = UNLESS_IT_WORKS,
    /* The mailbox service itself names the licence. */
    .proof = MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX, "unlicensed")),
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
      STEP_OWN_MAILBOX,
      STEP_ASK_ORDINARY,
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (SOURCE_SHARED, SOURCE_CONVERT),
  },
  {
    .id = "alias-problem",
    WORDS_ALIAS,
    .when = WHEN_MESSAGE_SAYS ("alias-problem"),
    .unless = UNLESS_IT_WORKS,
    .proof = MESSAGE_IS_PLAIN,
    .would_prove = N_("A look at the addresses of the account: another one is marked as primary."),
    .steps = MEDIC_STEPS (
      STEP_SEE_PRIMARY (UNLESS_ACCOUNT_IS_WORK),
      STEP_ADD_ALIAS (UNLESS_ACCOUNT_IS_WORK),
      STEP_MAKE_PRIMARY (UNLESS_ACCOUNT_IS_WORK),
      STEP_ASK_MAIN_ADDRESS (UNLESS_ACCOUNT_IS_PERSONAL),
      STEP_DISABLE (NULL),
      STEP_REMOVE (NULL),
      STEP_CONNECT (NULL)
    ),
  },
  {
    .id = "main-address-not-microsofts",
    WORDS_ALIAS,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (ACCOUNT_PRIMARY, "foreign")),
    .unless = UNLESS_IT_WORKS,
    /* The mailbox answers, and HubSpot says itself that it does not support such an address. */
    .proof = MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX, "works")),
    .would_prove = N_("That HubSpot shows outlook_ and many letters for this mailbox."),
    .steps = MEDIC_STEPS (
      STEP_SEE_PRIMARY (NULL),
      STEP_ADD_ALIAS (NULL),
      STEP_MAKE_PRIMARY (NULL),
      STEP_DISABLE (NULL),
      STEP_REMOVE (NULL),
      STEP_CONNECT (NULL)
    ),
  },
  {
    .id = "stand-in-address",
    WORDS_ALIAS,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (ACCOUNT_PRIMARY, "outlook-alias")),
    .unless = UNLESS_IT_WORKS,
    /* It is the very address that HubSpot shows, and Microsoft gave it to us as the main one. */
    .proof = MEDIC_ALL_OF (MEDIC_ONE_OF (ACCOUNT_PRIMARY, "outlook-alias")),
    .steps = MEDIC_STEPS (
      STEP_SEE_PRIMARY (NULL),
      STEP_ADD_ALIAS (NULL),
      STEP_MAKE_PRIMARY (NULL),
      STEP_DISABLE (NULL),
      STEP_REMOVE (NULL),
      STEP_CONNECT (NULL)
    ),
  },

  { 0 }
};
