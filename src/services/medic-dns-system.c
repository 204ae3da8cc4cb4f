/* medic-dns-system.c - the name servers that this computer is set up to ask
 *
 * Only the caller's context touches a look-up's task; a worker gets the question, leaves the answer
 * and hands the look-up back. So who gives up (cancel, deadline) need not wait for the worker.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "services/medic-dns-ask.h"
#include "services/medic-dns-find.h"

#define WORKERS 8

/* Waiting for a free worker counts too. */
#define DEADLINE_MILLISECONDS 8000

/* RFC 1035, 2.3.4, in characters: 255 and 63 bytes on the wire. */
#define LONGEST_NAME 253
#define LONGEST_LABEL 63

#define MEDIC_TYPE_DNS_SYSTEM (medic_dns_system_get_type ())
G_DECLARE_FINAL_TYPE (MedicDnsSystem, medic_dns_system, MEDIC, DNS_SYSTEM, MedicDns)

struct _MedicDnsSystem
{
  MedicDns parent_instance;
};

G_DEFINE_FINAL_TYPE (MedicDnsSystem, medic_dns_system, MEDIC_TYPE_DNS)

/* One look-up under way. Held by its worker and by each of its sources. */
typedef struct
{
  char          *name;
  MedicDnsType   type;
  GCancellable  *stop;       /* nobody waits any more */

  GTask         *task;       /* (nullable): the caller's context only; NULL when it has returned */
  GSource       *deadline;   /* (nullable): the caller's context only */
  GSource       *cancelled;  /* (nullable): the caller's context only */

  GMainContext  *context;    /* (nullable): the worker's, until it has handed back */
  MedicDnsReply *reply;      /* (nullable): as the worker left it */
  GError        *error;      /* (nullable): as the worker left it */
} LookUp;

/* A look-up, in the order in which it happens. */
static void     start_look_up (LookUp        *look_up);
static void     work          (gpointer       data,
                               gpointer       user_data);
static gboolean on_worked     (gpointer       user_data);
static gboolean on_deadline   (gpointer       user_data);
static gboolean on_cancelled  (GCancellable  *cancellable,
                               gpointer       user_data);

static LookUp *
look_up_new (GTask        *task,
             const char   *name,
             MedicDnsType  type)
{
  LookUp *self = g_atomic_rc_box_new0 (LookUp);

  self->name = g_strdup (name);
  self->type = type;
  self->stop = g_cancellable_new ();
  self->task = g_object_ref (task);
  self->context = g_main_context_ref (g_task_get_context (task));

  return self;
}

static void
look_up_clear (LookUp *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_object (&self->stop);
  g_clear_object (&self->task);
  g_clear_pointer (&self->deadline, g_source_unref);
  g_clear_pointer (&self->cancelled, g_source_unref);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_clear_pointer (&self->reply, medic_dns_reply_free);
  g_clear_error (&self->error);
}

static void
look_up_unref (LookUp *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) look_up_clear);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LookUp, look_up_unref)

static void
clear_source (GSource **source)
{
  if (*source != NULL)
    g_source_destroy (*source);

  g_clear_pointer (source, g_source_unref);
}

/* Returns: (transfer full) (nullable): the task, for whoever comes first */
static GTask *
stop_waiting (LookUp *self)
{
  clear_source (&self->deadline);
  clear_source (&self->cancelled);
  g_cancellable_cancel (self->stop);

  return g_steal_pointer (&self->task);
}

/* Returns: (transfer full): @source, which holds a reference to @self */
static GSource *
attach (LookUp       *self,
        GMainContext *context,
        GSource      *source,
        GSourceFunc   callback)
{
  g_source_set_callback (source, callback, g_atomic_rc_box_acquire (self),
                         (GDestroyNotify) look_up_unref);
  g_source_attach (source, context);

  return source;
}

/* Shared by all: name servers are asked by the computer, not by an object. */
static GThreadPool *
get_pool (void)
{
  static GThreadPool *pool;

  if (g_once_init_enter (&pool))
    g_once_init_leave (&pool, g_thread_pool_new (work, NULL, WORKERS, FALSE, NULL));

  return pool;
}

