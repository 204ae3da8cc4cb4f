/* medic-badge.h - how sure we are: an icon and a word, and a colour that repeats them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/medic-finding.h"

G_BEGIN_DECLS

GtkWidget *medic_badge_new                (MedicCertainty certainty);
GtkWidget *medic_badge_new_not_recognised (void);
GtkWidget *medic_badge_new_match          (gboolean       match);

G_END_DECLS
