/* play.c - a rehearsal made from a few words, and waiting for answers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "play.h"

#include <string.h>

MedicRehearsal *
play (const char *world,
      const char *changes)
{
  g_autofree char *text = g_strdup_printf (
    "{\"id\": \"one\", \"title\": \"One\", \"summary\": \"One.\", \"world\": %s, \"person\": "
    "{\"address\": \"anna@harbour.example\", \"answers\": {}}, \"changes\": %s}", world, changes);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicCustomer) customer = medic_customer_parse (text, (gssize) strlen (text), &error);
  MedicRehearsal *rehearsal;

  g_assert_no_error (error);
  rehearsal = medic_rehearsal_new (customer, &error);
  g_assert_no_error (error);

  return rehearsal;
}

void
keep_result (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}
