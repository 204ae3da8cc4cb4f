/* test-tables.c - is every entry of the tables well formed?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/table-asserts.h"

#include <string.h>

static void
a_diagnosis_says_what_it_is (gconstpointer data)
{
  const MedicDiagnosis *diagnosis = data;

  table_assert_text (diagnosis->title);
  table_assert_text (diagnosis->explanation);
  table_assert_text (diagnosis->agent);
  table_assert_text_if_any (diagnosis->would_prove);
  g_assert_nonnull (medic_owner_get_sentence (diagnosis->owner));
}

static void
a_diagnosis_rests_on_what_can_be_known (gconstpointer data)
{
  const MedicDiagnosis *diagnosis = data;

  g_assert_cmpuint (medic_conditions_count (diagnosis->when), >, 0);
  table_assert_conditions (diagnosis->when);
  table_assert_conditions (diagnosis->unless);
  table_assert_conditions (diagnosis->proof);
}

static void
a_diagnosis_has_steps (gconstpointer data)
{
  const MedicDiagnosis *diagnosis = data;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_nonnull (diagnosis->steps);
  for (const MedicStep *step = diagnosis->steps; step->id != NULL; step++)
    {
      table_assert_id (seen, step->id);
      table_assert_step (step);
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
    table_assert_source (source);
}

static void
a_question_can_be_asked (gconstpointer data)
{
  const MedicQuestion *question = data;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  table_assert_text (question->title);
  table_assert_text (question->text);
  table_assert_text (question->why);
  table_assert_text_if_any (question->where);
  table_assert_conditions (question->when);
  g_assert_cmpstr (medic_fact_get_type (question->answers), ==, "s");

  for (const MedicChoice *c = question->choices; c != NULL && c->value != NULL; c++)
    {
      table_assert_id (seen, c->value);
      table_assert_value (question->answers, c->value);
      table_assert_text (c->label);
      table_assert_text_if_any (c->hint);
    }
  g_assert_true (question->choices == NULL || g_hash_table_size (seen) >= 2);
}

/* What a check finds out, and a person sees without one. */
static void
assert_is_of_a_check (MedicFact fact)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();

  g_test_message ("%s", medic_fact_get_nick (fact));
  g_assert_nonnull (medic_knowledge_who_checks (knowledge, fact));
  g_assert_null (medic_knowledge_who_asks (knowledge, fact));
}

static void
a_stand_in_can_be_asked (gconstpointer data)
{
  const MedicStandIn *stand_in = data;
  const MedicQuestion *question = &stand_in->question;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  table_assert_text (question->title);
  table_assert_text (question->text);
  table_assert_text (question->why);
  table_assert_text_if_any (question->where);
  table_assert_conditions (question->when);
  assert_is_of_a_check (question->answers);
  g_assert_false (question->signs_in);

  for (const MedicChoice *c = question->choices; c->value != NULL; c++)
    {
      table_assert_id (seen, c->value);
      table_assert_value (question->answers, c->value);
      table_assert_text (c->label);
      table_assert_text_if_any (c->hint);
    }
  g_assert_cmpuint (g_hash_table_size (seen), >=, 2);

  for (const MedicImplied *i = stand_in->implied; i != NULL && i->value != NULL; i++)
    {
      assert_is_of_a_check (i->fact);
      table_assert_value (i->fact, i->so);
      g_assert_true (medic_question_takes (question, i->value));
    }
}

/* A service is given a minute; a person who looks for a password or a telephone, a quarter of an
 * hour. */
static guint
get_patience (const MedicCheck *check)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();

  MEDIC_FOR_EACH_CONDITION (c, check->when)
    {
      const MedicQuestion *question = medic_knowledge_who_asks (knowledge, c->fact);

      if (question != NULL && question->signs_in)
        return 16 * 60;
    }

  return 60;
}

static void
a_check_says_what_it_does (gconstpointer data)
{
  const MedicCheck *check = data;

  table_assert_text (check->title);
  table_assert_text (check->doing);
  table_assert_conditions (check->when);
  g_assert_nonnull (check->run);
  g_assert_nonnull (check->provides);
  g_assert_cmpint (check->provides[0], !=, MEDIC_FACT_NONE);
  g_assert_cmpuint (check->timeout_seconds, <=, get_patience (check));

  g_assert_nonnull (check->found);
  for (const MedicPhrase *phrase = check->found; phrase->text != NULL; phrase++)
    {
      table_assert_text (phrase->text);
      table_assert_conditions (phrase->when);
    }
}

static void
a_walk_is_whole (gconstpointer data)
{
  const MedicWalk *walk = data;
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  table_assert_text (walk->title);
  table_assert_text (walk->lead);
  table_assert_text (walk->agent);
  for (gsize i = 0; walk->asks[i] != NULL; i++)
    g_assert_nonnull (medic_knowledge_get_question (knowledge, walk->asks[i]));

  for (const MedicStep *step = walk->steps; step->id != NULL; step++)
    {
      table_assert_id (seen, step->id);
      table_assert_step (step);
      /* Nothing but what the walk asks is known when it begins. */
      MEDIC_FOR_EACH_CONDITION (c, step->when)
        {
          const MedicQuestion *question = medic_knowledge_who_asks (knowledge, c->fact);

          g_assert_true (g_strv_contains (walk->asks, question->id));
        }
    }
  g_assert_cmpuint (g_hash_table_size (seen), >=, 5);

  g_assert_nonnull (walk->sources[0].rule);
  for (const MedicSource *source = walk->sources; source->rule != NULL; source++)
    table_assert_source (source);
}

