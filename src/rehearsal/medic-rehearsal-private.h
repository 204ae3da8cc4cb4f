/* medic-rehearsal-private.h - what the files that make up a rehearsal share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rehearsal/medic-rehearsal.h"

G_BEGIN_DECLS

GTlsDatabase *medic_rehearsal_new_trust           (MedicRehearsal *self);
const char   *medic_rehearsal_get_sign_in_address (MedicRehearsal *self);

G_END_DECLS
