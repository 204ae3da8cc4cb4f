/* medic-desk-handover.h - the case as a text, for whoever goes on with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/medic-page.h"
#include "program/medic-desk.h"

G_BEGIN_DECLS

#define MEDIC_TYPE_DESK_HANDOVER (medic_desk_handover_get_type ())
G_DECLARE_FINAL_TYPE (MedicDeskHandover, medic_desk_handover, MEDIC, DESK_HANDOVER, AdwBin)

GtkWidget *medic_desk_handover_new        (MedicPage         *page,
                                           MedicDesk         *desk);
void       medic_desk_handover_copy       (MedicDeskHandover *self);
void       medic_desk_handover_save       (MedicDeskHandover *self);
char      *medic_desk_handover_dup_choice (MedicDeskHandover *self);
void       medic_desk_handover_set_choice (MedicDeskHandover *self,
                                           const char        *choice);

G_END_DECLS
