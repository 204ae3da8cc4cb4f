/* test-redirect-door.c - where the door of a sign-in is, who crowds before it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <net/if.h>
#include <sched.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "services/redirect-visitor.h"

#define MANY 1000
#define MOST_VISITS 64

/* Who is not sent away by then never is. */
#define MOST_WORDS 200

/* As the kernel has it; its header does not go with <net/if.h>. */
typedef struct
{
  guint8  address[16];
  guint32 prefix;
  int     interface;
} AddressOfInterface;

/* Takes a port, as another program of this computer would. */
static GSocket *
take (GSocketFamily  family,
      guint16        port)
{
  g_autoptr (GInetAddress) loopback = g_inet_address_new_loopback (family);
  g_autoptr (GSocketAddress) place = g_inet_socket_address_new (loopback, port);
  g_autoptr (GError) error = NULL;
  GSocket *other = g_socket_new (family, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, &error);

  g_assert_no_error (error);
  g_socket_bind (other, place, FALSE, &error);
  g_assert_no_error (error);
  g_socket_listen (other, &error);
  g_assert_no_error (error);

  return other;
}

static guint16
port_of (GSocket *taken)
{
  g_autoptr (GSocketAddress) place = g_socket_get_local_address (taken, NULL);

  return g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (place));
}

static gboolean
has_newer_loopback (void)
{
  g_autoptr (GInetAddress) loopback = g_inet_address_new_loopback (G_SOCKET_FAMILY_IPV6);
  g_autoptr (GSocketAddress) place = g_inet_socket_address_new (loopback, 0);
  g_autoptr (GSocket) try = g_socket_new (G_SOCKET_FAMILY_IPV6, G_SOCKET_TYPE_STREAM,
                                          G_SOCKET_PROTOCOL_TCP, NULL);

  return try != NULL && g_socket_bind (try, place, FALSE, NULL);
}

static void
test_both_addresses_lead_here (void)
{
  static const GSocketFamily families[] = { G_SOCKET_FAMILY_IPV4, G_SOCKET_FAMILY_IPV6 };

  for (gsize i = 0; i < (has_newer_loopback () ? 2 : 1); i++)
    {
      Door door;

      door_open (&door, (MedicRedirectTerms) { 0 });
      door_answer (&door, families[i]);
      door_shut (&door);
    }
}

/* The other addresses of this computer are open to the network; of them, this one is everywhere. */
static void
test_nobody_elsewhere_can_come (void)
{
  g_autoptr (MedicRedirect) redirect = medic_redirect_new (0, NULL);
  g_autoptr (GSocketClient) client = g_socket_client_new ();
  g_autoptr (GSocketAddress) place =
    g_inet_socket_address_new_from_string ("127.0.0.2", medic_redirect_get_port (redirect));
  g_autoptr (GError) error = NULL;

  g_socket_client_set_enable_proxy (client, FALSE);
  g_assert_null (g_socket_client_connect (client, G_SOCKET_CONNECTABLE (place), NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CONNECTION_REFUSED);
}

static void
test_the_address_is_as_it_is_registered (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicRedirect) redirect = medic_redirect_new (0, &error);
  g_autofree char *expected = NULL;

  g_assert_no_error (error);
  expected = g_strdup_printf ("http://localhost:%u/", medic_redirect_get_port (redirect));
  g_assert_cmpstr (medic_redirect_get_uri (redirect), ==, expected);
}

/* The data is the family of the one that is taken. */
static void
test_a_port_that_is_half_taken_is_not_taken (gconstpointer data)
{
  GSocketFamily family = GPOINTER_TO_INT (data);
  g_autoptr (GSocket) other = NULL;
  g_autoptr (MedicRedirect) redirect = NULL;
  g_autoptr (GError) error = NULL;

  if (family == G_SOCKET_FAMILY_IPV6 && !has_newer_loopback ())
    {
      g_test_skip ("There is no ::1 here");
      return;
    }

  other = take (family, 0);
  redirect = medic_redirect_new (port_of (other), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (medic_redirect_get_port (redirect), !=, port_of (other));
}

static void
test_two_doors_do_not_share_a_port (void)
{
  g_autoptr (MedicRedirect) one = medic_redirect_new (0, NULL);
  g_autoptr (MedicRedirect) other = medic_redirect_new (medic_redirect_get_port (one), NULL);

  g_assert_cmpuint (medic_redirect_get_port (one), !=, medic_redirect_get_port (other));
}

/* Has a network of its own, of which only the old loopback address is left.
 * Returns: FALSE where this is not allowed */
static gboolean
leave_newer_addresses_behind (void)
{
  struct ifreq lo = { .ifr_flags = IFF_UP | IFF_RUNNING | IFF_LOOPBACK };
  AddressOfInterface address = { .address = { [15] = 1 }, .prefix = 128, .interface = 1 };
  int old, newer;

  if (unshare (CLONE_NEWUSER | CLONE_NEWNET) != 0)
    return FALSE;

  old = socket (AF_INET, SOCK_DGRAM, 0);
  newer = socket (AF_INET6, SOCK_DGRAM, 0);
  g_strlcpy (lo.ifr_name, "lo", sizeof lo.ifr_name);
  if (ioctl (old, SIOCSIFFLAGS, &lo) != 0)
    return FALSE;
  if (newer >= 0)
    ioctl (newer, SIOCDIFADDR, &address);
  close (old);
  close (newer);

  return !has_newer_loopback ();
}

static void
test_it_works_where_there_is_only_the_old_address (void)
{
  Door door;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
      g_test_trap_assert_passed ();
      return;
    }

  /* Only before the first thread may a process have a network of its own. Where none is allowed,
   * this passes: newer GLib ends a subprocess that skips as though it had failed. */
  if (!leave_newer_addresses_behind ())
    return;

  door_open (&door, (MedicRedirectTerms) { 0 });
  door_answer (&door, G_SOCKET_FAMILY_IPV4);
  door_shut (&door);
}

