/* test-mail-hosts.c - are mail exchangers recognised by the end of their names, and only by that?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/mail-hosts.h"

#include <string.h>

/* The closed list of causes.md, without “none” and “self-or-unknown”, which no name stands for. */
static const char *const slugs[] = {
  "microsoft-365", "outlook-com", "microsoft-placeholder", "google", "yahoo", "icloud", "zoho",
  "fastmail", "proton", "ionos", "ovh", "gmx", "godaddy", "rackspace", "yandex", "mailru",
  "amazon-workmail", "aws-ses", "cloudflare-routing", "forward-only", "namecheap",
  "namecheap-forwarding", "titan", "migadu", "gandi", "hostinger", "infomaniak", "one-com",
  "strato", "t-online", "seznam", "tencent", "mailhostbox", "tuta", "mailbox-org", "intermedia",
  "lark", "line-works", "home-pl", "nazwa-pl", "cyber-folks", "lh-pl", "zenbox", "dpoczta-pl",
  "super-host-pl", "iq-pl", "ogicom-pl", "mydevil", "hb-pl", "onet", "wp", "o2", "interia",
  "other-known", "gateway-proofpoint", "gateway-mimecast", "gateway-barracuda", "gateway-cisco",
  "gateway-symantec", "gateway-trendmicro", "gateway-hornet", "gateway-sophos", "gateway-trellix",
  "gateway-forcepoint", "gateway-fortinet", "gateway-zix-appriver", "gateway-spamexperts",
  "gateway-seppmail", "gateway-titanhq", "gateway-retarus", "gateway-vade", "gateway-vipre",
  "gateway-mailchannels", "gateway-other", NULL
};

static const char *const hubspot_choices[] = { "office-365", "gmail", "imap", "none", NULL };

static const char *const clouds[] = { "global", "us-government", "china", "germany", NULL };

typedef struct
{
  const char *exchanger;
  const char *slug;
} Known;

