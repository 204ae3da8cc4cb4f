/* medic-graph-errand.c - one errand to Microsoft Graph: together or apart, and again where it helps
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-graph-private.h"

#include "services/medic-account.h"
#include "services/medic-pause.h"
#include "services/medic-refusal.h"
#include "services/medic-tokens.h"

#define VERSION "/v1.0"
#define JSON_TYPE "application/json"

/* Nothing is asked again that could not be answered by then. */
#define DEADLINE (20 * G_USEC_PER_SEC)

/* It goes in rounds: all that is due is asked, then what was answered is looked at. */
typedef struct
{
  MedicServices *services;   /* (unowned): outlives all calls; cancel them first */
  GPtrArray     *parts;      /* (element-type MedicGraphPart) */
  gboolean       together;   /* several are asked in one call, until that turns out not to work */
  gboolean       refreshed;  /* new tokens were asked for, once */
  gint64         deadline;
  guint          n_under_way;
} Errand;

/* The errand, in the order in which it happens. Each call and wait owns the task. */
static void go_on              (GTask         *task);
static void ask_together       (GTask         *task);
static void on_batch_came      (GObject       *source,
                                GAsyncResult  *result,
                                gpointer       user_data);
static void ask_apart          (GTask         *task);
static void on_part_came       (GObject       *source,
                                GAsyncResult  *result,
                                gpointer       user_data);
static void look_at_round      (GTask         *task);
static void refresh            (GTask         *task);
static void on_refreshed       (GObject       *source,
                                GAsyncResult  *result,
                                gpointer       user_data);
static void wait_for           (GTask         *task,
                                gint64         due);
static void on_waited          (GObject       *source,
                                GAsyncResult  *result,
                                gpointer       user_data);
static void end                (GTask         *task);

static void
errand_free (Errand *self)
{
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_free (self);
}

/**
 * medic_graph_errand_run:
 * @task: returns (element-type MedicGraphReply) a #GPtrArray: an answer to each of @parts
 */
void
medic_graph_errand_run (GTask         *task,
                        MedicServices *services,
                        GPtrArray     *parts)
{
  Errand *errand = g_new0 (Errand, 1);

  errand->services = services;
  errand->parts = g_ptr_array_ref (parts);
  errand->together = TRUE;
  errand->deadline = g_get_monotonic_time () + DEADLINE;
  g_task_set_task_data (task, errand, (GDestroyNotify) errand_free);

  go_on (task);
}

/* Marks what is to be asked now. Returns: how many; and in @next when the next one is due, or was,
 * 0 when none is */
static guint
choose_due (Errand *errand,
            gint64 *next)
{
  gint64 now = g_get_monotonic_time ();
  guint n = 0;

  *next = 0;
  for (guint i = 0; i < errand->parts->len; i++)
    {
      MedicGraphPart *part = g_ptr_array_index (errand->parts, i);

      part->asking = part->due != 0 && part->due <= now;
      part->answered = FALSE;
      n += part->asking;
      if (part->due != 0 && (*next == 0 || part->due < *next))
        *next = part->due;
    }

  return n;
}

/* Returns: (transfer none) (nullable): whose tokens */
static MedicTokens *
peek_tokens (Errand *errand)
{
  return medic_account_peek_tokens (medic_services_get_account (errand->services));
}

/* Returns: (nullable): %NULL when nobody is signed in, or there is but a token to renew by */
static const char *
peek_token (Errand *errand)
{
  MedicTokens *tokens = peek_tokens (errand);

  return tokens != NULL ? medic_tokens_peek_access_token (tokens) : NULL;
}

