/* medic-settings-words.c - where a value stands and what is the matter with it, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-settings-private.h"

#include "core/medic-language.h"
#include "core/medic-words.h"

/* What each setting is called where it stands. Typed as it is, so never translated. */
static const char *const names[MEDIC_N_SETTINGS][MEDIC_N_SET_BY] = {
  [MEDIC_SETTING_APPLICATION_ID] = {
    [MEDIC_SET_BY_BUILD] = "sign_in_application_id",
    [MEDIC_SET_BY_PERSON] = "application-id",
    [MEDIC_SET_BY_ENVIRONMENT] = "MEDIC_APPLICATION_ID",
    [MEDIC_SET_BY_POLICY] = "ApplicationId",
  },
  [MEDIC_SETTING_TENANT] = {
    [MEDIC_SET_BY_BUILD] = "sign_in_tenant",
    [MEDIC_SET_BY_PERSON] = "tenant",
    [MEDIC_SET_BY_ENVIRONMENT] = "MEDIC_TENANT",
    [MEDIC_SET_BY_POLICY] = "Tenant",
  },
  [MEDIC_SETTING_CLOUD] = {
    [MEDIC_SET_BY_BUILD] = "sign_in_cloud",
    [MEDIC_SET_BY_PERSON] = "cloud",
    [MEDIC_SET_BY_ENVIRONMENT] = "MEDIC_CLOUD",
    [MEDIC_SET_BY_POLICY] = "Cloud",
  },
};

/* Translators: {key} is a name like Tenant or MEDIC_TENANT, {file} the path of a file. */
static const char *const not_used[MEDIC_N_SET_BY] = {
  [MEDIC_SET_BY_NOBODY] = "",
  [MEDIC_SET_BY_BUILD] = N_("“{key}”, with which this program was built, is not used"),
  [MEDIC_SET_BY_PERSON] = N_("Your own preference “{key}” is not used"),
  [MEDIC_SET_BY_ENVIRONMENT] = N_("The environment variable {key} is not used"),
  [MEDIC_SET_BY_POLICY] = N_("“{key}” in {file} is not used"),
};

/* Returns: how @setting is called where @source sets it */
const char *
medic_setting_get_name (MedicSetting setting,
                        MedicSetBy   source)
{
  return names[setting][source];
}

static void
problem_free (MedicSettingProblem *problem)
{
  g_clear_pointer (&problem->key, g_free);
  g_clear_pointer (&problem->text, g_free);
  g_free (problem);
}

GPtrArray *
medic_setting_problems_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) problem_free);
}

/* @key: (nullable): and so is @text; both are copied */
void
medic_setting_problems_add (GPtrArray  *self,
                            MedicSetBy  source,
                            const char *key,
                            MedicFault  fault,
                            const char *text)
{
  MedicSettingProblem *problem = g_new0 (MedicSettingProblem, 1);

  *problem = (MedicSettingProblem) { source, g_strdup (key), fault, g_strdup (text) };
  g_ptr_array_add (self, problem);
}

void
medic_setting_problems_forget (GPtrArray  *self,
                               MedicSetBy  source)
{
  for (guint i = self->len; i > 0; i--)
    {
      const MedicSettingProblem *problem = g_ptr_array_index (self, i - 1);

      if (problem->source == source)
        g_ptr_array_remove_index (self, i - 1);
    }
}

/**
 * medic_settings_dup_place:
 *
 * Returns: (transfer full) (nullable): who keeps the person from changing @setting, in words; %NULL
 *   when nobody does
 */
char *
medic_settings_dup_place (MedicSettings *self,
                          MedicSetting   setting)
{
  MedicSetBy source = medic_settings_get_source (self, setting);

  if (!medic_settings_is_locked (self, setting))
    return NULL;

  if (source == MEDIC_SET_BY_POLICY)
    /* Translators: {file} is the path of a file. */
    return medic_words_fill (_("Set by your organisation in {file}"),
                             "file", medic_settings_get_policy_file (self), NULL);

  if (source == MEDIC_SET_BY_ENVIRONMENT)
    /* Translators: {variable} is a name like MEDIC_TENANT. */
    return medic_words_fill (_("Set by your organisation with {variable}"),
                             "variable", names[setting][source], NULL);

  return g_strdup (_("Set by your organisation"));
}

/* Returns: (transfer full): what is left out, in words; medic_setting_dup_reason() says why */
char *
medic_settings_dup_problem (MedicSettings             *self,
                            const MedicSettingProblem *problem)
{
  const char *file = medic_settings_get_policy_file (self);

  if (problem->key == NULL)
    /* Translators: {file} is the path of a file. */
    return medic_words_fill (_("{file} is not used"), "file", file, NULL);

  return medic_words_fill (_(not_used[problem->source]), "key", problem->key, "file", file, NULL);
}
