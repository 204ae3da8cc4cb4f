/* test-rehearsal-dns.c - the pretend name service
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "play.h"

#define SCRIPTED "{\"manner\": \"answers\", \"mx\": [], " \
  "\"cname\": {\"autodiscover\": \"mail.keeper.example\", " \
  "\"selector1._domainkey\": \"selector1-{domain}._domainkey.keeper.example\"}, " \
  "\"txt\": {\"@\": \"v=spf1 include:list.keeper.example redirect=gone.example\", " \
  "\"list.keeper.example\": \"v=spf1 -all\"}}"
#define AT_MICROSOFT \
  "[{\"preference\": 0, \"host\": \"{domain}.mail.protection.outlook.com\"}]"

typedef struct
{
  const char   *name;
  const char   *dns;
  const char   *domain;
  MedicDnsType  type;
  const char   *expected;
} DnsRow;

static const DnsRow dns_rows[] = {
  { "exchangers-come-sorted", DNS ("answers", MX), "harbour.example", MEDIC_DNS_MX,
    "found 0 first.example 5 harbour-example.mx.harbour.example" },
  { "any-domain-has-them", DNS ("answers", MX), "some.other.example", MEDIC_DNS_MX,
    "found 0 first.example 5 some-other-example.mx.harbour.example" },
  { "no-exchanger-is-an-answer", DNS ("answers", "[]"), "harbour.example", MEDIC_DNS_MX,
    "no-record" },
  { "no-domain-is-an-answer", DNS ("answers", "\"no-such-domain\""), "harbour.example",
    MEDIC_DNS_MX, "no-name" },
  { "a-null-exchanger-is-the-root", DNS ("answers", "[{\"preference\": 0, \"host\": \"\"}]"),
    "harbour.example", MEDIC_DNS_MX, "found 0 " },
  { "there-is-no-text", DNS ("answers", MX), "harbour.example", MEDIC_DNS_TXT, "no-record" },
  { "there-is-no-alias", DNS ("answers", MX), "harbour.example", MEDIC_DNS_CNAME, "no-record" },
  { "refused", DNS ("refused", MX), "harbour.example", MEDIC_DNS_MX, "error 39" },
  { "silent", DNS ("silent", MX), "harbour.example", MEDIC_DNS_MX, "error 24" },
  { "a-scripted-alias-is-told", SCRIPTED, "autodiscover.harbour.example", MEDIC_DNS_CNAME,
    "found 0 mail.keeper.example" },
  { "any-domain-has-it", SCRIPTED, "autodiscover.some.other.example", MEDIC_DNS_CNAME,
    "found 0 mail.keeper.example" },
  { "the-domain-stands-in-it-with-dashes", SCRIPTED, "selector1._domainkey.harbour.example",
    MEDIC_DNS_CNAME, "found 0 selector1-harbour-example._domainkey.keeper.example" },
  { "no-other-name-is-an-alias", SCRIPTED, "msoid.harbour.example", MEDIC_DNS_CNAME, "no-name" },
  { "a-name-that-only-begins-so-is-another", SCRIPTED, "autodiscovery.harbour.example",
    MEDIC_DNS_CNAME, "no-name" },
  { "a-scripted-text-is-told", SCRIPTED, "harbour.example", MEDIC_DNS_TXT,
    "found 0 v=spf1 include:list.keeper.example redirect=gone.example" },
  { "a-text-elsewhere-is-told", SCRIPTED, "list.keeper.example", MEDIC_DNS_TXT,
    "found 0 v=spf1 -all" },
  { "a-text-elsewhere-that-is-not-scripted-is-no-name", SCRIPTED, "gone.example", MEDIC_DNS_TXT,
    "no-name" },
  { "a-domain-at-microsoft-has-what-microsoft-asks-for", DNS ("answers", AT_MICROSOFT),
    "selector2._domainkey.harbour.example", MEDIC_DNS_CNAME,
    "found 0 selector2-harbour-example._domainkey.practice.onmicrosoft.com" },
  { "and-lets-microsoft-send", DNS ("answers", AT_MICROSOFT), "harbour.example", MEDIC_DNS_TXT,
    "found 0 v=spf1 include:spf.protection.outlook.com -all" },
  { "a-domain-has-an-authority", DNS ("answers", MX), "harbour.example", MEDIC_DNS_SOA, "found" },
};

static char *
describe (const MedicDnsReply *reply,
          const GError        *error)
{
  static const char *const outcomes[] = { "found", "no-record", "no-name" };
  GString *text;

  if (reply == NULL)
    return g_strdup_printf ("error %d", error->code);

  text = g_string_new (outcomes[reply->outcome]);
  for (guint i = 0; i < reply->records->len; i++)
    {
      const MedicDnsRecord *record = g_ptr_array_index (reply->records, i);
      g_string_append_printf (text, " %d %s", record->preference, record->text);
    }

  return g_string_free (text, FALSE);
}

static void
test_dns (const void *data)
{
  const DnsRow *row = data;
  g_autofree char *world = g_strdup_printf (
    "{\"dns\": %s, \"microsoft\": %s}", row->dns, MICROSOFT ("answers", "null", "Unknown"));
  g_autoptr (MedicRehearsal) rehearsal = play (world, NO_CHANGE);
  g_autoptr (MedicEndpoints) endpoints = medic_rehearsal_new_endpoints (rehearsal);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (MedicDnsReply) reply = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;

  medic_dns_look_up_async (endpoints->dns, row->domain, row->type, NULL, keep_result, &result);
  g_assert_null (result);
  reply = medic_dns_look_up_finish (endpoints->dns, wait_for (&result), &error);
  found = describe (reply, error);
  if (g_str_equal (row->expected, "found"))
    g_assert_true (g_str_has_prefix (found, "found"));
  else
    g_assert_cmpstr (found, ==, row->expected);
}

static void
test_dns_cancel (const void *data)
{
  gboolean before = GPOINTER_TO_INT (data);
  g_autoptr (MedicRehearsal) rehearsal =
    play (WORLD (DNS ("silent", MX), MICROSOFT ("answers", TENANT, "Managed")), NO_CHANGE);
  g_autoptr (MedicEndpoints) endpoints = medic_rehearsal_new_endpoints (rehearsal);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (MedicDnsReply) reply = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  if (before)
    g_cancellable_cancel (cancellable);
  medic_dns_look_up_async (endpoints->dns, "harbour.example", MEDIC_DNS_MX, cancellable,
                           keep_result, &result);
  g_cancellable_cancel (cancellable);
  reply = medic_dns_look_up_finish (endpoints->dns, wait_for (&result), &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 600000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (dns_rows); i++)
    {
      g_autofree char *path = g_strconcat ("/rehearsal-dns/", dns_rows[i].name, NULL);
      g_test_add_data_func (path, &dns_rows[i], test_dns);
    }
  g_test_add_data_func ("/rehearsal-dns/silence-can-be-cancelled", GINT_TO_POINTER (FALSE),
                        test_dns_cancel);
  g_test_add_data_func ("/rehearsal-dns/what-is-cancelled-before-ends-at-once",
                        GINT_TO_POINTER (TRUE), test_dns_cancel);

  return g_test_run ();
}
