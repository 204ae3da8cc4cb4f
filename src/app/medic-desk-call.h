/* medic-desk-call.h - one step of a call, in two languages side by side
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/medic-desk-tongues.h"
#include "app/medic-page.h"
#include "program/medic-desk.h"

G_BEGIN_DECLS

#define MEDIC_TYPE_DESK_CALL (medic_desk_call_get_type ())
G_DECLARE_FINAL_TYPE (MedicDeskCall, medic_desk_call, MEDIC, DESK_CALL, AdwBin)

GtkWidget  *medic_desk_call_new      (MedicPage        *page,
                                      MedicDesk        *desk,
                                      MedicDeskTongues *tongues);
void        medic_desk_call_tick     (MedicDeskCall    *self);
const char *medic_desk_call_get_code (MedicDeskCall    *self);
void        medic_desk_call_set_code (MedicDeskCall    *self,
                                      const char       *code);

G_END_DECLS
