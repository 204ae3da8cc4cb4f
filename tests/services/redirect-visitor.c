/* redirect-visitor.c - who comes to the door that waits for the answer of a sign-in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/redirect-visitor.h"

#include <string.h>

static void
on_over (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Door *self = user_data;

  self->result = g_object_ref (result);
}

/* @times: its state and pages are ours */
void
door_open (Door               *self,
           MedicRedirectTerms  times)
{
  g_autoptr (GBytes) granted = g_bytes_new_static (VISITOR_GRANTED, strlen (VISITOR_GRANTED));
  g_autoptr (GBytes) refused = g_bytes_new_static (VISITOR_REFUSED, strlen (VISITOR_REFUSED));
  g_autoptr (GError) error = NULL;

  times.state = VISITOR_STATE;
  times.granted = granted;
  times.refused = refused;

  self->result = NULL;
  self->cancellable = g_cancellable_new ();
  self->redirect = medic_redirect_new (0, &error);
  g_assert_no_error (error);
  medic_redirect_wait_async (self->redirect, &times, self->cancellable, on_over, self);
}

MedicRedirectAnswer *
door_wait (Door    *self,
           GError **error)
{
  while (self->result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return medic_redirect_wait_finish (self->redirect, self->result, error);
}

/* Has all that is left end, and insists that nothing holds the door any more. */
void
door_shut (Door *self)
{
  g_assert_nonnull (self->result);
  g_clear_object (&self->result);
  g_clear_object (&self->cancellable);
  g_object_add_weak_pointer (G_OBJECT (self->redirect), (gpointer *) &self->redirect);
  g_object_unref (self->redirect);
  while (self->redirect != NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* Returns: (transfer full) (nullable) */
GSocketConnection *
visitor_come (guint16         port,
              GSocketFamily   family,
              GError        **error)
{
  g_autoptr (GSocketClient) client = g_socket_client_new ();
  g_autoptr (GInetAddress) loopback = g_inet_address_new_loopback (family);
  g_autoptr (GSocketAddress) place = g_inet_socket_address_new (loopback, port);

  g_socket_client_set_enable_proxy (client, FALSE);

  return g_socket_client_connect (client, G_SOCKET_CONNECTABLE (place), NULL, error);
}

/* @request: “@” in it stands for the port */
void
visitor_say (GSocketConnection *self,
             guint16            port,
             const char        *request)
{
  g_autofree char *number = g_strdup_printf ("%u", port);
  g_auto (GStrv) parts = g_strsplit (request, "@", -1);
  g_autofree char *text = g_strjoinv (number, parts);
  GOutputStream *output = g_io_stream_get_output_stream (G_IO_STREAM (self));
  g_autoptr (GError) error = NULL;

  g_output_stream_write_all (output, text, strlen (text), NULL, NULL, &error);
  g_assert_no_error (error);
}

/* Returns: (transfer full): all that is said until the other side is done */
char *
visitor_hear (GSocketConnection *self)
{
  GPollableInputStream *input =
    G_POLLABLE_INPUT_STREAM (g_io_stream_get_input_stream (G_IO_STREAM (self)));
  GString *heard = g_string_new (NULL);
  char part[4096];

  for (;;)
    {
      g_autoptr (GError) error = NULL;
      gssize got = g_pollable_input_stream_read_nonblocking (input, part, sizeof part, NULL,
                                                             &error);

      if (got > 0)
        g_string_append_len (heard, part, got);
      else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WOULD_BLOCK))
        g_main_context_iteration (NULL, FALSE);
      else
        return g_string_free (heard, FALSE);
    }
}

/* Returns: (transfer full): one visit from beginning to end */
char *
visitor_ask (guint16     port,
             const char *request)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSocketConnection) visitor = visitor_come (port, G_SOCKET_FAMILY_IPV4, &error);

  g_assert_no_error (error);
  visitor_say (visitor, port, request);

  return visitor_hear (visitor);
}

/* Returns: of an answer, or 0 when it is none */
guint
visitor_status (const char *reply)
{
  if (!g_str_has_prefix (reply, "HTTP/1.1 "))
    return 0;

  return (guint) g_ascii_strtoull (reply + strlen ("HTTP/1.1 "), NULL, 10);
}

/* The true answer, brought by either way, and its page. */
void
door_answer (Door          *door,
             GSocketFamily  family)
{
  guint16 port = medic_redirect_get_port (door->redirect);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSocketConnection) visitor = visitor_come (port, family, &error);
  g_autoptr (MedicRedirectAnswer) answer = NULL;
  g_autofree char *reply = NULL;
  g_autofree char *page = NULL;

  g_assert_no_error (error);
  visitor_say (visitor, port, VISITOR_ANSWER);
  reply = visitor_hear (visitor);
  g_assert_cmpuint (visitor_status (reply), ==, 303);
  page = visitor_ask (port, VISITOR_PAGE);
  g_assert_cmpuint (visitor_status (page), ==, 200);
  answer = door_wait (door, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (answer->code, ==, VISITOR_CODE);
}
