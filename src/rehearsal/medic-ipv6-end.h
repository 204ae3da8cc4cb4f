/* medic-ipv6-end.h - the IPv6 side of a practice customer's Microsoft: it lets in, or says nothing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _MedicIpv6End MedicIpv6End;

MedicIpv6End *medic_ipv6_end_new  (guint16       port,
                                   gboolean      silent);
void          medic_ipv6_end_free (MedicIpv6End *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicIpv6End, medic_ipv6_end_free)

G_END_DECLS
