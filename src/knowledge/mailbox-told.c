/* mailbox-told.c - the mailbox, by what the person tells of it: just moved, shared, a private one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/mailbox-steps.h"

#define MESSAGE_MISSES_MAILBOX \
  MEDIC_ONE_OF (HUBSPOT_ERROR_CAUSE, "mailbox-not-in-cloud", "mailbox-not-found"), \
  MEDIC_ONE_OF (HUBSPOT_ERROR_APP, "hubspot", "unnamed")

#define MESSAGE_OF_A_MOVE \
  MEDIC_ONE_OF (HUBSPOT_ERROR_CAUSE, "mailbox-not-in-cloud", "mailbox-not-found", "mailbox-moving"), \
  MEDIC_ONE_OF (HUBSPOT_ERROR_APP, "hubspot", "unnamed")

#define SOURCE_MOVED_WHILE_CONNECTED { \
  N_("Where a mailbox is served can change when it moves. A program that kept the old place has to look it up anew."), \
  "Microsoft", \
  "https://learn.microsoft.com/exchange/client-developer/exchange-web-services/how-to-refresh-configuration-information-by-using-autodiscover", \
  "2026-11-27" }
#define SOURCE_ANY_ADDRESS { \
  N_("A personal account can have an address of any host, and no mailbox at Microsoft."), "Microsoft", \
  "https://support.microsoft.com/help/12407/microsoft-account-manage-aliases", "2026-11-23" }

const MedicDiagnosis medic_mailbox_told_diagnoses[] = {
  {
    .id = "mailbox-just-moved",
    .title = N_("The mailbox has just moved, and HubSpot still looks at its old place"),
    .explanation = N_("You say that it moved in the last days. A connection from before the move is for the old place, and it can take a while until all of Microsoft’s services know the new one. Your mail is not lost by that."),
    .agent = N_("Is all mail in Outlook on the web, up to date? Then take the old connection down and connect anew. If it is not all there, the move is not finished: wait. “Synced” is not finished."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (
      MESSAGE_OF_A_MOVE,
      MEDIC_ONE_OF (MAIL_MOVING, "moved")
    ),
    /* A mailbox that is elsewhere today was not moved to the cloud, whatever was announced. */
    .unless = MEDIC_ANY_OF (
      MEDIC_ONE_OF (OUTLOOK_SHOWS, "own-server", "no-mailbox", "another"),
      MEDIC_ONE_OF (MAILBOX, "no-mailbox", "unlicensed", "not-found", "moving", "disabled"),
      MEDIC_ONE_OF (HUBSPOT_NOW, "works")
    ),
    .would_prove = N_("That Outlook on the web shows all your mail, and that it works once you connected anew."),
    .steps = MEDIC_STEPS (
      STEP_SEE_MAIL,
      STEP_DISABLE (NULL),
      STEP_REMOVE (NULL),
      STEP_CONNECT (NULL),
      {
        .id = "wait-for-the-new-place",
        .title = N_("Wait until tomorrow and connect once more"),
        .body = N_("Only if it still says so, and Outlook on the web shows all your mail. Nothing has to be changed meanwhile."),
        .agent = N_("Only when the mail is all there. Agree on tomorrow; trying again and again does not speed it up."),
        .actor = MEDIC_OWNER_WAIT,
        .link = LINK_HUBSPOT,
        .link_title = N_("Open HubSpot"),
        .expect = N_("HubSpot shows your address as connected."),
        .changes = N_("Nothing. You only wait."),
        .settles = TRUE,
      },
      STEP_ASK_QUESTION ("ask-whether-the-move-is-complete", N_("Ask your administrator whether the move is complete"), N_("My mailbox was moved to Exchange Online in the last days, and HubSpot says that there is none it can open. Could you look whether the move is complete?\n\nWhere: https://admin.exchange.microsoft.com > Migration, my batch. Or Get-MigrationUser (my address), in Exchange Online PowerShell. Synced is not finished; only Completed is. CompletedWithErrors: somebody has to look at it.\nThe mailbox: Get-Recipient (my address) | fl RecipientTypeDetails. UserMailbox means that it is in the cloud. MailUser means that it is not.\nThe licence: https://admin.microsoft.com > Users > Active users > me > Licenses and apps. A moved mailbox needs one with Exchange Online.\n\nNothing needs to be changed for HubSpot."), N_("They tell you how far it is, and when to try again."))
    ),
    .sources = MEDIC_SOURCES (SOURCE_API_ACCESS, SOURCE_MIGRATION, SOURCE_MOVED_WHILE_CONNECTED),
  },
  {
    .id = "moved-but-seen-at-the-old-place",
    WORDS_MOVED_NOT_THERE,
    .when = MEDIC_ALL_OF (
      MESSAGE_OF_A_MOVE,
      MEDIC_ONE_OF (MAIL_MOVING, "moved"),
      MEDIC_ONE_OF (OUTLOOK_SHOWS, "own-server", "no-mailbox")
    ),
    .unless = MEDIC_ANY_OF (MEDIC_ONE_OF (MAILBOX, "works"), MEDIC_ONE_OF (HUBSPOT_NOW, "works")),
    .would_prove = N_("What your administrator sees of the move."),
  },
  {
    .id = "mail-is-there-but-not-for-hubspot",
    .title = N_("Your mail opens in Outlook on the web, and HubSpot found no mailbox"),
    .explanation = N_("Both cannot be of one account at one time. Most often HubSpot met another account of the same browser. Or the mailbox came only after HubSpot had looked."),
    .agent = N_("The mailbox is there, so do not look for a licence or a server yet. A private window, the right account, and the address read aloud before pressing on at Microsoft."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (MESSAGE_MISSES_MAILBOX, MEDIC_ONE_OF (OUTLOOK_SHOWS, "mail")),
    .unless = MEDIC_ANY_OF (
      MEDIC_ONE_OF (MAIL_MOVING, "yes", "moved"),
      MEDIC_ONE_OF (MAILBOX_PLACE, "on-premises"),
      MEDIC_KNOWN (MAILBOX),
      MEDIC_ONE_OF (HUBSPOT_NOW, "works")
    ),
    /* Microsoft looks for it in its cloud, too: then only the account or the time is left. */
    .proof = MEDIC_ALL_OF (MEDIC_TRUE (HUBSPOT_ERROR_SURE), MEDIC_ONE_OF (MAILBOX_PLACE, "cloud")),
    .would_prove = N_("That it works in a private window, with the right account."),
    .steps = MEDIC_STEPS (
      STEPS_SIGN_OUT,
      STEP_DISABLE (NULL),
      STEP_REMOVE (NULL),
      STEP_CONNECT (NULL),
      STEP_ASK_MAILBOX
    ),
    .sources = MEDIC_SOURCES (
      HUBSPOT_ARTICLE (N_("HubSpot connects the account that the browser is signed in to."), "2022-09-16"),
      SOURCE_PLACE,
      SOURCE_NO_CLOUD_MAILBOX
    ),
  },
  {
    .id = "two-answers-about-the-place",
    .title = N_("Two answers about the place of your mailbox contradict each other"),
    .explanation = N_("Outlook on the web led you to a page of your organisation, and Microsoft’s own look-up says that the mailbox is in its cloud. That page may only have been for signing in. We do not guess: your administrator knows."),
    .agent = N_("Did mail come after that page? Then it was the sign-in, and the answer should be “My mail”: go back and correct it. If no mail came, the administrator tells the place."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = MEDIC_ALL_OF (
      MESSAGE_MISSES_MAILBOX,
      MEDIC_ONE_OF (OUTLOOK_SHOWS, "own-server"),
      MEDIC_ONE_OF (MAILBOX_PLACE, "cloud")
    ),
    .unless = MEDIC_ANY_OF (
      MEDIC_ONE_OF (MAIL_MOVING, "yes", "moved"),
      MEDIC_KNOWN (MAILBOX),
      MEDIC_ONE_OF (HUBSPOT_NOW, "works")
    ),
    .would_prove = N_("Whether mail came after that page, or a word from your administrator."),
    .steps = MEDIC_STEPS (
      {
        .id = "look-whether-mail-comes-after-it",
        .title = N_("Look whether your mail comes after that page"),
        .body = N_("Open Outlook on the web once more and sign in on the page of your organisation. If your mail opens then, the mailbox is in Microsoft’s cloud: go back and answer “My mail, up to date”."),
        .agent = N_("Through that page to its end. What stands in the address line when the mail is there: outlook.office.com, outlook.cloud.microsoft, or a name of theirs?"),
        .actor = MEDIC_OWNER_USER,
        .link = LINK_OUTLOOK,
        .link_title = N_("Open Outlook on the web"),
        .expect = N_("You see your mail, and whose address stands in the browser."),
        .changes = N_("Nothing. You only look."),
      },
      STEP_ASK_MAILBOX,
      STEP_CHOOSE_BY_PLACE
    ),
    .sources = MEDIC_SOURCES (SOURCE_PLACE, SOURCE_HYBRID, SOURCE_NO_CLOUD_MAILBOX),
  },
  {
    .id = "mailbox-used-by-several",
    .title = N_("This looks like a shared mailbox, which has no sign-in of its own"),
    .explanation = N_("You say that several people use it. A shared mailbox is opened by each of them with their own account; its own account is switched off or has no password. HubSpot must sign in as the mailbox itself, so it cannot open it."),
    .agent = N_("An address like info@ or sales@. The customer connects their own mailbox. Should the shared one be connected, the administrator makes it an ordinary one, with a licence."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (HUBSPOT_ERROR_CAUSE, "account-disabled", "password-wrong", "mailbox-unlicensed"),
      MEDIC_ONE_OF (HUBSPOT_ERROR_APP, "hubspot", "unnamed"),
      MEDIC_ONE_OF (MAILBOX_USED_BY, "several")
    ),
    .unless = MEDIC_ANY_OF (MEDIC_ONE_OF (MAILBOX, "works"), MEDIC_ONE_OF (HUBSPOT_NOW, "works")),
    .would_prove = N_("A look by your administrator: the mailbox stands in Exchange as a shared one."),
    .steps = MEDIC_STEPS (STEP_OWN_MAILBOX, STEP_ASK_ORDINARY, STEP_CONNECT (NULL)),
    .sources = MEDIC_SOURCES (SOURCE_SHARED, SOURCE_CONVERT),
  },
  {
    .id = "personal-without-mailbox-told",
    .title = N_("This personal account most likely has no mailbox at Microsoft"),
    .explanation = N_("Outlook on the web says that there is none. A personal account can go by an address of another host: it is good for Windows or OneDrive then, and the mail is at that host. No licence and no administrator changes that."),
    .agent = N_("A Microsoft account without Outlook.com. Where is the mail of that address read? That provider goes into HubSpot."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (
      MESSAGE_MISSES_MAILBOX,
      MEDIC_ONE_OF (OUTLOOK_SHOWS, "no-mailbox"),
      MEDIC_ONE_OF (ACCOUNT_KIND, "personal")
    ),
    .unless = MEDIC_ANY_OF (
      MEDIC_ONE_OF (ACCOUNT_IS, "work", "guest"),
      MEDIC_ONE_OF (MAILBOX, "works"),
      MEDIC_ONE_OF (MAIL_MOVING, "yes", "moved"),
      MEDIC_ONE_OF (HUBSPOT_NOW, "works")
    ),
    .would_prove = N_("A sign-in here: Microsoft then says which kind of account it is."),
    .steps = MEDIC_STEPS (STEP_CHECK_ADDRESS, STEP_CHOOSE_BY_PLACE),
    .sources = MEDIC_SOURCES (SOURCE_ANY_ADDRESS, SOURCE_NO_CLOUD_MAILBOX, SOURCE_NOT_FOUND),
  },

  { 0 }
};
