/* medic-wrap.c - a text broken into lines that every mail program shows as they are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/medic-wrap.h"

#include <string.h>

static guint
columns_of (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;

  return g_unichar_iswide (c) ? 2 : 1;
}

/* Returns: how wide @text is where every letter has the same width */
guint
medic_wrap_columns (const char *text)
{
  guint columns = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    columns += columns_of (g_utf8_get_char (text));

  return columns;
}

/* What is between two blanks is kept together, and a wide letter stands for itself, as Japanese has
 * no blanks; but no line begins with what closes a sentence. */
static gsize
measure_word (const char *text)
{
  const char *c = text;
  gboolean wide = g_unichar_iswide (g_utf8_get_char (c));

  do
    c = g_utf8_next_char (c);
  while (*c != '\0' && *c != ' '
         && !(wide || g_unichar_iswide (g_utf8_get_char (c))));

  while (*c != '\0' && wide && g_unichar_ispunct (g_utf8_get_char (c)))
    c = g_utf8_next_char (c);

  return (gsize) (c - text);
}

/* How much of @word fits into @columns; at least one letter. */
static gsize
measure_fitting (const char *word,
                 guint       columns)
{
  const char *c = word;
  guint width = columns_of (g_utf8_get_char (c));

  do
    {
      c = g_utf8_next_char (c);
      width += *c != '\0' ? columns_of (g_utf8_get_char (c)) : 0;
    }
  while (*c != '\0' && width <= columns);

  return (gsize) (c - word);
}

typedef struct
{
  GString    *result;
  const char *others;
  guint       margin;  /* columns of @others */
  guint       column;  /* where the next letter stands */
} Line;

static void
break_line (Line *line)
{
  g_string_append_c (line->result, '\n');
  g_string_append (line->result, line->others);
  line->column = line->margin;
}

/* A link is never broken: it could not be opened then. Other endless words are. */
static void
put_word (Line       *line,
          const char *word)
{
  const guint room = MEDIC_WRAP_COLUMNS - line->margin;

  while (medic_wrap_columns (word) > room && strstr (word, "://") == NULL)
    {
      gsize n = measure_fitting (word, MAX (1, MEDIC_WRAP_COLUMNS - line->column));

      g_string_append_len (line->result, word, (gssize) n);
      word += n;
      break_line (line);
    }

  g_string_append (line->result, word);
  line->column += medic_wrap_columns (word);
}

/**
 * medic_wrap_append:
 * @first: what stands before the first line
 * @others: what stands before the others
 * @text: one paragraph; valid UTF-8
 */
void
medic_wrap_append (GString    *result,
                   const char *first,
                   const char *others,
                   const char *text)
{
  Line line = { result, others, medic_wrap_columns (others), medic_wrap_columns (first) };
  gboolean begun = FALSE;

  g_string_append (result, first);
  while (*text != '\0')
    {
      gboolean blank = *text == ' ';
      g_autofree char *word = NULL;

      while (*text == ' ')
        text++;
      if (*text == '\0')
        break;

      word = g_strndup (text, measure_word (text));
      text += strlen (word);
      if (begun && line.column + blank + medic_wrap_columns (word) > MEDIC_WRAP_COLUMNS)
        break_line (&line);
      else if (begun && blank)
        {
          g_string_append_c (result, ' ');
          line.column++;
        }
      put_word (&line, word);
      begun = TRUE;
    }
  g_string_append_c (result, '\n');
}

/* A part that was left out leaves no hole: at most one blank line. */
void
medic_wrap_append_blank (GString *result)
{
  if (result->len > 0 && !g_str_has_suffix (result->str, "\n\n"))
    g_string_append_c (result, '\n');
}
