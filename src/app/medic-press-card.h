/* medic-press-card.h - what to press on the other screen: drawn, and label by label
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/medic-words.h"

G_BEGIN_DECLS

GtkWidget *medic_press_card_new (const MedicSpeech *speech,
                                 const MedicStep   *step);

G_END_DECLS
