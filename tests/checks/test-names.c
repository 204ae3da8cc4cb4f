/* test-names.c - where Microsoft's name leads, and who says so
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/checks.h"
#include "checks/names-judge.h"
#include "support/fake-computer.h"
#include "support/fake-dns.h"
#include "support/fake-services.h"
#include "support/run-check.h"

#define KNOWN "{'mail-domain': <'harbour.example'>}"
#define MICROSOFT "login.microsoftonline.com"
#define HUBSPOT "app.hubspot.com"
#define NOBODY ".example.com."
#define OUT "203.0.113.7"

typedef struct
{
  const char *name;
  const char *microsoft;  /* (nullable): what browsers find; NULL when nobody can say */
  const char *hubspot;    /* (nullable) */
  const char *nobody;     /* (nullable) */
  const char *by_server;  /* (nullable): what the name servers say of Microsoft's name */
  gboolean    listed;     /* the computer's own list has it */
  const char *expected;
} Row;

static const Row rows[] = {
  { "out-as-it-should", OUT, OUT, "", NULL, FALSE,
    "{'names': <'right'>, 'names-invented': <false>}" },
  { "out-by-both-ways", "2001:db8::7 " OUT, OUT, "", NULL, FALSE,
    "{'names': <'right'>, 'names-invented': <false>}" },
  { "out-where-everything-is-found", OUT, OUT, "10.0.0.9", NULL, FALSE,
    "{'names': <'right'>, 'names-invented': <true>}" },
  { "out-by-one-address-of-two", "10.0.0.1 " OUT, OUT, "", NULL, FALSE,
    "{'names': <'right'>, 'names-invented': <false>}" },
  { "out-and-listed-does-not-matter", OUT, OUT, "", NULL, TRUE,
    "{'names': <'right'>, 'names-invented': <false>}" },
  { "astray-by-the-servers", "10.0.0.1", OUT, "", "10.0.0.1", FALSE,
    "{'names': <'private'>, 'names-by': <'server'>, 'names-invented': <false>}" },
  { "astray-by-something-here", "10.0.0.1", OUT, "", OUT, FALSE,
    "{'names': <'private'>, 'names-by': <'computer'>, 'names-invented': <false>}" },
  { "astray-by-nobody-knows-whom", "10.0.0.1", OUT, "", NULL, FALSE,
    "{'names': <'private'>, 'names-invented': <false>}" },
  { "blocked-by-the-servers", "0.0.0.0 ::", OUT, "", "0.0.0.0", FALSE,
    "{'names': <'nowhere'>, 'names-by': <'server'>, 'names-invented': <false>}" },
  { "blocked-by-the-list", "127.0.0.1", OUT, "", "127.0.0.1", TRUE,
    "{'names': <'nowhere'>, 'names-by': <'computer'>, 'names-invented': <false>}" },
  { "unknown-while-another-is-found", "", OUT, "", "", FALSE,
    "{'names': <'none'>, 'names-by': <'server'>, 'names-invented': <false>}" },
  { "unknown-as-all-are", "", "", "", "", FALSE,
    "{'names': <'nothing'>, 'names-invented': <false>}" },
  { "unknown-and-no-more-is-known", "", NULL, NULL, "", FALSE, "{}" },
};

static MedicDnsReply *
new_reply (const char *addresses)
{
  g_auto (GStrv) each = g_strsplit (addresses, " ", -1);
  MedicDnsReply *reply =
    medic_dns_reply_new (each[0] != NULL ? MEDIC_DNS_FOUND : MEDIC_DNS_NO_NAME);

  for (gsize i = 0; each[i] != NULL; i++)
    medic_dns_reply_add (reply, 0, each[i]);

  return reply;
}

static FakeDns *
new_dns (const Row *row)
{
  FakeDns *dns = row->by_server != NULL
                 ? fake_dns_new (new_reply (row->by_server))
                 : fake_dns_new_failing (G_IO_ERROR, G_IO_ERROR_TIMED_OUT);

  if (row->microsoft != NULL)
    fake_dns_set_found (dns, MICROSOFT, row->microsoft);
  if (row->hubspot != NULL)
    fake_dns_set_found (dns, HUBSPOT, row->hubspot);
  if (row->nobody != NULL)
    fake_dns_set_found (dns, NOBODY, row->nobody);

  return dns;
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (FakeDns) dns = new_dns (row);
  g_autoptr (FakeComputer) computer = fake_computer_new_with_network (MEDIC_NETWORK_FULL);
  g_autoptr (MedicServices) services = NULL;
  g_autoptr (MedicFacts) learned = NULL;
  g_autoptr (GError) error = NULL;

  if (row->listed)
    fake_computer_list (computer, MICROSOFT);
  services = fake_services_new (MEDIC_DNS (dns), MEDIC_COMPUTER (computer));
  learned = run_check (&medic_check_names, KNOWN, services, &error);

  g_assert_no_error (error);
  assert_facts (learned, row->expected);
}

