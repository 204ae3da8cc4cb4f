/* test-server.c - a https server on loopback inside the test, honest or not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support/test-server.h"

#include <string.h>

#include "rehearsal/medic-door.h"
#include "support/fake-dns.h"

#define HOST "localhost"

static const TestScript usual = { .validity = MEDIC_VALIDITY_NOW };

struct _TestServer
{
  MedicAuthority *authority;
  MedicAuthority *stranger;  /* (nullable): another one, which issued nothing */
  GTlsCertificate *certificate;
  char *base;
  char *request;  /* (nullable): path and query of the last one */
  guint n_requests;

  SoupServer *honest;    /* (nullable) */
  MedicDoor *door;       /* (nullable): of the honest one */
  const TestAnswer *answer;
  TestPlayer *player;    /* (nullable) */
  GSocket *closed_door;  /* (nullable): has a port and does not listen */
};

/* @script: what its certificate is to be like */
static TestServer *
test_server_new (const TestScript *script)
{
  TestServer *self = g_new0 (TestServer, 1);
  const char *host = script->issued_for != NULL ? script->issued_for : HOST;
  g_autoptr (GError) error = NULL;

  self->authority = script->signed_by != NULL
                    ? medic_authority_new_named (script->signed_by, &error)
                    : medic_authority_new (&error);
  g_assert_no_error (error);
  if (script->forged)
    medic_authority_hide_key (self->authority);
  self->certificate = medic_authority_issue (self->authority, host, script->validity, &error);
  g_assert_no_error (error);

  return self;
}

static void
set_base (TestServer *self,
          guint16     port)
{
  self->base = g_strdup_printf ("https://" HOST ":%u", port);
}

/* @request: (transfer full): path and query */
static void
remember (TestServer *self,
          char       *request)
{
  g_free (self->request);
  self->request = request;
  self->n_requests++;
}

static void
add_headers (SoupMessageHeaders *headers,
             const char         *text)
{
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], ": ", 2);

      g_assert_cmpuint (g_strv_length (parts), ==, 2);
      soup_message_headers_replace (headers, parts[0], parts[1]);
    }
}

static void
on_asked (SoupServer        *server,
          SoupServerMessage *message,
          const char        *path,
          GHashTable        *query,
          gpointer           user_data)
{
  TestServer *self = user_data;
  GUri *uri = soup_server_message_get_uri (message);
  const char *asked = g_uri_get_query (uri);
  const char *body = self->answer->body != NULL ? self->answer->body : "";

  remember (self, g_strconcat (g_uri_get_path (uri), asked != NULL ? "?" : "", asked, NULL));
  soup_server_message_set_status (message, self->answer->status, NULL);
  add_headers (soup_server_message_get_response_headers (message), self->answer->headers);
  soup_message_body_append (soup_server_message_get_response_body (message), SOUP_MEMORY_COPY,
                            body, strlen (body));
}

/**
 * test_server_new_answering:
 * @answer: (transfer none): must live as long as the server
 *
 * Returns: (transfer full): one that keeps to HTTP and gives the same answer to everything
 */
TestServer *
test_server_new_answering (const TestAnswer *answer)
{
  TestServer *self = test_server_new (&usual);
  g_autoptr (GError) error = NULL;

  self->answer = answer;
  self->honest = soup_server_new (NULL, NULL);
  soup_server_add_handler (self->honest, NULL, on_asked, self, NULL);
  self->door = medic_door_new_local (self->honest, self->certificate, &error);
  g_assert_no_error (error);
  set_base (self, medic_door_get_port (self->door));

  return self;
}

/**
 * test_server_new_playing:
 * @script: (transfer none): must live as long as the server
 *
 * Returns: (transfer full): one that does to every connection what the script says
 */
TestServer *
test_server_new_playing (const TestScript *script)
{
  TestServer *self = test_server_new (script);

  self->player = test_player_new (script, self->certificate);
  set_base (self, test_player_get_port (self->player));

  return self;
}

