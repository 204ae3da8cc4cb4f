/* medic-dns-find.c - the addresses of a name, found the way browsers find them
 *
 * By libc's getaddrinfo, through GIO: the hosts file, /etc/resolv.conf and what nsswitch.conf names
 * besides.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-dns-find.h"

#include "services/medic-limit.h"

static void
find_free (MedicLimit *limit)
{
  medic_limit_clear (limit);
  g_free (limit);
}

static MedicDnsReply *
new_reply (GList *addresses)
{
  MedicDnsReply *reply = medic_dns_reply_new (MEDIC_DNS_FOUND);

  for (GList *a = addresses; a != NULL; a = a->next)
    {
      g_autofree char *text = g_inet_address_to_string (a->data);

      medic_dns_reply_add (reply, 0, text);
    }

  return reply;
}

static void
on_found (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;
  GList *addresses = g_resolver_lookup_by_name_finish (G_RESOLVER (source), result, &error);
  MedicDnsReply *reply = NULL;

  if (addresses != NULL)
    reply = new_reply (addresses);
  else if (g_error_matches (error, G_RESOLVER_ERROR, G_RESOLVER_ERROR_NOT_FOUND))
    reply = medic_dns_reply_new (MEDIC_DNS_NO_NAME);
  g_resolver_free_addresses (addresses);

  if (!medic_limit_end (g_task_get_task_data (task)))
    g_clear_pointer (&reply, medic_dns_reply_free);
  else if (reply != NULL)
    g_task_return_pointer (task, reply, (GDestroyNotify) medic_dns_reply_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
  g_clear_error (&error);
}

/* As medic_dns_find_async(). GIO's thread goes on to its end after a cancel, and is not waited
 * for. */
void
medic_dns_find_by_system_async (MedicDns            *dns,
                                const char          *name,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (dns, cancellable, callback, user_data);
  g_autoptr (GResolver) resolver = g_resolver_get_default ();
  MedicLimit *limit = g_new0 (MedicLimit, 1);

  g_task_set_source_tag (task, medic_dns_find_by_system_async);
  g_task_set_task_data (task, limit, (GDestroyNotify) find_free);
  if (g_task_return_error_if_cancelled (task))
    return;

  medic_limit_start (limit, task, MEDIC_DNS_FIND_SECONDS * 1000, g_task_return_error);
  g_resolver_lookup_by_name_async (resolver, name, limit->own, on_found, g_steal_pointer (&task));
}

/* Returns: (transfer full): as medic_dns_find_finish() */
MedicDnsReply *
medic_dns_find_by_system_finish (MedicDns      *dns,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, dns), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
