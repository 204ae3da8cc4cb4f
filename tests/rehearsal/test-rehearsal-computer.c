/* test-rehearsal-computer.c - a practice customer's clock and network
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "play.h"

#define WITH(more) WORLD_AND (DNS ("answers", MX), MICROSOFT ("answers", TENANT, "Managed"), more)
#define PLAIN WORLD (DNS ("answers", MX), MICROSOFT ("answers", TENANT, "Managed"))

typedef struct
{
  const char   *name;
  const char   *world;
  MedicNetwork  network;
  int           minutes;
} Row;

static const Row rows[] = {
  { "all-is-well-unless-said", PLAIN, MEDIC_NETWORK_FULL, 0 },
  { "full", WITH ("\"network\": \"full\""), MEDIC_NETWORK_FULL, 0 },
  { "limited", WITH ("\"network\": \"limited\""), MEDIC_NETWORK_LIMITED, 0 },
  { "portal", WITH ("\"network\": \"portal\""), MEDIC_NETWORK_PORTAL, 0 },
  { "local", WITH ("\"network\": \"local\""), MEDIC_NETWORK_LOCAL, 0 },
  { "nine-minutes-fast", WITH ("\"clock-minutes\": 9"), MEDIC_NETWORK_FULL, 9 },
  { "nine-minutes-slow", WITH ("\"clock-minutes\": -9"), MEDIC_NETWORK_FULL, -9 },
  { "a-year-fast", WITH ("\"clock-minutes\": 525600"), MEDIC_NETWORK_FULL, 525600 },
  { "a-year-slow", WITH ("\"clock-minutes\": -525600"), MEDIC_NETWORK_FULL, -525600 },
};

static int
get_minutes (const MedicEndpoints *endpoints)
{
  gint64 ahead = medic_computer_get_time (endpoints->computer) - g_get_real_time ();

  /* Between the two looks some time goes by. */
  return (int) ((ahead + (ahead < 0 ? -1 : 1) * G_USEC_PER_SEC * 30) / (60 * G_USEC_PER_SEC));
}

static void
test_row (const void *data)
{
  const Row *row = data;
  g_autoptr (MedicRehearsal) rehearsal = play (row->world, NO_CHANGE);
  g_autoptr (MedicEndpoints) endpoints = medic_rehearsal_new_endpoints (rehearsal);

  g_assert_cmpint (medic_computer_get_network (endpoints->computer), ==, row->network);
  g_assert_cmpint (get_minutes (endpoints), ==, row->minutes);
}

static void
test_a_step_sets_it_right (void)
{
  g_autoptr (MedicRehearsal) rehearsal =
    play (WITH ("\"clock-minutes\": -9, \"network\": \"local\""),
          "[{\"step\": \"set\", \"world\": {\"clock-minutes\": 0, \"network\": \"full\"}}]");
  g_autoptr (MedicEndpoints) endpoints = medic_rehearsal_new_endpoints (rehearsal);

  g_assert_cmpint (get_minutes (endpoints), ==, -9);
  medic_rehearsal_step_done (rehearsal, "set");
  g_assert_cmpint (get_minutes (endpoints), ==, 0);
  g_assert_cmpint (medic_computer_get_network (endpoints->computer), ==, MEDIC_NETWORK_FULL);
}

static void
test_it_outlives_the_rehearsal (void)
{
  MedicRehearsal *rehearsal = play (WITH ("\"clock-minutes\": 9"), NO_CHANGE);
  g_autoptr (MedicEndpoints) endpoints = medic_rehearsal_new_endpoints (rehearsal);

  g_object_unref (rehearsal);
  g_assert_cmpint (get_minutes (endpoints), ==, 9);
}

static void
test_a_message_changes_with_the_steps (void)
{
  g_autoptr (MedicRehearsal) rehearsal =
    play (PLAIN, "[{\"step\": \"try\", \"message\": \"AADSTS65001\"},"
          " {\"step\": \"grant\", \"message\": null}]");

  g_assert_null (medic_rehearsal_get_message (rehearsal));
  medic_rehearsal_step_done (rehearsal, "try");
  g_assert_cmpstr (medic_rehearsal_get_message (rehearsal), ==, "AADSTS65001");
  medic_rehearsal_step_done (rehearsal, "grant");
  g_assert_null (medic_rehearsal_get_message (rehearsal));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/rehearsal-computer/", rows[i].name, NULL);
      g_test_add_data_func (path, &rows[i], test_row);
    }

  g_test_add_func ("/rehearsal-computer/a-step-sets-it-right", test_a_step_sets_it_right);
  g_test_add_func ("/rehearsal-computer/it-outlives-the-rehearsal", test_it_outlives_the_rehearsal);
  g_test_add_func ("/rehearsal-computer/a-message-changes-with-the-steps",
                   test_a_message_changes_with_the_steps);

  return g_test_run ();
}
