/* medic-afterlife.h - services that nobody needs any more, until what they still have to do is done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "program/medic-program-private.h"

G_BEGIN_DECLS

void     medic_afterlife_begin (MedicServices  *services,
                                MedicRehearsal *rehearsal);
gboolean medic_afterlife_is_on (void);

G_END_DECLS
