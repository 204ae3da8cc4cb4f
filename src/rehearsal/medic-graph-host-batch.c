/* medic-graph-host-batch.c - many questions to the pretend Graph in one
 *
 * Each is judged by itself, and they come back in another order: who relies on none is right.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-graph-host-private.h"

#include <string.h>

#include "services/medic-http.h"

#define MOST_PARTS 20
#define LONGEST_URL 2048
#define LONGEST_ID 64

#define WRONG "Invalid batch payload format."

/* Returns: (transfer full): the question in a part; its address begins after the version */
static MedicRequest *
new_question (const MedicGraphCall *call,
              JsonObject           *part,
              const char           *method,
              const char           *url)
{
  const char *mark = strchr (url, '?');
  g_autofree char *raw = mark != NULL ? g_strndup (url, (gsize) (mark - url)) : g_strdup (url);
  g_autofree char *path = g_uri_unescape_string (raw, NULL);
  gboolean good = path != NULL && g_utf8_validate (path, -1, NULL) && *path == '/';
  MedicRequest *question = medic_request_new (method, good ? path : "/",
                                              mark != NULL ? mark + 1 : NULL);
  JsonNode *body = json_object_get_member (part, "body");

  question->base = g_strdup (call->request->base);
  question->world = call->request->world;
  question->ledger = call->request->ledger;
  if (body != NULL && JSON_NODE_HOLDS_OBJECT (body))
    {
      char *text = json_to_string (body, FALSE);
      question->body = g_bytes_new_take (text, strlen (text));
    }

  return question;
}

static void
add_header (const char *name,
            const char *value,
            gpointer    user_data)
{
  medic_answer_add (user_data, name, value);
}

/* Adds what Graph says to one part. */
static void
add_answer (JsonBuilder       *builder,
            const char        *id,
            const MedicAnswer *answer)
{
  json_builder_begin_object (builder);
  medic_answer_add (builder, "id", id);
  medic_answer_add_number (builder, "status", answer->status);
  json_builder_set_member_name (builder, "headers");
  json_builder_begin_object (builder);
  if (answer->type != NULL)
    medic_answer_add (builder, "Content-Type", "application/json");
  soup_message_headers_foreach (answer->headers, add_header, builder);
  json_builder_end_object (builder);
  if (answer->body != NULL)
    {
      json_builder_set_member_name (builder, "body");
      json_builder_add_value (builder, json_from_string (answer->body, NULL));
    }
  json_builder_end_object (builder);
}

/* Returns: FALSE when the part cannot be read */
static gboolean
add_part (JsonBuilder          *builder,
          const MedicGraphCall *call,
          JsonNode             *node)
{
  JsonObject *part = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *id = part != NULL ? medic_http_peek_text (part, "id", LONGEST_ID) : NULL;
  const char *method = part != NULL ? medic_http_peek_text (part, "method", 16) : NULL;
  const char *url = part != NULL ? medic_http_peek_text (part, "url", LONGEST_URL) : NULL;
  g_autoptr (MedicRequest) question = NULL;
  g_autoptr (MedicAnswer) answer = NULL;
  g_autofree char *rooted = NULL;
  MedicGraphCall within = *call;

  if (id == NULL || *id == '\0' || method == NULL || url == NULL)
    return FALSE;

  rooted = g_strconcat (*url == '/' ? "" : "/", url, NULL);
  question = new_question (call, part, method, rooted);
  within.request = question;
  answer = medic_graph_host_route (&within);
  add_answer (builder, id, answer);

  return TRUE;
}

static gboolean
is_repeated (JsonArray *parts)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < json_array_get_length (parts); i++)
    {
      JsonNode *node = json_array_get_element (parts, i);
      JsonObject *part = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      const char *id = part != NULL ? medic_http_peek_text (part, "id", LONGEST_ID) : NULL;

      if (id != NULL && !g_hash_table_add (ids, (gpointer) id))
        return TRUE;
    }

  return FALSE;
}

/* Returns: (transfer full): what Graph says to each part; that it does is no yes */
MedicAnswer *
medic_graph_host_batch (const MedicGraphCall *call)
{
  g_autoptr (JsonObject) body = medic_request_parse_json (call->request);
  JsonNode *node = body != NULL ? json_object_get_member (body, "requests") : NULL;
  gboolean is_list = node != NULL && JSON_NODE_HOLDS_ARRAY (node);
  JsonArray *parts = is_list ? json_node_get_array (node) : NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!medic_request_is (call->request, SOUP_METHOD_POST))
    return medic_graph_host_no (call, 405, "BadRequest", NULL);
  if (parts == NULL || json_array_get_length (parts) == 0 || is_repeated (parts))
    return medic_graph_host_no (call, 400, "BadRequest", WRONG);
  if (json_array_get_length (parts) > MOST_PARTS)
    return medic_graph_host_no (call, 400, "MaximumValueExceeded",
                                "Number of batch requests exceeds the limit of 20.");

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "responses");
  json_builder_begin_array (builder);
  for (guint i = json_array_get_length (parts); i > 0; i--)
    if (!add_part (builder, call, json_array_get_element (parts, i - 1)))
      return medic_graph_host_no (call, 400, "BadRequest", WRONG);
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  return medic_answer_new_json (200, builder);
}
