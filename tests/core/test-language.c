/* test-language.c - does a language say what its catalogue holds, and is the right one chosen?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-language.h"

#include <gio/gio.h>

#include "support/mo-file.h"

static const MoPair polish[] = {
  { MO_TEXT ("state\004Open"), MO_TEXT ("Otwarte") },
  { MO_TEXT ("door\004Open"), MO_TEXT ("Otwórz") },
  { MO_TEXT (""), MO_TEXT ("Language: pl\nPlural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && "
                           "n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\n") },
  { MO_TEXT ("step\0steps"), MO_TEXT ("krok\0kroki\0kroków") },
  { MO_TEXT ("Close"), MO_TEXT ("Zamknij") },
  { MO_TEXT ("Empty"), MO_TEXT ("") },
  { MO_TEXT ("fewer\0many"), MO_TEXT ("mniej\0więcej") },
  { MO_TEXT ("gap\0gaps"), MO_TEXT ("luka\0\0luk") },
  { MO_TEXT ("Latin"), MO_TEXT ("zamkni\xea") },
  { MO_TEXT ("half\0halves"), MO_TEXT ("pół\0\xc3(\0połówek") },
};

static const MoOrder orders[] = { MO_LITTLE, MO_BIG };

static char *folder;

static void
save_polish (const char *code,
             MoOrder     order)
{
  g_autoptr (GByteArray) file = mo_file_new (polish, G_N_ELEMENTS (polish), order);

  mo_folder_save (folder, code, file);
}

static MedicLanguage *
load_polish (MoOrder order)
{
  g_autoptr (GError) error = NULL;
  MedicLanguage *language;

  save_polish ("pl", order);
  language = medic_language_load (folder, "pl", &error);
  g_assert_no_error (error);

  return language;
}

static void
english_is_the_msgid (void)
{
  g_autoptr (MedicLanguage) english = medic_language_new_english ();

  g_assert_cmpstr (medic_language_get_code (english), ==, "en");
  g_assert_cmpstr (medic_language_say (english, "Close"), ==, "Close");
  g_assert_cmpstr (medic_language_say (english, ""), ==, "");
  g_assert_null (medic_language_say (english, NULL));
  g_assert_cmpstr (medic_language_say_context (english, "door", "Open"), ==, "Open");
  g_assert_cmpstr (medic_language_say_plural (english, "step", "steps", 0), ==, "steps");
  g_assert_cmpstr (medic_language_say_plural (english, "step", "steps", 1), ==, "step");
  g_assert_cmpstr (medic_language_say_plural (english, "step", "steps", 2), ==, "steps");
}

static void
a_catalogue_speaks (gconstpointer order)
{
  g_autoptr (MedicLanguage) language = load_polish (*(const MoOrder *) order);

  g_assert_cmpstr (medic_language_get_code (language), ==, "pl");
  g_assert_cmpstr (medic_language_say (language, "Close"), ==, "Zamknij");
  g_assert_cmpstr (medic_language_say (language, "step"), ==, "krok");
  g_assert_cmpstr (medic_language_say_context (language, "door", "Open"), ==, "Otwórz");
  g_assert_cmpstr (medic_language_say_context (language, "state", "Open"), ==, "Otwarte");
  g_assert_cmpstr (medic_language_say_plural (language, "step", "steps", 1), ==, "krok");
  g_assert_cmpstr (medic_language_say_plural (language, "step", "steps", 3), ==, "kroki");
  g_assert_cmpstr (medic_language_say_plural (language, "step", "steps", 5), ==, "kroków");
}

static const struct
{
  const char *code;
  gboolean is_rtl;
} directions[] = {
  { "ar", TRUE },
  { "fa_IR", TRUE },
  { "he-IL", TRUE },
  { "ur@latin", FALSE },
  { "art", FALSE },
  { "pl", FALSE },
};

static void
a_language_begins_at_its_side (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicLanguage) language = NULL;

  save_polish (directions[i].code, MO_LITTLE);
  language = medic_language_load (folder, directions[i].code, &error);
  g_assert_no_error (error);
  g_assert_cmpint (medic_language_is_rtl (language), ==, directions[i].is_rtl);
}

static void
what_is_missing_is_english (void)
{
  g_autoptr (MedicLanguage) language = load_polish (MO_LITTLE);

  g_assert_cmpstr (medic_language_say (language, "Nowhere"), ==, "Nowhere");
  g_assert_cmpstr (medic_language_say (language, "Empty"), ==, "Empty");
  g_assert_cmpstr (medic_language_say (language, "Open"), ==, "Open");
  g_assert_cmpstr (medic_language_say_context (language, "door", "Close"), ==, "Close");
  g_assert_cmpstr (medic_language_say_plural (language, "day", "days", 1), ==, "day");
  g_assert_cmpstr (medic_language_say_plural (language, "day", "days", 0), ==, "days");
}

static void
what_is_not_utf8_is_english (void)
{
  g_autoptr (MedicLanguage) language = load_polish (MO_LITTLE);

  g_assert_cmpstr (medic_language_say (language, "Latin"), ==, "Latin");
  g_assert_cmpstr (medic_language_say_plural (language, "half", "halves", 1), ==, "half");
  g_assert_cmpstr (medic_language_say_plural (language, "half", "halves", 2), ==, "halves");
}

static void
the_header_is_never_said (void)
{
  g_autoptr (MedicLanguage) language = load_polish (MO_LITTLE);

  g_assert_cmpstr (medic_language_say (language, ""), ==, "");
  g_assert_cmpstr (medic_language_say_context (language, "", ""), ==, "");
  g_assert_cmpstr (medic_language_say_plural (language, "", "many", 1), ==, "");
}

static void
a_form_too_few_is_the_last (void)
{
  g_autoptr (MedicLanguage) language = load_polish (MO_LITTLE);

  g_assert_cmpstr (medic_language_say_plural (language, "fewer", "many", 1), ==, "mniej");
  g_assert_cmpstr (medic_language_say_plural (language, "fewer", "many", 5), ==, "więcej");
  g_assert_cmpstr (medic_language_say_plural (language, "Close", "Closes", 5), ==, "Zamknij");
}

static void
an_empty_form_is_english (void)
{
  g_autoptr (MedicLanguage) language = load_polish (MO_LITTLE);

  g_assert_cmpstr (medic_language_say_plural (language, "gap", "gaps", 1), ==, "luka");
  g_assert_cmpstr (medic_language_say_plural (language, "gap", "gaps", 2), ==, "gaps");
  g_assert_cmpstr (medic_language_say_plural (language, "gap", "gaps", 5), ==, "luk");
}

static void
an_empty_catalogue_is_english (void)
{
  g_autoptr (GByteArray) file = mo_file_new (NULL, 0, MO_LITTLE);
  g_autoptr (MedicLanguage) language = NULL;
  g_autoptr (GError) error = NULL;

  mo_folder_save (folder, "empty", file);
  language = medic_language_load (folder, "empty", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (medic_language_say (language, "Close"), ==, "Close");
  g_assert_cmpstr (medic_language_say_plural (language, "day", "days", 2), ==, "days");
}

static const struct
{
  const char *name;
  const char *code;
  GIOErrorEnum error;
} unloadable[] = {
  { "empty", "", G_IO_ERROR_INVALID_ARGUMENT },
  { "dot", ".", G_IO_ERROR_INVALID_ARGUMENT },
  { "parent", "..", G_IO_ERROR_INVALID_ARGUMENT },
  { "path-up", "x/../pl", G_IO_ERROR_INVALID_ARGUMENT },
  { "path-down", "pl/", G_IO_ERROR_INVALID_ARGUMENT },
  { "with-encoding", "pl.UTF-8", G_IO_ERROR_INVALID_ARGUMENT },
  { "line-end", "pl\n", G_IO_ERROR_INVALID_ARGUMENT },
  { "not-ascii", "pł", G_IO_ERROR_INVALID_ARGUMENT },
  { "too-long", "abcdefghijklmnopqrstuvwxyz_012345", G_IO_ERROR_INVALID_ARGUMENT },
  { "just-short-enough", "abcdefghijklmnopqrstuvwxyz_01234", G_IO_ERROR_NOT_FOUND },
  { "nobody-speaks-it", "tlh-Latn_XX@opera", G_IO_ERROR_NOT_FOUND },
};

static void
a_code_is_refused (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;

  save_polish ("pl", MO_LITTLE);
  g_assert_null (medic_language_load (folder, unloadable[row].code, &error));
  g_assert_error (error, G_IO_ERROR, (int) unloadable[row].error);
}

static const struct
{
  const char *name;
  const char *codes[5];
  const char *chosen;
} choices[] = {
  { "with-encoding-and-country", { "pl_PL.UTF-8", "pl_PL", "pl", "C" }, "pl" },
  { "encoding-is-stripped", { "pl.ISO-8859-2" }, "pl" },
  { "modifier-is-kept", { "sr.UTF-8@latin", "pl" }, "sr@latin" },
  { "first-one-wins", { "sr@latin", "pl" }, "sr@latin" },
  { "first-one-there-wins", { "de_AT.UTF-8", "de", "pl", "en" }, "pl" },
  { "english-before", { "en_GB.UTF-8", "en_GB", "en", "pl" }, "en" },
  { "plain-english-before", { "en", "pl" }, "en" },
  { "c-before", { "C", "pl" }, "en" },
  { "c-with-encoding-before", { "C.UTF-8", "pl" }, "en" },
  { "posix-before", { "POSIX", "pl" }, "en" },
  { "middle-english-is-another", { "enm", "pl" }, "pl" },
  { "path-is-passed-over", { "../pl", "/pl", "pl" }, "pl" },
  { "broken-one-is-passed-over", { "broken", "pl" }, "pl" },
  { "nothing-there", { "de", "fr", "" }, "en" },
  { "nothing-wanted", { NULL }, "en" },
};

static void
a_language_is_chosen (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autoptr (GByteArray) broken = mo_file_new (NULL, 0, MO_LITTLE);
  g_autoptr (MedicLanguage) language = NULL;

  mo_file_put_word (broken, MO_AT_MAGIC, 0, MO_LITTLE);
  mo_folder_save (folder, "broken", broken);
  save_polish ("pl", MO_LITTLE);
  save_polish ("sr@latin", MO_LITTLE);

  language = medic_language_choose (folder, choices[row].codes);
  g_assert_cmpstr (medic_language_get_code (language), ==, choices[row].chosen);
}

static void
no_list_is_english (void)
{
  g_autoptr (MedicLanguage) language = medic_language_choose (folder, NULL);

  g_assert_cmpstr (medic_language_get_code (language), ==, "en");
}

static void
the_program_speaks_english_until_told (void)
{
  MedicLanguage *language = load_polish (MO_LITTLE);
  g_autoptr (MedicLanguage) english = medic_language_new_english ();

  g_assert_cmpstr (medic_language_get_code (medic_language_get_current ()), ==, "en");
  g_assert_cmpstr (_("Close"), ==, "Close");

  /* From here on, only the program holds it. */
  medic_language_set_current (language);
  medic_language_unref (language);
  g_assert_true (medic_language_get_current () == language);
  g_assert_cmpstr (_("Close"), ==, "Zamknij");

  medic_language_set_current (medic_language_get_current ());
  g_assert_cmpstr (_("Close"), ==, "Zamknij");

  medic_language_set_current (english);
  g_assert_cmpstr (_("Close"), ==, "Close");
}

