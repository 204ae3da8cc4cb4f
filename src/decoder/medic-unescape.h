/* medic-unescape.h - takes off one layer of escapes each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Each takes valid UTF-8 and returns (transfer full) valid UTF-8, never longer than it was. */
char *medic_unescape_percent   (const char *text);
char *medic_unescape_backslash (const char *text);
char *medic_unescape_markup    (const char *text);
char *medic_unescape_printable (const char *text);

G_END_DECLS
