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
  X (HUBSPOT_ERROR_SURE, "hubspot-error-sure", "b", OPEN,  N_("The message says it plainly")) \
  X (HUBSPOT_ERROR_APP,  "hubspot-error-app",  "s", OPEN,  N_("App that the message is about")) \
  X (HUBSPOT_ERROR_APP_NAME, "hubspot-error-app-name", "s", LOCAL, N_("Name of that app")) \
  X (HUBSPOT_ERROR_APP_ID, "hubspot-error-app-id", "s", OPEN, N_("Identifier of that app")) \
  X (HUBSPOT_ERROR_CORRELATION, "hubspot-error-correlation", "s", OPEN, N_("Correlation ID")) \
  X (HUBSPOT_ERROR_TRACE, "hubspot-error-trace", "s", OPEN, N_("Trace ID or request ID")) \
  X (HUBSPOT_ERROR_TIME, "hubspot-error-time", "s", OPEN,  N_("Time of the message")) \
  X (NETWORK,            "network",            "s", OPEN,  N_("What this computer says of its network")) \
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
  X (TENANT_REACH,       "tenant-reach",       "s", OPEN,  N_("Answer of Microsoft’s sign-in service")) \
  X (TENANT_EXISTS,      "tenant-exists",      "b", OPEN,  N_("Microsoft knows an organisation for the domain")) \
  X (TENANT_ID,          "tenant-id",          "s", MASK,  N_("Number of the organisation at Microsoft")) \
  X (TENANT_REGION,      "tenant-region",      "s", OPEN,  N_("Region of the organisation")) \
  X (TENANT_CLOUD,       "tenant-cloud",       "s", OPEN,  N_("Microsoft cloud of the organisation")) \
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
  X (MAIL_MOVING,        "mail-moving",        "s", OPEN,  N_("Mail moving to Microsoft 365")) \
  X (OUTLOOK_SHOWS,      "outlook-shows",      "s", OPEN,  N_("What Outlook on the web shows")) \
  X (MAIL_READ_AT,       "mail-read-at",       "s", OPEN,  N_("Where the mail is read")) \
  X (HUBSPOT_NOW,        "hubspot-now",        "s", OPEN,  N_("What HubSpot does when connecting"))
