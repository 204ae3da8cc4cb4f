/* names-judge.h - what the addresses of a name say of whoever gave them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-facts.h"
#include "services/medic-dns.h"

G_BEGIN_DECLS

/* Where the addresses of a name lead: the best of them counts. */
typedef enum
{
  MEDIC_PLACE_NONE,     /* there is no address */
  MEDIC_PLACE_NOWHERE,  /* back to this computer: how lists and filters block a name */
  MEDIC_PLACE_PRIVATE,  /* into a network that is not the internet */
  MEDIC_PLACE_PUBLIC,
} MedicPlaceOf;

/**
 * MedicNamesSeen:
 * @microsoft: what was found under Microsoft's name
 * @hubspot: (nullable): under HubSpot's; %NULL when nobody could say
 * @nobody: (nullable): under a name that does not exist
 * @by_server: (nullable): what the name servers say of Microsoft's name, where they were asked
 * @is_listed: this computer's own list has Microsoft's name
 */
typedef struct
{
  const MedicDnsReply *microsoft;
  const MedicDnsReply *hubspot;
  const MedicDnsReply *nobody;
  const MedicDnsReply *by_server;
  gboolean             is_listed;
} MedicNamesSeen;

MedicPlaceOf medic_names_place (const MedicDnsReply  *reply);
MedicFacts  *medic_names_judge (const MedicNamesSeen *seen);

G_END_DECLS
