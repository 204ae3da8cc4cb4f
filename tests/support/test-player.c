/* test-player.c - a server that keeps to no rules: it does to every connection what a script says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support/test-player.h"

#include <string.h>
#include <sys/socket.h>

#define DRIP "12345678901234567890"

struct _TestPlayer
{
  const TestScript *script;  /* (unowned) */
  GTlsCertificate *certificate;
  GSocketService *service;
  GCancellable *stop;
  guint16 port;
  guint n_visits;  /* connections under way */
};

/* One connection. */
typedef struct
{
  TestPlayer        *player;  /* (unowned) */
  GSocketConnection *connection;
  GIOStream         *stream;  /* with TLS around, unless the script is plain */
  char               bytes[4096];
  guint              drip;    /* source id; 0 for none */
} Visit;

/* A visit, in the order in which it happens. */
static gboolean on_connected    (GSocketService    *service,
                                 GSocketConnection *connection,
                                 GObject           *source,
                                 gpointer           user_data);
static void     on_request_read (GObject           *source,
                                 GAsyncResult      *result,
                                 gpointer           user_data);
static void     on_bytes_sent   (GObject           *source,
                                 GAsyncResult      *result,
                                 gpointer           user_data);
static void     on_left         (GObject           *source,
                                 GAsyncResult      *result,
                                 gpointer           user_data);

static void
visit_free (Visit *self)
{
  self->player->n_visits--;
  g_clear_handle_id (&self->drip, g_source_remove);
  g_clear_object (&self->stream);
  g_clear_object (&self->connection);
  g_free (self);
}

static gboolean
on_connected (GSocketService    *service,
              GSocketConnection *connection,
              GObject           *source,
              gpointer           user_data)
{
  TestPlayer *self = user_data;
  Visit *visit = g_new0 (Visit, 1);
  g_autoptr (GError) error = NULL;

  self->n_visits++;
  visit->player = self;
  visit->connection = g_object_ref (connection);
  if (self->script->plain)
    visit->stream = G_IO_STREAM (g_object_ref (connection));
  else
    visit->stream = g_tls_server_connection_new (G_IO_STREAM (connection), self->certificate,
                                                 &error);
  g_assert_no_error (error);

  g_input_stream_read_async (g_io_stream_get_input_stream (visit->stream), visit->bytes,
                             sizeof visit->bytes, G_PRIORITY_DEFAULT, self->stop,
                             on_request_read, visit);

  return TRUE;
}

static void
on_request_read (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  Visit *visit = user_data;
  TestPlayer *self = visit->player;
  const char *answer = self->script->bytes != NULL ? self->script->bytes : "";

  /* A client that did not trust us, or gave up, is gone. */
  if (g_input_stream_read_finish (G_INPUT_STREAM (source), result, NULL) <= 0)
    {
      visit_free (visit);
      return;
    }

  g_output_stream_write_all_async (g_io_stream_get_output_stream (visit->stream), answer,
                                   strlen (answer), G_PRIORITY_DEFAULT, self->stop,
                                   on_bytes_sent, visit);
}

static gboolean
on_time_to_drip (gpointer user_data)
{
  Visit *visit = user_data;

  g_output_stream_write (g_io_stream_get_output_stream (visit->stream), DRIP, strlen (DRIP), NULL,
                         NULL);

  return G_SOURCE_CONTINUE;
}

/* Closing now drops the connection: the other side's next read or write fails. */
static void
arm_reset (GSocketConnection *connection)
{
  const struct linger at_once = { .l_onoff = 1, .l_linger = 0 };
  int fd = g_socket_get_fd (g_socket_connection_get_socket (connection));

  g_assert_no_errno (setsockopt (fd, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once));
}

/* Whatever else the client says is not answered. */
static void
wait_for_leaving (Visit *visit)
{
  g_input_stream_read_async (g_io_stream_get_input_stream (visit->stream), visit->bytes, 1,
                             G_PRIORITY_DEFAULT, visit->player->stop, on_left, visit);
}

/* @visit: (transfer full) */
static void
end_visit (Visit *visit)
{
  switch (visit->player->script->ending)
    {
    case TEST_ENDING_HOLD:
      wait_for_leaving (visit);
      return;

    case TEST_ENDING_DRIP:
      visit->drip = g_timeout_add_seconds (1, on_time_to_drip, visit);
      wait_for_leaving (visit);
      return;

    case TEST_ENDING_RESET:
      arm_reset (visit->connection);
      g_io_stream_close (G_IO_STREAM (visit->connection), NULL, NULL);
      break;

    case TEST_ENDING_CUT:
      g_io_stream_close (G_IO_STREAM (visit->connection), NULL, NULL);
      break;

    case TEST_ENDING_CLOSE:
    default:
      g_io_stream_close (visit->stream, NULL, NULL);
      break;
    }

  visit_free (visit);
}

static void
on_bytes_sent (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  Visit *visit = user_data;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (source), result, NULL, NULL))
    end_visit (visit);
  else
    visit_free (visit);
}

static void
on_left (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  if (g_input_stream_read_finish (G_INPUT_STREAM (source), result, NULL) > 0)
    wait_for_leaving (user_data);
  else
    visit_free (user_data);
}

/**
 * test_player_new:
 * @script: (transfer none): must live as long as the player
 * @certificate: (transfer none): unused when the script is plain
 *
 * Returns: (transfer full): listens on loopback already
 */
TestPlayer *
test_player_new (const TestScript *script,
                 GTlsCertificate  *certificate)
{
  TestPlayer *self = g_new0 (TestPlayer, 1);
  g_autoptr (GInetAddress) loopback = g_inet_address_new_loopback (G_SOCKET_FAMILY_IPV4);
  g_autoptr (GSocketAddress) any_port = g_inet_socket_address_new (loopback, 0);
  g_autoptr (GSocketAddress) place = NULL;
  g_autoptr (GError) error = NULL;

  self->script = script;
  self->certificate = g_object_ref (certificate);
  self->stop = g_cancellable_new ();
  self->service = g_socket_service_new ();
  g_socket_listener_add_address (G_SOCKET_LISTENER (self->service), any_port,
                                 G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, NULL, &place, &error);
  g_assert_no_error (error);
  g_signal_connect (self->service, "incoming", G_CALLBACK (on_connected), self);
  self->port = g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (place));

  return self;
}

/* No connection is left behind. */
void
test_player_free (TestPlayer *self)
{
  g_cancellable_cancel (self->stop);
  g_socket_service_stop (self->service);
  g_socket_listener_close (G_SOCKET_LISTENER (self->service));
  while (self->n_visits > 0)
    g_main_context_iteration (NULL, TRUE);

  g_clear_object (&self->service);
  g_clear_object (&self->certificate);
  g_clear_object (&self->stop);
  g_free (self);
}

guint16
test_player_get_port (const TestPlayer *self)
{
  return self->port;
}
