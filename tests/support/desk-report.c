/* desk-report.c - reports for a desk to open
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support/desk-report.h"

#include <string.h>

#include "program/medic-program.h"
#include "report/medic-report.h"

/* Returns: (transfer full): the case of which @facts are known, and what comes of it */
MedicRecord *
desk_record_new (const char *facts)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  g_autoptr (GError) error = NULL;
  MedicRecord *record = medic_record_new ();
  MedicFinding first;

  medic_facts_unref (record->facts);
  record->facts = medic_facts_parse (facts, &error);
  g_assert_no_error (error);
  first = medic_findings_first (knowledge, record->facts);
  record->diagnosis = first.diagnosis;
  record->certainty = first.certainty;
  record->verdict = medic_findings_verdict (knowledge, record->facts);
  record->rules = knowledge->rules;
  record->program = g_strdup ("0.1.0");
  record->platform = g_strdup ("Debian GNU/Linux 12");
  record->made = 1764000000;

  return record;
}

/* Returns: (transfer full): its report, as it is sent */
char *
desk_report_new (const MedicRecord *record)
{
  g_autoptr (MedicReport) report = medic_report_new (medic_program_get_knowledge (), record);

  return medic_report_to_json (report);
}

/* Returns: (transfer full): the desk that opens @json */
MedicDesk *
desk_report_open (const char *json)
{
  g_autoptr (GError) error = NULL;
  MedicDesk *desk = medic_desk_new_report (json, strlen (json), &error);

  g_assert_no_error (error);

  return desk;
}

/* Returns: (transfer full): the report @json with another word of the same length in it */
char *
desk_report_change (const char *json)
{
  g_autoptr (GString) changed = g_string_new (json);

  g_assert_cmpuint (g_string_replace (changed, "\"slow\"", "\"fast\"", 0), ==, 1);

  return g_strdup (changed->str);
}
