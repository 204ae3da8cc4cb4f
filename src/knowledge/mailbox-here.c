/* mailbox-here.c - what the account and its mailbox told us themselves
 *
 * Unlike approval, these hold for every app: the licence, the place and the state of a mailbox are
 * its own. Signal combinations of Graph's answers; nothing here rests on a single hint.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/mailbox-steps.h"

/* Graph uses the names for one thing, at different times for the same account. */
#define NO_MAILBOX MEDIC_ONE_OF (MAILBOX, "no-mailbox", "not-found")
#define NO_MAILBOX_OR_LICENCE MEDIC_ONE_OF (MAILBOX, "no-mailbox", "unlicensed", "not-found")

/* The licence has one, and no directory of the organisation points to a server of its own. */
#define NO_MAILBOX_YET \
  NO_MAILBOX, MEDIC_ONE_OF (ACCOUNT_PLAN, "enabled", "grace"), MEDIC_FALSE (ACCOUNT_SYNCED)

/* A move explains whatever else is seen while it lasts, and for some days after it. */
#define UNLESS_IT_MOVES MEDIC_ANY_OF ( \
  MEDIC_ONE_OF (MAIL_MOVING, "yes", "moved"), \
  MEDIC_ONE_OF (HUBSPOT_NOW, "works"))

/* The mailbox itself is the proof that there is one, and so is mail that is seen in it. */
#define UNLESS_IT_ANSWERS MEDIC_ANY_OF ( \
  MEDIC_ONE_OF (MAILBOX, "works", "full"), \
  MEDIC_ONE_OF (OUTLOOK_SHOWS, "mail"), \
  MEDIC_ONE_OF (HUBSPOT_NOW, "works"))

#define SOURCE_PLANS { \
  N_("A plan that was not renewed works for a while, is then suspended, and is deleted at last."), "Microsoft", \
  "https://learn.microsoft.com/graph/api/resources/assignedplan", "2026-11-23" }
#define SOURCE_BRING_BACK { \
  N_("A deleted mailbox can be brought back for 30 days."), "Microsoft", \
  "https://learn.microsoft.com/powershell/module/exchange/undo-softdeletedmailbox", "2026-11-27" }
#define SOURCE_USER { \
  N_("What Microsoft knows of an account: its addresses, its plans, and whether a directory of the organisation rules it."), "Microsoft", \
  "https://learn.microsoft.com/graph/api/resources/user", "2026-11-23" }
#define SOURCE_HYBRID_SEEN { \
  N_("Graph says “no mailbox” of accounts whose mailbox is on a server of the organisation."), "Microsoft Graph documentation", \
  "https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/6519", "2019-10-07" }
#define SOURCE_GRAPH_ERRORS { \
  N_("What the answers of Microsoft Graph mean."), "Microsoft", \
  "https://learn.microsoft.com/graph/errors", "2026-11-23" }
#define SOURCE_SWITCHED_OFF { \
  N_("An account is switched off and on in the list of active users."), "Microsoft", \
  "https://learn.microsoft.com/microsoft-365/admin/add-users/remove-former-employee-step-1", "2025-09-17" }
#define SOURCE_ODATA { \
  N_("Exchange can keep programs out by a list, of the organisation or of one mailbox."), "Microsoft", \
  "https://learn.microsoft.com/graph/resolve-auth-errors", "2026-11-23" }

#define WORDS_ON_PREMISES_HERE \
  .title = N_("Your mailbox is on a server of your organisation"), \
  .explanation = N_("Your account is at Microsoft, and your mailbox is not: it is on your organisation’s own server, or still on its way from there. HubSpot’s choice “Office 365” opens mailboxes in the cloud only."), \
  .agent = N_("A hybrid: the account comes from their own directory, and there is no mailbox in the cloud. Ask whether mail is being moved. If not: Exchange in HubSpot, with the web address from the administrator."), \
  .owner = MEDIC_OWNER_ADMIN, \
  .steps = MEDIC_STEPS ( \
    STEP_SEE_MAIL, STEP_ASK_EXCHANGE, STEP_CONNECT_EXCHANGE, STEP_CONNECT_IMAP \
  ), \
  .sources = MEDIC_SOURCES ( \
    SOURCE_HYBRID, SOURCE_HYBRID_SEEN, SOURCE_PLACE, SOURCE_USER, SOURCE_EXCHANGE_IN_HUBSPOT, \
    SOURCE_EWS_ENDS \
  )