static void
go_on (GTask *task)
{
  Errand *errand = g_task_get_task_data (task);
  gint64 next;
  guint n;

  if (g_task_return_error_if_cancelled (task))
    return;

  n = choose_due (errand, &next);
  if (next == 0)
    end (task);
  else if (peek_token (errand) == NULL && (errand->refreshed || peek_tokens (errand) == NULL))
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "Nobody is signed in");
  else if (peek_token (errand) == NULL)
    refresh (task);
  else if (n == 0)
    wait_for (task, next);
  else if (n > 1 && errand->together)
    ask_together (task);
  else
    ask_apart (task);
}

/* @request: all but what every call has */
static void
send (GTask               *task,
      MedicHttpRequest    *request,
      const char          *path,
      GAsyncReadyCallback  callback,
      gpointer             user_data)
{
  Errand *errand = g_task_get_task_data (task);
  g_autofree char *below = g_strconcat (VERSION, path, NULL);
  g_autofree char *uri = medic_services_dup_uri (errand->services, MEDIC_HOST_GRAPH, below);
  g_autofree char *id = g_uuid_string_random ();

  request->uri = uri;
  request->request_id = id;
  request->bearer = peek_token (errand);
  request->body_type = request->body != NULL ? JSON_TYPE : NULL;
  g_debug ("Graph call %s: %s", id, request->method);
  errand->n_under_way++;
  medic_http_send_async (medic_services_get_session (errand->services), request,
                         g_task_get_cancellable (task), callback, user_data);
}

static void
ask_together (GTask *task)
{
  Errand *errand = g_task_get_task_data (task);
  g_autofree char *body = medic_graph_batch_write (errand->parts);
  MedicHttpRequest request = { .method = SOUP_METHOD_POST, .body = body, .repeatable = TRUE };

  send (task, &request, "/$batch", on_batch_came, g_object_ref (task));
}

/* What holds for all that were asked together. @reply: (nullable) */
static void
answer_all (Errand               *errand,
            const MedicHttpReply *reply,
            const GError         *error)
{
  for (guint i = 0; i < errand->parts->len; i++)
    {
      MedicGraphPart *part = g_ptr_array_index (errand->parts, i);

      if (part->asking && reply != NULL)
        medic_graph_part_answer (part, medic_graph_reply_new (reply->status, reply->json,
                                                              reply->retry_after));
      else if (part->asking && part->error == NULL)
        part->error = g_error_copy (error);
    }
}

static void
on_batch_came (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  Errand *errand = g_task_get_task_data (task);
  g_autoptr (MedicHttpReply) reply = NULL;
  g_autoptr (GError) error = NULL;

  errand->n_under_way--;
  reply = medic_http_send_finish (SOUP_SESSION (source), result, &error);
  if (medic_graph_batch_is_for_all (reply, error))
    answer_all (errand, reply, error);
  else if (reply == NULL || reply->status != SOUP_STATUS_OK
           || !medic_graph_batch_read (errand->parts, reply))
    errand->together = FALSE;

  look_at_round (task);
}

/* One part, on its way. */
typedef struct
{
  GTask          *task;
  MedicGraphPart *part;  /* (unowned): the task's */
} Way;

static void
ask_apart (GTask *task)
{
  Errand *errand = g_task_get_task_data (task);

  for (guint i = 0; i < errand->parts->len; i++)
    {
      MedicGraphPart *part = g_ptr_array_index (errand->parts, i);
      MedicHttpRequest request = { .method = part->method, .body = part->body };
      Way *way;

      if (!part->asking)
        continue;

      way = g_new0 (Way, 1);
      way->task = g_object_ref (task);
      way->part = part;
      send (task, &request, part->path, on_part_came, way);
    }
}

static void
on_part_came (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autofree Way *way = user_data;
  g_autoptr (GTask) task = way->task;
  Errand *errand = g_task_get_task_data (task);
  g_autoptr (MedicHttpReply) reply = NULL;
  g_autoptr (GError) error = NULL;

  errand->n_under_way--;
  reply = medic_http_send_finish (SOUP_SESSION (source), result, &error);
  if (reply != NULL)
    medic_graph_part_answer (way->part, medic_graph_reply_new (reply->status, reply->json,
                                                               reply->retry_after));
  else if (way->part->error == NULL)
    way->part->error = g_steal_pointer (&error);

  if (errand->n_under_way == 0)
    look_at_round (task);
}

