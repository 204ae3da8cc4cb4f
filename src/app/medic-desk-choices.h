/* medic-desk-choices.h - what a customer can answer, in two languages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "app/medic-desk-tongues.h"
#include "program/medic-desk.h"

G_BEGIN_DECLS

#define MEDIC_TYPE_DESK_CHOICES (medic_desk_choices_get_type ())
G_DECLARE_FINAL_TYPE (MedicDeskChoices, medic_desk_choices, MEDIC, DESK_CHOICES, AdwBin)

GtkWidget *medic_desk_choices_new        (MedicDesk         *desk,
                                          const MedicNarrow *asked,
                                          MedicDeskTongues  *tongues);
void       medic_desk_choices_keep_typed (MedicDeskChoices  *self,
                                          MedicDeskChoices  *before);

G_END_DECLS