static void
a_copy_of_the_boxed_type_is_a_reference (void)
{
  MedicLanguage *language = load_polish (MO_BIG);
  MedicLanguage *copy = g_boxed_copy (MEDIC_TYPE_LANGUAGE, language);

  g_assert_true (copy == language);
  medic_language_unref (language);
  g_assert_cmpstr (medic_language_say (copy, "Close"), ==, "Zamknij");
  g_boxed_free (MEDIC_TYPE_LANGUAGE, copy);
}

static void
add_row (const char    *group,
         const char    *name,
         gconstpointer  data,
         GTestDataFunc  test)
{
  g_autofree char *path = g_strconcat (group, name, NULL);

  g_test_add_data_func (path, data, test);
}

static void
add_tables (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (unloadable); i++)
    add_row ("/language/a-code-is-refused/", unloadable[i].name, GSIZE_TO_POINTER (i),
             a_code_is_refused);

  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    add_row ("/language/choice/", choices[i].name, GSIZE_TO_POINTER (i), a_language_is_chosen);

  for (gsize i = 0; i < G_N_ELEMENTS (directions); i++)
    add_row ("/language/it-begins-at-its-side/", directions[i].code, GSIZE_TO_POINTER (i),
             a_language_begins_at_its_side);

  add_row ("/language/a-catalogue-speaks/", "little-endian", &orders[0], a_catalogue_speaks);
  add_row ("/language/a-catalogue-speaks/", "big-endian", &orders[1], a_catalogue_speaks);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);

  add_tables ();
  g_test_add_func ("/language/english-is-the-msgid", english_is_the_msgid);
  g_test_add_func ("/language/what-is-missing-is-english", what_is_missing_is_english);
  g_test_add_func ("/language/what-is-not-utf8-is-english", what_is_not_utf8_is_english);
  g_test_add_func ("/language/the-header-is-never-said", the_header_is_never_said);
  g_test_add_func ("/language/a-form-too-few-is-the-last", a_form_too_few_is_the_last);
  g_test_add_func ("/language/an-empty-form-is-english", an_empty_form_is_english);
  g_test_add_func ("/language/an-empty-catalogue-is-english", an_empty_catalogue_is_english);
  g_test_add_func ("/language/no-list-is-english", no_list_is_english);
  g_test_add_func ("/language/the-program-speaks-english-until-told",
                   the_program_speaks_english_until_told);
  g_test_add_func ("/language/a-copy-of-the-boxed-type-is-a-reference",
                   a_copy_of_the_boxed_type_is_a_reference);

  folder = mo_folder_new ();
  status = g_test_run ();
  mo_folder_remove (folder);
  g_clear_pointer (&folder, g_free);

  return status;
}
