/* test-case.c - does a case carry out what makes sense, and does it always come to an end?
 *
 * Looking again is in test-verification.c.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fake-world.h"

#define SLEEP_SECONDS 4

static void
assert_knows (World     *world,
              MedicFact  fact,
              gboolean   known)
{
  const MedicFacts *facts = medic_case_get_facts (world->the_case);

  g_assert_cmpint (medic_facts_peek (facts, fact) != NULL, ==, known);
}

static void
checks_run_side_by_side (World         *world,
                         gconstpointer  nothing)
{
  world_start (world, NULL);

  g_assert_cmpint (world_get_state (world, "name"), ==, MEDIC_RUN_RUNNING);
  g_assert_cmpint (world_get_state (world, "tenant"), ==, MEDIC_RUN_RUNNING);
  g_assert_cmpint (world_get_state (world, "mx"), ==, MEDIC_RUN_WAITING);
  g_assert_false (medic_case_is_examined (world->the_case));

  world_wait (world);
  g_assert_cmpuint (world->n_most, >=, 2);
  g_assert_true (medic_case_is_examined (world->the_case));
}

static void
what_one_learns_another_waits_for (World         *world,
                                   gconstpointer  nothing)
{
  world_examine (world);

  g_assert_cmpstr (world_peek (world, MEDIC_FACT_MAIL_HOST), ==, "microsoft-365");
  g_assert_cmpstr (world_peek (world, MEDIC_FACT_REALM), ==, "managed");
  g_assert_cmpstr (world_peek (world, MEDIC_FACT_DNS_REACH), ==, "answered");
  g_assert_cmpstr (medic_facts_peek_origin (medic_case_get_facts (world->the_case),
                                            MEDIC_FACT_MAIL_HOST), ==, "host");
  g_assert_cmpint (world_get_state (world, "host"), ==, MEDIC_RUN_DONE);
  g_assert_cmpuint (world_get_fake (world, "host")->n_runs, ==, 1);
}

/* What nobody can tell yet waits; the examination ends without it. */
static void
what_waits_for_a_person_is_not_waited_for (World         *world,
                                           gconstpointer  nothing)
{
  world_examine (world);

  g_assert_cmpint (world_get_state (world, "cloud"), ==, MEDIC_RUN_WAITING);
  g_assert_cmpuint (world_get_fake (world, "cloud")->n_runs, ==, 0);
}

static void
not_needed_is_tested_again_after_an_answer (World         *world,
                                            gconstpointer  nothing)
{
  world_tell (world, "mail-read-at", "gmail");
  world_examine (world);
  g_assert_cmpint (world_get_state (world, "cloud"), ==, MEDIC_RUN_NOT_NEEDED);

  world_tell (world, "mail-read-at", "microsoft");
  g_assert_false (medic_case_is_examined (world->the_case));
  world_examine (world);

  g_assert_cmpint (world_get_state (world, "cloud"), ==, MEDIC_RUN_DONE);
  g_assert_cmpstr (world_peek (world, MEDIC_FACT_MAIL_CLOUD), ==, "global");
  g_assert_cmpuint (world_get_fake (world, "mx")->n_runs, ==, 1);
}

static void
what_is_not_needed_does_not_run (World         *world,
                                 gconstpointer  nothing)
{
  world_get_fake (world, "tenant")->answer = "{'tenant-exists': <false>}";
  world_examine (world);

  g_assert_cmpint (world_get_state (world, "realm"), ==, MEDIC_RUN_NOT_NEEDED);
  g_assert_cmpuint (world_get_fake (world, "realm")->n_runs, ==, 0);
}

static void
refused_is_noted_and_the_rest_goes_on (World         *world,
                                       gconstpointer  nothing)
{
  world_get_fake (world, "tenant")->manner = FAKE_REFUSES;
  world_examine (world);

  g_assert_cmpint (world_get_state (world, "tenant"), ==, MEDIC_RUN_INCONCLUSIVE);
  g_assert_cmpstr (world_peek (world, MEDIC_FACT_TENANT_REACH), ==, "unreachable");
  assert_knows (world, MEDIC_FACT_TENANT_EXISTS, FALSE);
  g_assert_cmpstr (world_peek (world, MEDIC_FACT_MAIL_HOST), ==, "microsoft-365");
}

