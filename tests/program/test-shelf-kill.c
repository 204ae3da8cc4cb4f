/* test-shelf-kill.c - whenever the program is killed, its case can be gone on with
 *
 * The program that is killed is this one, with --victim FOLDER: a practice customer's case that is
 * written down as often as the disk lets it. It says of every text that is reported as kept how
 * much is in it. MEDIC_SEED repeats a run.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "program/medic-keeper.h"
#include "program/medic-shelf-private.h"

#define CUSTOMER "mail-elsewhere"
#define N_ROUNDS 100u
#define LONGEST_MS 350
#define MESSAGE_BYTES 100000

/* How much is known; it only grows while the case goes on. */
typedef struct
{
  guint answered;
  guint entries;
  guint facts;
} Extent;

static Extent
measure (const MedicRecord *record)
{
  Extent extent = { record->answered->len, medic_journal_get_n (record->journal), 0 };

  for (MedicFact fact = MEDIC_FACT_NONE + 1; fact < MEDIC_N_FACTS; fact++)
    extent.facts += medic_facts_peek (record->facts, fact) != NULL;

  return extent;
}

/* What was answered may make others unknown, and so may a step. */
static gboolean
is_at_least (const Extent *one,
             const Extent *other)
{
  if (one->answered != other->answered)
    return one->answered > other->answered;

  if (one->entries != other->entries)
    return one->entries > other->entries;

  return one->facts >= other->facts;
}

static void
on_kept (MedicShelf *shelf,
         const char *id,
         guint       fault,
         gpointer    user_data)
{
  g_autoptr (MedicOffer) offer = g_new0 (MedicOffer, 1);
  Extent extent;

  g_assert_cmpuint (fault, ==, MEDIC_SHELF_FINE);
  g_assert_cmpint (medic_shelf_folder_read (medic_shelf_get_folder (shelf), id, &offer->text), ==,
                   MEDIC_SHELF_FINE);
  medic_offer_read (offer);
  g_assert_nonnull (offer->record);
  extent = measure (offer->record);
  printf ("%u %u %u\n", extent.answered, extent.entries, extent.facts);
  fflush (stdout);
}

static void
on_examined (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(gboolean *) user_data = medic_case_examine_finish (MEDIC_CASE (source), result, NULL);
}

static void
examine (MedicCase *the_case)
{
  gboolean examined = FALSE;

  medic_case_examine_async (the_case, NULL, on_examined, &examined);
  while (!examined)
    g_main_context_iteration (NULL, TRUE);
}

static void
answer_all (MedicCase    *the_case,
            MedicProgram *program)
{
  const MedicQuestion *question;

  while ((question = medic_case_get_next_question (the_case)) != NULL)
    {
      medic_case_answer (the_case, question, medic_program_get_answer (program, question->id));
      g_main_context_iteration (NULL, FALSE);
    }
}

/* Does steps until it is killed; a long message makes writing take its time. */
static void
do_steps (MedicCase   *the_case,
          MedicKeeper *keeper)
{
  const MedicDiagnosis *diagnosis = medic_case_get_finding (the_case).diagnosis;
  g_autofree char *message = g_strnfill (MESSAGE_BYTES, '.');

  medic_case_tell (the_case, message);
  for (guint i = 0;; i++)
    {
      medic_case_step_done (the_case, diagnosis, &diagnosis->steps[i % 2]);
      medic_keeper_keep (keeper);
      g_main_context_iteration (NULL, FALSE);
      g_usleep (500);
    }
}

static int
be_the_victim (const char *folder)
{
  g_autoptr (MedicProgram) program = medic_program_new_practice (CUSTOMER, NULL);
  g_autoptr (MedicShelf) shelf = medic_shelf_new (folder);
  g_autoptr (MedicCase) the_case = medic_program_new_case (program, NULL);
  g_autoptr (MedicKeeper) keeper = medic_keeper_new (shelf, program, the_case, NULL);

  g_signal_connect (shelf, "kept", G_CALLBACK (on_kept), NULL);
  g_signal_connect_swapped (the_case, "changed", G_CALLBACK (medic_keeper_keep), keeper);
  puts ("begun");
  fflush (stdout);
  examine (the_case);
  answer_all (the_case, program);
  do_steps (the_case, keeper);

  return 1;
}

/* The folder, and the one who is going to be killed. */
typedef struct
{
  const char *own;     /* path of this program */
  char       *folder;
  FILE       *says;
  GPid        pid;
  guint       n_half;  /* how often a text was half written */
} Place;

