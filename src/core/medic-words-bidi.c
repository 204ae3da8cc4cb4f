/* medic-words-bidi.c - a value that is written from left to right, in a text from right to left
 *
 * What begins with a figure is put in order anew there, group by group: an ID or a time would be
 * another one. Unicode Standard Annex #9 has signs against that, which are not seen. They are put
 * only where they are needed, so that nobody copies them without a need.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-words.h"

#include <string.h>

#define ISOLATE "\xe2\x81\xa8"      /* U+2068, first strong isolate */
#define END_OF_ISOLATE "\xe2\x81\xa9" /* U+2069 */

static gboolean
is_leftward (gunichar c)
{
  const GUnicodeScript script = g_unichar_get_script (c);

  return script == G_UNICODE_SCRIPT_ARABIC || script == G_UNICODE_SCRIPT_HEBREW;
}

static gboolean
has_leftward (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (is_leftward (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

/* Whether the order of its groups depends on what stands around it. A number’s does not, nor that
 * of a time of day or of an address on the web, which no sign may become part of. */
static gboolean
is_fragile (const char *value)
{
  const char *end = value + strlen (value);

  if (value[0] == '\0' || strstr (value, "://") != NULL
      || strspn (value, "0123456789:.,%") == strlen (value))
    return FALSE;

  return !g_unichar_isalpha (g_utf8_get_char (value))
         || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (end)));
}

/**
 * medic_words_isolate:
 * @text: what @value is put into; valid UTF-8, as @value is
 *
 * Returns: (transfer full): @value, with signs around it where it would be put in another order
 */
char *
medic_words_isolate (const char *text,
                     const char *value)
{
  if (!is_fragile (value) || has_leftward (value) || !has_leftward (text))
    return g_strdup (value);

  return g_strconcat (ISOLATE, value, END_OF_ISOLATE, NULL);
}
