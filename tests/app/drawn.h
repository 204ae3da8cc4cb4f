/* drawn.h - what a window really draws, and how much it stands out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  int     width;
  int     height;
  guint32 pixels[];
} Drawn;

GskRenderNode *drawn_new_node (GtkWindow             *window);
Drawn         *drawn_take     (GtkWindow             *window,
                               GskRenderNode         *node,
                               const graphene_rect_t *area,
                               int                    scale);
double         drawn_compare  (guint32                one,
                               guint32                other);

G_END_DECLS
