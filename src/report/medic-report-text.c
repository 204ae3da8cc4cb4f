/* medic-report-text.c - a report as plain text
 *
 * No markup and nothing that only one program shows: headings, indented lines, blank lines; 74
 * columns at most, but for links.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/medic-report-parts.h"

#include "report/medic-wrap.h"

#define INDENT "  "
#define DEEPER "    "
#define DEEPEST "      "

static void
append_text (GString               *text,
             const MedicReportPart *part)
{
  medic_wrap_append (text, INDENT, INDENT, part->text);
}

/* With a line below it of the same width. */
static void
append_heading (GString               *text,
                const MedicReportPart *part)
{
  guint width = MIN (medic_wrap_columns (part->text), MEDIC_WRAP_COLUMNS);
  g_autofree char *below = g_strnfill (width, part->kind == MEDIC_PART_TITLE ? '=' : '-');

  medic_wrap_append_blank (text);
  medic_wrap_append (text, "", "", part->text);
  g_string_append_printf (text, "%s\n", below);
}

static void
append_badge (GString               *text,
              const MedicReportPart *part)
{
  g_autofree char *badge = g_strdup_printf ("[%s]", part->text);

  medic_wrap_append (text, INDENT, INDENT, badge);
}

/* A line of its own for what is said besides. */
static void
append_below (GString    *text,
              const char *line)
{
  if (line != NULL)
    medic_wrap_append (text, DEEPEST, DEEPEST, line);
}

static void
append_pair (GString               *text,
             const MedicReportPart *part)
{
  g_autofree char *value = medic_words_isolate (part->name, part->text);
  g_autofree char *pair = g_strdup_printf ("%s: %s", part->name, value);

  medic_wrap_append (text, part->kind == MEDIC_PART_SEEN ? INDENT "- " : INDENT, DEEPER, pair);
  append_below (text, part->note);
}

static void
append_spoken (GString               *text,
               const MedicReportPart *part)
{
  medic_wrap_append_blank (text);
  append_pair (text, part);
}

static void
append_point (GString               *text,
              const MedicReportPart *part)
{
  medic_wrap_append (text, INDENT "- ", DEEPER, part->text);
  append_below (text, part->name);
  append_below (text, part->link);
  append_below (text, part->note);
  append_below (text, part->extra);
}

static void
append_step (GString               *text,
             const MedicReportPart *part)
{
  g_autofree char *first = g_strdup_printf ("%s%u. ", INDENT, part->number);
  g_autofree char *state = g_strdup_printf ("[%s] %s", part->name, part->note);

  medic_wrap_append (text, first, DEEPER " ", part->text);
  append_below (text, state);
  append_below (text, part->extra);
}

static void
append_check (GString               *text,
              const MedicReportPart *part)
{
  g_autofree char *line = g_strdup_printf ("%s: %s (%s)", part->name, part->text, part->note);

  medic_wrap_append (text, INDENT, DEEPER, line);
}

static void (*const append_kind[]) (GString               *text,
                                    const MedicReportPart *part) = {
  [MEDIC_PART_TITLE] = append_heading,
  [MEDIC_PART_HEADING] = append_heading,
  [MEDIC_PART_BADGE] = append_badge,
  [MEDIC_PART_STATEMENT] = append_text,
  [MEDIC_PART_TEXT] = append_text,
  [MEDIC_PART_NOTE] = append_text,
  [MEDIC_PART_SPOKEN] = append_spoken,
  [MEDIC_PART_ABOUT] = append_pair,
  [MEDIC_PART_SEEN] = append_pair,
  [MEDIC_PART_RULE] = append_point,
  [MEDIC_PART_STEP] = append_step,
  [MEDIC_PART_EVENT] = append_point,
  [MEDIC_PART_LINE] = append_text,
  [MEDIC_PART_KNOWN] = append_pair,
  [MEDIC_PART_CHECK] = append_check,
  [MEDIC_PART_POINT] = append_point,
};

/* Returns: (transfer full): @self for a person who reads @language */
char *
medic_report_to_text (const MedicReport    *self,
                      const MedicKnowledge *knowledge,
                      const MedicLanguage  *language)
{
  g_autoptr (GPtrArray) parts = medic_report_parts (self, knowledge, language);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      const MedicReportPart *part = g_ptr_array_index (parts, i);

      append_kind[part->kind] (text, part);
    }

  return g_string_free (text, FALSE);
}
