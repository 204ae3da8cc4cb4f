/* medic-report-text.c - a report as plain text
 *
 * No markup and nothing that only one program shows: headings, indented lines, blank lines; 74
 * columns at most, but for links.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/medic-report-parts.h"

#include <string.h>

#include "report/medic-wrap.h"

#define INDENT "  "
#define DEEPER "    "
#define DEEPEST "      "

/* A text with a line below it of the same width. */
static void
append_underlined (GString    *text,
                   const char *line,
                   char        with)
{
  g_autofree char *below = g_strnfill (MIN (medic_wrap_columns (line), MEDIC_WRAP_COLUMNS), with);

  medic_wrap_append (text, "", "", line);
  g_string_append_printf (text, "%s\n", below);
}

static void
append_heading (GString               *text,
                const MedicReportPart *part)
{
  medic_wrap_append_blank (text);
  if (part->kind == MEDIC_PART_TITLE)
    append_underlined (text, part->text, '=');
  else
    append_underlined (text, part->text, '-');
}

static void
append_badge (GString               *text,
              const MedicReportPart *part)
{
  g_autofree char *badge = g_strdup_printf ("[%s]", part->text);

  medic_wrap_append (text, INDENT, INDENT, badge);
}

static void
append_pair (GString               *text,
             const char            *first,
             const MedicReportPart *part)
{
  g_autofree char *pair = g_strdup_printf ("%s: %s", part->name, part->text);

  medic_wrap_append (text, first, DEEPER, pair);
}

/* What is known of a part besides, a line each. */
static void
append_below (GString    *text,
              const char *note,
              const char *extra,
              const char *link)
{
  const char *const lines[] = { note, extra, link };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    if (lines[i] != NULL)
      medic_wrap_append (text, DEEPEST, DEEPEST, lines[i]);
}

static void
append_point (GString               *text,
              const MedicReportPart *part)
{
  medic_wrap_append (text, INDENT "- ", DEEPER, part->text);
  if (part->kind == MEDIC_PART_RULE)
    append_below (text, part->name, NULL, part->link);
  else
    append_below (text, part->note, part->extra, NULL);
}

static void
append_step (GString               *text,
             const MedicReportPart *part,
             guint                  number)
{
  g_autofree char *first = g_strdup_printf ("%s%u. ", INDENT, number);
  g_autofree char *state = g_strdup_printf ("[%s] %s", part->name, part->note);

  medic_wrap_append (text, first, DEEPER " ", part->text);
  append_below (text, state, part->extra, NULL);
}

static void
append_check (GString               *text,
              const MedicReportPart *part)
{
  g_autofree char *line = g_strdup_printf ("%s: %s (%s)", part->name, part->text, part->note);

  medic_wrap_append (text, INDENT, DEEPER, line);
}

static void
append_spoken (GString               *text,
               const MedicReportPart *part)
{
  medic_wrap_append_blank (text);
  append_pair (text, INDENT, part);
  append_below (text, part->note, NULL, NULL);
}

/* @number: of the steps, from 1 */
static void
append_part (GString               *text,
             const MedicReportPart *part,
             guint                  number)
{
  switch (part->kind)
    {
    case MEDIC_PART_TITLE:
    case MEDIC_PART_HEADING:
      append_heading (text, part);
      break;

    case MEDIC_PART_BADGE:
      append_badge (text, part);
      break;

    case MEDIC_PART_SPOKEN:
      append_spoken (text, part);
      break;

    case MEDIC_PART_SEEN:
      append_pair (text, INDENT "- ", part);
      append_below (text, part->note, NULL, NULL);
      break;

    case MEDIC_PART_RULE:
    case MEDIC_PART_EVENT:
    case MEDIC_PART_POINT:
      append_point (text, part);
      break;

    case MEDIC_PART_STEP:
      append_step (text, part, number);
      break;

    case MEDIC_PART_ABOUT:
    case MEDIC_PART_KNOWN:
      append_pair (text, INDENT, part);
      break;

    case MEDIC_PART_CHECK:
      append_check (text, part);
      break;

    case MEDIC_PART_STATEMENT:
    case MEDIC_PART_TEXT:
    case MEDIC_PART_NOTE:
    case MEDIC_PART_LINE:
    default:
      medic_wrap_append (text, INDENT, INDENT, part->text);
      break;
    }
}

/* Returns: (transfer full): @self for a person who reads @language */
char *
medic_report_to_text (const MedicReport    *self,
                      const MedicKnowledge *knowledge,
                      const MedicLanguage  *language)
{
  g_autoptr (GPtrArray) parts = medic_report_parts (self, knowledge, language);
  GString *text = g_string_new (NULL);
  guint number = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      const MedicReportPart *part = g_ptr_array_index (parts, i);

      number = part->kind == MEDIC_PART_STEP ? number + 1 : 0;
      append_part (text, part, number);
    }

  return g_string_free (text, FALSE);
}
