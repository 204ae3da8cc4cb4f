/* medic-device-wait.c - waiting until the person has typed in the code (RFC 8628, 3.4 and 3.5)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-device-private.h"

#define GRANT "urn:ietf:params:oauth:grant-type:device_code"

#define SLOWER_BY_SECONDS 5
#define SLOWEST_SECONDS 60

/* One wait for the person. It ends once: by an answer, by an error, or early. */
typedef struct
{
  GCancellable *own;       /* cancelled when it ends */
  GCancellable *callers;   /* (nullable) */
  gulong        cancelled; /* handler id on the caller's; 0 for none */
  guint         next;      /* source id; 0 while the service is asked */
  guint         deadline;  /* source id; 0 when it has passed */
  guint         interval;  /* seconds */
  gboolean      ended;
} Wait;

/* The wait, in the order in which it happens. */
static void     ask_later       (GTask        *task,
                                 guint         seconds);
static gboolean on_time_to_ask  (gpointer      user_data);
static void     on_asked        (GObject      *source,
                                 GAsyncResult *result,
                                 gpointer      user_data);
static gboolean on_deadline     (gpointer      user_data);
static void     on_cancelled    (GCancellable *cancellable,
                                 GTask        *task);

static void
wait_free (Wait *self)
{
  g_clear_object (&self->own);
  g_clear_object (&self->callers);
  g_free (self);
}

/**
 * medic_device_wait_async:
 *
 * Asks again and again, as slowly as it is told, until the person has typed the code in, said no,
 * or let it grow too old. A way that breaks for a while is no answer: it goes on.
 */
void
medic_device_wait_async (MedicDevice         *self,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  gint64 left = MAX (medic_device_get_deadline (self) - g_get_monotonic_time (), 0);
  Wait *wait;

  g_task_set_source_tag (task, medic_device_wait_async);
  if (g_task_return_error_if_cancelled (task))
    return;

  wait = g_new0 (Wait, 1);
  wait->own = g_cancellable_new ();
  wait->interval = self->code->interval;
  g_task_set_task_data (task, wait, (GDestroyNotify) wait_free);
  wait->deadline = g_timeout_add_full (G_PRIORITY_DEFAULT, (guint) (left / 1000), on_deadline,
                                       g_object_ref (task), g_object_unref);
  if (g_set_object (&wait->callers, cancellable))
    wait->cancelled = g_signal_connect (cancellable, "cancelled", G_CALLBACK (on_cancelled), task);

  ask_later (task, wait->interval);
}

static void
ask_later (GTask *task,
           guint  seconds)
{
  MedicDevice *self = g_task_get_source_object (task);
  Wait *wait = g_task_get_task_data (task);

  wait->next = g_timeout_add_full (G_PRIORITY_DEFAULT, seconds * self->second, on_time_to_ask,
                                   g_object_ref (task), g_object_unref);
}

/* Returns: whether it had not ended before: then it has now, and the caller returns the task */
static gboolean
end (GTask *task)
{
  Wait *wait = g_task_get_task_data (task);

  if (wait->ended)
    return FALSE;

  wait->ended = TRUE;
  g_clear_handle_id (&wait->next, g_source_remove);
  g_clear_handle_id (&wait->deadline, g_source_remove);
  if (wait->cancelled != 0)
    g_signal_handler_disconnect (wait->callers, wait->cancelled);
  wait->cancelled = 0;

  return TRUE;
}

static gboolean
on_time_to_ask (gpointer user_data)
{
  GTask *task = user_data;
  MedicDevice *self = g_task_get_source_object (task);
  Wait *wait = g_task_get_task_data (task);
  const char *const form[] = {
    "client_id", medic_oauth_get_client_id (self->oauth),
    "grant_type", GRANT,
    "device_code", self->code->device_code,
    NULL
  };

  wait->next = 0;
  medic_oauth_post_async (self->oauth, "/token", form, wait->own, on_asked, g_object_ref (task));

  return G_SOURCE_REMOVE;
}

