/* medic-settings.c - the application id, the tenant and the cloud, and who set them
 *
 * No variable of the environment names another policy file, not even for tests: whoever can set
 * variables in a session could point it elsewhere and so unlock what an organisation locked. The
 * variables that there are can only set what the policy file leaves open. Tests say where to look
 * with #MedicSettingsPlaces.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-settings.h"

#include "program/medic-settings-policy.h"
#include "program/medic-settings-private.h"

/* More than that many wrong keys say nothing new; neither do longer names. */
#define MOST_WRONG_KEYS 8
#define LONGEST_KEY 64

struct _MedicSettings
{
  GObject parent_instance;

  char *policy_file;
  GSettings *store;      /* (nullable): where the person's own are kept; NULL without a schema */
  char *values[MEDIC_N_SET_BY][MEDIC_N_SETTINGS];  /* each (nullable), and fine */
  GPtrArray *problems;   /* of MedicSettingProblem */
};

G_DEFINE_FINAL_TYPE (MedicSettings, medic_settings, G_TYPE_OBJECT)

static guint changed_signal;

/* Without a word from anybody. */
static const char *const otherwise[MEDIC_N_SETTINGS] = {
  [MEDIC_SETTING_APPLICATION_ID] = NULL,
  [MEDIC_SETTING_TENANT] = "common",
  [MEDIC_SETTING_CLOUD] = "global",
};

/* Takes @text if it is fine, else remembers what is the matter with it. */
static void
take (MedicSettings *self,
      MedicSetBy     source,
      MedicSetting   setting,
      const char    *text)
{
  char *value;
  MedicFault fault = medic_setting_judge (setting, text, &value);

  g_free (self->values[source][setting]);
  self->values[source][setting] = value;
  if (fault != MEDIC_FAULT_NONE)
    medic_setting_problems_add (self->problems, source, medic_setting_get_name (setting, source),
                                fault, text);
}

/* Where an empty one is as good as none. */
static void
take_unless_empty (MedicSettings *self,
                   MedicSetBy     source,
                   MedicSetting   setting,
                   const char    *text)
{
  if (text != NULL && text[0] != '\0')
    take (self, source, setting, text);
  else
    g_clear_pointer (&self->values[source][setting], g_free);
}

static gboolean
is_policy_key (const char *key)
{
  for (MedicSetting i = 0; i < MEDIC_N_SETTINGS; i++)
    if (g_str_equal (medic_setting_get_name (i, MEDIC_SET_BY_POLICY), key))
      return TRUE;

  return FALSE;
}

/* A key that was mistyped would lock nothing, and nobody would know. */
static void
look_for_wrong_keys (MedicSettings *self,
                     GKeyFile      *file)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file, MEDIC_POLICY_GROUP, NULL, NULL);
  guint n = 0;

  for (gsize i = 0; keys != NULL && keys[i] != NULL && n < MOST_WRONG_KEYS; i++)
    if (!is_policy_key (keys[i]))
      {
        g_autofree char *key = g_utf8_strlen (keys[i], -1) > LONGEST_KEY
                               ? g_utf8_substring (keys[i], 0, LONGEST_KEY) : g_strdup (keys[i]);
        medic_setting_problems_add (self->problems, MEDIC_SET_BY_POLICY, key,
                                    MEDIC_FAULT_NO_SUCH_KEY, NULL);
        n++;
      }
}

static void
read_policy (MedicSettings *self)
{
  MedicFault fault;
  g_autoptr (GKeyFile) file = medic_settings_policy_load (self->policy_file, &fault);

  if (fault != MEDIC_FAULT_NONE)
    medic_setting_problems_add (self->problems, MEDIC_SET_BY_POLICY, NULL, fault, NULL);
  if (file == NULL)
    return;

  for (MedicSetting i = 0; i < MEDIC_N_SETTINGS; i++)
    {
      const char *key = medic_setting_get_name (i, MEDIC_SET_BY_POLICY);
      g_autofree char *text = medic_settings_policy_dup (file, key);

      /* One that stands there empty, or in no known form, is a mistake to be told. */
      if (text != NULL)
        take (self, MEDIC_SET_BY_POLICY, i, text);
    }
  look_for_wrong_keys (self, file);
}

