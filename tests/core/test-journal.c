/* test-journal.c - does the journal keep what happened, in order and once?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-journal.h"

static const MedicDiagnosis first = {
  .id = "first", .steps = MEDIC_STEPS ({ .id = "one" }, { .id = "two" })
};
static const MedicDiagnosis second = {
  .id = "second", .steps = MEDIC_STEPS ({ .id = "one" })
};

static void
a_new_journal_is_empty (void)
{
  g_autoptr (MedicJournal) journal = medic_journal_new ();

  g_assert_cmpuint (medic_journal_get_n (journal), ==, 0);
  g_assert_false (medic_journal_has (journal, MEDIC_ENTRY_FOUND, NULL));
  g_assert_false (medic_journal_has_step (journal, &first.steps[0]));
}

static void
entries_stay_in_their_order (void)
{
  g_autoptr (MedicJournal) journal = medic_journal_new ();
  gint64 before = g_get_real_time () / G_USEC_PER_SEC;

  medic_journal_write (journal, MEDIC_ENTRY_FOUND, &first, NULL);
  medic_journal_write (journal, MEDIC_ENTRY_DONE, &first, &first.steps[1]);
  medic_journal_write (journal, MEDIC_ENTRY_GONE, &first, NULL);

  g_assert_cmpuint (medic_journal_get_n (journal), ==, 3);
  g_assert_cmpint (medic_journal_get (journal, 0)->kind, ==, MEDIC_ENTRY_FOUND);
  g_assert_true (medic_journal_get (journal, 0)->diagnosis == &first);
  g_assert_null (medic_journal_get (journal, 0)->step);
  g_assert_true (medic_journal_get (journal, 1)->step == &first.steps[1]);
  g_assert_cmpint (medic_journal_get (journal, 2)->kind, ==, MEDIC_ENTRY_GONE);
  g_assert_cmpint (medic_journal_get (journal, 0)->time, >=, before);
  g_assert_cmpint (medic_journal_get (journal, 2)->time, >=, medic_journal_get (journal, 0)->time);
}

static void
the_same_is_not_said_twice_in_a_row (void)
{
  g_autoptr (MedicJournal) journal = medic_journal_new ();

  medic_journal_write (journal, MEDIC_ENTRY_FOUND, &first, NULL);
  medic_journal_write (journal, MEDIC_ENTRY_FOUND, &first, NULL);
  g_assert_cmpuint (medic_journal_get_n (journal), ==, 1);

  medic_journal_write (journal, MEDIC_ENTRY_FOUND, &second, NULL);
  g_assert_cmpuint (medic_journal_get_n (journal), ==, 2);
  medic_journal_write (journal, MEDIC_ENTRY_GONE, &second, NULL);
  g_assert_cmpuint (medic_journal_get_n (journal), ==, 3);
}

/* Found, gone and found again is a story of its own. */
static void
the_same_is_said_again_later (void)
{
  g_autoptr (MedicJournal) journal = medic_journal_new ();

  medic_journal_write (journal, MEDIC_ENTRY_FOUND, &first, NULL);
  medic_journal_write (journal, MEDIC_ENTRY_GONE, &first, NULL);
  medic_journal_write (journal, MEDIC_ENTRY_FOUND, &first, NULL);

  g_assert_cmpuint (medic_journal_get_n (journal), ==, 3);
}

static void
each_kind_and_cause_is_found_for_itself (void)
{
  g_autoptr (MedicJournal) journal = medic_journal_new ();

  medic_journal_write (journal, MEDIC_ENTRY_FOUND, &first, NULL);
  medic_journal_write (journal, MEDIC_ENTRY_GONE, &second, NULL);

  g_assert_true (medic_journal_has (journal, MEDIC_ENTRY_FOUND, &first));
  g_assert_false (medic_journal_has (journal, MEDIC_ENTRY_FOUND, &second));
  g_assert_false (medic_journal_has (journal, MEDIC_ENTRY_GONE, &first));
  g_assert_true (medic_journal_has (journal, MEDIC_ENTRY_GONE, NULL));
  g_assert_false (medic_journal_has (journal, MEDIC_ENTRY_DONE, NULL));
}

/* Two causes may have a step of the same name: each is done for itself. */
static void
a_step_done_is_that_step_only (void)
{
  g_autoptr (MedicJournal) journal = medic_journal_new ();

  medic_journal_write (journal, MEDIC_ENTRY_DONE, &first, &first.steps[0]);

  g_assert_true (medic_journal_has_step (journal, &first.steps[0]));
  g_assert_false (medic_journal_has_step (journal, &first.steps[1]));
  g_assert_false (medic_journal_has_step (journal, &second.steps[0]));
}

static void
two_steps_in_a_row_are_two_entries (void)
{
  g_autoptr (MedicJournal) journal = medic_journal_new ();

  medic_journal_write (journal, MEDIC_ENTRY_DONE, &first, &first.steps[0]);
  medic_journal_write (journal, MEDIC_ENTRY_DONE, &first, &first.steps[1]);

  g_assert_cmpuint (medic_journal_get_n (journal), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/journal/a-new-journal-is-empty", a_new_journal_is_empty);
  g_test_add_func ("/journal/entries-stay-in-their-order", entries_stay_in_their_order);
  g_test_add_func ("/journal/the-same-is-not-said-twice-in-a-row",
                   the_same_is_not_said_twice_in_a_row);
  g_test_add_func ("/journal/the-same-is-said-again-later", the_same_is_said_again_later);
  g_test_add_func ("/journal/each-kind-and-cause-is-found-for-itself",
                   each_kind_and_cause_is_found_for_itself);
  g_test_add_func ("/journal/a-step-done-is-that-step-only", a_step_done_is_that_step_only);
  g_test_add_func ("/journal/two-steps-in-a-row-are-two-entries",
                   two_steps_in_a_row_are_two_entries);

  return g_test_run ();
}
