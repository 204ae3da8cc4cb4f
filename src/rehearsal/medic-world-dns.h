/* medic-world-dns.h - what the name service of a practice customer's world knows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rehearsal/medic-world.h"

G_BEGIN_DECLS

gboolean medic_world_is_host         (const char        *text,
                                      const char        *more);
gboolean medic_world_is_at_microsoft (const MedicWorld  *self);
gboolean medic_world_parse_dns       (MedicWorld        *self,
                                      JsonObject        *dns,
                                      GError           **error);

G_END_DECLS
