/* domain.c - causes in the domain's entries in the name service
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/network-steps.h"
#include "knowledge/steps.h"

#define SOURCE_MX_RECORD { \
  N_("Microsoft tells each domain which MX record to set."), "Microsoft", \
  "https://learn.microsoft.com/microsoft-365/enterprise/external-domain-name-system-records", "2026-11-23" }

#define SOURCE_MSOID { \
  N_("Left over outside of China, the entry has Microsoft say that the domain isn’t in its system. It is to be removed then."), \
  "Microsoft", \
  "https://learn.microsoft.com/microsoft-365/enterprise/external-domain-name-system-records", "2022-10-14" }

#define STEP_SPELLING { \
  .id = "compare-the-spelling", \
  .title = N_("Compare the address letter by letter"), \
  .body = N_("You want to connect {mail-address}. Look at a mail that you sent: does the address look just like this?"), \
  .agent = N_("Have the customer read the address from a mail they sent, and compare: {mail-address}."), \
  .actor = MEDIC_OWNER_USER, \
  .expect = N_("It is the same, or you see the slip and go back to the start."), \
  .changes = N_("Nothing."), \
}

#define STEP_ASK_DOMAIN(text) { \
  .id = "ask-for-the-domain", \
  .title = N_("Ask whoever looks after the domain"), \
  .body = N_("They can see and change its entries. Send them this text."), \
  .agent = N_("Only whoever runs the domain’s name service can change this. Have the text sent to them."), \
  .actor = MEDIC_OWNER_ADMIN, \
  .copy = text, \
  .expect = N_("They say that it is set. It can take an hour until everybody sees it."), \
  .changes = N_("Where the mail of the whole domain goes. They know what else depends on it."), \
  .spares = N_("Mail that has arrived already stays where it is."), \
  .undo = N_("They can set the entry as it was."), \
}

#define STEP_REMOVE_ENTRY { \
  .id = "ask-to-remove-the-entry", \
  .title = N_("Ask whoever looks after the domain to remove one entry"), \
  .body = N_("It is left over, and only customers of Microsoft 365 in China need it. Send them this text."), \
  .agent = N_("One entry, msoid.{mail-domain}. Only whoever runs the domain’s name service can remove it. Have the text sent to them."), \
  .actor = MEDIC_OWNER_ADMIN, \
  .copy = N_("The name service of {mail-domain} has the entry msoid.{mail-domain} (CNAME), and it points to Microsoft’s cloud in China: clientconfig.partner.microsoftonline-p.net.cn. Only customers of Microsoft 365 operated by 21Vianet need it, and our organisation is not there. Microsoft says that people are told then that the domain isn’t in its system:\nhttps://learn.microsoft.com/microsoft-365/enterprise/external-domain-name-system-records\n\nCould you remove that one entry?\n\nWhat it does not do: mail, web pages and all other entries stay as they are.\nTo check: a look-up of msoid.{mail-domain} finds nothing.\nTo take it back: set the same entry again."), \
  .expect = N_("They say that it is removed. It can take an hour until everybody sees it."), \
  .changes = N_("To which of Microsoft’s clouds the domain sends sign-ins."), \
  .spares = N_("Mail, web pages and all other entries of the domain stay as they are."), \
  .undo = N_("They can set the entry as it was."), \
}

/* Who does not find Microsoft's and HubSpot's names either has nothing to say of a domain. */
#define FINDS_NO_NAMES MEDIC_ONE_OF (NAMES, "nothing")

/* Of another cloud; where nobody could tell which, nothing is said. */
#define POINTS_TO_CHINA_FROM_ELSEWHERE \
  MEDIC_ONE_OF (MSOID, "china"), MEDIC_ONE_OF (TENANT_CLOUD, "global", "us-government")

#define WORDS_MSOID \
  .title = N_("{mail-domain} sends sign-ins to Microsoft’s cloud in China"), \
  .explanation = N_("One entry of the domain is left over that only customers of Microsoft 365 in China need. Your organisation is in another cloud, so Microsoft says that the domain isn’t in its system."), \
  .agent = N_("msoid.{mail-domain} points to the cloud of 21Vianet in China, and the organisation is not there. One entry to remove, for whoever runs the name service."), \
  .owner = MEDIC_OWNER_ADMIN, \
  .steps = MEDIC_STEPS (STEP_REMOVE_ENTRY, STEP_CONNECT (NULL)), \
  .sources = MEDIC_SOURCES (SOURCE_SIGNS, SOURCE_MSOID)

