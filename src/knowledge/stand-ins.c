/* stand-ins.c - what somebody on the phone can see where no check can look
 *
 * Each is something that is seen without knowledge of networks, or that anybody may look up. The
 * answer is worth what was seen, and no more: what a page in the browser shows tells nothing of
 * names, certificates or ways.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/knowledge.h"

/* Where the mailbox is missing: what an administrator can see of the account. */
#define WHEN_A_MAILBOX_IS_MISSING \
  MEDIC_ALL_OF (MEDIC_ONE_OF (HUBSPOT_ERROR_CAUSE, "mailbox-not-in-cloud", "mailbox-not-found", \
                              "mailbox-unlicensed"))

const MedicStandIn medic_stand_ins[] = {
  {
    .question = {
      .id = "other-pages",
      .title = N_("Other pages"),
      .text = N_("Does another page open in the browser there, such as one with news?"),
      .why = N_("Where no page opens, it is neither Microsoft nor HubSpot."),
      .where = N_("Take a page that was not open today: the browser keeps what it has shown before."),
      .answers = MEDIC_FACT_NETWORK,
      .choices = MEDIC_CHOICES (
        { "full", N_("Yes, it opens"), NULL },
        { "portal", N_("A page of the network comes in its place"), N_("For example in a hotel, on a train or in a guest network") },
        { "local", N_("No page opens at all"), NULL }
      ),
    },
    .implied = MEDIC_IMPLIED (
      { "local", MEDIC_FACT_DNS_REACH, "unreachable" }
    ),
  },
  {
    .question = {
      .id = "microsofts-page",
      .title = N_("Microsoft’s page"),
      .text = N_("Open login.microsoftonline.com in the browser there. What comes?"),
      .why = N_("HubSpot sends people to this page to sign in. Where it does not open, nothing else matters yet."),
      .where = N_("Type the address into the browser with which HubSpot is used."),
      .answers = MEDIC_FACT_TENANT_REACH,
      .choices = MEDIC_CHOICES (
        { "answered", N_("Microsoft’s page, to sign in or already signed in"), NULL },
        { "silent", N_("Nothing, or the browser gives up after a while"), NULL },
        { "unreachable", N_("The browser says at once that it cannot be reached"), NULL },
        { "not-trusted", N_("The browser warns that the page is not safe"), N_("Nobody should go on from there") },
        { "proxy", N_("A proxy or a filter says that it does not allow it"), NULL }
      ),
    },
    /* The same server tells how people of a domain sign in. */
    .implied = MEDIC_IMPLIED (
      { "answered", MEDIC_FACT_REALM_REACH, "answered" },
      { "silent", MEDIC_FACT_REALM_REACH, "silent" },
      { "unreachable", MEDIC_FACT_REALM_REACH, "unreachable" },
      { "not-trusted", MEDIC_FACT_REALM_REACH, "not-trusted" },
      { "proxy", MEDIC_FACT_REALM_REACH, "proxy" }
    ),
  },
  {
    .question = {
      .id = "clock-there",
      .title = N_("The clock there"),
      .text = N_("What does the clock of the computer show, with its date, beside your own?"),
      .why = N_("A sign-in carries the time. Where the clock is more than about five minutes off, it can be refused."),
      .where = N_("Have the date, the time and the time zone read out to you."),
      .answers = MEDIC_FACT_CLOCK,
      .choices = MEDIC_CHOICES (
        { "right", N_("The same, or less than five minutes off"), NULL },
        { "slow", N_("It is slow"), NULL },
        { "fast", N_("It is fast"), NULL }
      ),
    },
  },
  {
    .question = {
      .id = "end-of-the-address",
      .title = N_("The end of the address"),
      .text = N_("How does the address end that is to be connected?"),
      .why = N_("Personal addresses and those of an organisation take different ways at Microsoft."),
      .answers = MEDIC_FACT_ADDRESS_KIND,
      .choices = MEDIC_CHOICES (
        { "microsoft-personal", N_("With outlook.com, hotmail, live or msn"), NULL },
        { "other", N_("With another domain"), N_("For example that of the organisation") }
      ),
    },
  },
  {
    .question = {
      .id = "who-hosts-the-mail",
      .title = N_("Who hosts the mail"),
      .text = N_("Where does the domain of the address receive its mail?"),
      .why = N_("HubSpot’s choice “Office 365” opens mailboxes at Microsoft 365 only."),
      .where = N_("Look up the MX record of the domain: anybody may. A name that ends in mail.protection.outlook.com or mx.microsoft is Microsoft 365, one that ends in google.com is Google."),
      .answers = MEDIC_FACT_MAIL_HOST,
      .when = MEDIC_ALL_OF (MEDIC_ONE_OF (ADDRESS_KIND, "other")),
      .choices = MEDIC_CHOICES (
        { "microsoft-365", "Microsoft 365", NULL },
        { "google", "Google", NULL },
        { "self-or-unknown", N_("At another host, or at a server of the organisation"), NULL }
      ),
    },
    .implied = MEDIC_IMPLIED (
      { "microsoft-365", MEDIC_FACT_MX_ANSWER, "hosts" },
      { "google", MEDIC_FACT_MX_ANSWER, "hosts" },
      { "self-or-unknown", MEDIC_FACT_MX_ANSWER, "hosts" },
      { "microsoft-365", MEDIC_FACT_MX_WITHOUT_DOT, "false" },
      { "google", MEDIC_FACT_MX_WITHOUT_DOT, "false" }
    ),
  },
  {
    .question = {
      .id = "end-of-the-name",
      .title = N_("The end of the name"),
      .text = N_("Does the name in the MX record end with the domain of the address, behind a name of Microsoft or of another host?"),
      .why = N_("Then a dot is missing at its end, and no mail arrives."),
      .where = N_("It is the same MX record. For example, mail.protection.outlook.com stands before the domain of the address."),
      .answers = MEDIC_FACT_MX_WITHOUT_DOT,
      .when = MEDIC_ALL_OF (MEDIC_ONE_OF (MAIL_HOST, "self-or-unknown")),
      .choices = MEDIC_CHOICES (
        { "true", N_("Yes, two names stand one behind the other"), NULL },
        { "false", N_("No"), NULL }
      ),
    },
  },
  {
    .question = {
      .id = "hubspots-own-page",
      .title = N_("HubSpot’s status page"),
      .text = N_("What does HubSpot’s own status page say?"),
      .why = N_("While HubSpot has trouble of its own, nothing at the customer’s side helps."),
      .where = N_("Open status.hubspot.com yourself."),
      .answers = MEDIC_FACT_HUBSPOT_STATUS,
      .choices = MEDIC_CHOICES (
        { "none", N_("No trouble"), NULL },
        { "minor", N_("Some trouble"), NULL },
        { "major", N_("Much trouble"), NULL },
        { "critical", N_("Most of it is down"), NULL }
      ),
    },
  },
  {
    .question = {
      .id = "main-address",
      .title = N_("The main address"),
      .text = N_("Which main address does the personal account have?"),
      .why = N_("HubSpot goes by the main address. In a personal account it must be one of Microsoft’s own."),
      .where = N_("It stands at account.live.com/names/manage, above the other addresses, after signing in there."),
      .answers = MEDIC_FACT_ACCOUNT_PRIMARY,
      .when = MEDIC_ALL_OF (MEDIC_ONE_OF (ACCOUNT_KIND, "personal")),
      .choices = MEDIC_CHOICES (
        { "microsoft", N_("One with outlook.com, hotmail, live or msn"), NULL },
        { "foreign", N_("One of another host"), N_("For example gmail.com, or a domain of their own") },
        { "outlook-alias", N_("One that begins with outlook_ and many letters"), NULL }
      ),
    },
  },
  {
    .question = {
      .id = "licence-there",
      .title = N_("The licence"),
      .text = N_("What does the administrator see below the licences of the person?"),
      .why = N_("Without Exchange Online in a licence there is no mailbox at Microsoft 365."),
      .where = N_("In the Microsoft 365 admin center: Users, Active users, the person, Licenses and apps."),
      .answers = MEDIC_FACT_ACCOUNT_PLAN,
      .when = WHEN_A_MAILBOX_IS_MISSING,
      .choices = MEDIC_CHOICES (
        { "enabled", N_("A licence with Exchange Online"), NULL },
        { "none", N_("None, or one without Exchange Online"), NULL }
      ),
    },
  },
  {
    .question = {
      .id = "directory-there",
      .title = N_("The directory"),
      .text = N_("Does the account come from a directory of the organisation’s own?"),
      .why = N_("Then the mailbox may be on a server of the organisation, and the licence alone tells nothing."),
      .where = N_("The administrator sees it in the Microsoft 365 admin center, among the active users."),
      .answers = MEDIC_FACT_ACCOUNT_SYNCED,
      .when = WHEN_A_MAILBOX_IS_MISSING,
      .choices = MEDIC_CHOICES (
        { "true", N_("Yes, it is synced from there"), NULL },
        { "false", N_("No, it is in the cloud only"), NULL }
      ),
    },
  },
  { { 0 } }
};
