/* medic-ground.h - the network on which this computer stands, and whether it is still the same
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Returns: (transfer none): who tells that the network changed */
typedef GNetworkMonitor *(*MedicFindMonitor) (void);

#define MEDIC_TYPE_GROUND (medic_ground_get_type ())
G_DECLARE_FINAL_TYPE (MedicGround, medic_ground, MEDIC, GROUND, GObject)

MedicGround *medic_ground_new         (MedicFindMonitor  find);
void         medic_ground_watch       (MedicGround      *self);
gint64       medic_ground_get_moved   (MedicGround      *self);
gboolean     medic_ground_is_settling (MedicGround      *self);

G_END_DECLS
