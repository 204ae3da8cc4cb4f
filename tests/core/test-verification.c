/* test-verification.c - does looking again look at the right things, and does it tell the truth?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fake-world.h"

static guint
count_runs (World      *world,
            const char *id)
{
  return world_get_fake (world, id)->n_runs;
}

static void
examine_with_mx_missing (World *world)
{
  world_get_fake (world, "mx")->answer = "{'mx-answer': <'missing'>}";
  world_examine (world);
  g_assert_cmpstr (medic_case_get_finding (world->the_case).diagnosis->id, ==, "mx-missing");
}

static void
examine_without_tenant (World *world)
{
  world_get_fake (world, "tenant")->answer = "{'tenant-exists': <false>}";
  world_examine (world);
  g_assert_cmpstr (medic_case_get_finding (world->the_case).diagnosis->id, ==, "no-tenant");
}

static void
a_cause_that_went_is_gone (World         *world,
                           gconstpointer  nothing)
{
  const MedicDiagnosis *cause = medic_knowledge_get_diagnosis (&fake_knowledge, "mx-missing");

  examine_with_mx_missing (world);
  world_get_fake (world, "mx")->answer = "{'mx-answer': <'hosts'>}";
  world_verify (world, "mx-missing");

  g_assert_cmpint (world->outcome, ==, MEDIC_OUTCOME_GONE);
  g_assert_null (medic_case_get_finding (world->the_case).diagnosis);
  g_assert_true (medic_journal_has (medic_case_get_journal (world->the_case),
                                    MEDIC_ENTRY_GONE, cause));
}

static void
a_cause_that_stays_is_still_there (World         *world,
                                   gconstpointer  nothing)
{
  examine_with_mx_missing (world);
  world_verify (world, "mx-missing");

  g_assert_cmpint (world->outcome, ==, MEDIC_OUTCOME_STILL_THERE);
  g_assert_false (medic_journal_has (medic_case_get_journal (world->the_case),
                                     MEDIC_ENTRY_GONE, NULL));
}

static void
silence_shows_nothing (World         *world,
                       gconstpointer  nothing)
{
  examine_with_mx_missing (world);
  world_get_fake (world, "mx")->manner = FAKE_REFUSES;
  world_verify (world, "mx-missing");

  g_assert_cmpint (world->outcome, ==, MEDIC_OUTCOME_CANNOT_BE_SEEN);
  g_assert_null (world_peek (world, MEDIC_FACT_MX_ANSWER));
}

/* Then the person is asked to try it. */
static void
what_the_person_can_deny_cannot_be_seen (World         *world,
                                         gconstpointer  nothing)
{
  examine_without_tenant (world);
  world_tell (world, "mail-read-at", NULL);
  g_assert_null (medic_case_get_next_question (world->the_case));
  world_verify (world, "no-tenant");

  g_assert_cmpint (world->outcome, ==, MEDIC_OUTCOME_CANNOT_BE_SEEN);
  g_assert_cmpstr (medic_case_get_next_question (world->the_case)->id, ==, "hubspot-now");

  world_tell (world, "hubspot-now", "works");
  g_assert_cmpint (medic_case_get_verdict (world->the_case), ==, MEDIC_VERDICT_CLEAR);
}

static void
whether_it_works_is_to_be_tried_anew (World         *world,
                                      gconstpointer  nothing)
{
  examine_without_tenant (world);
  world_tell (world, "hubspot-now", "same");
  world_tell (world, "mail-read-at", "microsoft");
  world_verify (world, "no-tenant");

  g_assert_null (world_peek (world, MEDIC_FACT_HUBSPOT_NOW));
  g_assert_cmpstr (world_peek (world, MEDIC_FACT_MAIL_READ_AT), ==, "microsoft");
}

static void
what_it_rests_on_runs_again_and_nothing_else (World         *world,
                                              gconstpointer  nothing)
{
  examine_with_mx_missing (world);
  world_get_fake (world, "mx")->answer = "{'mx-answer': <'hosts'>}";
  world_verify (world, "mx-missing");

  g_assert_cmpuint (count_runs (world, "mx"), ==, 2);
  g_assert_cmpuint (count_runs (world, "name"), ==, 2);
  g_assert_cmpuint (count_runs (world, "host"), ==, 1);
  g_assert_cmpuint (count_runs (world, "tenant"), ==, 1);
  g_assert_cmpuint (count_runs (world, "realm"), ==, 1);
  g_assert_cmpuint (count_runs (world, "cloud"), ==, 0);

  /* Now that “host” has run once, it builds on what is looked at again. */
  world_verify (world, "mx-missing");
  g_assert_cmpuint (count_runs (world, "host"), ==, 2);
  g_assert_cmpuint (count_runs (world, "tenant"), ==, 1);
}

