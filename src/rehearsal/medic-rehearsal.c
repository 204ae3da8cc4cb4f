/* medic-rehearsal.c - a practice customer's world, alive on this computer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-rehearsal.h"

#include <libsoup/soup.h>

#include "rehearsal/medic-authority.h"
#include "rehearsal/medic-microsoft.h"
#include "rehearsal/medic-rehearsal-dns.h"

/**
 * MedicRehearsal:
 *
 * A web server on loopback with a certificate that only this rehearsal's
 * database trusts, and a name service of its own. Steps that are done change
 * the world at once; the endpoints that were handed out stay good.
 */
struct _MedicRehearsal
{
  GObject parent_instance;

  MedicCustomer *customer;
  MedicAuthority *authority;
  GPtrArray *steps_done;   /* (element-type utf8): ends in NULL */
  MedicWorld *world;
  MedicRehearsalDns *dns;
  SoupServer *server;
  GSocket *keeper;         /* bound, never listening: keeps the port ours while nobody listens */
  guint16 port;
  GPtrArray *delayed;      /* (element-type Delayed): answers that are made to wait */
};

G_DEFINE_FINAL_TYPE (MedicRehearsal, medic_rehearsal, G_TYPE_OBJECT)

/* An answer that is ready, and waits as an honest network would. */
typedef struct
{
  MedicRehearsal    *rehearsal;  /* (unowned) */
  SoupServerMessage *message;
  guint              timer;      /* source id; 0 when it has gone off */
} Delayed;

static void
delayed_free (Delayed *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->message);
  g_free (self);
}

static void
medic_rehearsal_finalize (GObject *object)
{
  MedicRehearsal *self = MEDIC_REHEARSAL (object);

  g_clear_pointer (&self->delayed, g_ptr_array_unref);
  if (self->server != NULL)
    soup_server_disconnect (self->server);
  g_clear_object (&self->server);
  g_clear_object (&self->keeper);
  medic_rehearsal_dns_set_world (self->dns, NULL);
  g_clear_object (&self->dns);
  g_clear_pointer (&self->world, medic_world_free);
  g_clear_pointer (&self->steps_done, g_ptr_array_unref);
  g_clear_pointer (&self->authority, medic_authority_free);
  g_clear_pointer (&self->customer, medic_customer_unref);

  G_OBJECT_CLASS (medic_rehearsal_parent_class)->finalize (object);
}

static void
medic_rehearsal_class_init (MedicRehearsalClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = medic_rehearsal_finalize;
}

static void
medic_rehearsal_init (MedicRehearsal *self)
{
  self->steps_done = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->steps_done, NULL);
  self->delayed = g_ptr_array_new_with_free_func ((GDestroyNotify) delayed_free);
  self->dns = medic_rehearsal_dns_new ();
}

static gboolean
on_waited (gpointer user_data)
{
  Delayed *delayed = user_data;

  delayed->timer = 0;
  soup_server_message_unpause (delayed->message);
  g_ptr_array_remove (delayed->rehearsal->delayed, delayed);

  return G_SOURCE_REMOVE;
}

static void
delay (MedicRehearsal    *self,
       SoupServerMessage *message)
{
  Delayed *delayed = g_new0 (Delayed, 1);

  *delayed = (Delayed) { self, g_object_ref (message), 0 };
  delayed->timer = g_timeout_add (self->world->delay_ms, on_waited, delayed);
  g_ptr_array_add (self->delayed, delayed);
  soup_server_message_pause (message);
}

static void
on_request (SoupServer        *server,
            SoupServerMessage *message,
            const char        *path,
            GHashTable        *query,
            gpointer           user_data)
{
  MedicRehearsal *self = MEDIC_REHEARSAL (user_data);
  g_autoptr (MedicAnswer) answer = medic_microsoft_answer (self->world, path, query);

  /* A silent server takes the question and never says a word. */
  if (self->world->microsoft == MEDIC_MANNER_SILENT)
    {
      soup_server_message_pause (message);
      return;
    }

  if (!g_str_equal (soup_server_message_get_method (message), SOUP_METHOD_GET))
    soup_server_message_set_status (message, SOUP_STATUS_METHOD_NOT_ALLOWED, NULL);
  else if (answer == NULL)
    soup_server_message_set_status (message, SOUP_STATUS_NOT_FOUND, NULL);
  else
    {
      soup_server_message_set_status (message, answer->status, NULL);
      soup_server_message_set_response (message, "application/json; charset=utf-8", SOUP_MEMORY_COPY,
                                        answer->body, strlen (answer->body));
    }

  if (self->world->delay_ms > 0)
    delay (self, message);
}

