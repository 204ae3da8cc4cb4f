/* zone-check.c - a check that asks the name service, against a zone of the test's
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support/zone-check.h"

#include "support/fake-dns.h"
#include "support/fake-services.h"
#include "support/run-check.h"

#define KNOWN "{'mail-domain': <'harbour.example'>}"

typedef struct
{
  const MedicCheck *check;
  const ZoneRow    *row;
} ZoneTest;

static void
run_zone_test (gconstpointer data)
{
  const ZoneTest *test = data;
  g_autoptr (FakeDns) dns = fake_dns_new_zone (test->row->zone);
  g_autoptr (MedicServices) services = fake_services_new (MEDIC_DNS (dns), NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicFacts) learned = run_check (test->check, KNOWN, services, &error);

  if (test->row->expected == NULL)
    {
      g_assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT)
                     || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA));
      g_assert_null (learned);
    }
  else
    {
      g_assert_no_error (error);
      assert_facts (learned, test->row->expected);
    }

  if (test->row->n_asked > 0)
    g_assert_cmpuint (fake_dns_count_asked (dns), ==, test->row->n_asked);
}

static void
test_without_a_domain_nobody_is_asked (gconstpointer data)
{
  g_autoptr (FakeDns) dns = fake_dns_new_zone ("* SILENT");
  g_autoptr (MedicServices) services = fake_services_new (MEDIC_DNS (dns), NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (run_check (data, "{}", services, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_assert_cmpuint (fake_dns_count_asked (dns), ==, 0);
}

static void
keep (GObject      *source,
      GAsyncResult *result,
      gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
test_a_cancel_ends_it (gconstpointer data)
{
  const MedicCheck *check = data;
  g_autoptr (FakeDns) dns = fake_dns_new_zone ("* CNAME elsewhere.example\n* TXT v=spf1 -all");
  g_autoptr (MedicServices) services = fake_services_new (MEDIC_DNS (dns), NULL);
  g_autoptr (MedicFacts) known = medic_facts_parse (KNOWN, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GTask *task = g_task_new (NULL, cancellable, keep, &result);

  check->run (task, known, services);
  g_object_unref (task);
  g_cancellable_cancel (cancellable);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_null (g_task_propagate_pointer (G_TASK (result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
add (const MedicCheck *check,
     const char       *name,
     gpointer          data,
     GTestDataFunc     test,
     GDestroyNotify    free_data)
{
  g_autofree char *path = g_strconcat ("/", check->id, "/", name, NULL);

  g_test_add_data_func_full (path, data, test, free_data);
}

/* One test for each of @rows, and what holds for every check of this kind. */
void
add_zone_tests (const MedicCheck *check,
                const ZoneRow    *rows,
                gsize             n_rows)
{
  for (gsize i = 0; i < n_rows; i++)
    {
      ZoneTest *test = g_new0 (ZoneTest, 1);

      test->check = check;
      test->row = &rows[i];
      add (check, rows[i].name, test, run_zone_test, g_free);
    }

  add (check, "without-a-domain-nobody-is-asked", (gpointer) check,
       test_without_a_domain_nobody_is_asked, NULL);
  add (check, "a-cancel-ends-it", (gpointer) check, test_a_cancel_ends_it, NULL);
}
