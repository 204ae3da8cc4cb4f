/* test-numbers.c - does every number of a spoken code stay what it is?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-spoken.h"

#include "program/medic-program.h"

#define FOLDER MEDIC_FIXTURES "/numbers/"

/* Returns: (transfer full): what was released, one line each; a new line each belongs to its end */
static GStrv
load_lines (const char *name)
{
  g_autofree char *path = g_strconcat (FOLDER, name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_strchomp (text);

  return g_strsplit (text, "\n", -1);
}

static const MedicNumbers *
get_numbers (void)
{
  return medic_program_get_knowledge ()->numbers;
}

static void
a_diagnosis_that_was_released_keeps_its_number (void)
{
  g_auto (GStrv) released = load_lines ("diagnoses");
  const char *const *ids = get_numbers ()->diagnoses;

  g_assert_cmpstr (ids[0], ==, "");
  for (gsize i = 0; released[i] != NULL; i++)
    g_assert_cmpstr (ids[i + 1], ==, released[i]);
}

/* One whose fact is gone keeps its number, too. */
static void
a_value_that_was_released_keeps_its_number (void)
{
  g_auto (GStrv) released = load_lines ("values");
  const MedicNumbered *values = get_numbers ()->values;

  for (gsize i = 0; released[i] != NULL; i++)
    {
      const char *nick = medic_fact_get_nick (values[i].fact);
      g_autofree char *line = g_strconcat (nick != NULL ? nick : "", " ", values[i].value, NULL);

      g_assert_nonnull (values[i].value);
      if (values[i].fact != MEDIC_FACT_NONE)
        g_assert_cmpstr (line, ==, released[i]);
    }
}

/* Which numbers there are, and each once: “id” or “fact value”. */
static GHashTable *
list_values (void)
{
  GHashTable *seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (const MedicNumbered *v = get_numbers ()->values; v->value != NULL; v++)
    {
      gboolean is_boolean;

      if (v->fact == MEDIC_FACT_NONE)
        continue;

      g_test_message ("%s %s", medic_fact_get_nick (v->fact), v->value);
      g_assert_cmpint (medic_fact_get_privacy (v->fact), ==, MEDIC_PRIVACY_OPEN);
      is_boolean = g_str_equal (medic_fact_get_type (v->fact), "b");
      g_assert_true (is_boolean || g_str_equal (medic_fact_get_type (v->fact), "s"));
      g_assert_true (!is_boolean || g_str_equal (v->value, "true") || g_str_equal (v->value, "false"));
      g_assert_true (g_hash_table_add (seen, g_strconcat (medic_fact_get_nick (v->fact), " ",
                                                          v->value, NULL)));
    }

  return seen;
}

static void
a_number_stands_for_one_thing (void)
{
  g_autoptr (GHashTable) values = list_values ();
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (const char *const *id = get_numbers ()->diagnoses; *id != NULL; id++)
    g_assert_true (g_hash_table_add (ids, (gpointer) *id));
  g_assert_cmpuint (g_hash_table_size (values), >, 0);
}

static void
the_numbers_fit_into_a_code (void)
{
  guint n_values = 0;

  while (get_numbers ()->values[n_values].value != NULL)
    n_values++;

  g_assert_cmpuint (n_values, <=, MEDIC_SPOKEN_MOST_VALUES);
  g_assert_cmpuint (g_strv_length ((char **) get_numbers ()->diagnoses) - 1, <=,
                    MEDIC_SPOKEN_MOST_DIAGNOSES);
  g_assert_cmpuint (medic_program_get_knowledge ()->rules, >=, 1);
  g_assert_cmpuint (medic_program_get_knowledge ()->rules, <=, MEDIC_SPOKEN_MOST_RULES);
}

static void
every_diagnosis_has_a_number (void)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();

  for (gsize layer = 0; knowledge->layers[layer] != NULL; layer++)
    for (const MedicDiagnosis *d = knowledge->layers[layer]; d->id != NULL; d++)
      {
        g_test_message ("%s: goes to the end of src/knowledge/numbers.c", d->id);
        g_assert_true (g_strv_contains (get_numbers ()->diagnoses, d->id));
      }
}

static void
assert_numbered (GHashTable *numbered,
                 MedicFact   fact,
                 const char *value)
{
  g_autofree char *key = g_strconcat (medic_fact_get_nick (fact), " ", value, NULL);

  if (medic_fact_get_privacy (fact) != MEDIC_PRIVACY_OPEN)
    return;

  g_test_message ("%s: goes to the end of src/knowledge/numbers-values.c", key);
  g_assert_true (g_hash_table_contains (numbered, key));
}

