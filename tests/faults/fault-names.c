/* fault-names.c - a name server that spoils what it is told to spoil
 *
 * One for all cases: they have domains of their own. Who asks blocks until it is answered, so that
 * whoever is left in silence is sent away when the case is over.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "faults/fault-names-private.h"

#include <string.h>

#define PORT 53
#define HOME "127.0.0.1"
#define WITHOUT_STREAMS "127.0.0.2"
#define NOBODY "127.0.0.9"

/* Who asks waits for two seconds. */
#define SLOW_MILLISECONDS 1900

#define GONE 0x8183

/* One who asked by datagram and has no answer yet. */
typedef struct
{
  FaultNames     *names;
  GSocket        *socket;
  GSocketAddress *from;
  FaultQuery     *query;
  guint           source;  /* 0 for none */
} Waiting;

static GPtrArray *all_names;
static GPtrArray *doors;

static void
waiting_free (Waiting *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->socket);
  g_clear_object (&self->from);
  g_clear_pointer (&self->query, fault_query_free);
  g_free (self);
}

static gboolean
is_below (const char *name,
          const char *domain)
{
  gsize length = strlen (name);
  gsize tail = strlen (domain);

  return length >= tail && g_str_equal (name + length - tail, domain)
         && (length == tail || name[length - tail - 1] == '.');
}

gboolean
fault_names_spoils (const FaultNames *self,
                    const FaultQuery *query)
{
  return self->armed && self->kind != FAULT_NONE && self->target->request != NULL
         && strstr (query->text, self->target->request) != NULL;
}

/* Returns: (nullable): whose case @query belongs to */
FaultNames *
fault_names_find (const FaultQuery *query)
{
  for (guint i = 0; i < all_names->len; i++)
    {
      FaultNames *names = g_ptr_array_index (all_names, i);

      if (is_below (query->name, names->domain)
          || (fault_names_is_alone (names->kind, names->target->request)
              && fault_names_spoils (names, query)))
        return names;
    }

  return NULL;
}

static void
send_to (GSocket        *socket,
         GSocketAddress *to,
         GByteArray     *answer)
{
  g_socket_send_to (socket, to, (const char *) answer->data, answer->len, NULL, NULL);
}

static gboolean
on_time_to_answer (gpointer user_data)
{
  Waiting *waiting = user_data;
  g_autoptr (GByteArray) answer =
    fault_names_mangle (waiting->names->kind, waiting->query, waiting->names->domain);

  waiting->source = 0;
  send_to (waiting->socket, waiting->from, answer);

  return G_SOURCE_REMOVE;
}

/* @query: (transfer full) */
static void
keep_waiting (FaultNames     *self,
              GSocket        *socket,
              GSocketAddress *from,
              FaultQuery     *query)
{
  Waiting *waiting = g_new0 (Waiting, 1);

  waiting->names = self;
  waiting->socket = g_object_ref (socket);
  waiting->from = g_object_ref (from);
  waiting->query = query;
  if (self->kind == FAULT_DNS_SLOW)
    waiting->source = g_timeout_add (SLOW_MILLISECONDS, on_time_to_answer, waiting);
  g_ptr_array_add (self->waiting, waiting);
}

static void
forge (GSocket          *socket,
       GSocketAddress   *from,
       const FaultQuery *query)
{
  static const FaultKind forged[] = { FAULT_DNS_OTHER_ID, FAULT_DNS_OTHER_QUESTION };

  for (gsize i = 0; i < G_N_ELEMENTS (forged); i++)
    {
      g_autoptr (GByteArray) answer = fault_names_mangle (forged[i], query, "");

      send_to (socket, from, answer);
    }
}

/* @query: (transfer full) */
static void
spoil (FaultNames     *self,
       GSocket        *socket,
       GSocketAddress *from,
       FaultQuery     *query)
{
  g_autoptr (GByteArray) answer = fault_names_mangle (self->kind, query, self->domain);

  self->n_met++;
  if (self->kind == FAULT_DNS_FORGED_FIRST)
    forge (socket, from, query);
  if (answer != NULL && self->kind != FAULT_DNS_SLOW)
    send_to (socket, from, answer);
  if (self->kind == FAULT_DNS_TWICE)
    {
      send_to (socket, from, answer);
      send_to (socket, from, answer);
    }

  keep_waiting (self, socket, from, query);
}