static void
what_built_on_it_is_forgotten (World         *world,
                               gconstpointer  nothing)
{
  world_examine (world);
  world_get_fake (world, "mx")->answer = "{'mx-answer': <'missing'>}";
  world_verify (world, "mx-missing");

  g_assert_cmpint (world->outcome, ==, MEDIC_OUTCOME_STILL_THERE);
  g_assert_null (world_peek (world, MEDIC_FACT_MAIL_HOST));
  g_assert_cmpint (world_get_state (world, "host"), ==, MEDIC_RUN_NOT_NEEDED);
}

static void
stopping_restores_what_was_known (World         *world,
                                  gconstpointer  nothing)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  examine_with_mx_missing (world);
  world_tell (world, "hubspot-now", "same");
  world_get_fake (world, "mx")->manner = FAKE_IS_SILENT;
  world_look_again (world, "mx-missing", cancellable);
  g_assert_null (world_peek (world, MEDIC_FACT_MX_ANSWER));
  g_cancellable_cancel (cancellable);
  world_wait (world);

  g_assert_false (world->fine);
  g_assert_error (world->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpstr (world_peek (world, MEDIC_FACT_MX_ANSWER), ==, "missing");
  g_assert_cmpstr (world_peek (world, MEDIC_FACT_MAIL_DOMAIN), ==, "harbour.example");
  g_assert_cmpstr (world_peek (world, MEDIC_FACT_HUBSPOT_NOW), ==, "same");
  g_assert_cmpstr (medic_case_get_finding (world->the_case).diagnosis->id, ==, "mx-missing");
}

static void
what_is_stopped_before_it_begins_loses_nothing (World         *world,
                                                gconstpointer  nothing)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  examine_with_mx_missing (world);
  g_cancellable_cancel (cancellable);
  world_look_again (world, "mx-missing", cancellable);
  world_wait (world);

  g_assert_error (world->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpstr (world_peek (world, MEDIC_FACT_MX_ANSWER), ==, "missing");
  g_assert_cmpuint (count_runs (world, "mx"), ==, 1);
}

static void
after_stopping_it_can_be_looked_at_again (World         *world,
                                          gconstpointer  nothing)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  examine_with_mx_missing (world);
  world_look_again (world, "mx-missing", cancellable);
  g_cancellable_cancel (cancellable);
  world_wait (world);
  g_assert_error (world->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  world_get_fake (world, "mx")->answer = "{'mx-answer': <'hosts'>}";
  world_verify (world, "mx-missing");
  g_assert_cmpint (world->outcome, ==, MEDIC_OUTCOME_GONE);
}

static void
on_step_done (const char **told,
              const char  *step_id)
{
  *told = g_intern_string (step_id);
}

static void
a_step_done_is_told_and_written_down (World         *world,
                                      gconstpointer  nothing)
{
  const MedicDiagnosis *cause = medic_knowledge_get_diagnosis (&fake_knowledge, "mx-missing");
  const MedicStep *step = medic_diagnosis_get_step (cause, "set-it");
  const MedicJournal *journal = medic_case_get_journal (world->the_case);
  const char *told = NULL;

  examine_with_mx_missing (world);
  g_signal_connect_swapped (world->the_case, "step-done", G_CALLBACK (on_step_done), &told);
  g_assert_false (medic_journal_has_step (journal, step));
  medic_case_step_done (world->the_case, cause, step);

  g_assert_cmpstr (told, ==, "set-it");
  g_assert_true (medic_journal_has_step (journal, step));
  g_assert_true (medic_journal_has (journal, MEDIC_ENTRY_FOUND, cause));
}

#define ADD(name, test) \
  g_test_add ("/verification/" name, World, NULL, world_set_up, test, world_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("a-cause-that-went-is-gone", a_cause_that_went_is_gone);
  ADD ("a-cause-that-stays-is-still-there", a_cause_that_stays_is_still_there);
  ADD ("silence-shows-nothing", silence_shows_nothing);
  ADD ("what-the-person-can-deny-cannot-be-seen", what_the_person_can_deny_cannot_be_seen);
  ADD ("whether-it-works-is-to-be-tried-anew", whether_it_works_is_to_be_tried_anew);
  ADD ("what-it-rests-on-runs-again-and-nothing-else",
       what_it_rests_on_runs_again_and_nothing_else);
  ADD ("what-built-on-it-is-forgotten", what_built_on_it_is_forgotten);
  ADD ("stopping-restores-what-was-known", stopping_restores_what_was_known);
  ADD ("what-is-stopped-before-it-begins-loses-nothing",
       what_is_stopped_before_it_begins_loses_nothing);
  ADD ("after-stopping-it-can-be-looked-at-again", after_stopping_it_can_be_looked_at_again);
  ADD ("a-step-done-is-told-and-written-down", a_step_done_is_told_and_written_down);

  return g_test_run ();
}
