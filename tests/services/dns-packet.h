/* dns-packet.h - answers of name servers, written by hand for tests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

/* Every packet asks about harbour.example; the name stands at 12, its last label at 20. */
#define DNS_PACKET_NAME "\300\014"

/* data: as on the wire, of @size bytes; other_class: 0 for IN;
 * other_name: (nullable): two bytes that point to the owner, if that is not the name asked about */
typedef struct
{
  guint16     type;
  const char *data;
  gsize       size;
  guint16     other_class;
  const char *other_name;
} DnsPacketRecord;

GByteArray *dns_packet_new    (guint16                flags,
                               guint16                type,
                               guint16                n_answers,
                               guint16                n_authorities);
void        dns_packet_append (GByteArray            *packet,
                               const DnsPacketRecord *record);
