/* test-letter.c - is a request to an administrator safe to send and to open?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/medic-letter.h"

#include <string.h>

#include "program/medic-program.h"
#include "report/medic-wrap.h"
#include "support/mo-file.h"

#define ID "0b1c2d3e-4f50-4617-8293-a4b5c6d7e8f9"
#define HOSTILE "<script>alert(1)</script>\"'&amp;\n\r\t\x01\u202e\u2028MM-APPROVED javascript:x " \
  "https://evil.example/?client_id=" ID

static MedicFacts *
new_hostile_facts (void)
{
  static const MedicFact texts[] = {
    MEDIC_FACT_HUBSPOT_ERROR_APP_NAME, MEDIC_FACT_HUBSPOT_ERROR_CORRELATION,
    MEDIC_FACT_HUBSPOT_ERROR_TRACE, MEDIC_FACT_HUBSPOT_ERROR_TIME, MEDIC_FACT_MAIL_ADDRESS,
    MEDIC_FACT_MAIL_DOMAIN, MEDIC_FACT_MX_HOST, MEDIC_FACT_HUBSPOT_ERROR_CODES,
    MEDIC_FACT_SESSION_ERROR,
  };
  MedicFacts *facts = medic_facts_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    medic_facts_set_string (facts, texts[i], HOSTILE);
  medic_facts_set_string (facts, MEDIC_FACT_HUBSPOT_ERROR_APP_ID, ID);

  return facts;
}

static MedicLetter
new_letter (const MedicStep  *step,
            const MedicFacts *facts,
            MedicLanguage    *language)
{
  return (MedicLetter) {
    .speech = { medic_program_get_knowledge (), facts, language },
    .step = step,
    .certainty = MEDIC_CERTAINTY_CERTAIN,
  };
}

static void
assert_only_text (const char *text)
{
  g_assert_true (g_utf8_validate (text, -1, NULL));
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      g_assert_true (letter == '\n' || g_unichar_isprint (letter));
      g_assert_false (g_unichar_type (letter) == G_UNICODE_LINE_SEPARATOR);
    }
}

static void
assert_lines_fit (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    if (strstr (lines[i], "://") == NULL)
      g_assert_cmpuint (medic_wrap_columns (lines[i]), <=, MEDIC_WRAP_COLUMNS);
}

static void
count_answers (const char *text,
               guint       wanted)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n  MM-", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, wanted + 1);
}

/* Nothing runs, nothing is fetched, and every link is one of ours without anything of the case. */
static void
assert_html_is_tame (const char *html)
{
  static const char *const never[] = {
    "<script", "<style", "<link", "<img", "<iframe", "<form", "<base", "url(", "@import", " src=",
    "http-equiv", NULL
  };
  g_auto (GStrv) links = g_strsplit (html, "href=\"", -1);

  for (gsize i = 0; never[i] != NULL; i++)
    g_assert_null (strstr (html, never[i]));
  for (gsize i = 1; links[i] != NULL; i++)
    {
      g_autofree char *link = g_strndup (links[i], strcspn (links[i], "\""));

      g_assert_true (g_str_has_prefix (link, "https://"));
      g_assert_null (strstr (link, ID));
      g_assert_null (strpbrk (link, "?&{}<>"));
      g_assert_null (strstr (link, "evil"));
      g_assert_null (strstr (link, "login.microsoftonline"));
    }
}

/* Every tag that is opened is closed, in order; a stray one of a fact would show here. */
static void
assert_well_formed (const char *html)
{
  g_autoptr (GString) body = g_string_new (strstr (html, "<body"));
  g_autoptr (GError) error = NULL;
  g_autoptr (GMarkupParseContext) context =
    g_markup_parse_context_new (&(GMarkupParser) { 0 }, 0, NULL, NULL);

  g_string_replace (body, "<hr style=\"border:0;border-top:1px solid #808080;margin:24px 0\">", "", 0);
  g_string_replace (body, "<br>", "", 0);
  g_string_replace (body, "</html>", "", 0);
  g_markup_parse_context_parse (context, body->str, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
}

static void
a_letter_is_safe (gconstpointer data)
{
  g_autoptr (MedicFacts) facts = new_hostile_facts ();
  g_autoptr (MedicLanguage) english = medic_language_new_english ();
  MedicLetter letter = new_letter (data, facts, english);
  g_autofree char *subject = medic_letter_dup_subject (&letter);
  g_autofree char *text = medic_letter_to_text (&letter);
  g_autofree char *html = medic_letter_to_html (&letter);

  assert_only_text (subject);
  g_assert_null (strchr (subject, '\n'));
  g_assert_cmpuint (g_utf8_strlen (subject, -1), <=, 78);
  assert_only_text (text);
  assert_lines_fit (text);
  count_answers (text, 3);
  assert_only_text (html);
  assert_html_is_tame (html);
  assert_well_formed (html);
}

/* What decides stands in the first lines. */
static void
what_decides_comes_first (void)
{
  static const MedicStep step = { .id = "ask-for-approval", .actor = MEDIC_OWNER_ADMIN, .copy = "x" };
  g_autoptr (MedicFacts) facts = medic_facts_new ();
  g_autoptr (MedicLanguage) english = medic_language_new_english ();
  MedicLetter letter = new_letter (&step, facts, english);
  g_autofree char *text = medic_letter_to_text (&letter);
  g_autofree char *top = g_strndup (text, (gsize) (strstr (text, "-----") - text));
  g_auto (GStrv) lines = g_strsplit (top, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), <=, 32);
  g_assert_nonnull (strstr (top, "Approve the app HubSpot"));
  g_assert_nonnull (strstr (top, "Grant admin consent"));
  g_assert_nonnull (strstr (top, "Cloud Application Administrator"));
  g_assert_nonnull (strstr (top, "MM-APPROVED"));
  g_assert_nonnull (strstr (text, "Do not loosen"));
  g_assert_nonnull (strstr (text, "client_id="));
}

