/* fit.h - is something cut in a window, or not in the language spoken?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GPtrArray *fit_list_cut          (GtkWindow *window,
                                  int        width);
GPtrArray *fit_list_untranslated (GtkWindow         *window,
                                  const char *const *values);

G_END_DECLS
