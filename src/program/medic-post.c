/* medic-post.c - the request to an administrator, ready to be sent
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-post.h"

#include <string.h>

#include "program/medic-program-private.h"
#include "report/medic-letter.h"

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
medic_post_name_language (const MedicLanguage *language)
{
  const char *code = medic_language_get_code (language);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i].code, code))
      return names[i].name;

  return code;
}

/* How sure the reason is for which @step is to be taken. */
static MedicCertainty
find_certainty (MedicCase       *the_case,
                const MedicStep *step)
{
  MedicFinding finding = medic_case_get_finding (the_case);

  return finding.diagnosis != NULL && medic_diagnosis_get_step (finding.diagnosis, step->id) != NULL
         ? finding.certainty : MEDIC_CERTAINTY_NONE;
}

/**
 * medic_post_write:
 * @step: one that medic_step_is_request()
 * @language: the administrator's; English follows as well
 */
MedicPost *
medic_post_write (MedicCase       *the_case,
                  const MedicStep *step,
                  MedicLanguage   *language)
{
  MedicPost *self = g_new0 (MedicPost, 1);
  MedicLetter letter = {
    .speech = medic_case_get_speech (the_case),
    .step = step,
    .certainty = find_certainty (the_case, step),
  };

  letter.speech.language = language;
  self->subject = medic_letter_dup_subject (&letter);
  self->text = medic_letter_to_text (&letter);
  self->html = medic_letter_to_html (&letter);

  return self;
}

void
medic_post_free (MedicPost *self)
{
  g_clear_pointer (&self->subject, g_free);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->html, g_free);
  g_free (self);
}

/* In an address, a line ends as in a mail. */
static char *
escape_for_link (const char *text)
{
  GString *lines = g_string_new (text);
  char *escaped;

  g_string_replace (lines, "\n", "\r\n", 0);
  escaped = g_uri_escape_string (lines->str, NULL, FALSE);
  g_string_free (lines, TRUE);

  return escaped;
}

/* Returns: (transfer full) (nullable): what opens the mail program with the mail in it, addressed
 *   to nobody yet; NULL when that is longer than mail programs take */
char *
medic_post_dup_link (const MedicPost *self)
{
  g_autofree char *subject = escape_for_link (self->subject);
  g_autofree char *body = escape_for_link (self->text);
  g_autofree char *link = g_strdup_printf ("mailto:?subject=%s&body=%s", subject, body);

  return strlen (link) <= MEDIC_POST_LONGEST_LINK ? g_steal_pointer (&link) : NULL;
}

/* Returns: (nullable): what an administrator is to be asked for now, if anything is */
const MedicStep *
medic_post_find_step (MedicCase *the_case)
{
  const MedicFacts *facts = medic_case_get_facts (the_case);
  const MedicWalk *walk = medic_case_get_walk (the_case);
  const MedicDiagnosis *said = medic_case_get_finding (the_case).diagnosis;

  if (walk != NULL)
    return medic_admin_request_first (walk->steps, facts);

  if (said == NULL)
    said = medic_findings_open_end (medic_case_get_knowledge (the_case), facts);

  return said != NULL ? medic_admin_request_first (said->steps, facts) : NULL;
}

static gint
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (medic_post_name_language (*(MedicLanguage *const *) a),
                         medic_post_name_language (*(MedicLanguage *const *) b));
}

/* Returns: (transfer full) (element-type MedicLanguage): the languages that a mail can be in, by
 *   their names; English is always there */
GPtrArray *
medic_post_list_languages (void)
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
medic_post_get_language (const char *code)
{
  g_autofree char *folder = medic_program_dup_catalogue_folder ();

  if (g_str_equal (code, "en"))
    return medic_language_new_english ();

  return medic_language_load (folder, code, NULL);
}
