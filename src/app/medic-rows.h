/* medic-rows.h - rows that more than one page shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *medic_row_new         (const char  *icon_name,
                                  const char  *title,
                                  const char  *subtitle);
void       medic_row_add_arrow   (GtkWidget   *row);
GtkWidget *medic_row_add_button  (GtkWidget   *row,
                                  const char  *icon_name,
                                  const char  *name);
void       medic_row_set_pressed (GtkWidget   *row,
                                  GtkWidget   *button);
void       medic_row_set_choices (AdwComboRow *row,
                                  GListModel  *names);

G_END_DECLS
