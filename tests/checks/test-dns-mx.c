/* test-dns-mx.c - what the mail exchangers of a domain say about where its mail is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdlib.h>

#include "checks/checks.h"
#include "support/fake-dns.h"
#include "support/fake-services.h"
#include "support/run-check.h"

#define KNOWN "{'mail-domain': <'harbour.example'>}"

#define HOSTS "'mx-answer': <'hosts'>"
#define NO_DOT_MISSING "'mx-without-dot': <false>"
#define MICROSOFT(cloud) \
  "'mail-host': <'microsoft-365'>, 'mail-cloud': <'" cloud "'>, 'hubspot-choice': <'office-365'>"

#define TOKEN "harbour-example.mail.protection.outlook.com"

/* records: “preference name”, separated by “|” */
typedef struct
{
  const char *name;
  const char *records;
  const char *expected;
} Row;

static const Row rows[] = {
  { "microsoft-is-known", "0 " TOKEN,
    "{" HOSTS ", 'mx-host': <'" TOKEN "'>, " NO_DOT_MISSING ", " MICROSOFT ("global") "}" },
  { "microsoft-is-known-under-its-newer-name", "0 harbour-example.e-v1.mx.microsoft",
    "{" HOSTS ", 'mx-host': <'harbour-example.e-v1.mx.microsoft'>, " NO_DOT_MISSING ", "
    MICROSOFT ("global") "}" },
  { "the-cloud-in-china-is-another", "0 harbour-example.mail.protection.partner.outlook.cn",
    "{" HOSTS ", 'mx-host': <'harbour-example.mail.protection.partner.outlook.cn'>, "
    NO_DOT_MISSING ", " MICROSOFT ("china") "}" },
  { "personal-mailboxes-are-told-apart", "2 outlook-com.olc.protection.outlook.com",
    "{" HOSTS ", 'mx-host': <'outlook-com.olc.protection.outlook.com'>, " NO_DOT_MISSING
    ", 'mail-host': <'outlook-com'>, 'mail-cloud': <'global'>, 'hubspot-choice': <'office-365'>}" },
  { "google-is-known-and-is-one", "5 alt1.aspmx.l.google.com|1 aspmx.l.google.com",
    "{" HOSTS ", 'mx-host': <'aspmx.l.google.com'>, " NO_DOT_MISSING
    ", 'mail-host': <'google'>, 'hubspot-choice': <'gmail'>}" },
  { "a-forwarder-has-no-mailbox", "10 route1.mx.cloudflare.net",
    "{" HOSTS ", 'mx-host': <'route1.mx.cloudflare.net'>, " NO_DOT_MISSING
    ", 'mail-host': <'cloudflare-routing'>, 'hubspot-choice': <'none'>}" },
  { "a-filter-hides-the-host", "10 mx0a-00000001.pphosted.com|10 mx0b-00000001.pphosted.com",
    "{" HOSTS ", 'mx-host': <'mx0a-00000001.pphosted.com'>, " NO_DOT_MISSING
    ", 'mail-host': <'gateway-proofpoint'>, 'mail-gateway': <'gateway-proofpoint'>}" },
  { "a-filter-beside-microsoft-leaves-both", "10 eu-smtp-inbound-1.mimecast.com|20 " TOKEN,
    "{" HOSTS ", 'mx-host': <'eu-smtp-inbound-1.mimecast.com'>, " NO_DOT_MISSING
    ", 'mail-gateway': <'gateway-mimecast'>, " MICROSOFT ("global") "}" },
  { "a-placeholder-alone-says-so", "32767 ms12345678.msv1.invalid",
    "{" HOSTS ", " NO_DOT_MISSING ", 'mail-host': <'microsoft-placeholder'>}" },
  { "a-placeholder-beside-google-says-nothing",
    "1 ms12345678.msv1.invalid|5 aspmx.l.google.com",
    "{" HOSTS ", 'mx-host': <'aspmx.l.google.com'>, " NO_DOT_MISSING
    ", 'mail-host': <'google'>, 'hubspot-choice': <'gmail'>}" },
  { "a-placeholder-beside-an-own-server-says-nothing",
    "1 ms12345678.msv1.invalid|5 mail.harbour.example",
    "{" HOSTS ", 'mx-host': <'mail.harbour.example'>, " NO_DOT_MISSING
    ", 'mail-host': <'self-or-unknown'>}" },
  { "a-null-mx-takes-no-mail", "0 ", "{'mx-answer': <'null'>, 'mail-host': <'none'>}" },
  { "a-null-mx-beside-a-host-says-nothing", "0 |10 mail.harbour.example",
    "{" HOSTS ", 'mx-host': <'mail.harbour.example'>, " NO_DOT_MISSING
    ", 'mail-host': <'self-or-unknown'>}" },
  { "an-own-server-is-not-known", "10 mail.harbour.example",
    "{" HOSTS ", 'mx-host': <'mail.harbour.example'>, " NO_DOT_MISSING
    ", 'mail-host': <'self-or-unknown'>}" },
  { "a-look-alike-is-not-known", "10 outlook.com.evil.example",
    "{" HOSTS ", 'mx-host': <'outlook.com.evil.example'>, " NO_DOT_MISSING
    ", 'mail-host': <'self-or-unknown'>}" },
  { "an-ending-too-many-is-noticed", "0 " TOKEN ".harbour.example",
    "{" HOSTS ", 'mx-host': <'" TOKEN ".harbour.example'>, 'mx-without-dot': <true>,"
    " 'mail-host': <'self-or-unknown'>}" },
  { "an-ending-too-many-beside-the-right-name-does-no-harm",
    "0 " TOKEN ".harbour.example|10 " TOKEN,
    "{" HOSTS ", 'mx-host': <'" TOKEN ".harbour.example'>, " NO_DOT_MISSING ", "
    MICROSOFT ("global") "}" },
  { "two-mailbox-hosts-are-first-and-second", "10 " TOKEN "|20 aspmx.l.google.com",
    "{" HOSTS ", 'mx-host': <'" TOKEN "'>, " NO_DOT_MISSING ", 'mail-host-second': <'google'>, "
    MICROSOFT ("global") "}" },
  { "the-preferred-host-is-the-first", "20 " TOKEN "|10 aspmx.l.google.com",
    "{" HOSTS ", 'mx-host': <'aspmx.l.google.com'>, " NO_DOT_MISSING ", 'mail-host': <'google'>,"
    " 'mail-host-second': <'microsoft-365'>, 'hubspot-choice': <'gmail'>}" },
};

