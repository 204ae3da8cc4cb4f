/* medic-services.h - the way to the outside, handed to every check
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libsoup/soup.h>

#include "services/medic-endpoints.h"

G_BEGIN_DECLS

typedef struct _MedicServices MedicServices;

/* medic-account.h */
typedef struct _MedicAccount MedicAccount;

MedicServices *medic_services_new         (MedicEndpoints *endpoints);
void           medic_services_free        (MedicServices  *self);

SoupSession   *medic_services_get_session (MedicServices  *self);
void           medic_services_leave_connections (MedicServices *self);
void           medic_services_mind_manners (MedicServices *self);
guint          medic_services_get_rest    (MedicServices  *self);
GCancellable  *medic_services_begin_errand (MedicServices *self);
gboolean       medic_services_is_busy     (MedicServices  *self);
MedicDns      *medic_services_get_dns     (MedicServices  *self);
MedicAccount  *medic_services_get_account (MedicServices *self);
MedicKeyring  *medic_services_get_keyring (MedicServices *self);
gint64         medic_services_get_time    (MedicServices  *self);
MedicNetwork   medic_services_get_network (MedicServices  *self);
MedicComputer *medic_services_get_computer (MedicServices *self);
char          *medic_services_dup_uri     (MedicServices  *self,
                                           MedicHost       host,
                                           const char     *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicServices, medic_services_free)

G_END_DECLS
