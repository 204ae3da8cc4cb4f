/* medic-endpoints.h - where the outside is: hosts, name service and trust
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "services/medic-dns.h"

G_BEGIN_DECLS

/**
 * MedicEndpoints:
 * @sign_in: base of Microsoft's sign-in service, "https://host[:port]" without a closing slash
 * @dns: (not nullable): who answers look-ups
 * @trust: (nullable): the authorities to trust instead of the system's
 *
 * Reality and practice run the same code and differ in this value only.
 */
typedef struct
{
  char         *sign_in;
  MedicDns     *dns;
  GTlsDatabase *trust;
} MedicEndpoints;

MedicEndpoints *medic_endpoints_new_real (void);
MedicEndpoints *medic_endpoints_new      (const char     *sign_in,
                                          MedicDns       *dns,
                                          GTlsDatabase   *trust);
void            medic_endpoints_free     (MedicEndpoints *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicEndpoints, medic_endpoints_free)

G_END_DECLS
