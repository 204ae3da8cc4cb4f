/* test-cut-off.c - what is said of a check that began something and that nobody waits for any more
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fake-world.h"

static void
assert_cloud_is (World      *world,
                 const char *value)
{
  g_assert_cmpstr (world_peek (world, MEDIC_FACT_MAIL_CLOUD), ==, value);
  g_assert_cmpint (world_get_state (world, "cloud"), ==, MEDIC_RUN_DONE);
}

/* All is known but that, which is under way. */
static void
begin (World        *world,
       GCancellable *cancellable)
{
  world_examine (world);
  world_get_fake (world, "cloud")->manner = FAKE_IS_SILENT;
  world_tell (world, "mail-read-at", "microsoft");
  world_start (world, cancellable);
  g_assert_cmpint (world_get_state (world, "cloud"), ==, MEDIC_RUN_RUNNING);
}

static void
begin_and_stop (World *world)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  begin (world, cancellable);
  g_cancellable_cancel (cancellable);
  g_assert_false (medic_case_is_running (world->the_case));
  world_wait (world);
}

static void
who_stops_it_is_told_what_may_have_been_done (World         *world,
                                              gconstpointer  nothing)
{
  begin_and_stop (world);

  g_assert_error (world->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_cloud_is (world, "perhaps");
}

static void
so_is_who_waits_in_vain (World         *world,
                         gconstpointer  nothing)
{
  begin (world, NULL);
  world_wait (world);

  assert_cloud_is (world, "perhaps");
  g_assert_cmpint (medic_run_get_reach (world_peek_run (world, "cloud")), ==, MEDIC_REACH_SILENT);
}

static void
what_came_of_it_after_all_is_heard (World         *world,
                                    gconstpointer  nothing)
{
  begin_and_stop (world);
  world_answer_late (world);

  assert_cloud_is (world, "global");
}

static void
that_nothing_came_of_it_changes_nothing (World         *world,
                                         gconstpointer  nothing)
{
  begin_and_stop (world);
  world_get_fake (world, "cloud")->manner = FAKE_REFUSES;
  world_answer_late (world);

  assert_cloud_is (world, "perhaps");
}

static void
what_is_looked_at_anew_is_not_told_by_the_former_answer (World         *world,
                                                         gconstpointer  nothing)
{
  begin_and_stop (world);
  world_tell (world, "mail-read-at", "gmail");
  begin_and_stop (world);
  world_get_fake (world, "cloud")->manner = FAKE_ANSWERS;
  world_tell (world, "mail-read-at", "microsoft");
  world_examine (world);
  assert_cloud_is (world, "global");

  world_get_fake (world, "cloud")->answer = "{'mail-cloud': <'china'>}";
  world_answer_late (world);
  assert_cloud_is (world, "global");
}

static void
a_former_answer_does_not_come_for_what_is_forgotten (World         *world,
                                                     gconstpointer  nothing)
{
  begin_and_stop (world);
  world_tell (world, "mail-read-at", "gmail");
  world_answer_late (world);

  g_assert_null (world_peek (world, MEDIC_FACT_MAIL_CLOUD));
}

/* Else all is as it was before. */
static void
looking_again_keeps_it_when_stopped (World         *world,
                                     gconstpointer  nothing)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  world_get_fake (world, "mx")->answer = "{'mx-answer': <'missing'>}";
  world_examine (world);
  world_get_fake (world, "cloud")->manner = FAKE_IS_SILENT;
  world_tell (world, "mail-read-at", "microsoft");
  world_look_again (world, "mx-missing", cancellable);
  g_cancellable_cancel (cancellable);
  world_wait (world);

  g_assert_cmpstr (world_peek (world, MEDIC_FACT_MX_ANSWER), ==, "missing");
  assert_cloud_is (world, "perhaps");
}

#define ADD(name, test) g_test_add ("/cut-off/" name, World, NULL, world_set_up, test, world_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("who-stops-it-is-told-what-may-have-been-done",
       who_stops_it_is_told_what_may_have_been_done);
  ADD ("so-is-who-waits-in-vain", so_is_who_waits_in_vain);
  ADD ("what-came-of-it-after-all-is-heard", what_came_of_it_after_all_is_heard);
  ADD ("that-nothing-came-of-it-changes-nothing", that_nothing_came_of_it_changes_nothing);
  ADD ("what-is-looked-at-anew-is-not-told-by-the-former-answer",
       what_is_looked_at_anew_is_not_told_by_the_former_answer);
  ADD ("a-former-answer-does-not-come-for-what-is-forgotten",
       a_former_answer_does_not_come_for_what_is_forgotten);
  ADD ("looking-again-keeps-it-when-stopped", looking_again_keeps_it_when_stopped);

  return g_test_run ();
}
