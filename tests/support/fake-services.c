/* fake-services.c - services that lead nowhere but to what the test made
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support/fake-services.h"

#include "support/fake-dns.h"

/* Nobody can listen there. */
#define NOWHERE "https://localhost:0"

/**
 * fake_services_new:
 * @dns: (transfer none) (nullable): %NULL for one that is silent
 * @computer: (transfer none) (nullable): %NULL for this one
 */
MedicServices *
fake_services_new (MedicDns      *dns,
                   MedicComputer *computer)
{
  const char *const bases[MEDIC_N_HOSTS] = { NOWHERE, NOWHERE, NOWHERE, NOWHERE };
  g_autoptr (MedicDns) silent = MEDIC_DNS (fake_dns_new_failing (G_IO_ERROR, G_IO_ERROR_TIMED_OUT));
  g_autoptr (MedicComputer) this = medic_computer_new_system ();

  return medic_services_new (medic_endpoints_new (bases, dns != NULL ? dns : silent,
                                                  computer != NULL ? computer : this, NULL));
}
