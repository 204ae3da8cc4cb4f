/* medic-rehearsal-dns.c - the name service of a practice customer
 *
 * Any domain that is asked for is answered like the customer's own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-rehearsal-dns.h"

#include "rehearsal/medic-rehearsal-computer.h"
#include "rehearsal/medic-rehearsal-zone.h"

/* How long a silent name service keeps one waiting; a real one takes longer. */
#define SILENCE_MS 3500

/* Where this world is, and where its names lead when nobody comes in between. */
#define HERE "127.0.0.1"
#define HERE_TOO "::1"
#define HUBSPOT "app.hubspot.com"
#define OUT_THERE "203.0.113.7"
#define ASTRAY "10.0.0.1"
#define NOWHERE "0.0.0.0"

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
  gboolean      finding;    /* as browsers do; the type does not matter */
  guint         timer;      /* source id; 0 when it is over */
  gulong        cancelled;  /* handler id; 0 for none */
} Question;

static void
question_free (Question *self)
{
  g_clear_pointer (&self->name, g_free);
  g_free (self);
}

static MedicDnsReply *
new_address (const char *address)
{
  MedicDnsReply *reply = medic_dns_reply_new (MEDIC_DNS_FOUND);

  medic_dns_reply_add (reply, 0, address);

  return reply;
}

/* @finding: the computer's own list counts */
static MedicDnsReply *
lead_to_microsoft (MedicNameLeads name,
                   gboolean       finding)
{
  switch (name)
    {
    case MEDIC_NAME_ASTRAY:
      return new_address (ASTRAY);

    case MEDIC_NAME_BLOCKED:
      return new_address (NOWHERE);

    case MEDIC_NAME_LISTED:
      return new_address (finding ? NOWHERE : OUT_THERE);

    case MEDIC_NAME_UNKNOWN:
      return medic_dns_reply_new (MEDIC_DNS_NO_NAME);

    case MEDIC_NAME_RIGHT:
    default:
      return new_address (OUT_THERE);
    }
}

static gboolean
is_here (const Question *question)
{
  return question->finding && g_str_equal (question->name, HERE);
}

/* Its own address is this world's Microsoft, too. */
static MedicDnsReply *
lead_here (const MedicWorld *world)
{
  MedicDnsReply *reply = new_address (HERE);

  if (world->ipv6 != MEDIC_IPV6_NONE)
    medic_dns_reply_add (reply, 0, HERE_TOO);

  return reply;
}

static MedicDnsReply *
find (MedicRehearsalDns *self,
      const Question    *question)
{
  if (g_str_equal (question->name, MEDIC_REHEARSAL_MICROSOFT))
    return lead_to_microsoft (self->world->name, TRUE);

  return g_str_equal (question->name, HUBSPOT) ? new_address (OUT_THERE)
                                               : medic_dns_reply_new (MEDIC_DNS_NO_NAME);
}

static MedicDnsReply *
new_reply (MedicRehearsalDns *self,
           const Question    *question)
{
  if (question->finding)
    return find (self, question);

  if (g_str_equal (question->name, MEDIC_REHEARSAL_MICROSOFT))
    return lead_to_microsoft (self->world->name, FALSE);

  return medic_rehearsal_zone_answer (self->world, question->name, question->type);
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

  if (is_here (g_task_get_task_data (task)))
    {
      g_task_return_pointer (task, lead_here (self->world), (GDestroyNotify) medic_dns_reply_free);
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

/* @task, @question: (transfer full) */
static void
ask (GTask    *task,
     Question *question)
{
  MedicRehearsalDns *self = MEDIC_REHEARSAL_DNS (g_task_get_source_object (task));
  GCancellable *cancellable = g_task_get_cancellable (task);

  g_task_set_task_data (task, question, (GDestroyNotify) question_free);

  /* The task is let go by whichever of the two comes first. */
  question->timer = g_timeout_add (get_wait (self, cancellable), on_waited, task);
  if (cancellable != NULL)
    question->cancelled = g_signal_connect (cancellable, "cancelled", G_CALLBACK (on_cancelled), task);
}

static void
look_up_async (MedicDns            *dns,
               const char          *name,
               MedicDnsType         type,
               GCancellable        *cancellable,
               GAsyncReadyCallback  callback,
               gpointer             user_data)
{
  Question *question = g_new0 (Question, 1);

  question->name = g_strdup (name);
  question->type = type;
  ask (g_task_new (dns, cancellable, callback, user_data), question);
}

static void
find_async (MedicDns            *dns,
            const char          *name,
            GCancellable        *cancellable,
            GAsyncReadyCallback  callback,
            gpointer             user_data)
{
  Question *question = g_new0 (Question, 1);

  question->name = g_strdup (name);
  question->finding = TRUE;
  ask (g_task_new (dns, cancellable, callback, user_data), question);
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
  dns_class->find_async = find_async;
  dns_class->find_finish = look_up_finish;
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
