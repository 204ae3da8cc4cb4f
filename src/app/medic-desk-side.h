/* medic-desk-side.h - beside a call: what it is about, and the steps or the causes left
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "program/medic-desk.h"

G_BEGIN_DECLS

#define MEDIC_TYPE_DESK_SIDE (medic_desk_side_get_type ())
G_DECLARE_FINAL_TYPE (MedicDeskSide, medic_desk_side, MEDIC, DESK_SIDE, AdwBin)

GtkWidget *medic_desk_side_new  (void);
void       medic_desk_side_show (MedicDeskSide *self,
                                 MedicDesk     *desk,
                                 gboolean       causes);
void       medic_desk_side_tick (MedicDeskSide *self);
char      *medic_desk_dup_clock (gint64         seconds);

G_END_DECLS
