/* medic-announce.h - what a screen reader says without being asked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MedicUrgency:
 * @MEDIC_URGENCY_NOTE: it may wait until what is being said has been said
 * @MEDIC_URGENCY_NOW: the person waits for it, or has to do something about it
 */
typedef enum
{
  MEDIC_URGENCY_NOTE,
  MEDIC_URGENCY_NOW,
} MedicUrgency;

void  medic_announce           (GtkWidget    *widget,
                                const char   *text,
                                MedicUrgency  urgency);
void  medic_announce_describe  (GtkWidget    *widget,
                                const char   *text);
char *medic_announce_dup_texts (GtkWidget    *widget);

G_END_DECLS
