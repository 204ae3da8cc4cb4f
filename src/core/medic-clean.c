/* medic-clean.c - is a text fit to be shown where somebody else sent it?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-clean.h"

#include <string.h>

/* Whether it has a shape of its own and moves nothing around it: no control character, no sign
 * that turns the direction of the text, none that cannot be seen. */
static gboolean
is_seen (gunichar c)
{
  switch (g_unichar_type (c))
    {
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
    case G_UNICODE_UNASSIGNED:
    case G_UNICODE_PRIVATE_USE:
    case G_UNICODE_SURROGATE:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
      return FALSE;

    case G_UNICODE_LOWERCASE_LETTER:
    case G_UNICODE_MODIFIER_LETTER:
    case G_UNICODE_OTHER_LETTER:
    case G_UNICODE_TITLECASE_LETTER:
    case G_UNICODE_UPPERCASE_LETTER:
    case G_UNICODE_SPACING_MARK:
    case G_UNICODE_ENCLOSING_MARK:
    case G_UNICODE_NON_SPACING_MARK:
    case G_UNICODE_DECIMAL_NUMBER:
    case G_UNICODE_LETTER_NUMBER:
    case G_UNICODE_OTHER_NUMBER:
    case G_UNICODE_CONNECT_PUNCTUATION:
    case G_UNICODE_DASH_PUNCTUATION:
    case G_UNICODE_CLOSE_PUNCTUATION:
    case G_UNICODE_FINAL_PUNCTUATION:
    case G_UNICODE_INITIAL_PUNCTUATION:
    case G_UNICODE_OTHER_PUNCTUATION:
    case G_UNICODE_OPEN_PUNCTUATION:
    case G_UNICODE_CURRENCY_SYMBOL:
    case G_UNICODE_MODIFIER_SYMBOL:
    case G_UNICODE_MATH_SYMBOL:
    case G_UNICODE_OTHER_SYMBOL:
    case G_UNICODE_SPACE_SEPARATOR:
    default:
      return TRUE;
    }
}

/* Whether @text is one line of characters that can be seen, and no longer than @longest bytes */
gboolean
medic_clean_is_line (const char *text,
                     gsize       longest)
{
  if (*text == '\0' || strlen (text) > longest)
    return FALSE;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (!is_seen (g_utf8_get_char (c)))
      return FALSE;

  return TRUE;
}

/* Returns: (transfer full): @text with a mark in place of each character that cannot be seen, and
 *   no longer than @longest bytes */
char *
medic_clean_dup_line (const char *text,
                      gsize       longest)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar seen = is_seen (g_utf8_get_char (c)) ? g_utf8_get_char (c) : 0xFFFD;

      if (line->len + (gsize) g_unichar_to_utf8 (seen, NULL) > longest)
        break;
      g_string_append_unichar (line, seen);
    }

  return g_strdup (line->str);
}