static void
read_environment (MedicSettings     *self,
                  const char *const *environment)
{
  for (MedicSetting i = 0; i < MEDIC_N_SETTINGS; i++)
    {
      const char *variable = medic_setting_get_name (i, MEDIC_SET_BY_ENVIRONMENT);
      take_unless_empty (self, MEDIC_SET_BY_ENVIRONMENT, i,
                         g_environ_getenv ((char **) environment, variable));
    }
}

static void
read_built_in (MedicSettings     *self,
               const char *const *built_in)
{
  for (MedicSetting i = 0; i < MEDIC_N_SETTINGS; i++)
    take_unless_empty (self, MEDIC_SET_BY_BUILD, i, built_in[i]);
}

static const char *
get_preference (MedicSetting setting)
{
  return medic_setting_get_name (setting, MEDIC_SET_BY_PERSON);
}

static void
read_own (MedicSettings *self)
{
  medic_setting_problems_forget (self->problems, MEDIC_SET_BY_PERSON);
  for (MedicSetting i = 0; i < MEDIC_N_SETTINGS; i++)
    {
      g_autofree char *text = g_settings_get_string (self->store, get_preference (i));
      take_unless_empty (self, MEDIC_SET_BY_PERSON, i, text);
    }
}

static void
on_stored (MedicSettings *self)
{
  read_own (self);
  g_signal_emit (self, changed_signal, 0);
}

/* GSettings ends the program over a schema that is not there or is another one. */
static gboolean
is_ours (GSettingsSchema *schema)
{
  if (g_settings_schema_get_path (schema) == NULL)
    return FALSE;

  for (MedicSetting i = 0; i < MEDIC_N_SETTINGS; i++)
    {
      g_autoptr (GSettingsSchemaKey) key = NULL;

      if (!g_settings_schema_has_key (schema, get_preference (i)))
        return FALSE;

      key = g_settings_schema_get_key (schema, get_preference (i));
      if (!g_variant_type_equal (g_settings_schema_key_get_value_type (key), G_VARIANT_TYPE_STRING))
        return FALSE;
    }

  return TRUE;
}

static void
open_store (MedicSettings         *self,
            GSettingsSchemaSource *schemas)
{
  g_autoptr (GSettingsSchema) schema =
    schemas != NULL ? g_settings_schema_source_lookup (schemas, MEDIC_APPLICATION_ID, TRUE) : NULL;

  if (schema == NULL || !is_ours (schema))
    return;

  self->store = g_settings_new_full (schema, NULL, NULL);
  g_signal_connect_object (self->store, "changed", G_CALLBACK (on_stored), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "writable-changed", G_CALLBACK (on_stored), self,
                           G_CONNECT_SWAPPED);
  read_own (self);
}

static void
medic_settings_finalize (GObject *object)
{
  MedicSettings *self = MEDIC_SETTINGS (object);

  for (gsize i = 0; i < MEDIC_N_SET_BY; i++)
    for (gsize j = 0; j < MEDIC_N_SETTINGS; j++)
      g_clear_pointer (&self->values[i][j], g_free);
  g_clear_object (&self->store);
  g_clear_pointer (&self->policy_file, g_free);
  g_clear_pointer (&self->problems, g_ptr_array_unref);

  G_OBJECT_CLASS (medic_settings_parent_class)->finalize (object);
}