static void
start_look_up (LookUp *look_up)
{
  GCancellable *cancellable = g_task_get_cancellable (look_up->task);

  look_up->deadline = attach (look_up, look_up->context,
                              g_timeout_source_new (DEADLINE_MILLISECONDS), on_deadline);
  if (cancellable != NULL)
    look_up->cancelled = attach (look_up, look_up->context,
                                 g_cancellable_source_new (cancellable),
                                 G_SOURCE_FUNC (on_cancelled));

  /* Without a new thread it stays in the queue, and the deadline ends the wait. */
  g_thread_pool_push (get_pool (), g_atomic_rc_box_acquire (look_up), NULL);
}

static void
work (gpointer data,
      gpointer user_data)
{
  g_autoptr (LookUp) look_up = data;
  /* Taken out, or a look-up and a context that nobody runs any more would hold each other. */
  g_autoptr (GMainContext) context = g_steal_pointer (&look_up->context);
  g_autoptr (GSource) source = NULL;

  if (!g_cancellable_is_cancelled (look_up->stop))
    look_up->reply = medic_dns_ask (look_up->name, look_up->type, look_up->stop, &look_up->error);

  source = attach (look_up, context, g_idle_source_new (), on_worked);
}

static gboolean
on_worked (gpointer user_data)
{
  LookUp *look_up = user_data;
  g_autoptr (GTask) task = stop_waiting (look_up);

  if (task == NULL)
    return G_SOURCE_REMOVE;

  if (look_up->reply != NULL)
    g_task_return_pointer (task, g_steal_pointer (&look_up->reply),
                           (GDestroyNotify) medic_dns_reply_free);
  else
    g_task_return_error (task, g_steal_pointer (&look_up->error));

  return G_SOURCE_REMOVE;
}

static gboolean
on_deadline (gpointer user_data)
{
  g_autoptr (GTask) task = stop_waiting (user_data);

  if (task != NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_TIMED_OUT,
                             "No answer from a name server in time");

  return G_SOURCE_REMOVE;
}

static gboolean
on_cancelled (GCancellable *cancellable,
              gpointer      user_data)
{
  g_autoptr (GTask) task = stop_waiting (user_data);

  if (task != NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled");

  return G_SOURCE_REMOVE;
}

/* A backslash would escape; a space or a control character belongs to no name that people type. */
static gboolean
is_name (const char *name)
{
  gsize label = 0;

  if (strlen (name) > LONGEST_NAME)
    return FALSE;

  for (const char *c = name; *c != '\0'; c++)
    {
      if (!g_ascii_isgraph (*c) || *c == '\\' || (*c == '.' && label == 0))
        return FALSE;

      label = *c == '.' ? 0 : label + 1;
      if (label > LONGEST_LABEL)
        return FALSE;
    }

  return label > 0;
}

static void
medic_dns_system_look_up_async (MedicDns            *dns,
                                const char          *name,
                                MedicDnsType         type,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (dns, cancellable, callback, user_data);
  g_autoptr (LookUp) look_up = NULL;

  g_task_set_source_tag (task, medic_dns_system_look_up_async);
  if (g_task_return_error_if_cancelled (task))
    return;

  if (!is_name (name))
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "Not a domain name");
      return;
    }

  look_up = look_up_new (task, name, type);
  start_look_up (look_up);
}

static MedicDnsReply *
medic_dns_system_look_up_finish (MedicDns      *dns,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, dns), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
medic_dns_system_class_init (MedicDnsSystemClass *klass)
{
  MedicDnsClass *dns_class = MEDIC_DNS_CLASS (klass);

  dns_class->look_up_async = medic_dns_system_look_up_async;
  dns_class->look_up_finish = medic_dns_system_look_up_finish;
  dns_class->find_async = medic_dns_find_by_system_async;
  dns_class->find_finish = medic_dns_find_by_system_finish;
}

static void
medic_dns_system_init (MedicDnsSystem *self)
{
}

/**
 * medic_dns_new_system:
 *
 * Asks with libc’s resolver: /etc/resolv.conf says whom. A look-up waits 2 seconds for a server,
 * asks each twice, and ends after 8 seconds whatever happens; at most 8 are under way at a time,
 * further ones wait for their turn. A cancel returns at once; the question sent is forgotten.
 *
 * Returns: (transfer full)
 */
MedicDns *
medic_dns_new_system (void)
{
  return g_object_new (MEDIC_TYPE_DNS_SYSTEM, NULL);
}
