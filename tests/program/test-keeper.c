/* test-keeper.c - an unfinished case is kept while it is under way, and goes on as it was
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-case-private.h"
#include "core/medic-guide.h"
#include "program/medic-keeper.h"
#include "shelf-place.h"

#define CUSTOMER "mail-elsewhere"

static void
examine (MedicCase *the_case)
{
  g_autoptr (GAsyncResult) result = NULL;

  medic_case_examine_async (the_case, NULL, place_on_result, &result);
  g_assert_true (medic_case_examine_finish (the_case, place_wait_for (&result), NULL));
}

static MedicOutcome
verify (MedicCase *the_case)
{
  g_autoptr (GAsyncResult) result = NULL;
  MedicOutcome outcome;

  medic_case_verify_async (the_case, medic_case_get_finding (the_case).diagnosis, NULL,
                           place_on_result, &result);
  g_assert_true (medic_case_verify_finish (the_case, place_wait_for (&result), &outcome, NULL));

  return outcome;
}

static MedicProgram *
new_practice (void)
{
  g_autoptr (GError) error = NULL;
  MedicProgram *program = medic_program_new_practice (CUSTOMER, &error);

  g_assert_no_error (error);

  return program;
}

/* A case of which the cause is known. */
static MedicCase *
new_case (MedicProgram *program)
{
  MedicCase *the_case = medic_program_new_case (program, NULL);
  const MedicQuestion *question;

  examine (the_case);
  while ((question = medic_case_get_next_question (the_case)) != NULL)
    medic_case_answer (the_case, question, medic_program_get_answer (program, question->id));
  g_assert_nonnull (medic_case_get_finding (the_case).diagnosis);

  return the_case;
}

static MedicCase *
resume (const MedicOffer  *offer,
        MedicProgram     **world)
{
  g_autoptr (MedicProgram) real = medic_program_new ();
  g_autoptr (GError) error = NULL;
  MedicCase *the_case = medic_offer_resume (offer, real, world, &error);

  g_assert_no_error (error);

  return the_case;
}

static void
do_steps (MedicCase *the_case)
{
  const MedicDiagnosis *diagnosis = medic_case_get_finding (the_case).diagnosis;
  g_autoptr (GPtrArray) steps =
    medic_steps_needed (diagnosis->steps, medic_case_get_facts (the_case));

  for (guint i = 0; i < steps->len; i++)
    medic_case_step_done (the_case, diagnosis, g_ptr_array_index (steps, i));
}

static void
test_a_case_goes_on_as_it_was (Place         *self,
                               gconstpointer  data)
{
  g_autoptr (MedicProgram) program = new_practice ();
  g_autoptr (MedicCase) the_case = new_case (program);
  g_autoptr (MedicKeeper) keeper = medic_keeper_new (self->shelf, program, the_case, NULL);
  g_autoptr (MedicProgram) world = NULL;
  g_autoptr (MedicCase) resumed = NULL;
  g_autoptr (GPtrArray) offers = NULL;
  g_autofree char *before = place_dup_text (the_case);
  g_autofree char *after = NULL;

  medic_keeper_keep (keeper);
  offers = place_list (self);
  g_assert_cmpuint (offers->len, ==, 1);
  resumed = resume (g_ptr_array_index (offers, 0), &world);
  after = place_dup_text (resumed);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (medic_program_get_practice (world), ==, CUSTOMER);
  g_assert_cmpint (medic_guide_resume (resumed), ==, MEDIC_PLACE_DIAGNOSIS);
}

/* The practice customer's world is made anew, and has to be mended as it was. */
static void
test_steps_done_have_healed_the_world (Place         *self,
                                       gconstpointer  data)
{
  g_autoptr (MedicProgram) program = new_practice ();
  g_autoptr (MedicCase) the_case = new_case (program);
  g_autoptr (MedicKeeper) keeper = medic_keeper_new (self->shelf, program, the_case, NULL);
  g_autoptr (MedicProgram) world = NULL;
  g_autoptr (MedicCase) resumed = NULL;
  g_autoptr (GPtrArray) offers = NULL;

  do_steps (the_case);
  medic_keeper_keep (keeper);
  offers = place_list (self);
  resumed = resume (g_ptr_array_index (offers, 0), &world);
  g_assert_cmpint (medic_guide_resume (resumed), ==, MEDIC_PLACE_STEPS);
  g_assert_cmpint (verify (resumed), ==, verify (the_case));
  g_assert_cmpstr (medic_program_get_answer (world, "hubspot-now"), ==,
                   medic_program_get_answer (program, "hubspot-now"));
}