/* @retry_after: seconds, when the service named them */
static void
ask_more_slowly (GTask *task,
                 guint  retry_after)
{
  Wait *wait = g_task_get_task_data (task);

  wait->interval = MIN (wait->interval + SLOWER_BY_SECONDS, SLOWEST_SECONDS);
  ask_later (task, MAX (wait->interval, retry_after));
}

/* Whether the way broke, or the service has no time: neither says anything of the sign-in. */
static gboolean
is_passing (const GError *error)
{
  static const int codes[] = {
    G_IO_ERROR_BUSY, G_IO_ERROR_TIMED_OUT, G_IO_ERROR_PARTIAL_INPUT, G_IO_ERROR_BROKEN_PIPE,
    G_IO_ERROR_CONNECTION_REFUSED, G_IO_ERROR_CONNECTION_CLOSED, G_IO_ERROR_HOST_UNREACHABLE,
    G_IO_ERROR_NETWORK_UNREACHABLE, G_IO_ERROR_HOST_NOT_FOUND,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    if (g_error_matches (error, G_IO_ERROR, codes[i]))
      return TRUE;

  return error->domain == G_RESOLVER_ERROR;
}

static void
take_answer (GTask        *task,
             MedicOutcome *outcome)
{
  Wait *wait = g_task_get_task_data (task);
  g_autoptr (MedicOutcome) owned = outcome;
  const MedicRefusal *refusal = outcome->refusal;

  if (refusal != NULL && g_str_equal (refusal->error, "authorization_pending"))
    ask_later (task, MAX (wait->interval, refusal->retry_after));
  else if (refusal != NULL && (g_str_equal (refusal->error, "slow_down")
                               || g_str_equal (refusal->error, "temporarily_unavailable")))
    ask_more_slowly (task, refusal->retry_after);
  else if (end (task))
    g_task_return_pointer (task, g_steal_pointer (&owned), (GDestroyNotify) medic_outcome_free);
}

static void
on_asked (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  MedicDevice *self = g_task_get_source_object (task);
  Wait *wait = g_task_get_task_data (task);
  g_autoptr (MedicHttpReply) reply = NULL;
  g_autoptr (GError) error = NULL;
  MedicOutcome *outcome = NULL;

  reply = medic_http_send_finish (SOUP_SESSION (source), result, &error);
  if (wait->ended)
    return;

  if (reply != NULL)
    outcome = medic_oauth_read (self->oauth, reply, NULL, self->scopes, NULL, &error);

  if (outcome != NULL)
    take_answer (task, outcome);
  else if (is_passing (error))
    ask_more_slowly (task, reply != NULL ? reply->retry_after : 0);
  else if (end (task))
    g_task_return_error (task, g_steal_pointer (&error));
}

/* By our own watch, should the service not say so. */
static gboolean
on_deadline (gpointer user_data)
{
  g_autoptr (GTask) task = g_object_ref (G_TASK (user_data));
  Wait *wait = g_task_get_task_data (task);
  MedicOutcome *outcome = g_new0 (MedicOutcome, 1);

  wait->deadline = 0;
  outcome->refusal = medic_refusal_new ("expired_token", NULL, NULL);
  end (task);
  g_task_return_pointer (task, outcome, (GDestroyNotify) medic_outcome_free);
  g_cancellable_cancel (wait->own);

  return G_SOURCE_REMOVE;
}

static void
on_cancelled (GCancellable *cancellable,
              GTask        *user_data)
{
  g_autoptr (GTask) task = g_object_ref (user_data);
  Wait *wait = g_task_get_task_data (task);

  if (end (task))
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled");
  g_cancellable_cancel (wait->own);
}

/**
 * medic_device_wait_finish:
 * @refusal: (out) (transfer full) (nullable): set when the answer is no: see
 *   medic_refusal_is_declined() and medic_refusal_is_expired()
 *
 * Returns: (transfer full): what was granted; or %NULL with either @refusal or @error
 */
MedicTokens *
medic_device_wait_finish (MedicDevice   *self,
                          GAsyncResult  *result,
                          MedicRefusal **refusal,
                          GError       **error)
{
  g_autoptr (MedicOutcome) outcome = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  outcome = g_task_propagate_pointer (G_TASK (result), error);

  return outcome != NULL ? medic_outcome_take (outcome, refusal) : NULL;
}
