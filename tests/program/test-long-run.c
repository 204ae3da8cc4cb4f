/* test-long-run.c - a thousand cases in one process leave nothing behind
 *
 * Practice customers take turns. Each comes twice a round: once to follow the advice to its end,
 * and once to have enough in the middle.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support/footprint.h"
#include "support/practice-solver.h"

/* Most of the time goes by in waiting for who does not answer. On Debian 12 a handshake waits in
 * one of GIO's ten threads, those who answer among them: more at a time take longer. */
#define AT_A_TIME 10

/* Until then, what is made once is made: classes, catalogues, threads, known sessions. */
#define WARM_UP_CASES 100
#define COUNTED_CASES 1000
#define MOST_ROUNDS 100

/* One that is to be stopped is stopped when so many of its checks have ended, in turn. */
#define MOST_ENDED 8

/* What ends last ends in the main loop, and in threads; visitors put out of a door last of all. */
#define SETTLE_MILLISECONDS 6000

/* A case that left one of its parts behind would leave more: its facts alone take kilobytes. Less
 * than this is how full the tables of libraries happen to be. */
#define ALLOCATED_PER_CASE 256

/* The heap gets holes, where pages stay. One page a case would be a case's part that stays. */
#define RESIDENT_PER_CASE 2048

typedef struct
{
  PracticeSolver *solver;    /* (nullable): before it begins, and after its end */
  guint           number;    /* of the case */
  gboolean        to_stop;
  gboolean        done;
} Customer;

typedef struct
{
  guint     n_cases;         /* until then */
  Footprint footprint;
} Look;

static Customer *customers;
static guint n_customers;
static guint n_cases, n_stopped, n_named;
static Look looks[MOST_ROUNDS];
static guint n_looks;

static guint
count_ended (MedicCase *the_case)
{
  GListModel *runs = medic_case_get_runs (the_case);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (runs); i++)
    {
      g_autoptr (MedicRun) run = g_list_model_get_item (runs, i);
      MedicRunState state = medic_run_get_state (run);

      n += state == MEDIC_RUN_DONE || state == MEDIC_RUN_INCONCLUSIVE;
    }

  return n;
}

static void
stop_in_the_middle (Customer *self)
{
  MedicCase *the_case = self->solver->the_case;

  if (!self->to_stop || !medic_case_is_running (the_case)
      || count_ended (the_case) < self->number % MOST_ENDED)
    return;

  self->to_stop = FALSE;
  n_stopped++;
  practice_solver_stop (self->solver);
  g_assert_true (!medic_case_is_running (the_case));
}

static void
attend_one (Customer   *self,
            const char *id)
{
  if (self->solver == NULL)
    self->solver = practice_solver_new (id);
  if (!self->solver->ended)
    stop_in_the_middle (self);
  if (!self->solver->ended)
    return;

  n_named += self->solver->first != NULL;
  g_clear_pointer (&self->solver, practice_solver_free);
  self->done = TRUE;
}

/* Returns: how many are under way now */
static guint
attend (GPtrArray *list)
{
  guint n = 0;

  for (guint i = 0; i < n_customers && n < AT_A_TIME; i++)
    {
      const MedicPractice *practice = g_ptr_array_index (list, i / 2);

      if (!customers[i].done)
        attend_one (&customers[i], practice->id);
      n += !customers[i].done;
    }

  return n;
}

static gboolean
on_settled (gpointer user_data)
{
  gboolean *settled = user_data;

  *settled = TRUE;

  return G_SOURCE_REMOVE;
}

static void
look (void)
{
  Look *now = &looks[n_looks++];
  gboolean settled = FALSE;

  g_timeout_add (SETTLE_MILLISECONDS, on_settled, &settled);
  while (!settled)
    g_main_context_iteration (NULL, TRUE);

  now->n_cases = n_cases;
  now->footprint = footprint_take ();
  g_test_message ("%4u cases, %u stopped, %u named: %" G_GINT64_FORMAT " bytes allocated, %"
                  G_GINT64_FORMAT " resident, %" G_GINT64_FORMAT " files, %" G_GINT64_FORMAT
                  " threads", n_cases, n_stopped, n_named, now->footprint.allocated,
                  now->footprint.resident, now->footprint.files, now->footprint.threads);
  if (now->footprint.files > looks[0].footprint.files)
    footprint_tell_files ();
}

