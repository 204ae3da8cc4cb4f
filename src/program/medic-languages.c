/* medic-languages.c - the languages that the program can say something in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-languages.h"

#include "program/medic-program-private.h"

/* How the people who read a language call it. */
static const struct
{
  const char *code;
  const char *name;
} names[] = {
  { "ar", "العربية" }, { "cs", "Čeština" }, { "da", "Dansk" }, { "de", "Deutsch" },
  { "en", "English" }, { "es", "Español" }, { "fi", "Suomi" }, { "fr", "Français" },
  { "he", "עברית" }, { "it", "Italiano" }, { "ja", "日本語" }, { "ko", "한국어" }, { "nb", "Norsk" },
  { "nl", "Nederlands" }, { "no", "Norsk" }, { "pl", "Polski" }, { "pt", "Português" },
  { "pt_BR", "Português (Brasil)" }, { "sv", "Svenska" }, { "th", "ไทย" }, { "tr", "Türkçe" },
  { "uk", "Українська" }, { "zh_CN", "简体中文" }, { "zh_TW", "繁體中文" },
};

/* Returns: its name in itself; its code where that is not known */
const char *
medic_languages_name (const MedicLanguage *language)
{
  const char *code = medic_language_get_code (language);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i].code, code))
      return names[i].name;

  return code;
}

static gint
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (medic_languages_name (*(MedicLanguage *const *) a),
                         medic_languages_name (*(MedicLanguage *const *) b));
}

/* Returns: (transfer full) (element-type MedicLanguage): the languages that something can be said
 *   in, by their names; English is always there */
GPtrArray *
medic_languages_list (void)
{
  g_autofree char *folder = medic_program_dup_catalogue_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) medic_language_unref);
  const char *code;

  g_ptr_array_add (list, medic_language_new_english ());
  while (dir != NULL && (code = g_dir_read_name (dir)) != NULL)
    {
      MedicLanguage *language = medic_language_load (folder, code, NULL);

      if (language != NULL)
        g_ptr_array_add (list, language);
    }
  g_ptr_array_sort (list, compare_names);

  return list;
}

/* Returns: (transfer full) (nullable): the language of that code; NULL when there is none */
MedicLanguage *
medic_languages_get (const char *code)
{
  g_autofree char *folder = medic_program_dup_catalogue_folder ();

  if (g_str_equal (code, "en"))
    return medic_language_new_english ();

  return medic_language_load (folder, code, NULL);
}