static gboolean
on_datagram (GSocket      *socket,
             GIOCondition  condition,
             gpointer      user_data)
{
  guint8 bytes[1024];
  g_autoptr (GSocketAddress) from = NULL;
  g_autoptr (FaultQuery) query = NULL;
  g_autoptr (GByteArray) answer = NULL;
  gssize size = g_socket_receive_from (socket, &from, (char *) bytes, sizeof bytes, NULL, NULL);
  FaultNames *names;

  query = size > 0 ? fault_query_parse (bytes, (gsize) size) : NULL;
  if (query == NULL)
    return G_SOURCE_CONTINUE;

  names = fault_names_find (query);
  if (names != NULL && fault_names_spoils (names, query))
    {
      spoil (names, socket, from, g_steal_pointer (&query));
      return G_SOURCE_CONTINUE;
    }

  answer = fault_zone_answer (query, names != NULL ? names->domain : "nobody.example");
  send_to (socket, from, answer);

  return G_SOURCE_CONTINUE;
}

static void
listen_at (const char *address,
           gboolean    streams)
{
  g_autoptr (GSocketAddress) place = g_inet_socket_address_new_from_string (address, PORT);
  g_autoptr (GError) error = NULL;
  GSocketService *service = g_socket_service_new ();
  GSocket *socket = g_socket_new (G_SOCKET_FAMILY_IPV4, G_SOCKET_TYPE_DATAGRAM,
                                  G_SOCKET_PROTOCOL_UDP, &error);
  g_autoptr (GSource) source = NULL;

  g_assert_no_error (error);
  g_socket_bind (socket, place, TRUE, &error);
  g_assert_no_error (error);
  g_socket_set_blocking (socket, FALSE);
  source = g_socket_create_source (socket, G_IO_IN, NULL);
  g_source_set_callback (source, G_SOURCE_FUNC (on_datagram), NULL, NULL);
  g_source_attach (source, NULL);
  if (streams)
    g_socket_listener_add_address (G_SOCKET_LISTENER (service), place, G_SOCKET_TYPE_STREAM,
                                   G_SOCKET_PROTOCOL_TCP, NULL, NULL, &error);
  g_assert_no_error (error);
  g_signal_connect (service, "incoming", G_CALLBACK (fault_names_on_incoming), NULL);
  /* Both are there until the process ends. */
  g_ptr_array_add (doors, service);
  g_ptr_array_add (doors, socket);
}

/* Whether only one such case can be looked at at a time: all ask the same. */
gboolean
fault_names_is_alone (FaultKind   kind,
                      const char *request)
{
  return kind == FAULT_DNS_REFUSED || kind == FAULT_DNS_CUT_REFUSED
         || (request != NULL && request[0] == ' ');
}

/* Returns: (transfer full): asked for names below @domain */
FaultNames *
fault_names_new (const FaultTarget *target,
                 FaultKind          kind,
                 const char        *domain)
{
  FaultNames *self = g_new0 (FaultNames, 1);

  self->target = target;
  self->kind = kind;
  self->domain = g_strdup (domain);
  self->waiting = g_ptr_array_new_with_free_func ((GDestroyNotify) waiting_free);
  self->stop = g_cancellable_new ();
  if (all_names == NULL)
    {
      all_names = g_ptr_array_new ();
      doors = g_ptr_array_new ();
      listen_at (HOME, TRUE);
      listen_at (WITHOUT_STREAMS, FALSE);
      fault_house_ask (HOME);
    }
  g_ptr_array_add (all_names, self);

  return self;
}

static void
arm (gpointer user_data)
{
  FaultNames *self = user_data;

  if (self->armed)
    return;

  self->armed = TRUE;
  if (self->kind == FAULT_DNS_CUT_REFUSED)
    fault_house_ask (WITHOUT_STREAMS);
  if (self->kind == FAULT_DNS_REFUSED)
    {
      fault_house_ask (NOBODY);
      self->n_met++;
    }
}

static guint
get_n_met (gconstpointer user_data)
{
  return ((const FaultNames *) user_data)->n_met;
}

static const char *
peek_wrong (gconstpointer user_data)
{
  return NULL;
}

static void
stop (gpointer user_data)
{
  FaultNames *self = user_data;

  g_ptr_array_remove (all_names, self);
  fault_house_ask (HOME);
  g_cancellable_cancel (self->stop);
  for (guint i = 0; i < self->waiting->len; i++)
    {
      Waiting *waiting = g_ptr_array_index (self->waiting, i);
      g_autoptr (GByteArray) answer = fault_answer_new (waiting->query, GONE, 0);

      send_to (waiting->socket, waiting->from, answer);
    }
  g_ptr_array_set_size (self->waiting, 0);
}

static gboolean
is_quiet (gconstpointer user_data)
{
  return ((const FaultNames *) user_data)->n_visits == 0;
}

static void
free_names (gpointer user_data)
{
  FaultNames *self = user_data;

  g_clear_pointer (&self->domain, g_free);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  g_clear_object (&self->stop);
  g_free (self);
}

const FaultActs fault_names_acts = { arm, get_n_met, peek_wrong, stop, is_quiet, free_names };
