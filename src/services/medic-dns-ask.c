/* medic-dns-ask.c - one question to the system's name servers, waiting for the answer
 *
 * libc asks by datagram. An answer that does not fit into one is asked for again by stream here,
 * because libc's own stream (glibc 2.36, send_vc) waits for ever for a server that says nothing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-dns-ask.h"

#include <errno.h>
#include <netinet/in.h>
#include <resolv.h>
#include <string.h>

#include "services/medic-dns-parse.h"

#define TRY_SECONDS 2
#define TRIES 2

/* A message by stream begins with its length (RFC 1035, 4.2.2). */
#define PREFIX_SIZE 2

typedef struct
{
  struct __res_state  *state;
  guint8               bytes[NS_PACKETSZ];
  gsize                size;
  MedicDnsType         type;
} Query;

/* Returns: (transfer full) (nullable): libc keeps the addresses of IPv6 in a list beside */
static GSocketAddress *
dup_server (struct __res_state *state,
            int                 i)
{
  struct sockaddr_in *address = &state->nsaddr_list[i];
  struct sockaddr_in6 *address6 = state->_u._ext.nsaddrs[i];

  if (address->sin_family == AF_INET)
    return g_socket_address_new_from_native (address, sizeof *address);

  if (address6 != NULL)
    return g_socket_address_new_from_native (address6, sizeof *address6);

  return NULL;
}

/* libc says “refused” also when there is no way to the server at all: the kernel knows better. */
static void
explain_refusal (struct __res_state  *state,
                 GError             **error)
{
  g_autoptr (GSocketAddress) server = dup_server (state, 0);
  g_autoptr (GSocket) socket = NULL;
  g_autoptr (GError) met = NULL;

  if (server != NULL)
    socket = g_socket_new (g_socket_address_get_family (server), G_SOCKET_TYPE_DATAGRAM,
                           G_SOCKET_PROTOCOL_UDP, NULL);

  /* Connecting a datagram socket chooses a way and sends nothing. */
  if (socket != NULL && !g_socket_connect (socket, server, NULL, &met))
    g_propagate_error (error, g_steal_pointer (&met));
  else
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CONNECTION_REFUSED,
                         "No name server there");
}

/*
 * libc drops the answer of a server that could or would not look it up, asks the next one, and says
 * “timed out” at the end. Its header stands in the buffer still.
 */
static gboolean
is_answer_left (const Query  *query,
                const guint8 *answer)
{
  const guint8 response_flag = 0x80;

  return answer[0] == query->bytes[0] && answer[1] == query->bytes[1]
         && (answer[2] & response_flag) != 0;
}

/* A query is its header and its question, and an answer repeats that, in letters of any case. */
static gboolean
repeats_question (const Query  *query,
                  const guint8 *answer,
                  gsize         size)
{
  if (size < query->size || ns_get16 (answer + 4) != 1)
    return FALSE;

  for (gsize i = NS_HFIXEDSZ; i < query->size; i++)
    if (g_ascii_tolower ((char) answer[i]) != g_ascii_tolower ((char) query->bytes[i]))
      return FALSE;

  return TRUE;
}

/* Whoever is to look it up may say that he will not, without repeating the question. */
static gboolean
is_refusal (const guint8 *answer,
            gsize         size)
{
  const guint8 rcode = 0x0f;

  return size >= NS_HFIXEDSZ && (answer[3] & rcode) != ns_r_noerror
         && (answer[3] & rcode) != ns_r_nxdomain;
}

static gboolean
may_answer (const Query  *query,
            const guint8 *answer,
            gsize         size)
{
  return is_refusal (answer, size) || repeats_question (query, answer, size);
}

static MedicDnsReply *
fail_unanswered (const Query   *query,
                 const guint8  *answer,
                 int            met,
                 GError       **error)
{
  if (is_answer_left (query, answer) && may_answer (query, answer, NS_MAXMSG))
    g_set_error_literal (error, G_RESOLVER_ERROR, G_RESOLVER_ERROR_TEMPORARY_FAILURE,
                         "No name server looked it up");
  else if (met == ECONNREFUSED)
    explain_refusal (query->state, error);
  else
    g_set_error_literal (error, G_IO_ERROR, (int) g_io_error_from_errno (met),
                         "No answer from a name server");

  return NULL;
}

