/* test-program.c - the real world goes by the settings as they are when a case begins
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-program-private.h"
#include "program/medic-settings.h"
#include "services/medic-account.h"

#define OURS "12345678-90ab-cdef-1234-567890abcdef"

static void
set (MedicSetting  setting,
     const char   *text)
{
  g_assert_cmpint (medic_settings_set_own (medic_settings_get_default (), setting, text), ==,
                   MEDIC_FAULT_NONE);
}

static MedicAccount *
get_account (MedicProgram *program)
{
  return medic_services_get_account (medic_program_get_services (program));
}

static void
assert_sign_in_is_at (MedicProgram *program,
                      const char   *host)
{
  g_autofree char *link =
    medic_services_dup_uri (medic_program_get_services (program), MEDIC_HOST_SIGN_IN, "");

  g_assert_cmpstr (link, ==, host);
}

static void
test_an_id_that_is_set_counts (void)
{
  g_autoptr (MedicProgram) program = medic_program_new ();

  g_assert_false (medic_account_is_set_up (get_account (program)));
  set (MEDIC_SETTING_APPLICATION_ID, OURS);
  g_assert_true (medic_account_is_set_up (get_account (program)));
  set (MEDIC_SETTING_APPLICATION_ID, NULL);
  g_assert_false (medic_account_is_set_up (get_account (program)));
}

static void
test_a_cloud_has_hosts_of_its_own (void)
{
  g_autoptr (MedicProgram) program = medic_program_new ();

  assert_sign_in_is_at (program, "https://login.microsoftonline.com");
  set (MEDIC_SETTING_CLOUD, "china");
  assert_sign_in_is_at (program, "https://login.partner.microsoftonline.cn");
  set (MEDIC_SETTING_CLOUD, NULL);
}

/* It may be in the middle of something. */
static void
test_a_case_keeps_its_services (void)
{
  g_autoptr (MedicProgram) program = medic_program_new ();
  G_GNUC_UNUSED g_autoptr (MedicCase) before =
    medic_program_new_case (program, "anna@harbour.example");
  MedicServices *services = medic_program_get_services (program);

  set (MEDIC_SETTING_APPLICATION_ID, OURS);
  g_assert_true (medic_program_get_services (program) != services);
  g_assert_false (medic_account_is_set_up (medic_services_get_account (services)));
  set (MEDIC_SETTING_APPLICATION_ID, NULL);
}

/* A sign-in does not end over something that does not matter to it. */
static void
test_what_changes_nothing_changes_nothing (void)
{
  g_autoptr (MedicProgram) program = medic_program_new ();
  MedicServices *services = medic_program_get_services (program);

  set (MEDIC_SETTING_TENANT, "common");
  set (MEDIC_SETTING_CLOUD, "global");
  g_assert_true (medic_program_get_services (program) == services);
  set (MEDIC_SETTING_TENANT, NULL);
  set (MEDIC_SETTING_CLOUD, NULL);
  g_assert_true (medic_program_get_services (program) == services);
}

static void
test_practice_goes_by_its_own (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicProgram) program = medic_program_new_practice ("healthy", &error);
  MedicServices *services;

  g_assert_no_error (error);
  services = medic_program_get_services (program);
  set (MEDIC_SETTING_APPLICATION_ID, OURS);
  g_assert_true (medic_program_get_services (program) == services);
  set (MEDIC_SETTING_APPLICATION_ID, NULL);
}

/* Whether an examination in @program learns of changes of this computer's network. */
static gboolean
watches_network (MedicProgram *program)
{
  g_autoptr (MedicCase) the_case = medic_program_new_case (program, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  GNetworkMonitor *monitor = g_network_monitor_get_default ();
  guint changed = g_signal_lookup ("network-changed", G_TYPE_NETWORK_MONITOR);
  gboolean watches;

  medic_case_examine_async (the_case, cancellable, NULL, NULL);
  watches = g_signal_has_handler_pending (monitor, changed, 0, TRUE);
  g_cancellable_cancel (cancellable);
  while (g_main_context_iteration (NULL, FALSE))
    continue;

  return watches;
}

static void
test_practice_stands_on_no_network (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicProgram) practice = medic_program_new_practice ("healthy", &error);
  g_autoptr (MedicProgram) real = medic_program_new ();

  g_assert_no_error (error);
  g_assert_false (watches_network (practice));
  g_assert_true (watches_network (real));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/program/an-id-that-is-set-counts", test_an_id_that_is_set_counts);
  g_test_add_func ("/program/a-cloud-has-hosts-of-its-own", test_a_cloud_has_hosts_of_its_own);
  g_test_add_func ("/program/a-case-keeps-its-services", test_a_case_keeps_its_services);
  g_test_add_func ("/program/what-changes-nothing-changes-nothing",
                   test_what_changes_nothing_changes_nothing);
  g_test_add_func ("/program/practice-goes-by-its-own", test_practice_goes_by_its_own);
  g_test_add_func ("/program/practice-stands-on-no-network", test_practice_stands_on_no_network);

  return g_test_run ();
}
