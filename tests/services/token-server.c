/* token-server.c - a token endpoint within the test: says what it is told, keeps what it hears
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/token-server.h"

#include <string.h>

#include "rehearsal/medic-authority.h"
#include "rehearsal/medic-door.h"
#include "services/id-token.h"
#include "support/fake-computer.h"
#include "support/fake-dns.h"

struct _TokenServer
{
  SoupServer *server;
  MedicDoor *door;
  MedicAuthority *authority;
  char *base;
  const TokenAnswer *answers;
  gsize n_answers;
  guint n_requests;

  char *path;                    /* (nullable): of the last request */
  GHashTable *form;              /* (nullable) */
  SoupMessageHeaders *headers;   /* (nullable) */
};

static char *
replace (const char *text,
         const char *mark,
         const char *by)
{
  g_auto (GStrv) parts = g_strsplit (text, mark, -1);

  return g_strjoinv (by, parts);
}

static void
remember (TokenServer       *self,
          SoupServerMessage *message,
          const char        *path)
{
  SoupMessageBody *body = soup_server_message_get_request_body (message);
  g_autoptr (GBytes) bytes = soup_message_body_flatten (body);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->form, g_hash_table_unref);
  g_clear_pointer (&self->headers, soup_message_headers_unref);
  self->path = g_strdup (path);
  self->form = soup_form_decode (text);
  self->headers =
    soup_message_headers_ref (soup_server_message_get_request_headers (message));
  g_assert_cmpstr (soup_server_message_get_method (message), ==, SOUP_METHOD_POST);
}

static void
on_asked (SoupServer        *server,
          SoupServerMessage *message,
          const char        *path,
          GHashTable        *query,
          gpointer           user_data)
{
  TokenServer *self = user_data;
  const TokenAnswer *answer = &self->answers[MIN (self->n_requests, self->n_answers - 1)];
  g_autofree char *id_token = id_token_new (self->base, answer->claims);
  g_autofree char *half = replace (answer->body != NULL ? answer->body : "", "%I", id_token);
  g_autofree char *body = replace (half, "%B", self->base);
  SoupMessageHeaders *headers = soup_server_message_get_response_headers (message);

  self->n_requests++;
  remember (self, message, path);
  if (answer->status == 0)
    {
      g_io_stream_close (soup_server_message_steal_connection (message), NULL, NULL);
      return;
    }

  if (answer->header != NULL)
    {
      g_auto (GStrv) parts = g_strsplit (answer->header, ": ", 2);

      soup_message_headers_replace (headers, parts[0], parts[1]);
    }
  soup_server_message_set_status (message, answer->status, NULL);
  soup_message_body_append (soup_server_message_get_response_body (message), SOUP_MEMORY_COPY,
                            body, strlen (body));
}

/**
 * token_server_new:
 * @answers: (transfer none): given in turn, the last again and again; live as long as the server
 */
TokenServer *
token_server_new (const TokenAnswer *answers,
                  gsize              n_answers)
{
  TokenServer *self = g_new0 (TokenServer, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GTlsCertificate) certificate = NULL;

  self->answers = answers;
  self->n_answers = n_answers;
  self->authority = medic_authority_new (&error);
  g_assert_no_error (error);
  certificate = medic_authority_issue (self->authority, "localhost", MEDIC_VALIDITY_NOW, &error);
  g_assert_no_error (error);

  self->server = soup_server_new (NULL, NULL);
  soup_server_add_handler (self->server, NULL, on_asked, self, NULL);
  self->door = medic_door_new_local (self->server, certificate, &error);
  g_assert_no_error (error);
  self->base = g_strdup_printf ("https://localhost:%u", medic_door_get_port (self->door));

  return self;
}

void
token_server_free (TokenServer *self)
{
  g_clear_pointer (&self->door, medic_door_free);
  g_clear_object (&self->server);
  g_clear_pointer (&self->authority, medic_authority_free);
  g_clear_pointer (&self->base, g_free);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->form, g_hash_table_unref);
  g_clear_pointer (&self->headers, soup_message_headers_unref);
  g_free (self);
}

/* Returns: (transfer full): whose every host is this server, with a clock that says ID_TOKEN_NOW */
MedicServices *
token_server_new_services (TokenServer *self)
{
  return medic_services_new (token_server_new_endpoints (self));
}

/* The same, to be changed before services are made of it. */
MedicEndpoints *
token_server_new_endpoints (TokenServer *self)
{
  const char *bases[MEDIC_N_HOSTS];
  g_autoptr (FakeDns) dns = fake_dns_new_failing (G_IO_ERROR, G_IO_ERROR_TIMED_OUT);
  g_autoptr (FakeComputer) computer = fake_computer_new_with_clock (ID_TOKEN_NOW, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (GTlsDatabase) trust = medic_authority_get_database (self->authority, &error);

  g_assert_no_error (error);
  for (gsize i = 0; i < MEDIC_N_HOSTS; i++)
    bases[i] = self->base;

  return medic_endpoints_new (bases, MEDIC_DNS (dns), MEDIC_COMPUTER (computer), trust);
}

/* Returns: (transfer full): the usual one */
MedicOauth *
token_server_new_oauth (MedicServices *services)
{
  const MedicIdentity config = { ID_TOKEN_CLIENT, "common", MEDIC_CLOUD_GLOBAL };
  g_autoptr (GError) error = NULL;
  MedicOauth *oauth = medic_oauth_new (services, &config, &error);

  g_assert_no_error (error);

  return oauth;
}

const char *
token_server_get_base (TokenServer *self)
{
  return self->base;
}

guint
token_server_get_n_requests (TokenServer *self)
{
  return self->n_requests;
}

const char *
token_server_peek_path (TokenServer *self)
{
  return self->path;
}

const char *
token_server_peek_header (TokenServer *self,
                          const char  *name)
{
  return soup_message_headers_get_one (self->headers, name);
}

const char *
token_server_peek_form (TokenServer *self,
                        const char  *name)
{
  return g_hash_table_lookup (self->form, name);
}
