/* medic-ways.c - whether a server is reached by IPv4 and by IPv6, each tried by itself
 *
 * Whoever wants a page tries both ways at once and takes the first that answers, so that a broken
 * one hides (RFC 8305). Here each is waited for. Connects and goes away without a word.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-ways.h"

#include "services/medic-limit.h"

/* Of each family. */
#define MOST_ADDRESSES 2

typedef enum
{
  IPV4,
  IPV6,
  N_FAMILIES
} Family;

/* One family's attempts. */
typedef struct
{
  guint    n_tried;
  guint    n_waited_for;
  gboolean works;
} Way;

typedef struct
{
  Way        ways[N_FAMILIES];
  MedicLimit limit;
} Trial;

/* One address being tried; owns its task. */
typedef struct
{
  GTask *task;
  Way   *way;  /* (unowned): the task's */
} Attempt;

static void on_connected (GObject      *source,
                          GAsyncResult *result,
                          gpointer      user_data);

static void
trial_free (Trial *self)
{
  medic_limit_clear (&self->limit);
  g_free (self);
}

static void
try_address (GTask        *task,
             GInetAddress *address,
             guint16       port)
{
  Trial *trial = g_task_get_task_data (task);
  gboolean is_ipv4 = g_inet_address_get_family (address) == G_SOCKET_FAMILY_IPV4;
  Way *way = &trial->ways[is_ipv4 ? IPV4 : IPV6];
  g_autoptr (GSocketAddress) place = g_inet_socket_address_new (address, port);
  g_autoptr (GSocketClient) client = g_socket_client_new ();
  Attempt *attempt;

  if (way->n_tried == MOST_ADDRESSES)
    return;

  attempt = g_new0 (Attempt, 1);
  attempt->task = g_object_ref (task);
  attempt->way = way;
  way->n_tried++;
  way->n_waited_for++;

  g_socket_client_set_enable_proxy (client, FALSE);
  g_socket_client_connect_async (client, G_SOCKET_CONNECTABLE (place), trial->limit.own,
                                 on_connected, attempt);
}

static MedicWay
judge (const Way *way)
{
  if (way->n_tried == 0)
    return MEDIC_WAY_NONE;

  if (way->works)
    return MEDIC_WAY_WORKS;

  return way->n_waited_for > 0 ? MEDIC_WAY_SILENT : MEDIC_WAY_UNREACHABLE;
}

static void
return_ways (GTask *task)
{
  Trial *trial = g_task_get_task_data (task);
  MedicWays *ways = g_new0 (MedicWays, 1);

  ways->ipv4 = judge (&trial->ways[IPV4]);
  ways->ipv6 = judge (&trial->ways[IPV6]);
  g_task_return_pointer (task, ways, g_free);
}

/* Who has not answered by now is silent. */
static void
return_early (GTask  *task,
              GError *why)
{
  g_autoptr (GError) error = why;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT))
    return_ways (task);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static gboolean
is_decided (const Way *way)
{
  return way->works || way->n_waited_for == 0;
}

static void
return_when_decided (GTask *task)
{
  Trial *trial = g_task_get_task_data (task);

  if (is_decided (&trial->ways[IPV4]) && is_decided (&trial->ways[IPV6])
      && medic_limit_end (&trial->limit))
    {
      return_ways (task);
      g_cancellable_cancel (trial->limit.own);
    }
}

static void
on_connected (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autofree Attempt *attempt = user_data;
  g_autoptr (GTask) task = g_steal_pointer (&attempt->task);
  Trial *trial = g_task_get_task_data (task);
  g_autoptr (GSocketConnection) connection =
    g_socket_client_connect_finish (G_SOCKET_CLIENT (source), result, NULL);

  if (trial->limit.ended)
    return;

  attempt->way->n_waited_for--;
  attempt->way->works |= connection != NULL;
  return_when_decided (task);
}

/**
 * medic_ways_try_async:
 * @addresses: of the server; two of each family are tried
 *
 * Goes past any proxy. The whole trial has a deadline, which a silent way takes.
 */
void
medic_ways_try_async (const MedicDnsReply *addresses,
                      guint16              port,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Trial *trial = g_new0 (Trial, 1);

  g_task_set_source_tag (task, medic_ways_try_async);
  g_task_set_task_data (task, trial, (GDestroyNotify) trial_free);
  if (g_task_return_error_if_cancelled (task))
    return;

  medic_limit_start (&trial->limit, task, MEDIC_WAYS_MILLISECONDS, return_early);
  for (guint i = 0; i < addresses->records->len; i++)
    {
      const MedicDnsRecord *record = g_ptr_array_index (addresses->records, i);
      g_autoptr (GInetAddress) address = g_inet_address_new_from_string (record->text);

      if (address != NULL)
        try_address (task, address, port);
    }
  return_when_decided (task);
}

/* Returns: FALSE with %G_IO_ERROR_CANCELLED */
gboolean
medic_ways_try_finish (GAsyncResult  *result,
                       MedicWays     *ways,
                       GError       **error)
{
  g_autofree MedicWays *found = g_task_propagate_pointer (G_TASK (result), error);

  if (found != NULL)
    *ways = *found;

  return found != NULL;
}
