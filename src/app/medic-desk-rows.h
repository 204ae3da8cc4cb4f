/* medic-desk-rows.h - what belongs to a step of a call besides what both see
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/medic-page.h"
#include "program/medic-desk.h"

G_BEGIN_DECLS

GtkWidget *medic_desk_rows_new (MedicPage            *page,
                                MedicDesk            *desk,
                                const MedicDeskWords *mine,
                                const MedicDeskWords *theirs);

G_END_DECLS
