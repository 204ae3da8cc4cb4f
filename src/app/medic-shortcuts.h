/* medic-shortcuts.h - the keyboard shortcuts, to be seen and to be heard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void medic_shortcuts_show (GtkWindow *parent);

G_END_DECLS
