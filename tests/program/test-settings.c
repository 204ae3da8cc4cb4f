/* test-settings.c - who sets a value, who goes before whom, and what is locked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-settings.h"

#include <string.h>

#include <glib/gstdio.h>

#include "services/medic-cloud.h"

#define OURS "12345678-90ab-cdef-1234-567890abcdef"
#define OTHER "abcdef12-3456-7890-abcd-ef1234567890"
#define OFFICE "d3590ed6-52b3-4102-aeff-aad2292ab01c"

typedef struct
{
  const char *name;
  const char *policy;    /* (nullable): what each says of the tenant */
  const char *variable;
  const char *own;
  const char *option;

  const char *tenant;    /* what counts */
  MedicSetBy  source;
  guint       problems;
} Row;

#define BAD "not a tenant"

static const Row rows[] = {
  { "nobody-says-anything", NULL, NULL, NULL, NULL, "common", MEDIC_SET_BY_NOBODY, 0 },
  { "the-build-says-it", NULL, NULL, NULL, "d.example", "d.example", MEDIC_SET_BY_BUILD, 0 },
  { "the-person-goes-before-the-build", NULL, NULL, "c.example", "d.example", "c.example",
    MEDIC_SET_BY_PERSON, 0 },
  { "the-environment-goes-before-the-person", NULL, "b.example", "c.example", "d.example",
    "b.example", MEDIC_SET_BY_ENVIRONMENT, 0 },
  { "the-policy-goes-before-the-environment", "a.example", "b.example", "c.example", "d.example",
    "a.example", MEDIC_SET_BY_POLICY, 0 },
  { "the-policy-goes-before-nobody", "a.example", NULL, NULL, NULL, "a.example",
    MEDIC_SET_BY_POLICY, 0 },
  { "the-environment-goes-before-nobody", NULL, "b.example", NULL, NULL, "b.example",
    MEDIC_SET_BY_ENVIRONMENT, 0 },
  { "a-bad-policy-is-no-policy", BAD, "b.example", "c.example", NULL, "b.example",
    MEDIC_SET_BY_ENVIRONMENT, 1 },
  { "an-empty-policy-is-told", "", NULL, "c.example", NULL, "c.example", MEDIC_SET_BY_PERSON, 1 },
  { "a-policy-with-bad-escapes-is-told", "a\\qb\\", NULL, NULL, NULL, "common",
    MEDIC_SET_BY_NOBODY, 1 },
  { "a-bad-variable-is-no-variable", NULL, BAD, "c.example", NULL, "c.example",
    MEDIC_SET_BY_PERSON, 1 },
  { "a-variable-that-is-no-text", NULL, "\xff\xfe", NULL, NULL, "common", MEDIC_SET_BY_NOBODY, 1 },
  { "an-empty-variable-is-none", NULL, "", "c.example", NULL, "c.example", MEDIC_SET_BY_PERSON, 0 },
  { "a-bad-preference-is-no-preference", NULL, NULL, BAD, "d.example", "d.example",
    MEDIC_SET_BY_BUILD, 1 },
  { "a-bad-option-is-no-option", NULL, NULL, NULL, BAD, "common", MEDIC_SET_BY_NOBODY, 1 },
  { "all-are-bad", BAD, BAD, BAD, BAD, "common", MEDIC_SET_BY_NOBODY, 4 },
};

typedef struct
{
  const char *name;
  const char *policy;
  MedicFault  fault;
  const char *key;    /* (nullable) */
} Wrong;

static const Wrong wrongs[] = {
  { "a-mistyped-key", "[Sign-in]\nApplicationID=" OURS "\n", MEDIC_FAULT_NO_SUCH_KEY,
    "ApplicationID" },
  { "another-programs-id", "[Sign-in]\nApplicationId=" OFFICE "\n", MEDIC_FAULT_FOREIGN_ID,
    "ApplicationId" },
  { "no-cloud", "[Sign-in]\nCloud=germany\n", MEDIC_FAULT_NOT_A_CLOUD, "Cloud" },
  { "no-key-file", "What?\n", MEDIC_FAULT_NOT_A_KEY_FILE, NULL },
  { "no-text", "\xff", MEDIC_FAULT_NOT_TEXT, NULL },
};

static char *folder, *path;

