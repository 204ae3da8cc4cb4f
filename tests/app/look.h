/* look.h - what the tests of a window need to go over its widgets
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @data is what look_at_all() was given. */
typedef void (*Look) (GtkWidget *widget,
                      gpointer   data);

void       look_at_all     (GtkWidget  *widget,
                            Look        look,
                            gpointer    data);
gboolean   look_is_seen    (GtkWidget  *widget);
gboolean   look_is_in_view (GtkWidget  *widget,
                            GtkWidget  *window,
                            const graphene_rect_t *area);
GtkWidget *look_find_label (GtkWidget  *widget);
char      *look_dup_name   (GtkWidget  *widget);
char      *look_dup_kind   (GtkWidget  *widget);
void       look_complain   (GtkWidget  *widget,
                            const char *format,
                            ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
