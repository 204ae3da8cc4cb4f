/* test-report-mask.c - what stands in a report in place of what is personal?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "program/medic-program.h"
#include "report/medic-report.h"
#include "scenario.h"

#define TOKEN "eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ"

typedef struct
{
  const char *name;
  const char *facts;
  const char *seen;  /* the facts of the report; those with another value there are enough */
} Row;

static const Row rows[] = {
  { "an-address-and-its-domain-belong-together",
    "{'mail-address': <'anna@harbour.example'>, 'mail-domain': <'harbour.example'>}",
    "{'mail-address': <'user-1@domain-1.example'>, 'mail-domain': <'domain-1.example'>}" },
  { "capitals-make-no-difference",
    "{'mail-address': <'anna@harbour.example'>, 'account-mail': <'ANNA@Harbour.Example'>}",
    "{'mail-address': <'user-1@domain-1.example'>, 'account-mail': <'user-1@domain-1.example'>}" },
  { "the-two-forms-of-an-international-domain-are-the-same",
    "{'mail-address': <'ä@bücher.example'>, 'mail-domain': <'xn--bcher-kva.example'>}",
    "{'mail-address': <'user-1@domain-1.example'>, 'mail-domain': <'domain-1.example'>}" },
  { "the-same-name-at-two-domains-is-seen",
    "{'mail-address': <'anna@harbour.example'>, 'account-name': <'anna@quay.example'>, "
    "'account-mail': <'otto@quay.example'>}",
    "{'mail-address': <'user-1@domain-1.example'>, 'account-name': <'user-1@domain-2.example'>, "
    "'account-mail': <'user-2@domain-2.example'>}" },
  { "a-host-is-seen-to-be-of-its-domain",
    "{'proxy-host': <'proxy.harbour.example'>, 'mail-domain': <'harbour.example'>, "
    "'mx-host': <'harbour-example.mail.protection.outlook.com'>}",
    "{'proxy-host': <'host-1.domain-1.example'>, 'mail-domain': <'domain-1.example'>, "
    "'mx-host': <'host-2.example'>}" },
  { "a-host-that-is-the-domain-is-the-domain",
    "{'mx-host': <'Harbour.example.'>, 'mail-domain': <'harbour.example'>}",
    "{'mx-host': <'domain-1.example'>, 'mail-domain': <'domain-1.example'>}" },
  { "numbers-and-names",
    "{'tenant-id': <'0B1C2D3E-4F50-4617-8293-a4b5c6d7e8f9'>, 'realm-brand': <'Harbour Works'>, "
    "'proxy-host': <'192.0.2.7'>}",
    "{'tenant-id': <'id-1'>, 'realm-brand': <'name-2'>, 'proxy-host': <'name-1'>}" },
  { "what-is-open-stays",
    "{'mail-host': <'google'>, 'hubspot-error-codes': <'AADSTS65001, AADSTS90094'>, "
    "'hubspot-error-app-id': <'0b1c2d3e-4f50-4617-8293-a4b5c6d7e8f9'>, "
    "'scopes-missing': <'Mail.Read User.Read'>, 'mail-address': <'mail@user.example'>}",
    "{'mail-host': <'google'>, 'hubspot-error-codes': <'AADSTS65001, AADSTS90094'>, "
    "'hubspot-error-app-id': <'0b1c2d3e-4f50-4617-8293-a4b5c6d7e8f9'>, "
    "'scopes-missing': <'Mail.Read User.Read'>, 'mail-address': <'user-1@domain-1.example'>}" },
  { "names-of-the-tables-are-nobodys",
    "{'hubspot-error-cause': <'admin-consent-needed'>, 'mail-address': <'admin@consent.example'>}",
    "{'hubspot-error-cause': <'admin-consent-needed'>, "
    "'mail-address': <'user-1@domain-1.example'>}" },
  { "who-signed-a-certificate-is-a-name-as-others",
    "{'certificate-issuer': <'Quay Trust'>, 'realm-brand': <'Harbour Works'>, "
    "'scopes-missing': <'Mail.Read of Quay'>}",
    "{'certificate-issuer': <'name-1'>, 'realm-brand': <'name-2'>, "
    "'scopes-missing': <'Mail.Read of name-1'>}" },
  { "who-signs-for-microsoft-is-nobody-of-the-persons",
    "{'certificate-issuer': <'DigiCert Inc'>, 'realm-brand': <'Harbour Works'>, "
    "'scopes-missing': <'DigiCert'>}",
    "{'certificate-issuer': <'DigiCert Inc'>, 'realm-brand': <'name-1'>, "
    "'scopes-missing': <'DigiCert'>}" },
  { "a-name-in-an-open-text-is-veiled",
    "{'scopes-missing': <'HARBOUR Web Shield of anna.berg'>, "
    "'mail-address': <'anna.berg@harbour.example'>, 'realm-brand': <'Harbour'>}",
    "{'scopes-missing': <'name-1 Web Shield of user-1'>, "
    "'mail-address': <'user-1@domain-1.example'>, 'realm-brand': <'name-1'>}" },
  { "an-address-of-anybody-is-veiled",
    "{'scopes-missing': <'Ask otto@quay.example, or <anna@harbour.example>'>, "
    "'mail-address': <'anna@harbour.example'>}",
    "{'scopes-missing': <'Ask user-2@domain-2.example, or <user-1@domain-1.example>'>, "
    "'mail-address': <'user-1@domain-1.example'>}" },
  { "a-token-is-hidden",
    "{'scopes-missing': <'Bearer " TOKEN "." TOKEN ".x'>}",
    "{'scopes-missing': <'Bearer hidden'>}" },
  { "whoever-is-in-a-message-is-found-nowhere-else",
    "{'hubspot-message': <'Dear otto@quay.example, …'>, 'scopes-missing': <'Quay Filter'>}",
    "{'scopes-missing': <'domain-1.example Filter'>}" },
  { "what-was-typed-is-found-nowhere-else",
    "{'address-typed': <'harbour'>, 'scopes-missing': <'Harbour Filter'>}",
    "{'scopes-missing': <'name-1 Filter'>}" },
  { "one-word-has-several-ways-to-be-written",
    "{'scopes-missing': <'Straßenbau, STRASSENBAU, STRAẞENBAU; Zürich, ＺＵ\u0308ＲＩＣＨ; İzmir'>, "
    "'realm-brand': <'Straßenbau Zürich İzmir'>}",
    "{'scopes-missing': <'name-1, name-1, name-1; name-1, name-1; name-1'>, "
    "'realm-brand': <'name-1'>}" },
  { "what-cannot-be-seen-is-marked",
    "{'scopes-missing': <'A\\u202eB\\u0007C'>}", "{'scopes-missing': <'A\\ufffdB\\ufffdC'>}" },
  { "aliases-of-a-report-stay-and-what-is-new-gets-others",
    "{'mail-address': <'user-2@domain-3.example'>, 'account-mail': <'anna@harbour.example'>, "
    "'mailbox-owner': <'otto@harbour.example'>, 'mx-host': <'host-1.domain-3.example'>, "
    "'realm-sign-in-host': <'login.harbour.example'>}",
    "{'mail-address': <'user-2@domain-3.example'>, 'account-mail': <'user-1@domain-1.example'>, "
    "'mailbox-owner': <'user-3@domain-1.example'>, 'mx-host': <'host-1.domain-3.example'>, "
    "'realm-sign-in-host': <'host-2.domain-1.example'>}" },
};

