/* test-tls-end.c - may the process end while a thread is in the middle of TLS?
 *
 * What GnuTLS does at the end of a process is done here, and then it is used, as by a thread that
 * has not noticed. It has nothing left to write a certificate with once it took itself down. GIO's
 * TLS sets it up once more, so that is not loaded before.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gnutls/gnutls.h>

#include "rehearsal/medic-authority.h"
#include "rehearsal/medic-signer.h"
#include "services/medic-tls.h"

static void
assert_tls_is_still_there (void)
{
  g_autoptr (MedicAuthority) authority = NULL;
  g_autoptr (GTlsCertificate) certificate = NULL;
  g_autoptr (GError) error = NULL;

  gnutls_global_deinit ();
  authority = medic_authority_new (&error);
  g_assert_no_error (error);
  certificate = medic_authority_issue (authority, "localhost", MEDIC_VALIDITY_NOW, &error);
  g_assert_no_error (error);
  g_assert_nonnull (certificate);
}

static void
test_connection (void)
{
  if (g_test_subprocess ())
    {
      g_setenv ("G_TLS_GNUTLS_PRIORITY", "NORMAL", TRUE);
      medic_tls_forbid_old ();
      assert_tls_is_still_there ();
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

static void
test_rehearsal (void)
{
  if (g_test_subprocess ())
    {
      medic_signer_warm_up ();
      assert_tls_is_still_there ();
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tls-end/a-connection-is-not-left-without-it", test_connection);
  g_test_add_func ("/tls-end/a-key-being-made-is-not-left-without-it", test_rehearsal);

  return g_test_run ();
}
