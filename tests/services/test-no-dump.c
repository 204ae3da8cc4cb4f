/* test-no-dump.c - no core file while something secret is in memory, and afterwards again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-keyring.h"
#include "services/medic-no-dump.h"

#include <sys/prctl.h>

static void
assert_dumpable (gboolean dumpable)
{
  g_assert_cmpint (prctl (PR_GET_DUMPABLE) == 1, ==, dumpable);
  g_assert_cmpint (medic_no_dump_is_held (), ==, !dumpable);
}

static void
test_hold (void)
{
  assert_dumpable (TRUE);
  medic_no_dump_hold ();
  assert_dumpable (FALSE);
  medic_no_dump_release ();
  assert_dumpable (TRUE);
}

static void
test_last_release (void)
{
  medic_no_dump_hold ();
  medic_no_dump_hold ();
  medic_no_dump_release ();
  assert_dumpable (FALSE);
  medic_no_dump_release ();
  assert_dumpable (TRUE);
}

static void
test_as_it_was (void)
{
  prctl (PR_SET_DUMPABLE, 0);
  medic_no_dump_hold ();
  medic_no_dump_release ();
  g_assert_cmpint (prctl (PR_GET_DUMPABLE), ==, 0);
  prctl (PR_SET_DUMPABLE, 1);
}

static void
test_secret (void)
{
  g_autoptr (MedicSecret) secret = medic_secret_new ("planted-token-and-more", 13);
  g_autoptr (MedicSecret) copy = medic_secret_copy (secret);

  assert_dumpable (FALSE);
  g_clear_pointer (&secret, medic_secret_free);
  assert_dumpable (FALSE);
  g_assert_cmpstr (medic_secret_peek (copy), ==, "planted-token");
  g_clear_pointer (&copy, medic_secret_free);
  assert_dumpable (TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/no-dump/nothing-is-dumped-while-it-is-held", test_hold);
  g_test_add_func ("/no-dump/the-last-release-counts", test_last_release);
  g_test_add_func ("/no-dump/what-could-not-be-dumped-before-cannot-afterwards", test_as_it_was);
  g_test_add_func ("/no-dump/a-secret-holds-it-and-so-does-its-copy", test_secret);

  return g_test_run ();
}
