/* medic-endpoints.h - where the outside is: hosts, name service, trust, and this computer itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "services/medic-cloud.h"
#include "services/medic-computer.h"
#include "services/medic-dns.h"
#include "services/medic-keyring.h"

G_BEGIN_DECLS

/* Whom we ask over https. */
typedef enum
{
  MEDIC_HOST_SIGN_IN,         /* Microsoft's sign-in service */
  MEDIC_HOST_AUTODISCOVER,    /* Exchange Online's */
  MEDIC_HOST_HUBSPOT_STATUS,  /* HubSpot's status page */
  MEDIC_HOST_GRAPH,           /* Microsoft Graph */
  MEDIC_N_HOSTS
} MedicHost;

/**
 * MedicEndpoints:
 * @bases: "https://host[:port]" of each host, without a closing slash
 * @dns: (not nullable): who answers look-ups
 * @computer: (not nullable): whose clock and network are looked at
 * @trust: (nullable): the authorities to trust instead of the system's
 * @identity: who we are there
 * @keyring: (nullable): where a sign-in may be kept; %NULL in practice
 *
 * Reality and practice run the same code and differ in this value only.
 */
typedef struct
{
  char          *bases[MEDIC_N_HOSTS];
  MedicDns      *dns;
  MedicComputer *computer;
  GTlsDatabase  *trust;
  MedicIdentity  identity;
  MedicKeyring  *keyring;
} MedicEndpoints;

MedicEndpoints *medic_endpoints_new_real (const MedicIdentity *identity);
MedicEndpoints *medic_endpoints_new      (const char *const  bases[MEDIC_N_HOSTS],
                                          MedicDns          *dns,
                                          MedicComputer     *computer,
                                          GTlsDatabase      *trust);
void            medic_endpoints_set_identity (MedicEndpoints      *self,
                                              const MedicIdentity *identity);
void            medic_endpoints_free     (MedicEndpoints    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicEndpoints, medic_endpoints_free)

G_END_DECLS