/* Where the real schema is. */
static GSettingsSchemaSource *
new_schemas (void)
{
  g_autoptr (GError) error = NULL;
  GSettingsSchemaSource *schemas =
    g_settings_schema_source_new_from_directory (MEDIC_SCHEMAS, NULL, TRUE, &error);

  g_assert_no_error (error);

  return schemas;
}

static GSettings *
new_store (GSettingsSchemaSource *schemas)
{
  g_autoptr (GSettingsSchema) schema =
    g_settings_schema_source_lookup (schemas, MEDIC_APPLICATION_ID, FALSE);

  g_assert_nonnull (schema);

  return g_settings_new_full (schema, NULL, NULL);
}

/* @policy: (nullable): the whole file */
static MedicSettings *
new_settings (const char            *policy,
              const char            *variable,
              const char            *option,
              GSettingsSchemaSource *schemas)
{
  const char *environment[] = { variable, "MEDIC_OTHER=x", NULL };
  MedicSettingsPlaces places = {
    .policy_file = path,
    .built_in = { [MEDIC_SETTING_TENANT] = option },
    .environment = variable != NULL ? environment : environment + 1,
    .schemas = schemas,
  };

  g_remove (path);
  if (policy != NULL)
    g_assert_true (g_file_set_contents (path, policy, -1, NULL));

  return medic_settings_new (&places);
}

static void
assert_problems_have_words (MedicSettings *settings)
{
  GPtrArray *problems = medic_settings_get_problems (settings);

  for (guint i = 0; i < problems->len; i++)
    {
      const MedicSettingProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char *what = medic_settings_dup_problem (settings, problem);
      g_autofree char *why = medic_setting_dup_reason (problem->fault, problem->text);

      g_assert_true (g_utf8_validate (what, -1, NULL) && g_utf8_validate (why, -1, NULL));
      g_assert_null (strchr (what, '{'));
      g_assert_cmpuint (strlen (why), >, 10);
      if (problem->key != NULL)
        g_assert_nonnull (strstr (what, problem->key));
    }
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (GSettingsSchemaSource) schemas = new_schemas ();
  g_autoptr (GSettings) store = new_store (schemas);
  g_autoptr (MedicSettings) settings = NULL;
  g_autofree char *policy = row->policy != NULL
                            ? g_strconcat ("[Sign-in]\nTenant=", row->policy, "\n", NULL) : NULL;
  g_autofree char *variable = row->variable != NULL
                              ? g_strconcat ("MEDIC_TENANT=", row->variable, NULL) : NULL;
  g_autofree char *place = NULL;
  gboolean locked = row->source > MEDIC_SET_BY_PERSON;

  g_settings_set_string (store, "tenant", row->own != NULL ? row->own : "");
  settings = new_settings (policy, variable, row->option, schemas);
  place = medic_settings_dup_place (settings, MEDIC_SETTING_TENANT);

  g_assert_cmpstr (medic_settings_get_value (settings, MEDIC_SETTING_TENANT), ==, row->tenant);
  g_assert_cmpint (medic_settings_get_source (settings, MEDIC_SETTING_TENANT), ==, row->source);
  g_assert_cmpint (medic_settings_is_locked (settings, MEDIC_SETTING_TENANT), ==, locked);
  g_assert_cmpint (place != NULL, ==, locked);
  g_assert_cmpuint (medic_settings_get_problems (settings)->len, ==, row->problems);
  assert_problems_have_words (settings);

  g_settings_reset (store, "tenant");
}

static void
test_wrong (gconstpointer data)
{
  const Wrong *row = data;
  g_autoptr (MedicSettings) settings = new_settings (row->policy, NULL, NULL, NULL);
  GPtrArray *problems = medic_settings_get_problems (settings);
  const MedicSettingProblem *problem;

  g_assert_cmpuint (problems->len, ==, 1);
  problem = g_ptr_array_index (problems, 0);
  g_assert_cmpint (problem->fault, ==, row->fault);
  g_assert_cmpint (problem->source, ==, MEDIC_SET_BY_POLICY);
  g_assert_cmpstr (problem->key, ==, row->key);
  assert_problems_have_words (settings);
  for (MedicSetting i = 0; i < MEDIC_N_SETTINGS; i++)
    g_assert_false (medic_settings_is_locked (settings, i));
}

