/* medic-computer-system.c - what the computer that the program runs on says of itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-computer.h"

#include <gio/gio.h>

/* GIO's monitor for a system that has none: it knows nothing, and says that all is well. */
#define KNOWS_NOTHING "GNetworkMonitorBase"

#define MEDIC_TYPE_COMPUTER_SYSTEM (medic_computer_system_get_type ())
G_DECLARE_FINAL_TYPE (MedicComputerSystem, medic_computer_system, MEDIC, COMPUTER_SYSTEM,
                      MedicComputer)

struct _MedicComputerSystem
{
  MedicComputer parent_instance;
};

G_DEFINE_FINAL_TYPE (MedicComputerSystem, medic_computer_system, MEDIC_TYPE_COMPUTER)

static gint64
get_time (MedicComputer *computer)
{
  return g_get_real_time ();
}

/* The first call starts the monitor, which may ask other programs over D-Bus: not before a person
 * wants to know. */
static MedicNetwork
get_network (MedicComputer *computer)
{
  GNetworkMonitor *monitor = g_network_monitor_get_default ();

  if (g_str_equal (G_OBJECT_TYPE_NAME (monitor), KNOWS_NOTHING))
    return MEDIC_NETWORK_UNKNOWN;

  switch (g_network_monitor_get_connectivity (monitor))
    {
    case G_NETWORK_CONNECTIVITY_LOCAL:
      return MEDIC_NETWORK_LOCAL;

    case G_NETWORK_CONNECTIVITY_LIMITED:
      return MEDIC_NETWORK_LIMITED;

    case G_NETWORK_CONNECTIVITY_PORTAL:
      return MEDIC_NETWORK_PORTAL;

    case G_NETWORK_CONNECTIVITY_FULL:
      return MEDIC_NETWORK_FULL;

    default:
      return MEDIC_NETWORK_UNKNOWN;
    }
}

static void
medic_computer_system_class_init (MedicComputerSystemClass *klass)
{
  MedicComputerClass *computer_class = MEDIC_COMPUTER_CLASS (klass);

  computer_class->get_time = get_time;
  computer_class->get_network = get_network;
}

static void
medic_computer_system_init (MedicComputerSystem *self)
{
}

/* Returns: (transfer full): asks nothing before it is asked */
MedicComputer *
medic_computer_new_system (void)
{
  return g_object_new (MEDIC_TYPE_COMPUTER_SYSTEM, NULL);
}
