/* medic-normal.c - a pasted text without the dress in which it came
 *
 * People paste pages, addresses, JSON within a line of a log, quoted mail. Each layer of escapes is
 * taken off until nothing changes; then blanks are made even.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "decoder/medic-normal.h"

#include <string.h>

#include "decoder/medic-mail.h"
#include "decoder/medic-unescape.h"

/* Escaped more often than this, it is no text that somebody saw. */
#define MOST_LAYERS 4

void
medic_normal_free (MedicNormal *self)
{
  g_clear_pointer (&self->plain, g_free);
  g_clear_pointer (&self->folded, g_free);
  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->grams, medic_grams_free);
  g_free (self);
}

/* What stands for bytes that are no letters. */
#define NO_LETTER "\xEF\xBF\xBD"

/* Whether more than half of @text were no letters: then none of it was written. */
static gboolean
is_binary (const char *text,
           gsize       size)
{
  gsize n_bad = 0;

  for (const char *at = text; (at = strstr (at, NO_LETTER)) != NULL; at += strlen (NO_LETTER))
    n_bad++;

  return n_bad * strlen (NO_LETTER) * 2 > size;
}

/* Returns: (transfer full): valid text of a bounded length */
static char *
dup_bounded (const char *text,
             gssize      length)
{
  gsize size = length >= 0 ? (gsize) length : strnlen (text, MEDIC_NORMAL_LONGEST);
  g_autofree char *copy = g_strndup (text, MIN (size, MEDIC_NORMAL_LONGEST));
  g_autofree char *valid = g_utf8_make_valid (copy, -1);

  /* What stands behind a NUL is cut off: no page has one. */
  size = strlen (valid);
  if (is_binary (valid, size))
    return g_strdup ("");

  /* What is no letter has become longer. */
  if (size > MEDIC_NORMAL_LONGEST)
    *g_utf8_find_prev_char (valid, valid + MEDIC_NORMAL_LONGEST) = '\0';

  return g_steal_pointer (&valid);
}

static char *
unescape_once (const char *text)
{
  g_autofree char *markup = medic_unescape_markup (text);
  g_autofree char *percent = medic_unescape_percent (markup);

  return medic_unescape_backslash (percent);
}

static char *
unescape (const char *text)
{
  /* Once only: what looks like it afterwards was written so. */
  char *now = medic_unescape_printable (text);

  for (int layer = 0; layer < MOST_LAYERS; layer++)
    {
      char *next = unescape_once (now);
      gboolean same = g_str_equal (now, next);

      g_free (now);
      now = next;
      if (same)
        break;
    }

  return now;
}

/* What nobody sees: joiners, marks of direction, soft hyphens. */
static gboolean
is_invisible (gunichar c)
{
  return g_unichar_type (c) == G_UNICODE_FORMAT || c == 0x00AD;
}

/* The most that is composed at once: the time that it takes grows faster than the text. */
#define LONGEST_PIECE 1024

/* Where a piece may end so that nothing is torn from the letter that it belongs to. */
static const char *
find_end_of_piece (const char *piece)
{
  const char *end = piece + strnlen (piece, LONGEST_PIECE);

  if (*end == '\0')
    return end;

  while ((guchar) *end >= 0x80 && (guchar) *end < 0xC0)
    end--;
  for (const char *c = end; c > piece; c--)
    if ((guchar) *c < 0x80)
      return c;

  return end > piece ? end : piece + strlen (piece);
}

/* Letters with their marks become one letter, and wide ones become usual. */
static char *
compose (const char *text)
{
  GString *result = NULL;

  if (g_str_is_ascii (text))
    return g_strdup (text);

  result = g_string_sized_new (strlen (text));
  for (const char *piece = text, *end; *piece != '\0'; piece = end)
    {
      g_autofree char *composed = NULL;

      end = find_end_of_piece (piece);
      composed = g_utf8_normalize (piece, end - piece, G_NORMALIZE_ALL_COMPOSE);
      g_string_append_len (result, composed != NULL ? composed : piece,
                           composed != NULL ? (gssize) strlen (composed) : end - piece);
    }

  return g_string_free (result, FALSE);
}

/* Makes blanks even, and keeps lines; marks of quotation at a line's start are left out. */
static char *
even_out (const char *text)
{
  GString *result = g_string_sized_new (strlen (text));
  gboolean at_start = TRUE;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gsize length = 0;
      gunichar letter;

      if (at_start)
        c += medic_mail_measure_quote (c);
      while (g_ascii_isgraph (c[length]))
        length++;
      if (length > 0)
        {
          g_string_append_len (result, c, (gssize) length);
          c += length;
          at_start = FALSE;
        }
      if (*c == '\0')
        break;

      letter = g_utf8_get_char (c);
      at_start = letter == '\n' || letter == '\r';
      if (is_invisible (letter))
        continue;

      if (at_start && (result->len == 0 || result->str[result->len - 1] != '\n'))
        g_string_append_c (result, '\n');
      else if (g_unichar_isspace (letter) || g_unichar_iscntrl (letter))
        {
          if (result->len > 0 && strchr (" \n", result->str[result->len - 1]) == NULL)
            g_string_append_c (result, ' ');
        }
      else
        g_string_append_unichar (result, letter);
    }

  return g_string_free (result, FALSE);
}