static void
test_many_wrong_keys (void)
{
  g_autoptr (GString) policy = g_string_new ("[Sign-in]\n");
  g_autoptr (MedicSettings) settings = NULL;

  for (guint i = 0; i < 900; i++)
    g_string_append_printf (policy, "%u-is-a-key-with-a-name-longer-than-anybody-would-give-to-one=1\n", i);
  settings = new_settings (policy->str, NULL, NULL, NULL);

  g_assert_cmpuint (medic_settings_get_problems (settings)->len, ==, 8);
  assert_problems_have_words (settings);
}

static void
assert_values (MedicSettings *settings,
               const char    *id,
               const char    *tenant,
               MedicCloud     cloud)
{
  g_assert_cmpstr (medic_settings_get_value (settings, MEDIC_SETTING_APPLICATION_ID), ==, id);
  g_assert_cmpstr (medic_settings_get_value (settings, MEDIC_SETTING_TENANT), ==, tenant);
  g_assert_cmpuint (medic_settings_get_cloud (settings), ==, cloud);
}

/* Each by itself: one may be locked while another is open. */
static void
test_identity (void)
{
  g_autoptr (MedicSettings) settings =
    new_settings ("[Sign-in]\nApplicationId=" OURS "\n", "MEDIC_CLOUD=china", NULL, NULL);

  assert_values (settings, OURS, "common", MEDIC_CLOUD_CHINA);
  g_assert_true (medic_settings_is_locked (settings, MEDIC_SETTING_APPLICATION_ID));
  g_assert_false (medic_settings_is_locked (settings, MEDIC_SETTING_TENANT));
  g_assert_true (medic_settings_is_locked (settings, MEDIC_SETTING_CLOUD));

  g_clear_object (&settings);
  settings = new_settings (NULL, NULL, NULL, NULL);
  assert_values (settings, NULL, "common", MEDIC_CLOUD_GLOBAL);
}

static void
on_changed (guint *n)
{
  (*n)++;
}

/* The person's own, kept or not. */
static void
assert_own (MedicSettings *settings)
{
  guint n = 0;

  g_signal_connect_swapped (settings, "changed", G_CALLBACK (on_changed), &n);
  g_assert_cmpint (medic_settings_set_own (settings, MEDIC_SETTING_APPLICATION_ID, OFFICE), ==,
                   MEDIC_FAULT_FOREIGN_ID);
  g_assert_cmpint (medic_settings_set_own (settings, MEDIC_SETTING_TENANT, "x"), ==,
                   MEDIC_FAULT_NOT_A_TENANT);
  g_assert_cmpuint (n, ==, 0);

  g_assert_cmpint (medic_settings_set_own (settings, MEDIC_SETTING_TENANT, " A.Example "), ==,
                   MEDIC_FAULT_NONE);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (medic_settings_get_value (settings, MEDIC_SETTING_TENANT), ==, "a.example");
  g_assert_cmpstr (medic_settings_get_own (settings, MEDIC_SETTING_TENANT), ==, "a.example");

  medic_settings_set_own (settings, MEDIC_SETTING_TENANT, "a.example");
  g_assert_cmpuint (n, ==, 1);

  g_assert_cmpint (medic_settings_set_own (settings, MEDIC_SETTING_TENANT, " "), ==,
                   MEDIC_FAULT_NONE);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (medic_settings_get_value (settings, MEDIC_SETTING_TENANT), ==, "common");
  medic_settings_set_own (settings, MEDIC_SETTING_TENANT, NULL);
  g_assert_cmpuint (n, ==, 2);
  g_signal_handlers_disconnect_by_func (settings, on_changed, &n);
}

static void
test_own_is_kept (void)
{
  g_autoptr (GSettingsSchemaSource) schemas = new_schemas ();
  g_autoptr (GSettings) store = new_store (schemas);
  g_autoptr (MedicSettings) settings = new_settings (NULL, NULL, NULL, schemas);
  g_autofree char *kept = NULL;

  g_assert_true (medic_settings_are_kept (settings));
  assert_own (settings);
  medic_settings_set_own (settings, MEDIC_SETTING_APPLICATION_ID, OTHER);
  kept = g_settings_get_string (store, "application-id");
  g_assert_cmpstr (kept, ==, OTHER);
  g_settings_reset (store, "application-id");
}

static void
test_own_without_a_schema (void)
{
  g_autoptr (MedicSettings) settings = new_settings (NULL, NULL, NULL, NULL);

  g_assert_false (medic_settings_are_kept (settings));
  assert_own (settings);
}

