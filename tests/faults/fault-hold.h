/* fault-hold.h - keeping somebody waiting
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void fault_hold (GIOStream      *stream,
                 const char     *drip,
                 GCancellable   *stop,
                 GDestroyNotify  gone,
                 gpointer        user_data);

G_END_DECLS
