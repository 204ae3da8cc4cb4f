/* values.c - the values of facts as a person says them
 *
 * Names of companies and products are not translated.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/knowledge.h"
#include "knowledge/values-hosts.h"

#define YES_NO(id) \
  { MEDIC_FACT_##id, "true", N_("Yes") }, \
  { MEDIC_FACT_##id, "false", N_("No") }

#define REACHES(id) \
  { MEDIC_FACT_##id, "answered", N_("It answered") }, \
  { MEDIC_FACT_##id, "silent", N_("No answer in time") }, \
  { MEDIC_FACT_##id, "unreachable", N_("The way there is closed") }, \
  { MEDIC_FACT_##id, "no-name", N_("The server’s name was not found") }, \
  { MEDIC_FACT_##id, "failed", N_("The name servers could not look it up") }, \
  { MEDIC_FACT_##id, "not-trusted", N_("It could not prove who it is") }, \
  { MEDIC_FACT_##id, "not-valid-now", N_("Its proof does not fit the date of this computer") }, \
  { MEDIC_FACT_##id, "unreadable", N_("It did not answer in the usual way") }, \
  { MEDIC_FACT_##id, "proxy", N_("The proxy did not let us through") }, \
  { MEDIC_FACT_##id, "busy", N_("It asked to come back later") }

#define WAYS(id) \
  /* Translators: Microsoft has no address of that kind (IPv4 or IPv6) here. */ \
  { MEDIC_FACT_##id, "none", N_("There is no address for it") }, \
  /* Translators: this way (IPv4 or IPv6) leads to Microsoft. */ \
  { MEDIC_FACT_##id, "works", N_("It leads there") }, \
  { MEDIC_FACT_##id, "silent", N_("No answer in time") }, \
  { MEDIC_FACT_##id, "unreachable", N_("The way there is closed") }

#define CLOUDS(id) \
  { MEDIC_FACT_##id, "global", N_("Worldwide") }, \
  { MEDIC_FACT_##id, "us-government", N_("United States government") }, \
  { MEDIC_FACT_##id, "china", N_("China (21Vianet)") }, \
  { MEDIC_FACT_##id, "germany", N_("Germany") }

/* What comes of a draft or of a message is what comes of the mailbox, when it is refused. */
#define REFUSALS(id) \
  { MEDIC_FACT_##id, "no-mailbox", N_("There is none that can be opened") }, \
  { MEDIC_FACT_##id, "unlicensed", N_("There is no licence for it") }, \
  { MEDIC_FACT_##id, "not-found", N_("Microsoft does not find it") }, \
  { MEDIC_FACT_##id, "moving", N_("It is being moved") }, \
  { MEDIC_FACT_##id, "denied", N_("Microsoft does not let us in") }, \
  { MEDIC_FACT_##id, "blocked-by-exchange", N_("A list in Exchange keeps us out") }, \
  { MEDIC_FACT_##id, "disabled", N_("It is switched off") }, \
  { MEDIC_FACT_##id, "throttled", N_("Microsoft asks for a pause") }, \
  { MEDIC_FACT_##id, "full", N_("It is full") }, \
  { MEDIC_FACT_##id, "busy", N_("Microsoft’s service has trouble at the moment") }, \
  { MEDIC_FACT_##id, "refused", N_("Microsoft refused, for another reason") }

#define WANTED(id) \
  { MEDIC_FACT_##id, "yes", N_("Yes") }, \
  { MEDIC_FACT_##id, "no", N_("No") }

const MedicValue medic_values[] = {
#define X(slug, name) { MEDIC_FACT_MAIL_HOST, slug, name },
  MAIL_HOSTS (X)
  GATEWAYS (X)
#undef X
#define X(slug, name) { MEDIC_FACT_MAIL_HOST_SECOND, slug, name },
  MAIL_HOSTS (X)
#undef X
#define X(slug, name) { MEDIC_FACT_MAIL_GATEWAY, slug, name },
  GATEWAYS (X)
#undef X

#define X(slug, name) { MEDIC_FACT_SPF_HOST, slug, name },
  MAIL_HOSTS (X)
#undef X

  REACHES (DNS_REACH),
  REACHES (DKIM_REACH),
  REACHES (SPF_REACH),
  REACHES (AUTODISCOVER_DNS_REACH),
  REACHES (MSOID_REACH),
  REACHES (TENANT_REACH),
  REACHES (CERTIFICATE_REACH),
  REACHES (REALM_REACH),
  REACHES (CLOCK_REACH),
  REACHES (AUTODISCOVER_REACH),
  REACHES (HUBSPOT_STATUS_REACH),
  REACHES (SIGN_IN_REACH),
  REACHES (ACCOUNT_REACH),
  REACHES (MAILBOX_ACCESS_REACH),
  REACHES (MAILBOX_REACH),
  REACHES (SESSION_REACH),
  REACHES (DRAFT_REACH),
  REACHES (TEST_REACH),
  REACHES (NAMES_REACH),
  REACHES (WAYS_REACH),
  YES_NO (NAMES_INVENTED),
  YES_NO (MX_WITHOUT_DOT),
  YES_NO (SPF_MICROSOFT),
  YES_NO (TENANT_EXISTS),
  YES_NO (HUBSPOT_ERROR_SURE),
  YES_NO (ADMIN_ANSWER_SURE),
  YES_NO (SIGN_IN_READY),
  YES_NO (SIGNED_IN),
  YES_NO (ACCOUNT_SYNCED),
  YES_NO (CALENDAR_DEFAULT),
  YES_NO (CALENDAR_WRITABLE),
  CLOUDS (MAIL_CLOUD),
  CLOUDS (TENANT_CLOUD),

  { MEDIC_FACT_NETWORK, "full", N_("Online") },
  { MEDIC_FACT_NETWORK, "limited", N_("Online, but not everything can be reached") },
  { MEDIC_FACT_NETWORK, "portal", N_("The network wants a sign-in first") },
  { MEDIC_FACT_NETWORK, "local", N_("Offline") },
  { MEDIC_FACT_NETWORK, "unknown", N_("It does not know") },

  /* Translators: there is no proxy on the way. */
  { MEDIC_FACT_PROXY, "none", N_("None") },
  { MEDIC_FACT_PROXY, "direct", N_("One is set up, but not used for Microsoft") },
  { MEDIC_FACT_PROXY, "manual", N_("Typed into the settings") },
  { MEDIC_FACT_PROXY, "automatic", N_("Chosen by a file of the network") },
  { MEDIC_FACT_PROXY, "environment", N_("Set by a variable") },
  { MEDIC_FACT_PROXY, "set", N_("One is set up") },
  { MEDIC_FACT_PROXY, "unreadable", N_("What is set up could not be read") },
  { MEDIC_FACT_PROXY_ANSWER, "works", N_("It lets us through") },
  { MEDIC_FACT_PROXY_ANSWER, "refused", N_("Nobody listens there") },
  { MEDIC_FACT_PROXY_ANSWER, "silent", N_("No answer in time") },
  { MEDIC_FACT_PROXY_ANSWER, "unreachable", N_("The way there is closed") },
  { MEDIC_FACT_PROXY_ANSWER, "no-name", N_("Its name was not found") },
  { MEDIC_FACT_PROXY_ANSWER, "wants-password", N_("It wants a name and a password") },
  { MEDIC_FACT_PROXY_ANSWER, "refuses-password", N_("It does not take the password") },
  { MEDIC_FACT_PROXY_ANSWER, "blocks", N_("It does not allow Microsoft’s page") },
  { MEDIC_FACT_PROXY_ANSWER, "faulty", N_("It answers, and does not lead on") },

  { MEDIC_FACT_NAMES, "right", N_("Out into the internet, as it should") },
  { MEDIC_FACT_NAMES, "private", N_("To an address that cannot be Microsoft’s") },
  { MEDIC_FACT_NAMES, "nowhere", N_("Nowhere: it is blocked") },
  { MEDIC_FACT_NAMES, "none", N_("It is not found, while another name is") },
  { MEDIC_FACT_NAMES, "nothing", N_("It is not found, and no other name either") },
  { MEDIC_FACT_NAMES_BY, "computer", N_("Something on this computer") },
  { MEDIC_FACT_NAMES_BY, "server", N_("The name servers") },

  WAYS (WAY_FOUR),
  WAYS (WAY_SIX),

  /* Translators: the clock of the computer, “Right”, “Slow” or “Fast”. */
  { MEDIC_FACT_CLOCK, "right", N_("Right") },
  /* Translators: the clock of the computer, “Right”, “Slow” or “Fast”. */
  { MEDIC_FACT_CLOCK, "slow", N_("Slow") },
  /* Translators: the clock of the computer, “Right”, “Slow” or “Fast”. */
  { MEDIC_FACT_CLOCK, "fast", N_("Fast") },

  { MEDIC_FACT_ADDRESS_FORM, "fine", N_("Complete") },
  { MEDIC_FACT_ADDRESS_FORM, "empty", N_("Empty") },
  { MEDIC_FACT_ADDRESS_FORM, "too-long", N_("Longer than an address can be") },
  { MEDIC_FACT_ADDRESS_FORM, "no-at", N_("Without an @") },
  { MEDIC_FACT_ADDRESS_FORM, "many-at", N_("With more than one @") },
  { MEDIC_FACT_ADDRESS_FORM, "no-name", N_("Nothing before the @") },
  { MEDIC_FACT_ADDRESS_FORM, "bad-name", N_("A sign before the @ that no address has") },
  { MEDIC_FACT_ADDRESS_FORM, "bad-domain", N_("The part after the @ is not complete") },

  { MEDIC_FACT_ADDRESS_KIND, "microsoft-personal", N_("Personal Microsoft address") },
  { MEDIC_FACT_ADDRESS_KIND, "other", N_("Address on another domain") },

  { MEDIC_FACT_MX_ANSWER, "hosts", N_("There is one") },
  { MEDIC_FACT_MX_ANSWER, "null", N_("Empty: the domain takes no mail") },
  { MEDIC_FACT_MX_ANSWER, "missing", N_("There is none") },
  { MEDIC_FACT_MX_ANSWER, "no-such-domain", N_("The domain does not exist") },

  { MEDIC_FACT_DKIM_HOST, "microsoft-365", "Microsoft 365" },
  { MEDIC_FACT_DKIM_HOST, "other", N_("Another service") },
  { MEDIC_FACT_DKIM_HOST, "none", N_("Not by Microsoft 365") },

  { MEDIC_FACT_SPF_ANSWER, "found", N_("There is one") },
  { MEDIC_FACT_SPF_ANSWER, "none", N_("There is none") },
  { MEDIC_FACT_SPF_ANSWER, "several", N_("More than one, so that none counts") },
  { MEDIC_FACT_SPF_ANSWER, "unreadable", N_("There is one with a slip in it") },
  { MEDIC_FACT_SPF_ANSWER, "too-deep", N_("There is one that is longer than allowed") },

  { MEDIC_FACT_AUTODISCOVER_DNS, "microsoft-365", N_("To Microsoft 365") },
  { MEDIC_FACT_AUTODISCOVER_DNS, "own", N_("To a server of its own") },
  { MEDIC_FACT_AUTODISCOVER_DNS, "other", N_("To another host") },
  { MEDIC_FACT_AUTODISCOVER_DNS, "none", N_("Nowhere") },

  { MEDIC_FACT_MSOID, "china", N_("China (21Vianet)") },
  { MEDIC_FACT_MSOID, "other", N_("No wrong one") },
  { MEDIC_FACT_MSOID, "none", N_("None, as it should be") },

  { MEDIC_FACT_MAIL_EVIDENCE, "microsoft-strong", N_("Mailboxes at Microsoft 365") },
  { MEDIC_FACT_MAIL_EVIDENCE, "microsoft-weak", N_("Mail that Microsoft 365 sends, and no other host") },
  { MEDIC_FACT_MAIL_EVIDENCE, "hybrid", N_("Some of it at Microsoft 365, some at a server of its own") },
  { MEDIC_FACT_MAIL_EVIDENCE, "mixed", N_("Some of it at Microsoft 365, some at another host") },
  { MEDIC_FACT_MAIL_EVIDENCE, "elsewhere", N_("Another host, and nothing of Microsoft 365") },
  { MEDIC_FACT_MAIL_EVIDENCE, "none", N_("No host that we know") },

  { MEDIC_FACT_HUBSPOT_CHOICE, "office-365", "Office 365" },
  { MEDIC_FACT_HUBSPOT_CHOICE, "gmail", "Gmail" },
  { MEDIC_FACT_HUBSPOT_CHOICE, "imap", "IMAP" },
  /* Translators: none of the providers that HubSpot offers. */
  { MEDIC_FACT_HUBSPOT_CHOICE, "none", N_("None that we know") },

  { MEDIC_FACT_TENANT_REGION, "EU", N_("Europe") },
  { MEDIC_FACT_TENANT_REGION, "NA", N_("North America") },
  { MEDIC_FACT_TENANT_REGION, "AS", N_("Asia") },
  { MEDIC_FACT_TENANT_REGION, "OC", N_("Oceania") },
  { MEDIC_FACT_TENANT_REGION, "SA", N_("South America") },
  { MEDIC_FACT_TENANT_REGION, "AF", N_("Africa") },
  { MEDIC_FACT_TENANT_REGION, "USG", N_("United States government") },
  { MEDIC_FACT_TENANT_REGION, "USGOV", N_("United States government") },

  /* Translators: the certificate of a server, that proves who it is. */
  { MEDIC_FACT_CERTIFICATE, "trusted", N_("Good") },
  { MEDIC_FACT_CERTIFICATE, "wrong-host", N_("That of another server") },
  { MEDIC_FACT_CERTIFICATE, "expired", N_("No longer valid, by the clock of this computer") },
  { MEDIC_FACT_CERTIFICATE, "not-yet-valid", N_("Not valid yet, by the clock of this computer") },
  { MEDIC_FACT_CERTIFICATE, "unknown-authority", N_("Signed by somebody whom this computer does not know") },
  { MEDIC_FACT_CERTIFICATE, "revoked", N_("Taken back by who signed it") },
  { MEDIC_FACT_CERTIFICATE, "other", N_("Faulty in another way") },

  { MEDIC_FACT_REALM, "managed", N_("At Microsoft") },
  { MEDIC_FACT_REALM, "federated", N_("At the organisation’s own server") },
  { MEDIC_FACT_REALM, "personal", N_("With personal Microsoft accounts") },
  { MEDIC_FACT_REALM, "none", N_("Not at Microsoft") },

  { MEDIC_FACT_MAILBOX_PLACE, "cloud", N_("In Microsoft’s cloud") },
  { MEDIC_FACT_MAILBOX_PLACE, "on-premises", N_("At a server of the organisation") },
  { MEDIC_FACT_MAILBOX_PLACE, "redirected", N_("Microsoft sent us on, and did not say") },
  { MEDIC_FACT_MAILBOX_PLACE, "unknown-address", N_("Microsoft does not know the address") },

  { MEDIC_FACT_HUBSPOT_STATUS, "none", N_("No trouble") },
  { MEDIC_FACT_HUBSPOT_STATUS, "maintenance", N_("Work that was planned") },
  { MEDIC_FACT_HUBSPOT_STATUS, "minor", N_("Some trouble") },
  { MEDIC_FACT_HUBSPOT_STATUS, "major", N_("Much trouble") },
  { MEDIC_FACT_HUBSPOT_STATUS, "critical", N_("Most of it is down") },

  { MEDIC_FACT_MAIL_READ_AT, "microsoft", N_("Outlook on the web, or new Outlook") },
  { MEDIC_FACT_MAIL_READ_AT, "gmail", N_("Gmail") },
  { MEDIC_FACT_MAIL_READ_AT, "other", N_("Another page or program") },

  { MEDIC_FACT_ADMIN_ANSWER, "approved", N_("HubSpot is approved") },
  { MEDIC_FACT_ADMIN_ANSWER, "assigned", N_("You are assigned to HubSpot") },
  { MEDIC_FACT_ADMIN_ANSWER, "both", N_("You are assigned, and HubSpot is approved") },
  { MEDIC_FACT_ADMIN_ANSWER, "done", N_("It is done") },
  { MEDIC_FACT_ADMIN_ANSWER, "refused", N_("They do not want it") },
  { MEDIC_FACT_ADMIN_ANSWER, "question", N_("They have a question") },

  { MEDIC_FACT_HUBSPOT_NOW, "works", N_("It works") },
  { MEDIC_FACT_HUBSPOT_NOW, "same", N_("The same message as before") },
  { MEDIC_FACT_HUBSPOT_NOW, "other", N_("Another message") },

  { MEDIC_FACT_HUBSPOT_SHOWS, "message", N_("A message with a code or a long text") },
  { MEDIC_FACT_HUBSPOT_SHOWS, "approval-needed", N_("An administrator must approve") },
  { MEDIC_FACT_HUBSPOT_SHOWS, "not-found", N_("No inbox and no calendar is found") },
  { MEDIC_FACT_HUBSPOT_SHOWS, "wrong-address", N_("HubSpot connects another address") },
  { MEDIC_FACT_HUBSPOT_SHOWS, "not-enabled", N_("The mailbox is unavailable") },
  { MEDIC_FACT_HUBSPOT_SHOWS, "outlook-alias", N_("A strange address with outlook_ in it") },
  { MEDIC_FACT_HUBSPOT_SHOWS, "interaction-required", N_("Something wants me to interact") },
  { MEDIC_FACT_HUBSPOT_SHOWS, "stopped-working", N_("It worked, and then it stopped") },

  /* The name of HubSpot is not translated. */
  { MEDIC_FACT_HUBSPOT_ERROR_APP, "hubspot", "HubSpot" },
  { MEDIC_FACT_HUBSPOT_ERROR_APP, "other", N_("Another app") },
  { MEDIC_FACT_HUBSPOT_ERROR_APP, "unnamed", N_("No app is named") },

  { MEDIC_FACT_OWN_ADDRESS, "yes", N_("Yours") },
  { MEDIC_FACT_OWN_ADDRESS, "no", N_("Somebody else’s") },

  { MEDIC_FACT_ACCOUNT_KIND, "work", N_("From work or school") },
  { MEDIC_FACT_ACCOUNT_KIND, "personal", N_("Personal") },

  { MEDIC_FACT_COMPUTER_KIND, "work", N_("Your organisation") },
  { MEDIC_FACT_COMPUTER_KIND, "own", N_("You") },

  { MEDIC_FACT_MAIL_MOVING, "yes", N_("It is moving") },
  { MEDIC_FACT_MAIL_MOVING, "moved", N_("It was moved in the last days") },
  { MEDIC_FACT_MAIL_MOVING, "no", N_("It is not moving") },

  { MEDIC_FACT_CONNECTION_ENDED, "once", N_("Once") },
  { MEDIC_FACT_CONNECTION_ENDED, "again-and-again", N_("Again and again, some time after each new one") },

  { MEDIC_FACT_HUBSPOT_WAY, "office-365", "Office 365" },
  { MEDIC_FACT_HUBSPOT_WAY, "exchange", "Exchange" },
  { MEDIC_FACT_HUBSPOT_WAY, "imap", "IMAP" },
  { MEDIC_FACT_HUBSPOT_WAY, "gmail", "Gmail" },

  { MEDIC_FACT_MAILBOX_USED_BY, "one", N_("You alone") },
  { MEDIC_FACT_MAILBOX_USED_BY, "several", N_("Several people") },

  { MEDIC_FACT_OUTLOOK_SHOWS, "mail", N_("Your mail") },
  { MEDIC_FACT_OUTLOOK_SHOWS, "no-mailbox", N_("That there is no mailbox or no licence") },
  { MEDIC_FACT_OUTLOOK_SHOWS, "own-server", N_("A page of your organisation") },
  { MEDIC_FACT_OUTLOOK_SHOWS, "another", N_("Another account") },

  { MEDIC_FACT_SIGN_IN_WANTED, "browser", N_("Yes, in the browser") },
  { MEDIC_FACT_SIGN_IN_WANTED, "code", N_("Yes, with a short code") },
  { MEDIC_FACT_SIGN_IN_WANTED, "no", N_("No") },
  WANTED (MAILBOX_WANTED),
  WANTED (DRAFT_WANTED),
  WANTED (TEST_WANTED),

  { MEDIC_FACT_ACCOUNT_IS, "work", N_("From work or school") },
  { MEDIC_FACT_ACCOUNT_IS, "personal", N_("Personal") },
  { MEDIC_FACT_ACCOUNT_IS, "guest", N_("A guest in this organisation") },

  { MEDIC_FACT_ACCOUNT_WANTED, "primary", N_("It is the main address") },
  { MEDIC_FACT_ACCOUNT_WANTED, "alias", N_("It is a second address") },
  { MEDIC_FACT_ACCOUNT_WANTED, "sign-in-name", N_("It is the sign-in name") },
  { MEDIC_FACT_ACCOUNT_WANTED, "other", N_("It is not of this account") },
  { MEDIC_FACT_ACCOUNT_WANTED, "unknown-aliases", N_("It is not the main address; second ones cannot be seen") },

  { MEDIC_FACT_ACCOUNT_PRIMARY, "microsoft", N_("One of Microsoft’s own") },
  { MEDIC_FACT_ACCOUNT_PRIMARY, "foreign", N_("Not one of Microsoft’s own") },
  { MEDIC_FACT_ACCOUNT_PRIMARY, "outlook-alias", N_("Microsoft’s stand-in, outlook_ and many letters") },
  { MEDIC_FACT_ACCOUNT_PRIMARY, "work", N_("The organisation’s, and the sign-in name is the same") },
  { MEDIC_FACT_ACCOUNT_PRIMARY, "name-differs", N_("The organisation’s, and the sign-in name is another") },
  { MEDIC_FACT_ACCOUNT_PRIMARY, "none", N_("The account has no address") },

  { MEDIC_FACT_ACCOUNT_PLAN, "enabled", N_("It is there") },
  /* Translators: a licence that was not renewed and still works for a while. */
  { MEDIC_FACT_ACCOUNT_PLAN, "grace", N_("It is running out") },
  { MEDIC_FACT_ACCOUNT_PLAN, "suspended", N_("It is suspended") },
  { MEDIC_FACT_ACCOUNT_PLAN, "none", N_("It is not there") },

  { MEDIC_FACT_MAILBOX_ACCESS, "granted", N_("All were granted") },
  { MEDIC_FACT_MAILBOX_ACCESS, "partly", N_("Some were granted") },
  { MEDIC_FACT_MAILBOX_ACCESS, "refused", N_("None were granted") },

  { MEDIC_FACT_MAILBOX, "works", N_("It answers") },
  REFUSALS (MAILBOX),
  { MEDIC_FACT_CALENDAR, "works", N_("It answers") },
  REFUSALS (CALENDAR),

  { MEDIC_FACT_LICENCE_SINCE, "new", N_("Since today or yesterday") },
  { MEDIC_FACT_LICENCE_SINCE, "long", N_("For longer") },

  { MEDIC_FACT_SESSION, "lasts", N_("It can be renewed") },
  { MEDIC_FACT_SESSION, "ends", N_("Microsoft does not renew it") },
  { MEDIC_FACT_SESSION, "no-token", N_("Microsoft gave nothing to renew it with") },

  { MEDIC_FACT_DRAFT, "works", N_("It was written and removed again") },
  { MEDIC_FACT_DRAFT, "not-removed",
    N_("A draft may still be in the mailbox. Remove “Mail Medic: may be deleted” if you find it") },
  REFUSALS (DRAFT),
  { MEDIC_FACT_TEST, "arrived", N_("It arrived") },
  { MEDIC_FACT_TEST, "sent", N_("It was sent, and did not arrive in time") },
  { MEDIC_FACT_TEST, "perhaps-sent",
    N_("It may have been sent. Its subject begins with “Mail Medic test, may be deleted”") },
  REFUSALS (TEST),

  { .fact = MEDIC_FACT_NONE }
};
