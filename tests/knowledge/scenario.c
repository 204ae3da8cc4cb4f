/* scenario.c - the scenarios in tests/scenarios
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "scenario.h"

void
scenario_free (Scenario *self)
{
  g_clear_pointer (&self->file, g_key_file_unref);
  g_clear_pointer (&self->facts, medic_facts_unref);
  g_free (self);
}

Scenario *
scenario_load (const char *path)
{
  Scenario *self = g_new0 (Scenario, 1);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  self->file = g_key_file_new ();
  g_key_file_load_from_file (self->file, path, G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);

  /* The text as it stands: a key file's own escapes would take those of the facts. */
  text = g_key_file_get_value (self->file, SCENARIO_GROUP, "Facts", &error);
  g_assert_no_error (error);
  self->facts = medic_facts_parse (text, &error);
  g_assert_no_error (error);

  return self;
}

/* Returns: (transfer full): the file names of all scenarios */
GStrv
scenario_list (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = g_dir_open (MEDIC_SCENARIOS, 0, &error);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (folder)) != NULL)
    if (g_str_has_suffix (name, ".scenario"))
      g_strv_builder_add (names, name);

  return g_strv_builder_end (names);
}