static void
start (Place *self)
{
  const char *command[] = { self->own, "--victim", self->folder, NULL };
  g_autoptr (GError) error = NULL;
  char line[64];
  int out;

  g_spawn_async_with_pipes (NULL, (char **) command, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL,
                            &self->pid, NULL, &out, NULL, &error);
  g_assert_no_error (error);
  self->says = fdopen (out, "r");
  g_assert_nonnull (fgets (line, sizeof line, self->says));
  g_assert_cmpstr (line, ==, "begun\n");
}

/* Returns: whether anything was kept before; @last: (out): the last text of which it was said */
static gboolean
kill_it (Place  *self,
         Extent *last)
{
  gboolean any = FALSE;
  char line[64];
  Extent read;

  kill (self->pid, SIGKILL);
  g_assert_cmpint (waitpid (self->pid, NULL, 0), ==, self->pid);
  while (fgets (line, sizeof line, self->says) != NULL)
    if (strchr (line, '\n') != NULL
        && sscanf (line, "%u %u %u", &read.answered, &read.entries, &read.facts) == 3)
      {
        *last = read;
        any = TRUE;
      }
  fclose (self->says);

  return any;
}

static guint
count_unfinished (Place *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_prefix (name, MEDIC_SHELF_UNFINISHED);

  return n;
}

static void
on_listed (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  *(GPtrArray **) user_data = medic_shelf_list_finish (MEDIC_SHELF (source), result, NULL);
}

static GPtrArray *
list (MedicShelf *shelf)
{
  GPtrArray *offers = NULL;

  medic_shelf_list_async (shelf, NULL, on_listed, &offers);
  while (offers == NULL)
    g_main_context_iteration (NULL, TRUE);

  return offers;
}

static void
assert_goes_on (const MedicOffer *offer)
{
  g_autoptr (MedicProgram) real = medic_program_new ();
  g_autoptr (MedicProgram) world = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicCase) the_case = NULL;
  g_autoptr (MedicRecord) record = NULL;
  Extent one, other;

  g_assert_nonnull (offer->record);
  the_case = medic_offer_resume (offer, real, &world, &error);
  g_assert_no_error (error);
  record = medic_record_take (the_case);
  one = measure (record);
  other = measure (offer->record);
  g_assert_cmpmem (&one, sizeof one, &other, sizeof other);
}

static void
look_after_the_kill (Place        *self,
                     const Extent *last)
{
  g_autoptr (MedicShelf) shelf = medic_shelf_new (self->folder);
  g_autoptr (GPtrArray) offers = NULL;
  Extent found;

  self->n_half += count_unfinished (self);
  offers = list (shelf);
  g_assert_cmpuint (count_unfinished (self), ==, 0);
  g_assert_cmpuint (offers->len, <=, 1);
  if (last != NULL)
    g_assert_cmpuint (offers->len, ==, 1);

  for (guint i = 0; i < offers->len; i++)
    {
      const MedicOffer *offer = g_ptr_array_index (offers, i);

      assert_goes_on (offer);
      found = measure (offer->record);
      g_assert_true (last == NULL || is_at_least (&found, last));
      g_assert_cmpint (medic_shelf_folder_remove (self->folder, offer->id), ==, MEDIC_SHELF_FINE);
    }
}

static guint32
choose_seed (void)
{
  const char *given = g_getenv ("MEDIC_SEED");

  return given != NULL ? (guint32) g_ascii_strtoull (given, NULL, 10) : g_random_int ();
}

static void
test_kill (gconstpointer own)
{
  g_autofree char *folder = g_dir_make_tmp ("mail-medic-XXXXXX", NULL);
  Place place = { own, folder, NULL, 0, 0 };
  guint32 seed = choose_seed ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  guint n_kept = 0;

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      Extent last;
      gboolean any;

      start (&place);
      g_usleep ((gulong) g_rand_int_range (random, 0, LONGEST_MS * 1000));
      any = kill_it (&place, &last);
      look_after_the_kill (&place, any ? &last : NULL);
      n_kept += any;
    }
  g_test_message ("%u of %u had something to lose, %u were in the middle of writing", n_kept,
                  N_ROUNDS, place.n_half);
  g_assert_cmpuint (n_kept, >, 0);
  rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  if (argc == 3 && g_str_equal (argv[1], "--victim"))
    return be_the_victim (argv[2]);

  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/shelf-kill/a-case-survives-being-killed", argv[0], test_kill);

  return g_test_run ();
}
