/* medic-dns.c - asking the Domain Name System, whoever answers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-dns.h"

G_DEFINE_ABSTRACT_TYPE (MedicDns, medic_dns, G_TYPE_OBJECT)

static void
medic_dns_class_init (MedicDnsClass *klass)
{
}

static void
medic_dns_init (MedicDns *self)
{
}

static void
record_free (MedicDnsRecord *self)
{
  g_free (self->text);
  g_free (self);
}

/* Returns: (transfer full) */
MedicDnsReply *
medic_dns_reply_new (MedicDnsOutcome outcome)
{
  MedicDnsReply *self = g_new0 (MedicDnsReply, 1);

  self->outcome = outcome;
  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) record_free);

  return self;
}

/* Behind those that are preferred as much: records without a preference keep their order. */
static guint
find_place (const GPtrArray *records,
            guint16          preference)
{
  guint place = records->len;

  while (place > 0)
    {
      const MedicDnsRecord *before = g_ptr_array_index (records, place - 1);

      if (before->preference <= preference)
        break;

      place--;
    }

  return place;
}

/**
 * medic_dns_reply_add:
 * @self: with the outcome %MEDIC_DNS_FOUND
 * @preference: 0 for anything but MX
 * @text: copied, made valid UTF-8
 *
 * Records stay sorted by preference; of equal ones the first added stays first.
 */
void
medic_dns_reply_add (MedicDnsReply *self,
                     guint16        preference,
                     const char    *text)
{
  MedicDnsRecord *record;

  g_return_if_fail (self->outcome == MEDIC_DNS_FOUND);
  g_return_if_fail (text != NULL);

  record = g_new0 (MedicDnsRecord, 1);
  record->preference = preference;
  record->text = g_utf8_make_valid (text, -1);
  g_ptr_array_insert (self->records, (int) find_place (self->records, preference), record);
}

void
medic_dns_reply_free (MedicDnsReply *self)
{
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_free (self);
}

/**
 * medic_dns_look_up_async:
 * @name: absolute, without a closing dot, in ASCII (g_hostname_to_ascii() makes it so)
 *
 * Asks for the records of one type. The caller is answered in its thread-default main context.
 */
void
medic_dns_look_up_async (MedicDns            *self,
                         const char          *name,
                         MedicDnsType         type,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_return_if_fail (MEDIC_IS_DNS (self));
  g_return_if_fail (name != NULL);

  MEDIC_DNS_GET_CLASS (self)->look_up_async (self, name, type, cancellable, callback, user_data);
}

/**
 * medic_dns_look_up_finish:
 *
 * That there is no such record or name is a reply. That nobody could say is an error:
 * %G_IO_ERROR_TIMED_OUT (silence), %G_IO_ERROR_CONNECTION_REFUSED, %G_IO_ERROR_NETWORK_UNREACHABLE
 * or %G_IO_ERROR_HOST_UNREACHABLE (no way to a name server),
 * %G_RESOLVER_ERROR_TEMPORARY_FAILURE (it answered that it could or would not),
 * %G_IO_ERROR_INVALID_DATA (its answer cannot be read), %G_IO_ERROR_INVALID_ARGUMENT (not a name),
 * %G_IO_ERROR_CANCELLED.
 *
 * Returns: (transfer full): the reply, or %NULL
 */
MedicDnsReply *
medic_dns_look_up_finish (MedicDns      *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (MEDIC_IS_DNS (self), NULL);

  return MEDIC_DNS_GET_CLASS (self)->look_up_finish (self, result, error);
}

/**
 * medic_dns_find_async:
 * @name: a name as it stands in an address line; with a closing dot, no search domain is tried
 *
 * Finds the addresses of a name the way browsers do: the computer's own list of names and whatever
 * else it is set up to ask count too. The caller is answered in its thread-default main context.
 */
void
medic_dns_find_async (MedicDns            *self,
                      const char          *name,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_return_if_fail (MEDIC_IS_DNS (self));
  g_return_if_fail (name != NULL);

  MEDIC_DNS_GET_CLASS (self)->find_async (self, name, cancellable, callback, user_data);
}

/**
 * medic_dns_find_finish:
 *
 * A name without addresses and one that does not exist cannot be told apart here: both are
 * %MEDIC_DNS_NO_NAME. That nobody could say is an error, as for medic_dns_look_up_finish().
 *
 * Returns: (transfer full): the addresses as texts, both families; or %NULL
 */
MedicDnsReply *
medic_dns_find_finish (MedicDns      *self,
                       GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (MEDIC_IS_DNS (self), NULL);

  return MEDIC_DNS_GET_CLASS (self)->find_finish (self, result, error);
}
