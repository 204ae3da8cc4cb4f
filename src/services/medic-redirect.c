/* medic-redirect.c - where the browser brings the answer of a sign-in: a door that opens once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-limit.h"
#include "services/medic-redirect-private.h"

#define USUAL_WAIT (10 * 60 * 1000)
#define USUAL_REQUEST (5 * 1000)
#define USUAL_PAGE (5 * 1000)

/* Who comes last is the browser, sooner than who holds a place and says nothing. */
#define MOST_VISITS 64

/* When this computer has no room for a visitor, it may have soon. */
#define PAUSE 100

struct _MedicRedirect
{
  GObject parent_instance;

  GSocketListener *listener;
  guint16 port;
  char *uri;
};

G_DEFINE_FINAL_TYPE (MedicRedirect, medic_redirect, G_TYPE_OBJECT)

/* One wait at the door. It ends once: by the answer, by an error, or early. */
typedef struct
{
  MedicRedirectDoor    door;
  MedicVisitRules      rules;
  MedicWiped          *state;
  GBytes              *granted;
  GBytes              *refused;
  guint                page;       /* milliseconds */
  guint                pause;      /* source id; 0 for none */
  GQueue               visits;     /* (unowned): the oldest first */
  MedicRedirectAnswer *answer;     /* (nullable) */
  MedicLimit           limit;
} Wait;

/* The wait, in the order in which it happens. */
static void     let_in        (GTask        *task);
static void     on_let_in     (GObject      *source,
                               GAsyncResult *result,
                               gpointer      user_data);
static guint    judge         (GTask        *task,
                               const char   *text,
                               gsize         size,
                               GBytes      **page);
static void     on_left       (GTask        *task,
                               MedicVisit   *visit,
                               gboolean      shown);
static void     end_early     (GTask        *task,
                               GError       *why);

static void
wait_free (Wait *self)
{
  g_clear_pointer (&self->state, medic_wiped_free);
  g_clear_pointer (&self->granted, g_bytes_unref);
  g_clear_pointer (&self->refused, g_bytes_unref);
  medic_limit_clear (&self->limit);
  g_queue_clear (&self->visits);
  g_clear_pointer (&self->answer, medic_redirect_answer_free);
  g_free (self);
}

static void
medic_redirect_finalize (GObject *object)
{
  MedicRedirect *self = MEDIC_REDIRECT (object);

  if (self->listener != NULL)
    g_socket_listener_close (self->listener);
  g_clear_object (&self->listener);
  g_clear_pointer (&self->uri, g_free);

  G_OBJECT_CLASS (medic_redirect_parent_class)->finalize (object);
}

static void
medic_redirect_class_init (MedicRedirectClass *class)
{
  G_OBJECT_CLASS (class)->finalize = medic_redirect_finalize;
}

static void
medic_redirect_init (MedicRedirect *self)
{
}

/**
 * medic_redirect_new:
 * @port: to be tried first; 0 for any
 *
 * Returns: (transfer full): a door at a free port of this computer, which nobody elsewhere can come
 *   to; or %NULL with an error of GIO's
 */
MedicRedirect *
medic_redirect_new (guint16   port,
                    GError  **error)
{
  guint16 found = 0;
  GSocketListener *listener = medic_redirect_listen (port, &found, error);
  MedicRedirect *self;

  if (listener == NULL)
    return NULL;

  self = g_object_new (MEDIC_TYPE_REDIRECT, NULL);
  self->listener = listener;
  self->port = found;
  /* To the letter what is registered at Microsoft, but for the port, which does not count there. */
  self->uri = g_strdup_printf ("http://localhost:%u/", found);

  return self;
}

guint16
medic_redirect_get_port (MedicRedirect *self)
{
  return self->port;
}

/* Returns: what to name as redirect_uri, both when asking and when redeeming */
const char *
medic_redirect_get_uri (MedicRedirect *self)
{
  return self->uri;
}

static guint
or_usual (guint milliseconds,
          guint usual)
{
  return milliseconds != 0 ? milliseconds : usual;
}

static Wait *
wait_new (MedicRedirect            *self,
          const MedicRedirectTerms *terms)
{
  Wait *wait = g_new0 (Wait, 1);

  wait->state = g_strdup (terms->state);
  wait->door.port = self->port;
  wait->door.state = wait->state;
  wait->rules.judge = judge;
  wait->rules.leave = on_left;
  wait->rules.request = or_usual (terms->request, USUAL_REQUEST);
  wait->granted = g_bytes_ref (terms->granted);
  wait->refused = g_bytes_ref (terms->refused);
  wait->page = or_usual (terms->page, USUAL_PAGE);

  return wait;
}

