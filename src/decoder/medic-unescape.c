/* medic-unescape.c - takes off one layer of escapes each
 *
 * What does not look like an escape stays as it is: a pasted text is never in perfect form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "decoder/medic-unescape.h"

#include <string.h>

/* A character that is read as two hexadecimal digits; -1 when they are none. */
static int
read_byte (const char *digits)
{
  int high = g_ascii_xdigit_value (digits[0]);
  int low = high >= 0 ? g_ascii_xdigit_value (digits[1]) : -1;

  return low >= 0 ? high * 16 + low : -1;
}

static char *
finish (GString *text)
{
  char *valid = g_utf8_make_valid (text->str, (gssize) text->len);

  g_string_free (text, TRUE);

  return valid;
}

/* NUL and other control characters mean nothing here, and a space harms nothing. */
static void
append_byte (GString *text,
             int      byte)
{
  g_string_append_c (text, (char) (byte < 0x20 && byte != '\n' ? ' ' : byte));
}

/* Whether the word that begins at @word is part of a query, where a plus stands for a space. */
static gboolean
is_query (const char *word)
{
  gsize length = strcspn (word, " \t\r\n\"'<>");

  return (g_strstr_len (word, (gssize) length, "error") != NULL
          || g_strstr_len (word, (gssize) length, "ERROR") != NULL)
         && g_strstr_len (word, (gssize) length, "=") != NULL;
}

/* “%20”, as in an address; in a query “+” as well. */
char *
medic_unescape_percent (const char *text)
{
  GString *result = NULL;
  gboolean in_query = FALSE;

  if (strpbrk (text, "%+") == NULL)
    return g_strdup (text);

  result = g_string_sized_new (strlen (text));
  in_query = is_query (text);

  for (const char *c = text; *c != '\0'; c++)
    {
      int byte = *c == '%' ? read_byte (c + 1) : -1;

      if (byte >= 0)
        {
          append_byte (result, byte);
          c += 2;
        }
      else if (*c == '+' && in_query)
        g_string_append_c (result, ' ');
      else
        g_string_append_c (result, *c);

      if (byte < 0 && !g_ascii_isalnum (*c) && strchr (" \t\r\n\"'<>", *c) != NULL)
        in_query = is_query (c + 1);
    }

  return finish (result);
}

/* Reads the four digits after “\u”, and the second half of a pair. Returns the bytes read. */
static gsize
append_unicode (GString    *result,
                const char *digits)
{
  int high = read_byte (digits);
  int low = high >= 0 ? read_byte (digits + 2) : -1;
  gunichar c = low >= 0 ? (gunichar) (high * 256 + low) : 0;
  gsize length = 4;

  if (low < 0)
    return 0;

  if (c >= 0xD800 && c < 0xDC00 && digits[4] == '\\' && digits[5] == 'u')
    {
      int next = read_byte (digits + 6);
      int last = next >= 0xDC && next < 0xE0 ? read_byte (digits + 8) : -1;

      if (last >= 0)
        {
          c = 0x10000 + ((c - 0xD800) << 10) + (gunichar) (next * 256 + last - 0xDC00);
          length = 10;
        }
    }

  if (c < 0x20 || !g_unichar_validate (c))
    g_string_append_c (result, ' ');
  else
    g_string_append_unichar (result, c);

  return length;
}

/* “\xc3\xa9”, as Python prints bytes. Returns the bytes read. */
static gsize
append_hexadecimal (GString    *result,
                    const char *escape)
{
  int byte = escape[1] == 'x' ? read_byte (escape + 2) : -1;

  if (byte < 0)
    return 0;

  append_byte (result, byte);

  return 4;
}

/* “\"”, “\n”, “\u00e9”, as in JSON. */
char *
medic_unescape_backslash (const char *text)
{
  GString *result = NULL;

  if (strchr (text, '\\') == NULL)
    return g_strdup (text);

  result = g_string_sized_new (strlen (text));

  for (const char *c = text; *c != '\0'; c++)
    {
      gsize length = c[0] == '\\' && c[1] == 'u' ? append_unicode (result, c + 2) : 0;

      if (length > 0)
        c += 1 + length;
      else if (c[0] == '\\' && (length = append_hexadecimal (result, c)) > 0)
        c += length - 1;
      else if (c[0] == '\\' && (c[1] == 'n' || c[1] == 'r' || c[1] == 't'))
        g_string_append_c (result, *++c == 't' ? ' ' : '\n');
      else if (c[0] == '\\' && (c[1] == '"' || c[1] == '\'' || c[1] == '/' || c[1] == '\\'))
        g_string_append_c (result, *++c);
      else
        g_string_append_c (result, *c);
    }

  return finish (result);
}

