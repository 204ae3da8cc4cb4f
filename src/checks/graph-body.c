/* graph-body.c - reading what Microsoft Graph answers, whatever types it has
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/graph-body.h"

#include "checks/addresses.h"

/* Returns: (transfer none) (nullable) */
JsonObject *
medic_graph_body_peek_object (JsonObject *body,
                              const char *member)
{
  JsonNode *node = body != NULL ? json_object_get_member (body, member) : NULL;

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/* Returns: (transfer none) (nullable) */
JsonArray *
medic_graph_body_peek_array (JsonObject *body,
                             const char *member)
{
  JsonNode *node = body != NULL ? json_object_get_member (body, member) : NULL;

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

/* Returns: (transfer none) (nullable): %NULL when there is something else at @place */
JsonObject *
medic_graph_body_peek_element (JsonArray *array,
                               guint      place)
{
  JsonNode *node = json_array_get_element (array, place);

  return JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/* Whether nothing is said: no member, null, or an empty text */
gboolean
medic_graph_body_is_missing (JsonObject *body,
                             const char *member)
{
  JsonNode *node = json_object_get_member (body, member);

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;

  return json_node_get_value_type (node) == G_TYPE_STRING
         && g_strcmp0 (json_node_get_string (node), "") == 0;
}

/* Returns: %MEDIC_UNKNOWN when it is neither true nor false */
MedicTruth
medic_graph_body_read_truth (JsonObject *body,
                             const char *member)
{
  JsonNode *node = body != NULL ? json_object_get_member (body, member) : NULL;

  if (node == NULL || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return MEDIC_UNKNOWN;

  return json_node_get_boolean (node) ? MEDIC_YES : MEDIC_NO;
}

/* Returns: (transfer full) (nullable): the address of a calendar's owner, or, one level further
 *   down, of a message's sender */
char *
medic_graph_body_dup_recipient (JsonObject *body,
                                const char *member)
{
  JsonObject *recipient = medic_graph_body_peek_object (body, member);
  JsonObject *within = medic_graph_body_peek_object (recipient, "emailAddress");
  JsonObject *named = within != NULL ? within : recipient;

  if (named == NULL)
    return NULL;

  return medic_addresses_dup (medic_http_peek_text (named, "address",
                                                    MEDIC_GRAPH_BODY_LONGEST_ADDRESS));
}