static const Known known[] = {
  { "harbour-example.mail.protection.outlook.com", "microsoft-365" },
  { "outlook.com", "microsoft-365" }, { "harbour-example.e-v1.mx.microsoft", "microsoft-365" },
  { "harbour-example.o-v1.mx.microsoft", "microsoft-365" },
  { "harbour-example.mail.eo.outlook.com", "microsoft-365" },
  { "harbour-example.mail.protection.outlook.de", "microsoft-365" },
  { "harbour-example.mail.protection.office365.us", "microsoft-365" },
  { "harbour-example.protection.office365.us", "microsoft-365" },
  { "harbour-example.mail.protection.partner.outlook.cn", "microsoft-365" },
  { "outlook-com.olc.protection.outlook.com", "outlook-com" },
  { "eur.olc.protection.outlook.com", "outlook-com" },
  { "ms12345678.msv1.invalid", "microsoft-placeholder" }, { "aspmx.l.google.com", "google" },
  { "alt1.aspmx.l.google.com", "google" }, { "aspmx2.googlemail.com", "google" },
  { "smtp.google.com", "google" }, { "alt2.gmr-smtp-in.l.google.com", "forward-only" },
  { "mta5.am0.yahoodns.net", "yahoo" }, { "mx01.mail.icloud.com", "icloud" },
  { "mx.zoho.com", "zoho" }, { "mx2.zoho.eu", "zoho" },
  { "mx3.zoho.in", "zoho" }, { "mx.zoho.com.au", "zoho" },
  { "mx.zohocloud.ca", "zoho" }, { "in1-smtp.messagingengine.com", "fastmail" },
  { "mail.protonmail.ch", "proton" }, { "mailsec.protonmail.ch", "proton" },
  { "mx1.emailsrvr.com", "rackspace" }, { "smtp.secureserver.net", "godaddy" },
  { "mailstore1.europe.secureserver.net", "godaddy" }, { "mx00.kundenserver.de", "ionos" },
  { "mx00.perfora.net", "ionos" }, { "mx00.ionos.com", "ionos" },
  { "mx01.ionos.co.uk", "ionos" }, { "mx01.ionos.de", "ionos" },
  { "mx1.mail.ovh.net", "ovh" }, { "mx3.ovh.net", "ovh" },
  { "mxb.ovh.net", "ovh" }, { "mx0.mail.ovh.ca", "ovh" },
  { "mx.yandex.net", "yandex" }, { "mx.yandex.ru", "yandex" },
  { "emx.mail.ru", "mailru" }, { "mxs.mail.ru", "mailru" },
  { "mx00.gmx.net", "gmx" }, { "mx-ha02.web.de", "gmx" },
  { "mx1.privateemail.com", "namecheap" }, { "mx1-hosting.jellyfish.systems", "namecheap" },
  { "eforward1.registrar-servers.com", "namecheap-forwarding" },
  { "eforward5.registrar-servers.com", "namecheap-forwarding" }, { "mx1.titan.email", "titan" },
  { "aspmx1.migadu.com", "migadu" }, { "mail.tutanota.de", "tuta" },
  { "mxext1.mailbox.org", "mailbox-org" }, { "harbour.awsapps.com", "amazon-workmail" },
  { "inbound-smtp.us-east-1.amazonaws.com", "amazon-workmail" },
  { "inbound-smtp.us-west-2.amazonaws.com", "amazon-workmail" },
  { "inbound-smtp.eu-west-1.amazonaws.com", "amazon-workmail" },
  { "inbound-smtp.eu-west-2.amazonaws.com", "aws-ses" },
  { "inbound-smtp.ap-southeast-2.amazonaws.com", "aws-ses" },
  { "feedback-smtp.eu-west-3.amazonses.com", "aws-ses" },
  { "west.smtp.mx.exch080.serverdata.net", "intermedia" }, { "mx.intermedia.net", "intermedia" },
  { "route1.mx.cloudflare.net", "cloudflare-routing" }, { "mx1.improvmx.com", "forward-only" },
  { "mx2.forwardemail.net", "forward-only" }, { "pb-mx1.pobox.com", "forward-only" },
  { "fwd1.porkbun.com", "forward-only" }, { "mxa.mailgun.org", "forward-only" },
  { "mx.sendgrid.net", "forward-only" }, { "mx1.larksuite.com", "lark" },
  { "mx2.feishu.cn", "lark" }, { "jp1-aspmx1.worksmobile.com", "line-works" },
  { "kr1-aspmx2.worksmobile.com", "line-works" }, { "spool.mail.gandi.net", "gandi" },
  { "fb.mail.gandi.net", "gandi" }, { "mx1.hostinger.com", "hostinger" },
  { "mx1.hostinger.com.br", "hostinger" }, { "mx2.hostinger.in", "hostinger" },
  { "mta-gw.infomaniak.ch", "infomaniak" }, { "mx.one.com", "one-com" },
  { "harbour.example.mx.one.com", "one-com" }, { "cluster42.mx.service.one", "one-com" },
  { "smtpin.rzone.de", "strato" }, { "mx00.t-online.de", "t-online" },
  { "mx1.seznam.cz", "seznam" }, { "0123456789abcdef.mx1.emailprofi.seznam.cz", "seznam" },
  { "mxbiz1.qq.com", "tencent" }, { "us2.mx1.mailhostbox.com", "mailhostbox" },
  { "harbour.home.pl", "home-pl" }, { "serwer1234567.home.pl", "home-pl" },
  { "server123456.nazwa.pl", "nazwa-pl" }, { "mail12.lh.pl", "lh-pl" },
  { "mx1.zenbox.pl", "zenbox" }, { "mx-0.cyberadmin.cyberfolks.pl", "cyber-folks" },
  { "mx-sh1.super-host.pl", "super-host-pl" }, { "mx-1.dpoczta.pl", "dpoczta-pl" },
  { "mail.ogicom.pl", "ogicom-pl" }, { "mx.iq.pl", "iq-pl" },
  { "mail1.mydevil.net", "mydevil" }, { "mx.hb.pl", "hb-pl" },
  { "mx.poczta.onet.pl", "onet" }, { "mx.wp.pl", "wp" },
  { "mx.o2.pl", "o2" }, { "mx.tlen.pl", "o2" },
  { "mx.interia.pl", "interia" }, { "mxn.mxhichina.com", "other-known" },
  { "mx1.mxrouting.net", "other-known" }, { "mx10.mailspamprotection.com", "other-known" },
  { "mx0a-00000001.pphosted.com", "gateway-proofpoint" },
  { "mxa-00000001.gslb.pphosted.com", "gateway-proofpoint" },
  { "mx1-usg1.ppe-hosted.com", "gateway-proofpoint" },
  { "mxa-00000001.gslb.gpphosted.com", "gateway-proofpoint" },
  { "eu-smtp-inbound-1.mimecast.com", "gateway-mimecast" },
  { "za-smtp-inbound-1.mimecast.co.za", "gateway-mimecast" },
  { "je-smtp-inbound-1.mimecast-offshore.com", "gateway-mimecast" },
  { "d000000a.ess.barracudanetworks.com", "gateway-barracuda" },
  { "mx1.cudamail.com", "gateway-barracuda" }, { "mx1.harbour.iphmx.com", "gateway-cisco" },
  { "cluster1.us.messagelabs.com", "gateway-symantec" },
  { "harbour.in.tmes.trendmicro.com", "gateway-trendmicro" },
  { "harbour.tmes.trendmicro.eu", "gateway-trendmicro" },
  { "in.hes.trendmicro.com", "gateway-trendmicro" },
  { "in1.in.tmems-jp.trendmicro.com", "gateway-trendmicro" },
  { "harbour.in.tmes-anz.trendmicro.com", "gateway-trendmicro" },
  { "harbour.in.mx.trendmicro.eu", "gateway-trendmicro" },
  { "mx01.hornetsecurity.com", "gateway-hornet" },
  { "vade-mx-1.hornetsecurity.com", "gateway-hornet" },
  { "mx-cluster-1.hornetsecurity.com", "gateway-hornet" },
  { "mx23a.antispameurope.com", "gateway-hornet" }, { "mx1.cloud.vadesecure.com", "gateway-vade" },
  { "mx-01-eu-west-1.prod.hydra.sophos.com", "gateway-sophos" },
  { "primary.us.email.fireeyecloud.com", "gateway-trellix" },
  { "mx1.etp.fireeye.com", "gateway-trellix" }, { "mx1.etp.trellix.com", "gateway-trellix" },
  { "cust1-1.in.mailcontrol.com", "gateway-forcepoint" },
  { "gw1.fortimail.com", "gateway-fortinet" }, { "gw1.fortimailcloud.com", "gateway-fortinet" },
  { "mx1.appriver.com", "gateway-zix-appriver" },
  { "harbour.a.arsmtp.com", "gateway-zix-appriver" }, { "mx1.zixmail.net", "gateway-zix-appriver" },
  { "mx.spamexperts.com", "gateway-spamexperts" },
  { "fallbackmx.spamexperts.eu", "gateway-spamexperts" },
  { "lastmx.spamexperts.net", "gateway-spamexperts" },
  { "mx1.antispamcloud.com", "gateway-spamexperts" },
  { "harbour.gate.seppmail.cloud", "gateway-seppmail" }, { "mx1.spamtitan.com", "gateway-titanhq" },
  { "mx1.titanhq.com", "gateway-titanhq" }, { "mx01.retarus.com", "gateway-retarus" },
  { "harbour.us.electric.net", "gateway-vipre" }, { "mx1.mailanyone.net", "gateway-vipre" },
  { "mx1.mailchannels.net", "gateway-mailchannels" }, { "harbour.mpmailmx.com", "gateway-other" },
  { "mailstream-east.mxrecord.io", "gateway-other" }, { "mx.securemx.jp", "gateway-other" },
  { "0123456789ab.fips.abcd.mail-manager-smtp.amazonaws.com", "gateway-other" },

  /* However it is written */
  { "HARBOUR-EXAMPLE.Mail.Protection.OUTLOOK.COM", "microsoft-365" },
  { "harbour-example.mail.protection.outlook.com.", "microsoft-365" },
  { "Inbound-SMTP.EU-West-2.AmazonAWS.com.", "aws-ses" },
};

