/* medic-pretend-host.c - a https server on loopback that behaves as a customer's world says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-pretend-host.h"

#include <libsoup/soup.h>
#include <string.h>

#include "rehearsal/medic-door.h"

#define HOST "localhost"

/* Where the sign-in page of a network is, and whom its certificate is for. */
#define PORTAL_HOST "portal.example"
#define PORTAL "http://" PORTAL_HOST "/"

/* Who opens connections in a world where somebody does. */
#define INTERCEPTOR "Example Web Shield"

struct _MedicPretendHost
{
  MedicAuthority *authority;  /* (unowned) */
  MedicAnswerer answerer;
  MedicLedger *ledger;        /* (unowned) (nullable) */
  const MedicWorld *world;    /* (unowned): replaced before it goes */
  MedicManner manner;
  gboolean hurried;           /* no answer is made to wait */
  MedicCertificate certificate;  /* the one that is shown while the server listens */
  SoupServer *server;
  MedicDoor *door;            /* (nullable): NULL while nobody listens */
  GSocket *keeper;            /* bound, never listening: keeps the port ours while nobody listens */
  guint16 port;
  GPtrArray *delayed;         /* (element-type Delayed): answers that are made to wait */
};

/* An answer that is ready, and waits as an honest network would. */
typedef struct
{
  MedicPretendHost  *host;    /* (unowned) */
  SoupServerMessage *message;
  guint              timer;   /* source id; 0 when it has gone off */
  gulong             gone;    /* handler id */
} Delayed;

static void
delayed_free (Delayed *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_signal_handler (&self->gone, self->message);
  g_clear_object (&self->message);
  g_free (self);
}

void
medic_pretend_host_free (MedicPretendHost *self)
{
  g_clear_pointer (&self->delayed, g_ptr_array_unref);
  g_clear_pointer (&self->door, medic_door_free);
  g_clear_object (&self->server);
  g_clear_object (&self->keeper);
  g_free (self);
}

static gboolean
on_waited (gpointer user_data)
{
  Delayed *delayed = user_data;

  delayed->timer = 0;
  g_clear_signal_handler (&delayed->gone, delayed->message);
  soup_server_message_unpause (delayed->message);
  g_ptr_array_remove (delayed->host->delayed, delayed);

  return G_SOURCE_REMOVE;
}

/* Who asked did not wait, or the server was closed: there is nobody left to answer. */
static void
on_gone (SoupServerMessage *message,
         gpointer           user_data)
{
  Delayed *delayed = user_data;

  g_ptr_array_remove (delayed->host->delayed, delayed);
}

static void
delay (MedicPretendHost  *self,
       SoupServerMessage *message)
{
  Delayed *delayed = g_new0 (Delayed, 1);

  *delayed = (Delayed) { self, g_object_ref (message), 0, 0 };
  delayed->gone = g_signal_connect (message, "disconnected", G_CALLBACK (on_gone), delayed);
  delayed->timer = g_timeout_add (self->world->delay_ms, on_waited, delayed);
  g_ptr_array_add (self->delayed, delayed);
  soup_server_message_pause (message);
}

static void
add_header (const char *name,
            const char *value,
            gpointer    user_data)
{
  soup_message_headers_append (user_data, name, value);
}

static void
give (SoupServerMessage *message,
      const MedicAnswer *answer)
{
  soup_server_message_set_status (message, answer->status, NULL);
  if (answer->body != NULL)
    soup_server_message_set_response (message, answer->type, SOUP_MEMORY_COPY, answer->body,
                                      strlen (answer->body));
  soup_message_headers_foreach (answer->headers, add_header,
                                soup_server_message_get_response_headers (message));
}

/* What is too long is not listened to. How long it is has to be said beforehand. A SoupServer that
 * does not listen for itself hangs up after each answer: who would ask again has to know that. */
static void
on_announced (SoupServer        *server,
              SoupServerMessage *message,
              const char        *path,
              GHashTable        *query,
              gpointer           user_data)
{
  MedicPretendHost *self = user_data;
  SoupMessageHeaders *headers = soup_server_message_get_request_headers (message);
  SoupEncoding encoding = soup_message_headers_get_encoding (headers);
  guint status = 0;

  soup_message_headers_replace (soup_server_message_get_response_headers (message),
                                "Connection", "close");
  if (self->manner != MEDIC_MANNER_ANSWERS)
    return;

  if (encoding == SOUP_ENCODING_CHUNKED)
    status = SOUP_STATUS_LENGTH_REQUIRED;
  else if (soup_message_headers_get_content_length (headers) > MEDIC_REQUEST_LONGEST_BODY)
    status = SOUP_STATUS_REQUEST_ENTITY_TOO_LARGE;

  if (status == 0)
    return;

  soup_message_body_set_accumulate (soup_server_message_get_request_body (message), FALSE);
  soup_server_message_set_status (message, status, NULL);
}

/* Returns: (transfer full): never NULL */
static MedicAnswer *
find_answer (MedicPretendHost  *self,
             SoupServerMessage *message,
             const char        *path)
{
  g_autoptr (MedicRequest) request = NULL;
  MedicAnswer *answer;

  if (self->manner == MEDIC_MANNER_PORTAL)
    return medic_answer_new_redirect (PORTAL);

  request = medic_request_read (message, path);
  if (request == NULL)
    return medic_answer_new_empty (SOUP_STATUS_BAD_REQUEST);

  request->world = self->world;
  request->ledger = self->ledger;
  answer = self->answerer (request);

  return answer != NULL ? answer : medic_answer_new_empty (SOUP_STATUS_NOT_FOUND);
}

