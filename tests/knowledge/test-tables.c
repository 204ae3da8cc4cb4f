/* test-tables.c - is every entry of the tables well formed?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gio/gio.h>
#include <string.h>

#include "program/medic-program.h"

static const char *const link_hosts[] = {
  "app.hubspot.com", "outlook.office.com", "admin.microsoft.com", "account.live.com", NULL
};

/* The type that an operator reads; a fact of any type can be known. */
static const char *const op_types[] = {
  [MEDIC_OP_KNOWN] = NULL,
  [MEDIC_OP_IS] = "b",
  [MEDIC_OP_ONE_OF] = "s",
  [MEDIC_OP_NONE_OF] = "s",
  [MEDIC_OP_AT_LEAST] = "x",
};

static void
assert_id (GHashTable *seen,
           const char *id)
{
  g_test_message ("%s", id);
  g_assert_cmpuint (strlen (id), >, 0);
  g_assert_cmpuint (strspn (id, "abcdefghijklmnopqrstuvwxyz0123456789-"), ==, strlen (id));
  g_assert_true (g_hash_table_add (seen, (gpointer) id));
}

/* Each placeholder is a fact; a brace that belongs to none is a slip. */
static void
assert_placeholders (const char *text)
{
  g_autoptr (GRegex) placeholder = g_regex_new ("\\{([a-z-]+)\\}", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *rest = g_regex_replace_literal (placeholder, text, -1, 0, "", 0, NULL);

  g_test_message ("%s", text);
  g_assert_null (strpbrk (rest, "{}"));
  for (g_regex_match (placeholder, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *nick = g_match_info_fetch (match, 1);

      g_assert_cmpint (medic_fact_from_nick (nick), !=, MEDIC_FACT_NONE);
    }
}

static void
assert_text_if_any (const char *text)
{
  if (text == NULL)
    return;

  g_assert_cmpuint (strlen (text), >, 0);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  assert_placeholders (text);
}

static void
assert_text (const char *text)
{
  g_assert_nonnull (text);
  assert_text_if_any (text);
}

static guint
count_providers (MedicFact fact)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  guint n = 0;

  for (gsize i = 0; knowledge->checks[i] != NULL; i++)
    n += medic_check_provides (knowledge->checks[i], fact);
  for (const MedicQuestion *q = knowledge->questions; q->id != NULL; q++)
    n += q->answers == fact;

  return n;
}

/* Whether @value is among the words for @fact; a fact without any may be anything. */
static gboolean
has_words (MedicFact   fact,
           const char *value)
{
  const MedicValue *values = medic_program_get_knowledge ()->values;
  gboolean any = FALSE;

  for (const MedicValue *v = values; v->fact != MEDIC_FACT_NONE; v++)
    {
      if (v->fact == fact && g_str_equal (v->value, value))
        return TRUE;
      any |= v->fact == fact;
    }

  return !any;
}

static void
assert_value (MedicFact   fact,
              const char *value)
{
  const MedicQuestion *question =
    medic_knowledge_who_asks (medic_program_get_knowledge (), fact);

  g_test_message ("%s: %s", medic_fact_get_nick (fact), value);
  g_assert_true (has_words (fact, value));
  if (question != NULL)
    g_assert_true (medic_question_takes (question, value));
  g_assert_cmpstr (value, !=, MEDIC_ANSWER_UNKNOWN);
}

static void
assert_condition (const MedicCondition *condition)
{
  const char *type = op_types[condition->op];
  gboolean lists = condition->op == MEDIC_OP_ONE_OF || condition->op == MEDIC_OP_NONE_OF;

  g_test_message ("%s", medic_fact_get_nick (condition->fact));
  if (type != NULL)
    g_assert_cmpstr (medic_fact_get_type (condition->fact), ==, type);
  g_assert_cmpuint (count_providers (condition->fact), ==, 1);

  g_assert_cmpint (condition->texts != NULL, ==, lists);
  g_assert_true (!lists || condition->texts[0] != NULL);
  for (gsize i = 0; lists && condition->texts[i] != NULL; i++)
    assert_value (condition->fact, condition->texts[i]);
}

static void
assert_conditions (const MedicCondition *conditions)
{
  MEDIC_FOR_EACH_CONDITION (c, conditions)
    assert_condition (c);
}

static void
assert_link (const char *link)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GUri) uri = g_uri_parse (link, G_URI_FLAGS_NONE, &error);

  g_test_message ("%s", link);
  g_assert_no_error (error);
  g_assert_cmpstr (g_uri_get_scheme (uri), ==, "https");
  g_assert_true (g_strv_contains (link_hosts, g_uri_get_host (uri)));
  g_assert_null (g_uri_get_userinfo (uri));
  g_assert_cmpint (g_uri_get_port (uri), ==, -1);
  g_assert_null (strpbrk (link, "{} "));
}

