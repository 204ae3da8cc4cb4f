/* slow-dns.c - a name service that takes longer, or never answers, and remembers what it was asked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "slow-dns.h"

struct _SlowDns
{
  MedicDns parent_instance;

  MedicDns *inner;   /* (nullable): NULL for one that never answers */
  guint more_ms;
  GArray *asked;     /* (element-type LookUp) */
};

G_DEFINE_FINAL_TYPE (SlowDns, slow_dns, MEDIC_TYPE_DNS)

/* One look-up under way. */
typedef struct
{
  char         *name;
  MedicDnsType  type;
  gboolean      finding;  /* as browsers do; the type does not matter */
  guint         at;       /* of those asked */
  gulong        gone;     /* handler id; 0 for none */
} Question;

static void
question_free (Question *self)
{
  g_clear_pointer (&self->name, g_free);
  g_free (self);
}

void
look_up_clear (LookUp *self)
{
  g_clear_pointer (&self->what, g_free);
  g_clear_pointer (&self->said, g_free);
}

static const char *
name_type (MedicDnsType type)
{
  switch (type)
    {
    case MEDIC_DNS_A:
      return "A ";
    case MEDIC_DNS_AAAA:
      return "AAAA ";
    case MEDIC_DNS_CNAME:
      return "CNAME ";
    case MEDIC_DNS_SOA:
      return "SOA ";
    case MEDIC_DNS_MX:
      return "MX ";
    case MEDIC_DNS_TXT:
    default:
      return "TXT ";
    }
}

static char *
join_texts (const MedicDnsReply *reply)
{
  GString *texts = g_string_new (NULL);

  for (guint i = 0; reply != NULL && i < reply->records->len; i++)
    g_string_append_printf (texts, "%s\n",
                            ((const MedicDnsRecord *) g_ptr_array_index (reply->records, i))->text);

  return g_string_free (texts, FALSE);
}

static void
on_answered (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  SlowDns *self = SLOW_DNS (g_task_get_source_object (task));
  const Question *question = g_task_get_task_data (task);
  GError *error = NULL;
  MedicDnsReply *reply = question->finding
                         ? medic_dns_find_finish (MEDIC_DNS (source), result, &error)
                         : medic_dns_look_up_finish (MEDIC_DNS (source), result, &error);

  g_array_index (self->asked, LookUp, question->at).to = g_get_monotonic_time ();
  g_array_index (self->asked, LookUp, question->at).said = join_texts (reply);
  if (reply != NULL)
    g_task_return_pointer (task, reply, (GDestroyNotify) medic_dns_reply_free);
  else
    g_task_return_error (task, error);
}

static gboolean
on_waited (gpointer user_data)
{
  GTask *task = G_TASK (user_data);
  SlowDns *self = SLOW_DNS (g_task_get_source_object (task));
  const Question *question = g_task_get_task_data (task);

  if (question->finding)
    medic_dns_find_async (self->inner, question->name, g_task_get_cancellable (task), on_answered,
                          task);
  else
    medic_dns_look_up_async (self->inner, question->name, question->type,
                             g_task_get_cancellable (task), on_answered, task);

  return G_SOURCE_REMOVE;
}

static void
on_gone (GCancellable *cancellable,
         GTask        *user_data)
{
  g_autoptr (GTask) task = user_data;
  Question *question = g_task_get_task_data (task);

  g_signal_handler_disconnect (cancellable, question->gone);
  g_task_return_error_if_cancelled (task);
}

/* @task: (transfer full) */
static void
ask (GTask        *task,
     const char   *name,
     MedicDnsType  type,
     gboolean      finding)
{
  SlowDns *self = SLOW_DNS (g_task_get_source_object (task));
  Question *question = g_new0 (Question, 1);
  const LookUp look_up = { .what = g_strconcat (finding ? "" : name_type (type), name, NULL),
                           .from = g_get_monotonic_time () };

  *question = (Question) { g_strdup (name), type, finding, self->asked->len, 0 };
  g_array_append_val (self->asked, look_up);
  g_task_set_task_data (task, question, (GDestroyNotify) question_free);
  if (self->inner != NULL)
    g_timeout_add (self->more_ms, on_waited, task);
  else
    question->gone = g_signal_connect (g_task_get_cancellable (task), "cancelled",
                                       G_CALLBACK (on_gone), task);
}

static void
look_up_async (MedicDns            *dns,
               const char          *name,
               MedicDnsType         type,
               GCancellable        *cancellable,
               GAsyncReadyCallback  callback,
               gpointer             user_data)
{
  ask (g_task_new (dns, cancellable, callback, user_data), name, type, FALSE);
}

static void
find_async (MedicDns            *dns,
            const char          *name,
            GCancellable        *cancellable,
            GAsyncReadyCallback  callback,
            gpointer             user_data)
{
  ask (g_task_new (dns, cancellable, callback, user_data), name, MEDIC_DNS_A, TRUE);
}

static MedicDnsReply *
look_up_finish (MedicDns      *dns,
                GAsyncResult  *result,
                GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
slow_dns_finalize (GObject *object)
{
  SlowDns *self = SLOW_DNS (object);

  g_clear_object (&self->inner);
  g_clear_pointer (&self->asked, g_array_unref);

  G_OBJECT_CLASS (slow_dns_parent_class)->finalize (object);
}

static void
slow_dns_class_init (SlowDnsClass *klass)
{
  MedicDnsClass *dns_class = MEDIC_DNS_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = slow_dns_finalize;
  dns_class->look_up_async = look_up_async;
  dns_class->look_up_finish = look_up_finish;
  dns_class->find_async = find_async;
  dns_class->find_finish = look_up_finish;
}

static void
slow_dns_init (SlowDns *self)
{
  self->asked = g_array_new (FALSE, FALSE, sizeof (LookUp));
  g_array_set_clear_func (self->asked, (GDestroyNotify) look_up_clear);
}

/**
 * slow_dns_new:
 * @inner: (transfer none): who answers
 * @more_ms: how much longer that takes
 */
MedicDns *
slow_dns_new (MedicDns *inner,
              guint     more_ms)
{
  SlowDns *self = g_object_new (TYPE_SLOW_DNS, NULL);

  self->inner = g_object_ref (inner);
  self->more_ms = more_ms;

  return MEDIC_DNS (self);
}

/* Whoever asks it has to give up by themselves. */
MedicDns *
slow_dns_new_silent (void)
{
  return MEDIC_DNS (g_object_new (TYPE_SLOW_DNS, NULL));
}

/* Returns: (transfer none) (element-type LookUp): grows with each question */
GArray *
slow_dns_peek_asked (SlowDns *self)
{
  return self->asked;
}
