/* test-table-words.c - is every text of the tables fit for people and translators, and complete?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/table-asserts.h"

#include <string.h>

/* What a text of the tables is, and so what it may be like. */
typedef enum
{
  TITLE,     /* a heading: no full stop */
  PHRASE,    /* what was found, or a line below a choice: no full stop */
  NAME,      /* a few words within something else */
  SENTENCES, /* whole sentences */
  LETTER,    /* what a person sends to somebody: may hold commands, and say please */
} Kind;

static const guint longest[] = {
  [TITLE] = 80,
  [PHRASE] = 120,
  [NAME] = 60,
  [SENTENCES] = 360,
  [LETTER] = 2400,
};

static const MedicKnowledge *
get_knowledge (void)
{
  return medic_program_get_knowledge ();
}

/* @text without its placeholders, whose names are no words. */
static char *
without_placeholders (const char *text)
{
  g_autoptr (GRegex) placeholder = g_regex_new ("\\{[a-z-]+\\}", 0, 0, NULL);

  return g_regex_replace_literal (placeholder, text, -1, 0, "…", 0, NULL);
}

static void
assert_ending (const char *text,
               Kind        kind)
{
  static const char *const marks[] = { ".", "?", ":", ".”", "…", ".)", "/" };
  gboolean ends = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    ends |= g_str_has_suffix (text, marks[i]);

  if (kind == TITLE || kind == PHRASE)
    g_assert_false (g_str_has_suffix (text, "."));
  else if (kind != NAME)
    g_assert_true (ends);
}

/* Nothing that a person stumbles over, and nothing that a translation could break. */
static void
assert_words (const char *text,
              Kind        kind)
{
  g_autofree char *plain = NULL;

  table_assert_text (text);
  g_test_message ("%s", text);
  g_assert_cmpint (g_utf8_strlen (text, -1), <=, longest[kind]);
  g_assert_false (g_ascii_isspace (text[0]));
  g_assert_false (g_ascii_isspace (text[strlen (text) - 1]));
  g_assert_null (strstr (text, "  "));
  g_assert_null (strpbrk (text, kind == LETTER ? "'!%\t" : "'\"!%\t\n"));
  g_assert_null (strstr (text, "..."));
  assert_ending (text, kind);

  plain = without_placeholders (text);
  if (kind == LETTER)
    return;
  /* “msv1.invalid” is a name. */
  g_assert_false (g_regex_match_simple ("(?<!\\.)\\b(please|errors?|failed|failure|invalid|oops)\\b",
                                        plain, G_REGEX_CASELESS, 0));
}

static void
assert_words_if_any (const char *text,
                     Kind        kind)
{
  if (text != NULL)
    assert_words (text, kind);
}

static gboolean
changes_nothing (const MedicStep *step)
{
  return g_str_has_prefix (step->changes, "Nothing");
}

/* Who is asked gets a text to read; who does it needs none, unless it is only to answer. */
static gboolean
is_for_others (const MedicStep *step)
{
  return step->actor == MEDIC_OWNER_ADMIN || step->actor == MEDIC_OWNER_HUBSPOT_ADMIN
         || step->actor == MEDIC_OWNER_VENDOR || step->actor == MEDIC_OWNER_OTHER_HOST;
}

static void
assert_differ (const char *one,
               const char *other)
{
  g_assert_true (one == NULL || other == NULL || strstr (one, other) == NULL);
}

static void
assert_step_says_what_it_does (const MedicStep *step)
{
  g_assert_cmpint (step->actor, !=, MEDIC_OWNER_UNKNOWN);
  g_assert_true (step->copy != NULL || !is_for_others (step));
  g_assert_true (step->copy == NULL || is_for_others (step) || changes_nothing (step));
  g_assert_true (!step->identifies || step->copy != NULL);
  g_assert_true (step->actor != MEDIC_OWNER_WAIT || changes_nothing (step));

  /* What cannot be taken back says why that is no harm, or what the harm is. */
  g_assert_true (changes_nothing (step) || step->undo != NULL || step->spares != NULL
                 || step->caution != NULL);
  if (step->undo != NULL || step->caution != NULL)
    g_assert_nonnull (step->spares);

  assert_differ (step->spares, step->changes);
  assert_differ (step->changes, step->spares);
  assert_differ (step->spares, step->caution);
  assert_differ (step->caution, step->spares);
}

static void
assert_step (const MedicStep *step)
{
  g_test_message ("step %s", step->id);
  assert_words (step->title, TITLE);
  assert_words_if_any (step->body, SENTENCES);
  assert_words_if_any (step->agent, SENTENCES);
  assert_words_if_any (step->link_title, TITLE);
  assert_words_if_any (step->copy, LETTER);
  assert_words (step->expect, SENTENCES);
  assert_words (step->changes, SENTENCES);
  assert_words_if_any (step->spares, SENTENCES);
  assert_words_if_any (step->undo, SENTENCES);
  assert_words_if_any (step->caution, SENTENCES);
  assert_step_says_what_it_does (step);
}

static void
assert_source (const MedicSource *source)
{
  table_assert_source (source);
  assert_words (source->rule, SENTENCES);
  assert_words (source->publisher, NAME);
}

/* Whoever can put it right has something to do. */
static void
assert_owner_has_a_step (const MedicDiagnosis *diagnosis)
{
  gboolean has = diagnosis->owner == MEDIC_OWNER_UNKNOWN;

  for (const MedicStep *step = diagnosis->steps; step->id != NULL; step++)
    has |= step->actor == diagnosis->owner;
  g_assert_true (has);
}

