/* test-dns-parse.c - what the bytes of a name server's answer say, hostile ones too
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-dns-parse.h"

#include <string.h>

#include "dns-packet.h"

#define REPLACED "\357\277\275"

/* Flags of a header (RFC 1035, 4.1.1). */
#define ANSWER    0x8180  /* a response of a server that asks others */
#define NXDOMAIN  (ANSWER | 3)
#define SERVFAIL  (ANSWER | 2)
#define REFUSED   (ANSWER | 5)
#define CUT       (ANSWER | 0x0200)
#define REFERRAL  0x8000
#define OWNER     0x8400

/* In a packet's first record, the data begins at 45, the name of an exchanger at 47. */
#define RECORD(type, data) { type, data, sizeof (data) - 1, 0 }
#define MX(preference, name) RECORD (MEDIC_DNS_MX, "\0" preference name)
#define CNAME(name) RECORD (MEDIC_DNS_CNAME, name)
#define TXT(strings) RECORD (MEDIC_DNS_TXT, strings)
#define A RECORD (1, "\177\0\0\1")

typedef struct
{
  const char      *name;
  guint16          flags;
  MedicDnsType     type;
  DnsPacketRecord  answers[5];
  DnsPacketRecord  authorities[2];
  const char      *expected;  /* as describe() says it */
} Row;

