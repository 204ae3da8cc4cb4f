/* test-labels.c - is every label that a step names known, and given as a source gives it?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/table-asserts.h"

#include <glib/gstdio.h>
#include <string.h>

#include "core/medic-words.h"

static const MedicKnowledge *
get_knowledge (void)
{
  return medic_program_get_knowledge ();
}

/* The codes by which catalogues go; identifiers are in no language. */
static gboolean
is_language (const char *code)
{
  return g_regex_match_simple ("^[a-z]{2,3}(_[A-Z]{2})?$", code, 0, 0);
}

static void
assert_known (const MedicLabelWords *words)
{
  g_test_message ("%s: %s", words->language, words->words);
  g_assert_true (is_language (words->language));
  g_assert_true (g_utf8_validate (words->words, -1, NULL));
  g_assert_cmpuint (strlen (words->words), >, 0);
  g_assert_cmpint (g_utf8_strlen (words->words, -1), <=, 50);
  g_assert_null (strpbrk (words->words, "{}\"'_<>\n"));
  g_assert_cmpuint (strlen (words->publisher), >, 0);
  g_assert_true (g_str_has_prefix (words->url, "https://"));
  g_assert_true (g_uri_is_valid (words->url, G_URI_FLAGS_NONE, NULL));
  table_assert_date (words->date);
}

static void
each_label_is_whole (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (const MedicLabel *label = get_knowledge ()->labels; label->name != NULL; label++)
    {
      g_autoptr (GHashTable) languages = g_hash_table_new (g_str_hash, g_str_equal);

      g_test_message ("%s", label->name);
      g_assert_true (g_hash_table_add (names, (gpointer) label->name));
      g_assert_cmpuint (strlen (label->page), >, 0);
      g_assert_true (label->known == NULL || (!label->own && !label->same));
      for (const MedicLabelWords *w = label->known; w != NULL && w->language != NULL; w++)
        {
          assert_known (w);
          g_assert_true (g_hash_table_add (languages, (gpointer) w->language));
        }
    }
}

static void
use (GHashTable *used,
     const char *where,
     const char *name)
{
  g_test_message ("%s: %s", where, name);
  g_assert_nonnull (medic_knowledge_get_label (get_knowledge (), name));
  g_hash_table_add (used, (gpointer) name);
}

static void
assert_press (GHashTable      *used,
              const MedicStep *steps)
{
  for (const MedicStep *step = steps; step->id != NULL; step++)
    for (gsize i = 0; step->press != NULL && step->press[i] != NULL; i++)
      use (used, step->id, step->press[i]);
}

static void
each_label_of_a_step_is_known_and_no_other (void)
{
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);

  for (gsize layer = 0; get_knowledge ()->layers[layer] != NULL; layer++)
    for (const MedicDiagnosis *d = get_knowledge ()->layers[layer]; d->id != NULL; d++)
      assert_press (used, d->steps);
  for (const MedicWalk *walk = get_knowledge ()->walks; walk->id != NULL; walk++)
    assert_press (used, walk->steps);
  for (const MedicDrawing *drawing = get_knowledge ()->drawings; drawing->id != NULL; drawing++)
    MEDIC_FOR_EACH_MARK (mark, drawing)
      if (mark->label != NULL)
        use (used, drawing->id, mark->label);

  for (const MedicLabel *label = get_knowledge ()->labels; label->name != NULL; label++)
    {
      g_test_message ("%s", label->name);
      g_assert_true (g_hash_table_contains (used, label->name));
    }
}

/* A catalogue without a text in it: a language of which we have no words of our own. */
static MedicLanguage *
new_language (const char *code)
{
  static const guint8 empty[] = {
    0xde, 0x12, 0x04, 0x95, 0, 0, 0, 0, 0, 0, 0, 0, 28, 0, 0, 0,
    28, 0, 0, 0, 0, 0, 0, 0, 28, 0, 0, 0,
  };
  g_autoptr (GError) error = NULL;
  g_autofree char *top = g_dir_make_tmp ("labels-XXXXXX", &error);
  g_autofree char *folder = g_build_filename (top, code, "LC_MESSAGES", NULL);
  g_autofree char *path = g_build_filename (folder, "mail-medic.mo", NULL);
  g_autofree char *middle = g_path_get_dirname (folder);
  MedicLanguage *language;

  g_assert_no_error (error);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, (const char *) empty, sizeof empty, &error);
  g_assert_no_error (error);
  language = medic_language_load (top, code, &error);
  g_assert_no_error (error);

  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_assert_cmpint (g_rmdir (middle), ==, 0);
  g_assert_cmpint (g_rmdir (top), ==, 0);

  return language;
}

static void
a_label_is_said_with_its_english (void)
{
  static const struct
  {
    const char *language;
    const char *name;
    const char *said;
  } cases[] = {
    { "en", "Disable", "Disable" },
    { "de", "Disable", "Deaktivieren (Disable)" },
    { "de_AT", "Disable", "Deaktivieren (Disable)" },
    { "pl", "Remove", "Usuń (Remove)" },
    { "pt_BR", "Settings", "Configurações (Settings)" },
    { "pt", "Settings", "Settings (in English)" },
    /* Alike in both, a name, nothing that a source gives, and nothing that we know. */
    { "it", "Email", "Email" },
    { "de", "Office 365", "Office 365" },
    { "pl", "Request approval", "Request approval (in English)" },
    { "pl", "AADSTS50105", "AADSTS50105" },
    { "pl", "Sign in as someone else", "Sign in as someone else" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MedicLanguage) language = g_str_equal (cases[i].language, "en")
                                           ? medic_language_new_english ()
                                           : new_language (cases[i].language);
      MedicSpeech speech = { get_knowledge (), NULL, language };
      g_autofree char *said = medic_words_label (&speech, cases[i].name);

      g_assert_cmpstr (said, ==, cases[i].said);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/labels/each-label-is-whole", each_label_is_whole);
  g_test_add_func ("/labels/each-label-of-a-step-is-known-and-no-other",
                   each_label_of_a_step_is_known_and_no_other);
  g_test_add_func ("/labels/a-label-is-said-with-its-english", a_label_is_said_with_its_english);

  return g_test_run ();
}