/* What another program wrote counts at once; what was wrong is forgotten with it. */
static void
test_own_that_is_bad_can_be_taken_back (void)
{
  g_autoptr (GSettingsSchemaSource) schemas = new_schemas ();
  g_autoptr (GSettings) store = new_store (schemas);
  g_autoptr (MedicSettings) settings = new_settings (NULL, NULL, NULL, schemas);
  guint n = 0;

  g_signal_connect_swapped (settings, "changed", G_CALLBACK (on_changed), &n);
  g_settings_set_string (store, "cloud", "germany");
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (medic_settings_get_problems (settings)->len, ==, 1);
  g_assert_cmpstr (medic_settings_get_value (settings, MEDIC_SETTING_CLOUD), ==, "global");

  medic_settings_set_own (settings, MEDIC_SETTING_CLOUD, NULL);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (medic_settings_get_problems (settings)->len, ==, 0);
}

/* What is set while it is locked does not count, and is there again once it is open. */
static void
test_own_does_not_unlock (void)
{
  g_autoptr (MedicSettings) settings =
    new_settings ("[Sign-in]\nTenant=a.example\n", NULL, NULL, NULL);

  medic_settings_set_own (settings, MEDIC_SETTING_TENANT, "c.example");
  g_assert_cmpstr (medic_settings_get_value (settings, MEDIC_SETTING_TENANT), ==, "a.example");
  g_assert_true (medic_settings_is_locked (settings, MEDIC_SETTING_TENANT));
}

#define SCHEMA(keys) \
  "<schemalist><schema id='" MEDIC_APPLICATION_ID "' path='/x/y/'>" keys "</schema></schemalist>"
#define TEXT(name) "<key name='" name "' type='s'><default>''</default></key>"

/* GSettings would end the program over each of these. */
static void
test_another_schema (void)
{
  static const char *const schemas[] = {
    SCHEMA (TEXT ("application-id") TEXT ("tenant")),
    SCHEMA (TEXT ("application-id") TEXT ("tenant")
            "<key name='cloud' type='i'><default>1</default></key>"),
    "<schemalist><schema id='" MEDIC_APPLICATION_ID "'>" TEXT ("application-id") TEXT ("tenant")
    TEXT ("cloud") "</schema></schemalist>",
    "<schemalist><schema id='x.y' path='/x/y/'>" TEXT ("cloud") "</schema></schemalist>",
  };
  g_autofree char *file = g_build_filename (folder, "x.gschema.xml", NULL);
  g_autofree char *compiled = g_build_filename (folder, "gschemas.compiled", NULL);
  g_autofree char *command = g_strconcat ("glib-compile-schemas ", folder, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (schemas); i++)
    {
      g_autoptr (GSettingsSchemaSource) source = NULL;
      g_autoptr (MedicSettings) settings = NULL;

      g_assert_true (g_file_set_contents (file, schemas[i], -1, NULL));
      g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
      source = g_settings_schema_source_new_from_directory (folder, NULL, TRUE, NULL);
      g_assert_nonnull (source);
      settings = new_settings (NULL, NULL, NULL, source);
      g_assert_false (medic_settings_are_kept (settings));
    }
  g_unlink (file);
  g_unlink (compiled);
}

int
main (int    argc,
      char **argv)
{
  int failed;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("medic-XXXXXX", NULL);
  path = g_build_filename (folder, "policy.conf", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = g_strconcat ("/settings/", rows[i].name, NULL);
      g_test_add_data_func (name, &rows[i], test_row);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (wrongs); i++)
    {
      g_autofree char *name = g_strconcat ("/settings/wrong/", wrongs[i].name, NULL);
      g_test_add_data_func (name, &wrongs[i], test_wrong);
    }
  g_test_add_func ("/settings/wrong/many-keys", test_many_wrong_keys);
  g_test_add_func ("/settings/each-is-set-by-itself", test_identity);
  g_test_add_func ("/settings/own/is-kept", test_own_is_kept);
  g_test_add_func ("/settings/own/works-without-a-schema", test_own_without_a_schema);
  g_test_add_func ("/settings/own/a-bad-one-can-be-taken-back",
                   test_own_that_is_bad_can_be_taken_back);
  g_test_add_func ("/settings/own/does-not-unlock", test_own_does_not_unlock);
  g_test_add_func ("/settings/own/another-schema-is-none", test_another_schema);

  failed = g_test_run ();
  g_remove (path);
  g_rmdir (folder);
  g_clear_pointer (&path, g_free);
  g_clear_pointer (&folder, g_free);

  return failed;
}
