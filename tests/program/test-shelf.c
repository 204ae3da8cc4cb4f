/* test-shelf.c - an unfinished case is kept, offered, gone on with and forgotten
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-case-private.h"
#include "core/medic-guide.h"
#include "program/medic-keeper.h"
#include "report/medic-record-json.h"

#define CUSTOMER "mail-elsewhere"
#define PRACTICE_ID "practice-" CUSTOMER

/* A shelf in a folder of its own, and how often something was put there. */
typedef struct
{
  char       *folder;
  MedicShelf *shelf;
  guint       n_kept;
  guint       fault;  /* of the last time */
} Place;

static void
on_kept (Place      *self,
         const char *id,
         guint       fault)
{
  self->n_kept++;
  self->fault = fault;
}

static void
set_up (Place         *self,
        gconstpointer  data)
{
  self->folder = g_dir_make_tmp ("mail-medic-XXXXXX", NULL);
  self->shelf = medic_shelf_new (self->folder);
  g_signal_connect_swapped (self->shelf, "kept", G_CALLBACK (on_kept), self);
}

static void
on_result (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

/* Returns: (transfer full): what is offered, once all that was asked for is done */
static GPtrArray *
list (Place *self)
{
  g_autoptr (GAsyncResult) result = NULL;

  medic_shelf_list_async (self->shelf, NULL, on_result, &result);

  return medic_shelf_list_finish (self->shelf, wait_for (&result), NULL);
}

static guint
count (Place *self)
{
  g_autoptr (GPtrArray) offers = list (self);

  return offers->len;
}

static void
tear_down (Place         *self,
           gconstpointer  data)
{
  const char *command[] = { "rm", "-rf", self->folder, NULL };

  count (self);
  g_object_unref (self->shelf);
  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
  g_free (self->folder);
}

static void
keep (Place      *self,
      const char *id,
      const char *text,
      gint64      time)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  medic_shelf_keep (self->shelf, id, bytes, time);
}

static void
examine (MedicCase *the_case)
{
  g_autoptr (GAsyncResult) result = NULL;

  medic_case_examine_async (the_case, NULL, on_result, &result);
  g_assert_true (medic_case_examine_finish (the_case, wait_for (&result), NULL));
}

static MedicOutcome
verify (MedicCase *the_case)
{
  g_autoptr (GAsyncResult) result = NULL;
  MedicOutcome outcome;

  medic_case_verify_async (the_case, medic_case_get_finding (the_case).diagnosis, NULL, on_result,
                           &result);
  g_assert_true (medic_case_verify_finish (the_case, wait_for (&result), &outcome, NULL));

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

static char *
dup_text (MedicCase *the_case)
{
  g_autoptr (MedicRecord) record = medic_record_take (the_case);

  record->made = 1;

  return medic_record_to_json (record);
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
  g_autofree char *before = dup_text (the_case);
  g_autofree char *after = NULL;

  medic_keeper_keep (keeper);
  offers = list (self);
  g_assert_cmpuint (offers->len, ==, 1);
  resumed = resume (g_ptr_array_index (offers, 0), &world);
  after = dup_text (resumed);
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
  offers = list (self);
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
  offers = list (self);
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
  offers = list (self);
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
  g_assert_cmpuint (count (self), ==, 0);
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
  g_assert_cmpuint (count (self), ==, 1);
  g_assert_cmpuint (self->n_kept, ==, 1);
}

/* While one is written, only the last of those that come is written next. */
static void
test_only_the_newest_is_written (Place         *self,
                                 gconstpointer  data)
{
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);
      keep (self, "one", text, 0);
    }
  g_assert_cmpuint (count (self), ==, 1);
  g_assert_cmpuint (self->n_kept, ==, 2);
}

static void
assert_file_says (Place      *self,
                  const char *text)
{
  g_autofree char *path = g_build_filename (self->folder, "one.json", NULL);
  g_autofree char *found = NULL;

  g_file_get_contents (path, &found, NULL, NULL);
  g_assert_cmpstr (found, ==, text);
}

static void
test_what_is_forgotten_does_not_come_back (Place         *self,
                                           gconstpointer  data)
{
  keep (self, "one", "a", 0);
  keep (self, "one", "b", 0);
  medic_shelf_forget (self->shelf, "one");
  g_assert_cmpuint (count (self), ==, 0);
  keep (self, "one", "c", 0);
  g_assert_cmpuint (count (self), ==, 1);
  assert_file_says (self, "c");
}

/* The program ends and waits for nobody, but for the disk. */
static void
test_the_end_loses_nothing (Place         *self,
                            gconstpointer  data)
{
  keep (self, "one", "a", 0);
  keep (self, "one", "b", 0);
  medic_shelf_flush (self->shelf);
  assert_file_says (self, "b");
  g_assert_cmpuint (count (self), ==, 1);
  assert_file_says (self, "b");
}