/* Returns: (transfer full): one that does not listen; its port is taken, so nobody else does */
TestServer *
test_server_new_refusing (void)
{
  TestServer *self = test_server_new (&usual);
  g_autoptr (GInetAddress) loopback = g_inet_address_new_loopback (G_SOCKET_FAMILY_IPV4);
  g_autoptr (GSocketAddress) any_port = g_inet_socket_address_new (loopback, 0);
  g_autoptr (GSocketAddress) place = NULL;
  g_autoptr (GError) error = NULL;

  self->closed_door = g_socket_new (G_SOCKET_FAMILY_IPV4, G_SOCKET_TYPE_STREAM,
                                    G_SOCKET_PROTOCOL_TCP, &error);
  g_assert_no_error (error);
  g_socket_bind (self->closed_door, any_port, FALSE, &error);
  g_assert_no_error (error);
  place = g_socket_get_local_address (self->closed_door, &error);
  g_assert_no_error (error);
  set_base (self, g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (place)));

  return self;
}

void
test_server_free (TestServer *self)
{
  g_clear_pointer (&self->door, medic_door_free);
  g_clear_pointer (&self->player, test_player_free);
  g_clear_object (&self->honest);
  g_clear_object (&self->closed_door);
  g_clear_object (&self->certificate);
  g_clear_pointer (&self->authority, medic_authority_free);
  g_clear_pointer (&self->stranger, medic_authority_free);
  g_clear_pointer (&self->base, g_free);
  g_clear_pointer (&self->request, g_free);
  g_free (self);
}

/* Returns: (transfer none) (nullable): path and query of the last request, as they came */
const char *
test_server_peek_request (const TestServer *self)
{
  return self->request;
}

guint
test_server_get_n_requests (const TestServer *self)
{
  return self->n_requests;
}

/* Returns: (transfer full): the same, with @dns in place of a silent one and @computer in place of
 *   this one */
MedicServices *
test_server_new_services_in (TestServer    *self,
                             MedicDns      *dns,
                             MedicComputer *computer)
{
  const char *const bases[MEDIC_N_HOSTS] = { self->base, self->base, self->base, self->base };
  g_autoptr (GError) error = NULL;
  g_autoptr (GTlsDatabase) trust = medic_authority_get_database (self->authority, &error);

  g_assert_no_error (error);

  return medic_services_new (medic_endpoints_new (bases, dns, computer, trust));
}

static MedicServices *
new_services (TestServer     *self,
              MedicComputer  *computer,
              MedicAuthority *trusted)
{
  const char *const bases[MEDIC_N_HOSTS] = { self->base, self->base, self->base, self->base };
  g_autoptr (FakeDns) dns = fake_dns_new_failing (G_IO_ERROR, G_IO_ERROR_TIMED_OUT);
  g_autoptr (GError) error = NULL;
  g_autoptr (GTlsDatabase) trust = medic_authority_get_database (trusted, &error);

  g_assert_no_error (error);

  return medic_services_new (medic_endpoints_new (bases, MEDIC_DNS (dns), computer, trust));
}

/* Returns: (transfer full): services whose every host is this server, and who trust it; to be freed
 *   before the server */
MedicServices *
test_server_new_services (TestServer *self)
{
  g_autoptr (MedicComputer) computer = medic_computer_new_system ();

  return new_services (self, computer, self->authority);
}

/* Returns: (transfer full): the same, with @computer in place of this one */
MedicServices *
test_server_new_services_on (TestServer    *self,
                             MedicComputer *computer)
{
  return new_services (self, computer, self->authority);
}

/* Returns: (transfer full): the same, but they trust another authority only; once per server */
MedicServices *
test_server_new_distrustful (TestServer *self)
{
  g_autoptr (MedicComputer) computer = medic_computer_new_system ();
  g_autoptr (GError) error = NULL;

  g_assert_null (self->stranger);
  self->stranger = medic_authority_new_named ("Somebody else", &error);
  g_assert_no_error (error);

  return new_services (self, computer, self->stranger);
}
