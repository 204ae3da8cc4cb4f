/* medic-mail.h - what a mail says now, and what it quotes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gsize medic_mail_measure_quote (const char *line);
char *medic_mail_drop_quoted   (const char *text);

G_END_DECLS
