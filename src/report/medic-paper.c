/* medic-paper.c - a text for a ticket: headings, lists and pairs, as plain text or Markdown
 *
 * Whatever a value or a note says, it stays a value or a note: what means something in Markdown is
 * escaped, and a line of a note never begins anything else.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/medic-paper.h"

#include <string.h>

#include "core/medic-words.h"
#include "report/medic-wrap.h"

struct _MedicPaper
{
  GString *text;
  gboolean markdown;
  gboolean in_list;
};

MedicPaper *
medic_paper_new (gboolean markdown)
{
  MedicPaper *self = g_new0 (MedicPaper, 1);

  self->text = g_string_new (NULL);
  self->markdown = markdown;

  return self;
}

void
medic_paper_free (MedicPaper *self)
{
  g_string_free (self->text, TRUE);
  g_free (self);
}

/* Returns: (transfer full): what is written so far */
char *
medic_paper_dup (MedicPaper *self)
{
  return g_strdup (self->text->str);
}

#define MEANS_SOMETHING "\\`*_[]<>#|~&$^"

/* What begins a list or a rule means something only at the beginning of a line. */
static gboolean
begins_something (const char *text)
{
  const char *c = text;

  while (g_ascii_isdigit (*c))
    c++;

  return *text == '-' || *text == '+' || *text == '=' || (c > text && (*c == '.' || *c == ')'));
}

static void
append_escaped (MedicPaper *self,
                const char *text)
{
  for (const char *c = text; *c != '\0'; c++)
    {
      if (self->markdown && strchr (MEANS_SOMETHING, *c) != NULL)
        g_string_append_c (self->text, '\\');
      g_string_append_c (self->text, *c);
    }
}

/* The same where a line, or what stands in a list, begins. */
static void
append_beginning (MedicPaper *self,
                  const char *text)
{
  const char *c = text;

  if (self->markdown && begins_something (text))
    {
      for (; g_ascii_isdigit (*c); c++)
        g_string_append_c (self->text, *c);
      g_string_append_c (self->text, '\\');
      g_string_append_c (self->text, *c++);
    }
  append_escaped (self, c);
}

/* @text on one line: what is a pair or a point is no more than that. */
static char *
dup_line (const char *text)
{
  g_auto (GStrv) lines = g_strsplit_set (text, "\r\n", -1);
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (gsize i = 0; lines[i] != NULL; i++)
    if (g_strstrip (lines[i])[0] != '\0')
      g_strv_builder_add (kept, lines[i]);
  list = g_strv_builder_end (kept);

  return g_strjoinv (" ", list);
}

static void
append_line (MedicPaper *self,
             const char *first,
             const char *text)
{
  g_autofree char *line = dup_line (text);

  g_string_append (self->text, first);
  append_beginning (self, line);
  g_string_append_c (self->text, '\n');
}

static void
begin (MedicPaper *self,
       gboolean    in_list)
{
  if (self->text->len > 0 && !(self->in_list && in_list))
    g_string_append_c (self->text, '\n');
  self->in_list = in_list;
}

static void
append_heading (MedicPaper *self,
                const char *sign,
                char        rule,
                const char *text)
{
  begin (self, FALSE);
  append_line (self, self->markdown ? sign : "", text);
  if (self->markdown)
    return;

  for (guint i = 0; i < medic_wrap_columns (text); i++)
    g_string_append_c (self->text, rule);
  g_string_append_c (self->text, '\n');
}

void
medic_paper_title (MedicPaper *self,
                   const char *text)
{
  append_heading (self, "# ", '=', text);
}

void
medic_paper_heading (MedicPaper *self,
                     const char *text)
{
  append_heading (self, "## ", '-', text);
}

void
medic_paper_text (MedicPaper *self,
                  const char *text)
{
  begin (self, FALSE);
  append_line (self, "", text);
}

/* What somebody typed, line by line. */
void
medic_paper_quote (MedicPaper *self,
                   const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  begin (self, FALSE);
  for (gsize i = 0; lines[i] != NULL; i++)
    append_line (self, "> ", lines[i]);
}

void
medic_paper_pair (MedicPaper *self,
                  const char *name,
                  const char *value)
{
  g_autofree char *line = dup_line (value);
  g_autofree char *isolated = medic_words_isolate (name, line);

  begin (self, TRUE);
  g_string_append (self->text, self->markdown ? "- **" : "- ");
  append_escaped (self, name);
  g_string_append (self->text, self->markdown ? ":** " : ": ");
  append_escaped (self, isolated);
  g_string_append_c (self->text, '\n');
}

void
medic_paper_point (MedicPaper *self,
                   const char *text)
{
  begin (self, TRUE);
  append_line (self, "- ", text);
}

void
medic_paper_task (MedicPaper *self,
                  gboolean    done,
                  const char *text)
{
  begin (self, TRUE);
  append_line (self, done ? "- [x] " : "- [ ] ", text);
}