#define WORDS_NO_LICENCE \
  .agent = N_("Where does the customer read mail? At another host or on a server of their own, nothing is missing. Should it be at Microsoft, the administrator gives a licence with Exchange Online."), \
  .owner = MEDIC_OWNER_ADMIN, \
  .steps = MEDIC_STEPS (STEP_SEE_MAIL, STEP_ASK_LICENCE, STEP_CHOOSE_BY_PLACE), \
  .sources = MEDIC_SOURCES (SOURCE_PLANS, SOURCE_LICENCES, SOURCE_NO_CLOUD_MAILBOX)

#define STEP_WAIT_FOR_MAILBOX { \
  .id = "wait-for-the-mailbox", \
  .title = N_("Wait a day if your licence is new"), \
  .body = N_("Microsoft makes the mailbox by itself after the licence was given. Outlook on the web shows when it is there."), \
  .agent = N_("Only if the licence is new. Agree on tomorrow."), \
  .actor = MEDIC_OWNER_WAIT, \
  .expect = N_("Outlook on the web opens your mailbox."), \
  .changes = N_("Nothing. You only wait."), \
  .settles = TRUE, \
}

#define STEP_ASK_WHAT_BECAME \
  STEP_ASK_QUESTION ("ask-what-became-of-it", N_("Ask your administrator what became of the mailbox"), \
    N_("I have a licence with Exchange Online, and Microsoft Graph says that there is no mailbox for me. Could you look?\n\nDoes it stand there? https://admin.exchange.microsoft.com > Recipients > Mailboxes.\nWas it deleted? Get-Mailbox -SoftDeletedMailbox (my address), in Exchange Online PowerShell. If so, please bring it back soon (Undo-SoftDeletedMailbox): that is possible for 30 days only.\nOr is my mailbox on a server of our own, or at another host? Get-Recipient (my address) | fl RecipientTypeDetails.\n\nTo check: I see my mail at https://outlook.office.com/mail/."), \
    N_("They tell you when it is there, or where your mail is."))

#define WORDS_NOT_THERE_YET \
  .title = N_("Your mailbox is not there yet, or it was deleted"), \
  .explanation = N_("The licence for it is there, and the mailbox is not. A new licence takes a while until there is one. A mailbox that was deleted looks the same."), \
  .agent = N_("Since when does the customer have the licence? Since today: wait. For long: the administrator looks, as a deleted mailbox can be brought back for 30 days only."), \
  .owner = MEDIC_OWNER_ADMIN, \
  .steps = MEDIC_STEPS (STEP_SEE_MAIL, STEP_WAIT_FOR_MAILBOX, STEP_ASK_WHAT_BECAME), \
  .sources = MEDIC_SOURCES ( \
    SOURCE_NO_CLOUD_MAILBOX, SOURCE_BRING_BACK, SOURCE_PLANS, SOURCE_LICENCES \
  )

