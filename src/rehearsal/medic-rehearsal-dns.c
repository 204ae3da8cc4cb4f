/* medic-rehearsal-dns.c - the name service of a practice customer
 *
 * Any domain that is asked for is answered like the customer's own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-rehearsal-dns.h"

#include <string.h>

/* How long a silent name service keeps one waiting; a real one takes longer. */
#define SILENCE_MS 1200

/* Who is responsible for every domain that exists here. */
#define NAME_SERVER "ns.practice.example"

struct _MedicRehearsalDns
{
  MedicDns parent_instance;

  const MedicWorld *world;  /* (unowned) (nullable): the rehearsal's; NULL when it has ended */
};

G_DEFINE_FINAL_TYPE (MedicRehearsalDns, medic_rehearsal_dns, MEDIC_TYPE_DNS)

/* One look-up under way. */
typedef struct
{
  char         *name;
  MedicDnsType  type;
  guint         timer;      /* source id; 0 when it is over */
  gulong        cancelled;  /* handler id; 0 for none */
} Question;

static void
question_free (Question *self)
{
  g_clear_pointer (&self->name, g_free);
  g_free (self);
}

/* Puts the domain into a name of Microsoft's, the way that it names them. */
static char *
dup_host (const char *pattern,
          const char *domain)
{
  g_autofree char *dashed = g_strdelimit (g_strdup (domain), ".", '-');
  GString *host = g_string_new (pattern);

  g_string_replace (host, "{domain}", dashed, 0);

  return g_string_free (host, FALSE);
}

static MedicDnsReply *
new_single (const char *text)
{
  MedicDnsReply *reply = medic_dns_reply_new (MEDIC_DNS_FOUND);

  medic_dns_reply_add (reply, 0, text);

  return reply;
}

/* Returns: (nullable): the domain that @name is one below of; NULL when it is not as in @entry */
static const char *
peek_domain (const MedicDnsEntry *entry,
             const char          *name)
{
  gsize length = strlen (entry->name);

  return g_str_has_prefix (name, entry->name) && name[length] == '.' ? name + length + 1 : NULL;
}

/* Only what is scripted is an alias. A name of three labels is one below a domain. */
static MedicDnsReply *
new_alias (const MedicWorld *world,
           const char       *name)
{
  const char *dot = strchr (name, '.');

  for (guint i = 0; i < world->entries->len; i++)
    {
      const MedicDnsEntry *entry = g_ptr_array_index (world->entries, i);
      const char *domain = entry->type == MEDIC_DNS_CNAME ? peek_domain (entry, name) : NULL;
      g_autofree char *target = domain != NULL ? dup_host (entry->text, domain) : NULL;

      if (target != NULL)
        return new_single (target);
    }

  return medic_dns_reply_new (dot != NULL && strchr (dot + 1, '.') != NULL ? MEDIC_DNS_NO_NAME
                                                                          : MEDIC_DNS_NO_RECORD);
}

/* Whether @text takes over the text of @name: “include:name” or “redirect=name”. */
static gboolean
speaks_of (const char *text,
           const char *name)
{
  g_auto (GStrv) words = g_strsplit_set (text, " :=", -1);

  return g_strv_contains ((const char *const *) words, name);
}

/* A name that another text speaks of is no domain of a customer's: it has the text that is scripted
 * for it, or does not exist. */
static MedicDnsReply *
new_text (const MedicWorld *world,
          const char       *name)
{
  const char *of_domain = NULL;
  gboolean spoken_of = FALSE;

  for (guint i = 0; i < world->entries->len; i++)
    {
      const MedicDnsEntry *entry = g_ptr_array_index (world->entries, i);

      if (entry->type != MEDIC_DNS_TXT)
        continue;

      if (g_str_equal (entry->name, name))
        return new_single (entry->text);

      spoken_of |= speaks_of (entry->text, name);
      if (g_str_equal (entry->name, MEDIC_WORLD_DOMAIN))
        of_domain = entry->text;
    }

  if (spoken_of)
    return medic_dns_reply_new (MEDIC_DNS_NO_NAME);

  return of_domain != NULL ? new_single (of_domain) : medic_dns_reply_new (MEDIC_DNS_NO_RECORD);
}

static MedicDnsReply *
new_exchangers (MedicRehearsalDns *self,
                const Question    *question)
{
  const GPtrArray *exchangers = self->world->exchangers;
  MedicDnsReply *reply;

  if (exchangers->len == 0)
    return medic_dns_reply_new (MEDIC_DNS_NO_RECORD);

  reply = medic_dns_reply_new (MEDIC_DNS_FOUND);
  for (guint i = 0; i < exchangers->len; i++)
    {
      const MedicExchanger *exchanger = g_ptr_array_index (exchangers, i);
      g_autofree char *host = dup_host (exchanger->host, question->name);

      medic_dns_reply_add (reply, exchanger->preference, host);
    }

  return reply;
}

