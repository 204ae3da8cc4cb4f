/* run-check.c - carries out one check, outside of any case
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support/run-check.h"

/* Longer than any deadline in the program: a check that is still under way is stuck. */
#define GUARD_SECONDS 20

static gboolean
on_stuck (gpointer user_data)
{
  const MedicCheck *check = user_data;

  g_error ("Check “%s” is stuck", check->id);

  return G_SOURCE_REMOVE;
}

static void
on_ran (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

static void
assert_provided (const MedicCheck *check,
                 const MedicFacts *learned)
{
  for (MedicFact fact = MEDIC_FACT_NONE + 1; fact < MEDIC_N_FACTS; fact++)
    g_assert_true (medic_facts_peek (learned, fact) == NULL || medic_check_provides (check, fact));
}

/**
 * run_check:
 * @facts_text: what is known before, as medic_facts_parse() reads it
 * @services: (nullable): for a check that asks nobody
 *
 * Waits for the check to end, and insists that it says no more than it announces.
 *
 * Returns: (transfer full): what was learnt; or %NULL with @error set
 */
MedicFacts *
run_check (const MedicCheck  *check,
           const char        *facts_text,
           MedicServices     *services,
           GError           **error)
{
  g_autoptr (MedicFacts) known = medic_facts_parse (facts_text, NULL);
  g_autoptr (GAsyncResult) result = NULL;
  GTask *task = g_task_new (NULL, NULL, on_ran, &result);
  guint guard = g_timeout_add_seconds (GUARD_SECONDS, on_stuck, (gpointer) check);
  MedicFacts *learned;

  g_assert_nonnull (known);
  check->run (task, known, services);
  g_object_unref (task);

  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (guard);

  learned = g_task_propagate_pointer (G_TASK (result), error);
  if (learned != NULL)
    assert_provided (check, learned);

  return learned;
}

static char *
print_fact (const MedicFacts *facts,
            MedicFact         fact)
{
  GVariant *value = medic_facts_peek (facts, fact);
  g_autofree char *printed = value != NULL ? g_variant_print (value, FALSE) : NULL;

  return g_strdup_printf ("%s: %s", medic_fact_get_nick (fact), printed != NULL ? printed : "?");
}

/**
 * assert_facts:
 * @expected: all that is to be known, as medic_facts_parse() reads it; anything more is wrong
 */
void
assert_facts (const MedicFacts *found,
              const char       *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicFacts) wanted = medic_facts_parse (expected, &error);

  g_assert_no_error (error);
  g_assert_nonnull (found);
  for (MedicFact fact = MEDIC_FACT_NONE + 1; fact < MEDIC_N_FACTS; fact++)
    {
      g_autofree char *is = print_fact (found, fact);
      g_autofree char *ought = print_fact (wanted, fact);

      g_assert_cmpstr (is, ==, ought);
    }
}
