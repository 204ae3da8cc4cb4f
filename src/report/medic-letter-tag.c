/* medic-letter-tag.c - how a language is called in a document, and where its lines begin
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/medic-letter-private.h"

#include <string.h>

/* Returns: (transfer full): a tag of BCP 47: “pt-BR” for pt_BR, “sr-Latn” for sr@latin */
char *
medic_letter_dup_tag (const MedicLanguage *language)
{
  g_auto (GStrv) parts = g_strsplit (medic_language_get_code (language), "@", 2);
  g_autofree char *tag = g_strdelimit (g_strdup (parts[0]), "_", '-');

  return g_strcmp0 (parts[1], "latin") == 0 ? g_strconcat (tag, "-Latn", NULL)
                                            : g_steal_pointer (&tag);
}

/* Whether its lines begin at the right. */
gboolean
medic_letter_is_from_right (const MedicLanguage *language)
{
  static const char *const codes[] = {
    "ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi", NULL
  };
  const char *code = medic_language_get_code (language);
  g_autofree char *first = g_strndup (code, strcspn (code, "_@-"));

  return g_strv_contains (codes, first);
}
