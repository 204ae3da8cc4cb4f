/* medic-reading-view.h - what a text says: how sure, the cause, who can fix it, what is kept of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "program/medic-program.h"

G_BEGIN_DECLS

#define MEDIC_TYPE_READING_VIEW (medic_reading_view_get_type ())
G_DECLARE_FINAL_TYPE (MedicReadingView, medic_reading_view, MEDIC, READING_VIEW, AdwBin)

GtkWidget  *medic_reading_view_new           (MedicProgram     *program,
                                              const char       *text);
const char *medic_reading_view_get_title     (MedicReadingView *self);
gboolean    medic_reading_view_is_recognised (MedicReadingView *self);

G_END_DECLS
