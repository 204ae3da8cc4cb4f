/* test-door.c - a door can be shut whatever its visitors are doing, and shutting never waits
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "play.h"

#include <string.h>

#include "rehearsal/medic-authority.h"
#include "rehearsal/medic-door.h"

/* Half of a ClientHello: the record says that more will come. */
static const guint8 half_a_hello[] = {
  0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xfc, 0x03, 0x03, 0x5a, 0x11, 0x07, 0x2c, 0x90
};

typedef struct
{
  MedicAuthority *authority;
  SoupServer     *server;
  MedicDoor      *door;
  guint           n_asked;
} House;

typedef struct
{
  const char *name;
  gsize       n_bytes;  /* of the hello that are sent */
  guint       wait;     /* milliseconds until the door is shut */
} Row;

static const Row rows[] = {
  { "says-nothing-and-was-not-let-in-yet", 0, 0 },
  { "says-nothing", 0, 100 },
  { "says-one-byte", 1, 100 },
  { "says-half-a-hello-and-was-not-let-in-yet", sizeof half_a_hello, 0 },
  { "says-half-a-hello", sizeof half_a_hello, 100 },
};

static void
on_asked (SoupServer        *server,
          SoupServerMessage *message,
          const char        *path,
          GHashTable        *query,
          gpointer           user_data)
{
  House *house = user_data;

  house->n_asked++;
  soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
  soup_server_message_set_response (message, "text/plain", SOUP_MEMORY_STATIC, "good", 4);
}

static void
house_build (House *self)
{
  g_autoptr (GTlsCertificate) certificate = NULL;
  g_autoptr (GError) error = NULL;

  self->n_asked = 0;
  self->authority = medic_authority_new (&error);
  g_assert_no_error (error);
  certificate = medic_authority_issue (self->authority, "localhost", MEDIC_VALIDITY_NOW, &error);
  g_assert_no_error (error);
  self->server = soup_server_new (NULL, NULL);
  soup_server_add_handler (self->server, NULL, on_asked, self, NULL);
  self->door = medic_door_new_local (self->server, certificate, &error);
  g_assert_no_error (error);
}

static void
house_clear (House *self)
{
  g_clear_pointer (&self->door, medic_door_free);
  g_clear_object (&self->server);
  g_clear_pointer (&self->authority, medic_authority_free);
}

static void
let_pass (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + (gint64) milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

static SoupSession *
new_session (House *house)
{
  g_autoptr (GTlsDatabase) trust = medic_authority_get_database (house->authority, NULL);

  return soup_session_new_with_options ("tls-database", trust, NULL);
}

static SoupMessage *
new_message (House *house)
{
  g_autofree char *uri = g_strdup_printf ("https://127.0.0.1:%u/", medic_door_get_port (house->door));

  return soup_message_new (SOUP_METHOD_GET, uri);
}

static void
test_shut_on_who (gconstpointer data)
{
  const Row *row = data;
  House house;
  g_autoptr (GSocketClient) client = g_socket_client_new ();
  g_autoptr (GSocketConnection) visitor = NULL;
  g_autoptr (GError) error = NULL;
  gint64 since;

  house_build (&house);
  visitor = g_socket_client_connect_to_host (client, "127.0.0.1", medic_door_get_port (house.door),
                                             NULL, &error);
  g_assert_no_error (error);
  if (row->n_bytes > 0)
    g_assert_true (g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (visitor)),
                                              half_a_hello, row->n_bytes, NULL, NULL, NULL));
  let_pass (row->wait);

  since = g_get_monotonic_time ();
  house_clear (&house);
  g_assert_cmpint (g_get_monotonic_time () - since, <, G_USEC_PER_SEC);
}

static void
test_who_asks_is_answered (void)
{
  House house;
  g_autoptr (SoupSession) session = NULL;
  g_autoptr (SoupMessage) message = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GBytes) body = NULL;
  g_autoptr (GError) error = NULL;

  house_build (&house);
  session = new_session (&house);
  message = new_message (&house);
  soup_session_send_and_read_async (session, message, 0, NULL, keep_result, &result);
  body = soup_session_send_and_read_finish (session, wait_for (&result), &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (body, NULL), g_bytes_get_size (body), "good", 4);
  g_assert_cmpuint (house.n_asked, ==, 1);
  house_clear (&house);
}

/* A visitor of this process gives up at any moment of the handshake, and the door is shut on it. */
static void
test_shut_in_the_middle_of_a_handshake (void)
{
  for (guint i = 0; i < 60; i++)
    {
      House house;
      g_autoptr (SoupSession) session = NULL;
      g_autoptr (SoupMessage) message = NULL;
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GBytes) body = NULL;

      house_build (&house);
      session = new_session (&house);
      message = new_message (&house);
      soup_session_send_and_read_async (session, message, 0, cancellable, keep_result, &result);
      for (guint turns = 0; turns < i % 20 && result == NULL; turns++)
        g_main_context_iteration (NULL, turns > 10);

      if (i % 3 == 0)
        g_cancellable_cancel (cancellable);
      house_clear (&house);
      g_cancellable_cancel (cancellable);
      body = soup_session_send_and_read_finish (session, wait_for (&result), NULL);
    }
}

/* The whole rehearsal goes while somebody stands in the door. */
static void
test_a_rehearsal_ends_whoever_stands_in_the_door (void)
{
  g_autoptr (MedicRehearsal) rehearsal =
    play (WORLD (DNS ("answers", MX), MICROSOFT ("answers", TENANT, "Managed")), NO_CHANGE);
  g_autoptr (MedicEndpoints) endpoints = medic_rehearsal_new_endpoints (rehearsal);
  g_autoptr (GUri) uri = g_uri_parse (endpoints->bases[MEDIC_HOST_SIGN_IN], G_URI_FLAGS_NONE, NULL);
  g_autoptr (GSocketClient) client = g_socket_client_new ();
  g_autoptr (GSocketConnection) visitor =
    g_socket_client_connect_to_host (client, "127.0.0.1", (guint16) g_uri_get_port (uri), NULL, NULL);
  gint64 since;

  g_assert_nonnull (visitor);
  g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (visitor)), half_a_hello,
                             sizeof half_a_hello, NULL, NULL, NULL);
  let_pass (100);
  since = g_get_monotonic_time ();
  g_clear_pointer (&endpoints, medic_endpoints_free);
  g_clear_object (&rehearsal);
  g_assert_cmpint (g_get_monotonic_time () - since, <, G_USEC_PER_SEC);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/door/shut-on-who-", rows[i].name, NULL);

      g_test_add_data_func (path, &rows[i], test_shut_on_who);
    }
  g_test_add_func ("/door/who-asks-is-answered", test_who_asks_is_answered);
  g_test_add_func ("/door/shut-in-the-middle-of-a-handshake", test_shut_in_the_middle_of_a_handshake);
  g_test_add_func ("/door/a-rehearsal-ends-whoever-stands-in-the-door",
                   test_a_rehearsal_ends_whoever_stands_in_the_door);

  return g_test_run ();
}
