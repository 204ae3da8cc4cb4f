/* medic-preferences-window.h - how to sign in, and who decides that
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MEDIC_TYPE_PREFERENCES_WINDOW (medic_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (MedicPreferencesWindow, medic_preferences_window, MEDIC, PREFERENCES_WINDOW,
                      AdwWindow)

GtkWidget *medic_preferences_window_new (GtkWindow *parent);

G_END_DECLS
