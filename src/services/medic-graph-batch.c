/* medic-graph-batch.c - several questions to Microsoft Graph in one call, and its answers apart
 *
 * Microsoft, “Combine multiple HTTP requests using JSON batching”: the answers come in any order,
 * and the status of the whole says nothing of its parts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-graph-private.h"

static void
add_member (JsonBuilder *builder,
            const char  *name,
            const char  *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

/* @number: of the part; the answer is found again by it */
static void
add_request (JsonBuilder          *builder,
             const MedicGraphPart *part,
             guint                 number)
{
  g_autofree char *id = g_strdup_printf ("%u", number);
  g_autofree char *request_id = g_uuid_string_random ();

  json_builder_begin_object (builder);
  add_member (builder, "id", id);
  add_member (builder, "method", part->method);
  add_member (builder, "url", part->path);
  json_builder_set_member_name (builder, "headers");
  json_builder_begin_object (builder);
  add_member (builder, "client-request-id", request_id);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

/* Returns: (transfer full): the body that asks all @parts that are being asked */
char *
medic_graph_batch_write (GPtrArray *parts)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "requests");
  json_builder_begin_array (builder);
  for (guint i = 0; i < parts->len; i++)
    {
      const MedicGraphPart *part = g_ptr_array_index (parts, i);

      if (part->asking)
        add_request (builder, part, i + 1);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

/* Whether something answered, and not as agreed: apart, each may do better. */
static gboolean
is_no_batch (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA)
         || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE);
}

/* @reply: (nullable): or else @error is why there is none. Whether apart, all fare the same */
gboolean
medic_graph_batch_is_for_all (const MedicHttpReply *reply,
                              const GError         *error)
{
  if (reply == NULL)
    return !is_no_batch (error);

  return reply->status == SOUP_STATUS_UNAUTHORIZED || medic_graph_is_no_time (reply->status);
}

/* Returns: (transfer none) (nullable) */
static JsonObject *
peek_object (JsonObject *object,
             const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/* Returns: seconds; the header is a text or a number, its name in letters of any size */
static guint
read_retry_after (JsonObject *headers)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (headers == NULL)
    return 0;

  json_object_iter_init (&iter, headers);
  while (json_object_iter_next (&iter, &name, &node))
    {
      GType type = json_node_get_value_type (node);
      g_autofree char *number = NULL;

      if (g_ascii_strcasecmp (name, "Retry-After") != 0)
        continue;

      if (type == G_TYPE_INT64)
        number = g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));

      return medic_http_parse_retry_after (type == G_TYPE_STRING ? json_node_get_string (node)
                                                                 : number);
    }

  return 0;
}

/* Returns: 0 when it is no status of HTTP's */
static guint
read_status (JsonObject *response)
{
  JsonNode *node = json_object_get_member (response, "status");
  gint64 status = node != NULL && json_node_get_value_type (node) == G_TYPE_INT64
                  ? json_node_get_int (node) : 0;

  return status >= 100 && status <= 599 ? (guint) status : 0;
}

/* Returns: the place of the part that is meant; the length of @parts for none */
static guint
find_part (GPtrArray  *parts,
           JsonObject *response)
{
  const char *said = medic_http_peek_text (response, "id", 8);

  for (guint i = 0; said != NULL && i < parts->len; i++)
    {
      const MedicGraphPart *part = g_ptr_array_index (parts, i);
      g_autofree char *id = g_strdup_printf ("%u", i + 1);

      if (part->asking && g_str_equal (said, id))
        return i;
    }

  return parts->len;
}

/* Returns: (transfer full) (element-type JsonObject): what stands at the place of each part, NULL
 *   for nothing, or for more than one answer: which one to believe? */
static GPtrArray *
sort (GPtrArray *parts,
      JsonArray *responses)
{
  GPtrArray *sorted = g_ptr_array_new ();
  g_autofree gboolean *seen = g_new0 (gboolean, parts->len + 1);

  g_ptr_array_set_size (sorted, (int) parts->len + 1);
  for (guint i = 0; i < json_array_get_length (responses); i++)
    {
      JsonNode *node = json_array_get_element (responses, i);
      JsonObject *response = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      guint place = response != NULL ? find_part (parts, response) : parts->len;

      g_ptr_array_index (sorted, place) = seen[place] ? NULL : response;
      seen[place] = TRUE;
    }

  return sorted;
}

/**
 * medic_graph_batch_read:
 * @reply: to what medic_graph_batch_write() wrote
 *
 * Hands each part its answer.
 *
 * Returns: whether all that are being asked have one
 */
gboolean
medic_graph_batch_read (GPtrArray            *parts,
                        const MedicHttpReply *reply)
{
  JsonNode *node = reply->json != NULL ? json_object_get_member (reply->json, "responses") : NULL;
  gboolean is_list = node != NULL && JSON_NODE_HOLDS_ARRAY (node);
  g_autoptr (GPtrArray) sorted = is_list ? sort (parts, json_node_get_array (node)) : NULL;
  gboolean whole = TRUE;

  for (guint i = 0; i < parts->len; i++)
    {
      MedicGraphPart *part = g_ptr_array_index (parts, i);
      JsonObject *response = sorted != NULL ? g_ptr_array_index (sorted, i) : NULL;
      guint status = response != NULL ? read_status (response) : 0;

      if (!part->asking)
        continue;

      if (status == 0)
        whole = FALSE;
      else
        medic_graph_part_answer (
          part, medic_graph_reply_new (status, peek_object (response, "body"),
                                       read_retry_after (peek_object (response, "headers"))));
    }

  return whole;
}
