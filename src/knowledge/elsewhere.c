/* elsewhere.c - the mailbox is not at Microsoft, and what to choose in HubSpot instead
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/steps.h"

#define ANOTHER_CHOICE "gmail", "imap"

/* The way to the choice: HubSpot's help pages of 2021-05-05 and 2026-02-27. */
#define STEP_OPEN_HUBSPOT { \
  .id = "open-hubspot-email", \
  .title = N_("Open your email settings in HubSpot"), \
  .body = N_("Sign in to HubSpot in your browser. Then press these, one after the other."), \
  .agent = N_("Ask the customer to press the gear, then “General”, then the tab “Email”. Wait until they see it."), \
  .actor = MEDIC_OWNER_USER, \
  .press = MEDIC_PRESS ("Settings", "General", "Email"), \
  .drawing = DRAWING (HUBSPOT_EMAIL), \
  .link = LINK_HUBSPOT, \
  .link_title = N_("Open HubSpot"), \
  .expect = N_("You see the tab “Email” and the button “Connect personal email”."), \
  .changes = N_("Nothing yet. You only look at the settings."), \
}

#define STEP_CHOOSE_GMAIL(condition) { \
  .id = "choose-gmail", \
  .title = N_("Choose Gmail as your email provider"), \
  .body = N_("Press these in turn, then sign in at Google with {mail-address}."), \
  .agent = N_("Not Office 365: the customer chooses Gmail, presses “Continue” and signs in at Google."), \
  .actor = MEDIC_OWNER_USER, \
  .press = MEDIC_PRESS ("Connect personal email", "Gmail", "Continue"), \
  .drawing = DRAWING (HUBSPOT_CHOOSE), \
  .link = LINK_HUBSPOT, \
  .link_title = N_("Open HubSpot"), \
  .expect = N_("HubSpot shows {mail-address} as connected."), \
  .changes = N_("HubSpot may read and send mail in your Google mailbox from then on."), \
  .spares = N_("HubSpot does not learn your password. Google asks for it on its own page."), \
  .undo = N_("In HubSpot, on the same tab, point at the account and press “Disable”."), \
  .when = MEDIC_ALL_OF (condition), \
}

#define STEP_CHOOSE_IMAP(condition) { \
  .id = "choose-imap", \
  .title = N_("Choose IMAP as your email provider"), \
  .body = N_("HubSpot asks for the names of the incoming (IMAP) and outgoing (SMTP) server. The help pages of your mail host tell them."), \
  .agent = N_("Not Office 365: the customer chooses IMAP. The server names come from the mail host’s help pages."), \
  .actor = MEDIC_OWNER_USER, \
  .press = MEDIC_PRESS ("Connect personal email", "IMAP", "Continue"), \
  .drawing = DRAWING (HUBSPOT_CHOOSE), \
  .link = LINK_HUBSPOT, \
  .link_title = N_("Open HubSpot"), \
  .expect = N_("HubSpot shows {mail-address} as connected."), \
  .changes = N_("HubSpot may read and send mail in your mailbox from then on. It keeps the password you give it there."), \
  .spares = N_("Your mail is not moved: HubSpot opens it where it is."), \
  .undo = N_("In HubSpot, on the same tab, point at the account and press “Disable”."), \
  .caution = N_("Some mail hosts want a password made for this one program. Never give your password to anybody on the phone."), \
  .when = MEDIC_ALL_OF (condition), \
}

#define STEP_NO_WAY_IN(condition) { \
  .id = "no-way-in", \
  .title = N_("Ask your mail host for a way in"), \
  .body = N_("As far as we know, programs like HubSpot cannot open a mailbox there. Your mail host can tell whether there is another way."), \
  .agent = N_("This host offers no IMAP that HubSpot could reach, as far as we know. The customer asks the host."), \
  .actor = MEDIC_OWNER_OTHER_HOST, \
  .copy = N_("I want to connect my mailbox {mail-address} to HubSpot. It needs IMAP and SMTP over TLS. Do you offer that?"), \
  .expect = N_("The mail host tells you the names of its servers, or that there is no way."), \
  .changes = N_("Nothing. It is a question."), \
  .when = MEDIC_ALL_OF (condition), \
}

