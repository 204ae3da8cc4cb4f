/* medic-desk-open.h - the ways into a call: a report, a code, or only what is told
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "program/medic-desk.h"

G_BEGIN_DECLS

#define MEDIC_TYPE_DESK_OPEN (medic_desk_open_get_type ())
G_DECLARE_FINAL_TYPE (MedicDeskOpen, medic_desk_open, MEDIC, DESK_OPEN, AdwBin)

GtkWidget  *medic_desk_open_new      (MedicDesk     *kept);
gboolean    medic_desk_open_has_code (MedicDeskOpen *self);
const char *medic_desk_open_get_code (MedicDeskOpen *self);
void        medic_desk_open_set_code (MedicDeskOpen *self,
                                      const char    *code);
void        medic_desk_open_try      (MedicDeskOpen *self);

G_END_DECLS