static MedicReport *
report_of (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicFacts) facts = medic_facts_parse (text, &error);
  g_autoptr (MedicRecord) record = NULL;

  g_assert_no_error (error);
  record = scenario_record (facts);

  return medic_report_new (medic_program_get_knowledge (), record);
}

static void
assert_same (const MedicFacts *seen,
             const MedicFacts *wanted)
{
  for (MedicFact fact = MEDIC_FACT_NONE + 1; fact < MEDIC_N_FACTS; fact++)
    g_assert_cmpstr (medic_facts_peek_string (seen, fact), ==,
                     medic_facts_peek_string (wanted, fact));
}

static void
it_is_masked_so (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (MedicReport) report = report_of (row->facts);
  g_autoptr (MedicFacts) wanted = medic_facts_parse (row->seen, NULL);

  assert_same (medic_report_get_record (report)->facts, wanted);
}

/* What went through the gate goes through again as it is. */
static void
a_second_time_changes_nothing (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (MedicReport) once = report_of (row->facts);
  g_autoptr (MedicReport) twice =
    medic_report_new (medic_program_get_knowledge (), medic_report_get_record (once));

  assert_same (medic_report_get_record (twice)->facts, medic_report_get_record (once)->facts);
}

/* Whoever pastes something long does not wait for it to be looked through. */
static void
a_long_message_takes_no_time (void)
{
  g_autofree char *letters = g_strnfill (1024 * 1024 - 1, 'a');
  g_autofree char *signs = g_strnfill (1024 * 1024 - 1, '@');
  gint64 begun = g_get_monotonic_time ();

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (MedicRecord) record = medic_record_new ();
      g_autoptr (MedicReport) report = NULL;

      medic_facts_set_string (record->facts, MEDIC_FACT_HUBSPOT_MESSAGE, i == 0 ? letters : signs);
      medic_facts_set_string (record->facts, MEDIC_FACT_SCOPES_MISSING, letters);
      report = medic_report_new (medic_program_get_knowledge (), record);
      g_assert_cmpuint (medic_report_get_veils (report)->len, ==, 2);
    }

  g_assert_cmpint (g_get_monotonic_time () - begun, <, 2 * G_USEC_PER_SEC);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/mask/", rows[i].name, NULL);
      g_autofree char *again = g_strconcat ("/mask/a-second-time-changes-nothing/", rows[i].name, NULL);

      g_test_add_data_func (path, &rows[i], it_is_masked_so);
      g_test_add_data_func (again, &rows[i], a_second_time_changes_nothing);
    }
  g_test_add_func ("/mask/a-long-message-takes-no-time", a_long_message_takes_no_time);

  return g_test_run ();
}