/* The data is all that is ever said. */
static void
test_who_is_slow_is_sent_away (gconstpointer data)
{
  g_autofree char *reply = NULL;
  Door door;

  door_open (&door, (MedicRedirectTerms) { .request = 100 });
  reply = visitor_ask (medic_redirect_get_port (door.redirect), data);
  g_assert_cmpuint (visitor_status (reply), ==, 408);
  door_answer (&door, G_SOCKET_FAMILY_IPV4);
  door_shut (&door);
}

static void
let_it_happen (void)
{
  g_usleep (10 * 1000);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

/* A word now and then does not keep a place. */
static void
test_who_dawdles_is_sent_away (void)
{
  g_autoptr (GSocketConnection) visitor = NULL;
  g_autofree char *reply = NULL;
  GInputStream *input;
  Door door;
  guint16 port;

  door_open (&door, (MedicRedirectTerms) { .request = 100 });
  port = medic_redirect_get_port (door.redirect);
  visitor = visitor_come (port, G_SOCKET_FAMILY_IPV4, NULL);
  input = g_io_stream_get_input_stream (G_IO_STREAM (visitor));
  for (guint i = 0; !g_pollable_input_stream_is_readable (G_POLLABLE_INPUT_STREAM (input)); i++)
    {
      g_assert_cmpuint (i, <, MOST_WORDS);
      visitor_say (visitor, port, "x");
      let_it_happen ();
    }

  reply = visitor_hear (visitor);
  g_assert_cmpuint (visitor_status (reply), ==, 408);
  door_answer (&door, G_SOCKET_FAMILY_IPV4);
  door_shut (&door);
}

/* Who has had an answer and goes on talking: a little at a time, or as much as goes through. */
static void
test_who_goes_on_is_not_heard_out (gconstpointer data)
{
  gsize size = GPOINTER_TO_SIZE (data);
  g_autofree char *much = g_strnfill (size, 'x');
  g_autofree char *reply = NULL;
  g_autoptr (GSocketConnection) visitor = NULL;
  g_autoptr (GError) error = NULL;
  GOutputStream *output;
  Door door;
  guint16 port;

  door_open (&door, (MedicRedirectTerms) { .request = size == 1 ? 100 : 0 });
  port = medic_redirect_get_port (door.redirect);
  visitor = visitor_come (port, G_SOCKET_FAMILY_IPV4, NULL);
  output = g_io_stream_get_output_stream (G_IO_STREAM (visitor));
  visitor_say (visitor, port, "GET / HTTP/1.1\r\n\r\n");
  reply = visitor_hear (visitor);
  g_assert_cmpuint (visitor_status (reply), ==, 400);
  for (guint i = 0; error == NULL; i++)
    {
      g_assert_cmpuint (i, <, MOST_WORDS);
      g_pollable_output_stream_write_nonblocking (G_POLLABLE_OUTPUT_STREAM (output), much, size,
                                                  NULL, &error);
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WOULD_BLOCK))
        g_clear_error (&error);
      let_it_happen ();
    }

  door_answer (&door, G_SOCKET_FAMILY_IPV4);
  door_shut (&door);
}

static void
test_an_answer_in_two_parts_is_an_answer (void)
{
  Door door;
  guint16 port;
  g_autoptr (GSocketConnection) visitor = NULL;
  g_autoptr (MedicRedirectAnswer) answer = NULL;
  g_autofree char *reply = NULL;
  const char *cut = strstr (VISITOR_ANSWER, "&state");
  g_autofree char *first = g_strndup (VISITOR_ANSWER, (gsize) (cut - VISITOR_ANSWER));

  door_open (&door, (MedicRedirectTerms) { .page = 1 });
  port = medic_redirect_get_port (door.redirect);
  visitor = visitor_come (port, G_SOCKET_FAMILY_IPV4, NULL);
  visitor_say (visitor, port, first);
  for (guint i = 0; i < 5; i++)
    g_main_context_iteration (NULL, FALSE);
  visitor_say (visitor, port, cut);
  reply = visitor_hear (visitor);

  g_assert_cmpuint (visitor_status (reply), ==, 303);
  answer = door_wait (&door, NULL);
  g_assert_cmpstr (answer->code, ==, VISITOR_CODE);
  door_shut (&door);
}

