/* test-narrow.c - does a desk that asks the best question first find what is there, and sooner?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gio/gio.h>

#include "core/medic-narrow.h"
#include "program/medic-program.h"
#include "scenario.h"
#include "support/desk-caller.h"

static Scenario *
load (const char *name)
{
  g_autofree char *path = g_build_filename (MEDIC_SCENARIOS, name, NULL);

  return scenario_load (path);
}

/* A caller who says what is so never rules the cause out: it is found, or it is still possible.
 * Where what it rests on cannot be seen without the program, it is not found. */
static void
assert_is_not_ruled_out (MedicDesk    *desk,
                         MedicFinding  wanted)
{
  const MedicFacts *facts = medic_case_get_facts (medic_desk_get_case (desk));
  g_autoptr (GPtrArray) possible =
    medic_findings_possible (medic_program_get_knowledge (), facts);

  g_assert_true (wanted.diagnosis == NULL
                 || g_ptr_array_find (possible, wanted.diagnosis, NULL)
                 || medic_finding_weigh (wanted.diagnosis, facts) != MEDIC_CERTAINTY_NONE);
}

/* Whatever the order: the answers decide. */
static void
the_best_question_first_loses_nothing (gconstpointer name)
{
  g_autoptr (Scenario) scenario = load (name);
  g_autoptr (MedicDesk) best = medic_desk_new_answers ();
  g_autoptr (MedicDesk) table = medic_desk_new_answers ();
  MedicFinding one;
  MedicFinding other;

  desk_caller_ask (best, scenario->facts, DESK_CALLER_BEST);
  desk_caller_ask (table, scenario->facts, DESK_CALLER_TABLE);
  one = medic_desk_get_finding (best);
  other = medic_desk_get_finding (table);

  g_assert_cmpstr (one.diagnosis != NULL ? one.diagnosis->id : NULL, ==,
                   other.diagnosis != NULL ? other.diagnosis->id : NULL);
  g_assert_cmpint (one.certainty, ==, other.certainty);
  assert_is_not_ruled_out (best, medic_findings_first (medic_program_get_knowledge (),
                                                       scenario->facts));
}

typedef struct
{
  guint n_calls;
  guint n_found;
  guint n_asked;
  guint n_to_found;
} Sum;

static void
add_call (Sum              *sum,
          const MedicFacts *truth,
          MedicFinding      wanted,
          DeskCallerOrder   order)
{
  g_autoptr (MedicDesk) desk = medic_desk_new_answers ();
  DeskCall call = desk_caller_ask (desk, truth, order);

  sum->n_calls++;
  if (medic_desk_get_finding (desk).diagnosis != wanted.diagnosis)
    return;

  sum->n_found++;
  sum->n_asked += call.n_asked;
  sum->n_to_found += call.n_to_found;
}

static void
report (const char *order,
        const Sum  *sum)
{
  g_test_message ("%s: %u of %u found; %.2f questions to the cause, %.2f in all", order,
                  sum->n_found, sum->n_calls, (double) sum->n_to_found / sum->n_found,
                  (double) sum->n_asked / sum->n_found);
}

/* Of all scenarios with a cause that answers can tell. */
static void
the_best_question_first_asks_less (void)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  g_auto (GStrv) names = scenario_list ();
  g_autoptr (MedicFacts) nothing = medic_facts_new ();
  g_autoptr (GPtrArray) left = medic_narrow_left (knowledge, nothing);
  Sum best = { 0 };
  Sum table = { 0 };

  for (gsize i = 0; names[i] != NULL; i++)
    {
      g_autoptr (Scenario) scenario = load (names[i]);
      MedicFinding wanted = medic_findings_first (knowledge, scenario->facts);

      if (wanted.diagnosis == NULL || !g_ptr_array_find (left, wanted.diagnosis, NULL))
        continue;

      add_call (&best, scenario->facts, wanted, DESK_CALLER_BEST);
      add_call (&table, scenario->facts, wanted, DESK_CALLER_TABLE);
    }

  report ("Best first", &best);
  report ("As in the tables", &table);
  g_assert_cmpuint (best.n_found, ==, table.n_found);
  g_assert_cmpuint (best.n_found * 10, >=, best.n_calls * 9);
  g_assert_cmpuint (best.n_to_found, <=, table.n_to_found);
  g_assert_cmpuint (best.n_asked * 3, <=, table.n_asked * 2);
}

