/* medic-world.h - how a practice customer's outside behaves
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "services/medic-computer.h"
#include "services/medic-dns.h"

G_BEGIN_DECLS

typedef enum
{
  MEDIC_MANNER_ANSWERS,
  MEDIC_MANNER_SILENT,
  MEDIC_MANNER_REFUSED,
  MEDIC_MANNER_PORTAL,  /* the sign-in page of a network answers in its place */
} MedicManner;

/* What a server shows to prove who it is. */
typedef enum
{
  MEDIC_CERTIFICATE_GOOD,
  MEDIC_CERTIFICATE_EXPIRED,
  MEDIC_CERTIFICATE_OTHER_HOST,
  MEDIC_CERTIFICATE_UNKNOWN_AUTHORITY,
} MedicCertificate;

/* What the customer's proxy does. */
typedef enum
{
  MEDIC_PROXY_MANNER_NONE,  /* there is no proxy */
  MEDIC_PROXY_MANNER_WORKS,
  MEDIC_PROXY_MANNER_WANTS_PASSWORD,
  MEDIC_PROXY_MANNER_BLOCKS,
  MEDIC_PROXY_MANNER_SILENT,
  MEDIC_PROXY_MANNER_REFUSES,
  MEDIC_PROXY_MANNER_UNREADABLE,  /* a file was to say which one, and is not there */
} MedicProxyManner;

/* Where the name of Microsoft's sign-in service leads. */
typedef enum
{
  MEDIC_NAME_RIGHT,
  MEDIC_NAME_ASTRAY,   /* the name servers lead it into a private network */
  MEDIC_NAME_BLOCKED,  /* the name servers lead it nowhere */
  MEDIC_NAME_LISTED,   /* the computer's own list leads it nowhere */
  MEDIC_NAME_UNKNOWN,  /* the name servers do not know it */
} MedicNameLeads;

typedef enum
{
  MEDIC_IPV6_NONE,
  MEDIC_IPV6_WORKS,
  MEDIC_IPV6_SILENT,
} MedicIpv6;

/* Where Autodiscover finds a mailbox. */
typedef enum
{
  MEDIC_MAILBOX_NONE,
  MEDIC_MAILBOX_CLOUD,
  MEDIC_MAILBOX_ON_PREMISES,
  MEDIC_MAILBOX_ELSEWHERE,
} MedicMailbox;

/* A mail exchanger; “{domain}” in its host is the domain asked for with dashes for dots. */
typedef struct
{
  guint16  preference;
  char    *host;
} MedicExchanger;

/* The name of the domain itself among the entries. */
#define MEDIC_WORLD_DOMAIN "@"

/* Another entry: an alias of a name below the domain, with “{domain}” as above in its text; or the
 * text of the domain or of a name elsewhere. */
typedef struct
{
  MedicDnsType  type;
  char         *name;
  char         *text;
} MedicDnsEntry;

typedef struct _MedicWorld MedicWorld;

/**
 * MedicWorld:
 * @network: what the customer's computer says of its network
 * @clock_minutes: how far its clock is ahead; negative for behind
 * @proxy: on the way to Microsoft
 * @name: of Microsoft's sign-in service
 * @ipv6: of Microsoft's hosts
 * @no_such_domain: the name service says that the domain does not exist
 * @exchangers: (element-type MedicExchanger): may be empty
 * @entries: (element-type MedicDnsEntry): may be empty
 * @microsoft: of all its hosts
 * @certificate: of all Microsoft's hosts
 * @code_interval: seconds between two questions about a code to be typed in
 * @accounts: (element-type MedicPracticeAccount): may be empty
 * @tenant_id: (nullable): NULL when Microsoft knows no organisation
 * @realm: "Managed", "Federated", "Personal" or "Unknown"
 * @hubspot: of its status page
 * @hubspot_status: the indicator on that page
 */
struct _MedicWorld
{
  MedicNetwork      network;
  int               clock_minutes;
  MedicProxyManner  proxy;
  MedicNameLeads    name;
  MedicIpv6         ipv6;
  MedicManner       dns;
  gboolean          no_such_domain;
  GPtrArray        *exchangers;
  GPtrArray        *entries;
  MedicManner       microsoft;
  MedicCertificate  certificate;
  guint             delay_ms;
  guint             code_interval;
  GPtrArray        *accounts;
  char             *tenant_id;
  char             *region;
  char             *cloud;
  char             *realm;
  char             *brand;
  char             *sign_in_host;
  MedicMailbox      mailbox;
  MedicManner       hubspot;
  const char       *hubspot_status;
};

MedicWorld *medic_world_parse (JsonObject  *object,
                               GError     **error);
void        medic_world_free  (MedicWorld  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicWorld, medic_world_free)

G_END_DECLS
