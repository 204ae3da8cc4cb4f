/* medic-window.h - the frame around the pages, and the way between them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "app/medic-page.h"

G_BEGIN_DECLS

#define MEDIC_TYPE_WINDOW (medic_window_get_type ())
G_DECLARE_FINAL_TYPE (MedicWindow, medic_window, MEDIC, WINDOW, AdwApplicationWindow)

GtkWidget    *medic_window_new         (GtkApplication *application);
MedicProgram *medic_window_get_program (MedicWindow    *self);
MedicPage    *medic_window_get_page    (MedicWindow    *self);
void          medic_window_open_link   (MedicWindow    *self,
                                        const char     *text);

void          medic_window_install_report (GtkWidgetClass *widget_class);
void          medic_window_offer_report   (MedicWindow    *self,
                                           MedicCase      *the_case);

G_END_DECLS
