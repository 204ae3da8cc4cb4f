/* test-faults.c - does a case end honestly, whoever goes wrong in whatever way?
 *
 * Every day, all faults of those who are asked without a sign-in are tried, and of the others some
 * of each fault and of each service. With --soak, all of all, and in whole cases. Where a network
 * of its own can be made, name servers go wrong too.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "faults/fault-cell.h"
#include "faults/fault-names.h"

/* So many have something to do at a time; those that wait are more. */
#define AT_A_TIME 6
#define MOST_AT_A_TIME 150

/* GIO waits for each proxy in one of ten threads. */
#define MOST_BEHIND_PROXIES 3

/* Nothing that is asked for takes longer. */
#define LONGEST_SECONDS 110

/* Of those for which somebody signs in, one in so many is tried every day. */
#ifdef __SANITIZE_ADDRESS__
#define EVERY 16
#elif defined (__has_feature)
#if __has_feature (address_sanitizer)
#define EVERY 16
#endif
#endif
#ifndef EVERY
#define EVERY 8
#endif

static GPtrArray *cells;
static MedicFacts *honest[N_FAULT_ATS][N_FAULT_WAYS];
static gboolean all;
static gboolean has_house;

static void
insist_on_end (const FaultCell *cell)
{
  if (g_get_monotonic_time () - cell->begun > LONGEST_SECONDS * G_USEC_PER_SEC)
    g_error ("%s/%s does not end%s", cell->service->name, fault_get_name (cell->kind),
             cell->the_case == NULL ? ": somebody is still connected" : "");
}

/* Name servers are asked by a few threads, which wait for whoever is silent. */
static guint
count_most (guint next)
{
  const FaultCell *cell = next < cells->len ? g_ptr_array_index (cells, next) : NULL;

  if (cell == NULL || cell->service->at == FAULT_AT_HOST)
    return MOST_AT_A_TIME;

  if (cell->service->at == FAULT_AT_PROXY)
    return all ? MOST_BEHIND_PROXIES : AT_A_TIME + MOST_BEHIND_PROXIES;

  return fault_names_is_alone (cell->kind, cell->service->target.request) ? 1 : AT_A_TIME;
}

/* Returns: how many are under way */
static guint
attend (guint *next)
{
  guint n_busy = 0;
  guint n_all = 0;

  for (guint i = 0; i < *next; i++)
    {
      FaultCell *cell = g_ptr_array_index (cells, i);

      if (cell->ended || fault_cell_attend (cell))
        continue;

      insist_on_end (cell);
      n_all++;
      n_busy += !fault_cell_is_idle (cell);
    }

  for (; n_busy < AT_A_TIME && n_all < count_most (*next) && *next < cells->len; n_busy++, n_all++)
    fault_cell_begin (g_ptr_array_index (cells, (*next)++), all);

  return n_all;
}

static void
carry_out (void)
{
  guint next = 0;

  while (attend (&next) > 0)
    g_main_context_iteration (NULL, TRUE);
}

/* What is so, when nobody goes wrong. */
static void
look_honestly (FaultAt  at,
               FaultWay way)
{
  FaultService service = {
    "nobody", MEDIC_HOST_SIGN_IN, { NULL }, "address", .way = way, .at = at
  };
  FaultCell *cell = fault_cell_new (&service, FAULT_NONE, FALSE);

  fault_cell_begin (cell, TRUE);
  while (!fault_cell_attend (cell))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (cell->wrong->str, ==, "");
  honest[at][way] = medic_facts_ref (cell->learnt);
  fault_cell_free (cell);
}

static void
judge (void)
{
  for (guint i = 0; i < cells->len; i++)
    {
      FaultCell *cell = g_ptr_array_index (cells, i);

      fault_cell_judge (cell, honest[cell->service->at][cell->service->way]);
    }
}

static void
test_cell (gconstpointer data)
{
  const FaultCell *cell = data;

  g_test_message ("%s: %s", cell->reach, cell->finding);
  if (cell->wrong->len > 0)
    g_test_fail_printf ("%s", cell->wrong->str);
}

/* Silence takes its time, and everybody is silent at the same time: those come first. The others of
 * proxies and name servers come by themselves, at last those that come one by one. */
static int
get_rank (const FaultCell *cell)
{
  gboolean names = cell->service->at == FAULT_AT_NAMES;
  gboolean alone = names && fault_names_is_alone (cell->kind, cell->service->target.request);

  if (cell->service->at != FAULT_AT_HOST && !alone && fault_takes_time (cell->kind))
    return 0;

  if (names && !alone)
    return 4;

  return alone ? 5 : cell->service->at == FAULT_AT_PROXY ? 3 : 1 + !fault_takes_time (cell->kind);
}

