/* medic-wrap.h - a text broken into lines that every mail program shows as they are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* In columns; a reply puts “> ” before a line, twice perhaps, and still keeps below 80. */
#define MEDIC_WRAP_COLUMNS 74

void  medic_wrap_append  (GString    *result,
                          const char *first,
                          const char *others,
                          const char *text);
void  medic_wrap_append_blank (GString *result);
guint medic_wrap_columns (const char *text);

G_END_DECLS
