/* test-desk-languages.c - does a desk show every case that is sent to it, in any two languages?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "core/medic-spoken.h"
#include "program/medic-program.h"
#include "report/medic-report.h"
#include "report/scenario.h"
#include "support/desk-languages.h"
#include "support/desk-report.h"
#include "support/languages.h"

static GPtrArray *languages;
static GPtrArray *sentences;

static void
a_report_is_the_same_in_any_two_languages (const MedicRecord *record)
{
  g_autofree char *json = desk_report_new (record);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicDesk) desk = medic_desk_new_report (json, strlen (json), &error);

  g_assert_no_error (error);
  desk_assert_case (desk, record);
  desk_assert_same_in (desk, languages, sentences);
  desk_assert_papers (desk, languages, sentences);
}

static void
a_code_is_the_same_in_any_two_languages (const MedicRecord *record)
{
  g_autofree char *code = medic_spoken_write (medic_program_get_knowledge (), record);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicDesk) desk = medic_desk_new_code (code, &error);

  g_assert_no_error (error);
  desk_assert_result (desk, record);
  desk_assert_same_in (desk, languages, sentences);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  languages = languages_list ();
  sentences = languages_list_sentences ();

  scenarios_add_test ("/desk-languages/a-report-is-the-same",
                      a_report_is_the_same_in_any_two_languages);
  scenarios_add_test ("/desk-languages/a-code-is-the-same",
                      a_code_is_the_same_in_any_two_languages);

  status = g_test_run ();
  g_clear_pointer (&languages, g_ptr_array_unref);
  g_clear_pointer (&sentences, g_ptr_array_unref);

  return status;
}
