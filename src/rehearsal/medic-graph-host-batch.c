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

/* Returns: (transfer full): what Graph says to a part that waited for one that did not work */
static MedicAnswer *
answer_after (const MedicGraphCall *call)
{
  return medic_graph_host_no (call, 424, "FailedDependency",
                              "A request that this one depends on was not carried out.");
}

/* Whether what it depends on worked. @good: (out): that each of those stands before it */
static gboolean
may_begin (JsonObject *part,
           GHashTable *answers,
           gboolean   *good)
{
  JsonNode *node = json_object_get_member (part, "dependsOn");
  gboolean is_list = node != NULL && JSON_NODE_HOLDS_ARRAY (node);
  JsonArray *names = is_list ? json_node_get_array (node) : NULL;
  gboolean may = TRUE;

  *good = node == NULL || names != NULL;
  for (guint i = 0; names != NULL && i < json_array_get_length (names); i++)
    {
      JsonNode *name = json_array_get_element (names, i);
      gboolean is_text = json_node_get_value_type (name) == G_TYPE_STRING;
      const MedicAnswer *answer =
        is_text ? g_hash_table_lookup (answers, json_node_get_string (name)) : NULL;

      *good = *good && answer != NULL;
      may = may && answer != NULL && answer->status < 400;
    }

  return may;
}

/* Returns: (transfer full) (nullable): what Graph says to one part; NULL when it cannot be read */
static MedicAnswer *
answer_part (const MedicGraphCall *call,
             JsonObject           *part,
             GHashTable           *answers)
{
  const char *id = medic_http_peek_text (part, "id", LONGEST_ID);
  const char *method = medic_http_peek_text (part, "method", 16);
  const char *url = medic_http_peek_text (part, "url", LONGEST_URL);
  g_autoptr (MedicRequest) question = NULL;
  g_autofree char *rooted = NULL;
  MedicGraphCall within = *call;
  gboolean good;
  gboolean may = may_begin (part, answers, &good);

  if (!good || id == NULL || *id == '\0' || method == NULL || url == NULL)
    return NULL;
  if (!may)
    return answer_after (call);

  rooted = g_strconcat (*url == '/' ? "" : "/", url, NULL);
  question = new_question (call, part, method, rooted);
  within.request = question;

  return medic_graph_host_route (&within);
}

/* Returns: (transfer full) (nullable) (element-type utf8 MedicAnswer): what Graph says to each, one
 *   after the other; NULL when one of them cannot be read */
static GHashTable *
answer_parts (const MedicGraphCall *call,
              JsonArray            *parts)
{
  g_autoptr (GHashTable) answers =
    g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) medic_answer_free);

  for (guint i = 0; i < json_array_get_length (parts); i++)
    {
      JsonNode *node = json_array_get_element (parts, i);
      JsonObject *part = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      MedicAnswer *answer = part != NULL ? answer_part (call, part, answers) : NULL;

      if (answer == NULL)
        return NULL;

      g_hash_table_insert (answers, (gpointer) medic_http_peek_text (part, "id", LONGEST_ID), answer);
    }

  return g_steal_pointer (&answers);
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

/* They come back in the opposite order. */
static MedicAnswer *
give (JsonArray  *parts,
      GHashTable *answers)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "responses");
  json_builder_begin_array (builder);
  for (guint i = json_array_get_length (parts); i > 0; i--)
    {
      JsonObject *part = json_array_get_object_element (parts, i - 1);
      const char *id = medic_http_peek_text (part, "id", LONGEST_ID);

      add_answer (builder, id, g_hash_table_lookup (answers, id));
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  return medic_answer_new_json (200, builder);
}

/* Returns: (transfer full): what Graph says to each part; that it does is no yes */
MedicAnswer *
medic_graph_host_batch (const MedicGraphCall *call)
{
  g_autoptr (JsonObject) body = medic_request_parse_json (call->request);
  JsonNode *node = body != NULL ? json_object_get_member (body, "requests") : NULL;
  gboolean is_list = node != NULL && JSON_NODE_HOLDS_ARRAY (node);
  JsonArray *parts = is_list ? json_node_get_array (node) : NULL;
  g_autoptr (GHashTable) answers = NULL;

  if (!medic_request_is (call->request, SOUP_METHOD_POST))
    return medic_graph_host_no (call, 405, "BadRequest", NULL);
  if (parts == NULL || json_array_get_length (parts) == 0 || is_repeated (parts))
    return medic_graph_host_no (call, 400, "BadRequest", WRONG);
  if (json_array_get_length (parts) > MOST_PARTS)
    return medic_graph_host_no (call, 400, "MaximumValueExceeded",
                                "Number of batch requests exceeds the limit of 20.");

  answers = answer_parts (call, parts);

  return answers != NULL ? give (parts, answers)
                         : medic_graph_host_no (call, 400, "BadRequest", WRONG);
}
