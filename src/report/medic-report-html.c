/* medic-report-html.c - a report as one HTML document
 *
 * It asks nobody for anything, and says so to the browser: no script, no picture, nothing from
 * elsewhere. All in it is escaped. It prints in black on whatever paper is there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/medic-html.h"
#include "report/medic-report-parts.h"

#define POLICY "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

static const char style[] =
  ":root{color-scheme:light dark;--accent:#1a5fb4;--fine:#1d7a46;--dim:#5e5c64;--line:#0002}\n"
  "@media (prefers-color-scheme:dark){:root{--accent:#78aeed;--fine:#8ff0a4;--dim:#c0bfbc;--line:#fff3}\n"
  "html{background:#242424;color:#fff}}\n"
  "body{margin:0;padding:28px 18px 40px;font:15px/1.5 Cantarell,system-ui,sans-serif}\n"
  "main{max-width:46rem;margin:0 auto;overflow-wrap:anywhere}\n"
  "h1{font-size:1.1rem;margin:0;color:var(--dim)}\n"
  "h2{font-size:1.05rem;margin:1.8rem 0 .4rem;break-after:avoid}\n"
  "h3{font-size:1.6rem;line-height:1.25;margin:.5rem 0 .4rem}\n"
  "p{margin:0 0 .5rem}a{color:var(--accent)}\n"
  "ul,ol{margin:0;padding-inline-start:1.4rem}li{margin:0 0 .5rem;break-inside:avoid}\n"
  "code{font-family:ui-monospace,monospace;font-size:.92em}\n"
  ".badge{display:inline-block;margin:0;padding:.1rem .7rem;border:2px dashed;border-radius:2rem;"
  "font-weight:700;color:var(--accent)}\n"
  ".badge.sure{border-style:solid;color:var(--fine)}\n"
  ".dim,.note{color:var(--dim);font-size:.88em}\n"
  ".rules{margin-top:.7rem}.lines p{margin:0 0 .15rem}\n"
  ".state{font-weight:700}.state.done{color:var(--fine)}\n"
  ".spoken{margin:1rem 0 0;padding:.7rem 1rem;border:1px solid var(--line);border-radius:12px}\n"
  ".spoken code{font-size:1.4em;font-weight:700;letter-spacing:.06em}\n"
  "table{border-collapse:collapse;width:100%}\n"
  "th,td{text-align:start;vertical-align:top;padding:.3rem .8rem .3rem 0;border-top:1px solid var(--line)}\n"
  "[dir=rtl] th,[dir=rtl] td{padding:.3rem 0 .3rem .8rem}\n"
  "th{font-weight:400;color:var(--dim);width:40%}td+td{width:22%;color:var(--dim);font-size:.88em}\n"
  ".seen th{width:33%}.seen td:nth-child(2){font-weight:700}.seen td+td{width:27%}\n"
  ".about{margin:.8rem 0 0;font-size:.92em}.about th{width:9rem}.about th,.about td{border:0;padding-block:.05rem}\n"
  "@media (max-width:34rem){.seen tr,.known tr,.checks tr{display:block;border-top:1px solid var(--line);"
  "padding:.35rem 0}.seen :is(th,td),.known :is(th,td),.checks :is(th,td){display:block;width:auto;"
  "border:0;padding:0}.about th{width:6rem}h3{font-size:1.35rem}}\n"
  "@page{margin:12mm 14mm}\n"
  "@media print{:root{color-scheme:light;--accent:#000;--fine:#000;--dim:#333;--line:#0004}\n"
  "html{background:none;color:#000}body{padding:0;font-size:8pt;line-height:1.3}main{max-width:none}\n"
  "h1{font-size:10pt}h2{font-size:9.5pt;margin:.7rem 0 .2rem}h3{font-size:14pt;margin:.25rem 0}\n"
  "p{margin:0 0 .2rem}li{margin:0 0 .12rem}th,td{padding-block:.06rem}tr{break-inside:avoid}\n"
  "li br:first-of-type{display:none}li br+*{margin-inline-start:.6em}\n"
  ".spoken{margin:.4rem 0 0;padding:.25rem .7rem}.about{margin-top:.25rem}.rules{margin-top:.35rem}\n"
  ".wide{columns:2;column-gap:7mm}.known,.checks{font-size:7.2pt}.known th{width:56%}\n"
  ".checks th{width:28%}.checks td+td{width:13%;text-align:end;padding-inline-end:0}\n"
  "a{text-decoration:none}a[href]::after{content:\"  \" attr(href);font-size:6.6pt}}\n";

/* What surrounds parts of one kind that follow one another. */
static const struct
{
  const char *open;
  const char *close;
} groups[] = {
  [MEDIC_PART_ABOUT] = { "<table class=\"about\">\n", "</table>\n" },
  [MEDIC_PART_SEEN] = { "<table class=\"seen\">\n", "</table>\n" },
  [MEDIC_PART_RULE] = { "<ul class=\"rules\">\n", "</ul>\n" },
  [MEDIC_PART_STEP] = { "<ol>\n", "</ol>\n" },
  [MEDIC_PART_EVENT] = { "<ul>\n", "</ul>\n" },
  [MEDIC_PART_LINE] = { "<div class=\"lines\">\n", "</div>\n" },
  [MEDIC_PART_KNOWN] = { "<div class=\"wide\"><table class=\"known\">\n", "</table></div>\n" },
  [MEDIC_PART_CHECK] = { "<div class=\"wide\"><table class=\"checks\">\n", "</table></div>\n" },
  [MEDIC_PART_POINT] = { "<ul class=\"dim\">\n", "</ul>\n" },
};