static void
assert_all_numbered (GHashTable           *numbered,
                     const MedicCondition *conditions)
{
  MEDIC_FOR_EACH_CONDITION (c, conditions)
    {
      for (gsize i = 0; c->texts != NULL && c->texts[i] != NULL; i++)
        assert_numbered (numbered, c->fact, c->texts[i]);

      if (c->op == MEDIC_OP_IS)
        {
          assert_numbered (numbered, c->fact, "true");
          assert_numbered (numbered, c->fact, "false");
        }
    }
}

static void
every_value_with_words_has_a_number (void)
{
  g_autoptr (GHashTable) numbered = list_values ();
  const MedicValue *values = medic_program_get_knowledge ()->values;

  for (const MedicValue *v = values; v->fact != MEDIC_FACT_NONE; v++)
    assert_numbered (numbered, v->fact, v->value);
}

static void
every_value_that_decides_has_a_number (void)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  g_autoptr (GHashTable) numbered = list_values ();

  assert_all_numbered (numbered, knowledge->healthy);
  for (gsize layer = 0; knowledge->layers[layer] != NULL; layer++)
    for (const MedicDiagnosis *d = knowledge->layers[layer]; d->id != NULL; d++)
      {
        assert_all_numbered (numbered, d->when);
        assert_all_numbered (numbered, d->unless);
        assert_all_numbered (numbered, d->proof);
        for (const MedicStep *step = d->steps; step->id != NULL; step++)
          assert_all_numbered (numbered, step->when);
      }
}

static void
append_conditions (GString              *rules,
                   const char           *name,
                   const MedicCondition *conditions)
{
  MEDIC_FOR_EACH_CONDITION (c, conditions)
    {
      g_string_append_printf (rules, "%s %s %d %" G_GINT64_FORMAT, name, medic_fact_get_nick (c->fact),
                              (int) c->op, c->number);
      for (gsize i = 0; c->texts != NULL && c->texts[i] != NULL; i++)
        g_string_append_printf (rules, " %s", c->texts[i]);
      g_string_append_c (rules, '\n');
    }
}

/* By which a cause is found: the order of the causes and their conditions, and nothing else. */
static char *
dup_digest (void)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  g_autoptr (GString) rules = g_string_new (NULL);

  append_conditions (rules, "healthy", knowledge->healthy);
  for (gsize layer = 0; knowledge->layers[layer] != NULL; layer++)
    {
      g_string_append (rules, "layer\n");
      for (const MedicDiagnosis *d = knowledge->layers[layer]; d->id != NULL; d++)
        {
          g_string_append_printf (rules, "%s %d\n", d->id, d->open);
          append_conditions (rules, "when", d->when);
          append_conditions (rules, "unless", d->unless);
          append_conditions (rules, "proof", d->proof);
        }
    }

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, rules->str, -1);
}

/* Reports and codes say by which rules a cause was found. */
static void
other_rules_have_another_number (void)
{
  g_auto (GStrv) known = load_lines ("rules");
  guint rules = medic_program_get_knowledge ()->rules;
  g_autofree char *digest = dup_digest ();
  g_autofree char *line = g_strdup_printf ("%u %s", rules, digest);
  guint n = g_strv_length (known);

  g_test_message ("When a cause is found otherwise: raise MEDIC_RULES in src/knowledge/knowledge.h and add "
                  "its line to %srules. Where the number was not released yet, its line is only replaced: %s",
                  FOLDER, line);
  g_assert_cmpuint (n, ==, rules);
  g_assert_cmpstr (known[n - 1], ==, line);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/numbers/a-diagnosis-that-was-released-keeps-its-number",
                   a_diagnosis_that_was_released_keeps_its_number);
  g_test_add_func ("/numbers/a-value-that-was-released-keeps-its-number",
                   a_value_that_was_released_keeps_its_number);
  g_test_add_func ("/numbers/a-number-stands-for-one-thing", a_number_stands_for_one_thing);
  g_test_add_func ("/numbers/the-numbers-fit-into-a-code", the_numbers_fit_into_a_code);
  g_test_add_func ("/numbers/every-diagnosis-has-a-number", every_diagnosis_has_a_number);
  g_test_add_func ("/numbers/every-value-with-words-has-a-number",
                   every_value_with_words_has_a_number);
  g_test_add_func ("/numbers/every-value-that-decides-has-a-number",
                   every_value_that_decides_has_a_number);
  g_test_add_func ("/numbers/other-rules-have-another-number", other_rules_have_another_number);

  return g_test_run ();
}