static const struct
{
  const char      *name;
  MedicDnsOutcome  outcome;
  const char      *expected;
} outcomes[] = {
  { "no-record-is-an-answer", MEDIC_DNS_NO_RECORD,
    "{'mx-answer': <'missing'>, 'mail-host': <'none'>}" },
  { "no-such-domain-is-an-answer", MEDIC_DNS_NO_NAME,
    "{'mx-answer': <'no-such-domain'>, 'mail-host': <'none'>}" },
  { "an-empty-list-is-no-record", MEDIC_DNS_FOUND,
    "{'mx-answer': <'missing'>, 'mail-host': <'none'>}" },
};

static const struct
{
  const char *name;
  GQuark    (*domain) (void);
  int         code;
  MedicReach  reach;
} failures[] = {
  { "silence-is-no-answer", g_io_error_quark, G_IO_ERROR_TIMED_OUT, MEDIC_REACH_SILENT },
  { "no-way-is-no-answer", g_io_error_quark, G_IO_ERROR_NETWORK_UNREACHABLE,
    MEDIC_REACH_UNREACHABLE },
  { "trouble-is-no-answer", g_resolver_error_quark, G_RESOLVER_ERROR_TEMPORARY_FAILURE,
    MEDIC_REACH_FAILED },
  { "an-unreadable-answer-is-no-answer", g_io_error_quark, G_IO_ERROR_INVALID_DATA,
    MEDIC_REACH_UNREADABLE },
};

