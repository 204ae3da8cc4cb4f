/* test-ways.c - each way to a server tried by itself, with real sockets on loopback
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/checks.h"
#include "rehearsal/medic-ipv6-end.h"
#include "services/medic-ways.h"
#include "support/fake-computer.h"
#include "support/fake-dns.h"
#include "support/run-check.h"
#include "support/test-server.h"

#define KNOWN "{'mail-domain': <'harbour.example'>, 'proxy': <'none'>}"
#define WAYS(four, six) "{'way-four': <'" four "'>, 'way-six': <'" six "'>}"

/* What stands at the IPv6 side. */
typedef enum
{
  NOTHING,
  OPEN,
  SILENT,
} Side;

typedef struct
{
  const char *name;
  const char *addresses;
  gboolean    listens;  /* at the IPv4 side */
  Side        side;
  const char *expected;
} Row;

static const Row rows[] = {
  { "both-work", "127.0.0.1 ::1", TRUE, OPEN, WAYS ("works", "works") },
  { "ipv6-is-silent", "127.0.0.1 ::1", TRUE, SILENT, WAYS ("works", "silent") },
  { "ipv6-is-refused", "127.0.0.1 ::1", TRUE, NOTHING, WAYS ("works", "unreachable") },
  { "there-is-no-ipv6", "127.0.0.1", TRUE, NOTHING, WAYS ("works", "none") },
  { "there-is-no-ipv4", "::1", FALSE, OPEN, WAYS ("none", "works") },
  { "ipv4-is-refused", "127.0.0.1 ::1", FALSE, OPEN, WAYS ("unreachable", "works") },
  { "one-address-of-two-is-enough", "127.0.0.2 127.0.0.1", TRUE, NOTHING, WAYS ("works", "none") },
  { "there-is-none", "", TRUE, NOTHING, WAYS ("none", "none") },
};

static gboolean
is_ipv6_here (void)
{
  g_autoptr (MedicIpv6End) end = medic_ipv6_end_new (0, FALSE);

  return end != NULL;
}

static guint16
get_port (TestServer *server)
{
  g_autoptr (MedicServices) services = test_server_new_services (server);
  g_autofree char *base = medic_services_dup_uri (services, MEDIC_HOST_SIGN_IN, "");
  g_autoptr (GUri) uri = g_uri_parse (base, G_URI_FLAGS_NONE, NULL);

  return (guint16) g_uri_get_port (uri);
}

/* Where a name leads to two numbers of this computer, one side is the server, one the other. */
static MedicFacts *
check (TestServer *server,
       const char *addresses)
{
  g_autoptr (FakeDns) dns = fake_dns_new_failing (G_IO_ERROR, G_IO_ERROR_TIMED_OUT);
  g_autoptr (FakeComputer) computer = fake_computer_new_with_network (MEDIC_NETWORK_FULL);
  g_autoptr (MedicServices) services = NULL;
  g_autoptr (GError) error = NULL;
  MedicFacts *learned;

  fake_dns_set_found (dns, "localhost", addresses);
  services = test_server_new_services_in (server, MEDIC_DNS (dns), MEDIC_COMPUTER (computer));
  learned = run_check (&medic_check_ways, KNOWN, services, &error);
  g_assert_no_error (error);

  return learned;
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  const TestAnswer answer = { 200, NULL, "{}" };
  g_autoptr (TestServer) server = row->listens ? test_server_new_answering (&answer)
                                               : test_server_new_refusing ();
  g_autoptr (MedicIpv6End) end = NULL;
  gint64 start = g_get_monotonic_time ();
  g_autoptr (MedicFacts) learned = NULL;

  if (row->side != NOTHING)
    end = medic_ipv6_end_new (get_port (server), row->side == SILENT);
  if (row->side != NOTHING && end == NULL)
    {
      g_test_skip ("There is no IPv6 here, or its port is taken");
      return;
    }

  learned = check (server, row->addresses);
  assert_facts (learned, row->expected);
  g_assert_cmpuint (test_server_get_n_requests (server), ==, 0);
  g_assert_cmpint (g_get_monotonic_time () - start, <,
                   MEDIC_WAYS_MILLISECONDS * 1000 + G_USEC_PER_SEC);
}

static void
on_tried (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* Whoever gives up is not kept waiting by a silent way. */
static void
test_it_is_cancelled_at_once (void)
{
  g_autoptr (MedicDnsReply) addresses = medic_dns_reply_new (MEDIC_DNS_FOUND);
  g_autoptr (TestServer) server = test_server_new_refusing ();
  g_autoptr (MedicIpv6End) end = medic_ipv6_end_new (get_port (server), TRUE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  MedicWays ways;

  medic_dns_reply_add (addresses, 0, "::1");
  if (!is_ipv6_here ())
    {
      g_test_skip ("There is no IPv6 here");
      return;
    }
  g_assert_nonnull (end);

  medic_ways_try_async (addresses, get_port (server), cancellable, on_tried, &result);
  g_cancellable_cancel (cancellable);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (medic_ways_try_finish (result, &ways, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_it_is_not_tried_behind_a_proxy (void)
{
  static const struct
  {
    const char *facts;
    MedicTruth  wanted;
  } cases[] = {
    { "{'mail-domain': <'harbour.example'>}", MEDIC_UNKNOWN },
    { KNOWN, MEDIC_YES },
    { "{'mail-domain': <'harbour.example'>, 'proxy': <'direct'>}", MEDIC_YES },
    { "{'mail-domain': <'harbour.example'>, 'proxy': <'manual'>}", MEDIC_NO },
    { "{'mail-domain': <'harbour.example'>, 'proxy': <'unreadable'>}", MEDIC_NO },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MedicFacts) known = medic_facts_parse (cases[i].facts, NULL);

      g_assert_cmpint (medic_conditions_all (medic_check_ways.when, known), ==, cases[i].wanted);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/ways/", rows[i].name, NULL);
      g_test_add_data_func (path, &rows[i], test_row);
    }
  g_test_add_func ("/ways/it-is-cancelled-at-once", test_it_is_cancelled_at_once);
  g_test_add_func ("/ways/it-is-not-tried-behind-a-proxy", test_it_is_not_tried_behind_a_proxy);

  return g_test_run ();
}