/* Weak signs are looked at before anything is done. */
#define STEP_SEE_WHERE { \
  .id = "see-where-you-read-mail", \
  .title = N_("See where you read your mail"), \
  .body = N_("Open your mail as you do every day. Which name stands in the corner or in the address line? If it is Outlook on the web, choose “Office 365” in HubSpot and leave the next steps out."), \
  .agent = N_("Which page or program shows the customer’s mail? That provider goes into HubSpot. Outlook on the web means Office 365."), \
  .actor = MEDIC_OWNER_USER, \
  .expect = N_("You know at which host your mail is."), \
  .changes = N_("Nothing. You only look."), \
  .settles = TRUE, \
}

/* What to do is the same whether Microsoft knows the domain or not. */
static const MedicStep by_host[] = {
  STEP_OPEN_HUBSPOT,
  STEP_CHOOSE_GMAIL (MEDIC_ONE_OF (HUBSPOT_CHOICE, "gmail")),
  STEP_CHOOSE_IMAP (MEDIC_ONE_OF (HUBSPOT_CHOICE, "imap")),
  STEP_NO_WAY_IN (MEDIC_ONE_OF (HUBSPOT_CHOICE, "none")),
  { .id = NULL }
};

static const MedicStep by_answer[] = {
  STEP_OPEN_HUBSPOT,
  STEP_CHOOSE_GMAIL (MEDIC_ONE_OF (MAIL_READ_AT, "gmail")),
  STEP_CHOOSE_IMAP (MEDIC_ONE_OF (MAIL_READ_AT, "other")),
  { .id = NULL }
};

/* Proton is the one among the hosts known by their senders whose mailboxes HubSpot cannot open. */
static const MedicStep by_sender[] = {
  STEP_SEE_WHERE,
  STEP_OPEN_HUBSPOT,
  STEP_CHOOSE_GMAIL (MEDIC_ONE_OF (SPF_HOST, "google")),
  STEP_CHOOSE_IMAP (MEDIC_NONE_OF (SPF_HOST, "google", "proton")),
  STEP_NO_WAY_IN (MEDIC_ONE_OF (SPF_HOST, "proton")),
  { .id = NULL }
};

#define WORDS_ELSEWHERE \
  .title = N_("Your mail is at {mail-host}, not at Microsoft 365"), \
  .explanation = N_("HubSpot looks for an inbox at Microsoft and finds none. A Microsoft account for Word and Excel has no mailbox by itself."), \
  .agent = N_("The mail of {mail-domain} is at {mail-host}. In HubSpot the customer needs that provider, not Office 365."), \
  .owner = MEDIC_OWNER_USER, \
  .steps = by_host, \
  .sources = MEDIC_SOURCES (SOURCE_MX_HINT, SOURCE_PROVIDER)

