/* medic-drawing-view.h - a drawing with its numbered marks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/medic-drawing.h"

G_BEGIN_DECLS

#define MEDIC_TYPE_DRAWING_VIEW (medic_drawing_view_get_type ())
G_DECLARE_FINAL_TYPE (MedicDrawingView, medic_drawing_view, MEDIC, DRAWING_VIEW, GtkWidget)

GtkWidget *medic_drawing_view_new        (const MedicDrawing *drawing);
void       medic_drawing_view_get_number (MedicDrawingView   *self,
                                          const MedicMark    *mark,
                                          graphene_rect_t    *area);

char      *medic_mark_dup_number         (guint               number);

G_END_DECLS
