/* medic-dns-find.h - the addresses of a name, found the way browsers find them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "services/medic-dns.h"

G_BEGIN_DECLS

/* libc itself would wait for ten: two tries of five seconds with one silent name server. */
#define MEDIC_DNS_FIND_SECONDS 4

void           medic_dns_find_by_system_async  (MedicDns             *dns,
                                                const char           *name,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
MedicDnsReply *medic_dns_find_by_system_finish (MedicDns             *dns,
                                                GAsyncResult         *result,
                                                GError              **error);

G_END_DECLS
