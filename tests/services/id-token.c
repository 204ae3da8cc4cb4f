/* id-token.c - id tokens as Microsoft makes them, and as it does not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/id-token.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "services/medic-wiped.h"

#define USUAL \
  "{\"aud\": \"" ID_TOKEN_CLIENT "\", \"exp\": 1800003600, \"nbf\": 1799999700," \
  " \"iat\": 1799999700, \"iss\": \"%s/" ID_TOKEN_TENANT "/v2.0\", \"tid\": \"" ID_TOKEN_TENANT "\"," \
  " \"oid\": \"aaaabbbb-0000-4ccc-8ddd-eeeeffff0000\", \"sub\": \"subject\", \"ver\": \"2.0\"," \
  " \"nonce\": \"" ID_TOKEN_NONCE "\", \"preferred_username\": \"anna@harbour.example\"," \
  " \"email\": \"anna.h@harbour.example\", \"login_hint\": \"O.CiQ-hint\"}"

/**
 * id_token_payload:
 * @change: (nullable): members that are otherwise, as JSON; null for those that are missing
 *
 * Returns: (transfer full): what an id token says
 */
char *
id_token_payload (const char *authority,
                  const char *change)
{
  g_autofree char *usual = g_strdup_printf (USUAL, authority);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = json_from_string (usual, &error);
  g_autoptr (JsonNode) changes = json_from_string (change != NULL ? change : "{}", &error);
  g_autoptr (GList) members = NULL;

  g_assert_no_error (error);
  members = json_object_get_members (json_node_get_object (changes));
  for (GList *member = members; member != NULL; member = member->next)
    {
      JsonNode *value = json_object_get_member (json_node_get_object (changes), member->data);

      if (JSON_NODE_HOLDS_NULL (value))
        json_object_remove_member (json_node_get_object (node), member->data);
      else
        json_object_set_member (json_node_get_object (node), member->data, json_node_copy (value));
    }

  return json_to_string (node, FALSE);
}

/* Returns: (transfer full): the three as one; the signature as it is */
char *
id_token_write (const char *header,
                const char *payload,
                const char *signature)
{
  g_autofree char *first = medic_wiped_encode ((const guint8 *) header, strlen (header));
  g_autofree char *second = medic_wiped_encode ((const guint8 *) payload, strlen (payload));

  return g_strjoin (".", first, second, signature, NULL);
}

char *
id_token_new (const char *authority,
              const char *change)
{
  g_autofree char *payload = id_token_payload (authority, change);

  return id_token_write (ID_TOKEN_HEADER, payload, "c2lnbmF0dXJl");
}
