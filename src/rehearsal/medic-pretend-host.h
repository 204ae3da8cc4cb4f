/* medic-pretend-host.h - a https server on loopback that behaves as a customer's world says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "rehearsal/medic-answer.h"
#include "rehearsal/medic-authority.h"

G_BEGIN_DECLS

typedef struct _MedicPretendHost MedicPretendHost;

MedicPretendHost *medic_pretend_host_new      (MedicAuthority    *authority,
                                               MedicAnswerer      answerer,
                                               MedicLedger       *ledger,
                                               guint16            port,
                                               GError           **error);
void              medic_pretend_host_free     (MedicPretendHost  *self);
gboolean          medic_pretend_host_obey     (MedicPretendHost  *self,
                                               const MedicWorld  *world,
                                               MedicManner        manner,
                                               MedicCertificate   certificate,
                                               GError           **error);
void              medic_pretend_host_hurry    (MedicPretendHost  *self);
char             *medic_pretend_host_dup_base (MedicPretendHost  *self);
guint16           medic_pretend_host_get_port (MedicPretendHost  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicPretendHost, medic_pretend_host_free)

G_END_DECLS
