/* wait.h - waiting for something that goes on in the main loop
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void medic_wait_keep (GObject       *source,
                      GAsyncResult  *result,
                      gpointer       user_data);
void medic_wait_for  (GAsyncResult **result);

G_END_DECLS
