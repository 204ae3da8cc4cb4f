/* medic-clipboard.h - the text that was copied, if there is one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void  medic_clipboard_read_async  (GtkWidget           *widget,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data);
char *medic_clipboard_read_finish (GObject             *source,
                                   GAsyncResult        *result);

G_END_DECLS