/* Returns: (transfer full) (nullable): the message that answers, without its prefix */
static GByteArray *
exchange (GIOStream     *stream,
          const Query   *query,
          GCancellable  *stop,
          GError       **error)
{
  GOutputStream *out = g_io_stream_get_output_stream (stream);
  GInputStream *in = g_io_stream_get_input_stream (stream);
  g_autoptr (GByteArray) answer = g_byte_array_new ();
  guint8 message[PREFIX_SIZE + NS_PACKETSZ];
  guint8 prefix[PREFIX_SIZE];
  gsize got = 0;

  ns_put16 ((guint) query->size, message);
  memcpy (message + PREFIX_SIZE, query->bytes, query->size);

  if (!g_output_stream_write_all (out, message, PREFIX_SIZE + query->size, NULL, stop, error)
      || !g_input_stream_read_all (in, prefix, sizeof prefix, &got, stop, error))
    return NULL;

  /* The end may come early. */
  g_byte_array_set_size (answer, got == sizeof prefix ? ns_get16 (prefix) : 0);
  if (answer->len > 0
      && !g_input_stream_read_all (in, answer->data, answer->len, &got, stop, error))
    return NULL;

  if (answer->len > 0 && got == answer->len)
    return g_steal_pointer (&answer);

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "The answer ended early");

  return NULL;
}

/* libc looks at the question of a datagram, and lets one pass that it cannot read. */
static MedicDnsReply *
read_answer (const Query   *query,
             const guint8  *answer,
             gsize          size,
             GError       **error)
{
  if (may_answer (query, answer, size))
    return medic_dns_parse (answer, size, query->type, error);

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "Another question's answer");

  return NULL;
}

static MedicDnsReply *
ask_server_by_stream (GSocketAddress  *server,
                      const Query     *query,
                      GCancellable    *stop,
                      GError         **error)
{
  g_autoptr (GSocketClient) client = g_socket_client_new ();
  g_autoptr (GSocketConnection) connection = NULL;
  g_autoptr (GByteArray) answer = NULL;

  g_socket_client_set_enable_proxy (client, FALSE);
  g_socket_client_set_timeout (client, TRY_SECONDS);
  connection = g_socket_client_connect (client, G_SOCKET_CONNECTABLE (server), stop, error);
  if (connection == NULL)
    return NULL;

  answer = exchange (G_IO_STREAM (connection), query, stop, error);
  if (answer == NULL)
    return NULL;

  if (answer->len < NS_HFIXEDSZ || !is_answer_left (query, answer->data))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "Not a DNS answer");
      return NULL;
    }

  return read_answer (query, answer->data, answer->len, error);
}

/* Whose answer was cut is not known: the first server that can be read counts. */
static MedicDnsReply *
ask_by_stream (const Query   *query,
               GCancellable  *stop,
               GError       **error)
{
  MedicDnsReply *reply = NULL;

  for (int i = 0; reply == NULL && i < query->state->nscount; i++)
    {
      g_autoptr (GSocketAddress) server = dup_server (query->state, i);

      g_clear_error (error);
      if (server != NULL)
        reply = ask_server_by_stream (server, query, stop, error);
    }

  if (reply == NULL && error != NULL && *error == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "No name server is known");

  return reply;
}

static MedicDnsReply *
ask_servers (const Query   *query,
             GCancellable  *stop,
             GError       **error)
{
  g_autofree guint8 *answer = g_malloc0 (NS_MAXMSG);
  int size;

  if ((query->state->options & RES_USEVC) != 0)
    return ask_by_stream (query, stop, error);

  size = res_nsend (query->state, query->bytes, (int) query->size, answer, NS_MAXMSG);
  if (size < 0)
    return fail_unanswered (query, answer, errno, error);

  if (medic_dns_is_cut (answer, MIN ((gsize) size, NS_MAXMSG)))
    return ask_by_stream (query, stop, error);

  return read_answer (query, answer, MIN ((gsize) size, NS_MAXMSG), error);
}

static MedicDnsReply *
ask_with_state (struct __res_state  *state,
                const char          *name,
                MedicDnsType         type,
                GCancellable        *stop,
                GError             **error)
{
  Query query = { .state = state, .type = type };
  int size = res_nmkquery (state, ns_o_query, name, ns_c_in, (int) type, NULL, 0, NULL,
                           query.bytes, sizeof query.bytes);

  if (size < 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "Not a name to ask for");
      return NULL;
    }

  query.size = (gsize) size;

  return ask_servers (&query, stop, error);
}

/**
 * medic_dns_ask:
 * @name: absolute, checked by the caller; no search domain is tried
 * @stop: ends the part by stream at once; libc's part ends by itself, see below
 *
 * Blocks, so it is for threads of their own: 4 seconds with one silent name server, 10 with three
 * (measured; libc waits for the second and third in other steps than for the first).
 *
 * Returns: (transfer full): the reply, or %NULL with an error as medic_dns_look_up_finish() tells
 */
MedicDnsReply *
medic_dns_ask (const char    *name,
               MedicDnsType   type,
               GCancellable  *stop,
               GError       **error)
{
  struct __res_state state = { 0 };
  MedicDnsReply *reply;

  if (res_ninit (&state) != 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "The resolver is not set up");
      return NULL;
    }

  state.retrans = TRY_SECONDS;
  state.retry = TRIES;
  state.options |= RES_IGNTC;

  reply = ask_with_state (&state, name, type, stop, error);
  res_nclose (&state);

  return reply;
}
