/* medic-dns-parse.h - what the bytes of a name server's answer say
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "services/medic-dns.h"

G_BEGIN_DECLS

#define MEDIC_DNS_MOST_RECORDS 1024
#define MEDIC_DNS_LONGEST_TEXT 4096  /* bytes */

gboolean       medic_dns_is_cut (const guint8  *bytes,
                                 gsize          size);
MedicDnsReply *medic_dns_parse  (const guint8  *bytes,
                                 gsize          size,
                                 MedicDnsType   type,
                                 GError       **error);

G_END_DECLS
