/* medic-desk-answers.h - what to ask a customer who has no program, and what is left
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "app/medic-desk-tongues.h"
#include "program/medic-desk.h"

G_BEGIN_DECLS

#define MEDIC_TYPE_DESK_ANSWERS (medic_desk_answers_get_type ())
G_DECLARE_FINAL_TYPE (MedicDeskAnswers, medic_desk_answers, MEDIC, DESK_ANSWERS, AdwBin)

GtkWidget *medic_desk_answers_new      (MedicDesk        *desk,
                                        MedicDeskTongues *tongues);
char      *medic_desk_answers_dup_told (MedicDeskAnswers *self);
void       medic_desk_answers_set_told (MedicDeskAnswers *self,
                                        const char       *text);

G_END_DECLS
