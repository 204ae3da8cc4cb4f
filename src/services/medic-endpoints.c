/* medic-endpoints.c - where the outside is: hosts, name service, trust, and this computer itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-endpoints.h"

/* From Microsoft’s “Office Add-ins frequently asked questions”, which asks it for one thing. */
#define AUTODISCOVER "https://outlook.office365.com"
#define HUBSPOT_STATUS "https://status.hubspot.com"

#define EVERYBODY "common"

/**
 * medic_endpoints_new_real:
 * @identity: (nullable): %NULL when nobody can sign in
 *
 * Returns: (transfer full): Microsoft and HubSpot themselves, and the system's own name service,
 *   trust, clock, network and keyring
 */
MedicEndpoints *
medic_endpoints_new_real (const MedicIdentity *identity)
{
  MedicCloud cloud = identity != NULL ? identity->cloud : MEDIC_CLOUD_GLOBAL;
  const char *const bases[MEDIC_N_HOSTS] = {
    [MEDIC_HOST_SIGN_IN] = medic_cloud_get_sign_in (cloud),
    [MEDIC_HOST_AUTODISCOVER] = AUTODISCOVER,
    [MEDIC_HOST_HUBSPOT_STATUS] = HUBSPOT_STATUS,
    [MEDIC_HOST_GRAPH] = medic_cloud_get_graph (cloud),
  };
  g_autoptr (MedicDns) dns = medic_dns_new_system ();
  g_autoptr (MedicComputer) computer = medic_computer_new_system ();
  MedicEndpoints *self = medic_endpoints_new (bases, dns, computer, NULL);

  self->keyring = medic_keyring_new_system ();
  if (identity != NULL)
    medic_endpoints_set_identity (self, identity);

  return self;
}

static void
identity_clear (MedicIdentity *self)
{
  g_free ((char *) self->client_id);
  g_free ((char *) self->tenant);
}

/* Who we are at the sign-in service from now on. @identity: copied */
void
medic_endpoints_set_identity (MedicEndpoints      *self,
                              const MedicIdentity *identity)
{
  identity_clear (&self->identity);
  self->identity.client_id = g_strdup (identity->client_id);
  self->identity.tenant = g_strdup (identity->tenant != NULL ? identity->tenant : EVERYBODY);
  self->identity.cloud = identity->cloud;
}

/**
 * medic_endpoints_new:
 * @bases: "https://host[:port]" of each host
 * @dns: (transfer none):
 * @computer: (transfer none):
 * @trust: (transfer none) (nullable): %NULL for the system's authorities
 */
MedicEndpoints *
medic_endpoints_new (const char *const  bases[MEDIC_N_HOSTS],
                     MedicDns          *dns,
                     MedicComputer     *computer,
                     GTlsDatabase      *trust)
{
  MedicEndpoints *self = g_new0 (MedicEndpoints, 1);

  for (gsize i = 0; i < MEDIC_N_HOSTS; i++)
    {
      g_return_val_if_fail (g_str_has_prefix (bases[i], "https://"), self);
      self->bases[i] = g_strdup (bases[i]);
    }

  self->dns = g_object_ref (dns);
  self->computer = g_object_ref (computer);
  g_set_object (&self->trust, trust);
  self->identity.tenant = g_strdup (EVERYBODY);

  return self;
}

void
medic_endpoints_free (MedicEndpoints *self)
{
  for (gsize i = 0; i < MEDIC_N_HOSTS; i++)
    g_clear_pointer (&self->bases[i], g_free);
  g_clear_object (&self->dns);
  g_clear_object (&self->computer);
  g_clear_object (&self->trust);
  g_clear_object (&self->keyring);
  identity_clear (&self->identity);
  g_free (self);
}
