/* medic-endpoints.c - where the outside is: hosts, name service and trust
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-endpoints.h"

/* The sign-in host of the global cloud, from Microsoft’s “National clouds” (2025-01-15). */
#define SIGN_IN "https://login.microsoftonline.com"

/* Returns: (transfer full): Microsoft itself, and the system's own name service and trust */
MedicEndpoints *
medic_endpoints_new_real (void)
{
  g_autoptr (MedicDns) dns = medic_dns_new_system ();

  return medic_endpoints_new (SIGN_IN, dns, NULL);
}

/**
 * medic_endpoints_new:
 * @sign_in: "https://host[:port]"
 * @dns: (transfer none):
 * @trust: (transfer none) (nullable): %NULL for the system's authorities
 */
MedicEndpoints *
medic_endpoints_new (const char   *sign_in,
                     MedicDns     *dns,
                     GTlsDatabase *trust)
{
  MedicEndpoints *self = g_new0 (MedicEndpoints, 1);

  g_return_val_if_fail (g_str_has_prefix (sign_in, "https://"), self);

  self->sign_in = g_strdup (sign_in);
  self->dns = g_object_ref (dns);
  g_set_object (&self->trust, trust);

  return self;
}

void
medic_endpoints_free (MedicEndpoints *self)
{
  g_clear_pointer (&self->sign_in, g_free);
  g_clear_object (&self->dns);
  g_clear_object (&self->trust);
  g_free (self);
}
