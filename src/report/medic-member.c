/* medic-member.c - members of an object of JSON that need not be what they should be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/medic-record-private.h"

/* Returns: (transfer none) (nullable): NULL for what is no text */
const char *
medic_member_text (JsonObject *object,
                   const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING
         ? json_node_get_string (node) : NULL;
}

/* Returns: from 0 to @highest; 0 for what is no number */
gint64
medic_member_number (JsonObject *object,
                     const char *name,
                     gint64      highest)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_INT64
         ? CLAMP (json_node_get_int (node), 0, highest) : 0;
}

/* Returns: (transfer none) (nullable): NULL for what is no object */
JsonObject *
medic_member_object (JsonObject *object,
                     const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/* Returns: (transfer none) (nullable): NULL for what is no array */
JsonArray *
medic_member_array (JsonObject *object,
                    const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}
