/* test-report-text.c - does a report in words say all that it may, and nothing that is markup?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/medic-report-print.h"

#include <string.h>

#include "program/medic-program.h"
#include "report/medic-wrap.h"
#include "scenario.h"
#include "support/mo-file.h"

#define HOSTILE "<script>alert(1)</script>&amp;\"' \x01\u202e\u2028 https://evil.example/?x=1"

static char *
write_text (const MedicReport *report)
{
  g_autoptr (MedicLanguage) english = medic_language_new_english ();

  return medic_report_to_text (report, medic_program_get_knowledge (), english);
}

static char *
write_of (const MedicRecord *record)
{
  g_autoptr (MedicReport) report = medic_report_new (medic_program_get_knowledge (), record);

  return write_text (report);
}

/* One line, as long lines are broken for mails. */
static char *
unwrap (const char *text)
{
  g_autoptr (GRegex) blank = g_regex_new ("\\s+", 0, 0, NULL);

  return g_regex_replace_literal (blank, text, -1, 0, " ", 0, NULL);
}

/* A value that is a sentence loses its full stop; an endless one is broken anywhere. */
static void
assert_says (const char *text,
             const char *value)
{
  g_autofree char *wanted = unwrap (value);

  if (g_str_has_suffix (wanted, "."))
    wanted[strlen (wanted) - 1] = '\0';
  if (strstr (text, wanted) == NULL)
    g_test_message ("%s\nis not in\n%s", wanted, text);
  g_assert_nonnull (strstr (text, wanted));
}

static void
every_fact_that_may_leave_is_said (const MedicRecord *record)
{
  g_autoptr (MedicReport) report = medic_report_new (medic_program_get_knowledge (), record);
  const MedicRecord *outside = medic_report_get_record (report);
  g_autoptr (MedicLanguage) english = medic_language_new_english ();
  MedicSpeech speech = medic_record_get_speech (outside, medic_program_get_knowledge (), english);
  g_autofree char *lines = write_text (report);
  g_autofree char *text = unwrap (lines);

  for (MedicFact fact = MEDIC_FACT_NONE + 1; fact < MEDIC_N_FACTS; fact++)
    {
      g_autofree char *value = medic_words_value (&speech, fact);

      if (medic_facts_peek (outside->facts, fact) == NULL)
        continue;

      assert_says (text, medic_fact_get_label (fact));
      assert_says (text, value);
    }
}

static void
its_cause_steps_and_sources_are_said (const MedicRecord *record)
{
  const MedicDiagnosis *said = record->diagnosis;
  g_autofree char *lines = write_of (record);
  g_autofree char *text = unwrap (lines);
  g_autoptr (GPtrArray) steps = said != NULL ? medic_diagnosis_steps (said, record->facts) : NULL;

  g_assert_nonnull (strstr (text, "sha256:"));
  for (guint i = 0; steps != NULL && i < steps->len; i++)
    {
      g_autofree char *number = g_strdup_printf (" %u. ", i + 1);
      g_assert_nonnull (strstr (text, number));
    }
  if (said == NULL || record->verdict == MEDIC_VERDICT_CLEAR)
    return;

  for (const MedicSource *source = said->sources; source->rule != NULL; source++)
    {
      assert_says (text, source->date);
      assert_says (text, source->publisher);
    }
}

static void
lines_fit_and_are_only_text (const MedicRecord *record)
{
  g_autofree char *text = write_of (record);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_assert_true (g_utf8_validate (text, -1, NULL));
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      if (strstr (lines[i], "://") == NULL)
        g_assert_cmpuint (medic_wrap_columns (lines[i]), <=, MEDIC_WRAP_COLUMNS);
      for (const char *c = lines[i]; *c != '\0'; c = g_utf8_next_char (c))
        g_assert_true (g_unichar_isprint (g_utf8_get_char (c)));
    }
}

/* Whoever made the report may have written anything into it. */
static void
hostile_values_are_one_line_of_text (void)
{
  g_autoptr (MedicRecord) record = medic_record_new ();
  g_autofree char *text = NULL;

  medic_facts_set_string (record->facts, MEDIC_FACT_HUBSPOT_ERROR_TRACE, HOSTILE);
  medic_facts_set_string (record->facts, MEDIC_FACT_HUBSPOT_MESSAGE, HOSTILE);
  record->made = 1;
  text = write_of (record);
  lines_fit_and_are_only_text (record);
  g_assert_nonnull (strstr (text, "The message, word for word"));
  g_assert_null (strstr (text, "\xe2\x80\xae"));
}