static void
a_check_that_never_answers_ends_by_its_own_time_out (World         *world,
                                                     gconstpointer  nothing)
{
  world_get_fake (world, "mx")->manner = FAKE_IS_SILENT;
  world_examine (world);

  g_assert_cmpint (world_get_state (world, "mx"), ==, MEDIC_RUN_INCONCLUSIVE);
  g_assert_cmpint (medic_run_get_reach (world_peek_run (world, "mx")), ==, MEDIC_REACH_SILENT);
  g_assert_cmpstr (world_peek (world, MEDIC_FACT_DNS_REACH), ==, "silent");
  g_assert_cmpstr (world_peek (world, MEDIC_FACT_REALM), ==, "managed");
}

/* As with the lid closed. What is asked afterwards is as good as ever. */
static void
who_is_silent_only_while_the_program_sleeps_is_not_called_silent (World         *world,
                                                                  gconstpointer  nothing)
{
  world_get_fake (world, "mx")->manner = FAKE_IS_SILENT;
  world_start (world, NULL);
  while (world_get_fake (world, "mx")->n_runs == 0)
    g_main_context_iteration (NULL, TRUE);
  g_usleep (SLEEP_SECONDS * G_USEC_PER_SEC);
  world_wait (world);

  g_assert_cmpint (world_get_state (world, "mx"), ==, MEDIC_RUN_INCONCLUSIVE);
  assert_knows (world, MEDIC_FACT_DNS_REACH, FALSE);

  world_tell (world, "address", "anna@meadow.example");
  world_examine (world);
  g_assert_cmpstr (world_peek (world, MEDIC_FACT_DNS_REACH), ==, "silent");
}

static void
a_late_answer_is_dropped (World         *world,
                          gconstpointer  nothing)
{
  world_get_fake (world, "mx")->manner = FAKE_IS_SILENT;
  world_examine (world);
  g_assert_cmpuint (world->unanswered->len, ==, 1);
  world_answer_late (world);

  assert_knows (world, MEDIC_FACT_MX_ANSWER, FALSE);
  g_assert_cmpstr (world_peek (world, MEDIC_FACT_DNS_REACH), ==, "silent");
  g_assert_cmpint (world_get_state (world, "mx"), ==, MEDIC_RUN_INCONCLUSIVE);
}

/* Its own patience is eight seconds: it says nothing when it was not used up. */
static void
a_deadline_ends_it_and_says_nothing_about_reach (World         *world,
                                                 gconstpointer  nothing)
{
  world_get_fake (world, "tenant")->manner = FAKE_IS_SILENT;
  medic_case_set_deadline (world->the_case, 1);
  g_test_timer_start ();
  world_examine (world);

  g_assert_cmpfloat (g_test_timer_elapsed (), <, 5);
  g_assert_cmpint (world_get_state (world, "tenant"), ==, MEDIC_RUN_INCONCLUSIVE);
  g_assert_cmpint (world_get_state (world, "realm"), ==, MEDIC_RUN_INCONCLUSIVE);
  assert_knows (world, MEDIC_FACT_TENANT_REACH, FALSE);
  assert_knows (world, MEDIC_FACT_MAIL_HOST, TRUE);
  g_assert_true (medic_case_is_examined (world->the_case));
}