static int
compare (gconstpointer one,
         gconstpointer other)
{
  const FaultCell *a = *(const FaultCell *const *) one;
  const FaultCell *b = *(const FaultCell *const *) other;

  return get_rank (a) - get_rank (b);
}

/* Whether one of a name server, or of a proxy, is tried today. */
static gboolean
is_due_beside (gsize     service,
               FaultKind kind,
               gboolean  stopped)
{
  guint every = fault_takes_time (kind) ? EVERY : EVERY / 4;

  return (service + kind + (stopped ? every / 2 : 0)) % every == 0;
}

/* Whether it is tried today. */
static gboolean
is_due (gsize     service,
        FaultKind kind,
        gboolean  stopped)
{
  if (all)
    return TRUE;

  if (fault_services[service].patient && !stopped)
    return FALSE;

  if (fault_services[service].at != FAULT_AT_HOST)
    return is_due_beside (service, kind, stopped);

  return fault_services[service].way == FAULT_WAY_NONE
         || (service + kind + (stopped ? EVERY / 2 : 0)) % EVERY == 0;
}

static void
add_cell (const FaultService *service,
          FaultKind           kind,
          gboolean            stopped,
          const char         *filter)
{
  g_autofree char *name = g_strdup_printf ("/%s/%s %s", service->name, fault_get_name (kind),
                                           stopped ? "is stopped at once" : "ends honestly");
  FaultCell *cell;

  if (filter != NULL && strstr (name, filter) == NULL)
    return;

  cell = fault_cell_new (service, kind, stopped);
  g_ptr_array_add (cells, cell);
  g_test_add_data_func (name, cell, test_cell);
}

static void
add_cells (const char *filter)
{
  static const FaultKind range[N_FAULT_ATS][2] = {
    [FAULT_AT_HOST] = { FAULT_FIRST_OF_HTTP, FAULT_LAST_OF_HTTP },
    [FAULT_AT_NAMES] = { FAULT_FIRST_OF_DNS, FAULT_LAST_OF_DNS },
    [FAULT_AT_PROXY] = { FAULT_FIRST_OF_PROXY, FAULT_LAST_OF_PROXY },
  };

  for (gsize i = 0; i < n_fault_services; i++)
    for (FaultKind kind = range[fault_services[i].at][0]; kind <= range[fault_services[i].at][1];
         kind++)
      for (gboolean stopped = FALSE; stopped <= TRUE; stopped++)
        if ((fault_services[i].at != FAULT_AT_NAMES || has_house) && is_due (i, kind, stopped))
          add_cell (&fault_services[i], kind, stopped, filter);
  g_ptr_array_sort (cells, compare);
}

/* Whether that way is gone there. */
static gboolean
is_gone (FaultAt  at,
         FaultWay way)
{
  if (at == FAULT_AT_NAMES)
    return has_house && way == FAULT_WAY_NONE;

  return at == FAULT_AT_HOST || way != FAULT_WAY_CODE;
}

static void
look_at_all_honestly (void)
{
  for (FaultAt at = FAULT_AT_HOST; at < N_FAULT_ATS; at++)
    for (FaultWay way = FAULT_WAY_NONE; way < N_FAULT_WAYS; way++)
      if (is_gone (at, way))
        look_honestly (at, way);
}

static void
forget (void)
{
  for (FaultAt at = FAULT_AT_HOST; at < N_FAULT_ATS; at++)
    for (FaultWay way = FAULT_WAY_NONE; way < N_FAULT_WAYS; way++)
      g_clear_pointer (&honest[at][way], medic_facts_unref);
  g_ptr_array_unref (cells);
}

/* usage: test-faults [--soak] [PART-OF-A-NAME] */
int
main (int    argc,
      char **argv)
{
  gint64 begun = g_get_monotonic_time ();
  int result;

  has_house = fault_house_enter (argv);
  g_test_init (&argc, &argv, NULL);
  if (has_house)
    fault_house_open ();
  else
    g_test_message ("No network can be made for name servers");
  all = argc > 1 && g_str_equal (argv[1], "--soak");
  cells = g_ptr_array_new_with_free_func ((GDestroyNotify) fault_cell_free);
  add_cells (argc > 1 + all ? argv[1 + all] : NULL);

  look_at_all_honestly ();
  carry_out ();
  judge ();
  g_test_message ("%u cells in %.1f s", cells->len,
                  (double) (g_get_monotonic_time () - begun) / G_USEC_PER_SEC);

  result = g_test_run ();
  forget ();

  return result;
}
