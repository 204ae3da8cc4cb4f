/* test-faults.c - does a case end honestly, whoever goes wrong in whatever way?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "faults/fault-cell.h"

/* So many have something to do at a time; those that only wait for silence to end are more. */
#define AT_A_TIME 6
#define WAITING_AT_A_TIME 400

/* Nothing that is asked for takes longer. */
#define LONGEST_SECONDS 110

static GPtrArray *cells;
static MedicFacts *honest[N_FAULT_WAYS];

/* Returns: how many are under way */
static guint
attend (guint *n_next)
{
  guint n_busy = 0;
  guint n_all = 0;

  for (guint i = 0; i < cells->len; i++)
    {
      FaultCell *cell = g_ptr_array_index (cells, i);

      if (cell->begun == 0 || fault_cell_attend (cell))
        continue;

      if (g_get_monotonic_time () - cell->begun > LONGEST_SECONDS * G_USEC_PER_SEC)
        g_error ("%s/%s does not end%s", cell->service->name, fault_get_name (cell->kind),
                 cell->the_case == NULL ? ": somebody is still connected" : "");

      n_all++;
      n_busy += !fault_cell_is_idle (cell);
    }

  while (n_busy < AT_A_TIME && n_all < WAITING_AT_A_TIME && *n_next < cells->len)
    {
      fault_cell_begin (g_ptr_array_index (cells, (*n_next)++));
      n_busy++;
      n_all++;
    }

  return n_all;
}

static void
carry_out (void)
{
  guint n_next = 0;

  while (attend (&n_next) > 0)
    g_main_context_iteration (NULL, TRUE);
}

/* What is so, when nobody goes wrong. */
static void
look_honestly (FaultWay way)
{
  FaultService service = { "nobody", MEDIC_HOST_SIGN_IN, { NULL }, "address", way };
  FaultCell *cell = fault_cell_new (&service, FAULT_NONE, FALSE);

  fault_cell_begin (cell);
  while (!fault_cell_attend (cell))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (cell->wrong->str, ==, "");
  honest[way] = medic_facts_ref (cell->learnt);
  fault_cell_free (cell);
}

static void
test_cell (gconstpointer data)
{
  FaultCell *cell = (FaultCell *) data;

  g_test_message ("%s: %s", cell->reach, cell->finding);
  if (cell->wrong->len > 0)
    {
      g_test_message ("%s", cell->wrong->str);
      g_test_fail ();
    }
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

int
main (int    argc,
      char **argv)
{
  int result;
  const char *filter;
  gint64 begun = g_get_monotonic_time ();

  g_test_init (&argc, &argv, NULL);
  filter = argc > 1 ? argv[1] : NULL;
  cells = g_ptr_array_new_with_free_func ((GDestroyNotify) fault_cell_free);
  for (guint stopped = 0; stopped < 2; stopped++)
    for (gsize i = 0; i < n_fault_services; i++)
      for (FaultKind kind = FAULT_NONE + 1; kind < N_FAULTS; kind++)
        add_cell (&fault_services[i], kind, stopped == 1, filter);

  for (FaultWay way = FAULT_WAY_NONE; way < N_FAULT_WAYS; way++)
    look_honestly (way);
  carry_out ();
  for (FaultWay way = FAULT_WAY_NONE; way < N_FAULT_WAYS; way++)
    {
      for (guint i = 0; i < cells->len; i++)
        if (((FaultCell *) g_ptr_array_index (cells, i))->service->way == way)
          fault_cell_judge (g_ptr_array_index (cells, i), honest[way]);
      g_clear_pointer (&honest[way], medic_facts_unref);
    }
  g_test_message ("%u cells in %.1f s", cells->len,
                  (double) (g_get_monotonic_time () - begun) / G_USEC_PER_SEC);

  result = g_test_run ();
  g_ptr_array_unref (cells);

  return result;
}