static const char *const unknown[] = {
  "notoutlook.com", "outlook.com.evil.example",
  "mail.protection.outlook.com.harbour.example", "harbour-example.mail.protection.outlook.com..",
  "harbour-example.mail.protection.outlook.com .", " aspmx.l.google.com ",
  "xgoogle.com", "google.com.example",
  "google.co", "mx.microsoft.example",
  "xmx.microsoft", "microsoft",
  "com", "partner-outlook.cn",
  "outlook.cn", "dimension-one.com",
  "xn--web.de.example", "cloudflare.net",
  "gandi.net", "vps-0123.vps.ovh.net",
  "ns1.ovh.net", "amazonaws.com",
  "inbound-smtp.amazonaws.com", "inbound-smtp..amazonaws.com",
  "inbound-smtp.eu.west-2.amazonaws.com", "xinbound-smtp.eu-west-2.amazonaws.com",
  "inbound-smtp.eu-west-2.amazonaws.com.example", "inbound-smtp.eu-west-2.xamazonaws.com",
  "ec2-192-0-2-1.compute-1.amazonaws.com", "harbour\\.mx.microsoft",
  "harbour\nmx.microsoft", "h\303\244fen.mx.microsoft",
  "\377.outlook.com", "mail.harbour.example",
  "192.0.2.1", "*",
  "..", ".",
  "",
};

