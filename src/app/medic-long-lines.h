/* medic-long-lines.h - a text field that takes any text, and shows no endless line of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* No line that is shown has more characters. */
#define MEDIC_LONG_LINES_MOST 400

void  medic_long_lines_bound    (GtkTextBuffer *buffer,
                                 int            longest);
char *medic_long_lines_dup_text (GtkTextBuffer *buffer);

G_END_DECLS
