/* medic-keyring-open.h - having the person open a locked keyring
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "services/medic-keyring.h"

G_BEGIN_DECLS

void     medic_keyring_open_async  (GDBusConnection      *bus,
                                    const char           *owner,
                                    const char *const    *items,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
gboolean medic_keyring_open_finish (GAsyncResult         *result,
                                    MedicKeyringOutcome  *outcome,
                                    GError              **error);

G_END_DECLS