const MedicDiagnosis medic_elsewhere_diagnoses[] = {
  /* Mail that arrives at one place and a mailbox that answers at another: only a person can say
   * which of them is used. It stands before the entry that knows one of them only. */
  {
    .id = "mail-at-two-places",
    .title = N_("There is a mailbox at Microsoft, and mail at {mail-host}"),
    .explanation = N_("The mailbox at Microsoft answers, but the mail of {mail-domain} arrives at {mail-host}. If you read it there, HubSpot would connect a mailbox in which nothing arrives."),
    .agent = N_("Two places. Where is the newest mail: in Outlook on the web, or at {mail-host}? HubSpot must look at that one."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (
      MEDIC_KNOWN (MX_HOST),
      MEDIC_NONE_OF (MAIL_HOST, "microsoft-placeholder"),
      MEDIC_ONE_OF (HUBSPOT_CHOICE, ANOTHER_CHOICE, "none"),
      MEDIC_ONE_OF (MAILBOX, "works")
    ),
    .unless = MEDIC_ANY_OF (
      MEDIC_KNOWN (MAIL_READ_AT),
      MEDIC_ONE_OF (MAIL_HOST_SECOND, "microsoft-365"),
      MEDIC_ONE_OF (ACCOUNT_WANTED, "other"),
      MEDIC_ONE_OF (HUBSPOT_NOW, "works")
    ),
    .would_prove = N_("Where the newest mail is: in Outlook on the web, or at {mail-host}."),
    .steps = MEDIC_STEPS (
      {
        .id = "compare-the-newest-mail",
        .title = N_("Look at which place the newest mail is"),
        .body = N_("Send a mail to {mail-address} from another address, and open both: Outlook on the web, and the page of {mail-host}. Where does it arrive? If in Outlook on the web, choose “Office 365” in HubSpot."),
        .agent = N_("One mail to {mail-address}. It arrives in Outlook on the web, at {mail-host}, or in both. That place goes into HubSpot."),
        .actor = MEDIC_OWNER_USER,
        .link = LINK_OUTLOOK,
        .link_title = N_("Open Outlook on the web"),
        .expect = N_("You know where your mail arrives. If it is not at Microsoft, go on."),
        .changes = N_("One mail to yourself."),
        .spares = N_("Nobody else gets that mail."),
        .undo = N_("Delete the mail."),
        .settles = TRUE,
      },
      STEP_OPEN_HUBSPOT,
      STEP_CHOOSE_GMAIL (MEDIC_ONE_OF (HUBSPOT_CHOICE, "gmail")),
      STEP_CHOOSE_IMAP (MEDIC_ONE_OF (HUBSPOT_CHOICE, "imap")),
      STEP_NO_WAY_IN (MEDIC_ONE_OF (HUBSPOT_CHOICE, "none"))
    ),
    .sources = MEDIC_SOURCES (SOURCE_MX_HINT, SOURCE_PROVIDER),
  },
  {
    .id = "mail-elsewhere",
    WORDS_ELSEWHERE,
    .when = MEDIC_ALL_OF (
      MEDIC_KNOWN (MX_HOST),
      MEDIC_KNOWN (MAIL_HOST),
      MEDIC_ONE_OF (HUBSPOT_CHOICE, ANOTHER_CHOICE)
    ),
    /* A signature and a way for Outlook weigh as much as where mail arrives. */
    .unless = MEDIC_ANY_OF (
      MEDIC_ONE_OF (MAIL_READ_AT, "microsoft"),
      MEDIC_ONE_OF (MAIL_HOST_SECOND, "microsoft-365"),
      MEDIC_ONE_OF (MAIL_EVIDENCE, "microsoft-strong"),
      MEDIC_ONE_OF (HUBSPOT_NOW, "works")
    ),
    .proof = MEDIC_ALL_OF (MEDIC_ONE_OF (MAIL_READ_AT, "gmail", "other")),
  },
  /* The person decides what the signs do not, and yet they stay a doubt. */
  {
    .id = "mail-elsewhere-against-signs",
    WORDS_ELSEWHERE,
    .when = MEDIC_ALL_OF (
      MEDIC_KNOWN (MX_HOST),
      MEDIC_KNOWN (MAIL_HOST),
      MEDIC_ONE_OF (HUBSPOT_CHOICE, ANOTHER_CHOICE),
      MEDIC_ONE_OF (MAIL_EVIDENCE, "microsoft-strong"),
      MEDIC_ONE_OF (MAIL_READ_AT, "gmail", "other")
    ),
    .unless = MEDIC_ANY_OF (
      MEDIC_ONE_OF (MAIL_HOST_SECOND, "microsoft-365"),
      MEDIC_ONE_OF (MAILBOX, "works"),
      MEDIC_ONE_OF (HUBSPOT_NOW, "works")
    ),
    .would_prove = N_("That HubSpot connects with the other provider."),
  },
  {
    .id = "mail-signs-differ",
    .title = N_("Mail arrives at {mail-host}, and other signs point to Microsoft 365"),
    .explanation = N_("The mail of {mail-domain} arrives at {mail-host}. Yet the domain also has what Microsoft 365 asks for. Either it is left over from before, or some mailboxes are there. Where you read your mail decides what to choose in HubSpot."),
    .agent = N_("The MX says {mail-host}, the other entries of {mail-domain} say Microsoft 365. Where does the customer read the newest mail? That place goes into HubSpot."),
    .owner = MEDIC_OWNER_UNKNOWN,
    .open = TRUE,
    .when = MEDIC_ALL_OF (
      MEDIC_KNOWN (MX_HOST),
      MEDIC_ONE_OF (HUBSPOT_CHOICE, ANOTHER_CHOICE),
      MEDIC_ONE_OF (MAIL_EVIDENCE, "microsoft-strong")
    ),
    .unless = MEDIC_ANY_OF (MEDIC_KNOWN (MAIL_READ_AT), MEDIC_ONE_OF (HUBSPOT_NOW, "works")),
    .would_prove = N_("Where the newest mail is: in Outlook on the web, or at {mail-host}."),
    .steps = MEDIC_STEPS (STEP_LOOK_IN_OUTLOOK, STEP_ASK_WHERE),
    .sources = MEDIC_SOURCES (SOURCE_MX_HINT, SOURCE_SIGNS, SOURCE_SIGNATURE),
  },
  {
    .id = "mail-elsewhere-here",
    WORDS_ELSEWHERE,
    .when = MEDIC_ALL_OF (
      MEDIC_KNOWN (MX_HOST),
      MEDIC_KNOWN (MAIL_HOST),
      MEDIC_ONE_OF (HUBSPOT_CHOICE, ANOTHER_CHOICE),
      MEDIC_ONE_OF (MAILBOX, "no-mailbox", "unlicensed", "not-found")
    ),
    .unless = MEDIC_ANY_OF (
      MEDIC_ONE_OF (MAIL_HOST_SECOND, "microsoft-365"),
      MEDIC_ONE_OF (ACCOUNT_WANTED, "other"),
      MEDIC_ONE_OF (HUBSPOT_NOW, "works")
    ),
    /* Both ends say so: the mail goes there, and the account has no mailbox here. */
    .proof = MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX, "no-mailbox", "unlicensed", "not-found")),
  },
  {
    .id = "mail-elsewhere-only",
    .title = N_("Your mail is at {mail-host}, and Microsoft does not know the domain"),
    .explanation = N_("There is no Microsoft 365 behind {mail-domain}, so HubSpot cannot find an inbox there. Another provider connects it."),
    .agent = N_("The mail of {mail-domain} is at {mail-host}, and Microsoft has no organisation for it. The customer needs that provider in HubSpot."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (
      MEDIC_KNOWN (MX_HOST),
      MEDIC_KNOWN (MAIL_HOST),
      MEDIC_ONE_OF (HUBSPOT_CHOICE, ANOTHER_CHOICE),
      MEDIC_FALSE (TENANT_EXISTS)
    ),
    .unless = MEDIC_ANY_OF (MEDIC_ONE_OF (HUBSPOT_NOW, "works")),
    .proof = MEDIC_ALL_OF (MEDIC_FALSE (TENANT_EXISTS)),
    .steps = by_host,
    .sources = MEDIC_SOURCES (
      SOURCE_MX_HINT,
      SOURCE_PROVIDER,
      { N_("Microsoft says of every domain whether an organisation has it."), "Microsoft",
        "https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc", "2026-11-23" }
    ),
  },
  {
    .id = "mail-host-closed",
    .title = N_("Your mail is at {mail-host}, where HubSpot cannot look"),
    .explanation = N_("HubSpot looks for an inbox at Microsoft and finds none. As far as we know, {mail-host} lets no other program open a mailbox from outside, or keeps none at all."),
    .agent = N_("The mail of {mail-domain} goes to {mail-host}. HubSpot cannot open a mailbox there, as far as we know."),
    .owner = MEDIC_OWNER_OTHER_HOST,
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (HUBSPOT_CHOICE, "none"),
      MEDIC_NONE_OF (MAIL_HOST, "microsoft-placeholder")
    ),
    .unless = MEDIC_ANY_OF (
      MEDIC_ONE_OF (MAIL_READ_AT, "microsoft", "gmail"),
      MEDIC_ONE_OF (MAIL_HOST_SECOND, "microsoft-365"),
      MEDIC_ONE_OF (HUBSPOT_NOW, "works")
    ),
    .would_prove = N_("A word from {mail-host}."),
    .steps = by_host,
    .sources = MEDIC_SOURCES (
      SOURCE_MX_HINT,
      { N_("HubSpot needs IMAP and SMTP, both over TLS, where no provider of its own list fits."), "HubSpot",
        "https://knowledge.hubspot.com/connected-email/technical-requirements-for-connecting-your-inbox-to-hubspot-with-imap",
        "2024-01-29" }
    ),
  },
  /* A list of senders is a weak sign, so this is never certain; that nothing at all points to
   * Microsoft makes it likely. */
  {
    .id = "elsewhere-behind-filter",
    .title = N_("Behind the filter, your mail is at {spf-host}, not at Microsoft 365"),
    .explanation = N_("{mail-gateway} takes the mail of {mail-domain} first. Of the mail hosts that we know, only {spf-host} may send for the domain, and nothing points to Microsoft 365. HubSpot would find no inbox there."),
    .agent = N_("{mail-gateway} only filters. {spf-host} may send for {mail-domain}, and nothing points to Microsoft 365. A weak sign: ask where the customer reads the mail first."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (
      MEDIC_KNOWN (MAIL_GATEWAY),
      MEDIC_KNOWN (SPF_HOST),
      MEDIC_ONE_OF (MAIL_EVIDENCE, "elsewhere")
    ),
    .unless = MEDIC_ANY_OF (
      MEDIC_KNOWN (HUBSPOT_CHOICE),
      MEDIC_KNOWN (MAIL_READ_AT),
      MEDIC_ONE_OF (MAILBOX, "works"),
      MEDIC_ONE_OF (HUBSPOT_NOW, "works")
    ),
    .would_prove = N_("Where you read your mail, or a word from whoever looks after it."),
    .steps = by_sender,
    .sources = MEDIC_SOURCES (SOURCE_SENDERS, SOURCE_HIDDEN, SOURCE_PROVIDER),
  },
  {
    .id = "mail-read-elsewhere",
    .title = N_("You read your mail elsewhere, not at Microsoft 365"),
    .explanation = N_("From outside nobody sees where the mailbox of {mail-domain} is. You say where you read it, and HubSpot must look there too."),
    .agent = N_("A filter or an unknown server hides the mailbox. The customer says where it is; that provider goes into HubSpot."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (MX_ANSWER, "hosts", "missing"),
      MEDIC_ONE_OF (MAIL_READ_AT, "gmail", "other")
    ),
    .unless = MEDIC_ANY_OF (
      MEDIC_ONE_OF (HUBSPOT_CHOICE, ANOTHER_CHOICE, "office-365"),
      MEDIC_ONE_OF (HUBSPOT_NOW, "works")
    ),
    .would_prove = N_("That HubSpot connects with the other provider."),
    .steps = by_answer,
    .sources = MEDIC_SOURCES (SOURCE_PROVIDER),
  },

  { 0 }
};
