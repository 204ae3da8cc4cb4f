/* network.c - what does this computer say of its own network?
 *
 * Asks nobody outside. A hint only: it is wrong in sandboxes and behind VPNs, so that nothing waits
 * for it; whether there is a way out is seen from what answers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/checks.h"
#include "services/medic-services.h"

static const char *const words[] = {
  [MEDIC_NETWORK_UNKNOWN] = "unknown",
  [MEDIC_NETWORK_LOCAL] = "local",
  [MEDIC_NETWORK_LIMITED] = "limited",
  [MEDIC_NETWORK_PORTAL] = "portal",
  [MEDIC_NETWORK_FULL] = "full",
};

static void
run (GTask            *task,
     const MedicFacts *known,
     MedicServices    *services)
{
  MedicNetwork network = medic_services_get_network (services);
  MedicFacts *learned = medic_facts_new ();

  medic_facts_set_string (learned, MEDIC_FACT_NETWORK, words[network]);
  g_task_return_pointer (task, learned, (GDestroyNotify) medic_facts_unref);
}

const MedicCheck medic_check_network = {
  .id = "network",
  .title = N_("Your network"),
  .doing = N_("Asking this computer about its network…"),
  .found = MEDIC_PHRASES (
    { MEDIC_ALL_OF (MEDIC_ONE_OF (NETWORK, "full")), N_("This computer says that it is online") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (NETWORK, "limited")),
      N_("This computer says that not everything can be reached"), TRUE },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (NETWORK, "portal")),
      N_("This computer says that the network wants a sign-in first"), TRUE },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (NETWORK, "local")), N_("This computer says that it is offline"), TRUE },
    { NULL, N_("This computer does not know"), TRUE }
  ),
  .when = MEDIC_ALL_OF (MEDIC_KNOWN (MAIL_DOMAIN)),
  .provides = MEDIC_PROVIDES (MEDIC_FACT_NETWORK),
  .of_way = TRUE,
  .run = run,
};
