/* test-network.c - what the computer says of its network, passed on as it is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/checks.h"
#include "support/fake-computer.h"
#include "support/fake-services.h"
#include "support/run-check.h"

static const struct
{
  const char   *name;
  MedicNetwork  network;
  const char   *expected;
} rows[] = {
  { "a-way-out", MEDIC_NETWORK_FULL, "{'network': <'full'>}" },
  { "a-way-that-not-everything-passes", MEDIC_NETWORK_LIMITED, "{'network': <'limited'>}" },
  { "a-page-that-wants-a-sign-in", MEDIC_NETWORK_PORTAL, "{'network': <'portal'>}" },
  { "no-way-out", MEDIC_NETWORK_LOCAL, "{'network': <'local'>}" },
  { "nobody-knows", MEDIC_NETWORK_UNKNOWN, "{'network': <'unknown'>}" },
};

static void
test_row (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (FakeComputer) computer = fake_computer_new_with_network (rows[i].network);
  g_autoptr (MedicServices) services = fake_services_new (NULL, MEDIC_COMPUTER (computer));
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicFacts) learned = NULL;

  g_assert_cmpuint (fake_computer_get_n_asked (computer), ==, 0);
  learned = run_check (&medic_check_network, "{'mail-domain': <'harbour.example'>}", services, &error);

  g_assert_no_error (error);
  assert_facts (learned, rows[i].expected);
  g_assert_cmpuint (fake_computer_get_n_asked (computer), ==, 1);
}

/* Whatever it says here: it is one of the words. */
static void
test_this_computer_says_something (void)
{
  static const char *const words[] = { "full", "limited", "portal", "local", "unknown", NULL };
  g_autoptr (MedicServices) services = fake_services_new (NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicFacts) learned = run_check (&medic_check_network, "{}", services, &error);

  g_assert_no_error (error);
  g_assert_true (g_strv_contains (words, medic_facts_peek_string (learned, MEDIC_FACT_NETWORK)));
}

static void
test_nothing_is_asked_before_an_address_is_known (void)
{
  g_autoptr (MedicFacts) nothing = medic_facts_new ();
  g_autoptr (MedicFacts) known = medic_facts_parse ("{'mail-domain': <'harbour.example'>}", NULL);

  g_assert_cmpint (medic_conditions_all (medic_check_network.when, nothing), !=, MEDIC_YES);
  g_assert_cmpint (medic_conditions_all (medic_check_network.when, known), ==, MEDIC_YES);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/network/", rows[i].name, NULL);
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_row);
    }

  g_test_add_func ("/network/this-computer-says-something", test_this_computer_says_something);
  g_test_add_func ("/network/nothing-is-asked-before-an-address-is-known",
                   test_nothing_is_asked_before_an_address_is_known);

  return g_test_run ();
}
