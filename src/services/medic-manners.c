/* medic-manners.c - asking no host more than is polite, where many questions come together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-manners.h"

#define MILLISECOND 1000

struct _MedicManners
{
  GObject parent_instance;

  GHashTable *hosts;   /* (element-type utf8 Host) */
  guint at_a_time;
  gint64 between;      /* µs */
  gboolean ended;
};

/* How one host is being asked. Times are in µs of the monotonic clock. */
typedef struct
{
  MedicManners *manners;  /* (unowned) */
  GQueue        waiting;  /* (element-type GTask) */
  guint         n_asking;
  gint64        next;     /* not before */
  gint64        rest;     /* not before, by its own word; 0 for none */
  guint         timer;    /* source id; 0 for none */
} Host;

struct _MedicTurn
{
  MedicManners *manners;
  Host         *host;     /* (unowned): of @manners */
};

static void let_go (Host *host);

G_DEFINE_FINAL_TYPE_WITH_CODE (MedicManners, medic_manners, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (SOUP_TYPE_SESSION_FEATURE, NULL))

static void
host_free (Host *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  g_queue_clear_full (&self->waiting, g_object_unref);
  g_free (self);
}

static void
medic_manners_finalize (GObject *object)
{
  MedicManners *self = MEDIC_MANNERS (object);

  g_clear_pointer (&self->hosts, g_hash_table_unref);

  G_OBJECT_CLASS (medic_manners_parent_class)->finalize (object);
}

static void
medic_manners_class_init (MedicMannersClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = medic_manners_finalize;
}

static void
medic_manners_init (MedicManners *self)
{
  self->hosts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       (GDestroyNotify) host_free);
}

/**
 * medic_manners_new:
 * @at_a_time: how many questions one host is asked at a time
 * @milliseconds_between: how long after the beginning of one the next one may begin
 */
MedicManners *
medic_manners_new (guint at_a_time,
                   guint milliseconds_between)
{
  MedicManners *self = g_object_new (MEDIC_TYPE_MANNERS, NULL);

  self->at_a_time = at_a_time;
  self->between = (gint64) milliseconds_between * MILLISECOND;

  return self;
}

/* Returns: (transfer none) (nullable): those of @session */
MedicManners *
medic_manners_peek (SoupSession *session)
{
  SoupSessionFeature *feature = soup_session_get_feature (session, MEDIC_TYPE_MANNERS);

  return feature != NULL ? MEDIC_MANNERS (feature) : NULL;
}

/* Nothing is asked any more: who waits is told %G_IO_ERROR_CANCELLED. */
void
medic_manners_end (MedicManners *self)
{
  GHashTableIter iter;
  gpointer host;

  self->ended = TRUE;
  g_hash_table_iter_init (&iter, self->hosts);
  while (g_hash_table_iter_next (&iter, NULL, &host))
    let_go (host);
}

/* Returns: for how many milliseconds some host wants to be left alone; 0 for none */
guint
medic_manners_get_rest (MedicManners *self)
{
  gint64 now = g_get_monotonic_time ();
  gint64 last = now;
  GHashTableIter iter;
  gpointer host;

  g_hash_table_iter_init (&iter, self->hosts);
  while (g_hash_table_iter_next (&iter, NULL, &host))
    last = MAX (last, ((Host *) host)->rest);

  return (guint) ((last - now + MILLISECOND - 1) / MILLISECOND);
}

static Host *
ensure_host (MedicManners *self,
             GUri         *uri)
{
  g_autofree char *name = g_strdup_printf ("%s:%d", g_uri_get_host (uri), g_uri_get_port (uri));
  Host *host = g_hash_table_lookup (self->hosts, name);

  if (host != NULL)
    return host;

  host = g_new0 (Host, 1);
  host->manners = self;
  g_queue_init (&host->waiting);
  g_hash_table_insert (self->hosts, g_steal_pointer (&name), host);

  return host;
}

static gboolean
on_time (gpointer user_data)
{
  Host *host = user_data;

  host->timer = 0;
  let_go (host);

  return G_SOURCE_REMOVE;
}

/* Answers who waits without a turn. Returns whether that was so. */
static gboolean
refuse (Host   *host,
        gint64  now)
{
  g_autoptr (GTask) task = NULL;

  if (!host->manners->ended && now >= host->rest)
    return FALSE;

  task = g_queue_pop_head (&host->waiting);
  if (host->manners->ended)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Ended");
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_BUSY, "It wants to be left alone");

  return TRUE;
}

static void
give_turn (Host   *host,
           gint64  now)
{
  g_autoptr (GTask) task = g_queue_pop_head (&host->waiting);
  MedicTurn *turn;

  if (g_task_return_error_if_cancelled (task))
    return;

  turn = g_new0 (MedicTurn, 1);
  turn->manners = g_object_ref (host->manners);
  turn->host = host;
  host->n_asking++;
  host->next = now + host->manners->between;
  g_task_return_pointer (task, turn, (GDestroyNotify) medic_turn_free);
}

/* Lets as many as may ask now; a timer or the end of a turn lets the others. */
static void
let_go (Host *host)
{
  while (!g_queue_is_empty (&host->waiting))
    {
      gint64 now = g_get_monotonic_time ();

      if (refuse (host, now))
        continue;

      if (host->n_asking >= host->manners->at_a_time || host->timer != 0)
        break;

      if (now < host->next)
        host->timer = g_timeout_add ((guint) ((host->next - now) / MILLISECOND + 1), on_time, host);
      else
        give_turn (host, now);
    }
}

/* Waits until the host of @uri may be asked. */
void
medic_manners_await_async (MedicManners        *self,
                           GUri                *uri,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Host *host = ensure_host (self, uri);

  g_task_set_source_tag (task, medic_manners_await_async);
  g_queue_push_tail (&host->waiting, task);
  let_go (host);
}

/* Returns: (transfer full): the turn; or %NULL with %G_IO_ERROR_BUSY when the host wants to be left
 *   alone, or %G_IO_ERROR_CANCELLED */
MedicTurn *
medic_manners_await_finish (MedicManners  *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* The host wants to be left alone. @seconds: 0 when it did not say for how long */
void
medic_turn_rest (MedicTurn *self,
                 guint      seconds)
{
  guint rest = seconds > 0 ? MIN (seconds, MEDIC_MANNERS_LONGEST_REST_SECONDS)
                           : MEDIC_MANNERS_USUAL_REST_SECONDS;
  gint64 until = g_get_monotonic_time () + rest * G_USEC_PER_SEC;

  self->host->rest = MAX (self->host->rest, until);
  let_go (self->host);
}

void
medic_turn_free (MedicTurn *self)
{
  self->host->n_asking--;
  let_go (self->host);
  g_clear_object (&self->manners);
  g_free (self);
}