static MedicFacts *
ask (FakeDns     *dns,
     const char  *known,
     GError     **error)
{
  g_autoptr (MedicServices) services = fake_services_new (MEDIC_DNS (dns), NULL);

  return run_check (&medic_check_dns_mx, known, services, error);
}

static MedicDnsReply *
make_reply (const char *records)
{
  MedicDnsReply *reply = medic_dns_reply_new (MEDIC_DNS_FOUND);
  g_auto (GStrv) lines = g_strsplit (records, "|", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      char *name;
      guint16 preference = (guint16) strtoul (lines[i], &name, 10);

      medic_dns_reply_add (reply, preference, name + 1);
    }

  return reply;
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (FakeDns) dns = fake_dns_new (make_reply (row->records));
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicFacts) learned = ask (dns, KNOWN, &error);

  g_assert_no_error (error);
  assert_facts (learned, row->expected);
  g_assert_cmpstr (fake_dns_peek_name (dns), ==, "harbour.example");
  g_assert_cmpint (fake_dns_get_asked (dns), ==, MEDIC_DNS_MX);
}

static void
test_outcome (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (FakeDns) dns = fake_dns_new (medic_dns_reply_new (outcomes[i].outcome));
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicFacts) learned = ask (dns, KNOWN, &error);

  g_assert_no_error (error);
  assert_facts (learned, outcomes[i].expected);
}

static void
test_failure (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (FakeDns) dns = fake_dns_new_failing (failures[i].domain (), failures[i].code);
  g_autoptr (GError) error = NULL;

  g_assert_null (ask (dns, KNOWN, &error));
  g_assert_error (error, failures[i].domain (), failures[i].code);
  g_assert_cmpint (medic_reach_from_error (error), ==, failures[i].reach);
}

static void
test_without_a_domain_nobody_is_asked (void)
{
  static const char *const known[] = {
    "{}", "{'address-typed': <''>}", "{'address-typed': <'anna@'>}", NULL
  };

  for (gsize i = 0; known[i] != NULL; i++)
    {
      g_autoptr (FakeDns) dns = fake_dns_new (medic_dns_reply_new (MEDIC_DNS_NO_RECORD));
      g_autoptr (GError) error = NULL;

      g_assert_null (ask (dns, known[i], &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
      g_assert_null (fake_dns_peek_name (dns));
    }
}

static void
test_alone_it_reads_the_domain_off_the_address (void)
{
  g_autoptr (FakeDns) dns = fake_dns_new (make_reply ("0 " TOKEN));
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicFacts) learned = NULL;

  learned = ask (dns, "{'address-typed': <'Anna@H\303\244fen.example'>}", &error);

  g_assert_no_error (error);
  g_assert_nonnull (learned);
  g_assert_cmpstr (fake_dns_peek_name (dns), ==, "xn--hfen-loa.example");
}

static void
add (const char    *name,
     gconstpointer  data,
     GTestDataFunc  test)
{
  g_autofree char *path = g_strconcat ("/dns-mx/", name, NULL);

  g_test_add_data_func (path, data, test);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    add (rows[i].name, &rows[i], test_row);
  for (gsize i = 0; i < G_N_ELEMENTS (outcomes); i++)
    add (outcomes[i].name, GSIZE_TO_POINTER (i), test_outcome);
  for (gsize i = 0; i < G_N_ELEMENTS (failures); i++)
    add (failures[i].name, GSIZE_TO_POINTER (i), test_failure);

  g_test_add_func ("/dns-mx/without-a-domain-nobody-is-asked",
                   test_without_a_domain_nobody_is_asked);
  g_test_add_func ("/dns-mx/alone-it-reads-the-domain-off-the-address",
                   test_alone_it_reads_the_domain_off_the_address);

  return g_test_run ();
}
