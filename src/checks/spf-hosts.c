/* spf-hosts.c - whose senders a domain lets send, told by the name of the record it takes over
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/spf-hosts.h"

#include "checks/aliases.h"

/* Microsoft's three are from its list of records for each cloud; the others are what the hosts have
 * their customers set, seen in public zones and set-up scripts in November 2026. */
static const MedicSpfHost hosts[] = {
  { "spf.protection.outlook.com", MEDIC_SPF_MICROSOFT },
  { "spf.protection.office365.us", MEDIC_SPF_MICROSOFT },
  { "spf.protection.partner.outlook.cn", MEDIC_SPF_MICROSOFT },
  { "_spf.google.com", "google" },
  { "_netblocks.google.com", "google" },
  { "spf.messagingengine.com", "fastmail" },
  { "_spf.protonmail.ch", "proton" },
  { "zoho.com", "zoho" },
  { "zoho.eu", "zoho" },
  { "_spf-eu.ionos.com", "ionos" },
  { "_spf-us.ionos.com", "ionos" },
  { "perfora.net", "ionos" },
  { "mx.ovh.com", "ovh" },
  { "_spf.yandex.net", "yandex" },
  { "icloud.com", "icloud" },
  { "emailsrvr.com", "rackspace" },
  { "spf.migadu.com", "migadu" },
  { "_mailcust.gandi.net", "gandi" },

  /* GoDaddy sells Microsoft 365 and mailboxes of its own, with one and the same record, in which
   * Microsoft's is: it tells neither. */
  { "secureserver.net", NULL },
};

/* Returns: (transfer none) (nullable): the record of whoever that is, or of whose there is none */
const char *
medic_spf_host_get_example (const char *slug)
{
  for (gsize i = 0; i < G_N_ELEMENTS (hosts); i++)
    if (g_strcmp0 (hosts[i].slug, slug) == 0)
      return hosts[i].ending;

  return NULL;
}

/* Returns: (transfer none) (nullable): %NULL when only a look into the record tells more */
const MedicSpfHost *
medic_spf_host_find (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (hosts); i++)
    if (medic_name_ends_in (name, hosts[i].ending))
      return &hosts[i];

  return NULL;
}
