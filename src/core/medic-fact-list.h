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
  X (MAIL_READ_AT,       "mail-read-at",       "s", OPEN,  N_("Where the mail is read")) \
  X (HUBSPOT_NOW,        "hubspot-now",        "s", OPEN,  N_("What HubSpot does when connecting"))
