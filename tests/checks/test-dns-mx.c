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
  { "an-ending-too-many-beside-a-filter-does-no-harm",
    "0 " TOKEN ".harbour.example|10 eu-smtp-inbound-1.mimecast.com",
    "{" HOSTS ", 'mx-host': <'" TOKEN ".harbour.example'>, " NO_DOT_MISSING
    ", 'mail-host': <'gateway-mimecast'>, 'mail-gateway': <'gateway-mimecast'>}" },
  { "an-ending-too-many-at-a-filter-is-noticed", "0 mx0a-00000001.pphosted.com.harbour.example",
    "{" HOSTS ", 'mx-host': <'mx0a-00000001.pphosted.com.harbour.example'>,"
    " 'mx-without-dot': <true>, 'mail-host': <'self-or-unknown'>}" },
  { "an-ending-too-many-before-an-own-server-is-noticed",
    "0 " TOKEN ".harbour.example|10 mail.harbour.example",
    "{" HOSTS ", 'mx-host': <'" TOKEN ".harbour.example'>, 'mx-without-dot': <true>,"
    " 'mail-host': <'self-or-unknown'>}" },
  { "an-ending-too-many-after-an-own-server-does-no-harm",
    "0 mail.harbour.example|10 " TOKEN ".harbour.example",
    "{" HOSTS ", 'mx-host': <'mail.harbour.example'>, " NO_DOT_MISSING
    ", 'mail-host': <'self-or-unknown'>}" },
  { "an-ending-too-many-at-a-placeholder-is-none", "0 ms12345678.msv1.invalid.harbour.example",
    "{" HOSTS ", 'mx-host': <'ms12345678.msv1.invalid.harbour.example'>, " NO_DOT_MISSING
    ", 'mail-host': <'self-or-unknown'>}" },
  { "another-domain-behind-a-known-name-is-no-ending-too-many", "0 " TOKEN ".harbour.example.org",
    "{" HOSTS ", 'mx-host': <'" TOKEN ".harbour.example.org'>, " NO_DOT_MISSING
    ", 'mail-host': <'self-or-unknown'>}" },
  { "two-mailbox-hosts-are-first-and-second", "10 " TOKEN "|20 aspmx.l.google.com",
    "{" HOSTS ", 'mx-host': <'" TOKEN "'>, " NO_DOT_MISSING ", 'mail-host-second': <'google'>, "
    MICROSOFT ("global") "}" },
  { "the-preferred-host-is-the-first", "20 " TOKEN "|10 aspmx.l.google.com",
    "{" HOSTS ", 'mx-host': <'aspmx.l.google.com'>, " NO_DOT_MISSING ", 'mail-host': <'google'>,"
    " 'mail-host-second': <'microsoft-365'>, 'hubspot-choice': <'gmail'>}" },
};

