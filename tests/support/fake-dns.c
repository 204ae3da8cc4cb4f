/* fake-dns.c - a name service that says what the test told it to say
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support/fake-dns.h"

#include <string.h>

#define SILENT "SILENT"

struct _FakeDns
{
  MedicDns parent_instance;

  MedicDnsReply *reply;  /* (nullable): given to the first who asks */
  GError *error;         /* (nullable): instead of a reply */
  char **zone;           /* (nullable): instead of both; a line is “name TYPE text” */
  guint n_asked;
  char *name;            /* (nullable): asked about last */
  MedicDnsType type;
  GHashTable *found;     /* (element-type utf8 utf8): addresses by the end of a name */
};

G_DEFINE_FINAL_TYPE (FakeDns, fake_dns, MEDIC_TYPE_DNS)

static const char *
get_type_name (MedicDnsType type)
{
  return type == MEDIC_DNS_CNAME ? "CNAME" : type == MEDIC_DNS_TXT ? "TXT" : "MX";
}

/* “*” stands for whatever is no line of its own. */
static MedicDnsReply *
look_into_zone (FakeDns     *self,
                const char  *owner,
                GError     **error)
{
  MedicDnsReply *reply = NULL;

  for (gsize i = 0; self->zone[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (self->zone[i], " ", 3);

      if (words[0] == NULL || !g_str_equal (words[0], owner))
        continue;

      if (g_str_equal (words[1], SILENT))
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT, "As the test wants it");
          return NULL;
        }

      if (reply == NULL)
        reply = medic_dns_reply_new (MEDIC_DNS_NO_RECORD);
      if (!g_str_equal (words[1], get_type_name (self->type)))
        continue;

      reply->outcome = MEDIC_DNS_FOUND;
      medic_dns_reply_add (reply, 0, words[2]);
    }

  if (reply == NULL && !g_str_equal (owner, "*"))
    return look_into_zone (self, "*", error);

  return reply != NULL ? reply : medic_dns_reply_new (MEDIC_DNS_NO_NAME);
}

static void
answer_from_zone (GTask      *task,
                  FakeDns    *self,
                  const char *name)
{
  GError *error = NULL;
  MedicDnsReply *reply = look_into_zone (self, name, &error);

  if (reply != NULL)
    g_task_return_pointer (task, reply, (GDestroyNotify) medic_dns_reply_free);
  else
    g_task_return_error (task, error);
}

static void
fake_dns_look_up_async (MedicDns            *dns,
                        const char          *name,
                        MedicDnsType         type,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  FakeDns *self = FAKE_DNS (dns);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_clear_pointer (&self->name, g_free);
  self->name = g_strdup (name);
  self->type = type;
  self->n_asked++;

  if (self->zone != NULL)
    answer_from_zone (task, self, name);
  else if (self->error != NULL)
    g_task_return_error (task, g_error_copy (self->error));
  else
    g_task_return_pointer (task, g_steal_pointer (&self->reply),
                           (GDestroyNotify) medic_dns_reply_free);
}

static MedicDnsReply *
fake_dns_look_up_finish (MedicDns      *dns,
                         GAsyncResult  *result,
                         GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Returns: (transfer full) (nullable): NULL for a name of which nothing was said */
static MedicDnsReply *
find (FakeDns    *self,
      const char *name)
{
  GHashTableIter iter;
  gpointer end;
  gpointer addresses;

  g_hash_table_iter_init (&iter, self->found);
  while (g_hash_table_iter_next (&iter, &end, &addresses))
    if (g_str_has_suffix (name, end))
      {
        g_auto (GStrv) each = g_strsplit (addresses, " ", -1);
        MedicDnsReply *reply =
          medic_dns_reply_new (each[0] != NULL ? MEDIC_DNS_FOUND : MEDIC_DNS_NO_NAME);

        for (gsize i = 0; each[i] != NULL; i++)
          medic_dns_reply_add (reply, 0, each[i]);

        return reply;
      }

  return NULL;
}

static void
fake_dns_find_async (MedicDns            *dns,
                     const char          *name,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  FakeDns *self = FAKE_DNS (dns);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  MedicDnsReply *reply = find (self, name);

  if (reply != NULL)
    g_task_return_pointer (task, reply, (GDestroyNotify) medic_dns_reply_free);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_TIMED_OUT, "Nothing was said of it");
}

static void
fake_dns_finalize (GObject *object)
{
  FakeDns *self = FAKE_DNS (object);

  g_clear_pointer (&self->reply, medic_dns_reply_free);
  g_clear_error (&self->error);
  g_clear_pointer (&self->zone, g_strfreev);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->found, g_hash_table_unref);

  G_OBJECT_CLASS (fake_dns_parent_class)->finalize (object);
}

static void
fake_dns_class_init (FakeDnsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fake_dns_finalize;
  MEDIC_DNS_CLASS (klass)->look_up_async = fake_dns_look_up_async;
  MEDIC_DNS_CLASS (klass)->look_up_finish = fake_dns_look_up_finish;
  MEDIC_DNS_CLASS (klass)->find_async = fake_dns_find_async;
  MEDIC_DNS_CLASS (klass)->find_finish = fake_dns_look_up_finish;
}

static void
fake_dns_init (FakeDns *self)
{
  self->found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/* @reply: (transfer full): good for one look-up */
FakeDns *
fake_dns_new (MedicDnsReply *reply)
{
  FakeDns *self = g_object_new (TYPE_FAKE_DNS, NULL);

  self->reply = reply;

  return self;
}

/* Returns: (transfer full): one that never gets an answer, for the reason given */
FakeDns *
fake_dns_new_failing (GQuark domain,
                      int    code)
{
  FakeDns *self = g_object_new (TYPE_FAKE_DNS, NULL);

  self->error = g_error_new_literal (domain, code, "As the test wants it");

  return self;
}

/* @zone: lines of “name TYPE text”, of the types CNAME, TXT and MX; “name SILENT” for one that
 * nobody answers about, “name ANY” for one without any of those, “*” for every other name
 *
 * Returns: (transfer full): one that answers any number of times; other names do not exist */
FakeDns *
fake_dns_new_zone (const char *zone)
{
  FakeDns *self = g_object_new (TYPE_FAKE_DNS, NULL);

  self->zone = g_strsplit (zone, "\n", -1);

  return self;
}

guint
fake_dns_count_asked (FakeDns *self)
{
  return self->n_asked;
}

/* What is found, as browsers find it, under names that end in @end. @addresses: with spaces between
 * them; empty when there is no such name. Of other names nobody can say anything. */
void
fake_dns_set_found (FakeDns    *self,
                    const char *end,
                    const char *addresses)
{
  g_hash_table_insert (self->found, g_strdup (end), g_strdup (addresses));
}

/* Returns: (transfer none) (nullable): the name asked about last; %NULL when nobody asked */
const char *
fake_dns_peek_name (FakeDns *self)
{
  return self->name;
}

/* Returns: the type of record asked for last */
MedicDnsType
fake_dns_get_asked (FakeDns *self)
{
  return self->type;
}
