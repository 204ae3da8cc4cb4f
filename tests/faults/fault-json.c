/* fault-json.c - JSON with the right names, and nothing else right
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "faults/fault-json.h"

#include <json-glib/json-glib.h>

#define LONG 300000

static JsonNode *spoil (FaultKind  kind,
                        JsonNode  *node,
                        guint      depth);

static JsonNode *
new_text (const char *text)
{
  return json_node_init_string (json_node_alloc (), text);
}

/* A value of another type than before. */
static JsonNode *
spoil_value (FaultKind  kind,
             JsonNode  *node)
{
  GType type = json_node_get_value_type (node);

  if (kind == FAULT_ALL_NULL)
    return json_node_init_null (json_node_alloc ());

  if (kind == FAULT_LONG_TEXTS && type == G_TYPE_STRING)
    {
      g_autofree char *text = g_strnfill (LONG, 'A');

      return new_text (text);
    }

  if (kind == FAULT_LONG_TEXTS && type == G_TYPE_INT64)
    return json_node_init_int (json_node_alloc (), G_MININT64);

  if (kind != FAULT_WRONG_TEXTS)
    return json_node_copy (node);

  return type == G_TYPE_STRING ? json_node_init_double (json_node_alloc (), -1e300)
                               : new_text ("seven");
}

static JsonNode *
spoil_list (FaultKind  kind,
            JsonNode  *node,
            guint      depth)
{
  JsonArray *list = json_node_get_array (node);
  g_autoptr (JsonArray) spoilt = json_array_new ();
  JsonNode *whole;

  if (kind == FAULT_WRONG_LISTS)
    return spoil_value (FAULT_ALL_NULL, node);

  for (guint i = 0; i < json_array_get_length (list); i++)
    json_array_add_element (spoilt, spoil (kind, json_array_get_element (list, i), depth + 1));
  whole = json_node_new (JSON_NODE_ARRAY);
  json_node_set_array (whole, spoilt);

  return whole;
}

static JsonNode *
spoil_object (FaultKind  kind,
              JsonNode  *node,
              guint      depth)
{
  JsonObject *object = json_node_get_object (node);
  g_autoptr (JsonObject) spoilt = json_object_new ();
  JsonNode *whole;
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (kind == FAULT_WRONG_LISTS && depth > 0)
    return json_node_init_int (json_node_alloc (), 7);

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, &value))
    json_object_set_member (spoilt, name, spoil (kind, value, depth + 1));
  whole = json_node_new (JSON_NODE_OBJECT);
  json_node_set_object (whole, spoilt);

  return whole;
}

/* Where a single value stood, a list may stand as well. */
static JsonNode *
spoil (FaultKind  kind,
       JsonNode  *node,
       guint      depth)
{
  JsonNode *list;

  if (JSON_NODE_HOLDS_ARRAY (node))
    return spoil_list (kind, node, depth);

  if (JSON_NODE_HOLDS_OBJECT (node))
    return spoil_object (kind, node, depth);

  if (kind != FAULT_WRONG_LISTS)
    return spoil_value (kind, node);

  list = json_node_new (JSON_NODE_ARRAY);
  json_node_take_array (list, json_array_new ());
  json_array_add_element (json_node_get_array (list), json_node_copy (node));

  return list;
}

/* Returns: (transfer full): what is no JSON stays as it is */
char *
fault_json_spoil (FaultKind   kind,
                  const char *text,
                  gsize       size)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (JsonNode) spoilt = NULL;

  if (size == 0 || !json_parser_load_from_data (parser, text, (gssize) size, NULL))
    return g_strndup (text, size);

  spoilt = spoil (kind, json_parser_get_root (parser), 0);

  return json_to_string (spoilt, FALSE);
}