static void
test_a_walk_goes_on_at_its_step (Place         *self,
                                 gconstpointer  data)
{
  g_autoptr (MedicProgram) program = medic_program_new ();
  g_autoptr (MedicCase) the_case = medic_program_new_case (program, NULL);
  g_autoptr (MedicKeeper) keeper = medic_keeper_new (self->shelf, program, the_case, NULL);
  const MedicWalk *walk = medic_program_get_knowledge ()->walks;
  const MedicQuestion *question;
  g_autoptr (MedicProgram) world = NULL;
  g_autoptr (MedicCase) resumed = NULL;
  g_autoptr (GPtrArray) offers = NULL;

  medic_case_begin_walk (the_case, walk);
  while ((question = medic_case_get_next_question (the_case)) != NULL)
    medic_case_answer (the_case, question, NULL);
  medic_case_step_done (the_case, NULL, &walk->steps[0]);
  medic_keeper_keep (keeper);
  offers = place_list (self);
  resumed = resume (g_ptr_array_index (offers, 0), &world);
  g_assert_true (medic_case_get_walk (resumed) == walk);
  g_assert_cmpint (medic_guide_resume (resumed), ==, MEDIC_PLACE_STEPS);
  g_assert_true (medic_journal_has_step (medic_case_get_journal (resumed), &walk->steps[0]));
  g_assert_false (medic_program_is_practice (world));
}

/* A message may hold anything. */
static void
test_what_was_pasted_is_kept_as_it_is (Place         *self,
                                       gconstpointer  data)
{
  g_autoptr (MedicProgram) program = medic_program_new ();
  g_autoptr (MedicCase) the_case = medic_program_new_case (program, "anna@harbour.example");
  g_autoptr (MedicKeeper) keeper = medic_keeper_new (self->shelf, program, the_case, NULL);
  const char *message = "AADSTS65001: \"\\\" \x01\x7f \xe2\x80\xae <b>&amp;</b>\r\n\t\xf0\x9f\x90\x98";
  g_autoptr (GPtrArray) offers = NULL;
  const MedicOffer *offer;

  medic_case_tell (the_case, message);
  medic_keeper_keep (keeper);
  offers = place_list (self);
  g_assert_cmpuint (offers->len, ==, 1);
  offer = g_ptr_array_index (offers, 0);
  g_assert_cmpstr (medic_facts_peek_string (offer->record->facts, MEDIC_FACT_HUBSPOT_MESSAGE), ==,
                   message);
}

static void
test_nothing_is_kept_before_there_is_something (Place         *self,
                                                gconstpointer  data)
{
  static const char *const asks[] = { "what-you-see", NULL };
  g_autoptr (MedicProgram) program = medic_program_new ();
  g_autoptr (MedicCase) the_case = medic_program_new_case (program, NULL);
  g_autoptr (MedicKeeper) keeper = medic_keeper_new (self->shelf, program, the_case, NULL);

  medic_keeper_keep (keeper);
  medic_case_ask_first (the_case, asks);
  medic_keeper_keep (keeper);
  g_assert_cmpuint (place_count (self), ==, 0);
}

static void
test_changes_are_kept_together (Place         *self,
                                gconstpointer  data)
{
  g_autoptr (MedicProgram) program = medic_program_new ();
  g_autoptr (MedicCase) the_case = medic_program_new_case (program, "anna@harbour.example");
  G_GNUC_UNUSED g_autoptr (MedicKeeper) keeper =
    medic_keeper_new (self->shelf, program, the_case, NULL);

  for (guint i = 0; i < 100; i++)
    medic_case_changed (the_case);
  while (self->n_kept == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (place_count (self), ==, 1);
  g_assert_cmpuint (self->n_kept, ==, 1);
}

/* A case of a customer who is in this version no more. */
static void
test_an_unknown_practice_customer_is_no_case (Place         *self,
                                              gconstpointer  data)
{
  g_autoptr (MedicProgram) real = medic_program_new ();
  g_autoptr (MedicProgram) world = NULL;
  g_autoptr (MedicOffer) offer = g_new0 (MedicOffer, 1);
  g_autoptr (GError) error = NULL;

  offer->record = medic_record_new ();
  offer->record->practice = g_strdup ("../nobody");
  g_assert_null (medic_offer_resume (offer, real, &world, &error));
  g_assert_nonnull (error);
  g_assert_null (world);
}

static const PlaceTest tests[] = {
  { "a-case-goes-on-as-it-was", test_a_case_goes_on_as_it_was },
  { "steps-done-have-healed-the-world", test_steps_done_have_healed_the_world },
  { "a-walk-goes-on-at-its-step", test_a_walk_goes_on_at_its_step },
  { "what-was-pasted-is-kept-as-it-is", test_what_was_pasted_is_kept_as_it_is },
  { "nothing-is-kept-before-there-is-something", test_nothing_is_kept_before_there_is_something },
  { "changes-are-kept-together", test_changes_are_kept_together },
  { "an-unknown-practice-customer-is-no-case", test_an_unknown_practice_customer_is_no_case },
};

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  place_add_tests ("/keeper/", tests, G_N_ELEMENTS (tests));

  return g_test_run ();
}
