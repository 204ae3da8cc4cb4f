/* medic-report-markup.c - a report as Pango lays it out, on paper and on the screen
 *
 * One paragraph a line, an empty line before each heading and nowhere else, so that who breaks it
 * into pages can see what belongs together. All in it is escaped.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/medic-html.h"
#include "report/medic-report-parts.h"

#define INDENT "    "

static void
append_title (GString               *text,
              const MedicReportPart *part)
{
  medic_html_append_element (text, "<b>", part->text, "</b>\n");
}

static void
append_heading (GString               *text,
                const MedicReportPart *part)
{
  medic_html_append_element (text, "\n<span size=\"112%\" weight=\"bold\">", part->text, "</span>\n");
}

static void
append_badge (GString               *text,
              const MedicReportPart *part)
{
  medic_html_append_element (text, "<b>[", part->text, "]</b>\n");
}

static void
append_statement (GString               *text,
                  const MedicReportPart *part)
{
  medic_html_append_element (text, "<span size=\"165%\" weight=\"bold\">", part->text, "</span>\n");
}

static void
append_text (GString               *text,
             const MedicReportPart *part)
{
  medic_html_append_element (text, "", part->text, "\n");
}

/* What stands behind the text of a part, in the same paragraph. */
static void
append_behind (GString    *text,
               const char *behind)
{
  if (behind != NULL)
    medic_html_append_element (text, "  <span size=\"88%\">", behind, "</span>");
}

static void
append_pair (GString               *text,
             const MedicReportPart *part)
{
  g_autofree char *value = medic_words_isolate (part->name, part->text);

  medic_html_append_element (text, "", part->name, ": ");
  medic_html_append_element (text, part->kind == MEDIC_PART_SEEN ? "<b>" : "", value,
                             part->kind == MEDIC_PART_SEEN ? "</b>" : "");
  append_behind (text, part->note);
  g_string_append_c (text, '\n');
}

static void
append_spoken (GString               *text,
               const MedicReportPart *part)
{
  medic_html_append_element (text, "", part->name, ": ");
  medic_html_append_element (text, "<span size=\"130%\" weight=\"bold\" font_family=\"monospace\">",
                             part->text, "</span>");
  append_behind (text, part->note);
  g_string_append_c (text, '\n');
}

static void
append_point (GString               *text,
              const MedicReportPart *part)
{
  medic_html_append_element (text, "• ", part->text, "");
  append_behind (text, part->name);
  append_behind (text, part->note);
  append_behind (text, part->extra);
  append_behind (text, part->link);
  g_string_append_c (text, '\n');
}

static void
append_step (GString               *text,
             const MedicReportPart *part)
{
  g_string_append_printf (text, "%u. ", part->number);
  medic_html_append_element (text, "", part->text, "");
  medic_html_append_element (text, "  <b>", part->name, "</b>");
  append_behind (text, part->note);
  g_string_append_c (text, '\n');
  if (part->extra != NULL)
    medic_html_append_element (text, INDENT "<span size=\"88%\">", part->extra,
                               "</span>\n");
}

static void (*const append_kind[]) (GString               *text,
                                    const MedicReportPart *part) = {
  [MEDIC_PART_TITLE] = append_title,
  [MEDIC_PART_HEADING] = append_heading,
  [MEDIC_PART_BADGE] = append_badge,
  [MEDIC_PART_STATEMENT] = append_statement,
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
  [MEDIC_PART_CHECK] = append_pair,
  [MEDIC_PART_POINT] = append_point,
};

/* Returns: (transfer full): @self for a person who reads @language */
char *
medic_report_to_markup (const MedicReport    *self,
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
