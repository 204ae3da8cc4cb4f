/* medic-desk-words.h - what is said on the phone, set to be read at a glance
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "program/medic-desk.h"

G_BEGIN_DECLS

GtkWidget *medic_desk_text_new     (const char           *text,
                                    const char           *style);
void       medic_desk_append_part  (GtkBox               *box,
                                    const char           *caption,
                                    const char           *text,
                                    const char           *style);
void       medic_desk_append_step  (GtkBox               *box,
                                    const MedicDeskWords *words,
                                    const MedicLanguage  *language,
                                    gboolean              theirs);
void       medic_desk_begin_reading (GtkWidget           *view);
void       medic_desk_turn_to      (GtkWidget            *widget,
                                    const MedicLanguage  *language);

G_END_DECLS
