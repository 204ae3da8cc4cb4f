/* fake-monitor.c - a monitor of the network that says what a test wants
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fake-monitor.h"

#define TYPE_FAKE_MONITOR (fake_monitor_get_type ())
G_DECLARE_DERIVABLE_TYPE (FakeMonitor, fake_monitor, FAKE, MONITOR, GObject)

struct _FakeMonitorClass
{
  GObjectClass parent_class;
};

typedef enum
{
  PROP_AVAILABLE = 1,
  PROP_METERED,
  PROP_CONNECTIVITY,
} FakeMonitorProperty;

/* Nobody asks it anything: it only has to tell that something changed. */
static void
init_nothing (gpointer iface,
              gpointer nothing)
{
}

G_DEFINE_TYPE_WITH_CODE (FakeMonitor, fake_monitor, G_TYPE_OBJECT,
                         G_IMPLEMENT_INTERFACE (G_TYPE_INITABLE, init_nothing)
                         G_IMPLEMENT_INTERFACE (G_TYPE_NETWORK_MONITOR, init_nothing))

static GNetworkMonitor *only;

static void
fake_monitor_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
fake_monitor_class_init (FakeMonitorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = fake_monitor_get_property;
  g_object_class_override_property (object_class, PROP_AVAILABLE, "network-available");
  g_object_class_override_property (object_class, PROP_METERED, "network-metered");
  g_object_class_override_property (object_class, PROP_CONNECTIVITY, "connectivity");
}

static void
fake_monitor_init (FakeMonitor *self)
{
}

/* Returns: (transfer none): the only one there is, as with GIO's */
GNetworkMonitor *
fake_monitor_find (void)
{
  if (only == NULL)
    only = g_object_new (TYPE_FAKE_MONITOR, NULL);

  return only;
}

/* Returns: (transfer none): one that looks like that of a sandbox */
GNetworkMonitor *
fake_monitor_find_portal (void)
{
  if (only == NULL)
    only = g_object_new (g_type_register_static_simple (TYPE_FAKE_MONITOR, "GNetworkMonitorPortal",
                                                        sizeof (FakeMonitorClass), NULL,
                                                        sizeof (FakeMonitor), NULL, 0), NULL);

  return only;
}

/* The network is another one from now on. */
void
fake_monitor_change (void)
{
  g_signal_emit_by_name (only, "network-changed", TRUE);
}

void
fake_monitor_drop (void)
{
  g_clear_object (&only);
}
