/* fault-door.h - where whoever goes wrong is to be met
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * FaultDoor:
 * @service: (nullable): %NULL while nobody listens
 * @keeper: bound, never listening: keeps the port while nobody listens
 * @trap: listens, and nobody has any business there
 * @elsewhere: the address of the trap, to be led to
 */
typedef struct
{
  GSocketService *service;
  GSocket        *keeper;
  GSocket        *trap;
  char           *elsewhere;
} FaultDoor;

typedef gboolean (*FaultIncoming) (GSocketService    *service,
                                   GSocketConnection *connection,
                                   GObject           *source,
                                   gpointer           user_data);

guint16     fault_door_open       (FaultDoor         *self,
                                   FaultIncoming      incoming,
                                   gpointer           user_data);
void        fault_door_shut       (FaultDoor         *self);
const char *fault_door_peek_wrong (const FaultDoor   *self);
void        fault_door_clear      (FaultDoor         *self);
void        fault_door_arm_reset  (GSocketConnection *connection);

G_END_DECLS
