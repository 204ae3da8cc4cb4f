/* report-languages.c - asserts that a report is the same in every language
 *
 * In English it is what all others are held against.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support/report-languages.h"

#include <string.h>

#include "core/medic-spoken.h"
#include "program/medic-program.h"
#include "report/medic-report-parts.h"
#include "report/medic-wrap.h"
#include "support/languages.h"

/* A report as who reads @language gets it; of both forms also the words without white space. */
typedef struct
{
  const MedicLanguage *language;
  GPtrArray           *parts;
  char                *text;
  char                *html;
  char                *text_words;
  char                *html_words;
} Paper;

static char *
replace (const char *text,
         const char *pattern,
         const char *instead)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_DOTALL, 0, NULL);

  return g_regex_replace_literal (regex, text, -1, 0, instead, 0, NULL);
}

/* Returns: (transfer full): what a browser shows of @html, without white space */
static char *
dup_words (const char *html)
{
  static const char *const entities[][2] = {
    { "&lt;", "<" }, { "&gt;", ">" }, { "&quot;", "\"" }, { "&#39;", "'" }, { "&apos;", "'" },
    { "&amp;", "&" },
  };
  g_autofree char *bare = replace (html, "<style>.*</style>|<title>.*</title>|<[^>]*>", " ");
  g_autoptr (GString) words = g_string_new (bare);

  for (gsize i = 0; i < G_N_ELEMENTS (entities); i++)
    g_string_replace (words, entities[i][0], entities[i][1], 0);

  return language_squeeze (words->str);
}

static Paper *
paper_new (const MedicReport   *report,
           const MedicLanguage *language)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  Paper *self = g_new0 (Paper, 1);

  self->language = language;
  self->parts = medic_report_parts (report, knowledge, language);
  self->text = medic_report_to_text (report, knowledge, language);
  self->html = medic_report_to_html (report, knowledge, language);
  self->text_words = language_squeeze (self->text);
  self->html_words = dup_words (self->html);

  return self;
}

static void
paper_free (Paper *self)
{
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->html, g_free);
  g_clear_pointer (&self->text_words, g_free);
  g_clear_pointer (&self->html_words, g_free);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Paper, paper_free)

static void
assert_has (const char *words,
            const char *wanted)
{
  g_autofree char *squeezed = language_squeeze (wanted);

  if (strstr (words, squeezed) == NULL)
    g_test_message ("%s\nis not in\n%s", squeezed, words);
  g_assert_nonnull (strstr (words, squeezed));
}

/* What has words in @language is said in them; the rest is an identifier, or was put together. */
static void
assert_said (const MedicLanguage *language,
             const char          *english,
             const char          *here)
{
  const char *said = english != NULL ? medic_language_say (language, english) : NULL;

  g_assert_true ((english != NULL) == (here != NULL));
  if (g_strcmp0 (said, english) != 0)
    g_assert_cmpstr (here, ==, said);
}

/* A label of another page is beside its words in any language as it stands there in English. */
static void
assert_labels (const MedicReportPart *english,
               const MedicReportPart *here)
{
  g_auto (GStrv) names = g_strsplit (english->extra != NULL ? english->extra : "", " › ", -1);
  g_auto (GStrv) labels = g_strsplit (here->extra != NULL ? here->extra : "", " › ", -1);

  g_assert_cmpuint (g_strv_length (names), ==, g_strv_length (labels));
  for (gsize i = 0; names[i] != NULL; i++)
    {
      const MedicLabel *label =
        medic_knowledge_get_label (medic_program_get_knowledge (), names[i]);

      g_assert_nonnull (label);
      if (!label->own)
        g_assert_nonnull (strstr (labels[i], names[i]));
    }
}

static gboolean
is_same (const MedicReportPart *english,
         const MedicReportPart *here)
{
  return english->kind == here->kind && english->number == here->number
         && english->marked == here->marked && english->fixed == here->fixed
         && g_strcmp0 (english->link, here->link) == 0
         && (english->extra != NULL) == (here->extra != NULL)
         && (!english->fixed || g_str_equal (english->text, here->text));
}

