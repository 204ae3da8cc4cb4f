/* fake-monitor.h - a monitor of the network that says what a test wants
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GNetworkMonitor *fake_monitor_find        (void);
GNetworkMonitor *fake_monitor_find_portal (void);
void             fake_monitor_change      (void);
void             fake_monitor_drop        (void);

G_END_DECLS