static void
a_diagnosis_is_well_said (gconstpointer data)
{
  const MedicDiagnosis *diagnosis = data;

  assert_words (diagnosis->title, TITLE);
  assert_words (diagnosis->explanation, SENTENCES);
  assert_words (diagnosis->agent, SENTENCES);
  assert_words_if_any (diagnosis->would_prove, SENTENCES);
  assert_owner_has_a_step (diagnosis);
  for (const MedicStep *step = diagnosis->steps; step->id != NULL; step++)
    assert_step (step);
  for (const MedicSource *source = diagnosis->sources; source->rule != NULL; source++)
    assert_source (source);
}

static void
a_walk_is_well_said (gconstpointer data)
{
  const MedicWalk *walk = data;

  assert_words (walk->title, TITLE);
  assert_words (walk->lead, SENTENCES);
  assert_words (walk->agent, SENTENCES);
  for (const MedicStep *step = walk->steps; step->id != NULL; step++)
    assert_step (step);
  for (const MedicSource *source = walk->sources; source->rule != NULL; source++)
    assert_source (source);
}

static void
a_question_is_well_said (gconstpointer data)
{
  const MedicQuestion *question = data;

  assert_words (question->title, TITLE);
  assert_words (question->text, SENTENCES);
  assert_words (question->why, SENTENCES);
  assert_words_if_any (question->where, SENTENCES);
  for (const MedicChoice *c = question->choices; c != NULL && c->value != NULL; c++)
    {
      assert_words (c->label, TITLE);
      assert_words_if_any (c->hint, PHRASE);
    }
}

static void
a_check_is_well_said (gconstpointer data)
{
  const MedicCheck *check = data;

  assert_words (check->title, NAME);
  assert_words (check->doing, TITLE);
  for (const MedicPhrase *phrase = check->found; phrase->text != NULL; phrase++)
    assert_words (phrase->text, PHRASE);
}

/* A step is known by its name wherever it stands, so it is the same step. */
static void
a_step_of_one_name_is_one_step (void)
{
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);

  for (gsize layer = 0; get_knowledge ()->layers[layer] != NULL; layer++)
    for (const MedicDiagnosis *d = get_knowledge ()->layers[layer]; d->id != NULL; d++)
      for (const MedicStep *step = d->steps; step->id != NULL; step++)
        {
          const char *known = g_hash_table_lookup (titles, step->id);

          g_test_message ("%s", step->id);
          g_assert_true (known == NULL || g_str_equal (known, step->title));
          g_hash_table_insert (titles, (gpointer) step->id, (gpointer) step->title);
        }
}

static void
each_code_is_well_said (void)
{
  for (const MedicCause *cause = get_knowledge ()->causes; cause->id != NULL; cause++)
    {
      assert_words (cause->words, SENTENCES);
      g_assert_nonnull (medic_owner_get_nick (cause->owner));
    }

  for (gsize i = 0; get_knowledge ()->codes[i] != NULL; i++)
    for (const MedicCode *code = get_knowledge ()->codes[i]; code->id != NULL; code++)
      {
        g_test_message ("%s", code->id);
        assert_words_if_any (code->words, SENTENCES);
        assert_words (code->publisher, NAME);
        g_assert_nonnull (medic_knowledge_refer_to (get_knowledge (), code));
      }
}

/* A page that no code leads to would be left over. */
static void
each_reference_is_used (void)
{
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);

  for (gsize i = 0; get_knowledge ()->codes[i] != NULL; i++)
    for (const MedicCode *code = get_knowledge ()->codes[i]; code->id != NULL; code++)
      g_hash_table_add (used, (gpointer) medic_knowledge_refer_to (get_knowledge (), code));

  for (const MedicReference *r = get_knowledge ()->references; r->publisher != NULL; r++)
    {
      g_test_message ("%s", r->url);
      g_assert_true (g_str_has_prefix (r->url, "https://"));
      g_assert_true (g_uri_is_valid (r->url, G_URI_FLAGS_NONE, NULL));
      g_assert_true (g_hash_table_contains (used, r->url));
    }
}

static void
add (const char    *group,
     const char    *id,
     gconstpointer  entry,
     GTestDataFunc  test)
{
  g_autofree char *path = g_strconcat ("/table-words/", group, "/", id, NULL);
  g_test_add_data_func (path, entry, test);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/table-words/a-step-of-one-name-is-one-step", a_step_of_one_name_is_one_step);
  g_test_add_func ("/table-words/each-code-is-well-said", each_code_is_well_said);
  g_test_add_func ("/table-words/each-reference-is-used", each_reference_is_used);
  for (gsize i = 0; get_knowledge ()->checks[i] != NULL; i++)
    add ("a-check-is-well-said", get_knowledge ()->checks[i]->id, get_knowledge ()->checks[i],
         a_check_is_well_said);
  for (const MedicQuestion *q = get_knowledge ()->questions; q->id != NULL; q++)
    add ("a-question-is-well-said", q->id, q, a_question_is_well_said);
  for (const MedicWalk *walk = get_knowledge ()->walks; walk->id != NULL; walk++)
    add ("a-walk-is-well-said", walk->id, walk, a_walk_is_well_said);
  for (gsize layer = 0; get_knowledge ()->layers[layer] != NULL; layer++)
    for (const MedicDiagnosis *d = get_knowledge ()->layers[layer]; d->id != NULL; d++)
      add ("a-diagnosis-is-well-said", d->id, d, a_diagnosis_is_well_said);

  return g_test_run ();
}