static const Row rows[] = {
  { "several-exchangers-come-sorted-by-preference", ANSWER, MEDIC_DNS_MX,
    { MX ("\24", "\1c\7example\0"), MX ("\12", "\1a\7example\0"), MX ("\17", "\1b\7example\0") },
    { { 0 } }, "found | 10 a.example | 15 b.example | 20 c.example" },
  { "equal-preferences-keep-the-order-of-the-packet", ANSWER, MEDIC_DNS_MX,
    { MX ("\12", "\1b\0"), MX ("\12", "\1a\0"), MX ("\5", "\1z\0"), MX ("\12", "\1c\0") },
    { { 0 } }, "found | 5 z | 10 b | 10 a | 10 c" },
  { "a-preference-has-two-bytes", ANSWER, MEDIC_DNS_MX,
    { RECORD (MEDIC_DNS_MX, "\377\376\1a\0") }, { { 0 } }, "found | 65534 a" },
  { "a-null-mx-is-the-root", ANSWER, MEDIC_DNS_MX, { MX ("\0", "\0") }, { { 0 } }, "found | 0 " },
  { "an-alias-on-the-way-is-passed-over", ANSWER, MEDIC_DNS_MX,
    { CNAME ("\3two\300\024"), CNAME ("\5three\300\024"), MX ("\12", "\4mail\300\024") },
    { { 0 } }, "found | 10 mail.example" },
  { "an-alias-to-nothing-is-no-record", ANSWER, MEDIC_DNS_MX, { CNAME ("\3two\300\024") },
    { { 0 } }, "no-record" },
  { "nxdomain-is-no-name", NXDOMAIN, MEDIC_DNS_MX, { { 0 } }, { { 0 } }, "no-name" },
  { "nxdomain-behind-an-alias-is-no-name", NXDOMAIN, MEDIC_DNS_MX, { CNAME ("\3two\300\024") },
    { { 0 } }, "no-name" },
  { "an-empty-answer-is-no-record", ANSWER, MEDIC_DNS_MX, { { 0 } }, { { 0 } }, "no-record" },
  { "the-owner-may-say-no-record", OWNER, MEDIC_DNS_MX, { { 0 } }, { { 0 } }, "no-record" },
  { "a-referral-knows-nothing", REFERRAL, MEDIC_DNS_MX, { { 0 } },
    { RECORD (2, "\2ns\300\024") }, "temporary-failure" },
  { "servfail-is-an-error", SERVFAIL, MEDIC_DNS_MX, { { 0 } }, { { 0 } }, "temporary-failure" },
  { "refused-is-an-error", REFUSED, MEDIC_DNS_MX, { { 0 } }, { { 0 } }, "temporary-failure" },
  { "servfail-with-records-is-an-error", SERVFAIL, MEDIC_DNS_MX, { MX ("\12", "\1a\0") },
    { { 0 } }, "temporary-failure" },
  { "a-cut-answer-is-not-judged", CUT, MEDIC_DNS_MX, { MX ("\12", "\1a\0") }, { { 0 } },
    "invalid-data" },
  { "a-question-is-no-answer", 0x0100, MEDIC_DNS_MX, { MX ("\12", "\1a\0") }, { { 0 } },
    "invalid-data" },
  { "records-of-another-type-do-not-count", ANSWER, MEDIC_DNS_MX, { TXT ("\2hi"), A }, { { 0 } },
    "invalid-data" },
  { "records-of-another-class-do-not-count", ANSWER, MEDIC_DNS_MX,
    { { MEDIC_DNS_MX, "\0\12\1a", 5, 3 } }, { { 0 } }, "invalid-data" },
  { "records-of-another-name-do-not-count", ANSWER, MEDIC_DNS_MX,
    { { MEDIC_DNS_MX, "\0\12\1a", 5, 0, "\300\024" } }, { { 0 } }, "invalid-data" },
  { "records-of-another-name-do-not-count-beside-those-asked-for", ANSWER, MEDIC_DNS_MX,
    { { MEDIC_DNS_MX, "\0\12\1a", 5, 0, "\300\024" }, MX ("\24", "\1b\0") }, { { 0 } },
    "found | 20 b" },
  { "what-an-alias-leads-to-counts", ANSWER, MEDIC_DNS_MX,
    { CNAME ("\300\024"), { MEDIC_DNS_MX, "\0\12\1a", 5, 0, "\300\024" } }, { { 0 } },
    "found | 10 a" },
  { "an-alias-may-stand-behind-what-it-leads-to", ANSWER, MEDIC_DNS_MX,
    { { MEDIC_DNS_MX, "\0\12\1a", 5, 0, "\300\024" }, CNAME ("\300\024") }, { { 0 } },
    "found | 10 a" },
  { "an-alias-of-itself-leads-nowhere", ANSWER, MEDIC_DNS_MX,
    { CNAME (DNS_PACKET_NAME), MX ("\12", "\1a\0") }, { { 0 } }, "invalid-data" },
  { "records-beside-the-answer-do-not-count", ANSWER, MEDIC_DNS_MX, { { 0 } },
    { MX ("\12", "\1a\0") }, "no-record" },
  { "the-soa-of-a-denial-does-not-count", NXDOMAIN, MEDIC_DNS_SOA, { { 0 } },
    { RECORD (MEDIC_DNS_SOA, "\2ns\300\024\0" "01234567890123456789") }, "no-name" },
  { "a-name-is-in-lower-case", ANSWER, MEDIC_DNS_MX, { MX ("\12", "\4MaIl\300\024") }, { { 0 } },
    "found | 10 mail.example" },
  { "a-name-may-be-the-one-asked-for", ANSWER, MEDIC_DNS_MX, { MX ("\12", DNS_PACKET_NAME) },
    { { 0 } }, "found | 10 harbour.example" },
  { "bytes-that-are-no-letters-are-replaced", ANSWER, MEDIC_DNS_MX,
    { MX ("\12", "\5a\377\0 b\0") }, { { 0 } }, "found | 10 a" REPLACED REPLACED REPLACED "b" },
  { "a-dot-in-a-label-is-no-border", ANSWER, MEDIC_DNS_MX, { MX ("\12", "\13outlook.com\0") },
    { { 0 } }, "found | 10 outlook" REPLACED "com" },
  { "a-name-that-points-to-itself", ANSWER, MEDIC_DNS_MX, { MX ("\12", "\300\057") }, { { 0 } },
    "invalid-data" },
  { "a-name-that-runs-through-itself", ANSWER, MEDIC_DNS_MX, { MX ("\12", "\1a\300\057") },
    { { 0 } }, "invalid-data" },
  { "two-names-that-point-to-each-other", ANSWER, MEDIC_DNS_MX,
    { MX ("\12", "\300\077"), MX ("\12", "\300\057") }, { { 0 } }, "invalid-data" },
  { "a-name-that-points-past-the-end", ANSWER, MEDIC_DNS_MX, { MX ("\12", "\377\377") },
    { { 0 } }, "invalid-data" },
  { "a-name-longer-than-its-record", ANSWER, MEDIC_DNS_MX,
    { MX ("\12", "\5a"), MX ("\12", "\1b\0") }, { { 0 } }, "invalid-data" },
  { "a-label-of-an-unknown-kind", ANSWER, MEDIC_DNS_MX, { MX ("\12", "\101\1a\0") }, { { 0 } },
    "invalid-data" },
  { "a-record-without-data", ANSWER, MEDIC_DNS_MX, { RECORD (MEDIC_DNS_MX, "") }, { { 0 } },
    "invalid-data" },
  { "a-record-without-data-does-not-read-on", ANSWER, MEDIC_DNS_MX,
    { RECORD (MEDIC_DNS_MX, ""), MX ("\12", "\1a\0") }, { { 0 } }, "invalid-data" },
  { "a-record-of-a-preference-only", ANSWER, MEDIC_DNS_MX, { RECORD (MEDIC_DNS_MX, "\0\12") },
    { { 0 } }, "invalid-data" },
  { "one-faulty-record-spoils-the-answer", ANSWER, MEDIC_DNS_MX,
    { MX ("\12", "\1a\0"), MX ("\12", "\377\377") }, { { 0 } }, "invalid-data" },
  { "of-aliases-the-first-counts", ANSWER, MEDIC_DNS_CNAME,
    { CNAME ("\3two\300\024"), CNAME ("\5three\300\024") }, { { 0 } }, "found | 0 two.example" },
  { "strings-of-a-text-are-joined", ANSWER, MEDIC_DNS_TXT,
    { TXT ("\7v=spf1 \4-all"), TXT ("\0") }, { { 0 } }, "found | 0 v=spf1 -all | 0 " },
  { "a-text-keeps-its-case-and-its-utf-8", ANSWER, MEDIC_DNS_TXT, { TXT ("\3A\303\244") },
    { { 0 } }, "found | 0 A\303\244" },
  { "a-text-becomes-valid-utf-8", ANSWER, MEDIC_DNS_TXT, { TXT ("\4a\377\0b") }, { { 0 } },
    "found | 0 a" REPLACED REPLACED "b" },
  { "a-string-longer-than-its-record", ANSWER, MEDIC_DNS_TXT, { TXT ("\1a\5bc") }, { { 0 } },
    "invalid-data" },
  { "an-soa-tells-the-primary-server", ANSWER, MEDIC_DNS_SOA,
    { RECORD (MEDIC_DNS_SOA, "\2NS\300\024\4root\300\024" "01234567890123456789") }, { { 0 } },
    "found | 0 ns.example" },
};

