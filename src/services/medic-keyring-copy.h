/* medic-keyring-copy.h - what libsecret leaves beside the file that it keeps in a sandbox
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void medic_keyring_remove_copy (void);

G_END_DECLS