static MedicDnsReply *
new_reply (MedicRehearsalDns *self,
           const Question    *question)
{
  if (self->world->no_such_domain)
    return medic_dns_reply_new (MEDIC_DNS_NO_NAME);

  switch (question->type)
    {
    case MEDIC_DNS_SOA:
      return new_single (NAME_SERVER);

    case MEDIC_DNS_CNAME:
      return new_alias (self->world, question->name);

    case MEDIC_DNS_TXT:
      return new_text (self->world, question->name);

    case MEDIC_DNS_MX:
    default:
      return new_exchangers (self, question);
    }
}

static void
answer (GTask *task)
{
  MedicRehearsalDns *self = MEDIC_REHEARSAL_DNS (g_task_get_source_object (task));

  if (self->world == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CLOSED, "The rehearsal has ended");
      return;
    }

  switch (self->world->dns)
    {
    case MEDIC_MANNER_SILENT:
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_TIMED_OUT, "No answer in time");
      break;

    case MEDIC_MANNER_REFUSED:
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CONNECTION_REFUSED, "Refused");
      break;

    case MEDIC_MANNER_ANSWERS:
    case MEDIC_MANNER_PORTAL:  /* names are found, or nobody would come to the portal */
    default:
      g_task_return_pointer (task, new_reply (self, g_task_get_task_data (task)),
                             (GDestroyNotify) medic_dns_reply_free);
    }
}

/* Ends the wait, one way or the other, and lets go of the look-up. */
static void
end_wait (GTask *task)
{
  Question *question = g_task_get_task_data (task);

  g_clear_handle_id (&question->timer, g_source_remove);
  if (question->cancelled != 0)
    g_signal_handler_disconnect (g_task_get_cancellable (task), question->cancelled);
  question->cancelled = 0;
}

static gboolean
on_waited (gpointer user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  Question *question = g_task_get_task_data (task);

  question->timer = 0;
  end_wait (task);
  answer (task);

  return G_SOURCE_REMOVE;
}

static void
on_cancelled (GCancellable *cancellable,
              GTask        *user_data)
{
  g_autoptr (GTask) task = user_data;

  end_wait (task);
  g_task_return_error_if_cancelled (task);
}

/* How long an answer takes, in milliseconds; one that nobody wants any more takes no time. */
static guint
get_wait (MedicRehearsalDns *self,
          GCancellable      *cancellable)
{
  if (self->world == NULL || g_cancellable_is_cancelled (cancellable))
    return 0;

  return self->world->dns == MEDIC_MANNER_SILENT ? SILENCE_MS : self->world->delay_ms / 2;
}

static void
look_up_async (MedicDns            *dns,
               const char          *name,
               MedicDnsType         type,
               GCancellable        *cancellable,
               GAsyncReadyCallback  callback,
               gpointer             user_data)
{
  MedicRehearsalDns *self = MEDIC_REHEARSAL_DNS (dns);
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Question *question = g_new0 (Question, 1);

  question->name = g_strdup (name);
  question->type = type;
  g_task_set_task_data (task, question, (GDestroyNotify) question_free);

  /* The task is let go by whichever of the two comes first. */
  question->timer = g_timeout_add (get_wait (self, cancellable), on_waited, task);
  if (cancellable != NULL)
    question->cancelled = g_signal_connect (cancellable, "cancelled", G_CALLBACK (on_cancelled), task);
}

static MedicDnsReply *
look_up_finish (MedicDns      *dns,
                GAsyncResult  *result,
                GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
medic_rehearsal_dns_class_init (MedicRehearsalDnsClass *klass)
{
  MedicDnsClass *dns_class = MEDIC_DNS_CLASS (klass);

  dns_class->look_up_async = look_up_async;
  dns_class->look_up_finish = look_up_finish;
}

static void
medic_rehearsal_dns_init (MedicRehearsalDns *self)
{
}

MedicRehearsalDns *
medic_rehearsal_dns_new (void)
{
  return g_object_new (MEDIC_TYPE_REHEARSAL_DNS, NULL);
}

/* @world: (transfer none) (nullable): replaced before it goes; NULL ends the look-ups under way */
void
medic_rehearsal_dns_set_world (MedicRehearsalDns *self,
                               const MedicWorld  *world)
{
  self->world = world;
}
