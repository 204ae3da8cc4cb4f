/* charset.c - text for a terminal that may not know all signs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/charset.h"

/* Signs of our own that GLib knows no other spelling of; each stays apart from “-”, “?” and “!”. */
static const struct
{
  gunichar    sign;
  const char *plain;
} signs[] = {
  { 0x2713, "+" },  /* ✓ */
  { 0x00B7, "." },  /* · */
  { 0x2022, "*" },  /* • */
};

static const char *
find_plain (gunichar sign)
{
  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (signs[i].sign == sign)
      return signs[i].plain;

  return NULL;
}

/* Returns: (transfer full): the character at @c in @charset, or something like it in ASCII */
static char *
dup_sign (const char *c,
          const char *charset)
{
  gssize size = g_utf8_next_char (c) - c;
  g_autofree char *sign = g_strndup (c, (gsize) size);
  char *converted = g_convert (sign, size, charset, "UTF-8", NULL, NULL, NULL);
  const char *plain = find_plain (g_utf8_get_char (c));

  if (converted != NULL)
    return converted;

  return plain != NULL ? g_strdup (plain) : g_str_to_ascii (sign, NULL);
}

/* Returns: (transfer full): @text, which may be any bytes, in the charset of the locale */
char *
medic_charset_dup (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  const char *charset;
  char *whole;
  GString *bytes;

  if (g_get_console_charset (&charset))
    return g_steal_pointer (&valid);

  whole = g_convert (valid, -1, charset, "UTF-8", NULL, NULL, NULL);
  if (whole != NULL)
    return whole;

  bytes = g_string_new (NULL);
  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c))
    {
      g_autofree char *sign = dup_sign (c, charset);

      g_string_append (bytes, sign);
    }

  return g_string_free (bytes, FALSE);
}
