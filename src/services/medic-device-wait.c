/* medic-device-wait.c - waiting until the person has typed in the code (RFC 8628, 3.4 and 3.5)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-device-private.h"

#include "services/medic-limit.h"

#define GRANT "urn:ietf:params:oauth:grant-type:device_code"

#define SLOWER_BY_SECONDS 5
#define SLOWEST_SECONDS 60

/* One wait for the person. */
typedef struct
{
  guint      next;     /* source id; 0 while the service is asked */
  guint      interval; /* seconds */
  MedicLimit limit;
} Wait;

/* The wait, in the order in which it happens. */
static void     ask_later       (GTask        *task,
                                 guint         seconds);
static gboolean on_time_to_ask  (gpointer      user_data);
static void     on_asked        (GObject      *source,
                                 GAsyncResult *result,
                                 gpointer      user_data);
static void     end_early       (GTask        *task,
                                 GError       *why);

static void
wait_free (Wait *self)
{
  medic_limit_clear (&self->limit);
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
  wait->interval = self->code->interval;
  g_task_set_task_data (task, wait, (GDestroyNotify) wait_free);
  medic_limit_start (&wait->limit, task, (guint) (left / 1000), end_early);

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
  medic_oauth_post_async (self->oauth, "/token", form, wait->limit.own, on_asked, g_object_ref (task));

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
  else if (medic_limit_end (&wait->limit))
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
  if (wait->limit.ended)
    return;

  if (reply != NULL)
    outcome = medic_oauth_read (self->oauth, reply, NULL, self->scopes, NULL, &error);

  if (outcome != NULL)
    take_answer (task, outcome);
  else if (is_passing (error))
    ask_more_slowly (task, reply != NULL ? reply->retry_after : 0);
  else if (medic_limit_end (&wait->limit))
    g_task_return_error (task, g_steal_pointer (&error));
}

/* A code is too old by our own watch, too, should the service not say so. */
static void
end_early (GTask  *task,
           GError *why)
{
  Wait *wait = g_task_get_task_data (task);
  g_autoptr (GError) owned = why;
  MedicOutcome *outcome;

  g_clear_handle_id (&wait->next, g_source_remove);
  if (g_error_matches (why, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_task_return_error (task, g_steal_pointer (&owned));
      return;
    }

  outcome = g_new0 (MedicOutcome, 1);
  outcome->refusal = medic_refusal_new ("expired_token", NULL, NULL);
  g_task_return_pointer (task, outcome, (GDestroyNotify) medic_outcome_free);
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
