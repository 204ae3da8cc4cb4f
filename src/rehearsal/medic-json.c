/* medic-json.c - reading the members of a practice customer's file, strictly
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-json.h"

#include <gio/gio.h>
#include <string.h>

void
medic_json_set_wrong (GError     **error,
                      const char  *where,
                      const char  *member,
                      const char  *what)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "“%s” in %s %s", member, where, what);
}

/* A member that nobody reads is most likely a slip. */
gboolean
medic_json_only (JsonObject         *object,
                 const char         *where,
                 const char *const  *members,
                 GError            **error)
{
  g_autoptr (GList) present = json_object_get_members (object);

  for (GList *l = present; l != NULL; l = l->next)
    if (!g_strv_contains (members, l->data))
      {
        medic_json_set_wrong (error, where, l->data, "is not known");
        return FALSE;
      }

  return TRUE;
}

/* Returns: (nullable): the string; NULL with an error when it is missing, too long or no string */
const char *
medic_json_text (JsonObject  *object,
                 const char  *where,
                 const char  *member,
                 gsize        longest,
                 GError     **error)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node != NULL && json_node_get_value_type (node) == G_TYPE_STRING
      && strlen (json_node_get_string (node)) <= longest)
    return json_node_get_string (node);

  medic_json_set_wrong (error, where, member, "is not a text");

  return NULL;
}

/* Returns: (nullable): the string; NULL with an error when it is missing, too long or no string */
const char *
medic_json_string (JsonObject  *object,
                   const char  *where,
                   const char  *member,
                   GError     **error)
{
  return medic_json_text (object, where, member, MEDIC_JSON_LONGEST_STRING, error);
}

/* Returns: (nullable): the object; NULL with an error when it is missing or no object */
JsonObject *
medic_json_object (JsonObject  *object,
                   const char  *where,
                   const char  *member,
                   GError     **error)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);

  medic_json_set_wrong (error, where, member, "is not an object");

  return NULL;
}

/* Returns: FALSE with an error when the member is missing or no whole number within bounds */
gboolean
medic_json_number (JsonObject  *object,
                   const char  *where,
                   const char  *member,
                   int          least,
                   int          most,
                   int         *number,
                   GError     **error)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL || json_node_get_value_type (node) != G_TYPE_INT64
      || json_node_get_int (node) < least || json_node_get_int (node) > most)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   "“%s” in %s is not a number from %d to %d", member, where, least, most);
      return FALSE;
    }

  *number = (int) json_node_get_int (node);

  return TRUE;
}

/**
 * medic_json_word:
 * @words: (array zero-terminated=1): those that may stand there
 * @place: (out): which of them it is
 *
 * Returns: %FALSE with an error when the member is missing or none of them
 */
gboolean
medic_json_word (JsonObject         *object,
                 const char         *where,
                 const char         *member,
                 const char *const  *words,
                 int                *place,
                 GError            **error)
{
  const char *word = medic_json_string (object, where, member, error);

  if (word == NULL)
    return FALSE;

  for (int i = 0; words[i] != NULL; i++)
    if (g_str_equal (words[i], word))
      {
        *place = i;
        return TRUE;
      }

  medic_json_set_wrong (error, where, member, "is none of the words that may stand there");

  return FALSE;
}