static void
test_silence_is_no_answer (void)
{
  const Row silent = { .hubspot = OUT };
  g_autoptr (FakeDns) dns = new_dns (&silent);
  g_autoptr (MedicServices) services = fake_services_new (MEDIC_DNS (dns), NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (run_check (&medic_check_names, KNOWN, services, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT);
}

/* What libc could not read is to it as if it were not there. */
static void
test_an_unreadable_answer_is_none (void)
{
  const Row unreadable = { .microsoft = "", .hubspot = OUT, .nobody = "" };
  g_autoptr (FakeDns) dns = new_dns (&unreadable);
  g_autoptr (MedicServices) services = fake_services_new (MEDIC_DNS (dns), NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (run_check (&medic_check_names, KNOWN, services, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT);
}

static const struct
{
  const char   *addresses;
  MedicPlaceOf  place;
} places[] = {
  { "", MEDIC_PLACE_NONE },
  { "no address", MEDIC_PLACE_NONE },
  { "0.0.0.0", MEDIC_PLACE_NOWHERE },
  { "127.0.0.53", MEDIC_PLACE_NOWHERE },
  { "::", MEDIC_PLACE_NOWHERE },
  { "::1", MEDIC_PLACE_NOWHERE },
  { "10.255.255.255", MEDIC_PLACE_PRIVATE },
  { "172.16.0.1", MEDIC_PLACE_PRIVATE },
  { "172.31.255.255", MEDIC_PLACE_PRIVATE },
  { "192.168.178.1", MEDIC_PLACE_PRIVATE },
  { "169.254.1.1", MEDIC_PLACE_PRIVATE },
  { "100.64.0.1", MEDIC_PLACE_PRIVATE },
  { "100.127.255.255", MEDIC_PLACE_PRIVATE },
  { "198.18.0.7", MEDIC_PLACE_PRIVATE },
  { "224.0.0.1", MEDIC_PLACE_PRIVATE },
  { "255.255.255.255", MEDIC_PLACE_PRIVATE },
  { "fd00::1", MEDIC_PLACE_PRIVATE },
  { "fe80::1", MEDIC_PLACE_PRIVATE },
  { "ff02::1", MEDIC_PLACE_PRIVATE },
  { "203.0.113.7", MEDIC_PLACE_PUBLIC },
  { "2001:db8::7", MEDIC_PLACE_PUBLIC },
  /* Made of an IPv4 address where there is IPv6 only (RFC 6052). */
  { "64:ff9b::203.0.113.7", MEDIC_PLACE_PUBLIC },
  { "0.0.0.0 10.0.0.1", MEDIC_PLACE_PRIVATE },
};

static void
test_addresses_are_told_apart (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (MedicDnsReply) reply = new_reply (places[i].addresses);

      g_test_message ("%s", places[i].addresses);
      g_assert_cmpint (medic_names_place (reply), ==, places[i].place);
    }
}

static void
keep_result (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* As when practice is left while checks run. */
static void
test_cut_off_it_asks_nobody_who_is_gone (void)
{
  g_autoptr (MedicFacts) known = medic_facts_parse (KNOWN, NULL);
  MedicServices *services = fake_services_new (NULL, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  GTask *task = g_task_new (NULL, cancellable, keep_result, &result);
  g_autoptr (GError) error = NULL;

  medic_check_names.run (task, known, services);
  g_object_unref (task);
  g_cancellable_cancel (cancellable);
  medic_services_free (services);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_null (g_task_propagate_pointer (G_TASK (result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/names/", rows[i].name, NULL);
      g_test_add_data_func (path, &rows[i], test_row);
    }
  g_test_add_func ("/names/silence-is-no-answer", test_silence_is_no_answer);
  g_test_add_func ("/names/an-unreadable-answer-is-not-that-there-is-no-name",
                   test_an_unreadable_answer_is_none);
  g_test_add_func ("/names/addresses-are-told-apart", test_addresses_are_told_apart);
  g_test_add_func ("/names/cut-off-it-asks-nobody-who-is-gone",
                   test_cut_off_it_asks_nobody_who_is_gone);

  return g_test_run ();
}
