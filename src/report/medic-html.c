/* medic-html.c - what every HTML document that is given away is made of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/medic-html.h"

#include <string.h>

/* All that is said is text; an element is only what stands in our own files. */
void
medic_html_append_element (GString    *html,
                           const char *open,
                           const char *text,
                           const char *close)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append (html, open);
  g_string_append (html, escaped);
  g_string_append (html, close);
}

/* @link: a page of the fixed tables: no others get here */
void
medic_html_append_link (GString    *html,
                        const char *link,
                        const char *text)
{
  g_return_if_fail (g_str_has_prefix (link, "https://"));

  medic_html_append_element (html, "<a href=\"", link, "\">");
  medic_html_append_element (html, "", text, "</a>");
}

/* Begins a document up to the words of its head. */
void
medic_html_append_root (GString             *html,
                        const MedicLanguage *language)
{
  g_autofree char *tag = medic_html_dup_tag (language);

  g_string_append_printf (html, "<!DOCTYPE html>\n<html lang=\"%s\" dir=\"%s\">\n<head>\n", tag,
                          medic_html_get_direction (language));
  g_string_append (html, "<meta charset=\"utf-8\">\n"
                   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                   "<meta name=\"color-scheme\" content=\"light dark\">\n");
}

/* Returns: (transfer full): a tag of BCP 47: “pt-BR” for pt_BR, “sr-Latn” for sr@latin */
char *
medic_html_dup_tag (const MedicLanguage *language)
{
  g_auto (GStrv) parts = g_strsplit (medic_language_get_code (language), "@", 2);
  g_autofree char *tag = g_strdelimit (g_strdup (parts[0]), "_", '-');

  return g_strcmp0 (parts[1], "latin") == 0 ? g_strconcat (tag, "-Latn", NULL)
                                            : g_steal_pointer (&tag);
}

/* Returns: where its lines begin, as the attribute “dir” */
const char *
medic_html_get_direction (const MedicLanguage *language)
{
  return medic_language_is_rtl (language) ? "rtl" : "ltr";
}
