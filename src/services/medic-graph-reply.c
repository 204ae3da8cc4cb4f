/* medic-graph-reply.c - an answer of Microsoft Graph, and how little of it is kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-graph-private.h"

void
medic_graph_reply_free (MedicGraphReply *self)
{
  g_clear_pointer (&self->body, json_object_unref);
  g_clear_pointer (&self->code, g_free);
  g_free (self);
}

/* Returns: (transfer none) (nullable): what Graph says of a refusal */
static JsonObject *
peek_error (JsonObject *json)
{
  JsonNode *node = json != NULL ? json_object_get_member (json, "error") : NULL;

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/* Whether nothing more than the status is to be said. */
static gboolean
says_all (guint status)
{
  return status == SOUP_STATUS_ACCEPTED || status == SOUP_STATUS_NO_CONTENT;
}

/**
 * medic_graph_reply_new:
 * @json: (transfer none) (nullable): %NULL when it is no JSON object
 *
 * Returns: (transfer full): without the prose
 */
MedicGraphReply *
medic_graph_reply_new (guint       status,
                       JsonObject *json,
                       guint       retry_after)
{
  MedicGraphReply *self = g_new0 (MedicGraphReply, 1);
  JsonObject *error = peek_error (json);

  self->status = status;
  self->retry_after = retry_after;
  if (SOUP_STATUS_IS_SUCCESSFUL (status))
    {
      self->readable = says_all (status) || (json != NULL && !json_object_has_member (json, "error"));
      if (self->readable && json != NULL)
        self->body = json_object_ref (json);
    }
  else if (status >= SOUP_STATUS_BAD_REQUEST && error != NULL)
    {
      self->readable = TRUE;
      self->code = medic_graph_code_find (error);
      self->blocked = medic_graph_code_is_blocked (error);
    }

  return self;
}
