/* medic-desk-heard.h - a result code that the customer reads out during the call
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "program/medic-desk.h"

G_BEGIN_DECLS

#define MEDIC_TYPE_DESK_HEARD (medic_desk_heard_get_type ())
G_DECLARE_FINAL_TYPE (MedicDeskHeard, medic_desk_heard, MEDIC, DESK_HEARD, AdwBin)

GtkWidget  *medic_desk_heard_new      (void);
const char *medic_desk_heard_get_code (MedicDeskHeard *self);
void        medic_desk_heard_set_code (MedicDeskHeard *self,
                                       const char     *code);
void        medic_desk_heard_compare  (MedicDeskHeard *self,
                                       MedicDesk      *desk);

G_END_DECLS
