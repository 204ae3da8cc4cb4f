/* medic-long-lines.c - a text field that takes any text, and shows no endless line of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-long-lines.h"

#include <string.h>

/* Where a line is broken to be shown. Pango needs half a minute for one of 100 kB, and begins a new
 * one at U+2029. No text that people copy has the two of them in a row. */
#define BREAK "\xe2\x80\x8b\xe2\x80\xa9"
#define LINE_END "\xe2\x80\xa9"

/* The breaks take no more than one character in so many. */
#define ONE_IN ((MEDIC_LONG_LINES_MOST - LONGEST_WORD) / 4)

/* So far back a space is looked for. */
#define LONGEST_WORD 60

static gboolean
ends_line (const char *at)
{
  return *at == '\n' || *at == '\r' || g_str_has_prefix (at, LINE_END);
}

/* Returns: where the line at @from is to be broken: behind a space where there is one; NULL when it
 *   is short enough */
static const char *
find_break (const char *from,
            const char *end)
{
  const char *space = NULL;
  const char *at = from;

  /* The break takes two characters itself. */
  for (glong n = 0; n < MEDIC_LONG_LINES_MOST - 2; n++)
    {
      if (at >= end || ends_line (at))
        return NULL;
      at = g_utf8_next_char (at);
      if (n > MEDIC_LONG_LINES_MOST - LONGEST_WORD && g_ascii_isspace (at[-1]))
        space = at;
    }

  if (at >= end || ends_line (at) || g_str_has_prefix (at, BREAK))
    return NULL;

  return space != NULL ? space : at;
}

static const char *
skip_line (const char *at,
           const char *end)
{
  while (at < end && !ends_line (at))
    at = g_utf8_next_char (at);

  return at < end ? g_utf8_next_char (at) : end;
}

/* Returns: (transfer full) (nullable): @text with breaks; NULL when no line of it is too long */
static char *
dup_broken (const char *text,
            const char *end)
{
  g_autoptr (GString) broken = NULL;
  const char *kept = text;

  for (const char *at = text; at < end;)
    {
      const char *here = find_break (at, end);

      at = here != NULL ? here : skip_line (at, end);
      if (here == NULL)
        continue;
      if (broken == NULL)
        broken = g_string_sized_new ((gsize) (end - text) + 1024);
      g_string_append_len (broken, kept, here - kept);
      g_string_append (broken, BREAK);
      kept = here;
    }

  if (broken == NULL)
    return NULL;

  g_string_append_len (broken, kept, end - kept);

  return g_string_free (g_steal_pointer (&broken), FALSE);
}

static void
on_insert (GtkTextBuffer *buffer,
           GtkTextIter   *where,
           const char    *text,
           int            length,
           gpointer       longest)
{
  glong most = GPOINTER_TO_INT (longest);
  glong left = most + most / ONE_IN - gtk_text_buffer_get_char_count (buffer);
  gboolean cut = g_utf8_strlen (text, length) > left;
  const char *end = cut ? g_utf8_offset_to_pointer (text, MAX (left, 0)) : text + length;
  g_autofree char *broken = dup_broken (text, end);

  if (!cut && broken == NULL)
    return;

  g_signal_stop_emission_by_name (buffer, "insert-text");
  g_signal_handlers_block_by_func (buffer, on_insert, longest);
  if (broken != NULL)
    gtk_text_buffer_insert (buffer, where, broken, -1);
  else if (end > text)
    gtk_text_buffer_insert (buffer, where, text, (int) (end - text));
  g_signal_handlers_unblock_by_func (buffer, on_insert, longest);
}

/**
 * medic_long_lines_bound:
 * @longest: in characters; not much more is taken
 *
 * What is put into @buffer is broken into lines that can be shown at once. Whoever reads it does so
 * with medic_long_lines_dup_text(), which gives back what was put in.
 */
void
medic_long_lines_bound (GtkTextBuffer *buffer,
                        int            longest)
{
  g_signal_connect (buffer, "insert-text", G_CALLBACK (on_insert), GINT_TO_POINTER (longest));
}

/* Returns: (transfer full): the text without our breaks */
char *
medic_long_lines_dup_text (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;
  char *text, *to;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = to = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  for (const char *from = text; *from != '\0';)
    {
      const char *next = strstr (from, BREAK);
      gsize length = next != NULL ? (gsize) (next - from) : strlen (from);

      memmove (to, from, length);
      to += length;
      from += length + (next != NULL ? strlen (BREAK) : 0);
    }
  *to = '\0';

  return text;
}