/* What surrounds the text of a part that is nothing else. */
static const struct
{
  const char *open;
  const char *close;
} elements[] = {
  [MEDIC_PART_TITLE] = { "<h1>", "</h1>\n" },
  [MEDIC_PART_HEADING] = { "<h2>", "</h2>\n" },
  [MEDIC_PART_STATEMENT] = { "<h3>", "</h3>\n" },
  [MEDIC_PART_TEXT] = { "<p>", "</p>\n" },
  [MEDIC_PART_NOTE] = { "<p class=\"note\">", "</p>\n" },
  [MEDIC_PART_POINT] = { "<li>", "</li>\n" },
};

/* An identifier is neither mirrored nor translated. */
static void
append_text (GString               *html,
             const MedicReportPart *part)
{
  if (part->fixed)
    medic_html_append_element (html, "<code translate=\"no\"><bdi>", part->text, "</bdi></code>");
  else
    medic_html_append_element (html, "<bdi>", part->text, "</bdi>");
}

static void
append_line (GString               *html,
             const MedicReportPart *part)
{
  g_string_append (html, "<p>");
  append_text (html, part);
  g_string_append (html, "</p>\n");
}

static void
append_row (GString               *html,
            const MedicReportPart *part)
{
  medic_html_append_element (html, "<tr><th scope=\"row\">", part->name, "</th><td>");
  append_text (html, part);
  g_string_append (html, "</td>");
  if (part->note != NULL)
    medic_html_append_element (html, "<td>", part->note, "</td>");
  g_string_append (html, "</tr>\n");
}

static void
append_badge (GString               *html,
              const MedicReportPart *part)
{
  medic_html_append_element (html, part->marked ? "<p class=\"badge sure\">" : "<p class=\"badge\">",
                             part->text, "</p>\n");
}

static void
append_spoken (GString               *html,
               const MedicReportPart *part)
{
  medic_html_append_element (html, "<div class=\"spoken\"><span class=\"dim\">", part->name,
                             "</span><br>");
  append_text (html, part);
  medic_html_append_element (html, "<br><span class=\"dim\">", part->note, "</span></div>\n");
}

