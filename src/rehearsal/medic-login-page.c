/* medic-login-page.c - pages of the pretend sign-in service, as a browser shows them
 *
 * Each is whole in itself, needs nothing from elsewhere, says that it is not Microsoft, and asks
 * for no password.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-login-private.h"

#include <glib/gi18n.h>

#include "services/medic-wiped.h"

/* The answer of a form leads to a door on this computer; nothing else leads anywhere. */
#define POLICY "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none';" \
  " frame-ancestors 'none'; form-action 'self' http://localhost:*"

#define STYLE \
  ":root{color-scheme:light dark}*{box-sizing:border-box}" \
  "body{margin:0;font:1rem/1.5 system-ui,sans-serif;background:#f2f2f2;color:#1b1b1b}" \
  ".practice{margin:0;padding:.75rem 1rem;background:#ffe8a3;color:#3a2a00;text-align:center}" \
  "main{max-width:28rem;margin:1rem auto;padding:1.5rem;background:#fff;overflow-wrap:anywhere}" \
  "h1{font-size:1.4rem;margin:0 0 1rem}ul{padding-left:1.25rem}" \
  "form{display:flex;flex-direction:column;gap:.75rem}label{display:block}" \
  "input{font:inherit;width:100%;padding:.6rem;border:1px solid #666}" \
  "button{font:inherit;padding:.75rem;border:1px solid #666;background:#eee;color:inherit;" \
  "text-align:start;cursor:pointer;overflow-wrap:anywhere}" \
  "button.main{background:#005a9e;border-color:#005a9e;color:#fff}" \
  ":focus-visible{outline:3px solid #e66100;outline-offset:2px}" \
  "@media(prefers-color-scheme:dark){body{background:#1e1e1e;color:#eee}" \
  "main{background:#2b2b2b}.practice{background:#4a3b00;color:#fff0c2}" \
  "button{background:#3a3a3a;border-color:#8a8a8a}button.main{background:#1f6fb2}" \
  "input{background:#1e1e1e;color:#eee;border-color:#8a8a8a}}"

/* Adds @text as the whole of an element. */
void
medic_login_add_text (GString    *html,
                      const char *element,
                      const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append_printf (html, "<%s>%s</%s>\n", element, escaped, element);
}

/**
 * medic_login_page_new:
 * @nick: which page it is, for programs that read it
 * @title: as it is shown
 * @content: HTML
 *
 * Returns: (transfer full):
 */
MedicAnswer *
medic_login_page_new (const MedicRequest *request,
                      const char         *nick,
                      const char         *title,
                      const char         *content)
{
  const char *practice = medic_ledger_say (
    request->ledger, N_("Practice. This is not Microsoft, and nothing leaves this computer."));
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  g_autofree char *banner = g_markup_escape_text (practice, -1);
  g_autofree char *language =
    g_markup_escape_text (medic_ledger_get_language (request->ledger), -1);
  MedicAnswer *answer = medic_answer_new_html (200, g_strdup_printf (
    "<!doctype html>\n<html lang=\"%s\"><head><meta charset=\"utf-8\"><title>%s</title>\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    "<style>%s</style></head>\n<body data-page=\"%s\">\n"
    "<p class=\"practice\" role=\"note\">%s</p>\n<main>\n<h1>%s</h1>\n%s</main>\n</body></html>\n",
    language, escaped, STYLE, nick, banner, escaped, content));

  medic_answer_set_header (answer, "Cache-Control", "no-store, no-cache");
  medic_answer_set_header (answer, "Content-Security-Policy", POLICY);
  medic_answer_set_header (answer, "Referrer-Policy", "same-origin");
  medic_answer_set_header (answer, "X-Content-Type-Options", "nosniff");
  medic_answer_set_header (answer, "X-Frame-Options", "DENY");

  return answer;
}

/* Conditional Access has a page without the usual sentence. */
static gboolean
is_conditional (guint number)
{
  return number == 53003 || number == 53004 || number == 530034;
}

/**
 * medic_login_page_no:
 * @told: the program hears of it too, by another way; else the person is left with it
 *
 * Returns: (transfer full): the page that says why not, in Microsoft's own words
 */
