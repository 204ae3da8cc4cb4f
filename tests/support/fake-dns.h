/* fake-dns.h - a name service that says what the test told it to say
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "services/medic-dns.h"

G_BEGIN_DECLS

#define TYPE_FAKE_DNS (fake_dns_get_type ())
G_DECLARE_FINAL_TYPE (FakeDns, fake_dns, FAKE, DNS, MedicDns)

FakeDns      *fake_dns_new         (MedicDnsReply *reply);
FakeDns      *fake_dns_new_failing (GQuark         domain,
                                    int            code);
FakeDns      *fake_dns_new_zone    (const char    *zone);

guint         fake_dns_count_asked (FakeDns       *self);
void          fake_dns_set_found   (FakeDns       *self,
                                    const char    *end,
                                    const char    *addresses);

const char   *fake_dns_peek_name   (FakeDns       *self);
MedicDnsType  fake_dns_get_asked   (FakeDns       *self);

G_END_DECLS
