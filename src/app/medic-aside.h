/* medic-aside.h - what stands beside a page, or over it where the window is narrow
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void medic_aside_show (AdwFlap   *flap,
                       GtkWidget *toggle,
                       GtkWidget *aside);
void medic_aside_fold (GtkWidget *within);

G_END_DECLS