static void
wait_for_fact (World     *world,
               MedicFact  fact)
{
  while (medic_facts_peek (medic_case_get_facts (world->the_case), fact) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
stopping_ends_it_at_once_and_keeps_what_is_known (World         *world,
                                                  gconstpointer  nothing)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  world_get_fake (world, "tenant")->manner = FAKE_IS_SILENT;
  world_start (world, cancellable);
  wait_for_fact (world, MEDIC_FACT_MAIL_HOST);
  g_cancellable_cancel (cancellable);

  g_assert_cmpint (world_get_state (world, "tenant"), ==, MEDIC_RUN_CANCELLED);
  g_assert_cmpint (world_get_state (world, "realm"), ==, MEDIC_RUN_CANCELLED);
  g_assert_cmpint (medic_run_get_reach (world_peek_run (world, "tenant")), ==,
                   MEDIC_REACH_STOPPED);

  world_wait (world);
  g_assert_false (world->fine);
  g_assert_error (world->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (world_get_state (world, "mx"), ==, MEDIC_RUN_DONE);
  g_assert_cmpstr (world_peek (world, MEDIC_FACT_MAIL_HOST), ==, "microsoft-365");
  assert_knows (world, MEDIC_FACT_TENANT_REACH, FALSE);
}

static void
a_late_answer_after_stopping_is_dropped (World         *world,
                                         gconstpointer  nothing)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  world_get_fake (world, "tenant")->manner = FAKE_IS_SILENT;
  world_start (world, cancellable);
  g_cancellable_cancel (cancellable);
  world_wait (world);
  world_answer_late (world);

  assert_knows (world, MEDIC_FACT_TENANT_EXISTS, FALSE);
  assert_knows (world, MEDIC_FACT_MAIL_DOMAIN, FALSE);
  g_assert_cmpint (world_get_state (world, "tenant"), ==, MEDIC_RUN_CANCELLED);
}

static void
what_is_stopped_before_it_begins_does_not_begin (World         *world,
                                                 gconstpointer  nothing)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  world_start (world, cancellable);
  world_wait (world);

  g_assert_false (world->fine);
  g_assert_error (world->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (world->n_most, ==, 0);
}

static void
only_the_named_checks_run_whatever_is_unknown (World         *world,
                                               gconstpointer  nothing)
{
  const char *const only[] = { "host", "realm", NULL };

  medic_case_set_only (world->the_case, only);
  world_examine (world);

  g_assert_cmpuint (g_list_model_get_n_items (medic_case_get_runs (world->the_case)), ==, 2);
  g_assert_cmpint (world_get_state (world, "host"), ==, MEDIC_RUN_DONE);
  g_assert_cmpint (world_get_state (world, "realm"), ==, MEDIC_RUN_DONE);
  g_assert_cmpuint (world_get_fake (world, "mx")->n_runs, ==, 0);
  g_assert_cmpuint (world_get_fake (world, "tenant")->n_runs, ==, 0);
}

/* The one that was silent is the one that the other would have to know something of. */
static void
of_the_named_checks_one_waits_for_the_other (World         *world,
                                             gconstpointer  nothing)
{
  const char *const only[] = { "mx", "host", "tenant", "realm", NULL };

  world_get_fake (world, "tenant")->manner = FAKE_REFUSES;
  medic_case_set_only (world->the_case, only);
  world_examine (world);

  g_assert_cmpint (world_get_state (world, "host"), ==, MEDIC_RUN_DONE);
  g_assert_cmpuint (world_get_fake (world, "mx")->n_runs, ==, 1);
  g_assert_cmpuint (world_get_fake (world, "realm")->n_runs, ==, 0);
  g_assert_true (medic_case_is_examined (world->the_case));
}

static void
another_answer_forgets_what_was_concluded (World         *world,
                                           gconstpointer  nothing)
{
  world_tell (world, "mail-read-at", "microsoft");
  world_examine (world);
  assert_knows (world, MEDIC_FACT_MAIL_CLOUD, TRUE);

  world_tell (world, "mail-read-at", "gmail");
  assert_knows (world, MEDIC_FACT_MAIL_CLOUD, FALSE);
  world_examine (world);

  g_assert_cmpint (world_get_state (world, "cloud"), ==, MEDIC_RUN_NOT_NEEDED);
  g_assert_cmpstr (medic_case_get_finding (world->the_case).diagnosis->id, ==, "read-at-gmail");
}

static void
another_address_is_looked_at_anew (World         *world,
                                   gconstpointer  nothing)
{
  world_examine (world);
  world_get_fake (world, "name")->answer = "{'mail-domain': <'meadow.example'>}";
  world_tell (world, "address", "bo@meadow.example");
  assert_knows (world, MEDIC_FACT_MAIL_HOST, FALSE);
  world_examine (world);

  g_assert_cmpstr (world_peek (world, MEDIC_FACT_MAIL_DOMAIN), ==, "meadow.example");
  g_assert_cmpuint (world_get_fake (world, "host")->n_runs, ==, 2);
}

static void
an_answer_taken_back_is_asked_for_again (World         *world,
                                         gconstpointer  nothing)
{
  const MedicQuestion *question;

  world_examine (world);
  question = medic_case_get_next_question (world->the_case);
  g_assert_cmpstr (question->id, ==, "mail-read-at");

  world_tell (world, question->id, NULL);
  g_assert_true (medic_case_get_next_question (world->the_case) != question);
  medic_case_take_back (world->the_case);
  g_assert_true (medic_case_get_next_question (world->the_case) == question);

  /* The address is no page of its own: there is nothing more to go back to. */
  medic_case_take_back (world->the_case);
  assert_knows (world, MEDIC_FACT_ADDRESS_TYPED, TRUE);
}

static void
on_counted (guint *n)
{
  (*n)++;
}

static void
each_thing_learnt_is_told (World         *world,
                           gconstpointer  nothing)
{
  guint n = 0;

  g_signal_connect_swapped (world->the_case, "changed", G_CALLBACK (on_counted), &n);
  world_tell (world, "mail-read-at", "microsoft");
  g_assert_cmpuint (n, ==, 1);
  medic_case_take_back (world->the_case);
  g_assert_cmpuint (n, ==, 2);
  world_examine (world);
  g_assert_cmpuint (n, >=, 2 + 5);
}

static void
a_case_never_examined_is_freed (void)
{
  g_assert_finalize_object (medic_case_new (&fake_knowledge, NULL));
}

#define ADD(name, test) \
  g_test_add ("/case/" name, World, NULL, world_set_up, test, world_tear_down)

static void
add_endings (void)
{
  ADD ("a-check-that-never-answers-ends-by-its-own-time-out",
       a_check_that_never_answers_ends_by_its_own_time_out);
  ADD ("who-is-silent-only-while-the-program-sleeps-is-not-called-silent",
       who_is_silent_only_while_the_program_sleeps_is_not_called_silent);
  ADD ("a-late-answer-is-dropped", a_late_answer_is_dropped);
  ADD ("a-deadline-ends-it-and-says-nothing-about-reach",
       a_deadline_ends_it_and_says_nothing_about_reach);
  ADD ("stopping-ends-it-at-once-and-keeps-what-is-known",
       stopping_ends_it_at_once_and_keeps_what_is_known);
  ADD ("a-late-answer-after-stopping-is-dropped", a_late_answer_after_stopping_is_dropped);
  ADD ("what-is-stopped-before-it-begins-does-not-begin",
       what_is_stopped_before_it_begins_does_not_begin);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("checks-run-side-by-side", checks_run_side_by_side);
  ADD ("what-one-learns-another-waits-for", what_one_learns_another_waits_for);
  ADD ("what-waits-for-a-person-is-not-waited-for", what_waits_for_a_person_is_not_waited_for);
  ADD ("not-needed-is-tested-again-after-an-answer", not_needed_is_tested_again_after_an_answer);
  ADD ("what-is-not-needed-does-not-run", what_is_not_needed_does_not_run);
  ADD ("refused-is-noted-and-the-rest-goes-on", refused_is_noted_and_the_rest_goes_on);
  add_endings ();
  ADD ("only-the-named-checks-run-whatever-is-unknown",
       only_the_named_checks_run_whatever_is_unknown);
  ADD ("of-the-named-checks-one-waits-for-the-other",
       of_the_named_checks_one_waits_for_the_other);
  ADD ("another-answer-forgets-what-was-concluded", another_answer_forgets_what_was_concluded);
  ADD ("another-address-is-looked-at-anew", another_address_is_looked_at_anew);
  ADD ("an-answer-taken-back-is-asked-for-again", an_answer_taken_back_is_asked_for_again);
  ADD ("each-thing-learnt-is-told", each_thing_learnt_is_told);
  g_test_add_func ("/case/a-case-never-examined-is-freed", a_case_never_examined_is_freed);

  return g_test_run ();
}
