/* medic-desk-compare.h - the report of a call beside another one: only what is different
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "program/medic-desk.h"

G_BEGIN_DECLS

#define MEDIC_TYPE_DESK_COMPARE_VIEW (medic_desk_compare_view_get_type ())
G_DECLARE_FINAL_TYPE (MedicDeskCompareView, medic_desk_compare_view, MEDIC, DESK_COMPARE_VIEW,
                      AdwBin)

GtkWidget  *medic_desk_compare_view_new      (MedicDesk            *desk);
const char *medic_desk_compare_view_get_text (MedicDeskCompareView *self);
void        medic_desk_compare_view_set_text (MedicDeskCompareView *self,
                                              const char           *text);

G_END_DECLS