const MedicDiagnosis medic_mailbox_here_diagnoses[] = {
  {
    .id = "personal-without-mailbox",
    .title = N_("This personal account has no mailbox at Microsoft"),
    .explanation = N_("It is good for Windows, Skype or OneDrive, and signs in with an address of another host. Its mail is there, so HubSpot finds no inbox at Microsoft."),
    .agent = N_("A Microsoft account without Outlook.com. Where is the mail of that address read? That provider goes into HubSpot."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (ACCOUNT_IS, "personal"), NO_MAILBOX_OR_LICENCE),
    .unless = UNLESS_IT_WORKS,
    /* The sign-in says that it is personal, the mailbox service that there is none: no licence, no
     * server of an organisation and no guest is left to explain it. */
    .proof = MEDIC_ALL_OF (NO_MAILBOX_OR_LICENCE),
    .steps = MEDIC_STEPS (STEP_SEE_MAIL, STEP_CHECK_ADDRESS, STEP_CHOOSE_BY_PLACE),
    .sources = MEDIC_SOURCES (
      SOURCE_NO_CLOUD_MAILBOX,
      { N_("A personal account can have an address of any host, and no mailbox at Microsoft."), "Microsoft",
        "https://support.microsoft.com/help/12407/microsoft-account-manage-aliases", "2026-11-23" }
    ),
  },
  {
    .id = "licence-suspended",
    .title = N_("The licence of your mailbox has been suspended"),
    .explanation = N_("The plan with Exchange Online is still there, and no longer works: it ended and was not renewed. The mailbox is shut meanwhile, for HubSpot too."),
    .agent = N_("The subscription ended. Mail in it is kept for a while, not for ever: the administrator should know today."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (ACCOUNT_PLAN, "suspended")),
    .unless = UNLESS_IT_ANSWERS,
    /* The directory names the state of the plan, and the mailbox does not open. */
    .proof = MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX, "no-mailbox", "unlicensed", "not-found", "disabled")),
    .would_prove = N_("That the mailbox does not open, or what your administrator sees at the subscription."),
    .steps = MEDIC_STEPS (
      STEP_ASK_ADMIN_TO ("ask-to-renew-the-subscription", N_("Ask your administrator to renew the subscription"),
        N_("Microsoft says that the plan with my mailbox (Exchange Online) is suspended. Could you look at it soon? A suspended plan is deleted after a while, and the mail with it.\n\nWhere: https://admin.microsoft.com > Billing > Your products. The role Billing Administrator is enough.\nOr another licence for me: Users > Active users > me > Licenses and apps. The role License Administrator is enough.\n\nTo check: I see my mail at https://outlook.office.com/mail/."),
        N_("A subscription of your organisation. It costs money."),
        BUYS_NOTHING,
        N_("They can let it end again.")),
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (SOURCE_PLANS, SOURCE_LICENCES),
  },
  {
    .id = "licence-without-mailbox",
    .title = N_("Your licence has no mailbox at Microsoft"),
    .explanation = N_("Exchange Online is not among the plans of this account. So your mail is at another host or on a server of your organisation, or the licence for it is missing."),
    WORDS_NO_LICENCE,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (ACCOUNT_PLAN, "none")),
    .unless = UNLESS_IT_ANSWERS,
    /* Two services say so, and no directory of the organisation points to a server of its own. */
    .proof = MEDIC_ALL_OF (NO_MAILBOX_OR_LICENCE, MEDIC_FALSE (ACCOUNT_SYNCED)),
    .would_prove = N_("What the mailbox itself says, or a word from your administrator."),
  },
  {
    .id = "account-without-address",
    .title = N_("Your account has no mail address at Microsoft"),
    .explanation = N_("An account gets one with its mailbox. Without one there is most likely no mailbox at Microsoft, and HubSpot finds none."),
    WORDS_NO_LICENCE,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (ACCOUNT_PRIMARY, "none"), MEDIC_ONE_OF (ACCOUNT_IS, "work")),
    .unless = UNLESS_IT_ANSWERS,
    .would_prove = N_("What the mailbox itself says, or a word from your administrator."),
  },
  {
    .id = "mailbox-on-premises-here",
    WORDS_ON_PREMISES_HERE,
    .when = MEDIC_ALL_OF (
      NO_MAILBOX,
      MEDIC_TRUE (ACCOUNT_SYNCED),
      MEDIC_ONE_OF (ACCOUNT_PLAN, "enabled", "grace", "none")
    ),
    /* Where Microsoft itself looks in the cloud, no server of theirs is named. */
    .unless = MEDIC_ANY_OF (
      MEDIC_ONE_OF (MAILBOX_PLACE, "cloud"),
      MEDIC_ONE_OF (MAIL_MOVING, "yes", "moved"),
      MEDIC_ONE_OF (HUBSPOT_NOW, "works")
    ),
    /* Autodiscover is asked by itself, and leads there too. */
    .proof = MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX_PLACE, "on-premises")),
    .would_prove = N_("That Outlook on the web leads to a page of your organisation, or a word from your administrator."),
  },
  {
    .id = "mailbox-on-premises-looked-up",
    WORDS_ON_PREMISES_HERE,
    .when = MEDIC_ALL_OF (NO_MAILBOX, MEDIC_ONE_OF (MAILBOX_PLACE, "on-premises")),
    .unless = UNLESS_IT_MOVES,
    /* Two services of Microsoft's, asked by themselves: the one has none, the other names a server
     * outside. */
    .proof = MEDIC_ALL_OF (NO_MAILBOX, MEDIC_ONE_OF (MAILBOX_PLACE, "on-premises")),
  },
  {
    .id = "licence-is-new",
    .title = N_("Your licence is new, and the mailbox is still being made"),
    .explanation = N_("Microsoft makes the mailbox by itself after the licence was given. Until then there is nothing that HubSpot could open. Nothing has to be changed."),
    .agent = N_("Nothing to repair. Outlook on the web shows when the mailbox is there; then HubSpot. If it is not there tomorrow, the administrator looks."),
    .owner = MEDIC_OWNER_WAIT,
    .when = MEDIC_ALL_OF (NO_MAILBOX_YET, MEDIC_ONE_OF (LICENCE_SINCE, "new")),
    .unless = UNLESS_IT_MOVES,
    .would_prove = N_("That it is there tomorrow."),
    .steps = MEDIC_STEPS (STEP_WAIT_FOR_MAILBOX, STEP_CONNECT (NULL), STEP_ASK_WHAT_BECAME),
    .sources = MEDIC_SOURCES (SOURCE_NO_CLOUD_MAILBOX, SOURCE_PLANS, SOURCE_LICENCES),
  },
  {
    .id = "mailbox-was-deleted",
    .title = N_("The mailbox is gone, although the licence is there"),
    .explanation = N_("You had mail in this account, and Microsoft finds no mailbox now. Most likely it was deleted. It can be brought back for 30 days, so do not wait."),
    .agent = N_("Urgent: the administrator should look today. Do not have a new licence or a new mailbox made before that: the old one could be lost."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = MEDIC_ALL_OF (NO_MAILBOX_YET, MEDIC_ONE_OF (LICENCE_SINCE, "long")),
    .unless = UNLESS_IT_MOVES,
    .would_prove = N_("What your administrator finds."),
    .steps = MEDIC_STEPS (STEP_SEE_MAIL, STEP_ASK_WHAT_BECAME, STEP_CONNECT (NULL)),
    .sources = MEDIC_SOURCES (SOURCE_BRING_BACK, SOURCE_NO_CLOUD_MAILBOX, SOURCE_PLANS),
  },
  {
    .id = "mailbox-not-there-yet",
    WORDS_NOT_THERE_YET,
    .when = MEDIC_ALL_OF (NO_MAILBOX_YET),
    .unless = UNLESS_IT_MOVES,
    .would_prove = N_("That it is there tomorrow, or what your administrator finds."),
  },
  /* A page that speaks of a licence, and a licence that is there: the page is about the mailbox. */
  {
    .id = "mailbox-not-there-yet-seen",
    WORDS_NOT_THERE_YET,
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (HUBSPOT_ERROR_CAUSE, "mailbox-not-in-cloud", "mailbox-not-found"),
      MEDIC_ONE_OF (HUBSPOT_ERROR_APP, "hubspot", "unnamed"),
      MEDIC_ONE_OF (OUTLOOK_SHOWS, "no-mailbox"),
      MEDIC_ONE_OF (ACCOUNT_PLAN, "enabled", "grace"),
      MEDIC_FALSE (ACCOUNT_SYNCED)
    ),
    .unless = MEDIC_ANY_OF (
      MEDIC_ONE_OF (MAIL_MOVING, "yes", "moved"),
      MEDIC_ONE_OF (ACCOUNT_WANTED, "other"),
      MEDIC_ONE_OF (MAILBOX, "works", "full"),
      MEDIC_ONE_OF (HUBSPOT_NOW, "works")
    ),
    .would_prove = N_("That it is there tomorrow, or what your administrator finds."),
  },
  /* What was announced and what answers contradict each other: the answer is the newer one. */
  {
    .id = "moved-but-not-there",
    WORDS_MOVED_NOT_THERE,
    .when = MEDIC_ALL_OF (NO_MAILBOX_OR_LICENCE, MEDIC_ONE_OF (MAIL_MOVING, "moved")),
    .unless = MEDIC_ANY_OF (
      MEDIC_ONE_OF (ACCOUNT_IS, "personal", "guest"),
      MEDIC_ONE_OF (ACCOUNT_WANTED, "other"),
      MEDIC_ONE_OF (HUBSPOT_NOW, "works")
    ),
    .would_prove = N_("What your administrator sees of the move."),
  },
  {
    .id = "mailbox-switched-off",
    .title = N_("The account behind the mailbox is switched off"),
    .explanation = N_("Exchange says so itself. It may be by design, a payment that is missing, or a stop because of spam. Until it is on again, no app opens the mailbox."),
    .agent = N_("Exchange calls the account disabled or suspended, although the customer could sign in. Only the administrator sees why."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX, "disabled")),
    .unless = UNLESS_IT_WORKS,
    /* The state of the account, told by the mailbox service, whichever app asks. */
    .proof = MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX_ERROR, "ErrorAccountDisabled", "ErrorAccountSuspend")),
    .would_prove = N_("What your administrator sees at your account."),
    .steps = MEDIC_STEPS (
      STEP_SEE_MAIL,
      STEP_ASK_ADMIN ("ask-why-it-is-off", N_("Ask your administrator why it is switched off"),
        N_("Exchange says that the account of my mailbox is switched off or suspended. Could you look?\n\nThe account: https://admin.microsoft.com > Users > Active users > me. Is the sign-in blocked?\nA stop because of spam: https://security.microsoft.com > Email & collaboration > Review > Restricted entities. If I am there, please see first that nobody else uses my account.\n\nIf it is on purpose, please tell me which mailbox I may connect instead.\nTo check: I see my mail at https://outlook.office.com/mail/.\nTo take it back: the same places.")),
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (SOURCE_GRAPH_ERRORS, SOURCE_SWITCHED_OFF),
  },
  {
    .id = "organisation-being-removed",
    .title = N_("Your organisation is being removed from Microsoft 365"),
    .explanation = N_("Exchange says that the whole organisation is marked for removal: its subscription ended. No mailbox there opens for any app."),
    .agent = N_("The whole organisation, not just this customer. It is urgent: after a while the mail is gone. Whoever pays for Microsoft 365 must know today."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (MAILBOX, "disabled"),
      MEDIC_ONE_OF (MAILBOX_ERROR, "ErrorOrganizationAccessBlocked")
    ),
    .unless = UNLESS_IT_WORKS,
    .proof = MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX_ERROR, "ErrorOrganizationAccessBlocked")),
    .steps = MEDIC_STEPS (
      STEP_ASK_QUESTION ("ask-about-the-organisation", N_("Tell your administrator at once"),
        N_("Exchange says that our organisation is marked for removal (ErrorOrganizationAccessBlocked). Could you look today?\n\nWhere: https://admin.microsoft.com > Billing > Your products. Has the subscription ended?\nIf we moved to another organisation at Microsoft, or to another host: please tell me where my mailbox is now.\n\nAfter a while the mailboxes are deleted."),
        N_("They tell you what is being done, or where your mailbox is now."))
    ),
    .sources = MEDIC_SOURCES (SOURCE_GRAPH_ERRORS, SOURCE_PLANS),
  },
  {
    .id = "mailbox-denied",
    .title = N_("The mailbox does not let us in, although all was granted"),
    .explanation = N_("The permissions that HubSpot needs were given to this program, and the mailbox still said no. A rule in Exchange does that, or an account whose mailbox is elsewhere. HubSpot most likely meets the same."),
    .agent = N_("Not consent: that was granted here. A list in Exchange, or no mailbox of this account’s own. Only an Exchange administrator sees which."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX, "denied"), MEDIC_ONE_OF (MAILBOX_ACCESS, "granted")),
    .unless = UNLESS_IT_WORKS,
    .would_prove = N_("What your administrator finds in Exchange, or the same answer to HubSpot."),
    .steps = MEDIC_STEPS (
      STEP_SEE_MAIL,
      STEP_ASK_QUESTION ("ask-what-keeps-it-shut", N_("Ask your administrator what keeps the mailbox shut"),
        N_("I want to connect my mailbox to HubSpot. A program with the very permissions that HubSpot needs was denied by Exchange.\nThe answer was: {mailbox-error}\nCould you look why? An Exchange Administrator can, in Exchange Online PowerShell.\n\nA list of programs, for the organisation: Get-OrganizationConfig | fl Ews*\nA list of programs, for my mailbox: Get-CASMailbox (my address) | fl Ews*\nThe mailbox itself: Get-Recipient (my address) | fl RecipientTypeDetails. UserMailbox is in the cloud, MailUser is not.\nThe licence: https://admin.microsoft.com > Users > Active users > me > Licenses and apps.\n\nNothing is to be changed before we know."),
        N_("They tell you what stands in the way."))
    ),
    .sources = MEDIC_SOURCES (SOURCE_GRAPH_ERRORS, SOURCE_ODATA, SOURCE_NO_CLOUD_MAILBOX),
  },
  /* The message and the mailbox contradict each other: of two accounts, or of two times. */
  {
    .id = "hubspot-met-another-mailbox",
    .title = N_("The mailbox is there; HubSpot met another one, or another time"),
    .explanation = N_("HubSpot’s message speaks of a mailbox that is missing, moving or without a licence, and here the mailbox answered. So HubSpot met another account, or it looked at a time when the mailbox was not there."),
    .agent = N_("The mailbox is fine. Have it connected anew in a private window, and the address looked at before pressing on at Microsoft."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (HUBSPOT_ERROR_CAUSE, "mailbox-not-in-cloud", "mailbox-not-found",
                    "mailbox-moving", "mailbox-unlicensed"),
      MEDIC_ONE_OF (HUBSPOT_ERROR_APP, "hubspot", "unnamed"),
      MEDIC_TRUE (SIGNED_IN),
      MEDIC_ONE_OF (MAILBOX, "works")
    ),
    .unless = MEDIC_ANY_OF (
      MEDIC_ONE_OF (ACCOUNT_WANTED, "other"), MEDIC_ONE_OF (HUBSPOT_NOW, "works")
    ),
    /* One of the two it must be: the message says so plainly, and the mailbox wanted answers. */
    .proof = MEDIC_ALL_OF (
      MEDIC_TRUE (HUBSPOT_ERROR_SURE),
      MEDIC_ONE_OF (ACCOUNT_WANTED, "primary", "alias", "sign-in-name")
    ),
    .would_prove = N_("That it works in a private window, with the right account."),
    .steps = MEDIC_STEPS (
      STEP_SEE_WHO (NULL),
      STEP_PRIVATE_WINDOW (NULL),
      STEP_ANOTHER_ACCOUNT (UNLESS_OWN),
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (
      HUBSPOT_ARTICLE (N_("HubSpot connects the account that the browser is signed in to."), "2022-09-16"),
      SOURCE_NO_CLOUD_MAILBOX
    ),
  },

  { 0 }
};