/* Returns: how many of @crowd were not sent away */
static guint
count_those_let_stay (GPtrArray *crowd)
{
  guint n = 0;

  for (guint i = 0; i < crowd->len; i++)
    {
      GInputStream *input = g_io_stream_get_input_stream (g_ptr_array_index (crowd, i));

      n += !g_pollable_input_stream_is_readable (G_POLLABLE_INPUT_STREAM (input));
    }

  return n;
}

/* Who comes and says nothing; as many as there is no room for. */
static void
test_a_crowd_is_survived (void)
{
  g_autoptr (GPtrArray) crowd = g_ptr_array_new_with_free_func (g_object_unref);
  Door door;
  guint16 port;

  door_open (&door, (MedicRedirectTerms) { 0 });
  port = medic_redirect_get_port (door.redirect);
  for (guint i = 0; i < MANY; i++)
    {
      GSocketConnection *visitor;

      /* The oldest make room, on their side as well. */
      if (crowd->len > 300)
        g_ptr_array_remove_range (crowd, 0, 100);
      visitor = visitor_come (port, G_SOCKET_FAMILY_IPV4, NULL);
      g_assert_nonnull (visitor);
      g_ptr_array_add (crowd, visitor);
      while (g_main_context_iteration (NULL, FALSE))
        continue;
    }

  for (guint i = 0; i < MOST_WORDS && count_those_let_stay (crowd) > MOST_VISITS; i++)
    let_it_happen ();
  g_assert_cmpuint (count_those_let_stay (crowd), <=, MOST_VISITS);
  door_answer (&door, G_SOCKET_FAMILY_IPV4);
  door_shut (&door);
}

static void
test_a_thousand_wrong_answers_are_survived (void)
{
  Door door;

  door_open (&door, (MedicRedirectTerms) { 0 });
  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *reply = visitor_ask (medic_redirect_get_port (door.redirect),
                                            "GET /?code=x&state=guess HTTP/1.1\r\n"
                                            "Host: localhost:@\r\n\r\n");

      g_assert_cmpuint (visitor_status (reply), ==, 400);
    }
  door_answer (&door, G_SOCKET_FAMILY_IPV4);
  door_shut (&door);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add_func ("/redirect-door/" name, test)
#define ADD_DATA(name, data, test) g_test_add_data_func ("/redirect-door/" name, data, test)

  ADD ("it-works-where-there-is-only-the-old-address",
       test_it_works_where_there_is_only_the_old_address);
  ADD ("both-addresses-lead-here", test_both_addresses_lead_here);
  ADD ("nobody-elsewhere-can-come", test_nobody_elsewhere_can_come);
  ADD ("the-address-is-as-it-is-registered", test_the_address_is_as_it_is_registered);
  ADD_DATA ("a-port-taken-at-127.0.0.1-is-not-taken", GINT_TO_POINTER (G_SOCKET_FAMILY_IPV4),
            test_a_port_that_is_half_taken_is_not_taken);
  ADD_DATA ("a-port-taken-at-::1-is-not-taken", GINT_TO_POINTER (G_SOCKET_FAMILY_IPV6),
            test_a_port_that_is_half_taken_is_not_taken);
  ADD ("two-doors-do-not-share-a-port", test_two_doors_do_not_share_a_port);
  ADD_DATA ("who-says-nothing-is-sent-away", "", test_who_is_slow_is_sent_away);
  ADD_DATA ("who-does-not-end-is-sent-away", "GET / HTTP/1.1\r\nHost: localhost:@\r\n",
            test_who_is_slow_is_sent_away);
  ADD ("who-dawdles-is-sent-away", test_who_dawdles_is_sent_away);
  ADD_DATA ("who-stays-is-sent-away", GSIZE_TO_POINTER (1), test_who_goes_on_is_not_heard_out);
  ADD_DATA ("who-goes-on-is-not-heard-out", GSIZE_TO_POINTER (16 * 1024),
            test_who_goes_on_is_not_heard_out);
  ADD ("an-answer-in-two-parts-is-an-answer", test_an_answer_in_two_parts_is_an_answer);
  ADD ("a-crowd-is-survived", test_a_crowd_is_survived);
  ADD ("a-thousand-wrong-answers-are-survived", test_a_thousand_wrong_answers_are_survived);

  return g_test_run ();
}