static void
assert_left_after (const MedicFacts    *facts,
                   const MedicQuestion *question,
                   const char          *answer,
                   guint                n_left)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  g_autoptr (MedicCase) the_case = medic_case_new (knowledge, NULL);
  g_autoptr (GPtrArray) left = NULL;

  medic_case_answer (the_case, question, answer);
  left = medic_narrow_left (knowledge, medic_case_get_facts (the_case));
  g_test_message ("%s=%s", question->id, answer);
  g_assert_cmpuint (left->len, ==, n_left);
}

static void
what_is_promised_to_be_left_is_left (void)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  g_autoptr (MedicFacts) nothing = medic_facts_new ();
  g_autoptr (GPtrArray) left = medic_narrow_left (knowledge, nothing);
  g_autoptr (GPtrArray) list = medic_narrow_list (knowledge, nothing);

  g_assert_cmpuint (list->len, >, 3);
  for (guint i = 0; i < list->len; i++)
    {
      MedicNarrow *narrow = g_ptr_array_index (list, i);

      g_assert_cmpuint (narrow->n_now, ==, left->len);
      for (guint c = 0; c < narrow->n_left->len; c++)
        assert_left_after (nothing, narrow->question, narrow->question->choices[c].value,
                           g_array_index (narrow->n_left, guint, c));
    }
}

static void
the_fewest_left_comes_first_and_whether_it_works_last (void)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  g_autoptr (MedicFacts) nothing = medic_facts_new ();
  g_autoptr (GPtrArray) list = medic_narrow_list (knowledge, nothing);

  for (guint i = 0; i + 2 < list->len; i++)
    g_assert_true (((MedicNarrow *) g_ptr_array_index (list, i))->expected
                   <= ((MedicNarrow *) g_ptr_array_index (list, i + 1))->expected);
  g_assert_cmpstr (((MedicNarrow *) g_ptr_array_index (list, 0))->question->id, ==, "what-you-see");
  g_assert_cmpstr (((MedicNarrow *) g_ptr_array_index (list, list->len - 1))->question->id, ==,
                   "hubspot-now");
}

static void
nobody_is_asked_to_sign_in_for_somebody_else (void)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  g_autoptr (MedicFacts) facts = medic_facts_new ();
  g_autoptr (GPtrArray) list = NULL;

  medic_facts_set_boolean (facts, MEDIC_FACT_SIGN_IN_READY, TRUE);
  medic_facts_set_boolean (facts, MEDIC_FACT_SIGNED_IN, TRUE);
  medic_facts_set_string (facts, MEDIC_FACT_MAIL_ADDRESS, "anna@harbour.example");
  medic_facts_set_string (facts, MEDIC_FACT_OWN_ADDRESS, "yes");
  list = medic_narrow_list (knowledge, facts);
  for (guint i = 0; i < list->len; i++)
    g_assert_false (((MedicNarrow *) g_ptr_array_index (list, i))->question->signs_in);
}

int
main (int    argc,
      char **argv)
{
  g_auto (GStrv) names = scenario_list ();

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/narrow/what-is-promised-to-be-left-is-left", what_is_promised_to_be_left_is_left);
  g_test_add_func ("/narrow/the-fewest-left-comes-first-and-whether-it-works-last",
                   the_fewest_left_comes_first_and_whether_it_works_last);
  g_test_add_func ("/narrow/nobody-is-asked-to-sign-in-for-somebody-else",
                   nobody_is_asked_to_sign_in_for_somebody_else);
  g_test_add_func ("/narrow/the-best-question-first-asks-less", the_best_question_first_asks_less);
  for (gsize i = 0; names[i] != NULL; i++)
    {
      g_autofree char *nothing =
        g_strconcat ("/narrow/the-best-question-first-loses-nothing/", names[i], NULL);

      g_test_add_data_func (nothing, names[i], the_best_question_first_loses_nothing);
    }

  return g_test_run ();
}