static void
assert_step (const MedicStep *step)
{
  assert_text (step->title);
  assert_text_if_any (step->body);
  assert_text_if_any (step->agent);
  assert_text_if_any (step->copy);
  assert_text (step->expect);
  assert_text (step->changes);
  assert_text_if_any (step->undo);
  assert_text_if_any (step->caution);
  assert_conditions (step->when);
  g_assert_nonnull (medic_owner_get_badge (step->actor));
  g_assert_cmpint (step->link != NULL, ==, step->link_title != NULL);
  assert_text_if_any (step->link_title);
  if (step->link != NULL)
    assert_link (step->link);

  for (gsize i = 0; step->press != NULL && step->press[i] != NULL; i++)
    g_assert_cmpuint (strlen (step->press[i]), >, 0);
}

static void
assert_source (const MedicSource *source)
{
  g_autofree char *start = g_strconcat (source->date, "T00:00:00Z", NULL);
  g_autoptr (GDateTime) day = g_date_time_new_from_iso8601 (start, NULL);
  g_autofree char *date = day != NULL ? g_date_time_format (day, "%Y-%m-%d") : NULL;

  assert_text (source->rule);
  assert_text (source->publisher);
  g_assert_true (source->url == NULL || g_str_has_prefix (source->url, "https://"));
  g_assert_true (source->url == NULL || g_uri_is_valid (source->url, G_URI_FLAGS_NONE, NULL));

  g_assert_nonnull (source->date);
  g_assert_cmpstr (source->date, ==, date);
}

static void
a_diagnosis_says_what_it_is (gconstpointer data)
{
  const MedicDiagnosis *diagnosis = data;

  assert_text (diagnosis->title);
  assert_text (diagnosis->explanation);
  assert_text (diagnosis->agent);
  assert_text_if_any (diagnosis->would_prove);
  g_assert_nonnull (medic_owner_get_sentence (diagnosis->owner));
}

static void
a_diagnosis_rests_on_what_can_be_known (gconstpointer data)
{
  const MedicDiagnosis *diagnosis = data;

  g_assert_cmpuint (medic_conditions_count (diagnosis->when), >, 0);
  assert_conditions (diagnosis->when);
  assert_conditions (diagnosis->unless);
  assert_conditions (diagnosis->proof);
}

static void
a_diagnosis_has_steps (gconstpointer data)
{
  const MedicDiagnosis *diagnosis = data;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_nonnull (diagnosis->steps);
  for (const MedicStep *step = diagnosis->steps; step->id != NULL; step++)
    {
      assert_id (seen, step->id);
      assert_step (step);
    }

  g_assert_cmpuint (g_hash_table_size (seen), >, 0);
}

static void
a_diagnosis_has_sources (gconstpointer data)
{
  const MedicDiagnosis *diagnosis = data;

  g_assert_nonnull (diagnosis->sources);
  g_assert_nonnull (diagnosis->sources[0].rule);
  for (const MedicSource *source = diagnosis->sources; source->rule != NULL; source++)
    assert_source (source);
}

static void
a_question_can_be_asked (gconstpointer data)
{
  const MedicQuestion *question = data;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  assert_text (question->title);
  assert_text (question->text);
  assert_text (question->why);
  assert_text_if_any (question->where);
  assert_conditions (question->when);
  g_assert_cmpstr (medic_fact_get_type (question->answers), ==, "s");

  for (const MedicChoice *c = question->choices; c != NULL && c->value != NULL; c++)
    {
      assert_id (seen, c->value);
      assert_value (question->answers, c->value);
      assert_text (c->label);
      assert_text_if_any (c->hint);
    }
  g_assert_true (question->choices == NULL || g_hash_table_size (seen) >= 2);
}

static void
a_check_says_what_it_does (gconstpointer data)
{
  const MedicCheck *check = data;

  assert_text (check->title);
  assert_text (check->doing);
  assert_conditions (check->when);
  g_assert_nonnull (check->run);
  g_assert_nonnull (check->provides);
  g_assert_cmpint (check->provides[0], !=, MEDIC_FACT_NONE);
  g_assert_cmpuint (check->timeout_seconds, <=, 60);

  g_assert_nonnull (check->found);
  for (const MedicPhrase *phrase = check->found; phrase->text != NULL; phrase++)
    {
      assert_text (phrase->text);
      assert_conditions (phrase->when);
    }
}