static gboolean
is_microsoft (const MedicMailHost *host)
{
  return g_str_equal (host->slug, "microsoft-365") || g_str_equal (host->slug, "outlook-com");
}

static void
test_is_known (gconstpointer data)
{
  const Known *row = data;
  const MedicMailHost *host = medic_mail_host_find (row->exchanger);

  g_assert_nonnull (host);
  g_assert_cmpstr (host->slug, ==, row->slug);
}

static void
test_is_nobodys (gconstpointer data)
{
  const MedicMailHost *host = medic_mail_host_find (data);

  g_assert_cmpstr (host != NULL ? host->suffix : NULL, ==, NULL);
}

static void
test_cloud_and_choice_follow_the_name (void)
{
  static const struct
  {
    const char        *exchanger;
    const char        *hubspot;
    const char        *cloud;
    MedicMailHostKind  kind;
  } rows[] = {
    { "a.mail.protection.outlook.com", "office-365", "global", MEDIC_MAIL_HOST_MAILBOX },
    { "a.e-v1.mx.microsoft", "office-365", "global", MEDIC_MAIL_HOST_MAILBOX },
    { "a.mail.protection.office365.us", "office-365", "us-government", MEDIC_MAIL_HOST_MAILBOX },
    { "a.mail.protection.partner.outlook.cn", "office-365", "china", MEDIC_MAIL_HOST_MAILBOX },
    { "a.mail.protection.outlook.de", "office-365", "germany", MEDIC_MAIL_HOST_MAILBOX },
    { "a.olc.protection.outlook.com", "office-365", "global", MEDIC_MAIL_HOST_MAILBOX },
    { "ms1.msv1.invalid", "none", NULL, MEDIC_MAIL_HOST_FORWARDER },
    { "aspmx.l.google.com", "gmail", NULL, MEDIC_MAIL_HOST_MAILBOX },
    { "harbour.home.pl", "imap", NULL, MEDIC_MAIL_HOST_MAILBOX },
    { "mail.protonmail.ch", "none", NULL, MEDIC_MAIL_HOST_MAILBOX },
    { "mail.tutanota.de", "none", NULL, MEDIC_MAIL_HOST_MAILBOX },
    { "route1.mx.cloudflare.net", "none", NULL, MEDIC_MAIL_HOST_FORWARDER },
    { "inbound-smtp.us-east-1.amazonaws.com", "imap", NULL, MEDIC_MAIL_HOST_MAILBOX },
    { "inbound-smtp.eu-west-2.amazonaws.com", "none", NULL, MEDIC_MAIL_HOST_FORWARDER },
    { "mx0a-00000001.pphosted.com", NULL, NULL, MEDIC_MAIL_HOST_GATEWAY },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const MedicMailHost *host = medic_mail_host_find (rows[i].exchanger);

      g_assert_nonnull (host);
      g_assert_cmpstr (host->hubspot, ==, rows[i].hubspot);
      g_assert_cmpstr (host->cloud, ==, rows[i].cloud);
      g_assert_cmpint (host->kind, ==, rows[i].kind);
    }
}

/* A name of so many characters that ends as Google's do. */
static char *
make_name (gsize length)
{
  const char *end = ".google.com";
  GString *name = g_string_sized_new (length);

  while (name->len + strlen (end) < length)
    g_string_append_c (name, 'a');

  g_string_append (name, end);

  return g_string_free (name, FALSE);
}

static void
test_length_is_bounded (void)
{
  g_autofree char *longest = make_name (255);
  g_autofree char *with_dot = g_strconcat (longest, ".", NULL);
  g_autofree char *too_long = make_name (256);
  g_autofree char *too_long_with_dot = g_strconcat (too_long, ".", NULL);
  g_autofree char *endless = make_name (10000);
  g_autofree char *dots = g_strnfill (10000, '.');

  g_assert_nonnull (medic_mail_host_find (longest));
  g_assert_nonnull (medic_mail_host_find (with_dot));
  g_assert_null (medic_mail_host_find (too_long));
  g_assert_null (medic_mail_host_find (too_long_with_dot));
  g_assert_null (medic_mail_host_find (endless));
  g_assert_null (medic_mail_host_find (dots));
}

