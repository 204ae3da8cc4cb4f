/* medic-endpoints.c - where the outside is: hosts, name service, trust, and this computer itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-endpoints.h"

static const char *const real[MEDIC_N_HOSTS] = {
  /* The sign-in host of the global cloud, from Microsoft’s “National clouds” (2025-01-15). */
  [MEDIC_HOST_SIGN_IN] = "https://login.microsoftonline.com",
  /* From Microsoft’s “Office Add-ins frequently asked questions”, which asks it for one thing. */
  [MEDIC_HOST_AUTODISCOVER] = "https://outlook.office365.com",
  [MEDIC_HOST_HUBSPOT_STATUS] = "https://status.hubspot.com",
};

/* Returns: (transfer full): Microsoft and HubSpot themselves, and the system's own name service,
 *   trust, clock and network */
MedicEndpoints *
medic_endpoints_new_real (void)
{
  g_autoptr (MedicDns) dns = medic_dns_new_system ();
  g_autoptr (MedicComputer) computer = medic_computer_new_system ();

  return medic_endpoints_new (real, dns, computer, NULL);
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
  g_free (self);
}
