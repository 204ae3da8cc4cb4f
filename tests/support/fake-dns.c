/* fake-dns.c - a name service that says what the test told it to say
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support/fake-dns.h"

struct _FakeDns
{
  MedicDns parent_instance;

  MedicDnsReply *reply;  /* (nullable): given to the first who asks */
  GError *error;         /* (nullable): instead of a reply */
  char *name;            /* (nullable): asked about last */
  MedicDnsType type;
};

G_DEFINE_FINAL_TYPE (FakeDns, fake_dns, MEDIC_TYPE_DNS)

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

  if (self->error != NULL)
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

static void
fake_dns_finalize (GObject *object)
{
  FakeDns *self = FAKE_DNS (object);

  g_clear_pointer (&self->reply, medic_dns_reply_free);
  g_clear_error (&self->error);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (fake_dns_parent_class)->finalize (object);
}

static void
fake_dns_class_init (FakeDnsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fake_dns_finalize;
  MEDIC_DNS_CLASS (klass)->look_up_async = fake_dns_look_up_async;
  MEDIC_DNS_CLASS (klass)->look_up_finish = fake_dns_look_up_finish;
}

static void
fake_dns_init (FakeDns *self)
{
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
