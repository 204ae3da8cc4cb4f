/* medic-fact-list.h - every fact the program can know, one line each
 *
 * X (ID, nick, GVariant type, privacy, label)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-language.h"

/* The labels stand alone, each beside its value: “Mail host of the domain” beside “Google”. */
#define MEDIC_FACTS(X) \
  X (HUBSPOT_SHOWS,      "hubspot-shows",      "s", OPEN,  N_("What HubSpot shows")) \
  X (HUBSPOT_MESSAGE,    "hubspot-message",    "s", LOCAL, N_("The message, word for word")) \
  X (HUBSPOT_ERROR,      "hubspot-error",      "s", OPEN,  N_("Code that decides")) \
  X (HUBSPOT_ERROR_CODES, "hubspot-error-codes", "s", OPEN, N_("Codes in the message")) \
  X (HUBSPOT_ERROR_CAUSE, "hubspot-error-cause", "s", OPEN, N_("What the message says")) \
  X (HUBSPOT_ERROR_ALSO, "hubspot-error-also", "s", OPEN,  N_("What the message says as well")) \
  X (HUBSPOT_ERROR_SURE, "hubspot-error-sure", "b", OPEN,  N_("The message says it plainly")) \
  X (HUBSPOT_ERROR_APP,  "hubspot-error-app",  "s", OPEN,  N_("App that the message is about")) \
  X (HUBSPOT_ERROR_APP_NAME, "hubspot-error-app-name", "s", MASK,  N_("Name of that app")) \
  X (HUBSPOT_ERROR_APP_ID, "hubspot-error-app-id", "s", OPEN, N_("Identifier of that app")) \
  X (HUBSPOT_ERROR_CORRELATION, "hubspot-error-correlation", "s", OPEN, N_("Correlation ID")) \
  X (HUBSPOT_ERROR_TRACE, "hubspot-error-trace", "s", OPEN, N_("Trace ID or request ID")) \
  X (HUBSPOT_ERROR_TIME, "hubspot-error-time", "s", OPEN,  N_("Time of the message")) \
  X (ADMIN_MESSAGE,      "admin-message",      "s", LOCAL, N_("The administrator’s answer, word for word")) \
  X (ADMIN_ANSWER,       "admin-answer",       "s", OPEN,  N_("What the administrator answered")) \
  X (ADMIN_ANSWER_SURE,  "admin-answer-sure",  "b", OPEN,  N_("The answer says it plainly")) \
  X (NETWORK,            "network",            "s", OPEN,  N_("What this computer says of its network")) \
  X (PROXY,              "proxy",              "s", OPEN,  N_("Proxy on the way to Microsoft")) \
  X (PROXY_ANSWER,       "proxy-answer",       "s", OPEN,  N_("Answer of the proxy")) \
  X (PROXY_HOST,         "proxy-host",         "s", MASK,  N_("Name of the proxy")) \
  X (NAMES,              "names",              "s", OPEN,  N_("Where Microsoft’s name leads")) \
  X (NAMES_BY,           "names-by",           "s", OPEN,  N_("Who says where Microsoft’s name leads")) \
  X (NAMES_INVENTED,     "names-invented",     "b", OPEN,  N_("A name that does not exist is found")) \
  X (NAMES_REACH,        "names-reach",        "s", OPEN,  N_("Answer about Microsoft’s name")) \
  X (WAY_FOUR,           "way-four",           "s", OPEN,  N_("Way to Microsoft by IPv4")) \
  X (WAY_SIX,            "way-six",            "s", OPEN,  N_("Way to Microsoft by IPv6")) \
  X (WAYS_REACH,         "ways-reach",         "s", OPEN,  N_("Answer about the ways to Microsoft")) \
  X (ADDRESS_TYPED,      "address-typed",      "s", LOCAL, N_("What was typed as the address")) \
  X (ADDRESS_FORM,       "address-form",       "s", OPEN,  N_("Form of the address")) \
  X (MAIL_ADDRESS,       "mail-address",       "s", MASK,  N_("Address to connect")) \
  X (MAIL_DOMAIN,        "mail-domain",        "s", MASK,  N_("Domain of the address")) \
  X (ADDRESS_KIND,       "address-kind",       "s", OPEN,  N_("Kind of address")) \
  X (DOMAIN_SUGGESTED,   "domain-suggested",   "s", OPEN,  N_("Domain that was perhaps meant")) \
  X (DNS_REACH,          "dns-reach",          "s", OPEN,  N_("Answer of the name servers")) \
  X (MX_ANSWER,          "mx-answer",          "s", OPEN,  N_("Mail exchanger of the domain")) \
  X (MX_HOST,            "mx-host",            "s", MASK,  N_("Name of the mail exchanger")) \
  X (MX_WITHOUT_DOT,     "mx-without-dot",     "b", OPEN,  N_("Mail exchanger typed without its closing dot")) \
  X (MAIL_HOST,          "mail-host",          "s", OPEN,  N_("Mail host of the domain")) \
  X (MAIL_HOST_SECOND,   "mail-host-second",   "s", OPEN,  N_("Second mail host of the domain")) \
  X (MAIL_GATEWAY,       "mail-gateway",       "s", OPEN,  N_("Mail filter in front")) \
  X (MAIL_CLOUD,         "mail-cloud",         "s", OPEN,  N_("Microsoft cloud of the mail exchanger")) \
  X (HUBSPOT_CHOICE,     "hubspot-choice",     "s", OPEN,  N_("What to choose in HubSpot for this mail host")) \
  X (DKIM_REACH,         "dkim-reach",         "s", OPEN,  N_("Answer about the signature")) \
  X (DKIM_HOST,          "dkim-host",          "s", OPEN,  N_("Signature on mail of the domain (DKIM)")) \
  X (SPF_REACH,          "spf-reach",          "s", OPEN,  N_("Answer about the allowed senders")) \
  X (SPF_ANSWER,         "spf-answer",         "s", OPEN,  N_("List of allowed senders (SPF)")) \
  X (SPF_MICROSOFT,      "spf-microsoft",      "b", OPEN,  N_("Microsoft 365 may send mail for the domain")) \
  X (SPF_HOST,           "spf-host",           "s", OPEN,  N_("Another mail host that may send for the domain")) \
  X (AUTODISCOVER_DNS_REACH, "autodiscover-dns-reach", "s", OPEN, N_("Answer about the way for Outlook")) \
  X (AUTODISCOVER_DNS,   "autodiscover-dns",   "s", OPEN,  N_("Where the domain sends Outlook (Autodiscover)")) \
  X (MSOID_REACH,        "msoid-reach",        "s", OPEN,  N_("Answer about Microsoft’s clouds")) \
  X (MSOID,              "msoid",              "s", OPEN,  N_("Cloud of Microsoft that the domain points to (msoid)")) \
  X (MAIL_EVIDENCE,      "mail-evidence",      "s", OPEN,  N_("What these entries say together")) \
  X (TENANT_REACH,       "tenant-reach",       "s", OPEN,  N_("Answer of Microsoft’s sign-in service")) \
  X (TENANT_EXISTS,      "tenant-exists",      "b", OPEN,  N_("Microsoft knows an organisation for the domain")) \
  X (TENANT_ID,          "tenant-id",          "s", MASK,  N_("Number of the organisation at Microsoft")) \
  X (TENANT_REGION,      "tenant-region",      "s", OPEN,  N_("Region of the organisation")) \
  X (TENANT_CLOUD,       "tenant-cloud",       "s", OPEN,  N_("Microsoft cloud of the organisation")) \
  X (CERTIFICATE_REACH,  "certificate-reach",  "s", OPEN,  N_("Whether a certificate was shown")) \
  X (CERTIFICATE,        "certificate",        "s", OPEN,  N_("Certificate shown in Microsoft’s place")) \
  X (CERTIFICATE_ISSUER, "certificate-issuer", "s", OPEN,  N_("Who signed the certificate")) \
  X (REALM_REACH,        "realm-reach",        "s", OPEN,  N_("Answer of Microsoft’s account service")) \
  X (REALM,              "realm",              "s", OPEN,  N_("How people of the domain sign in")) \
  X (REALM_BRAND,        "realm-brand",        "s", MASK,  N_("Name of the organisation at Microsoft")) \
  X (REALM_SIGN_IN_HOST, "realm-sign-in-host", "s", MASK,  N_("Sign-in server of the organisation")) \
  X (CLOCK_REACH,        "clock-reach",        "s", OPEN,  N_("Answer about the time")) \
  X (CLOCK,              "clock",              "s", OPEN,  N_("Clock of this computer")) \
  X (CLOCK_MINUTES,      "clock-minutes",      "x", OPEN,  N_("Minutes that the clock is off")) \
  X (HUBSPOT_STATUS_REACH, "hubspot-status-reach", "s", OPEN, N_("Answer of HubSpot’s status page")) \
  X (HUBSPOT_STATUS,     "hubspot-status",     "s", OPEN,  N_("What HubSpot says of itself")) \
  X (AUTODISCOVER_REACH, "autodiscover-reach", "s", OPEN,  N_("Answer about the mailbox")) \
  X (MAILBOX_PLACE,      "mailbox-place",      "s", OPEN,  N_("Where Microsoft looks for the mailbox")) \
  X (OWN_ADDRESS,        "own-address",        "s", OPEN,  N_("Whose address it is")) \
  X (ACCOUNT_KIND,       "account-kind",       "s", OPEN,  N_("Kind of account")) \
  X (COMPUTER_KIND,      "computer-kind",      "s", OPEN,  N_("Who looks after this computer")) \
  X (CONNECTION_ENDED,   "connection-ended",   "s", OPEN,  N_("How HubSpot’s connection ended")) \
  X (HUBSPOT_WAY,        "hubspot-way",        "s", OPEN,  N_("What was chosen in HubSpot")) \
  X (MAILBOX_USED_BY,    "mailbox-used-by",    "s", OPEN,  N_("Who uses the mailbox")) \
  X (MAIL_MOVING,        "mail-moving",        "s", OPEN,  N_("Mail moving to Microsoft 365")) \
  X (OUTLOOK_SHOWS,      "outlook-shows",      "s", OPEN,  N_("What Outlook on the web shows")) \
  X (MAIL_READ_AT,       "mail-read-at",       "s", OPEN,  N_("Where the mail is read")) \
  X (HUBSPOT_NOW,        "hubspot-now",        "s", OPEN,  N_("What HubSpot does when connecting")) \
  X (SIGN_IN_READY,      "sign-in-ready",      "b", OPEN,  N_("Signing in is set up here")) \
  X (SIGN_IN_WANTED,     "sign-in-wanted",     "s", OPEN,  N_("Whether to sign in here")) \
  X (SIGN_IN_REACH,      "sign-in-reach",      "s", OPEN,  N_("Answer to our sign-in")) \
  X (SIGNED_IN,          "signed-in",          "b", OPEN,  N_("Signed in at Microsoft")) \
  X (SIGN_IN_ERROR,      "sign-in-error",      "s", OPEN,  N_("Code that our sign-in got")) \
  X (SIGN_IN_ERROR_CAUSE, "sign-in-error-cause", "s", OPEN, N_("What Microsoft said to our sign-in")) \
  X (SIGN_IN_CORRELATION, "sign-in-correlation", "s", OPEN, N_("Correlation ID of our sign-in")) \
  X (ACCOUNT_NAME,       "account-name",       "s", MASK,  N_("Account that is signed in")) \
  X (ACCOUNT_IS,         "account-is",         "s", OPEN,  N_("Kind of the signed-in account")) \
  X (ACCOUNT_REACH,      "account-reach",      "s", OPEN,  N_("Answer about the account")) \
  X (ACCOUNT_MAIL,       "account-mail",       "s", MASK,  N_("Main address of the account")) \
  X (ACCOUNT_SIGN_IN_NAME, "account-sign-in-name", "s", MASK, N_("Sign-in name of the account")) \
  X (ACCOUNT_ALIASES,    "account-aliases",    "s", LOCAL, N_("Other addresses of the account")) \
  X (ACCOUNT_WANTED,     "account-wanted",     "s", OPEN,  N_("The address wanted, in this account")) \
  X (ACCOUNT_PRIMARY,    "account-primary",    "s", OPEN,  N_("Domain of the account’s main address")) \
  X (ACCOUNT_PLAN,       "account-plan",       "s", OPEN,  N_("Exchange Online in the account’s licences")) \
  X (ACCOUNT_SYNCED,     "account-synced",     "b", OPEN,  N_("The account comes from a directory of the organisation")) \
  X (ACCOUNT_ERROR,      "account-error",      "s", OPEN,  N_("Code about the account")) \
  X (MAILBOX_WANTED,     "mailbox-wanted",     "s", OPEN,  N_("Whether to look into the mailbox")) \
  X (MAILBOX_ACCESS_REACH, "mailbox-access-reach", "s", OPEN, N_("Answer about the permissions")) \
  X (MAILBOX_ACCESS,     "mailbox-access",     "s", OPEN,  N_("Permissions to look into the mailbox")) \
  X (MAILBOX_ACCESS_ERROR, "mailbox-access-error", "s", OPEN, N_("Code about the permissions")) \
  X (MAILBOX_ACCESS_CAUSE, "mailbox-access-cause", "s", OPEN, N_("What Microsoft said about the permissions")) \
  X (SCOPES_MISSING,     "scopes-missing",     "s", OPEN,  N_("Permissions that were not granted")) \
  X (MAILBOX_REACH,      "mailbox-reach",      "s", OPEN,  N_("Answer of the mailbox service")) \
  X (MAILBOX,            "mailbox",            "s", OPEN,  N_("The mailbox itself")) \
  X (MAILBOX_ERROR,      "mailbox-error",      "s", OPEN,  N_("Code about the mailbox")) \
  X (CALENDAR,           "calendar",           "s", OPEN,  N_("The calendar itself")) \
  X (CALENDAR_ERROR,     "calendar-error",     "s", OPEN,  N_("Code about the calendar")) \
  X (CALENDAR_DEFAULT,   "calendar-default",   "b", OPEN,  N_("The default calendar is in the list of calendars")) \
  X (CALENDAR_WRITABLE,  "calendar-writable",  "b", OPEN,  N_("Entries can be written into the calendar")) \
  X (MAILBOX_OWNER,      "mailbox-owner",      "s", MASK,  N_("Address that the mailbox goes by")) \
  X (SESSION_REACH,      "session-reach",      "s", OPEN,  N_("Answer about staying signed in")) \
  X (SESSION,            "session",            "s", OPEN,  N_("Whether the sign-in lasts")) \
  X (SESSION_ERROR,      "session-error",      "s", OPEN,  N_("Code about staying signed in")) \
  X (LICENCE_SINCE,      "licence-since",      "s", OPEN,  N_("Since when the licence is there")) \
  X (DRAFT_WANTED,       "draft-wanted",       "s", OPEN,  N_("Whether to try a draft")) \
  X (DRAFT_REACH,        "draft-reach",        "s", OPEN,  N_("Answer about the draft")) \
  X (DRAFT,              "draft",              "s", OPEN,  N_("A draft written and removed")) \
  X (DRAFT_ERROR,        "draft-error",        "s", OPEN,  N_("Code about the draft")) \
  X (TEST_WANTED,        "test-wanted",        "s", OPEN,  N_("Whether to send a test message")) \
  X (TEST_REACH,         "test-reach",         "s", OPEN,  N_("Answer about the test message")) \
  X (TEST,               "test",               "s", OPEN,  N_("A message to oneself")) \
  X (TEST_FROM,          "test-from",          "s", MASK,  N_("Sender of that message, as it arrived")) \
  X (TEST_ERROR,         "test-error",         "s", OPEN,  N_("Code about the test message"))