static void
times_say_their_zone_and_their_day (void)
{
  g_autoptr (MedicRecord) record = medic_record_new ();
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GDateTime) made = g_date_time_new (zone, 2026, 11, 27, 14, 22, 5);
  g_autofree char *said = g_date_time_format (made, g_date_time_get_utc_offset (made) != 0
                                                    ? "Made: 2026-11-27, 14:22 UTC%:z\n"
                                                    : "Made: 2026-11-27, 14:22 UTC\n");
  g_autofree char *text = NULL;

  record->made = g_date_time_to_unix (made);
  record->rules = 1;
  text = write_of (record);
  g_assert_nonnull (strstr (text, said));
}

static void
a_step_that_was_done_at_no_known_time_was_done (void)
{
  g_autoptr (MedicRecord) record = medic_record_new ();
  g_autofree char *text = NULL;

  record->diagnosis = medic_knowledge_get_diagnosis (medic_program_get_knowledge (),
                                                     "admin-consent-needed");
  record->verdict = MEDIC_VERDICT_PROBLEM;
  record->certainty = MEDIC_CERTAINTY_CERTAIN;
  for (const MedicStep *step = record->diagnosis->steps; step->id != NULL; step++)
    medic_journal_add (record->journal,
                       &(MedicEntry) { MEDIC_ENTRY_DONE, record->diagnosis, step, 0 });
  text = write_of (record);
  g_assert_null (strstr (text, "Not done yet"));
  g_assert_nonnull (strstr (text, "[Done at …]"));
}

/* A code that was spoken tells of no step, and so nothing is said to have been changed or not. */
static void
of_a_code_nothing_is_said_to_have_happened (void)
{
  g_autoptr (MedicRecord) record = medic_record_new ();
  g_autofree char *text = NULL;

  record->diagnosis = medic_knowledge_get_diagnosis (medic_program_get_knowledge (),
                                                     "admin-consent-needed");
  record->verdict = MEDIC_VERDICT_PROBLEM;
  record->certainty = MEDIC_CERTAINTY_CERTAIN;
  text = write_of (record);
  g_assert_nonnull (strstr (text, "[Certain]"));
  g_assert_null (strstr (text, "changed"));
}

static void
a_damaged_report_says_so (void)
{
  g_autoptr (MedicRecord) record = medic_record_new ();
  g_autoptr (MedicReport) sent = medic_report_new (medic_program_get_knowledge (), record);
  g_autofree char *json = medic_report_to_json (sent);
  g_autoptr (GString) changed = g_string_new (json);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicReport) received = NULL;
  g_autofree char *text = NULL;

  g_string_replace (changed, "\"tried\": false", "\"tried\": true", 0);
  received = medic_report_read (medic_program_get_knowledge (), changed->str, changed->len, &error);
  g_assert_no_error (error);
  text = write_text (received);
  g_assert_nonnull (strstr (text, "The checksum does not fit"));
}

static void
it_is_written_in_the_language_wanted (void)
{
  static const MoPair pairs[] = {
    { MO_TEXT ("What was found"), MO_TEXT ("Co znaleziono") },
  };
  g_autoptr (GByteArray) file = mo_file_new (pairs, G_N_ELEMENTS (pairs), MO_LITTLE);
  g_autofree char *folder = mo_folder_new ();
  g_autoptr (MedicRecord) record = medic_record_new ();
  g_autoptr (MedicReport) report = medic_report_new (medic_program_get_knowledge (), record);
  g_autoptr (MedicLanguage) polish = NULL;
  g_autofree char *text = NULL;

  mo_folder_save (folder, "pl", file);
  polish = medic_language_load (folder, "pl", NULL);
  text = medic_report_to_text (report, medic_program_get_knowledge (), polish);
  g_assert_nonnull (strstr (text, "\nCo znaleziono\n-------------\n"));
  mo_folder_remove (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  scenarios_add_test ("/report-text/every-fact-that-may-leave-is-said",
                      every_fact_that_may_leave_is_said);
  scenarios_add_test ("/report-text/cause-steps-and-sources-are-said",
                      its_cause_steps_and_sources_are_said);
  scenarios_add_test ("/report-text/lines-fit-and-are-only-text", lines_fit_and_are_only_text);
  g_test_add_func ("/report-text/hostile-values-are-one-line-of-text",
                   hostile_values_are_one_line_of_text);
  g_test_add_func ("/report-text/times-say-their-zone-and-their-day",
                   times_say_their_zone_and_their_day);
  g_test_add_func ("/report-text/a-step-that-was-done-at-no-known-time-was-done",
                   a_step_that_was_done_at_no_known_time_was_done);
  g_test_add_func ("/report-text/of-a-code-nothing-is-said-to-have-happened",
                   of_a_code_nothing_is_said_to_have_happened);
  g_test_add_func ("/report-text/a-damaged-report-says-so", a_damaged_report_says_so);
  g_test_add_func ("/report-text/it-is-written-in-the-language-wanted",
                   it_is_written_in_the_language_wanted);

  return g_test_run ();
}
