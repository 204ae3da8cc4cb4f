/* medic-clean.h - is a text fit to be shown where somebody else sent it?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean  medic_clean_is_line  (const char *text,
                                gsize       longest);
char     *medic_clean_dup_line (const char *text,
                                gsize       longest);

G_END_DECLS
