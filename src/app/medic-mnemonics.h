/* medic-mnemonics.h - Alt and a letter press a button, in every language
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

char *medic_mnemonic_mark     (const char *text,
                               GHashTable *taken);
void  medic_mnemonics_install (GtkWidget  *window);

G_END_DECLS