static guint16
count (const DnsPacketRecord *records,
       guint16       most)
{
  guint16 n = 0;

  while (n < most && records[n].type != 0)
    n++;

  return n;
}

static GByteArray *
build (const Row *row)
{
  guint16 n_answers = count (row->answers, G_N_ELEMENTS (row->answers));
  guint16 n_authorities = count (row->authorities, G_N_ELEMENTS (row->authorities));
  GByteArray *packet = dns_packet_new (row->flags, row->type, n_answers, n_authorities);

  for (guint16 i = 0; i < n_answers; i++)
    dns_packet_append (packet, &row->answers[i]);
  for (guint16 i = 0; i < n_authorities; i++)
    dns_packet_append (packet, &row->authorities[i]);

  return packet;
}

/* Parses a copy of just that size, so that the sanitizer sees a step past its end. */
static MedicDnsReply *
parse (const GByteArray  *packet,
       gsize              size,
       MedicDnsType       type,
       GError           **error)
{
  g_autofree guint8 *copy = g_memdup2 (packet->data, size);

  return medic_dns_parse (copy, size, type, error);
}

static char *
describe_error (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA))
    return g_strdup ("invalid-data");

  if (g_error_matches (error, G_RESOLVER_ERROR, G_RESOLVER_ERROR_TEMPORARY_FAILURE))
    return g_strdup ("temporary-failure");

  return g_strdup (error->message);
}

static char *
describe (const MedicDnsReply *reply,
          const GError        *error)
{
  static const char *const outcomes[] = {
    [MEDIC_DNS_FOUND] = "found",
    [MEDIC_DNS_NO_RECORD] = "no-record",
    [MEDIC_DNS_NO_NAME] = "no-name",
  };
  g_autoptr (GString) text = NULL;

  if (reply == NULL)
    return describe_error (error);

  text = g_string_new (outcomes[reply->outcome]);
  for (guint i = 0; i < reply->records->len; i++)
    {
      const MedicDnsRecord *record = g_ptr_array_index (reply->records, i);

      g_string_append_printf (text, " | %u %s", record->preference, record->text);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (GByteArray) packet = build (row);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicDnsReply) reply = parse (packet, packet->len, row->type, &error);
  g_autofree char *described = describe (reply, error);

  g_assert_cmpstr (described, ==, row->expected);
}

/* A prefix of an answer never reads as an answer, whatever it was. */
static void
test_cut_off (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GByteArray) packet = build (&rows[i]);

      for (gsize size = 0; size < packet->len; size++)
        {
          g_autoptr (GError) error = NULL;

          g_assert_null (parse (packet, size, rows[i].type, &error));
          g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
        }
    }
}

