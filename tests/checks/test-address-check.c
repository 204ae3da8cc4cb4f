/* test-address-check.c - what the check of the address makes of what was typed
 *
 * How addresses are read in detail is the matter of core's own test.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/checks.h"
#include "support/run-check.h"

static const struct
{
  const char *name;
  const char *known;
  const char *expected;
} rows[] = {
  { "a-company-address-is-told-apart", "{'address-typed': <'anna@harbour.example'>}",
    "{'address-form': <'fine'>, 'mail-address': <'anna@harbour.example'>,"
    " 'mail-domain': <'harbour.example'>, 'address-kind': <'other'>}" },
  { "what-was-pasted-is-tidied", "{'address-typed': <' Anna <mailto:Anna@HARBOUR.example> '>}",
    "{'address-form': <'fine'>, 'mail-address': <'Anna@harbour.example'>,"
    " 'mail-domain': <'harbour.example'>, 'address-kind': <'other'>}" },
  { "a-domain-with-letters-of-its-own-is-asked-about-in-ascii",
    "{'address-typed': <'anna@h\303\244fen.example'>}",
    "{'address-form': <'fine'>, 'mail-address': <'anna@h\303\244fen.example'>,"
    " 'mail-domain': <'xn--hfen-loa.example'>, 'address-kind': <'other'>}" },
  { "a-personal-address-of-microsoft-is-known",
    "{'address-typed': <'mail-medic-test@outlook.com'>}",
    "{'address-form': <'fine'>, 'mail-address': <'mail-medic-test@outlook.com'>,"
    " 'mail-domain': <'outlook.com'>, 'address-kind': <'microsoft-personal'>}" },
  { "a-slip-is-suggested-and-not-corrected", "{'address-typed': <'mail-medic-test@outlok.com'>}",
    "{'address-form': <'fine'>, 'mail-address': <'mail-medic-test@outlok.com'>,"
    " 'mail-domain': <'outlok.com'>, 'address-kind': <'other'>,"
    " 'domain-suggested': <'outlook.com'>}" },
  { "without-a-sign-nothing-else-is-known", "{'address-typed': <'harbour.example'>}",
    "{'address-form': <'no-at'>}" },
  { "an-ip-address-is-no-domain", "{'address-typed': <'anna@192.0.2.1'>}",
    "{'address-form': <'bad-domain'>}" },
  { "nothing-typed-is-empty", "{'address-typed': <''>}", "{'address-form': <'empty'>}" },
  { "nothing-known-is-empty", "{}", "{'address-form': <'empty'>}" },
};

static void
test_row (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicFacts) learned = NULL;

  learned = run_check (&medic_check_address, rows[i].known, NULL, &error);

  g_assert_no_error (error);
  assert_facts (learned, rows[i].expected);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/address-check/", rows[i].name, NULL);
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_row);
    }

  return g_test_run ();
}