/* Returns: whether new tokens are wanted first */
static gboolean
look_at_part (Errand         *errand,
              MedicGraphPart *part)
{
  if (part->error != NULL)
    part->due = 0;
  else if (part->answered)
    part->due = medic_graph_part_find_due (part, errand->deadline, errand->refreshed);
  /* What was asked together and has no answer stays due, to be asked apart. */

  return part->answered && part->due != 0 && part->reply->status == SOUP_STATUS_UNAUTHORIZED;
}

static void
look_at_round (GTask *task)
{
  Errand *errand = g_task_get_task_data (task);
  gboolean is_token = FALSE;

  for (guint i = 0; i < errand->parts->len; i++)
    {
      MedicGraphPart *part = g_ptr_array_index (errand->parts, i);

      if (part->asking)
        is_token = look_at_part (errand, part) || is_token;
    }

  if (is_token && peek_tokens (errand) != NULL)
    refresh (task);
  else
    go_on (task);
}

static void
refresh (GTask *task)
{
  Errand *errand = g_task_get_task_data (task);
  MedicAccount *account = medic_services_get_account (errand->services);

  errand->refreshed = TRUE;
  medic_account_refresh_async (account, medic_account_get_tier (account),
                               g_task_get_cancellable (task), on_refreshed, g_object_ref (task));
}

/* The token was not taken, and there is no other: that is the answer. */
static void
give_up (Errand *errand)
{
  for (guint i = 0; i < errand->parts->len; i++)
    {
      MedicGraphPart *part = g_ptr_array_index (errand->parts, i);

      if (part->reply != NULL && part->reply->status == SOUP_STATUS_UNAUTHORIZED)
        part->due = 0;
    }
}

static void
on_refreshed (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  Errand *errand = g_task_get_task_data (task);
  g_autoptr (MedicRefusal) refusal = NULL;
  g_autoptr (GError) error = NULL;

  if (!medic_account_refresh_finish (MEDIC_ACCOUNT (source), result, &refusal, &error))
    give_up (errand);
  g_debug ("Graph: asked for new tokens: %s", refusal != NULL ? refusal->error
                                              : error != NULL ? "no answer" : "granted");

  go_on (task);
}

static void
wait_for (GTask  *task,
          gint64  due)
{
  gint64 left = MAX (due - g_get_monotonic_time (), 0);

  /* One more, as a wait that ends too early would begin another. */
  medic_pause_async ((guint) (left / 1000 + 1), g_task_get_cancellable (task), on_waited,
                     g_object_ref (task));
}

static void
on_waited (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);

  /* That it was stopped is seen there, too. */
  medic_pause_finish (result, NULL);
  go_on (task);
}

/* Silence is an error only when there was nothing else. */
static void
end (GTask *task)
{
  Errand *errand = g_task_get_task_data (task);
  g_autoptr (GPtrArray) replies =
    g_ptr_array_new_with_free_func ((GDestroyNotify) medic_graph_reply_free);
  gboolean silent = TRUE;

  for (guint i = 0; i < errand->parts->len; i++)
    {
      MedicGraphPart *part = g_ptr_array_index (errand->parts, i);
      MedicGraphReply *reply = g_steal_pointer (&part->reply);

      silent = silent && reply == NULL;
      g_ptr_array_add (replies, reply != NULL ? reply : medic_graph_reply_new (0, NULL, 0));
    }

  if (silent)
    {
      MedicGraphPart *first = g_ptr_array_index (errand->parts, 0);

      g_task_return_error (task, g_steal_pointer (&first->error));
    }
  else
    g_task_return_pointer (task, g_steal_pointer (&replies), (GDestroyNotify) g_ptr_array_unref);
}