static void
test_no_more_than_three_are_offered (Place         *self,
                                     gconstpointer  data)
{
  g_autoptr (MedicProgram) program = medic_program_new ();
  g_autoptr (MedicCase) the_case = medic_program_new_case (program, "anna@harbour.example");
  g_autofree char *text = dup_text (the_case);
  const gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr (GPtrArray) offers = NULL;

  for (int i = 0; i < 5; i++)
    {
      g_autofree char *id = g_strdup_printf ("case-%d", i);
      keep (self, id, text, now - i);
    }
  keep (self, "damaged", "{", now + 1);
  offers = list (self);
  g_assert_cmpuint (offers->len, ==, 4);
  g_assert_null (((MedicOffer *) g_ptr_array_index (offers, 0))->record);
  for (guint i = 1; i < offers->len; i++)
    {
      const MedicOffer *offer = g_ptr_array_index (offers, i);
      g_autofree char *id = g_strdup_printf ("case-%u", i - 1);

      g_assert_cmpstr (offer->id, ==, id);
      g_assert_cmpint (offer->time, ==, now - (gint64) i + 1);
    }
}

/* Wherever the text ends too early, and whatever one byte of it is. */
static void
test_a_damaged_file_is_said_to_be_so (Place         *self,
                                      gconstpointer  data)
{
  g_autoptr (MedicProgram) program = medic_program_new ();
  g_autoptr (MedicCase) the_case = medic_program_new_case (program, "anna@harbour.example");
  g_autofree char *text = dup_text (the_case);
  gsize length = strlen (text);

  for (gsize i = 0; i < length - 2; i++)
    {
      g_autoptr (MedicOffer) offer = g_new0 (MedicOffer, 1);

      offer->text = g_bytes_new (text, i);
      medic_offer_read (offer);
      g_assert_null (offer->record);
      g_assert_cmpint (offer->fault, ==, MEDIC_SHELF_DAMAGED);
    }

  for (gsize i = 0; i < length; i++)
    {
      g_autoptr (MedicOffer) offer = g_new0 (MedicOffer, 1);
      g_autofree char *changed = g_strdup (text);

      changed[i] ^= 1 << (i % 8);
      offer->text = g_bytes_new (changed, length);
      medic_offer_read (offer);
      g_assert_true (offer->record != NULL || offer->fault == MEDIC_SHELF_DAMAGED);
    }
}

static void
test_a_folder_that_cannot_be_written_to_is_told (Place         *self,
                                                 gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (self->folder, "file", "cases", NULL);
  g_autofree char *file = g_path_get_dirname (folder);
  g_autoptr (MedicShelf) shelf = medic_shelf_new (folder);
  g_autoptr (GBytes) text = g_bytes_new_static ("text", 4);

  g_assert_true (g_file_set_contents (file, "no folder", -1, NULL));
  g_signal_connect_swapped (shelf, "kept", G_CALLBACK (on_kept), self);
  medic_shelf_keep (shelf, "one", text, 0);
  while (self->n_kept == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (self->fault, ==, MEDIC_SHELF_LOCKED);
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

static const struct
{
  const char *name;
  void      (*test) (Place *self, gconstpointer data);
} tests[] = {
  { "a-case-goes-on-as-it-was", test_a_case_goes_on_as_it_was },
  { "steps-done-have-healed-the-world", test_steps_done_have_healed_the_world },
  { "a-walk-goes-on-at-its-step", test_a_walk_goes_on_at_its_step },
  { "what-was-pasted-is-kept-as-it-is", test_what_was_pasted_is_kept_as_it_is },
  { "nothing-is-kept-before-there-is-something", test_nothing_is_kept_before_there_is_something },
  { "changes-are-kept-together", test_changes_are_kept_together },
  { "only-the-newest-is-written", test_only_the_newest_is_written },
  { "what-is-forgotten-does-not-come-back", test_what_is_forgotten_does_not_come_back },
  { "the-end-loses-nothing", test_the_end_loses_nothing },
  { "no-more-than-three-are-offered", test_no_more_than_three_are_offered },
  { "a-damaged-file-is-said-to-be-so", test_a_damaged_file_is_said_to_be_so },
  { "a-folder-that-cannot-be-written-to-is-told", test_a_folder_that_cannot_be_written_to_is_told },
  { "an-unknown-practice-customer-is-no-case", test_an_unknown_practice_customer_is_no_case },
};

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/shelf/", tests[i].name, NULL);
      g_test_add (path, Place, NULL, set_up, tests[i].test, tear_down);
    }

  return g_test_run ();
}
