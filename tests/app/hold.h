/* hold.h - what every page holds, for people who see, hear or move differently
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Each complains of what it finds, and returns how much it looked at. */
guint hold_names    (GtkWindow  *window);
guint hold_targets  (GtkWindow  *window);
guint hold_signs    (GtkWindow  *window);
guint hold_keys     (GtkWindow  *window,
                     GPtrArray  *languages);
guint hold_contrast (GtkWindow  *window,
                     GHashTable *kinds);
guint hold_drawings (GtkWindow  *window);
guint hold_focus    (GtkWindow  *window,
                     GHashTable *kinds);


void  find_shortcuts (GtkWindow  *window,
                      GHashTable *triggers);
guint hold_shortcuts (GtkWindow  *overlay,
                      GHashTable *triggers);

G_END_DECLS
