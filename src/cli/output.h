/* output.h - standard output and standard error, in the bytes of whoever reads them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void medic_output_begin    (void);
void medic_output_write    (const char *text);
void medic_output_say_lost (int         met);

G_END_DECLS
