/* test-dns-address.c - the addresses in a name server's answer, and in a computer's own list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-dns-parse.h"
#include "services/medic-hosts-file.h"

#include "dns-packet.h"

#define ANSWER 0x8180
#define NXDOMAIN (ANSWER | 3)
#define RECORD(type, data) { type, data, sizeof (data) - 1, 0 }
#define SIXTEEN "\x20\1\x0d\xb8\0\0\0\0\0\0\0\0\0\0\0\7"

typedef struct
{
  const char      *name;
  guint16          flags;
  MedicDnsType     type;
  DnsPacketRecord  answers[3];
  const char      *expected;  /* (nullable): NULL for an answer that cannot be read */
} Row;

static const Row rows[] = {
  { "four-bytes", ANSWER, MEDIC_DNS_A, { RECORD (MEDIC_DNS_A, "\313\0\161\7") }, "203.0.113.7" },
  { "several", ANSWER, MEDIC_DNS_A,
    { RECORD (MEDIC_DNS_A, "\313\0\161\7"), RECORD (MEDIC_DNS_A, "\12\0\0\1") },
    "203.0.113.7 10.0.0.1" },
  { "nowhere", ANSWER, MEDIC_DNS_A, { RECORD (MEDIC_DNS_A, "\0\0\0\0") }, "0.0.0.0" },
  { "sixteen-bytes", ANSWER, MEDIC_DNS_AAAA, { RECORD (MEDIC_DNS_AAAA, SIXTEEN) }, "2001:db8::7" },
  { "behind-an-alias", ANSWER, MEDIC_DNS_A,
    { RECORD (MEDIC_DNS_CNAME, "\3two\300\024"), RECORD (MEDIC_DNS_A, "\313\0\161\7") },
    "203.0.113.7" },
  { "the-other-family-does-not-count", ANSWER, MEDIC_DNS_A, { RECORD (MEDIC_DNS_AAAA, SIXTEEN) },
    NULL },
  { "no-such-name", NXDOMAIN, MEDIC_DNS_A, { { 0 } }, "" },
  { "three-bytes-are-none", ANSWER, MEDIC_DNS_A, { RECORD (MEDIC_DNS_A, "\313\0\161") }, NULL },
  { "five-bytes-are-none", ANSWER, MEDIC_DNS_A, { RECORD (MEDIC_DNS_A, "\313\0\161\7\7") }, NULL },
  { "four-of-sixteen-are-none", ANSWER, MEDIC_DNS_AAAA, { RECORD (MEDIC_DNS_AAAA, "\313\0\161\7") },
    NULL },
};

static GByteArray *
build (const Row *row)
{
  guint16 n_answers = 0;
  GByteArray *packet;

  while (n_answers < G_N_ELEMENTS (row->answers) && row->answers[n_answers].type != 0)
    n_answers++;

  packet = dns_packet_new (row->flags, row->type, n_answers, 0);
  for (guint16 i = 0; i < n_answers; i++)
    dns_packet_append (packet, &row->answers[i]);

  return packet;
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (GByteArray) packet = build (row);
  g_autoptr (MedicDnsReply) reply = NULL;
  g_autoptr (GString) found = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  reply = medic_dns_parse (packet->data, packet->len, row->type, &error);
  if (row->expected == NULL)
    {
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      return;
    }

  g_assert_no_error (error);
  for (guint i = 0; i < reply->records->len; i++)
    {
      const MedicDnsRecord *record = g_ptr_array_index (reply->records, i);

      g_string_append_printf (found, "%s%s", i > 0 ? " " : "", record->text);
    }
  g_assert_cmpstr (found->str, ==, row->expected);
}

static const struct
{
  const char *name;
  const char *text;
  gboolean    lists;
} lists[] = {
  { "nothing", "", FALSE },
  { "others", "127.0.0.1 localhost\n127.0.0.1\tharbour.example harbour\n", FALSE },
  { "it", "127.0.0.1 localhost\n0.0.0.0 login.example\n", TRUE },
  { "it-among-others", "10.0.0.1\tquay.example \t login.example pier.example", TRUE },
  { "it-in-capitals", "0.0.0.0 LOGIN.example\r\n", TRUE },
  { "it-in-a-comment", "# 0.0.0.0 login.example\n", FALSE },
  { "it-behind-a-comment", "0.0.0.0 quay.example # login.example\n", FALSE },
  { "it-where-an-address-belongs", "login.example quay.example\n", FALSE },
  { "a-longer-name", "0.0.0.0 my.login.example login.example.net\n", FALSE },
  { "it-behind-spaces", "   \t0.0.0.0 login.example", TRUE },
};

static void
test_list (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);

  g_assert_cmpint (medic_hosts_file_lists (lists[i].text, "login.example"), ==, lists[i].lists);
}

static MedicDnsReply *
parse_many (guint    n_records,
            GError **error)
{
  const DnsPacketRecord record = RECORD (MEDIC_DNS_A, "\313\0\161\7");
  g_autoptr (GByteArray) packet =
    dns_packet_new (ANSWER, MEDIC_DNS_A, (guint16) n_records, 0);

  for (guint i = 0; i < n_records; i++)
    dns_packet_append (packet, &record);

  return medic_dns_parse (packet->data, packet->len, MEDIC_DNS_A, error);
}

static void
test_thousand_records (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicDnsReply) reply = parse_many (MEDIC_DNS_MOST_RECORDS, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (reply->records->len, ==, MEDIC_DNS_MOST_RECORDS);
}

static void
test_more_records (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (parse_many (MEDIC_DNS_MOST_RECORDS + 1, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

/* The answer to another question. */
static void
test_another_type_asked_for (void)
{
  const DnsPacketRecord record = RECORD (MEDIC_DNS_A, "\313\0\161\7");
  g_autoptr (GByteArray) packet = dns_packet_new (ANSWER, MEDIC_DNS_TXT, 1, 0);
  g_autoptr (GError) error = NULL;

  dns_packet_append (packet, &record);
  g_assert_null (medic_dns_parse (packet->data, packet->len, MEDIC_DNS_A, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/dns-address/an-answer-has/", rows[i].name, NULL);
      g_test_add_data_func (path, &rows[i], test_row);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autofree char *path = g_strconcat ("/dns-address/a-list-has/", lists[i].name, NULL);
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_list);
    }
  g_test_add_func ("/dns-address/a-thousand-records-are-read", test_thousand_records);
  g_test_add_func ("/dns-address/what-is-more-is-not-read-in-part", test_more_records);
  g_test_add_func ("/dns-address/an-answer-to-another-question-is-none", test_another_type_asked_for);

  return g_test_run ();
}
