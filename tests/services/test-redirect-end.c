/* test-redirect-end.c - when the door of a sign-in shuts, and that it stays shut
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/redirect-visitor.h"

static gboolean
on_time_to_cancel (gpointer user_data)
{
  g_cancellable_cancel (user_data);

  return G_SOURCE_REMOVE;
}

/* The data is milliseconds until then. */
static void
test_cancel_ends_it_at_once (gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSocketConnection) visitor = NULL;
  g_autoptr (GTimer) timer = g_timer_new ();
  Door door;

  door_open (&door, (MedicRedirectTerms) { 0 });
  visitor = visitor_come (medic_redirect_get_port (door.redirect), G_SOCKET_FAMILY_IPV4, NULL);
  if (GPOINTER_TO_UINT (data) == 0)
    g_cancellable_cancel (door.cancellable);
  else
    g_timeout_add (GPOINTER_TO_UINT (data), on_time_to_cancel, door.cancellable);

  g_assert_null (door_wait (&door, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpfloat (g_timer_elapsed (timer, NULL), <, 1);
  door_shut (&door);
}

static void
test_without_an_answer_it_ends_in_time (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSocketConnection) late = NULL;
  guint16 port;
  Door door;

  door_open (&door, (MedicRedirectTerms) { .wait = 150 });
  port = medic_redirect_get_port (door.redirect);
  g_assert_null (door_wait (&door, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT);

  late = visitor_come (port, G_SOCKET_FAMILY_IPV4, NULL);
  g_assert_null (late);
  door_shut (&door);
}

static void
assert_nobody_listens (guint16 port)
{
  for (gsize i = 0; i < 2; i++)
    {
      g_autoptr (GSocketConnection) late =
        visitor_come (port, i == 0 ? G_SOCKET_FAMILY_IPV4 : G_SOCKET_FAMILY_IPV6, NULL);

      g_assert_null (late);
    }
}

/* The same page may be opened again, and its address be read by whoever looks over a shoulder. */
static void
test_after_the_answer_nobody_listens (void)
{
  guint16 port;
  Door door;

  door_open (&door, (MedicRedirectTerms) { 0 });
  port = medic_redirect_get_port (door.redirect);
  door_answer (&door, G_SOCKET_FAMILY_IPV4);
  assert_nobody_listens (port);
  door_shut (&door);
}

static void
test_after_a_cancel_nobody_listens (void)
{
  g_autoptr (GError) error = NULL;
  guint16 port;
  Door door;

  door_open (&door, (MedicRedirectTerms) { 0 });
  port = medic_redirect_get_port (door.redirect);
  g_cancellable_cancel (door.cancellable);
  g_assert_null (door_wait (&door, &error));
  assert_nobody_listens (port);
  door_shut (&door);
}

/* It came in time and has said nothing: nothing is left for it to say. */
static void
test_who_stands_at_the_door_is_sent_away (void)
{
  g_autoptr (GSocketConnection) visitor = NULL;
  g_autofree char *reply = NULL;
  Door door;

  door_open (&door, (MedicRedirectTerms) { 0 });
  visitor = visitor_come (medic_redirect_get_port (door.redirect), G_SOCKET_FAMILY_IPV4, NULL);
  door_answer (&door, G_SOCKET_FAMILY_IPV4);
  reply = visitor_hear (visitor);
  g_assert_cmpstr (reply, ==, "");
  door_shut (&door);
}

static void
test_a_page_that_nobody_fetches_is_not_waited_for (void)
{
  g_autoptr (MedicRedirectAnswer) answer = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *reply = NULL;
  g_autoptr (GTimer) timer = g_timer_new ();
  Door door;

  door_open (&door, (MedicRedirectTerms) { .page = 200 });
  reply = visitor_ask (medic_redirect_get_port (door.redirect), VISITOR_ANSWER);
  answer = door_wait (&door, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (answer->code, ==, VISITOR_CODE);
  g_assert_cmpfloat (g_timer_elapsed (timer, NULL), <, 1);
  door_shut (&door);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add_func ("/redirect-end/" name, test)
#define ADD_DATA(name, data, test) g_test_add_data_func ("/redirect-end/" name, data, test)

  ADD_DATA ("cancel-ends-it-at-once", GUINT_TO_POINTER (100), test_cancel_ends_it_at_once);
  ADD_DATA ("cancel-ends-it-before-anybody-came", NULL, test_cancel_ends_it_at_once);
  ADD ("without-an-answer-it-ends-in-time", test_without_an_answer_it_ends_in_time);
  ADD ("after-the-answer-nobody-listens", test_after_the_answer_nobody_listens);
  ADD ("after-a-cancel-nobody-listens", test_after_a_cancel_nobody_listens);
  ADD ("who-stands-at-the-door-is-sent-away", test_who_stands_at_the_door_is_sent_away);
  ADD ("a-page-that-nobody-fetches-is-not-waited-for",
       test_a_page_that_nobody_fetches_is_not_waited_for);

  return g_test_run ();
}