static void
test_bytes_behind (void)
{
  g_autoptr (GByteArray) packet = build (&rows[0]);
  g_autoptr (GError) error = NULL;

  g_byte_array_append (packet, (const guint8 *) "x", 1);

  g_assert_null (parse (packet, packet->len, MEDIC_DNS_MX, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

static void
assert_sound (const MedicDnsReply *reply,
              const GError        *error)
{
  g_assert_true ((reply == NULL) != (error == NULL));
  if (reply == NULL)
    return;

  g_assert_true ((reply->outcome == MEDIC_DNS_FOUND) == (reply->records->len > 0));
  g_assert_cmpuint (reply->records->len, <=, MEDIC_DNS_MOST_RECORDS);

  for (guint i = 0; i < reply->records->len; i++)
    {
      const MedicDnsRecord *record = g_ptr_array_index (reply->records, i);

      g_assert_true (g_utf8_validate (record->text, -1, NULL));
    }
}

/* Each byte of each packet takes each value in turn. */
static void
test_any_byte_changed (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GByteArray) packet = build (&rows[i]);

      for (gsize change = 0; change < packet->len * 256; change++)
        {
          g_autoptr (MedicDnsReply) reply = NULL;
          g_autoptr (GError) error = NULL;
          guint8 kept = packet->data[change / 256];

          packet->data[change / 256] = (guint8) change;
          reply = parse (packet, packet->len, rows[i].type, &error);
          packet->data[change / 256] = kept;

          assert_sound (reply, error);
        }
    }
}

/* Returns: a text of strings of 255 bytes: an “x” if @odd, then “ä” over and over */
static GByteArray *
build_long_text (guint    n_strings,
                 gboolean odd)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  GByteArray *packet = dns_packet_new (ANSWER, MEDIC_DNS_TXT, 1, 0);
  guint shift = odd ? 1 : 0;

  for (guint i = 0; i < n_strings * 255; i++)
    {
      const char *letter = i < shift ? "x" : &"\303\244"[(i + shift) % 2];

      if (i % 255 == 0)
        g_byte_array_append (data, (const guint8 *) "\377", 1);
      g_byte_array_append (data, (const guint8 *) letter, 1);
    }

  dns_packet_append (packet, &(DnsPacketRecord) {
    MEDIC_DNS_TXT, (const char *) data->data, data->len, 0
  });

  return packet;
}

static void
assert_text_length (guint    n_strings,
                    gboolean odd,
                    gsize    expected)
{
  g_autoptr (GByteArray) packet = build_long_text (n_strings, odd);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicDnsReply) reply = parse (packet, packet->len, MEDIC_DNS_TXT, &error);
  const MedicDnsRecord *record;

  g_assert_no_error (error);
  record = g_ptr_array_index (reply->records, 0);
  g_assert_cmpuint (strlen (record->text), ==, expected);
  g_assert_true (g_utf8_validate (record->text, -1, NULL));
  g_assert_null (strstr (record->text, REPLACED));
}

static void
test_long_text (void)
{
  assert_text_length (250, FALSE, MEDIC_DNS_LONGEST_TEXT);
}

static void
test_long_text_between_letters (void)
{
  assert_text_length (250, TRUE, MEDIC_DNS_LONGEST_TEXT - 1);
}

static void
test_text_within_bound (void)
{
  assert_text_length (15, TRUE, 15 * 255);
}

/* Five labels of 63 letters are more than the 255 bytes that a name may have. */
static void
test_long_name (void)
{
  g_autoptr (GByteArray) packet = dns_packet_new (ANSWER, MEDIC_DNS_CNAME, 1, 0);
  g_autoptr (GError) error = NULL;
  guint8 data[5 * 64 + 1];

  memset (data, 'a', sizeof data);
  for (gsize i = 0; i < 5; i++)
    data[i * 64] = 63;
  data[5 * 64] = 0;
  dns_packet_append (packet, &(DnsPacketRecord) {
    MEDIC_DNS_CNAME, (const char *) data, sizeof data, 0
  });

  g_assert_null (parse (packet, packet->len, MEDIC_DNS_CNAME, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/dns-parse/", rows[i].name, NULL);
      g_test_add_data_func (path, &rows[i], test_row);
    }

  g_test_add_func ("/dns-parse/a-cut-off-packet-is-never-an-answer", test_cut_off);
  g_test_add_func ("/dns-parse/bytes-behind-the-end-are-refused", test_bytes_behind);
  g_test_add_func ("/dns-parse/any-byte-may-be-any-other", test_any_byte_changed);
  g_test_add_func ("/dns-parse/a-long-text-is-cut-at-the-bound", test_long_text);
  g_test_add_func ("/dns-parse/a-long-text-is-cut-between-letters", test_long_text_between_letters);
  g_test_add_func ("/dns-parse/a-text-within-the-bound-is-whole", test_text_within_bound);
  g_test_add_func ("/dns-parse/a-name-of-more-than-255-bytes-is-refused", test_long_name);

  return g_test_run ();
}
