/* medic-pause.h - waiting for a while, unless somebody stops it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void     medic_pause_async  (guint                milliseconds,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data);
gboolean medic_pause_finish (GAsyncResult        *result,
                             GError             **error);

G_END_DECLS
