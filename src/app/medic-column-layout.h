/* medic-column-layout.h - one below the other, as high as the width that there is makes it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MEDIC_TYPE_COLUMN_LAYOUT (medic_column_layout_get_type ())
G_DECLARE_FINAL_TYPE (MedicColumnLayout, medic_column_layout, MEDIC, COLUMN_LAYOUT,
                      GtkLayoutManager)

GtkLayoutManager *medic_column_layout_new (void);

G_END_DECLS
