/* place.h - a file that is to be written, and nothing else that has its name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean medic_place_write (const char *name,
                            const char *text);

G_END_DECLS