static void
a_drawing_says_where_to_press (gconstpointer data)
{
  table_assert_drawing (data);
}

static void
note_drawings (GHashTable      *shown,
               const MedicStep *steps)
{
  for (const MedicStep *step = steps; step->id != NULL; step++)
    if (step->drawing != NULL)
      g_hash_table_add (shown, (gpointer) step->drawing);
}

static void
each_drawing_is_shown_by_a_step (void)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) shown = g_hash_table_new (NULL, NULL);

  for (const MedicWalk *walk = knowledge->walks; walk->id != NULL; walk++)
    note_drawings (shown, walk->steps);
  for (gsize layer = 0; knowledge->layers[layer] != NULL; layer++)
    for (const MedicDiagnosis *d = knowledge->layers[layer]; d->id != NULL; d++)
      note_drawings (shown, d->steps);

  for (const MedicDrawing *d = knowledge->drawings; d->id != NULL; d++)
    {
      table_assert_id (seen, d->id);
      g_assert_true (g_hash_table_remove (shown, d));
    }
  g_assert_cmpuint (g_hash_table_size (shown), ==, 0);
}

static void
each_id_is_there_once (void)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  g_autoptr (GHashTable) checks = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) questions = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) diagnoses = g_hash_table_new (g_str_hash, g_str_equal);

  for (gsize i = 0; knowledge->checks[i] != NULL; i++)
    table_assert_id (checks, knowledge->checks[i]->id);
  for (const MedicQuestion *q = knowledge->questions; q->id != NULL; q++)
    table_assert_id (questions, q->id);
  for (const MedicStandIn *s = knowledge->stand_ins; s->question.id != NULL; s++)
    table_assert_id (questions, s->question.id);
  for (gsize layer = 0; knowledge->layers[layer] != NULL; layer++)
    for (const MedicDiagnosis *d = knowledge->layers[layer]; d->id != NULL; d++)
      table_assert_id (diagnoses, d->id);
}

static void
each_fact_has_one_provider (void)
{
  for (MedicFact fact = MEDIC_FACT_NONE + 1; fact < MEDIC_N_FACTS; fact++)
    {
      g_test_message ("%s", medic_fact_get_nick (fact));
      g_assert_cmpuint (table_count_providers (fact), ==, 1);
    }
}

static void
a_reach_fact_has_words_for_each_reach (void)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();

  for (gsize i = 0; knowledge->checks[i] != NULL; i++)
    for (MedicReach r = MEDIC_REACH_ANSWERED; r < MEDIC_REACH_MOVED; r++)
      if (knowledge->checks[i]->reach != MEDIC_FACT_NONE)
        table_assert_value (knowledge->checks[i]->reach, medic_reach_get_nick (r));
}

static void
each_value_has_words_once (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const MedicValue *values = medic_program_get_knowledge ()->values;

  for (const MedicValue *v = values; v->fact != MEDIC_FACT_NONE; v++)
    {
      g_test_message ("%s: %s", medic_fact_get_nick (v->fact), v->value);
      table_assert_text (v->words);
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
  table_assert_conditions (knowledge->healthy);
  MEDIC_FOR_EACH_CONDITION (c, knowledge->healthy)
    g_assert_nonnull (medic_knowledge_who_asks (knowledge, c->fact));
}

/* Once the network changed, that is forgotten, and so has to be what was begun because of it. */
static void
what_rests_on_the_way_is_of_the_way (void)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();

  for (gsize i = 0; knowledge->checks[i] != NULL; i++)
    MEDIC_FOR_EACH_CONDITION (c, knowledge->checks[i]->when)
      {
        const MedicCheck *provider = medic_knowledge_who_checks (knowledge, c->fact);

        if (provider == NULL || c->op == MEDIC_OP_KNOWN)
          continue;

        if (provider->of_way || c->fact == provider->reach)
          g_assert_true (knowledge->checks[i]->of_way);
      }
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
  g_test_add_func ("/tables/each-drawing-is-shown-by-a-step", each_drawing_is_shown_by_a_step);
  g_test_add_func ("/tables/what-rests-on-the-way-is-of-the-way",
                   what_rests_on_the_way_is_of_the_way);
  g_test_add_func ("/tables/only-a-person-says-that-it-works", only_a_person_says_that_it_works);
  for (gsize i = 0; knowledge->checks[i] != NULL; i++)
    add ("a-check-says-what-it-does", knowledge->checks[i]->id, knowledge->checks[i],
         a_check_says_what_it_does);
  for (const MedicQuestion *q = knowledge->questions; q->id != NULL; q++)
    add ("a-question-can-be-asked", q->id, q, a_question_can_be_asked);
  for (const MedicStandIn *s = knowledge->stand_ins; s->question.id != NULL; s++)
    add ("a-stand-in-can-be-asked", s->question.id, s, a_stand_in_can_be_asked);
  for (const MedicDrawing *d = knowledge->drawings; d->id != NULL; d++)
    add ("a-drawing-says-where-to-press", d->id, d, a_drawing_says_where_to_press);
  for (const MedicWalk *walk = knowledge->walks; walk->id != NULL; walk++)
    add ("a-walk-is-whole", walk->id, walk, a_walk_is_whole);
  for (gsize layer = 0; knowledge->layers[layer] != NULL; layer++)
    for (const MedicDiagnosis *d = knowledge->layers[layer]; d->id != NULL; d++)
      add_diagnosis (d);

  return g_test_run ();
}
