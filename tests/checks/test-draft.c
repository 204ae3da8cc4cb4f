/* test-draft.c - a draft that is written, removed, and looked for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/checks.h"
#include "support/graph-case.h"
#include "support/run-check.h"

#define POSTED "/me/messages"
#define ONE "/me/messages/AQ%2FB%2B%3D"
#define GONE { ONE "?*", 404, GRAPH_ERROR ("ErrorItemNotFound") }
#define WRITTEN { POSTED, 201, "{\"id\": \"AQ/B+=\"}", NULL, "POST" }
#define REMOVED { ONE, 204, NULL, NULL, "DELETE" }

static const GraphCase rows[] = {
  { "written-and-removed", NULL, NULL, "{'draft': <'works'>}", 0, { WRITTEN, REMOVED, GONE } },
  { "still-there", NULL, NULL, "{'draft': <'not-removed'>}", 0,
    { WRITTEN, REMOVED, { ONE "?*", 200, "{\"id\": \"AQ/B+=\"}" } } },
  { "not-removed", NULL, NULL, "{'draft': <'not-removed'>}", 0,
    { WRITTEN, { ONE, 403, GRAPH_ERROR ("ErrorAccessDenied") }, { ONE "?*", 200, "{}" } } },
  { "gone-although-it-was-refused", NULL, NULL, "{'draft': <'works'>}", 0,
    { WRITTEN, { ONE, 404, GRAPH_ERROR ("ErrorItemNotFound") }, GONE } },
  { "nobody-says-whether-it-is-gone", NULL, NULL, "{'draft': <'not-removed'>}", 0,
    { WRITTEN, REMOVED, { ONE "?*", 200, "<html></html>" } } },
  { "a-page-says-that-it-is-gone", NULL, NULL, "{'draft': <'not-removed'>}", 0,
    { WRITTEN, REMOVED, { ONE "?*", 404, "<html></html>" } } },
  { "written-without-a-name", NULL, NULL, "{'draft': <'not-removed'>}", 0, { { POSTED, 201, "{}" } } },
  { "written-with-a-name-of-another-type", NULL, NULL, "{'draft': <'not-removed'>}", 0,
    { { POSTED, 201, "{\"id\": [1]}" } } },
  { "written-with-an-empty-name", NULL, NULL, "{'draft': <'not-removed'>}", 0,
    { { POSTED, 201, "{\"id\": \"\"}" } } },
  { "denied", NULL, NULL, "{'draft': <'denied'>, 'draft-error': <'ErrorAccessDenied'>}", 0,
    { { POSTED, 403, GRAPH_ERROR ("ErrorAccessDenied") } } },
  { "full", NULL, NULL, "{'draft': <'full'>, 'draft-error': <'ErrorQuotaExceeded'>}", 0,
    { { POSTED, 403, GRAPH_ERROR ("ErrorQuotaExceeded") } } },
  { "throttled", NULL, NULL, "{'draft': <'throttled'>, 'draft-error': <'ApplicationThrottled'>}", 0,
    { { POSTED, 429, GRAPH_ERROR ("ApplicationThrottled") } } },
  { "a-page", NULL, NULL, NULL, G_IO_ERROR_INVALID_DATA, { { POSTED, 200, "<html></html>" } } },
  { "trouble-as-a-page", NULL, NULL, NULL, G_IO_ERROR_BUSY, { { POSTED, 502, "<html></html>" } } },
};

static void
test_row (gconstpointer data)
{
  GraphCase row = *(const GraphCase *) data;

  row.account = &graph_mailbox_account;
  graph_case_try (&medic_check_draft, &row);
}

/* A name is escaped, so that none leads elsewhere. */
static void
test_no_name_leads_elsewhere (void)
{
  const GraphRule *rules = GRAPH_RULES (
    { POSTED, 201, "{\"id\": \"../calendar?x#y%2F\"}", NULL, "POST" },
    { "/me/messages/..%2Fcalendar%3Fx%23y%252F", 204, NULL, NULL, "DELETE" },
    { "/me/messages/..%2Fcalendar%3Fx%23y%252F?$select=id", 404, GRAPH_ERROR ("ErrorItemNotFound") });
  g_autoptr (GraphServer) server = graph_server_new (rules);
  g_autoptr (MedicServices) services = graph_server_new_services (server, &graph_mailbox_account);
  g_autoptr (MedicFacts) learned = run_check (&medic_check_draft, "{}", services, NULL);

  assert_facts (learned, "{'draft': <'works'>}");
}

static void
test_it_waits_for_the_persons_word (void)
{
  static const struct
  {
    const char *known;
    MedicTruth  may;
  } whens[] = {
    { "{'mailbox': <'works'>}", MEDIC_UNKNOWN },
    { "{'mailbox': <'works'>, 'draft-wanted': <'no'>, 'test-wanted': <'no'>}", MEDIC_NO },
    { "{'mailbox': <'denied'>, 'draft-wanted': <'yes'>, 'test-wanted': <'yes'>}", MEDIC_NO },
    { "{'mailbox': <'works'>, 'draft-wanted': <'yes'>, 'test-wanted': <'yes'>}", MEDIC_YES },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (whens); i++)
    {
      g_autoptr (MedicFacts) known = medic_facts_parse (whens[i].known, NULL);

      g_assert_cmpint (medic_conditions_all (medic_check_draft.when, known), ==, whens[i].may);
      g_assert_cmpint (medic_conditions_all (medic_check_test_message.when, known), ==,
                       whens[i].may);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  graph_case_add_all ("draft", rows, G_N_ELEMENTS (rows), test_row);
  g_test_add_func ("/draft/no-name-leads-elsewhere", test_no_name_leads_elsewhere);
  g_test_add_func ("/draft/it-waits-for-the-persons-word", test_it_waits_for_the_persons_word);

  return g_test_run ();
}
