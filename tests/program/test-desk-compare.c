/* test-desk-compare.c - two reports at a desk: where they differ, and only there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-desk.h"

#include <string.h>

#include "program/medic-program.h"
#include "support/desk-report.h"

static const MedicDifference *
find (const GPtrArray *list,
      const char      *what)
{
  for (guint i = 0; i < list->len; i++)
    if (strstr (((MedicDifference *) g_ptr_array_index (list, i))->what, what) != NULL)
      return g_ptr_array_index (list, i);

  return NULL;
}

static void
test_only_differences_are_named (void)
{
  g_autoptr (MedicLanguage) english = medic_language_new_english ();
  g_autoptr (MedicRecord) one = desk_record_new (
    "{'clock': <'slow'>, 'clock-reach': <'answered'>, 'mail-address': <'anna@harbour.example'>}");
  g_autoptr (MedicRecord) other = desk_record_new (
    "{'clock': <'right'>, 'clock-reach': <'answered'>, 'mail-address': <'otto@forest.example'>}");
  g_autofree char *json = desk_report_new (one);
  g_autofree char *other_json = desk_report_new (other);
  g_autoptr (MedicDesk) desk = desk_report_open (json);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list =
    medic_desk_compare (desk, english, other_json, strlen (other_json), &error);

  g_assert_no_error (error);
  g_assert_cmpstr (find (list, "Clock")->one, ==, "Slow");
  g_assert_cmpstr (find (list, "Clock")->other, ==, "Right");
  g_assert_nonnull (find (list, "What it is"));
  g_assert_null (find (list, "Answer about the time"));
  /* What stands for two people is alike, and tells nothing. */
  g_assert_null (find (list, "Address"));
  g_assert_null (find (list, "Rules"));
}

static void
test_versions_and_runs_are_compared (void)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  g_autoptr (MedicLanguage) english = medic_language_new_english ();
  g_autoptr (MedicRecord) one = desk_record_new ("{'clock': <'slow'>}");
  g_autoptr (MedicRecord) other = desk_record_new ("{'clock': <'slow'>}");
  g_autofree char *json = NULL;
  g_autofree char *other_json = NULL;
  g_autoptr (MedicDesk) desk = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) none = NULL;

  medic_record_add_run (one, &(MedicRecordRun) {
    medic_knowledge_get_check (knowledge, "clock"), MEDIC_RUN_DONE, MEDIC_REACH_ANSWERED, 20 });
  g_free (other->program);
  other->program = g_strdup ("0.0.9");
  json = desk_report_new (one);
  other_json = desk_report_new (other);
  desk = desk_report_open (json);
  list = medic_desk_compare (desk, english, other_json, strlen (other_json), NULL);
  none = medic_desk_compare (desk, english, json, strlen (json), NULL);

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpstr (find (list, "Check: ")->one, ==, "Done");
  g_assert_null (find (list, "Check: ")->other);
  g_assert_cmpstr (find (list, "Mail Medic")->other, ==, "0.0.9");
  g_assert_cmpuint (list->len, ==, 2);
}

/* Which number an alias has tells nothing, whatever may stand there as it is. */
static void
test_hidden_names_are_not_compared (void)
{
  g_autoptr (MedicLanguage) english = medic_language_new_english ();
  g_autoptr (MedicRecord) one = desk_record_new ("{'certificate-issuer': <'Quay Trust'>}");
  g_autoptr (MedicRecord) other = desk_record_new (
    "{'hubspot-error-app-name': <'Harbour Works'>, 'certificate-issuer': <'Quay Trust'>}");
  g_autoptr (MedicRecord) known = desk_record_new ("{'certificate-issuer': <'DigiCert Inc'>}");
  g_autofree char *json = desk_report_new (one);
  g_autofree char *other_json = desk_report_new (other);
  g_autofree char *known_json = desk_report_new (known);
  g_autoptr (MedicDesk) desk = desk_report_open (json);
  g_autoptr (GPtrArray) list =
    medic_desk_compare (desk, english, other_json, strlen (other_json), NULL);
  g_autoptr (GPtrArray) with_known =
    medic_desk_compare (desk, english, known_json, strlen (known_json), NULL);

  g_assert_null (find (list, "Who signed the certificate"));
  g_assert_cmpstr (find (with_known, "Who signed the certificate")->one, ==, "name-1");
  g_assert_cmpstr (find (with_known, "Who signed the certificate")->other, ==, "DigiCert Inc");
}

/* Who did a step twice did it. */
static void
test_a_step_is_compared_once (void)
{
  g_autoptr (MedicLanguage) english = medic_language_new_english ();
  g_autoptr (MedicRecord) one = desk_record_new ("{'clock': <'slow'>}");
  g_autofree char *before = desk_report_new (one);
  g_autofree char *after = NULL;
  g_autoptr (MedicDesk) desk = NULL;
  g_autoptr (GPtrArray) list = NULL;

  for (gint64 i = 1; i < 4; i++)
    medic_journal_add (one->journal, &(MedicEntry) {
      MEDIC_ENTRY_DONE, one->diagnosis, one->diagnosis->steps, i
    });
  after = desk_report_new (one);
  desk = desk_report_open (before);
  list = medic_desk_compare (desk, english, after, strlen (after), NULL);
  g_assert_cmpuint (list->len, ==, 1);
}

static void
test_of_a_report_that_is_compared_it_is_said_as_well (void)
{
  g_autoptr (MedicLanguage) english = medic_language_new_english ();
  g_autoptr (MedicRecord) record = desk_record_new ("{'clock': <'slow'>}");
  g_autofree char *json = desk_report_new (record);
  g_autofree char *changed = desk_report_change (json);
  g_autoptr (MedicDesk) desk = desk_report_open (json);
  g_autoptr (GPtrArray) list =
    medic_desk_compare (desk, english, changed, strlen (changed), NULL);
  g_autoptr (GPtrArray) notices = medic_desk_list_compared_notices (desk, english);
  g_autoptr (GPtrArray) own = medic_desk_list_notices (desk, english);

  g_assert_nonnull (find (list, "Clock"));
  g_assert_cmpuint (notices->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (notices, 0), "not as the program wrote it"));
  g_assert_cmpuint (own->len, ==, 0);
}

static void
test_what_is_no_report_cannot_be_compared (void)
{
  g_autoptr (MedicDesk) desk = medic_desk_new_answers ();
  g_autoptr (MedicLanguage) english = medic_language_new_english ();
  g_autoptr (GError) error = NULL;

  g_assert_null (medic_desk_compare (desk, english, "{}", 2, &error));
  g_assert_nonnull (error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/desk-compare/only-differences-are-named", test_only_differences_are_named);
  g_test_add_func ("/desk-compare/hidden-names-are-not-compared",
                   test_hidden_names_are_not_compared);
  g_test_add_func ("/desk-compare/versions-and-runs-are-compared",
                   test_versions_and_runs_are_compared);
  g_test_add_func ("/desk-compare/a-step-is-compared-once", test_a_step_is_compared_once);
  g_test_add_func ("/desk-compare/of-a-report-that-is-compared-it-is-said-as-well",
                   test_of_a_report_that_is_compared_it_is_said_as_well);
  g_test_add_func ("/desk-compare/what-is-no-report-cannot-be-compared",
                   test_what_is_no_report_cannot_be_compared);

  return g_test_run ();
}
