/* test-spelling.c - is a code spelled as people spell on the phone?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-spoken.h"

#include <string.h>

#include "support/mo-file.h"

#define SPELLING "spelling alphabet\004"

static const MoPair words[] = {
  { MO_TEXT (SPELLING "2"), MO_TEXT ("zwo") },
  { MO_TEXT (SPELLING "K as in Kilo"), MO_TEXT ("K wie Kaufmann") },
  { MO_TEXT ("{said}, {next}"), MO_TEXT ("{said} · {next}") },
};

static void
a_letter_has_a_word_and_a_digit_is_itself (void)
{
  g_autoptr (MedicLanguage) english = medic_language_new_english ();
  g_autofree char *spelled = medic_spoken_spell ("K7M 2XZ", english);

  g_assert_cmpstr (spelled, ==,
                   "K as in Kilo, 7, M as in Mike; 2, X as in X-ray, Z as in Zulu");
}

static void
every_symbol_is_said_by_its_own_word (void)
{
  g_autoptr (MedicLanguage) english = medic_language_new_english ();

  for (const char *symbol = MEDIC_SYMBOLS; *symbol != '\0'; symbol++)
    {
      const char code[] = { *symbol, '\0' };
      g_autofree char *spelled = medic_spoken_spell (code, english);
      const char *word = strrchr (spelled, ' ');

      g_assert_cmpint (spelled[0], ==, *symbol);
      g_assert_true (word != NULL ? word[1] == *symbol : g_ascii_isdigit (*symbol));
    }
}

static void
a_language_has_words_of_its_own (void)
{
  g_autofree char *folder = mo_folder_new ();
  g_autoptr (GByteArray) file = mo_file_new (words, G_N_ELEMENTS (words), MO_LITTLE);
  g_autoptr (MedicLanguage) german = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *spelled = NULL;

  mo_folder_save (folder, "de", file);
  german = medic_language_load (folder, "de", &error);
  g_assert_no_error (error);
  spelled = medic_spoken_spell ("K2 7", german);
  g_assert_cmpstr (spelled, ==, "K wie Kaufmann · zwo; 7");
  mo_folder_remove (folder);
}

static void
of_no_code_nothing_is_said (void)
{
  g_autoptr (MedicLanguage) english = medic_language_new_english ();
  g_autofree char *nothing = medic_spoken_spell ("", english);
  g_autofree char *blanks = medic_spoken_spell ("  ", english);

  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpstr (blanks, ==, "");
}

static void
every_fault_has_a_sentence (void)
{
  g_assert_null (medic_spoken_get_sentence (MEDIC_SPOKEN_FINE));
  for (MedicSpokenFault fault = MEDIC_SPOKEN_EMPTY; fault <= MEDIC_SPOKEN_NEWER; fault++)
    g_assert_true (g_str_has_suffix (medic_spoken_get_sentence (fault), "."));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/spelling/a-letter-has-a-word-and-a-digit-is-itself",
                   a_letter_has_a_word_and_a_digit_is_itself);
  g_test_add_func ("/spelling/every-symbol-is-said-by-its-own-word",
                   every_symbol_is_said_by_its_own_word);
  g_test_add_func ("/spelling/a-language-has-words-of-its-own", a_language_has_words_of_its_own);
  g_test_add_func ("/spelling/of-no-code-nothing-is-said", of_no_code_nothing_is_said);
  g_test_add_func ("/spelling/every-fault-has-a-sentence", every_fault_has_a_sentence);

  return g_test_run ();
}
