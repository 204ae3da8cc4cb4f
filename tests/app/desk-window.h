/* desk-window.h - a desk page in a window, and a call, for tests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "program/medic-desk.h"

G_BEGIN_DECLS

void       desk_window_settle   (void);
gboolean   desk_window_shows    (GtkWidget   *widget,
                                 const char  *text);
GtkWidget *desk_window_new_page (GtkWidget  **window);
MedicDesk *desk_window_new_call (void);

G_END_DECLS
