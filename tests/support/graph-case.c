/* graph-case.c - a check that asks the pretend Graph, and all that it learns
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support/graph-case.h"

#include <string.h>

#include "support/run-check.h"

const GraphAccount graph_work_account = { .scopes = "User.Read" };
const GraphAccount graph_mailbox_account = {
  .scopes = "User.Read Mail.ReadWrite Mail.Send Calendars.Read Calendars.ReadWrite",
};
const GraphAccount graph_guest_account = { .claims = "{\"idp\": \"live.com\"}" };

static void
assert_no_prose (const MedicFacts *learned)
{
  for (MedicFact fact = MEDIC_FACT_NONE + 1; fact < MEDIC_N_FACTS; fact++)
    {
      GVariant *value = medic_facts_peek (learned, fact);
      g_autofree char *text = value != NULL ? g_variant_print (value, FALSE) : NULL;

      g_assert_true (text == NULL || strstr (text, GRAPH_PROSE) == NULL);
    }
}

/* Returns: (transfer full): without the comma that a list of macros leaves at its end */
static char *
dup_expected (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ", }", -1);

  return g_strjoinv ("}", parts);
}

/* Insists on what is learnt, and that no prose is. */
void
graph_case_try (const MedicCheck *check,
                const GraphCase  *row)
{
  g_autoptr (GraphServer) server = graph_server_new (row->rules);
  g_autoptr (MedicServices) services =
    graph_server_new_services (server, row->account != NULL ? row->account : &graph_work_account);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicFacts) learned =
    run_check (check, row->known != NULL ? row->known : "{}", services, &error);
  g_autofree char *expected = NULL;

  if (row->expected == NULL)
    {
      g_assert_error (error, G_IO_ERROR, row->code);
      g_assert_null (learned);
      return;
    }

  g_assert_no_error (error);
  expected = dup_expected (row->expected);
  assert_facts (learned, expected);
  assert_no_prose (learned);
}

void
graph_case_add_all (const char      *path,
                    const GraphCase *rows,
                    gsize            n_rows,
                    GTestDataFunc    try_row)
{
  for (gsize i = 0; i < n_rows; i++)
    {
      g_autofree char *whole = g_strdup_printf ("/%s/%s", path, rows[i].name);

      g_test_add_data_func (whole, &rows[i], try_row);
    }
}
