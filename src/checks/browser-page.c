/* browser-page.c - the page that the browser shows at the end of a sign-in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/browser-page.h"

#include <string.h>

#include "core/medic-words.h"

/* What one ending of a sign-in looks and sounds like; the texts are msgids. */
typedef struct
{
  const char *kind;
  const char *sign;
  const char *heading;
  const char *next;
} Ending;

static const Ending endings[] = {
  [FALSE] = {
    .kind = "refused",
    .sign = "M24 13v14M24 33v2",
    /* Translators: heading of the page that the web browser shows after a sign-in at Microsoft. */
    .heading = N_("The sign-in was not completed"),
    /* Translators: “Mail Medic” is the name of this program. */
    .next = N_("You can close this tab and return to Mail Medic. It says what is in the way and what to do about it."),
  },
  [TRUE] = {
    .kind = "granted",
    .sign = "M14 25l7 7 13-15",
    /* Translators: heading of the page that the web browser shows after a sign-in at Microsoft. */
    .heading = N_("You have signed in at Microsoft"),
    /* Translators: “Mail Medic” is the name of this program. */
    .next = N_("You can close this tab and return to Mail Medic. It goes on by itself."),
  },
};

/* All that it needs is within: the listener that hands it out is gone a moment later, and a page at
 * the end of a sign-in has nothing to fetch, run or send. */
static const char page[] =
  "<!DOCTYPE html>\n"
  "<html lang=\"{lang}\" dir=\"{dir}\">\n"
  "<head>\n"
  "<meta charset=\"utf-8\">\n"
  "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
  " style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
  "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
  "<meta name=\"color-scheme\" content=\"light dark\">\n"
  "<title>{heading}</title>\n"
  "<style>\n"
  ":root { color-scheme: light dark; --back: #f6f5f4; --card: #fff; --text: #241f31;"
  " --granted: #1b7f4b; --refused: #b5500b; }\n"
  "@media (prefers-color-scheme: dark) { :root { --back: #1e1e1e; --card: #303030;"
  " --text: #fff; --granted: #57e389; --refused: #ffa348; } }\n"
  "* { box-sizing: border-box; }\n"
  "body { margin: 0; min-height: 100vh; padding: min(1.5rem, 4vw);"
  " display: grid; grid-template-columns: minmax(0, 34rem); place-content: center;"
  " background: var(--back); color: var(--text); font: 1.125rem/1.5 system-ui, sans-serif; }\n"
  "main { padding: 2rem min(1.5rem, 5vw); border-radius: 0.75rem; border: 1px solid transparent;"
  " background: var(--card); box-shadow: 0 1px 4px rgb(0 0 0 / 0.2); text-align: center;"
  " overflow-wrap: anywhere; hyphens: auto; }\n"
  "svg { width: 4rem; height: 4rem; fill: none; stroke: currentcolor; stroke-width: 3;"
  " stroke-linecap: round; stroke-linejoin: round; }\n"
  ".granted { color: var(--granted); }\n"
  ".refused { color: var(--refused); }\n"
  "h1 { margin: 1rem 0 0.5rem; font-size: 1.5rem; line-height: 1.25; }\n"
  "p { margin: 0; }\n"
  "</style>\n"
  "</head>\n"
  "<body>\n"
  "<main>\n"
  "<svg class=\"{kind}\" viewBox=\"0 0 48 48\" aria-hidden=\"true\">"
  "<circle cx=\"24\" cy=\"24\" r=\"21\"/><path d=\"{sign}\"/></svg>\n"
  "<h1>{heading}</h1>\n"
  "<p>{next}</p>\n"
  "</main>\n"
  "</body>\n"
  "</html>\n";

/* Written from right to left. */
static const char *const leftward[] = {
  "ar", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi", NULL
};

/* Returns: (transfer full): “sr@latin” and “pt_BR” as HTML writes them (BCP 47) */
static char *
dup_tag (const char *code)
{
  g_auto (GStrv) parts = g_strsplit (code, "@", 2);
  g_autofree char *tag = g_strdelimit (g_strdup (parts[0] != NULL ? parts[0] : ""), "_", '-');
  const char *modifier = tag[0] != '\0' ? parts[1] : NULL;

  if (g_strcmp0 (modifier, "latin") == 0)
    return g_strconcat (tag, "-Latn", NULL);
  if (g_strcmp0 (modifier, "cyrillic") == 0)
    return g_strconcat (tag, "-Cyrl", NULL);
  if (g_strcmp0 (modifier, "valencia") == 0)
    return g_strconcat (tag, "-valencia", NULL);

  return g_steal_pointer (&tag);
}

static const char *
get_direction (const char *tag)
{
  g_autofree char *language = g_strndup (tag, strcspn (tag, "-"));

  return strstr (tag, "-Latn") == NULL && g_strv_contains (leftward, language) ? "rtl" : "ltr";
}

/**
 * medic_browser_page_new:
 * @granted: whether the browser brought a code; else it brought a refusal
 *
 * Returns: (transfer full): HTML in the language that the program speaks now
 */
GBytes *
medic_browser_page_new (gboolean granted)
{
  const Ending *ending = &endings[granted != FALSE];
  const MedicLanguage *language = medic_language_get_current ();
  g_autofree char *tag = dup_tag (medic_language_get_code (language));
  g_autofree char *lang = g_markup_escape_text (tag, -1);
  g_autofree char *heading =
    g_markup_escape_text (medic_language_say (language, ending->heading), -1);
  g_autofree char *next = g_markup_escape_text (medic_language_say (language, ending->next), -1);
  char *html = medic_words_fill (page,
                                 "lang", lang,
                                 "dir", get_direction (tag),
                                 "kind", ending->kind,
                                 "sign", ending->sign,
                                 "heading", heading,
                                 "next", next,
                                 NULL);

  return g_bytes_new_take (html, strlen (html));
}
