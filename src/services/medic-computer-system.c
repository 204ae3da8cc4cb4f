/* medic-computer-system.c - what the computer that the program runs on says of itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-computer.h"

#include "services/medic-hosts-file.h"

/* GIO's monitor for a system that has none: it knows nothing, and says that all is well. */
#define KNOWS_NOTHING "GNetworkMonitorBase"

/* Whom GIO asks for a proxy: it takes the first of these that fits (glib-networking, proxy). On
 * Debian 12 the desktop's settings count only where GNOME runs, and libproxy reads the environment
 * elsewhere. */
#define ASKS_THE_PORTAL "GProxyResolverPortal"
#define ASKS_THE_DESKTOP "GProxyResolverGnome"
#define KNOWS_NO_PROXY "GDummyProxyResolver"

#define PROXY_SCHEMA "org.gnome.system.proxy"

/* What libproxy reads for a page over https. */
static const char *const variables[] = {
  "https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY"
};

#define HOSTS_FILE "/etc/hosts"

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

/* Where GNOME and those who follow it keep their settings. Not every system has them. */
static MedicProxyFrom
read_desktop (char **file)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettings) settings = NULL;
  g_autofree char *mode = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, PROXY_SCHEMA, TRUE);
  if (schema == NULL)
    return MEDIC_PROXY_FROM_UNKNOWN;

  settings = g_settings_new_full (schema, NULL, NULL);
  mode = g_settings_get_string (settings, "mode");
  if (g_str_equal (mode, "auto"))
    *file = g_settings_get_string (settings, "autoconfig-url");
  else
    return g_str_equal (mode, "manual") ? MEDIC_PROXY_FROM_SETTINGS : MEDIC_PROXY_FROM_NOBODY;

  return MEDIC_PROXY_FROM_FILE;
}

static gboolean
is_in_environment (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (variables); i++)
    if (g_getenv (variables[i]) != NULL && *g_getenv (variables[i]) != '\0')
      return TRUE;

  return FALSE;
}

static MedicProxyFrom
get_proxy_from (MedicComputer  *computer,
                char          **file)
{
  const char *asked = G_OBJECT_TYPE_NAME (g_proxy_resolver_get_default ());

  if (g_str_equal (asked, KNOWS_NO_PROXY))
    return MEDIC_PROXY_FROM_NOBODY;

  if (g_str_equal (asked, ASKS_THE_PORTAL))
    return MEDIC_PROXY_FROM_UNKNOWN;

  if (g_str_equal (asked, ASKS_THE_DESKTOP))
    return read_desktop (file);

  return is_in_environment () ? MEDIC_PROXY_FROM_ENVIRONMENT : MEDIC_PROXY_FROM_UNKNOWN;
}

static gboolean
lists_name (MedicComputer *computer,
            const char    *name)
{
  g_autofree char *text = NULL;

  return g_file_get_contents (HOSTS_FILE, &text, NULL, NULL) && medic_hosts_file_lists (text, name);
}

static void
medic_computer_system_class_init (MedicComputerSystemClass *klass)
{
  MedicComputerClass *computer_class = MEDIC_COMPUTER_CLASS (klass);

  computer_class->get_time = get_time;
  computer_class->get_network = get_network;
  computer_class->get_proxy_from = get_proxy_from;
  computer_class->lists_name = lists_name;
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
