/* medic-label.c - what stands on the buttons of other pages, in the languages that we know it in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-label.h"

/* Whether the words of @known are for those who read @code: “de” is for “de_AT” too. */
static gboolean
is_for (const MedicLabelWords *known,
        const char            *code)
{
  gsize length = strlen (known->language);

  return g_str_has_prefix (code, known->language)
         && (code[length] == '\0' || code[length] == '_' || code[length] == '@');
}

/* Returns: (nullable): the label in @language; NULL when no source gives it */
const MedicLabelWords *
medic_label_peek_words (const MedicLabel    *self,
                        const MedicLanguage *language)
{
  const char *code = medic_language_get_code (language);

  for (const MedicLabelWords *w = self->known; w != NULL && w->language != NULL; w++)
    if (is_for (w, code))
      return w;

  return NULL;
}
