/* medic-desk-page.h - page 8: helping somebody else on the phone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/medic-page.h"
#include "program/medic-desk.h"

G_BEGIN_DECLS

#define MEDIC_TYPE_DESK_PAGE (medic_desk_page_get_type ())
G_DECLARE_FINAL_TYPE (MedicDeskPage, medic_desk_page, MEDIC, DESK_PAGE, MedicPage)

void       medic_desk_page_open_code (MedicDeskPage *self,
                                      const char    *code);
void       medic_desk_page_open      (MedicDeskPage *self,
                                      MedicDesk     *desk);
MedicDesk *medic_desk_page_get_desk  (MedicDeskPage *self);

G_END_DECLS