/**
 * medic_redirect_wait_async:
 * @terms: (transfer none): not needed any more when this returns
 *
 * Waits, once, until the answer has come and its page was fetched. Whatever else comes is refused
 * and ends nothing.
 */
void
medic_redirect_wait_async (MedicRedirect            *self,
                           const MedicRedirectTerms *terms,
                           GCancellable             *cancellable,
                           GAsyncReadyCallback       callback,
                           gpointer                  user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Wait *wait;

  g_task_set_source_tag (task, medic_redirect_wait_async);
  if (g_task_return_error_if_cancelled (task))
    return;

  wait = wait_new (self, terms);
  g_task_set_task_data (task, wait, (GDestroyNotify) wait_free);
  medic_limit_start (&wait->limit, task, or_usual (terms->wait, USUAL_WAIT), end_early);

  let_in (task);
}

/* What stands at the door is sent away. */
static void
close_door (GTask *task)
{
  MedicRedirect *self = g_task_get_source_object (task);
  Wait *wait = g_task_get_task_data (task);

  g_clear_handle_id (&wait->pause, g_source_remove);
  g_cancellable_cancel (wait->limit.own);
  g_socket_listener_close (self->listener);
  for (GList *visit = wait->visits.head; visit != NULL; visit = visit->next)
    medic_visit_end (visit->data);
}

static void
let_in (GTask *task)
{
  MedicRedirect *self = g_task_get_source_object (task);
  Wait *wait = g_task_get_task_data (task);

  g_socket_listener_accept_async (self->listener, wait->limit.own, on_let_in, g_object_ref (task));
}

static gboolean
on_pause_over (gpointer user_data)
{
  GTask *task = user_data;
  Wait *wait = g_task_get_task_data (task);

  wait->pause = 0;
  let_in (task);

  return G_SOURCE_REMOVE;
}

static void
on_let_in (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  Wait *wait = g_task_get_task_data (task);
  GSocketConnection *visitor;

  visitor = g_socket_listener_accept_finish (G_SOCKET_LISTENER (source), result, NULL, NULL);
  if (wait->limit.ended)
    {
      g_clear_object (&visitor);
      return;
    }

  if (visitor == NULL)
    {
      wait->pause = g_timeout_add_full (G_PRIORITY_DEFAULT, PAUSE, on_pause_over,
                                        g_object_ref (task), g_object_unref);
      return;
    }

  if (wait->visits.length >= MOST_VISITS)
    medic_visit_end (g_queue_pop_head (&wait->visits));
  g_queue_push_tail (&wait->visits, medic_visit_new (task, visitor, &wait->rules));
  let_in (task);
}

static guint
judge (GTask       *task,
       const char  *text,
       gsize        size,
       GBytes     **page)
{
  Wait *wait = g_task_get_task_data (task);
  MedicRedirectAnswer *answer = NULL;
  guint status = medic_redirect_judge (&wait->door, text, size, &answer);

  if (answer != NULL)
    {
      wait->door.answered = TRUE;
      wait->answer = answer;
      medic_limit_restart (&wait->limit, wait->page);
    }

  if (status == SOUP_STATUS_OK)
    *page = g_bytes_ref (wait->answer->code != NULL ? wait->granted : wait->refused);

  return status;
}

static void
return_answer (GTask *task)
{
  Wait *wait = g_task_get_task_data (task);

  g_task_return_pointer (task, g_steal_pointer (&wait->answer),
                         (GDestroyNotify) medic_redirect_answer_free);
}

static void
on_left (GTask      *task,
         MedicVisit *visit,
         gboolean    shown)
{
  Wait *wait = g_task_get_task_data (task);

  g_queue_remove (&wait->visits, visit);
  if (!shown || !medic_limit_end (&wait->limit))
    return;

  close_door (task);
  return_answer (task);
}

/* Too late for the answer, or not wanted any more; or the answer is there, and only the page was
 * not fetched. */
static void
end_early (GTask  *task,
           GError *why)
{
  Wait *wait = g_task_get_task_data (task);
  g_autoptr (GError) owned = why;

  close_door (task);
  if (wait->answer != NULL && g_error_matches (why, G_IO_ERROR, G_IO_ERROR_TIMED_OUT))
    return_answer (task);
  else
    g_task_return_error (task, g_steal_pointer (&owned));
}

/**
 * medic_redirect_wait_finish:
 *
 * Returns: (transfer full): the answer; or %NULL with %G_IO_ERROR_TIMED_OUT or
 *   %G_IO_ERROR_CANCELLED
 */
MedicRedirectAnswer *
medic_redirect_wait_finish (MedicRedirect  *self,
                            GAsyncResult   *result,
                            GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
