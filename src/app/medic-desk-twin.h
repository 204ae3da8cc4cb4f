/* medic-desk-twin.h - the same thing in two languages: what I read, and what they see
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "app/medic-desk-tongues.h"

G_BEGIN_DECLS

#define MEDIC_TYPE_DESK_TWIN (medic_desk_twin_get_type ())
G_DECLARE_FINAL_TYPE (MedicDeskTwin, medic_desk_twin, MEDIC, DESK_TWIN, GtkWidget)

GtkWidget *medic_desk_twin_new      (MedicDeskTongues *tongues);
GtkBox    *medic_desk_twin_clear    (MedicDeskTwin    *self,
                                     MedicTongue       whose,
                                     const char       *title);
void       medic_desk_twin_describe (MedicDeskTwin    *self,
                                     const char       *text);
gboolean   medic_desk_twin_focus    (MedicDeskTwin    *self);

G_END_DECLS