static const char *
straighten (gunichar c)
{
  switch (c)
    {
    case 0x2018: case 0x2019: case 0x201A: case 0x201B: case 0x2032: case 0x00B4: case '`':
      return "'";
    case 0x201C: case 0x201D: case 0x201E: case 0x00AB: case 0x00BB: case 0x2033:
      return "\"";
    case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2212:
      return "-";
    case '\n': case 0x3000:
      return " ";
    default:
      return NULL;
    }
}

/* Whether @c is a letter of ASCII that stays as it is. */
static gboolean
is_straight (char c)
{
  return (guchar) c < 0x80 && c != '\0' && c != '\n' && c != ' ' && c != '`';
}

static void
note_start_of_line (GArray *lines,
                    gsize   start)
{
  guint32 at = (guint32) start;

  if (lines != NULL)
    g_array_append_val (lines, at);
}

/* So many letters make a digit among them one that a picture gave for a letter. */
#define LETTERS_OF_A_WORD 4

static void
mend_word (char  *word,
           gsize  length)
{
  gsize n_letters = 0;

  for (gsize i = 0; i < length; i++)
    if (g_ascii_isalpha (word[i]))
      n_letters++;
    else if (word[i] != '0' && word[i] != '1')
      return;

  if (n_letters < LETTERS_OF_A_WORD || n_letters + 2 < length)
    return;

  for (gsize i = 1; i + 1 < length; i++)
    if (g_ascii_isdigit (word[i]))
      word[i] = word[i] == '0' ? 'o' : 'l';
}

/* “troub1e” is “trouble”, read off a picture; “a1b2” and “auth0” stay as they are. */
static void
mend_words (char *text)
{
  for (char *c = text; *c != '\0';)
    {
      gsize length = 0;

      while (g_ascii_isalnum (c[length]))
        length++;
      if (length > 0)
        mend_word (c, length);
      c += MAX (length, 1);
    }
}

/* @lines: (nullable): gets where each line but the first begins in what is returned */
static char *
fold (const char *text,
      GArray     *lines)
{
  g_autofree char *folded = g_str_is_ascii (text) ? g_ascii_strdown (text, -1)
                                                  : g_utf8_casefold (text, -1);
  GString *result = g_string_sized_new (strlen (folded));

  for (const char *c = folded; *c != '\0'; c = g_utf8_next_char (c))
    {
      const char *straight;
      gsize length = 0;

      while (is_straight (c[length]))
        length++;
      g_string_append_len (result, c, (gssize) length);
      c += length;
      if (*c == '\0')
        break;

      straight = straighten (g_utf8_get_char (c));
      if (straight == NULL)
        g_string_append_len (result, c, g_utf8_next_char (c) - c);
      else if (straight[0] != ' ' || result->len == 0 || result->str[result->len - 1] != ' ')
        g_string_append (result, straight);
      if (*c == '\n')
        note_start_of_line (lines, result->len);
    }

  mend_words (result->str);

  return g_string_free (result, FALSE);
}

/* Returns: (transfer full): @text in one line and in lower case, with straight quotes */
char *
medic_normal_fold (const char *text)
{
  return fold (text, NULL);
}

/**
 * medic_normal_get_line:
 * @at: a place in the folded text
 * @length: (out): of the line, in bytes
 *
 * Returns: (transfer none): where the line of the pasted text begins that @at is in
 */
const char *
medic_normal_get_line (const MedicNormal *self,
                       const char        *at,
                       gsize             *length)
{
  guint low = 0;
  guint high = self->lines->len;
  gsize place = (gsize) (at - self->folded);
  gsize start;
  gsize end;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->lines, guint32, middle) <= place)
        low = middle + 1;
      else
        high = middle;
    }

  start = low > 0 ? g_array_index (self->lines, guint32, low - 1) : 0;
  end = low < self->lines->len ? g_array_index (self->lines, guint32, low) : strlen (self->folded);
  *length = end - start;

  return self->folded + start;
}

/**
 * medic_normal_new:
 * @text: anything that was pasted
 * @length: in bytes; -1 when it ends in NUL. What is beyond MEDIC_NORMAL_LONGEST is not read
 */
MedicNormal *
medic_normal_new (const char *text,
                  gssize      length)
{
  MedicNormal *self = g_new0 (MedicNormal, 1);
  g_autofree char *bounded = dup_bounded (text, length);
  g_autofree char *unescaped = unescape (bounded);
  g_autofree char *composed = compose (unescaped);

  self->plain = even_out (composed);
  self->lines = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->folded = fold (self->plain, self->lines);
  self->grams = medic_grams_new (self->folded);

  return self;
}
