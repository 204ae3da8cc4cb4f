/* scenario.c - the facts of the scenarios, as cases that were written down
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "scenario.h"

#include "program/medic-program.h"

typedef struct
{
  ScenarioTest  test;
  char         *path;
} Data;

static void
data_free (gpointer data)
{
  Data *self = data;

  g_clear_pointer (&self->path, g_free);
  g_free (self);
}

/* Returns: (transfer full): a case of which @facts are known */
MedicRecord *
scenario_record (const MedicFacts *facts)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  g_autoptr (MedicCase) the_case = medic_case_new (knowledge, NULL);
  g_autoptr (MedicRecord) known = medic_record_new ();

  g_clear_pointer (&known->facts, medic_facts_unref);
  known->facts = medic_facts_copy (facts);
  medic_case_resume (the_case, known);

  return medic_record_take (the_case);
}

MedicRecord *
scenario_load (const char *path)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (MedicFacts) facts = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);
  text = g_key_file_get_value (file, "Scenario", "Facts", &error);
  g_assert_no_error (error);
  facts = medic_facts_parse (text, &error);
  g_assert_no_error (error);

  return scenario_record (facts);
}

static void
run (gconstpointer data)
{
  const Data *self = data;
  g_autoptr (MedicRecord) record = scenario_load (self->path);

  self->test (record);
}

/* One test for each scenario there is */
void
scenarios_add_test (const char   *group,
                    ScenarioTest  test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = g_dir_open (MEDIC_SCENARIOS, 0, &error);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_strconcat (group, "/", name, NULL);
      Data *data = g_new0 (Data, 1);

      data->test = test;
      data->path = g_build_filename (MEDIC_SCENARIOS, name, NULL);
      g_test_add_data_func_full (path, data, run, data_free);
    }
}
