/* medic-no-dump.h - no core file and no debugger while something secret is in memory
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void     medic_no_dump_hold    (void);
void     medic_no_dump_release (void);
gboolean medic_no_dump_is_held (void);

G_END_DECLS