static void
medic_settings_class_init (MedicSettingsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = medic_settings_finalize;

  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
medic_settings_init (MedicSettings *self)
{
  self->problems = medic_setting_problems_new ();
  for (gsize i = 0; i < MEDIC_N_SETTINGS; i++)
    self->values[MEDIC_SET_BY_NOBODY][i] = g_strdup (otherwise[i]);
}

/* Returns: (transfer full): reads all of @places, and keeps none of them */
MedicSettings *
medic_settings_new (const MedicSettingsPlaces *places)
{
  MedicSettings *self = g_object_new (MEDIC_TYPE_SETTINGS, NULL);

  self->policy_file = g_strdup (places->policy_file);
  read_policy (self);
  read_environment (self, places->environment);
  open_store (self, places->schemas);
  read_built_in (self, places->built_in);

  return self;
}

/* Returns: (transfer none): those of this program; read when first asked for */
MedicSettings *
medic_settings_get_default (void)
{
  static MedicSettings *settings;

  if (settings == NULL)
    {
      g_auto (GStrv) environment = g_get_environ ();
      const MedicSettingsPlaces places = {
        .policy_file = MEDIC_POLICY_FILE,
        .built_in = {
          [MEDIC_SETTING_APPLICATION_ID] = MEDIC_BUILT_IN_APPLICATION_ID,
          [MEDIC_SETTING_TENANT] = MEDIC_BUILT_IN_TENANT,
          [MEDIC_SETTING_CLOUD] = MEDIC_BUILT_IN_CLOUD,
        },
        .environment = (const char *const *) environment,
        .schemas = g_settings_schema_source_get_default (),
      };

      settings = medic_settings_new (&places);
    }

  return settings;
}

MedicSetBy
medic_settings_get_source (MedicSettings *self,
                           MedicSetting   setting)
{
  MedicSetBy source = MEDIC_N_SET_BY - 1;

  while (source > MEDIC_SET_BY_NOBODY && self->values[source][setting] == NULL)
    source--;

  return source;
}

/* Returns: (nullable): what counts; always fine. NULL for an application id that nobody set */
const char *
medic_settings_get_value (MedicSettings *self,
                          MedicSetting   setting)
{
  return self->values[medic_settings_get_source (self, setting)][setting];
}

/* Returns: the place of the cloud that counts in medic_setting_get_clouds() */
guint
medic_settings_get_cloud (MedicSettings *self)
{
  const MedicSettingChoice *clouds = medic_setting_get_clouds ();
  const char *value = medic_settings_get_value (self, MEDIC_SETTING_CLOUD);
  guint i = 0;

  while (!g_str_equal (clouds[i].value, value))
    i++;

  return i;
}

/* Whether the person cannot change it: somebody stronger set it, or the desktop's own policy
 * (dconf) keeps the preference as it is. */
gboolean
medic_settings_is_locked (MedicSettings *self,
                          MedicSetting   setting)
{
  return medic_settings_get_source (self, setting) > MEDIC_SET_BY_PERSON
         || (self->store != NULL
             && !g_settings_is_writable (self->store, get_preference (setting)));
}

/* Returns: (nullable): what the person set, whether or not it counts */
const char *
medic_settings_get_own (MedicSettings *self,
                        MedicSetting   setting)
{
  return self->values[MEDIC_SET_BY_PERSON][setting];
}

/* Whether @value is already what is kept; a kept one that is not fine is no such value. */
static gboolean
is_own (MedicSettings *self,
        MedicSetting   setting,
        const char    *value)
{
  g_autoptr (GVariant) kept = self->store != NULL
                              ? g_settings_get_user_value (self->store, get_preference (setting))
                              : NULL;

  return g_strcmp0 (value, medic_settings_get_own (self, setting)) == 0
         && (value != NULL || kept == NULL);
}

/**
 * medic_settings_set_own:
 * @text: (nullable): what the person typed; %NULL or nothing takes it back
 *
 * Returns: what is the matter with @text, and then nothing was changed
 */
MedicFault
medic_settings_set_own (MedicSettings *self,
                        MedicSetting   setting,
                        const char    *text)
{
  g_autofree char *typed = g_strstrip (g_strdup (text != NULL ? text : ""));
  g_autofree char *value = NULL;
  MedicFault fault = MEDIC_FAULT_NONE;

  if (typed[0] != '\0')
    fault = medic_setting_judge (setting, typed, &value);
  if (fault != MEDIC_FAULT_NONE || is_own (self, setting, value))
    return fault;

  if (self->store == NULL)
    {
      take_unless_empty (self, MEDIC_SET_BY_PERSON, setting, value);
      g_signal_emit (self, changed_signal, 0);
    }
  else if (value != NULL)
    g_settings_set_string (self->store, get_preference (setting), value);
  else
    g_settings_reset (self->store, get_preference (setting));

  return MEDIC_FAULT_NONE;
}

/* Whether what the person sets is still there when the program is started again. */
gboolean
medic_settings_are_kept (MedicSettings *self)
{
  return self->store != NULL;
}

const char *
medic_settings_get_policy_file (MedicSettings *self)
{
  return self->policy_file;
}

/* Returns: (transfer none) (element-type MedicSettingProblem): what is left out */
GPtrArray *
medic_settings_get_problems (MedicSettings *self)
{
  return self->problems;
}
