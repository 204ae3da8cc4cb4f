/* medic-desk-draft.h - what is kept of the desk page when it is left or made anew
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/medic-desk-page.h"

G_BEGIN_DECLS

void       medic_desk_draft_keep  (MedicDesk     *desk);
MedicDesk *medic_desk_draft_peek  (void);
char      *medic_desk_draft_write (MedicDeskPage *self);
void       medic_desk_draft_read  (MedicDeskPage *self,
                                   const char    *text);

G_END_DECLS