static void
append_rule (GString               *html,
             const MedicReportPart *part)
{
  medic_html_append_element (html, "<li>", part->text, "<br><span class=\"dim\"><bdi>");
  if (part->link != NULL)
    medic_html_append_link (html, part->link, part->name);
  else
    medic_html_append_element (html, "", part->name, "");
  g_string_append (html, "</bdi></span></li>\n");
}

/* A line below, where there is something to say. */
static void
append_below (GString    *html,
              const char *text)
{
  if (text != NULL)
    medic_html_append_element (html, "<br><span class=\"dim\"><bdi>", text, "</bdi></span>");
}

static void
append_step (GString               *html,
             const MedicReportPart *part)
{
  medic_html_append_element (html, "<li>", part->text, "");
  medic_html_append_element (html, part->marked ? "<br><span class=\"state done\">"
                                                : "<br><span class=\"state\">", part->name, "</span>");
  medic_html_append_element (html, " <span class=\"dim\">", part->note, "</span>");
  append_below (html, part->extra);
  g_string_append (html, "</li>\n");
}

static void
append_event (GString               *html,
              const MedicReportPart *part)
{
  medic_html_append_element (html, "<li>", part->text, "");
  append_below (html, part->note);
  append_below (html, part->extra);
  g_string_append (html, "</li>\n");
}

/* The others are an element around a text. */
static void (*const append_kind[]) (GString               *html,
                                    const MedicReportPart *part) = {
  [MEDIC_PART_BADGE] = append_badge,
  [MEDIC_PART_SPOKEN] = append_spoken,
  [MEDIC_PART_ABOUT] = append_row,
  [MEDIC_PART_SEEN] = append_row,
  [MEDIC_PART_RULE] = append_rule,
  [MEDIC_PART_STEP] = append_step,
  [MEDIC_PART_EVENT] = append_event,
  [MEDIC_PART_LINE] = append_line,
  [MEDIC_PART_KNOWN] = append_row,
  [MEDIC_PART_CHECK] = append_row,
  [MEDIC_PART_POINT] = NULL,
};

static void
append_part (GString               *html,
             const MedicReportPart *part)
{
  if (append_kind[part->kind] != NULL)
    append_kind[part->kind] (html, part);
  else
    medic_html_append_element (html, elements[part->kind].open, part->text,
                               elements[part->kind].close);
}

static void
append_tag (GString    *html,
            const char *tag)
{
  if (tag != NULL)
    g_string_append (html, tag);
}

static void
append_parts (GString   *html,
              GPtrArray *parts)
{
  MedicReportPartKind before = MEDIC_PART_TITLE;

  for (guint i = 0; i < parts->len; i++)
    {
      const MedicReportPart *part = g_ptr_array_index (parts, i);

      if (part->kind != before)
        {
          append_tag (html, groups[before].close);
          append_tag (html, groups[part->kind].open);
        }
      append_part (html, part);
      before = part->kind;
    }
  append_tag (html, groups[before].close);
}

/* Returns: (transfer full): @self for a person who reads @language, as one document */
char *
medic_report_to_html (const MedicReport    *self,
                      const MedicKnowledge *knowledge,
                      const MedicLanguage  *language)
{
  g_autoptr (GPtrArray) parts = medic_report_parts (self, knowledge, language);
  const MedicReportPart *title = g_ptr_array_index (parts, 0);
  GString *html = g_string_new (NULL);

  medic_html_append_root (html, language);
  g_string_append (html, "<meta http-equiv=\"Content-Security-Policy\" content=\"" POLICY "\">\n"
                   "<meta name=\"referrer\" content=\"no-referrer\">\n");
  medic_html_append_element (html, "<title>", title->text, "</title>\n<style>\n");
  g_string_append (html, style);
  g_string_append (html, "</style>\n</head>\n<body>\n<main>\n");
  append_parts (html, parts);
  g_string_append (html, "</main>\n</body>\n</html>\n");

  return g_string_free (html, FALSE);
}