/* A sign-in is found by its number and its time: they stand beside the way to the log. */
static void
what_finds_a_sign_in_stands_at_the_top (void)
{
  static const MedicStep step = {
    .id = "ask-which-rule-it-was", .actor = MEDIC_OWNER_ADMIN, .copy = "x", .identifies = TRUE,
  };
  g_autoptr (MedicFacts) facts = medic_facts_new ();
  g_autoptr (MedicLanguage) english = medic_language_new_english ();
  MedicLetter letter = new_letter (&step, facts, english);
  g_autofree char *text = NULL;

  medic_facts_set_string (facts, MEDIC_FACT_HUBSPOT_ERROR_CORRELATION, ID);
  medic_facts_set_string (facts, MEDIC_FACT_HUBSPOT_ERROR_TIME, "2026-11-20 09:14:03Z");
  text = medic_letter_to_text (&letter);
  g_assert_nonnull (strstr (text, "4. Correlation ID\n  Correlation ID: " ID "\n  Time: 2026-11-20 09:14:03Z\n"));
  g_assert_null (strstr (strstr (text, ID) + 1, ID));
  g_assert_nonnull (strstr (text, "Reports Reader"));
}

static char *
write_in (const char *folder,
          const char *code,
          gboolean    as_html)
{
  static const MedicStep step = { .id = "ask-for-approval", .actor = MEDIC_OWNER_ADMIN, .copy = "x" };
  static const MoPair pairs[] = {
    { MO_TEXT ("Hello,"), MO_TEXT ("Cześć,") },
    { MO_TEXT ("(The same in English follows below.)"), MO_TEXT ("(Poniżej po angielsku.)") },
  };
  g_autoptr (GByteArray) file = mo_file_new (pairs, G_N_ELEMENTS (pairs), MO_LITTLE);
  g_autoptr (MedicFacts) facts = medic_facts_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicLanguage) language = NULL;
  MedicLetter letter;

  mo_folder_save (folder, code, file);
  language = medic_language_load (folder, code, &error);
  g_assert_no_error (error);
  letter = new_letter (&step, facts, language);

  return as_html ? medic_letter_to_html (&letter) : medic_letter_to_text (&letter);
}

static void
english_follows_another_language (void)
{
  g_autofree char *folder = mo_folder_new ();
  g_autofree char *text = write_in (folder, "pl", FALSE);

  g_assert_true (g_str_has_prefix (text, "(Poniżej po angielsku.)\n\nCześć,\n"));
  g_assert_nonnull (strstr (text, "\nHello,\n"));
  count_answers (text, 6);
  mo_folder_remove (folder);
}

static void
html_says_its_languages_and_directions (void)
{
  g_autofree char *folder = mo_folder_new ();
  g_autofree char *html = write_in (folder, "ar", TRUE);
  g_autofree char *brazil = write_in (folder, "pt_BR", TRUE);

  g_assert_nonnull (strstr (html, "<html lang=\"ar\" dir=\"rtl\">"));
  g_assert_nonnull (strstr (html, "<div lang=\"ar\" dir=\"rtl\""));
  g_assert_nonnull (strstr (html, "<div lang=\"en\" dir=\"ltr\""));
  g_assert_nonnull (strstr (brazil, "<html lang=\"pt-BR\" dir=\"ltr\">"));
  assert_well_formed (html);
  mo_folder_remove (folder);
}

static void
add_steps (GHashTable      *seen,
           const MedicStep *steps)
{
  for (const MedicStep *step = steps; step != NULL && step->id != NULL; step++)
    {
      g_autofree char *path = g_strconcat ("/letter/is-safe/", step->id, NULL);

      if (medic_step_is_request (step) && g_hash_table_add (seen, (gpointer) step->id))
        g_test_add_data_func (path, step, a_letter_is_safe);
    }
}

int
main (int    argc,
      char **argv)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_test_init (&argc, &argv, NULL);

  for (gsize layer = 0; knowledge->layers[layer] != NULL; layer++)
    for (const MedicDiagnosis *d = knowledge->layers[layer]; d->id != NULL; d++)
      add_steps (seen, d->steps);
  for (const MedicWalk *walk = knowledge->walks; walk->id != NULL; walk++)
    add_steps (seen, walk->steps);
  g_test_add_func ("/letter/what-decides-comes-first", what_decides_comes_first);
  g_test_add_func ("/letter/what-finds-a-sign-in-stands-at-the-top",
                   what_finds_a_sign_in_stands_at_the_top);
  g_test_add_func ("/letter/english-follows-another-language", english_follows_another_language);
  g_test_add_func ("/letter/html-says-its-languages-and-directions",
                   html_says_its_languages_and_directions);

  return g_test_run ();
}
