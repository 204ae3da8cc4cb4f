/* dns-packet.c - answers of name servers, written by hand for tests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "dns-packet.h"

#define QUESTION "\7harbour\7example"

static void
append_number (GByteArray *packet,
               guint16     number)
{
  guint16 wire = GUINT16_TO_BE (number);

  g_byte_array_append (packet, (const guint8 *) &wire, sizeof wire);
}

GByteArray *
dns_packet_new (guint16 flags,
                guint16 type,
                guint16 n_answers,
                guint16 n_authorities)
{
  GByteArray *packet = g_byte_array_new ();

  append_number (packet, 0x1234);
  append_number (packet, flags);
  append_number (packet, 1);
  append_number (packet, n_answers);
  append_number (packet, n_authorities);
  append_number (packet, 0);
  g_byte_array_append (packet, (const guint8 *) QUESTION, sizeof QUESTION);
  append_number (packet, type);
  append_number (packet, 1);

  return packet;
}

void
dns_packet_append (GByteArray            *packet,
                   const DnsPacketRecord *record)
{
  const char *owner = record->other_name != NULL ? record->other_name : DNS_PACKET_NAME;

  g_byte_array_append (packet, (const guint8 *) owner, 2);
  append_number (packet, record->type);
  append_number (packet, record->other_class != 0 ? record->other_class : 1);
  append_number (packet, 0);
  append_number (packet, 300);
  append_number (packet, (guint16) record->size);
  g_byte_array_append (packet, (const guint8 *) record->data, (guint) record->size);
}
