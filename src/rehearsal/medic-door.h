/* medic-door.h - lets visitors in to a server by TLS, and can always be shut at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libsoup/soup.h>

G_BEGIN_DECLS

typedef struct _MedicDoor MedicDoor;

MedicDoor *medic_door_new       (SoupServer       *server,
                                 GTlsCertificate  *certificate,
                                 GSocket          *socket,
                                 GError          **error);
MedicDoor *medic_door_new_local (SoupServer       *server,
                                 GTlsCertificate  *certificate,
                                 GError          **error);
void       medic_door_free      (MedicDoor        *self);
guint16    medic_door_get_port  (MedicDoor        *self);
GSocket   *medic_door_bind      (guint16           port,
                                 GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicDoor, medic_door_free)

G_END_DECLS