static void
assert_same_part (const MedicLanguage   *language,
                  const MedicReportPart *english,
                  const MedicReportPart *here)
{
  if (!is_same (english, here))
    g_error ("Not the same in %s: “%s: %s”, “%s: %s”", medic_language_get_code (language),
             english->name, english->text, here->name, here->text);

  assert_said (language, english->name, here->name);
  assert_said (language, english->note, here->note);
  if (!english->fixed && english->kind != MEDIC_PART_SEEN && english->kind != MEDIC_PART_KNOWN)
    assert_said (language, english->text, here->text);
  if (english->kind == MEDIC_PART_STEP)
    assert_labels (english, here);
  if (english->kind == MEDIC_PART_SPOKEN)
    report_assert_spelled (here->text, language);
}

static void
assert_same_parts (const Paper *english,
                   const Paper *here)
{
  g_assert_cmpuint (english->parts->len, ==, here->parts->len);
  for (guint i = 0; i < english->parts->len; i++)
    assert_same_part (here->language, g_ptr_array_index (english->parts, i),
                      g_ptr_array_index (here->parts, i));
}

static guint
count (const char *text,
       const char *pattern)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_MULTILINE, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  guint n = 0;

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    n++;

  return n;
}

/* As many steps, facts, rules, checks and links, in both forms. */
static void
assert_same_shape (const Paper *english,
                   const Paper *here)
{
  static const char *const of_text[] = { "^  - ", "^  [0-9]{1,2}\\. ", "^[-=]+$", "https?://" };
  static const char *const of_html[] = { "<li>", "<tr>", "<h[123]>", "<p", "<a href=\"", "<code" };

  for (gsize i = 0; i < G_N_ELEMENTS (of_text); i++)
    g_assert_cmpuint (count (english->text, of_text[i]), ==, count (here->text, of_text[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (of_html); i++)
    g_assert_cmpuint (count (english->html, of_html[i]), ==, count (here->html, of_html[i]));
}

/* Codes, GUIDs, addresses of the web and of mailboxes, scopes, times, aliases, checksums */
#define IDENTIFIERS "https?://[^\\s“”<>)]*[^\\s“”<>).,;:]|AADSTS[0-9]+|sha256:[0-9a-f]+" \
  "|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{2}:[0-9]{2}" \
  "|\\b(user|domain|host|name|organisation)-[0-9]+|[\\w.-]+@[\\w.-]*\\w|offline_access" \
  "|\\b[A-Z][A-Za-z]+\\.(Read|ReadWrite|Send)(\\.[A-Z][A-Za-z]+)?\\b|\\b[\\w-]+\\.(com|net|org|example)\\b"

/* The days of sources stand as they are; that of the report is written as the language does it. */
static void
assert_day (const Paper *here,
            const char  *words,
            const char  *day)
{
  g_autofree char *plain = language_squeeze (day);
  g_auto (GStrv) parts = g_strsplit (day, "-", 3);
  g_autofree char *said =
    medic_words_fill (medic_language_say (here->language, "{year}-{month}-{day}"), "year", parts[0],
                      "month", parts[1], "day", parts[2], NULL);

  if (strstr (words, plain) == NULL)
    assert_has (words, said);
}

static void
assert_identifiers (const Paper *here,
                    const char  *english)
{
  g_autoptr (GRegex) identifier = g_regex_new (IDENTIFIERS, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (identifier, english != NULL ? english : "", 0, &match);
       g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *wanted = g_match_info_fetch (match, 0);

      if (strlen (wanted) == strlen ("2026-11-28") && wanted[4] == '-' && wanted[7] == '-')
        {
          assert_day (here, here->text_words, wanted);
          assert_day (here, here->html_words, wanted);
          continue;
        }
      assert_has (here->text_words, wanted);
      assert_has (here->html_words, wanted);
    }
}

static void
assert_same_identifiers (const Paper *english,
                         const Paper *here)
{
  for (guint i = 0; i < english->parts->len; i++)
    {
      const MedicReportPart *part = g_ptr_array_index (english->parts, i);
      g_autofree char *link = part->link != NULL ? g_markup_escape_text (part->link, -1) : NULL;

      assert_identifiers (here, part->text);
      assert_identifiers (here, part->name);
      assert_identifiers (here, part->note);
      assert_identifiers (here, part->extra);
      if (link == NULL)
        continue;

      assert_has (here->text_words, part->link);
      g_assert_nonnull (strstr (here->html, link));
    }
}

static void
assert_lines_fit (const Paper *here)
{
  g_auto (GStrv) lines = g_strsplit (here->text, "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    if (strstr (lines[i], "://") == NULL)
      g_assert_cmpuint (medic_wrap_columns (lines[i]), <=, MEDIC_WRAP_COLUMNS);
}

/* Nothing stands in @words that was to be filled. */
void
report_assert_filled (const char *words)
{
  g_autoptr (GRegex) blank = g_regex_new ("\\{\\s*[a-z-]+\\s*\\}", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  if (g_regex_match (blank, words, 0, &match))
    g_test_message ("Not filled: %s", g_match_info_get_string (match));
  g_assert_false (g_match_info_matches (match));
}

/* None of @sentences that @words, without white space, say in English has other words. */
void
report_assert_translated (const char          *words,
                          const MedicLanguage *language,
                          GPtrArray           *sentences)
{
  for (guint i = 0; i < sentences->len; i++)
    {
      const Sentence *sentence = g_ptr_array_index (sentences, i);

      if (language_leaves (language, sentence, words))
        g_error ("%s leaves in English: %s", medic_language_get_code (language), sentence->msgid);
    }
}

/* Returns: what follows @said in @spelled, before which there is only a pause */
static const char *
skip_said (const char *spelled,
           const char *said)
{
  const char *at = strstr (spelled, said);

  g_assert_true (at != NULL && said[0] != '\0');
  for (const char *c = spelled; c < at; c = g_utf8_next_char (c))
    g_assert_false (g_unichar_isalnum (g_utf8_get_char (c)));

  return at + strlen (said);
}

/* As many parts as symbols. */
void
report_assert_spelled (const char          *code,
                       const MedicLanguage *language)
{
  g_autofree char *spelled = medic_spoken_spell (code, language);
  const char *rest = spelled;

  for (const char *c = code; *c != '\0'; c++)
    if (*c != ' ')
      {
        g_autofree char *symbol = g_strndup (c, 1);
        g_autofree char *said = medic_spoken_spell (symbol, language);

        rest = skip_said (rest, said);
      }
  g_assert_cmpstr (rest, ==, "");
}

/* Returns: (transfer container) (element-type Sentence): those of @sentences that @english says */
static GPtrArray *
list_said (const Paper *english,
           GPtrArray   *sentences)
{
  GPtrArray *said = g_ptr_array_new ();

  for (guint i = 0; i < sentences->len; i++)
    if (strstr (english->text_words, ((Sentence *) g_ptr_array_index (sentences, i))->piece))
      g_ptr_array_add (said, g_ptr_array_index (sentences, i));

  return said;
}

/**
 * report_assert_same_in:
 * @languages: (element-type MedicLanguage): English first
 * @sentences: (element-type Sentence): what is in the tables
 */
void
report_assert_same_in (const MedicReport *report,
                       GPtrArray         *languages,
                       GPtrArray         *sentences)
{
  g_autoptr (Paper) english = paper_new (report, g_ptr_array_index (languages, 0));
  g_autoptr (GPtrArray) said = list_said (english, sentences);

  g_assert_cmpuint (said->len, >, 0);
  for (guint i = 0; i < languages->len; i++)
    {
      g_autoptr (Paper) here = paper_new (report, g_ptr_array_index (languages, i));

      assert_same_parts (english, here);
      assert_same_shape (english, here);
      assert_same_identifiers (english, here);
      assert_lines_fit (here);
      report_assert_filled (here->text);
      report_assert_filled (here->html_words);
      report_assert_translated (here->text_words, here->language, said);
      report_assert_translated (here->html_words, here->language, said);
    }
}
