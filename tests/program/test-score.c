/* test-score.c - one way beside the best one, and the best one itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-pace.h"
#include "program/medic-program.h"
#include "program/medic-score.h"

#include <string.h>

/* Ways are written as words: “?question=given/said”, “!diagnosis” found, “+diagnosis” gone, and
 * “step”. */
typedef struct
{
  const char *name;
  const char *mine;
  const char *best;
  gboolean    solved;
  guint       n_wrong;
} Row;

#define BEST "?own-address=yes/yes !mail-elsewhere choose-gmail +mail-elsewhere"

static const Row rows[] = {
  { "the-best-way-is-the-best-way", BEST, BEST, TRUE, 0 },
  { "more-questions-are-no-wrong-turn", "?mail-moving=no/no " BEST, BEST, TRUE, 0 },
  { "an-answer-that-is-not-the-customers-is-one", "?mail-moving=yes/no " BEST, BEST, TRUE, 1 },
  { "not-knowing-what-the-customer-knows-is-one", "?mail-moving=/no " BEST, BEST, TRUE, 1 },
  { "not-knowing-what-the-customer-does-not-know-is-none", "?mail-moving=unknown/ " BEST, BEST, TRUE,
    0 },
  { "whether-to-sign-in-is-not-the-customers", "?sign-in=no/browser " BEST, BEST, TRUE, 0 },
  { "another-cause-is-one-however-often", "!clock-wrong " BEST " !clock-wrong", BEST, TRUE, 1 },
  { "a-step-against-another-cause-is-one", "!clock-wrong set-the-clock +clock-wrong " BEST, BEST,
    TRUE, 2 },
  { "a-cause-that-is-still-there-is-not-solved", "!mail-elsewhere", BEST, FALSE, 0 },
  { "nothing-done-is-not-solved", "", BEST, FALSE, 0 },
  { "where-nothing-is-wrong-nothing-solves-it", "?own-address=yes/yes", "?own-address=yes/yes", TRUE,
    0 },
  { "where-nothing-is-wrong-a-cause-is-a-wrong-turn", "!clock-wrong", "", FALSE, 1 },
  { "a-cause-that-nobody-can-cure-is-solved-when-it-is-named", "!mail-elsewhere", "!mail-elsewhere",
    TRUE, 0 },
};

static void
add_answer (MedicTrace *trace,
            const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, "=/", 3);

  medic_trace_add (trace, medic_knowledge_get_question (medic_program_get_knowledge (), parts[0]),
                   parts[1][0] != '\0' ? parts[1] : NULL, parts[2][0] != '\0' ? parts[2] : NULL);
}

static MedicTrace *
read_way (const char *text)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  MedicTrace *trace = medic_trace_new ();

  for (gsize i = 0; words[i] != NULL; i++)
    switch (words[i][0])
      {
      case '\0':
        break;

      case '?':
        add_answer (trace, words[i] + 1);
        break;

      case '!':
      case '+':
        medic_journal_write (trace->journal,
                             words[i][0] == '!' ? MEDIC_ENTRY_FOUND : MEDIC_ENTRY_GONE,
                             medic_knowledge_get_diagnosis (knowledge, words[i] + 1), NULL);
        break;

      default:
        g_assert_nonnull (medic_knowledge_get_step (knowledge, words[i]));
        medic_journal_write (trace->journal, MEDIC_ENTRY_DONE, NULL,
                             medic_knowledge_get_step (knowledge, words[i]));
      }

  return trace;
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (MedicTrace) mine = read_way (row->mine);
  g_autoptr (MedicTrace) best = read_way (row->best);
  g_autoptr (MedicScore) score = medic_score_new (mine, best);

  g_assert_cmpint (score->solved, ==, row->solved);
  g_assert_cmpuint (medic_score_n_wrong (score), ==, row->n_wrong);
}

static void
test_numbers (void)
{
  g_autoptr (MedicTrace) mine = read_way ("?mail-moving=no/no " BEST " choose-gmail");
  g_autoptr (MedicTrace) best = read_way (BEST);
  g_autoptr (MedicScore) score = medic_score_new (mine, best);

  g_assert_cmpstr (score->cause->id, ==, "mail-elsewhere");
  g_assert_cmpuint (score->n_questions, ==, 2);
  g_assert_cmpuint (score->best_questions, ==, 1);
  g_assert_cmpuint (score->n_steps, ==, 2);
  g_assert_cmpuint (score->best_steps, ==, 1);
}

static void
test_time (void)
{
  static const struct { gint64 ms; const char *shown; } times[] = {
    { 0, "0:00" }, { 1, "0:01" }, { 59000, "0:59" }, { 59001, "1:00" }, { 200000, "3:20" },
    { 3600000, "60:00" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autofree char *shown = medic_score_dup_time (times[i].ms);

      g_assert_cmpstr (shown, ==, times[i].shown);
    }
}

static void
on_run (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_object_ref (result);
  *(GAsyncResult **) user_data = result;
}

/* Returns: (transfer full) (nullable): the best way with that customer */
static MedicTrace *
run (const char    *id,
     GCancellable  *cancellable,
     GError       **error)
{
  g_autoptr (MedicProgram) program = medic_program_new_practice (id, NULL);
  g_autoptr (GAsyncResult) result = NULL;

  medic_pace_run_async (program, cancellable, on_run, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return medic_pace_run_finish (program, result, error);
}

static void
test_the_best_way_solves_it (gconstpointer id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicTrace) best = run (id, NULL, &error);
  g_autoptr (MedicScore) score = NULL;

  g_assert_no_error (error);
  score = medic_score_new (best, best);
  g_test_message ("%s: %u answers, %u steps, %d ms", (const char *) id, score->n_questions,
                  score->n_steps, (int) best->ms);
  g_assert_true (score->solved);
  g_assert_cmpuint (medic_score_n_wrong (score), ==, 0);
  g_assert_cmpuint (score->n_steps, >, 0);
}

static void
test_it_can_be_stopped (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (run ("mail-elsewhere", cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  static const char *const customers[] = { "mail-elsewhere", "slow-clock", "suspended-licence" };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/score/", rows[i].name, NULL);

      g_test_add_data_func (path, &rows[i], test_row);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (customers); i++)
    {
      g_autofree char *path = g_strconcat ("/score/the-best-way-solves-it/", customers[i], NULL);

      g_test_add_data_func (path, customers[i], test_the_best_way_solves_it);
    }
  g_test_add_func ("/score/questions-and-steps-are-counted", test_numbers);
  g_test_add_func ("/score/a-time-is-as-on-a-watch", test_time);
  g_test_add_func ("/score/the-best-way-can-be-stopped", test_it_can_be_stopped);

  return g_test_run ();
}