/* Whole labels in lower case; “*” stands alone, once, and between two others. */
static void
assert_suffix (const char *suffix)
{
  g_auto (GStrv) labels = g_strsplit (suffix, ".", -1);
  guint n_labels = g_strv_length (labels);
  guint n_stars = 0;

  g_assert_cmpuint (n_labels, >=, 2);
  for (guint i = 0; i < n_labels; i++)
    {
      gboolean star = g_str_equal (labels[i], "*");

      n_stars += star;
      g_assert_cmpstr (labels[i], !=, "");
      g_assert_true (!star || (i > 0 && i + 1 < n_labels));
      g_assert_cmpuint (strspn (labels[i], "abcdefghijklmnopqrstuvwxyz0123456789-"), ==,
                        star ? 0 : strlen (labels[i]));
    }
  g_assert_cmpuint (n_stars, <=, 1);
}

static void
assert_row (const MedicMailHost *host)
{
  gboolean gateway = host->kind == MEDIC_MAIL_HOST_GATEWAY;

  assert_suffix (host->suffix);
  g_assert_true (g_strv_contains (slugs, host->slug));
  g_assert_cmpint (gateway, ==, g_str_has_prefix (host->slug, "gateway-"));
  g_assert_cmpint (gateway, ==, host->hubspot == NULL);
  g_assert_true (gateway || g_strv_contains (hubspot_choices, host->hubspot));
  g_assert_true (host->kind != MEDIC_MAIL_HOST_FORWARDER || g_str_equal (host->hubspot, "none"));
  g_assert_cmpint (is_microsoft (host), ==, host->cloud != NULL);
  g_assert_true (host->cloud == NULL || g_strv_contains (clouds, host->cloud));
}

static void
test_table_is_well_formed (void)
{
  g_autoptr (GHashTable) suffixes = g_hash_table_new (g_str_hash, g_str_equal);
  gsize n_hosts = 0;
  const MedicMailHost *hosts = medic_mail_host_list (&n_hosts);

  g_assert_cmpuint (n_hosts, >, G_N_ELEMENTS (slugs));
  for (gsize i = 0; i < n_hosts; i++)
    {
      g_test_message ("%s", hosts[i].suffix);
      assert_row (&hosts[i]);
      g_assert_true (g_hash_table_add (suffixes, (char *) hosts[i].suffix));
    }
}

/* Also shows that no row is hidden behind another. */
static void
test_each_suffix_finds_its_own_row (void)
{
  gsize n_hosts = 0;
  const MedicMailHost *hosts = medic_mail_host_list (&n_hosts);

  for (gsize i = 0; i < n_hosts; i++)
    {
      g_autoptr (GString) name = g_string_new (hosts[i].suffix);

      g_string_replace (name, "*", "any", 0);
      g_string_prepend (name, "mx.");
      g_assert_true (medic_mail_host_find (name->str) == &hosts[i]);
    }
}

static void
test_each_slug_has_a_name_that_is_tested (void)
{
  for (gsize i = 0; slugs[i] != NULL; i++)
    {
      gboolean found = FALSE;

      for (gsize j = 0; j < G_N_ELEMENTS (known); j++)
        found |= g_str_equal (known[j].slug, slugs[i]);

      g_test_message ("%s", slugs[i]);
      g_assert_true (found);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_autofree char *path = g_strdup_printf ("/mail-hosts/is-known/%s", known[i].exchanger);
      g_test_add_data_func (path, &known[i], test_is_known);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (unknown); i++)
    {
      g_autofree char *readable = g_strescape (unknown[i], NULL);
      g_autofree char *path = g_strdup_printf ("/mail-hosts/is-nobodys/'%s'", readable);
      g_test_add_data_func (path, unknown[i], test_is_nobodys);
    }

  g_test_add_func ("/mail-hosts/cloud-and-choice-follow-the-name",
                   test_cloud_and_choice_follow_the_name);
  g_test_add_func ("/mail-hosts/length-is-bounded", test_length_is_bounded);
  g_test_add_func ("/mail-hosts/table-is-well-formed", test_table_is_well_formed);
  g_test_add_func ("/mail-hosts/each-suffix-finds-its-own-row", test_each_suffix_finds_its_own_row);
  g_test_add_func ("/mail-hosts/each-slug-has-a-name-that-is-tested",
                   test_each_slug_has_a_name_that_is_tested);

  return g_test_run ();
}
