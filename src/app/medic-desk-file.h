/* medic-desk-file.h - a report that somebody sent, from a file, a drop or the clipboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * MedicDeskTake:
 * @text: (nullable): what is there; %NULL when it cannot be read
 * @remark: (nullable): why not, as a sentence
 */
typedef void (*MedicDeskTake) (GtkWidget  *widget,
                               const char *text,
                               gsize       length,
                               const char *remark);

void                  medic_desk_file_read      (GtkWidget     *widget,
                                                 GFile         *file,
                                                 MedicDeskTake  take);
GtkFileChooserNative *medic_desk_file_choose    (GtkWidget     *widget,
                                                 MedicDeskTake  take);
void                  medic_desk_file_paste     (GtkWidget     *widget,
                                                 MedicDeskTake  take);
void                  medic_desk_file_take_drop (GtkWidget     *widget,
                                                 MedicDeskTake  take);

G_END_DECLS
