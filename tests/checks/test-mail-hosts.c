/* test-mail-hosts.c - are mail exchangers recognised by the end of their names, and only by that?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/mail-hosts.h"

#include <string.h>

#include "checks/mail-hosts-table.h"
#include "mail-hosts-names.h"

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

static const MedicMailHost *const tables[] = {
  medic_mail_hosts_named, medic_mail_hosts_other, medic_mail_hosts_filter, NULL
};

static void
test_tables_are_well_formed (void)
{
  g_autoptr (GHashTable) suffixes = g_hash_table_new (g_str_hash, g_str_equal);

  for (gsize i = 0; tables[i] != NULL; i++)
    for (const MedicMailHost *host = tables[i]; host->suffix != NULL; host++)
      {
        g_test_message ("%s", host->suffix);
        assert_row (host);
        g_assert_true (g_hash_table_add (suffixes, (char *) host->suffix));
      }

  g_assert_cmpuint (g_hash_table_size (suffixes), >, G_N_ELEMENTS (slugs));
}

static void
test_rows_are_in_the_table_of_their_slug (void)
{
  for (gsize i = 0; tables[i] != NULL; i++)
    for (const MedicMailHost *host = tables[i]; host->suffix != NULL; host++)
      {
        gboolean other = g_str_equal (host->slug, "other-known");

        g_test_message ("%s", host->suffix);
        g_assert_cmpint (other, ==, tables[i] == medic_mail_hosts_other);
        g_assert_cmpint (host->kind == MEDIC_MAIL_HOST_GATEWAY, ==,
                         tables[i] == medic_mail_hosts_filter);
      }
}

/* Also shows that no row is hidden behind another. */
static void
assert_found (const MedicMailHost *host,
              const char          *before)
{
  g_autoptr (GString) name = g_string_new (host->suffix);

  g_string_replace (name, "*", "any", 0);
  g_string_prepend (name, before);
  g_test_message ("%s", name->str);
  g_assert_true (medic_mail_host_find (name->str) == host);
}

static void
test_each_suffix_finds_its_own_row (void)
{
  for (gsize i = 0; tables[i] != NULL; i++)
    for (const MedicMailHost *host = tables[i]; host->suffix != NULL; host++)
      {
        assert_found (host, "");
        assert_found (host, "mx.");
        assert_found (host, "Harbour-Example.A.");
      }
}

/* Neither “evil-outlook.com” nor “outlook.com.evil.example”. */
static void
test_no_suffix_is_found_within_another_name (void)
{
  for (gsize i = 0; tables[i] != NULL; i++)
    for (const MedicMailHost *host = tables[i]; host->suffix != NULL; host++)
      {
        g_autofree char *joined = g_strconcat ("evil-", host->suffix, NULL);
        g_autofree char *followed = g_strconcat (host->suffix, ".evil.example", NULL);

        g_test_message ("%s", host->suffix);
        g_assert_true (medic_mail_host_find (joined) != host);
        g_assert_null (medic_mail_host_find (followed));
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
  g_test_add_func ("/mail-hosts/tables-are-well-formed", test_tables_are_well_formed);
  g_test_add_func ("/mail-hosts/rows-are-in-the-table-of-their-slug",
                   test_rows_are_in_the_table_of_their_slug);
  g_test_add_func ("/mail-hosts/each-suffix-finds-its-own-row", test_each_suffix_finds_its_own_row);
  g_test_add_func ("/mail-hosts/no-suffix-is-found-within-another-name",
                   test_no_suffix_is_found_within_another_name);
  g_test_add_func ("/mail-hosts/each-slug-has-a-name-that-is-tested",
                   test_each_slug_has_a_name_that_is_tested);

  return g_test_run ();
}