const MedicDiagnosis medic_domain_diagnoses[] = {
  {
    .id = "domain-not-found",
    .title = N_("The domain {mail-domain} does not exist"),
    .explanation = N_("Nobody runs mail for a domain that does not exist, so there is no mailbox to connect. Most often it is a slip in the address."),
    .agent = N_("The name service says that {mail-domain} does not exist. Have the address spelled."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (MX_ANSWER, "no-such-domain")),
    .unless = MEDIC_ANY_OF (FINDS_NO_NAMES),
    /* A name service can be wrong for a while; that Microsoft does not know it settles it. */
    .proof = MEDIC_ALL_OF (MEDIC_FALSE (TENANT_EXISTS)),
    .would_prove = N_("That Microsoft does not know the domain either, or a word from whoever runs it."),
    .steps = MEDIC_STEPS (
      STEP_SPELLING,
      STEP_ASK_DOMAIN (N_("The domain {mail-domain} is not found in the name service. Has its registration ended?"))
    ),
    .sources = MEDIC_SOURCES (
      { N_("The name service answers for every name whether it exists."),
        "RFC 1035, section 4.1.1", "https://www.rfc-editor.org/rfc/rfc1035#section-4.1.1", "1987-11-01" }
    ),
  },
  {
    .id = "domain-takes-no-mail",
    .title = N_("{mail-domain} takes no mail at all"),
    .explanation = N_("The domain says so itself, with an empty mail exchanger. So no mail arrives there, and most likely there is no mailbox behind the address."),
    .agent = N_("{mail-domain} has a null MX: it takes no mail. The address must be another one."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (MX_ANSWER, "null")),
    .proof = MEDIC_ALL_OF (MEDIC_ONE_OF (MX_ANSWER, "null")),
    .steps = MEDIC_STEPS (
      STEP_SPELLING,
      STEP_ASK_DOMAIN (N_("The domain {mail-domain} has a null MX record (0 .), so it takes no mail. Is that on purpose?"))
    ),
    .sources = MEDIC_SOURCES (
      { N_("An empty mail exchanger means that a domain takes no mail."),
        "RFC 7505", "https://www.rfc-editor.org/rfc/rfc7505", "2015-06-01" }
    ),
  },
  {
    .id = "domain-without-mail",
    .title = N_("{mail-domain} has no place for its mail"),
    .explanation = N_("The domain exists, but names no mail exchanger. Mail to it hardly ever arrives, and a mailbox at Microsoft 365 gets none."),
    .agent = N_("{mail-domain} has no MX record. Check the spelling, then whoever runs the domain."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (MX_ANSWER, "missing")),
    /* A mailbox that answers can be connected, whether mail finds the way to it or not. */
    .unless = MEDIC_ANY_OF (
      FINDS_NO_NAMES, MEDIC_ONE_OF (MAILBOX, "works"), MEDIC_ONE_OF (HUBSPOT_NOW, "works")
    ),
    .would_prove = N_("A word from whoever runs the domain: an old rule still allows mail without such an entry."),
    .steps = MEDIC_STEPS (
      STEP_SPELLING,
      STEP_ASK_DOMAIN (N_("The domain {mail-domain} has no MX record. If its mail is at Microsoft 365, please set the record that the Microsoft 365 admin center shows under Settings, Domains."))
    ),
    .sources = MEDIC_SOURCES (SOURCE_MX_HINT, SOURCE_MX_RECORD),
  },
  {
    .id = "domain-perhaps-not-there",
    .title = N_("{mail-domain} has no place for its mail, or does not exist"),
    .explanation = N_("No mail exchanger is found for it. Whether the domain exists at all cannot be told from here: the name servers of this network find names that do not exist too."),
    .agent = N_("No MX for {mail-domain}, and the customer’s name servers answer for names that do not exist. So have the spelling compared first, then check from another network."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (MX_ANSWER, "missing"), MEDIC_TRUE (NAMES_INVENTED)),
    .unless = MEDIC_ANY_OF (
      MEDIC_TRUE (TENANT_EXISTS), MEDIC_ONE_OF (MAILBOX, "works"), MEDIC_ONE_OF (HUBSPOT_NOW, "works")
    ),
    .would_prove = N_("The same result on another network, whose name servers do not invent names."),
    .steps = MEDIC_STEPS (
      STEP_SPELLING,
      STEP_ANOTHER_NETWORK,
      STEP_ASK_DOMAIN (N_("For the domain {mail-domain}, no MX record is found from here. Does the domain exist, and where is its mail?"))
    ),
    .sources = MEDIC_SOURCES (
      { N_("Some name servers answer for names that do not exist, where they ought to say so."),
        "ICANN, SAC 032", "https://www.icann.org/resources/pages/sac-032-2012-02-25-en", "2012-02-25" },
      SOURCE_MX_HINT
    ),
  },
  {
    .id = "mx-placeholder",
    .title = N_("The mail of {mail-domain} is not switched on yet"),
    .explanation = N_("The domain was shown to Microsoft, but its mail was never directed there: a placeholder stands where the mail exchanger belongs. No mail arrives."),
    .agent = N_("The MX of {mail-domain} is the placeholder that proves the domain, not a mail server. The set-up was never finished."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (MAIL_HOST, "microsoft-placeholder")),
    .proof = MEDIC_ALL_OF (MEDIC_ONE_OF (MAIL_HOST, "microsoft-placeholder")),
    .steps = MEDIC_STEPS (
      STEP_ASK_DOMAIN (N_("The MX record of {mail-domain} is still Microsoft’s placeholder (msv1.invalid). Please set the one that the Microsoft 365 admin center shows under Settings, Domains."))
    ),
    .sources = MEDIC_SOURCES (
      { N_("A name under msv1.invalid proves a domain to Microsoft and takes no mail."),
        "Mail Medic, measured", NULL, "2026-05-01" },
      SOURCE_MX_RECORD
    ),
  },
  {
    .id = "mx-without-closing-dot",
    .title = N_("The mail exchanger was typed without its closing dot"),
    .explanation = N_("So the name service put {mail-domain} behind it: {mx-host}. There is no such server, and no mail arrives."),
    .agent = N_("The MX of {mail-domain} lacks its closing dot, so the own domain was put behind it. One character, for whoever runs the name service."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = MEDIC_ALL_OF (MEDIC_TRUE (MX_WITHOUT_DOT)),
    .proof = MEDIC_ALL_OF (MEDIC_TRUE (MX_WITHOUT_DOT)),
    .steps = MEDIC_STEPS (
      STEP_ASK_DOMAIN (N_("The MX record of {mail-domain} reads {mx-host}. It was typed without a dot at its end, so the domain was put behind it. Please add the dot."))
    ),
    .sources = MEDIC_SOURCES (
      { N_("In a zone file, a name without a dot at its end gets the zone’s own name behind it."),
        "RFC 1035, section 5.1", "https://www.rfc-editor.org/rfc/rfc1035#section-5.1", "1987-11-01" }
    ),
  },
  /* Microsoft documents the entry, whom it is for and the words of the page. A page of those words
   * has no number; one with a number, AADSTS50034 say, speaks of one account in an organisation
   * that was found, so that a slip in the address is the better explanation. */
  {
    .id = "msoid-left-over",
    WORDS_MSOID,
    .when = MEDIC_ALL_OF (
      POINTS_TO_CHINA_FROM_ELSEWHERE,
      MEDIC_ONE_OF (HUBSPOT_ERROR_CAUSE, "account-not-found"),
      MEDIC_ONE_OF (HUBSPOT_ERROR_APP, "hubspot", "unnamed")
    ),
    .unless = MEDIC_ANY_OF (
      MEDIC_TRUE (HUBSPOT_ERROR_SURE),
      MEDIC_TRUE (SIGNED_IN),
      MEDIC_ONE_OF (HUBSPOT_NOW, "works")
    ),
    .proof = MEDIC_ALL_OF (MEDIC_TRUE (TENANT_EXISTS)),
  },
  /* Microsoft knows the organisation and says that there is none: it looked in another place. */
  {
    .id = "msoid-hides-the-organisation",
    WORDS_MSOID,
    .when = MEDIC_ALL_OF (
      POINTS_TO_CHINA_FROM_ELSEWHERE,
      MEDIC_ONE_OF (HUBSPOT_ERROR_CAUSE, "tenant-not-found"),
      MEDIC_ONE_OF (HUBSPOT_ERROR_APP, "hubspot", "unnamed")
    ),
    .unless = MEDIC_ANY_OF (MEDIC_TRUE (SIGNED_IN), MEDIC_ONE_OF (HUBSPOT_NOW, "works")),
    .proof = MEDIC_ALL_OF (MEDIC_ONE_OF (HUBSPOT_ERROR, "AADSTS90002"), MEDIC_TRUE (TENANT_EXISTS)),
    .would_prove = N_("The number AADSTS90002 in the message: that the organisation is not found."),
  },
  /* Without that page nobody knows whether HubSpot's way to Microsoft meets the entry at all. */
  {
    .id = "msoid-points-to-china",
    .title = N_("{mail-domain} points to Microsoft’s cloud in China"),
    .explanation = N_("Only customers of Microsoft 365 in China need that entry, and your organisation is not there. Microsoft says that people can be told then that the domain isn’t in its system. Whether HubSpot meets this, only a try shows."),
    .agent = N_("A left-over entry, msoid.{mail-domain}. It can be the cause. Have it tried in HubSpot: “isn’t in our system” on the page would settle it."),
    .owner = MEDIC_OWNER_ADMIN,
    .open = TRUE,
    .when = MEDIC_ALL_OF (POINTS_TO_CHINA_FROM_ELSEWHERE),
    .unless = MEDIC_ANY_OF (
      MEDIC_KNOWN (HUBSPOT_ERROR_CAUSE),
      MEDIC_TRUE (SIGNED_IN),
      MEDIC_ONE_OF (HUBSPOT_NOW, "works")
    ),
    .would_prove = N_("A page that says that the domain isn’t in Microsoft’s system."),
    .steps = MEDIC_STEPS (STEP_GET_THE_MESSAGE, STEP_PASTE_PAGE, STEP_REMOVE_ENTRY),
    .sources = MEDIC_SOURCES (SOURCE_SIGNS, SOURCE_MSOID),
  },

  { 0 }
};