static void
each_id_is_there_once (void)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  g_autoptr (GHashTable) checks = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) questions = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) diagnoses = g_hash_table_new (g_str_hash, g_str_equal);

  for (gsize i = 0; knowledge->checks[i] != NULL; i++)
    assert_id (checks, knowledge->checks[i]->id);
  for (const MedicQuestion *q = knowledge->questions; q->id != NULL; q++)
    assert_id (questions, q->id);
  for (gsize layer = 0; knowledge->layers[layer] != NULL; layer++)
    for (const MedicDiagnosis *d = knowledge->layers[layer]; d->id != NULL; d++)
      assert_id (diagnoses, d->id);
}

static void
each_fact_has_one_provider (void)
{
  for (MedicFact fact = MEDIC_FACT_NONE + 1; fact < MEDIC_N_FACTS; fact++)
    {
      g_test_message ("%s", medic_fact_get_nick (fact));
      g_assert_cmpuint (count_providers (fact), ==, 1);
    }
}

static void
a_reach_fact_has_words_for_each_reach (void)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();

  for (gsize i = 0; knowledge->checks[i] != NULL; i++)
    for (MedicReach r = MEDIC_REACH_ANSWERED; r < MEDIC_REACH_STOPPED; r++)
      if (knowledge->checks[i]->reach != MEDIC_FACT_NONE)
        assert_value (knowledge->checks[i]->reach, medic_reach_get_nick (r));
}

static void
each_value_has_words_once (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const MedicValue *values = medic_program_get_knowledge ()->values;

  for (const MedicValue *v = values; v->fact != MEDIC_FACT_NONE; v++)
    {
      g_test_message ("%s: %s", medic_fact_get_nick (v->fact), v->value);
      assert_text (v->words);
      g_assert_null (strchr (v->words, '{'));
      g_assert_true (g_hash_table_add (seen, g_strconcat (medic_fact_get_nick (v->fact), " ",
                                                          v->value, NULL)));
    }
}

static void
only_a_person_says_that_it_works (void)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();

  g_assert_cmpuint (medic_conditions_count (knowledge->healthy), >, 0);
  assert_conditions (knowledge->healthy);
  MEDIC_FOR_EACH_CONDITION (c, knowledge->healthy)
    g_assert_nonnull (medic_knowledge_who_asks (knowledge, c->fact));
}

static void
add (const char    *group,
     const char    *id,
     gconstpointer  entry,
     GTestDataFunc  test)
{
  g_autofree char *path = g_strconcat ("/tables/", group, "/", id, NULL);
  g_test_add_data_func (path, entry, test);
}

static void
add_diagnosis (const MedicDiagnosis *diagnosis)
{
  const char *id = diagnosis->id;

  add ("a-diagnosis-says-what-it-is", id, diagnosis, a_diagnosis_says_what_it_is);
  add ("a-diagnosis-rests-on-what-can-be-known", id, diagnosis,
       a_diagnosis_rests_on_what_can_be_known);
  add ("a-diagnosis-has-steps", id, diagnosis, a_diagnosis_has_steps);
  add ("a-diagnosis-has-sources", id, diagnosis, a_diagnosis_has_sources);
}

int
main (int    argc,
      char **argv)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tables/each-id-is-there-once", each_id_is_there_once);
  g_test_add_func ("/tables/each-fact-has-one-provider", each_fact_has_one_provider);
  g_test_add_func ("/tables/a-reach-fact-has-words-for-each-reach",
                   a_reach_fact_has_words_for_each_reach);
  g_test_add_func ("/tables/each-value-has-words-once", each_value_has_words_once);
  g_test_add_func ("/tables/only-a-person-says-that-it-works", only_a_person_says_that_it_works);
  for (gsize i = 0; knowledge->checks[i] != NULL; i++)
    add ("a-check-says-what-it-does", knowledge->checks[i]->id, knowledge->checks[i],
         a_check_says_what_it_does);
  for (const MedicQuestion *q = knowledge->questions; q->id != NULL; q++)
    add ("a-question-can-be-asked", q->id, q, a_question_can_be_asked);
  for (gsize layer = 0; knowledge->layers[layer] != NULL; layer++)
    for (const MedicDiagnosis *d = knowledge->layers[layer]; d->id != NULL; d++)
      add_diagnosis (d);

  return g_test_run ();
}
