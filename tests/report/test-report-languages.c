/* test-report-languages.c - does a report say the same to whoever reads it, in any language?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "core/medic-spoken.h"
#include "program/medic-program.h"
#include "report/medic-report.h"
#include "scenario.h"
#include "support/languages.h"
#include "support/report-languages.h"

static GPtrArray *languages;
static GPtrArray *sentences;

/* As it is where it was sent to. */
static MedicReport *
send (const MedicRecord *record)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  g_autoptr (MedicReport) sent = medic_report_new (knowledge, record);
  g_autofree char *json = medic_report_to_json (sent);
  g_autoptr (GError) error = NULL;
  MedicReport *received = medic_report_read (knowledge, json, strlen (json), &error);

  g_assert_no_error (error);

  return received;
}

static void
it_says_the_same_in_every_language (const MedicRecord *record)
{
  g_autoptr (MedicReport) report = send (record);

  report_assert_same_in (report, languages, sentences);
}

/* A case of which nothing but @diagnosis was said, and all of its steps were done. */
static void
each_cause_says_the_same_in_every_language (gconstpointer data)
{
  const MedicDiagnosis *diagnosis = data;
  g_autoptr (MedicRecord) record = medic_record_new ();
  g_autoptr (MedicReport) report = NULL;

  record->rules = medic_program_get_knowledge ()->rules;
  record->made = 1764230400;
  record->diagnosis = diagnosis;
  record->certainty = diagnosis->open ? MEDIC_CERTAINTY_NONE : MEDIC_CERTAINTY_LIKELY;
  record->verdict = diagnosis->open ? MEDIC_VERDICT_UNDECIDED : MEDIC_VERDICT_PROBLEM;
  medic_journal_write (record->journal, MEDIC_ENTRY_FOUND, diagnosis, NULL);
  for (const MedicStep *step = diagnosis->steps; step->id != NULL; step++)
    medic_journal_write (record->journal, MEDIC_ENTRY_DONE, diagnosis, step);
  report = send (record);
  report_assert_same_in (report, languages, sentences);
}

/* No word is said for two symbols: who writes it down has one code. */
static void
no_two_symbols_are_spelled_alike (void)
{
  for (guint i = 0; i < languages->len; i++)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      report_assert_spelled (MEDIC_SYMBOLS, g_ptr_array_index (languages, i));
      for (const char *c = MEDIC_SYMBOLS; *c != '\0'; c++)
        {
          g_autofree char *symbol = g_strndup (c, 1);

          g_assert_true (g_hash_table_add (seen, medic_spoken_spell (symbol,
                                                   g_ptr_array_index (languages, i))));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  const MedicDiagnosis *const *layers = medic_program_get_knowledge ()->layers;
  int status;

  g_test_init (&argc, &argv, NULL);
  languages = languages_list ();
  sentences = languages_list_sentences ();

  g_test_add_func ("/report-languages/no-two-symbols-are-spelled-alike",
                   no_two_symbols_are_spelled_alike);
  for (gsize layer = 0; layers[layer] != NULL; layer++)
    for (const MedicDiagnosis *d = layers[layer]; d->id != NULL; d++)
      {
        g_autofree char *path =
          g_strconcat ("/report-languages/each-cause-says-the-same/", d->id, NULL);

        g_test_add_data_func (path, d, each_cause_says_the_same_in_every_language);
      }
  scenarios_add_test ("/report-languages/it-says-the-same", it_says_the_same_in_every_language);

  status = g_test_run ();
  g_clear_pointer (&languages, g_ptr_array_unref);
  g_clear_pointer (&sentences, g_ptr_array_unref);

  return status;
}