MedicAnswer *
medic_login_page_no (const MedicRequest *request,
                     const MedicNo      *no,
                     gboolean            told)
{
  g_autofree char *said = medic_aadsts_sentence (no);
  g_autofree char *numbered = g_strdup_printf ("AADSTS%u: %s", no->number, said);
  g_autofree char *code = g_strdup_printf ("Error Code: %u", no->number);
  g_auto (MedicTrace) trace = { NULL };
  g_autoptr (GString) html = g_string_new (NULL);

  medic_trace_init (&trace, no->correlation);
  if (is_conditional (no->number))
    {
      medic_login_add_text (html, "p", "Your sign-in was successful but does not meet the criteria to"
                            " access this resource. For example, you might be signing in from a"
                            " browser, app, or location that is restricted by your admin.");
      medic_login_add_text (html, "p", code);
    }
  else if (no->number != 0)
    medic_login_add_text (html, "p", numbered);

  g_string_append_printf (html, "<p>Request Id: %s<br>\nCorrelation Id: %s<br>\nTimestamp: %s</p>\n",
                          trace.trace, trace.correlation, trace.time);

  return medic_login_page_new (request, told ? "told" : "no", is_conditional (no->number)
                               ? "You cannot access this right now"
                               : "Sorry, but we’re having trouble signing you in.", html->str);
}

static const struct
{
  const char *nick;
  const char *title;
  const char *text;
} news_of[] = {
  [MEDIC_LOGIN_SIGNED_OUT] = { "signed-out", N_("You signed out"),
                               N_("It is a good idea to close all windows of this browser.") },
  [MEDIC_LOGIN_DEVICE_DONE] = { "done", N_("You have signed in"),
                                N_("Go back to the program that showed you the code.") },
  [MEDIC_LOGIN_DEVICE_CANCELLED] = { "cancelled", N_("You did not sign in"),
                                     N_("Go back to the program that showed you the code.") },
};

/* Returns: (transfer full): a page that only says something */
MedicAnswer *
medic_login_page_news (const MedicRequest *request,
                       MedicLoginNews      news)
{
  g_autoptr (GString) html = g_string_new (NULL);

  medic_login_add_text (html, "p", medic_ledger_say (request->ledger, news_of[news].text));

  return medic_login_page_new (request, news_of[news].nick,
                               medic_ledger_say (request->ledger, news_of[news].title), html->str);
}

static void
add_field (gpointer key,
           gpointer value,
           gpointer user_data)
{
  g_autofree char *escaped = g_markup_escape_text (value, -1);

  g_string_append_printf (user_data, "<input type=\"hidden\" name=\"%s\" value=\"%s\">\n",
                          (const char *) key, escaped);
}

/**
 * medic_login_page_post:
 * @uri: where it goes
 * @fields: (element-type utf8 utf8): what is said there; the names are ours
 *
 * Returns: (transfer full): a page that posts itself, and has a button where no script runs
 */
MedicAnswer *
medic_login_page_post (const MedicRequest *request,
                       const char         *uri,
                       GHashTable         *fields)
{
  g_autofree char *nonce = medic_wiped_new_random (16);
  g_autofree char *policy = g_strconcat (POLICY "; script-src 'nonce-", nonce, "'", NULL);
  g_autofree char *escaped = g_markup_escape_text (uri, -1);
  const char *say = medic_ledger_say (request->ledger, N_("Continue"));
  g_autofree char *button = g_markup_escape_text (say, -1);
  g_autoptr (GString) html = g_string_new (NULL);
  MedicAnswer *answer;

  g_string_append_printf (html, "<form id=\"answer\" method=\"post\" action=\"%s\">\n", escaped);
  g_hash_table_foreach (fields, add_field, html);
  g_string_append_printf (html, "<button class=\"main\">%s</button>\n</form>\n", button);
  g_string_append_printf (html, "<script nonce=\"%s\">document.getElementById ('answer').submit ();"
                          "</script>\n", nonce);

  answer = medic_login_page_new (request, "post",
                                 medic_ledger_say (request->ledger, N_("Going back to the program")),
                                 html->str);
  medic_answer_set_header (answer, "Content-Security-Policy", policy);

  return answer;
}
