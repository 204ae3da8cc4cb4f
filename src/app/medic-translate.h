/* medic-translate.h - saying the fixed text of a template in the language spoken now
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void medic_translate_widget    (GtkWidget     *widget);
void medic_translate_let_wrap  (GtkWidget     *widget);
void medic_translate_dialog    (GtkWidget     *dialog);
void medic_translate_field     (AdwEntryRow   *row);
void medic_translate_tooltip   (GtkWidget     *widget,
                                const char    *text);
void medic_translate_icon      (GtkWidget     *button,
                                const char    *name);
void medic_translate_menu      (GtkMenuButton *button,
                                GMenuModel    *menu);
void medic_translate_direction (void);

G_END_DECLS
