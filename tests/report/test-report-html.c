/* test-report-html.c - is a report safe to open in any browser, and in any mail program?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/medic-report-print.h"

#include <string.h>

#include "program/medic-program.h"
#include "scenario.h"
#include "support/mo-file.h"

#define HOSTILE "</td></main><script>alert(1)</script><b onclick=x>&amp;\"' \x01\u202e javascript:x " \
  "https://evil.example/?x=1"

static char *
write_html (const MedicRecord *record)
{
  g_autoptr (MedicReport) report = medic_report_new (medic_program_get_knowledge (), record);
  g_autoptr (MedicLanguage) english = medic_language_new_english ();

  return medic_report_to_html (report, medic_program_get_knowledge (), english);
}

/* Whether it is an address of a source of some cause. */
static gboolean
is_source (const char *link)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();

  for (gsize layer = 0; knowledge->layers[layer] != NULL; layer++)
    for (const MedicDiagnosis *d = knowledge->layers[layer]; d->id != NULL; d++)
      for (const MedicSource *source = d->sources; source->rule != NULL; source++)
        if (g_strcmp0 (source->url, link) == 0)
          return TRUE;

  return FALSE;
}

/* Nothing runs and nothing is fetched; what can be pressed is a page that a rule comes from. */
static void
assert_tame (const char *html)
{
  static const char *const never[] = {
    "<script", "<link", "<img", "<iframe", "<form", "<base", "<object", "<svg", "url(", "@import",
    " src=", " onclick=", "<b on", "srcset", NULL
  };
  g_auto (GStrv) links = g_strsplit (html, "href=\"", -1);
  g_auto (GStrv) addresses = g_strsplit (html, "http", -1);

  for (gsize i = 0; never[i] != NULL; i++)
    g_assert_null (strstr (html, never[i]));
  for (gsize i = 1; links[i] != NULL; i++)
    {
      g_autofree char *link = g_strndup (links[i], strcspn (links[i], "\""));
      g_assert_true (is_source (link));
    }
  /* Of those, no other address is named but in “http-equiv”. */
  g_assert_cmpuint (g_strv_length (addresses), <=, g_strv_length (links) + 2);
}

static void
assert_policy (const char *html)
{
  const char *policy = strstr (html, "http-equiv=\"Content-Security-Policy\"");

  g_assert_nonnull (policy);
  g_assert_nonnull (strstr (policy, "default-src 'none'; style-src 'unsafe-inline'"));
  /* What comes before it would not be bound by it. */
  g_assert_true (policy < strstr (html, "<style>"));
  g_assert_true (policy < strstr (html, "<title>"));
}

/* Every tag that is opened is closed, in order; a stray one of a fact would show here. */
static void
assert_well_formed (const char *html)
{
  g_autoptr (GString) body = g_string_new (strstr (html, "<body>"));
  g_autoptr (GError) error = NULL;
  g_autoptr (GMarkupParseContext) context =
    g_markup_parse_context_new (&(GMarkupParser) { 0 }, 0, NULL, NULL);

  g_string_replace (body, "<br>", "", 0);
  g_string_replace (body, "</html>", "", 0);
  g_markup_parse_context_parse (context, body->str, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
}

static void
it_is_tame_and_well_formed (const MedicRecord *record)
{
  g_autofree char *html = write_html (record);

  assert_tame (html);
  assert_policy (html);
  assert_well_formed (html);
}

/* Facts that a text may be the value of, each with what it must not do. */
static void
hostile_facts_are_only_text (void)
{
  g_autoptr (MedicRecord) record = medic_record_new ();
  g_autofree char *html = NULL;

  for (MedicFact fact = MEDIC_FACT_NONE + 1; fact < MEDIC_N_FACTS; fact++)
    if (g_str_equal (medic_fact_get_type (fact), "s"))
      medic_facts_set_string (record->facts, fact, HOSTILE);
  record->platform = g_strdup (HOSTILE);
  record->program = g_strdup (HOSTILE);
  record->practice = g_strdup (HOSTILE);
  html = write_html (record);

  assert_well_formed (html);
  g_assert_null (strstr (html, "<script"));
  g_assert_null (strstr (html, "<b onclick"));
  g_assert_null (strstr (html, "href=\"https://evil"));
  g_assert_null (strstr (html, "href=\"javascript"));
}

static void
identifiers_are_neither_translated_nor_mirrored (void)
{
  g_autoptr (MedicRecord) record = medic_record_new ();
  g_autofree char *html = NULL;

  medic_facts_set_string (record->facts, MEDIC_FACT_HUBSPOT_ERROR, "AADSTS90094");
  html = write_html (record);
  g_assert_nonnull (strstr (html, "<code translate=\"no\"><bdi>AADSTS90094</bdi></code>"));
}

static const struct
{
  const char *code;
  const char *root;
} roots[] = {
  { "en", "<html lang=\"en\" dir=\"ltr\">" },
  { "ar", "<html lang=\"ar\" dir=\"rtl\">" },
  { "he", "<html lang=\"he\" dir=\"rtl\">" },
  { "pt_BR", "<html lang=\"pt-BR\" dir=\"ltr\">" },
};

static void
it_says_its_language_and_direction (void)
{
  static const MoPair pairs[] = { { MO_TEXT ("Made"), MO_TEXT ("x") } };
  g_autoptr (GByteArray) file = mo_file_new (pairs, G_N_ELEMENTS (pairs), MO_LITTLE);
  g_autofree char *folder = mo_folder_new ();
  g_autoptr (MedicRecord) record = medic_record_new ();
  g_autoptr (MedicReport) report = medic_report_new (medic_program_get_knowledge (), record);

  for (gsize i = 0; i < G_N_ELEMENTS (roots); i++)
    {
      g_autoptr (MedicLanguage) language = NULL;
      g_autofree char *html = NULL;

      mo_folder_save (folder, roots[i].code, file);
      language = g_str_equal (roots[i].code, "en")
                 ? medic_language_new_english ()
                 : medic_language_load (folder, roots[i].code, NULL);
      html = medic_report_to_html (report, medic_program_get_knowledge (), language);
      g_assert_nonnull (strstr (html, roots[i].root));
    }
  mo_folder_remove (folder);
}

/* What goes to paper is markup as well, and Pango refuses what is not well-formed. */
static void
what_is_laid_out_is_well_formed (const MedicRecord *record)
{
  g_autoptr (MedicReport) report = medic_report_new (medic_program_get_knowledge (), record);
  g_autoptr (MedicLanguage) english = medic_language_new_english ();
  g_autofree char *markup =
    medic_report_to_markup (report, medic_program_get_knowledge (), english);
  g_autofree char *body = g_strconcat ("<body>", markup, "</body>", NULL);

  assert_well_formed (body);
  g_assert_null (strstr (markup, "\n\n\n"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  scenarios_add_test ("/report-html/it-is-tame-and-well-formed", it_is_tame_and_well_formed);
  scenarios_add_test ("/report-html/what-is-laid-out-is-well-formed",
                      what_is_laid_out_is_well_formed);
  g_test_add_func ("/report-html/hostile-facts-are-only-text", hostile_facts_are_only_text);
  g_test_add_func ("/report-html/identifiers-are-neither-translated-nor-mirrored",
                   identifiers_are_neither_translated_nor_mirrored);
  g_test_add_func ("/report-html/it-says-its-language-and-direction",
                   it_says_its_language_and_direction);

  return g_test_run ();
}
