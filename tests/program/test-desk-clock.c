/* test-desk-clock.c - is it told how long each step of a call took, and the call?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-desk.h"

#include "program/medic-program.h"

/* The clock of the tests, in microseconds. */
static gint64 now_is;

static gint64
now (void)
{
  return now_is;
}

static void
pass (gint64 seconds)
{
  now_is += seconds * G_USEC_PER_SEC;
}

static MedicDesk *
desk_new (void)
{
  MedicDesk *desk = medic_desk_new_answers ();

  medic_desk_set_clock (desk, now);

  return desk;
}

static const MedicQuestion *
get_question (const char *id)
{
  return medic_knowledge_get_question (medic_program_get_knowledge (), id);
}

static void
test_each_step_has_its_time (void)
{
  g_autoptr (MedicDesk) desk = desk_new ();

  pass (30);
  medic_desk_answer (desk, get_question ("what-you-see"), "approval-needed");
  g_assert_cmpuint (medic_desk_get_current (desk), ==, 0);
  pass (60);
  medic_desk_step_done (desk);
  g_assert_true (medic_desk_is_done (desk, 0));
  g_assert_cmpuint (medic_desk_get_current (desk), ==, 1);
  pass (5);
  medic_desk_not_yet (desk);
  g_assert_cmpuint (medic_desk_get_current (desk), ==, 1);
  pass (5);
  medic_desk_go (desk, 0);
  pass (7);

  g_assert_cmpint (medic_desk_get_seconds (desk, 0), ==, 67);
  g_assert_cmpint (medic_desk_get_seconds (desk, 1), ==, 10);
  g_assert_cmpint (medic_desk_get_call_seconds (desk), ==, 107);
}

/* What is written down afterwards is no step's time. */
static void
test_the_last_step_takes_no_time_once_it_is_done (void)
{
  g_autoptr (MedicDesk) desk = desk_new ();
  guint last;

  medic_desk_answer (desk, get_question ("what-you-see"), "approval-needed");
  last = medic_desk_get_n_steps (desk) - 1;
  medic_desk_go (desk, last);
  pass (20);
  medic_desk_step_done (desk);
  pass (900);

  g_assert_cmpint (medic_desk_get_seconds (desk, last), ==, 20);
  medic_desk_go (desk, 0);
  g_assert_cmpint (medic_desk_get_seconds (desk, last), ==, 20);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/desk-clock/each-step-has-its-time", test_each_step_has_its_time);
  g_test_add_func ("/desk-clock/the-last-step-takes-no-time-once-it-is-done",
                   test_the_last_step_takes_no_time_once_it_is_done);

  return g_test_run ();
}