static void
play_round (GPtrArray *list)
{
  for (guint i = 0; i < n_customers; i++)
    customers[i] = (Customer) { .number = n_cases + i, .to_stop = i % 2 == 1 };

  while (attend (list) > 0)
    g_main_context_iteration (NULL, TRUE);
  n_cases += n_customers;
}

static void
play (void)
{
  g_autoptr (GPtrArray) list = medic_program_list_practice (NULL);

  n_customers = 2 * list->len;
  customers = g_new0 (Customer, n_customers);
  while (n_cases < WARM_UP_CASES)
    play_round (list);
  look ();
  while (n_cases < looks[0].n_cases + COUNTED_CASES)
    {
      play_round (list);
      g_assert_cmpuint (n_looks, <, MOST_ROUNDS);
      look ();
    }

  g_clear_pointer (&customers, g_free);
}

/* Returns: how much more it is with each case, over all looks: the line that fits best */
static double
get_slope (gsize member)
{
  double n = n_looks, sum_x = 0, sum_y = 0, sum_xx = 0, sum_xy = 0;

  for (guint i = 0; i < n_looks; i++)
    {
      double x = looks[i].n_cases, y = G_STRUCT_MEMBER (gint64, &looks[i].footprint, member);

      sum_x += x;
      sum_y += y;
      sum_xx += x * x;
      sum_xy += x * y;
    }

  return (n * sum_xy - sum_x * sum_y) / (n * sum_xx - sum_x * sum_x);
}

/* Returns: the most there was, from look @first up to look @end */
static gint64
get_most (gsize member,
          guint first,
          guint end)
{
  gint64 most = 0;

  for (guint i = first; i < end; i++)
    most = MAX (most, G_STRUCT_MEMBER (gint64, &looks[i].footprint, member));

  return most;
}

static void
half_of_the_cases_were_stopped_in_the_middle (void)
{
  g_test_message ("%u of %u cases were stopped, %u came to a diagnosis", n_stopped, n_cases,
                  n_named);
  g_assert_cmpuint (n_stopped, >=, n_cases * 4 / 10);
  g_assert_cmpuint (n_named, >=, n_cases * 4 / 10);
}

static void
memory_is_flat (gconstpointer data)
{
  gsize member = GPOINTER_TO_SIZE (data);
  double slope = get_slope (member);

  g_test_message ("%.1f bytes a case", slope);
  g_assert_cmpfloat (slope, <, member == G_STRUCT_OFFSET (Footprint, allocated)
                               ? ALLOCATED_PER_CASE : RESIDENT_PER_CASE);
}

/* Not one more in the second half than in the first. */
static void
their_number_is_flat (gconstpointer data)
{
  gsize member = GPOINTER_TO_SIZE (data);
  gint64 before = get_most (member, 0, n_looks / 2);
  gint64 after = get_most (member, n_looks / 2, n_looks);

  g_test_message ("%" G_GINT64_FORMAT ", then %" G_GINT64_FORMAT, before, after);
  g_assert_cmpint (after, <=, before);
}

static void
add (const char    *path,
     gsize          member,
     GTestDataFunc  test)
{
  g_test_add_data_func (path, GSIZE_TO_POINTER (member), test);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/long-run/a-thousand-cases-come-to-their-end", play);
  g_test_add_func ("/long-run/half-of-the-cases-were-stopped-in-the-middle",
                   half_of_the_cases_were_stopped_in_the_middle);
  add ("/long-run/what-is-allocated-is-flat", G_STRUCT_OFFSET (Footprint, allocated),
       memory_is_flat);
  add ("/long-run/what-is-resident-is-flat", G_STRUCT_OFFSET (Footprint, resident), memory_is_flat);
  add ("/long-run/open-files-are-flat", G_STRUCT_OFFSET (Footprint, files), their_number_is_flat);
  add ("/long-run/threads-are-flat", G_STRUCT_OFFSET (Footprint, threads), their_number_is_flat);

  return g_test_run ();
}
