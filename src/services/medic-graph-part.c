/* medic-graph-part.c - one thing to ask Microsoft Graph, and when to ask it again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-graph-private.h"

/* HTTP's, where libsoup has no name for it: RFC 6585, 4, and what Exchange uses without one. */
#define TOO_MANY_REQUESTS 429
#define BANDWIDTH_EXCEEDED 509

#define ONE_CALL (MEDIC_HTTP_CALL_SECONDS * G_USEC_PER_SEC)
#define MOST_ANSWERS 3

MedicGraphPart *
medic_graph_part_new (const char *method,
                      const char *path,
                      const char *body)
{
  MedicGraphPart *self = g_new0 (MedicGraphPart, 1);

  self->method = g_intern_string (method);
  self->path = g_strdup (path);
  self->body = g_strdup (body);
  self->due = g_get_monotonic_time ();

  return self;
}

void
medic_graph_part_free (MedicGraphPart *self)
{
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->body, g_free);
  g_clear_pointer (&self->reply, medic_graph_reply_free);
  g_clear_error (&self->error);
  g_free (self);
}

/* @reply: (transfer full): takes the place of the one before */
void
medic_graph_part_answer (MedicGraphPart  *self,
                         MedicGraphReply *reply)
{
  g_clear_pointer (&self->reply, medic_graph_reply_free);
  self->reply = reply;
  self->answered = TRUE;
  g_debug ("Graph: status %u, code %s", reply->status, reply->code != NULL ? reply->code : "none");
  self->n_answers++;
}

/* Whether a status says that it is not a good time, and another time may be. */
gboolean
medic_graph_is_no_time (guint status)
{
  return status == TOO_MANY_REQUESTS || status == BANDWIDTH_EXCEEDED
         || status == SOUP_STATUS_SERVICE_UNAVAILABLE || status == SOUP_STATUS_GATEWAY_TIMEOUT;
}

/* Whether it did not happen, or does no harm twice. */
static gboolean
may_be_repeated (const MedicGraphPart *self)
{
  if (!g_str_equal (self->method, SOUP_METHOD_POST))
    return TRUE;

  return self->reply->status == TOO_MANY_REQUESTS && self->reply->retry_after > 0;
}

/**
 * medic_graph_part_find_due:
 * @deadline: nothing is asked that could not be answered by then
 * @refreshed: there are new tokens already
 *
 * Returns: when to ask it again, seeing its answer; 0 for never
 */
gint64
medic_graph_part_find_due (const MedicGraphPart *self,
                           gint64                deadline,
                           gboolean              refreshed)
{
  const MedicGraphReply *reply = self->reply;
  gint64 now = g_get_monotonic_time ();
  gint64 due = now;

  if (reply->status == SOUP_STATUS_UNAUTHORIZED)
    return !refreshed && medic_graph_code_is_token (reply->code) ? now : 0;

  if (!medic_graph_is_no_time (reply->status) || self->n_answers >= MOST_ANSWERS
      || !may_be_repeated (self))
    return 0;

  /* Unless it says how long: 1 second, then 2. */
  due += (reply->retry_after > 0 ? reply->retry_after : self->n_answers) * G_USEC_PER_SEC;

  return due + ONE_CALL <= deadline ? due : 0;
}
