/* test-tls-version.c - does nobody talk us into an older TLS than is safe?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gnutls/gnutls.h>
#include <string.h>

#include "rehearsal/medic-authority.h"
#include "services/medic-http.h"
#include "services/medic-services.h"
#include "support/fake-dns.h"

#define HOST "localhost"
#define ANSWER "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"

typedef struct
{
  const char *name;
  const char *versions;  /* as GnuTLS writes them: all that the server can */
  gboolean    good;
} Row;

/* Whoever stands in between can make both sides believe that the other knows no better. */
static const Row rows[] = {
  { "tls-1.0-is-too-old", "+VERS-TLS1.0", FALSE },
  { "tls-1.1-is-too-old", "+VERS-TLS1.1", FALSE },
  { "both-together-are-too-old", "+VERS-TLS1.1:+VERS-TLS1.0", FALSE },
  { "tls-1.2-will-do", "+VERS-TLS1.2", TRUE },
  { "tls-1.3-is-spoken", "+VERS-TLS1.3", TRUE },
  { "of-an-old-and-a-new-one-the-new-one-is-spoken", "+VERS-TLS1.2:+VERS-TLS1.0", TRUE },
};

/* A server for one connection. */
typedef struct
{
  const char                       *versions;
  GSocket                          *door;
  gnutls_certificate_credentials_t  credentials;
  gboolean                          shaken;  /* both sides agreed */
} Server;

static void
answer (Server           *self,
        gnutls_session_t  session)
{
  char request[4096];
  int result;

  do
    result = gnutls_handshake (session);
  while (result < 0 && !gnutls_error_is_fatal (result));

  self->shaken = result >= 0;
  if (!self->shaken)
    {
      gnutls_alert_send_appropriate (session, result);
      return;
    }

  gnutls_record_recv (session, request, sizeof request);
  gnutls_record_send (session, ANSWER, strlen (ANSWER));
  gnutls_bye (session, GNUTLS_SHUT_WR);
}

static gpointer
serve (gpointer user_data)
{
  Server *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GSocket) visitor = g_socket_accept (self->door, NULL, &error);
  g_autofree char *priority = g_strconcat ("LEGACY:%COMPAT:-VERS-ALL:", self->versions, NULL);
  gnutls_session_t session;

  g_assert_no_error (error);
  g_socket_set_blocking (visitor, TRUE);
  gnutls_init (&session, GNUTLS_SERVER);
  g_assert_cmpint (gnutls_priority_set_direct (session, priority, NULL), ==, GNUTLS_E_SUCCESS);
  gnutls_credentials_set (session, GNUTLS_CRD_CERTIFICATE, self->credentials);
  gnutls_transport_set_int (session, g_socket_get_fd (visitor));
  answer (self, session);
  gnutls_deinit (session);

  return NULL;
}

static void
read_key (Server         *self,
          MedicAuthority *authority)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GTlsCertificate) certificate =
    medic_authority_issue (authority, HOST, MEDIC_VALIDITY_NOW, &error);
  g_autofree char *own = NULL;
  g_autofree char *key = NULL;
  gnutls_datum_t own_datum, key_datum;

  g_assert_no_error (error);
  g_object_get (certificate, "certificate-pem", &own, "private-key-pem", &key, NULL);
  own_datum = (gnutls_datum_t) { (unsigned char *) own, (unsigned int) strlen (own) };
  key_datum = (gnutls_datum_t) { (unsigned char *) key, (unsigned int) strlen (key) };
  gnutls_certificate_allocate_credentials (&self->credentials);
  g_assert_cmpint (gnutls_certificate_set_x509_key_mem (self->credentials, &own_datum, &key_datum,
                                                        GNUTLS_X509_FMT_PEM), ==, GNUTLS_E_SUCCESS);
}

/* Returns: its port */
static guint16
listen_somewhere (Server *self)
{
  g_autoptr (GInetAddress) loopback = g_inet_address_new_loopback (G_SOCKET_FAMILY_IPV4);
  g_autoptr (GSocketAddress) any = g_inet_socket_address_new (loopback, 0);
  g_autoptr (GSocketAddress) place = NULL;
  g_autoptr (GError) error = NULL;

  self->door = g_socket_new (G_SOCKET_FAMILY_IPV4, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP,
                             &error);
  g_assert_no_error (error);
  g_assert_true (g_socket_bind (self->door, any, TRUE, NULL) && g_socket_listen (self->door, NULL));
  place = g_socket_get_local_address (self->door, NULL);

  return g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (place));
}

static MedicServices *
new_services (MedicAuthority *authority,
              guint16         port)
{
  g_autofree char *base = g_strdup_printf ("https://" HOST ":%u", port);
  const char *const bases[MEDIC_N_HOSTS] = { base, base, base, base };
  g_autoptr (FakeDns) dns = fake_dns_new_failing (G_IO_ERROR, G_IO_ERROR_TIMED_OUT);
  g_autoptr (MedicComputer) computer = medic_computer_new_system ();
  g_autoptr (GTlsDatabase) trust = medic_authority_get_database (authority, NULL);

  return medic_services_new (medic_endpoints_new (bases, MEDIC_DNS (dns), computer, trust));
}

static void
on_got (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static MedicHttpReply *
ask (MedicServices  *services,
     GError        **error)
{
  g_autofree char *uri = medic_services_dup_uri (services, MEDIC_HOST_SIGN_IN, "/common");
  g_autoptr (GAsyncResult) result = NULL;
  SoupSession *session = medic_services_get_session (services);

  medic_http_get_async (session, uri, NULL, on_got, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return medic_http_get_finish (session, result, error);
}

static void
test_version (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (MedicAuthority) authority = medic_authority_new (NULL);
  Server server = { .versions = row->versions };
  g_autoptr (MedicServices) services = new_services (authority, listen_somewhere (&server));
  g_autoptr (MedicHttpReply) reply = NULL;
  g_autoptr (GError) error = NULL;
  GThread *thread;

  read_key (&server, authority);
  thread = g_thread_new ("server", serve, &server);
  reply = ask (services, &error);
  g_thread_join (thread);

  g_assert_cmpint (server.shaken, ==, row->good);
  g_assert_cmpint (reply != NULL, ==, row->good);
  g_assert_cmpint (error == NULL, ==, row->good);

  gnutls_certificate_free_credentials (server.credentials);
  g_object_unref (server.door);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/tls-version/", rows[i].name, NULL);

      g_test_add_data_func (path, &rows[i], test_version);
    }

  return g_test_run ();
}
