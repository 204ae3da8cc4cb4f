/* medic-toast.h - a sentence that is shown for a moment, and what can be taken back meanwhile
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void      medic_toast_tell (AdwToastOverlay *overlay,
                            const char      *text);
AdwToast *medic_toast_undo (GtkWidget       *widget,
                            const char      *text,
                            GCallback        undo,
                            gpointer         data,
                            GClosureNotify   free_data);

G_END_DECLS
