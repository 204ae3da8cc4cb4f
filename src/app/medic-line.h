/* medic-line.h - side by side where there is room, else one below the other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MEDIC_TYPE_LINE (medic_line_get_type ())
G_DECLARE_FINAL_TYPE (MedicLine, medic_line, MEDIC, LINE, GtkWidget)

G_END_DECLS
