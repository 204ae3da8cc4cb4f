/* write-reports.c - the reports of all scenarios, as one array of JSON on standard output
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-program.h"
#include "report/medic-report.h"
#include "scenario.h"

static void
print (const char *path,
       gboolean    first)
{
  g_autoptr (MedicRecord) record = scenario_load (path);
  g_autoptr (MedicReport) report = medic_report_new (medic_program_get_knowledge (), record);
  g_autofree char *text = medic_report_to_json (report);

  g_print ("%s%s", first ? "[" : ",", text);
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = g_dir_open (MEDIC_SCENARIOS, 0, &error);
  const char *name;
  gboolean first = TRUE;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (MEDIC_SCENARIOS, name, NULL);

      print (path, first);
      first = FALSE;
    }
  g_print ("]\n");

  return 0;
}
