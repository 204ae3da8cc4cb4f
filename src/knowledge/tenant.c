/* tenant.c - what Microsoft knows of the domain, and what cannot be told from outside
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/steps.h"

/* What is said of a host that cannot be seen: the choice in HubSpot is likely right, so what it
 * shows comes next. */
#define STEPS_SEE_AND_TRY STEP_LOOK_IN_OUTLOOK, STEP_GET_THE_MESSAGE, STEP_PASTE_PAGE

#define SOURCES_SIGNS SOURCE_SIGNS, SOURCE_SIGNATURE, SOURCE_SENDERS

#define SOURCE_REALM { \
  N_("Microsoft says of every domain how its people sign in. It does not document the answer."), \
  "Mail Medic, measured", NULL, "2026-09-29" }

const MedicDiagnosis medic_tenant_diagnoses[] = {
  {
    .id = "no-tenant",
    .title = N_("Microsoft knows no organisation for {mail-domain}"),
    .explanation = N_("Nobody has set up Microsoft 365 with this domain. So there is no work mailbox that HubSpot could open there."),
    .agent = N_("Microsoft has no organisation for {mail-domain}. Either the address is another one, or the mail is elsewhere."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = MEDIC_ALL_OF (MEDIC_FALSE (TENANT_EXISTS)),
    /* Another host, or no mail at all, explains it; and a realm that exists contradicts it. */
    .unless = MEDIC_ANY_OF (
      MEDIC_ONE_OF (REALM, "managed", "federated", "personal"),
      MEDIC_ONE_OF (HUBSPOT_CHOICE, "gmail", "imap", "none"),
      MEDIC_ONE_OF (MAIL_HOST, "none", "outlook-com"),
      MEDIC_ONE_OF (ADDRESS_KIND, "microsoft-personal"),
      MEDIC_ONE_OF (MAIL_READ_AT, "gmail", "other"),
      MEDIC_ONE_OF (ACCOUNT_WANTED, "primary", "alias", "sign-in-name"),
      MEDIC_ONE_OF (HUBSPOT_NOW, "works")
    ),
    .proof = MEDIC_ALL_OF (MEDIC_ONE_OF (REALM, "none")),
    .would_prove = N_("A second answer from Microsoft, about how people sign in. It did not come."),
    .steps = MEDIC_STEPS (
      STEP_LOOK_IN_OUTLOOK,
      STEP_ASK_WHERE
    ),
    .sources = MEDIC_SOURCES (
      { N_("Microsoft says of every domain whether an organisation has it."), "Microsoft",
        "https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc", "2026-11-23" },
      SOURCE_REALM
    ),
  },
  {
    .id = "personal-account",
    .title = N_("This is a personal Microsoft account"),
    .explanation = N_("It belongs to you alone: there is no organisation and no administrator behind it. From outside nothing else can be seen of it, so no cause can be named yet."),
    .agent = N_("A personal account: no administrator is involved. Look at which account the browser is signed in to, and at the main address of the account."),
    .owner = MEDIC_OWNER_USER,
    .open = TRUE,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (ADDRESS_KIND, "microsoft-personal")),
    .steps = MEDIC_STEPS (
      STEP_LOOK_IN_OUTLOOK,
      {
        .id = "look-at-the-main-address",
        .title = N_("Look at the main address of your account"),
        .body = N_("On this page, one address is marked as primary. HubSpot wants it to be one of Microsoft’s own, such as outlook.com."),
        .agent = N_("Ask which address is marked as primary. One that is not Microsoft’s own shows in HubSpot as outlook_ and many letters."),
        .actor = MEDIC_OWNER_USER,
        .link = "https://account.live.com/names/manage",
        .link_title = N_("Open the addresses of your account"),
        .expect = N_("You see {mail-address} marked as primary."),
        .changes = N_("Nothing. You only look."),
      }
    ),
    .sources = MEDIC_SOURCES (
      SOURCE_REALM,
      { N_("HubSpot does not support a main address on a domain that is not Microsoft’s."), "HubSpot",
        "https://knowledge.hubspot.com/connected-email/troubleshoot-office-365-inbox-and-calendar-connection-errors",
        "2022-09-16" }
    ),
  },
  {
    .id = "personal-domain",
    .title = N_("People of {mail-domain} sign in with personal Microsoft accounts"),
    .explanation = N_("So there is no organisation and no administrator behind the address. Whether the account has a mailbox cannot be seen from outside."),
    .agent = N_("The domain is tied to personal Microsoft accounts. No administrator is involved."),
    .owner = MEDIC_OWNER_USER,
    .open = TRUE,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (REALM, "personal"), MEDIC_ONE_OF (ADDRESS_KIND, "other")),
    .steps = MEDIC_STEPS (STEP_LOOK_IN_OUTLOOK, STEP_ASK_WHERE),
    .sources = MEDIC_SOURCES (SOURCE_REALM),
  },
  /* Before the two that know less. Whoever reads the mail elsewhere is told so by another table. */
  {
    .id = "microsoft-behind-filter",
    .title = N_("Behind the filter, your mailbox most likely is at Microsoft 365"),
    .explanation = N_("The mail of {mail-domain} goes to {mail-gateway} first. Its other entries point to Microsoft 365 and to no other host. So “Office 365” is the right choice in HubSpot, and what it shows there tells more."),
    .agent = N_("{mail-gateway} only filters. The other entries of {mail-domain} point to Microsoft 365, so “Office 365” is right in HubSpot. Have it tried, and go on from the message."),
    .owner = MEDIC_OWNER_UNKNOWN,
    .open = TRUE,
    .when = MEDIC_ALL_OF (
      MEDIC_KNOWN (MAIL_GATEWAY),
      MEDIC_ONE_OF (MAIL_EVIDENCE, "microsoft-strong", "microsoft-weak")
    ),
    .unless = MEDIC_ANY_OF (MEDIC_KNOWN (HUBSPOT_CHOICE), MEDIC_ONE_OF (MAIL_READ_AT, "gmail", "other")),
    .would_prove = N_("Your own mail in Outlook on the web, or the message that HubSpot shows."),
    .steps = MEDIC_STEPS (STEPS_SEE_AND_TRY),
    .sources = MEDIC_SOURCES (SOURCE_MX_HINT, SOURCES_SIGNS, SOURCE_HIDDEN),
  },
  /* A list of senders alone is too little here: an own server may send through Microsoft. */
  {
    .id = "microsoft-behind-server",
    .title = N_("Behind {mx-host}, your mailbox most likely is at Microsoft 365"),
    .explanation = N_("{mx-host} takes the mail of {mail-domain} first, and we do not know it. The other entries of the domain point to Microsoft 365. So it may be a filter, and “Office 365” the right choice in HubSpot."),
    .agent = N_("The MX, {mx-host}, is none that we know, and the other entries of {mail-domain} point to Microsoft 365. Outlook on the web shows whether the customer’s own mail is there."),
    .owner = MEDIC_OWNER_UNKNOWN,
    .open = TRUE,
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (MAIL_HOST, "self-or-unknown"),
      MEDIC_KNOWN (MX_HOST),
      MEDIC_ONE_OF (MAIL_EVIDENCE, "microsoft-strong")
    ),
    .unless = MEDIC_ANY_OF (MEDIC_TRUE (MX_WITHOUT_DOT), MEDIC_ONE_OF (MAIL_READ_AT, "gmail", "other")),
    .would_prove = N_("Your own mail in Outlook on the web, or the message that HubSpot shows."),
    .steps = MEDIC_STEPS (STEPS_SEE_AND_TRY, STEP_ASK_WHERE),
    .sources = MEDIC_SOURCES (SOURCE_MX_HINT, SOURCES_SIGNS),
  },
  {
    .id = "signs-of-two-places",
    .title = N_("The mail of {mail-domain} seems to be at two places"),
    .explanation = N_("Some of its entries point to Microsoft 365, and some to another place. Both can be true: some mailboxes here, some there. Which one is yours cannot be seen from outside."),
    .agent = N_("The entries of {mail-domain} disagree: partly Microsoft 365, partly another host or a server of their own. Only the customer or their administrator knows where this mailbox is."),
    .owner = MEDIC_OWNER_UNKNOWN,
    .open = TRUE,
    .when = MEDIC_ALL_OF (MEDIC_KNOWN (MX_HOST), MEDIC_ONE_OF (MAIL_EVIDENCE, "hybrid", "mixed")),
    .unless = MEDIC_ANY_OF (
      MEDIC_KNOWN (HUBSPOT_CHOICE),
      MEDIC_TRUE (MX_WITHOUT_DOT),
      MEDIC_KNOWN (MAIL_READ_AT)
    ),
    .would_prove = N_("Where you read your mail, or a word from whoever looks after it."),
    .steps = MEDIC_STEPS (STEP_LOOK_IN_OUTLOOK, STEP_ASK_WHERE),
    .sources = MEDIC_SOURCES (SOURCE_MX_HINT, SOURCES_SIGNS),
  },
  {
    .id = "behind-filter",
    .title = N_("A mail filter hides where the mailbox is"),
    .explanation = N_("The mail of {mail-domain} goes to {mail-gateway} first. Behind it may be Microsoft 365 or any other host; from outside this cannot be told."),
    .agent = N_("A filter, {mail-gateway}, stands in front of {mail-domain}. The mailbox may be anywhere behind it."),
    .owner = MEDIC_OWNER_UNKNOWN,
    .open = TRUE,
    .when = MEDIC_ALL_OF (MEDIC_KNOWN (MAIL_GATEWAY)),
    .unless = MEDIC_ANY_OF (MEDIC_KNOWN (HUBSPOT_CHOICE)),
    .steps = MEDIC_STEPS (STEP_LOOK_IN_OUTLOOK, STEP_ASK_WHERE),
    .sources = MEDIC_SOURCES (SOURCE_MX_HINT, SOURCE_HIDDEN),
  },
  {
    .id = "own-server",
    .title = N_("The mail goes to a server that we do not know"),
    .explanation = N_("{mx-host} takes the mail of {mail-domain}. It may be a server of your own, a small host, or a filter in front of Microsoft 365."),
    .agent = N_("The MX of {mail-domain}, {mx-host}, is none that we know. Ask where the mailboxes are."),
    .owner = MEDIC_OWNER_UNKNOWN,
    .open = TRUE,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (MAIL_HOST, "self-or-unknown")),
    .steps = MEDIC_STEPS (STEP_LOOK_IN_OUTLOOK, STEP_ASK_WHERE),
    .sources = MEDIC_SOURCES (SOURCE_MX_HINT),
  },

  { 0 }
};