/* Whole lists, of which only the host and the filter matter here */
static const struct
{
  const char *name;
  const char *records;
  const char *host;
  const char *gateway;  /* (nullable) */
  const char *second;   /* (nullable) */
} lists[] = {
  { "two-filters-are-the-preferred-one",
    "20 mx1.hornetsecurity.com|10 mx1-us1.ppe-hosted.com|10 mx2-us1.ppe-hosted.com",
    "gateway-proofpoint", "gateway-proofpoint", NULL },
  { "a-filter-after-its-mailbox-host-is-a-filter-still",
    "10 aspmx.l.google.com|20 d000000a.ess.barracudanetworks.com", "google", "gateway-barracuda",
    NULL },
  { "a-filter-before-a-forwarder-leaves-both",
    "10 mx.spamexperts.com|20 fallbackmx.spamexperts.eu|30 lastmx.spamexperts.net|40 "
    "route1.mx.cloudflare.net", "cloudflare-routing", "gateway-spamexperts", NULL },
  { "a-filter-before-an-own-server-hides-it",
    "10 cluster1.eu.messagelabs.com|20 mail.harbour.example", "gateway-symantec",
    "gateway-symantec", NULL },
  { "an-own-server-before-a-known-host-leaves-the-known-one",
    "10 filter.harbour.example|20 " TOKEN, "microsoft-365", NULL, NULL },
  { "a-placeholder-beside-a-filter-says-nothing",
    "0 ms12345678.msv1.invalid|10 mx1.harbour.iphmx.com", "gateway-cisco", "gateway-cisco", NULL },
  { "a-placeholder-beside-a-null-mx-stands-alone", "0 |32767 ms12345678.msv1.invalid",
    "microsoft-placeholder", NULL, NULL },
  { "two-placeholders-are-one", "10 ms12345678.msv1.invalid|20 ms87654321.msv1.invalid",
    "microsoft-placeholder", NULL, NULL },
  { "a-look-alike-of-a-placeholder-is-not-known", "0 ms12345678.msv1.invalid.evil.example",
    "self-or-unknown", NULL, NULL },
  { "look-alikes-of-many-kinds-are-not-known",
    "1 evil-outlook.com|2 outlook.com.evil.example|3 aspmx.l.google.com.evil.example|4 "
    "mail-protection-outlook.com|5 xpphosted.com", "self-or-unknown", NULL, NULL },
  { "letters-of-any-case-are-the-same", "0 Harbour-Example.MAIL.Protection.OUTLOOK.com",
    "microsoft-365", NULL, NULL },
  { "a-closing-dot-changes-nothing", "0 " TOKEN ".", "microsoft-365", NULL, NULL },
  { "a-number-is-not-known", "10 192.0.2.1", "self-or-unknown", NULL, NULL },
  { "localhost-is-not-known", "10 localhost", "self-or-unknown", NULL, NULL },
  { "a-name-of-one-label-is-not-known", "10 outlook", "self-or-unknown", NULL, NULL },
  { "another-invalid-name-is-no-placeholder", "10 nomail.invalid", "self-or-unknown", NULL, NULL },
  { "the-domain-itself-is-not-known", "10 harbour.example", "self-or-unknown", NULL, NULL },
  { "a-name-in-another-script-is-not-known", "10 mail.xn--hfen-loa.example", "self-or-unknown",
    NULL, NULL },
  { "a-rented-server-is-not-its-landlords", "10 static.1.2.0.192.clients.your-server.de",
    "self-or-unknown", NULL, NULL },
  { "googles-proof-of-a-domain-is-no-host",
    "10 " TOKEN "|15 0123456789abcdef.mx-verification.google.com", "microsoft-365", NULL, NULL },
  { "googles-five-are-one",
    "10 alt4.aspmx.l.google.com|1 aspmx.l.google.com|5 alt1.aspmx.l.google.com|5 "
    "alt2.aspmx.l.google.com|10 aspmx3.googlemail.com", "google", NULL, NULL },
  { "both-names-of-microsoft-are-one", "0 harbour-example.e-v1.mx.microsoft|10 " TOKEN,
    "microsoft-365", NULL, NULL },
  { "personal-mailboxes-beside-microsoft-365-are-another-host",
    "10 " TOKEN "|20 outlook-com.olc.protection.outlook.com", "microsoft-365", NULL,
    "outlook-com" },
  { "of-three-hosts-the-third-is-left-out", "10 mx1.emailsrvr.com|20 mx.zoho.eu|30 mx.yandex.net",
    "rackspace", NULL, "zoho" },
  { "the-greatest-preference-is-the-last", "65535 aspmx.l.google.com|0 mx1.mail.ovh.net", "ovh",
    NULL, "google" },
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
assert_text (const MedicFacts *learned,
             MedicFact         fact,
             const char       *expected)
{
  g_assert_cmpstr (medic_facts_peek_string (learned, fact), ==, expected);
}

static void
test_list (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (FakeDns) dns = fake_dns_new (make_reply (lists[i].records));
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicFacts) learned = ask (dns, KNOWN, &error);

  g_assert_no_error (error);
  assert_text (learned, MEDIC_FACT_MAIL_HOST, lists[i].host);
  assert_text (learned, MEDIC_FACT_MAIL_GATEWAY, lists[i].gateway);
  assert_text (learned, MEDIC_FACT_MAIL_HOST_SECOND, lists[i].second);
}

/* The last of so many, and the only one that is known */
static void
test_a_long_list_is_read_to_its_end (void)
{
  MedicDnsReply *reply = medic_dns_reply_new (MEDIC_DNS_FOUND);
  g_autoptr (FakeDns) dns = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicFacts) learned = NULL;

  for (guint16 i = 1; i <= 200; i++)
    {
      g_autofree char *name = g_strdup_printf ("mail%u.harbour.example", i);
      medic_dns_reply_add (reply, i, name);
    }
  medic_dns_reply_add (reply, 201, TOKEN);

  dns = fake_dns_new (reply);
  learned = ask (dns, KNOWN, &error);

  g_assert_no_error (error);
  assert_text (learned, MEDIC_FACT_MAIL_HOST, "microsoft-365");
  assert_text (learned, MEDIC_FACT_MX_HOST, "mail1.harbour.example");
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
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    add (lists[i].name, GSIZE_TO_POINTER (i), test_list);
  for (gsize i = 0; i < G_N_ELEMENTS (outcomes); i++)
    add (outcomes[i].name, GSIZE_TO_POINTER (i), test_outcome);
  for (gsize i = 0; i < G_N_ELEMENTS (failures); i++)
    add (failures[i].name, GSIZE_TO_POINTER (i), test_failure);

  g_test_add_func ("/dns-mx/a-long-list-is-read-to-its-end", test_a_long_list_is_read_to_its_end);
  g_test_add_func ("/dns-mx/without-a-domain-nobody-is-asked",
                   test_without_a_domain_nobody_is_asked);
  g_test_add_func ("/dns-mx/alone-it-reads-the-domain-off-the-address",
                   test_alone_it_reads_the_domain_off_the_address);

  return g_test_run ();
}
