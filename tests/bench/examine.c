/* examine.c - what the benchmarks of a case share: a slow customer, and the examination
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "examine.h"

#include <string.h>

#include "program/medic-program.h"

double
examine_now (void)
{
  return (double) g_get_monotonic_time () / 1000;
}

void
examine_keep (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

GAsyncResult *
examine_wait (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

/* Returns: (transfer full): the customer of a file, whose services answer after @delay */
MedicCustomer *
examine_load (const char *path,
              guint       delay)
{
  g_autofree char *text = NULL;
  g_autofree char *slow = g_strdup_printf ("\"delay-ms\": %u", delay);
  g_autoptr (GRegex) pattern = g_regex_new ("\"delay-ms\": [0-9]+", 0, 0, NULL);
  g_autofree char *slowed = NULL;
  g_autoptr (GError) error = NULL;
  MedicCustomer *customer;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  slowed = g_regex_replace_literal (pattern, text, -1, 0, slow, 0, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (slowed, slow));
  customer = medic_customer_parse (slowed, (gssize) strlen (slowed), &error);
  g_assert_no_error (error);

  return customer;
}

void
examine_answer (MedicCase  *the_case,
                const char *question,
                const char *reply)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();

  medic_case_answer (the_case, medic_knowledge_get_question (knowledge, question), reply);
}

/* Returns: how long the whole examination takes, in ms */
double
examine_domain (MedicServices *services,
                const char    *address)
{
  g_autoptr (MedicCase) the_case = medic_case_new (medic_program_get_knowledge (), services);
  g_autoptr (GAsyncResult) result = NULL;
  double start;

  examine_answer (the_case, "address", address);
  examine_answer (the_case, "own-address", "yes");
  start = examine_now ();
  medic_case_examine_async (the_case, NULL, examine_keep, &result);
  g_assert_true (medic_case_examine_finish (the_case, examine_wait (&result), NULL));

  return examine_now () - start;
}
