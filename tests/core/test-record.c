/* test-record.c - is a case the same after it was written down and taken up again?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-record.h"

#include "fake-world.h"

/* What @world was, taken up by a new case. */
static MedicCase *
resume (World *world)
{
  g_autoptr (MedicRecord) record = medic_record_take (world->the_case);
  MedicCase *resumed = medic_case_new (&fake_knowledge, NULL);

  medic_case_resume (resumed, record);

  return resumed;
}

static void
every_fact_is_kept_with_who_said_it_and_when (World         *world,
                                              gconstpointer  nothing)
{
  g_autoptr (MedicCase) resumed = NULL;
  const MedicFacts *before = medic_case_get_facts (world->the_case);
  const MedicFacts *after;

  world_tell (world, "mail-read-at", "microsoft");
  world_examine (world);
  resumed = resume (world);
  after = medic_case_get_facts (resumed);

  for (MedicFact fact = MEDIC_FACT_NONE + 1; fact < MEDIC_N_FACTS; fact++)
    {
      GVariant *kept = medic_facts_peek (after, fact);

      g_assert_true ((kept != NULL) == (medic_facts_peek (before, fact) != NULL));
      g_assert_true (kept == NULL || g_variant_equal (kept, medic_facts_peek (before, fact)));
      g_assert_cmpstr (medic_facts_peek_origin (after, fact), ==,
                       medic_facts_peek_origin (before, fact));
      g_assert_cmpint (medic_facts_get_time (after, fact), ==, medic_facts_get_time (before, fact));
    }
}

static void
what_was_carried_out_is_not_carried_out_again (World         *world,
                                               gconstpointer  nothing)
{
  g_autoptr (MedicCase) resumed = NULL;

  world_tell (world, "mail-read-at", "microsoft");
  world_examine (world);
  resumed = resume (world);

  g_assert_true (medic_case_is_examined (resumed));
  g_assert_cmpint (medic_case_get_verdict (resumed), ==, medic_case_get_verdict (world->the_case));
}

static void
what_is_under_way_is_as_though_it_had_not_begun (World         *world,
                                                 gconstpointer  nothing)
{
  g_autoptr (MedicCase) resumed = NULL;

  world_get_fake (world, "mx")->manner = FAKE_IS_SILENT;
  world_start (world, NULL);
  resumed = resume (world);

  g_assert_false (medic_case_is_running (resumed));
  g_assert_false (medic_case_is_examined (resumed));
  medic_case_stop (world->the_case);
  world_wait (world);
}

static void
an_answer_can_still_be_taken_back (World         *world,
                                   gconstpointer  nothing)
{
  g_autoptr (MedicCase) resumed = NULL;

  world_tell (world, "mail-read-at", "gmail");
  resumed = resume (world);
  medic_case_take_back (resumed);

  g_assert_null (medic_facts_peek (medic_case_get_facts (resumed), MEDIC_FACT_MAIL_READ_AT));
}

static void
an_empty_record_is_an_empty_case (World         *world,
                                  gconstpointer  nothing)
{
  g_autoptr (MedicRecord) record = medic_record_new ();
  g_autoptr (MedicCase) resumed = medic_case_new (&fake_knowledge, NULL);

  medic_case_resume (resumed, record);

  g_assert_false (medic_case_is_begun (resumed));
  g_assert_cmpuint (medic_journal_get_n (medic_case_get_journal (resumed)), ==, 0);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void      (*run) (World *, gconstpointer);
  } cases[] = {
    { "every-fact-is-kept-with-who-said-it-and-when", every_fact_is_kept_with_who_said_it_and_when },
    { "what-was-carried-out-is-not-carried-out-again",
      what_was_carried_out_is_not_carried_out_again },
    { "what-is-under-way-is-as-though-it-had-not-begun",
      what_is_under_way_is_as_though_it_had_not_begun },
    { "an-answer-can-still-be-taken-back", an_answer_can_still_be_taken_back },
    { "an-empty-record-is-an-empty-case", an_empty_record_is_an_empty_case },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/record/%s", cases[i].name);

      g_test_add (path, World, NULL, world_set_up, cases[i].run, world_tear_down);
    }

  return g_test_run ();
}