static const struct
{
  const char *name;
  const char *text;
} entities[] = {
  { "&quot;", "\"" }, { "&apos;", "'" }, { "&lt;", "<" }, { "&gt;", ">" }, { "&nbsp;", " " },
  { "&rsquo;", "'" }, { "&lsquo;", "'" }, { "&ldquo;", "\"" }, { "&rdquo;", "\"" },
  { "&hellip;", "…" }, { "&ndash;", "-" }, { "&mdash;", "-" }, { "&amp;", "&" },
};

/* Reads “&#39;” or “&#x27;”; returns the bytes read, 0 for none. */
static gsize
append_number (GString    *result,
               const char *entity)
{
  gboolean hexadecimal;
  const char *digits;
  char *end;
  guint64 c;

  if (entity[1] != '#')
    return 0;

  hexadecimal = entity[2] == 'x' || entity[2] == 'X';
  digits = entity + (hexadecimal ? 3 : 2);
  if (!g_ascii_isxdigit (*digits))
    return 0;

  c = g_ascii_strtoull (digits, &end, hexadecimal ? 16 : 10);
  if (*end != ';')
    return 0;

  if (c < 0x20 || c > 0x10FFFF || !g_unichar_validate ((gunichar) c))
    g_string_append_c (result, ' ');
  else
    g_string_append_unichar (result, (gunichar) c);

  return (gsize) (end + 1 - entity);
}

static gsize
append_entity (GString    *result,
               const char *entity)
{
  for (gsize i = 0; i < G_N_ELEMENTS (entities); i++)
    if (g_str_has_prefix (entity, entities[i].name))
      {
        g_string_append (result, entities[i].text);
        return strlen (entities[i].name);
      }

  return append_number (result, entity);
}

/* The length of a tag; 0 where “<” is just a sign, or opens an address. */
static gsize
measure_tag (const char *text)
{
  const char *name = text + 1 + (text[1] == '/');
  gsize length = 0;
  gsize rest;

  while (g_ascii_isalnum (name[length]) || name[length] == ':')
    length++;

  if (g_str_has_prefix (text, "<!"))
    length = 1;
  if (length == 0 || (g_ascii_isdigit (*name)) || strchr (" \t\r\n/>!-", name[length]) == NULL)
    return 0;

  rest = strcspn (name, "<>");

  return name[rest] == '>' ? (gsize) (name + rest + 1 - text) : 0;
}

/* What a form holds is said in its tags: the fields that Microsoft sends an answer in, and the
 * addresses that carry one. */
static void
append_fields (GString    *result,
               const char *tag,
               gsize       length)
{
  static const char *const names[] = { " name=\"", " value=\"", " content=\"", " href=\"", " action=\"" };

  for (const char *c = tag; (c = memchr (c, ' ', (gsize) (tag + length - c))) != NULL; c++)
    for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
      if (g_ascii_strncasecmp (c, names[i], strlen (names[i])) == 0)
        {
          const char *value = c + strlen (names[i]);
          gsize rest = strcspn (value, "\"");

          if (value + rest < tag + length
              && (i < 2 || g_strstr_len (value, (gssize) rest, "error") != NULL))
            g_string_append_printf (result, "%c%.*s", i == 1 ? '=' : '\n', (int) rest, value);
        }
}

/* Tags go; a line stays a line. Entities become what they stand for. */
char *
medic_unescape_markup (const char *text)
{
  GString *result = NULL;

  if (strpbrk (text, "<&") == NULL)
    return g_strdup (text);

  result = g_string_sized_new (strlen (text));

  for (const char *c = text; *c != '\0'; c++)
    {
      gsize length = 0;

      if (*c == '<' && (length = measure_tag (c)) > 0)
        {
          g_string_append_c (result, strchr ("bBpPdDtThHlL/", c[1]) != NULL ? '\n' : ' ');
          append_fields (result, c, length);
        }
      else if (*c == '&')
        length = append_entity (result, c);

      if (length > 0)
        c += length - 1;
      else
        g_string_append_c (result, *c);
    }

  return finish (result);
}

/* Whether @text is written as mail is: an equals sign in it is written as “=3D”. */
static gboolean
is_printable (const char *text)
{
  g_autofree char *folded = g_ascii_strdown (text, -1);

  return strstr (text, "=3D") != NULL || strstr (folded, "quoted-printable") != NULL;
}

/* “=3D” and lines that go on after “=”, as in mail (RFC 2045, 6.7). */
char *
medic_unescape_printable (const char *text)
{
  GString *result = NULL;

  if (!is_printable (text))
    return g_strdup (text);

  result = g_string_sized_new (strlen (text));
  for (const char *c = text; *c != '\0'; c++)
    {
      int byte = *c == '=' ? read_byte (c + 1) : -1;

      if (byte >= 0)
        {
          append_byte (result, byte);
          c += 2;
        }
      else if (*c == '=' && (c[1] == '\n' || (c[1] == '\r' && c[2] == '\n')))
        c += c[1] == '\r' ? 2 : 1;
      else
        g_string_append_c (result, *c);
    }

  return finish (result);
}