/* Bound with SO_REUSEADDR, as the keeper and a listener share a port. */
static GSocket *
new_socket (guint16   port,
            GError  **error)
{
  g_autoptr (GInetAddress) loopback = g_inet_address_new_loopback (G_SOCKET_FAMILY_IPV4);
  g_autoptr (GSocketAddress) address = g_inet_socket_address_new (loopback, port);
  g_autoptr (GSocket) socket = g_socket_new (G_SOCKET_FAMILY_IPV4, G_SOCKET_TYPE_STREAM,
                                             G_SOCKET_PROTOCOL_TCP, error);

  if (socket == NULL || !g_socket_bind (socket, address, TRUE, error))
    return NULL;

  return g_steal_pointer (&socket);
}

static gboolean
keep_port (MedicRehearsal  *self,
           GError         **error)
{
  g_autoptr (GSocketAddress) address = NULL;

  self->keeper = new_socket (0, error);
  if (self->keeper == NULL)
    return FALSE;

  address = g_socket_get_local_address (self->keeper, error);
  if (address == NULL)
    return FALSE;

  self->port = g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (address));

  return TRUE;
}

static gboolean
listen_again (MedicRehearsal  *self,
              GError         **error)
{
  g_autoptr (GSocket) socket = NULL;

  if (soup_server_get_listeners (self->server) != NULL)
    return TRUE;

  socket = new_socket (self->port, error);

  return socket != NULL && g_socket_listen (socket, error)
         && soup_server_listen_socket (self->server, socket, SOUP_SERVER_LISTEN_HTTPS, error);
}

/* Nobody listens on the port of a server that refuses. */
static gboolean
obey_world (MedicRehearsal  *self,
            GError         **error)
{
  medic_rehearsal_dns_set_world (self->dns, self->world);

  if (self->world->microsoft != MEDIC_MANNER_REFUSED)
    return listen_again (self, error);

  soup_server_disconnect (self->server);

  return TRUE;
}

static gboolean
start_server (MedicRehearsal  *self,
              GError         **error)
{
  g_autoptr (GTlsCertificate) certificate = medic_authority_issue (self->authority, "localhost", error);

  if (certificate == NULL)
    return FALSE;

  self->server = soup_server_new ("tls-certificate", certificate, NULL);
  soup_server_add_handler (self->server, NULL, on_request, self, NULL);

  return keep_port (self, error);
}

/**
 * medic_rehearsal_new:
 * @customer: (transfer none):
 *
 * Returns: (transfer full): the customer's world; NULL with an error when no server can be started
 *   here
 */
MedicRehearsal *
medic_rehearsal_new (MedicCustomer  *customer,
                     GError        **error)
{
  g_autoptr (MedicRehearsal) self = g_object_new (MEDIC_TYPE_REHEARSAL, NULL);

  self->customer = medic_customer_ref (customer);
  self->world = medic_customer_get_world (customer, NULL);
  self->authority = medic_authority_new (error);
  if (self->authority == NULL || !start_server (self, error) || !obey_world (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* Returns: (transfer full): where this world is; good until the rehearsal ends */
MedicEndpoints *
medic_rehearsal_new_endpoints (MedicRehearsal *self)
{
  g_autofree char *sign_in = g_strdup_printf ("https://127.0.0.1:%u", self->port);
  g_autoptr (GError) error = NULL;
  g_autoptr (GTlsDatabase) trust = medic_authority_get_database (self->authority, &error);

  /* Without it nothing is trusted and every call fails: never more is trusted than should be. */
  if (trust == NULL)
    g_warning ("The rehearsal's authority cannot be trusted: %s", error->message);

  return medic_endpoints_new (sign_in, MEDIC_DNS (self->dns), trust);
}

/* Returns: (transfer none) */
MedicCustomer *
medic_rehearsal_get_customer (MedicRehearsal *self)
{
  return self->customer;
}

const char *
medic_rehearsal_get_address (MedicRehearsal *self)
{
  return medic_customer_get_address (self->customer);
}

static const char *const *
get_steps_done (MedicRehearsal *self)
{
  return (const char *const *) self->steps_done->pdata;
}

/* Returns: (nullable): what the person answers now; NULL for “I don't know” */
const char *
medic_rehearsal_get_answer (MedicRehearsal *self,
                            const char     *question)
{
  return medic_customer_get_answer (self->customer, question, get_steps_done (self));
}

/* The person did a step: what it changes in this world is changed from now on. */
void
medic_rehearsal_step_done (MedicRehearsal *self,
                           const char     *step_id)
{
  g_autoptr (GError) error = NULL;
  MedicWorld *old = self->world;

  g_ptr_array_insert (self->steps_done, (int) self->steps_done->len - 1, g_strdup (step_id));
  self->world = medic_customer_get_world (self->customer, get_steps_done (self));
  if (!obey_world (self, &error))
    g_message ("The rehearsal cannot listen again: %s", error->message);
  medic_world_free (old);
}