static void
on_request (SoupServer        *server,
            SoupServerMessage *message,
            const char        *path,
            GHashTable        *query,
            gpointer           user_data)
{
  MedicPretendHost *self = user_data;
  g_autoptr (MedicAnswer) answer = NULL;

  /* A silent server takes the question and never says a word. */
  if (self->manner == MEDIC_MANNER_SILENT)
    {
      soup_server_message_pause (message);
      return;
    }

  answer = find_answer (self, message, path);
  give (message, answer);

  if (self->world->delay_ms > 0 && !self->hurried)
    delay (self, message);
}

static gboolean
keep_port (MedicPretendHost  *self,
           guint16            port,
           GError           **error)
{
  g_autoptr (GSocketAddress) address = NULL;

  self->keeper = medic_door_bind (port, error);
  if (self->keeper == NULL)
    return FALSE;

  address = g_socket_get_local_address (self->keeper, error);
  if (address == NULL)
    return FALSE;

  self->port = g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (address));

  return TRUE;
}

static GTlsCertificate *
new_certificate (MedicPretendHost  *self,
                 MedicCertificate   certificate,
                 GError           **error)
{
  g_autoptr (MedicAuthority) stranger = NULL;

  switch (certificate)
    {
    case MEDIC_CERTIFICATE_EXPIRED:
      return medic_authority_issue (self->authority, HOST, MEDIC_VALIDITY_OVER, error);

    case MEDIC_CERTIFICATE_OTHER_HOST:
      return medic_authority_issue (self->authority, PORTAL_HOST, MEDIC_VALIDITY_NOW, error);

    case MEDIC_CERTIFICATE_UNKNOWN_AUTHORITY:
      stranger = medic_authority_new_named (INTERCEPTOR, error);
      return stranger != NULL ? medic_authority_issue (stranger, HOST, MEDIC_VALIDITY_NOW, error)
                              : NULL;

    case MEDIC_CERTIFICATE_GOOD:
    default:
      return medic_authority_issue (self->authority, HOST, MEDIC_VALIDITY_NOW, error);
    }
}

/* A server shows the certificate that it had when it began to listen. */
static gboolean
listen_with (MedicPretendHost  *self,
             MedicCertificate   certificate,
             GError           **error)
{
  g_autoptr (GTlsCertificate) shown = NULL;
  g_autoptr (GSocket) socket = NULL;

  if (self->door != NULL && self->certificate == certificate)
    return TRUE;

  g_clear_pointer (&self->door, medic_door_free);
  shown = new_certificate (self, certificate, error);
  socket = shown != NULL ? medic_door_bind (self->port, error) : NULL;
  if (socket == NULL)
    return FALSE;

  self->certificate = certificate;
  self->door = medic_door_new (self->server, shown, socket, error);

  return self->door != NULL;
}

/**
 * medic_pretend_host_new:
 * @authority: (transfer none): outlives the host
 * @answerer: what the server says when it answers
 * @ledger: (transfer none) (nullable): what it remembers; outlives the host
 * @port: 0 for any that is free
 *
 * Returns: (transfer full): a host that has its port, and does not listen before it is told to obey
 *   a world
 */
MedicPretendHost *
medic_pretend_host_new (MedicAuthority  *authority,
                        MedicAnswerer    answerer,
                        MedicLedger     *ledger,
                        guint16          port,
                        GError         **error)
{
  g_autoptr (MedicPretendHost) self = g_new0 (MedicPretendHost, 1);

  self->authority = authority;
  self->answerer = answerer;
  self->ledger = ledger;
  self->delayed = g_ptr_array_new_with_free_func ((GDestroyNotify) delayed_free);
  self->server = soup_server_new (NULL, NULL);
  soup_server_add_early_handler (self->server, NULL, on_announced, self, NULL);
  soup_server_add_handler (self->server, NULL, on_request, self, NULL);

  return keep_port (self, port, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * medic_pretend_host_obey:
 * @world: (transfer none): replaced before it goes
 * @manner: of this host in that world
 * @certificate: of this host in that world
 *
 * Nobody listens on the port of a host that refuses. A portal shows a certificate of its own.
 *
 * Returns: %FALSE with an error when the host cannot listen
 */
gboolean
medic_pretend_host_obey (MedicPretendHost  *self,
                         const MedicWorld  *world,
                         MedicManner        manner,
                         MedicCertificate   certificate,
                         GError           **error)
{
  self->world = world;
  self->manner = manner;
  if (manner == MEDIC_MANNER_REFUSED)
    {
      g_clear_pointer (&self->door, medic_door_free);
      return TRUE;
    }

  return listen_with (self, manner == MEDIC_MANNER_PORTAL ? MEDIC_CERTIFICATE_OTHER_HOST
                                                          : certificate, error);
}

/* From now on it takes no longer than it has to, whatever its world says. */
void
medic_pretend_host_hurry (MedicPretendHost *self)
{
  self->hurried = TRUE;
}

/* Returns: (transfer full): "https://host:port", good as long as the host is there */
char *
medic_pretend_host_dup_base (MedicPretendHost *self)
{
  return g_strdup_printf ("https://127.0.0.1:%u", self->port);
}

guint16
medic_pretend_host_get_port (MedicPretendHost *self)
{
  return self->port;
}
