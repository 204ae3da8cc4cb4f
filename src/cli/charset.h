/* charset.h - text for a terminal that may not know all signs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *medic_charset_dup (const char *text);

G_END_DECLS
