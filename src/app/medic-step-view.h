/* medic-step-view.h - what belongs to one step: labels to press, link, text to copy, undo
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/medic-page.h"

G_BEGIN_DECLS

GtkWidget *medic_step_view_new (MedicPage       *page,
                                const MedicStep *step);

G_END_DECLS
