/* medic-dns-ask.h - one question to the system's name servers, waiting for the answer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "services/medic-dns.h"

G_BEGIN_DECLS

MedicDnsReply *medic_dns_ask (const char    *name,
                              MedicDnsType   type,
                              GCancellable  *stop,
                              GError       **error);

G_END_DECLS
