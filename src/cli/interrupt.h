/* interrupt.h - Ctrl-C, where it must not wait for the main loop
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void     medic_interrupt_heed       (void);
gboolean medic_interrupt_is_asked   (void);
gboolean medic_interrupt_is_ignored (int number);

G_END_DECLS
