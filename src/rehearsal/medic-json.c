/* medic-json.c - reading the members of a practice customer's file, strictly
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-json.h"

#include <string.h>

#include "rehearsal/medic-customer-error.h"

static void
set_error (GError             **error,
           MedicCustomerError   code,
           const char          *where,
           const char          *member,
           const char          *what)
{
  g_autofree char *message = g_strdup_printf ("“%s” in “%s” %s", member, where, what);

  medic_customer_error_set (error, code, where, member, message);
}

/* @where: the member that @member is in; empty for the file itself */
void
medic_json_set_wrong (GError     **error,
                      const char  *where,
                      const char  *member,
                      const char  *what)
{
  set_error (error, MEDIC_CUSTOMER_ERROR_VALUE, where, member, what);
}

/* By itself it might stand there. */
void
medic_json_set_misfit (GError     **error,
                       const char  *where,
                       const char  *member,
                       const char  *what)
{
  set_error (error, MEDIC_CUSTOMER_ERROR_MISFIT, where, member, what);
}

/* @node: (nullable): what stands there, and is not @what */
static void
set_kind (GError     **error,
          JsonNode    *node,
          const char  *where,
          const char  *member,
          const char  *what)
{
  set_error (error, node != NULL ? MEDIC_CUSTOMER_ERROR_VALUE : MEDIC_CUSTOMER_ERROR_MISSING, where,
             member, what);
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
        set_error (error, MEDIC_CUSTOMER_ERROR_UNKNOWN, where, l->data, "is not known");
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

  set_kind (error, node, where, member, "is not a text");

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

/* Whether it does nothing to a terminal, and reads in the order in which it is written. */
static gboolean
is_plain (gunichar    c,
          const char *controls)
{
  return c < 0x80 ? !g_ascii_iscntrl ((char) c) || strchr (controls, (int) c) != NULL
                  : c > 0x9f && (c < 0x202a || c > 0x202e) && (c < 0x2066 || c > 0x2069);
}

/* @controls: the control characters that may be among the words
 * Returns: (nullable): words to be shown; NULL with an error when they are missing, too long or of
 *   another kind */
const char *
medic_json_words (JsonObject  *object,
                  const char  *where,
                  const char  *member,
                  gsize        longest,
                  const char  *controls,
                  GError     **error)
{
  const char *text = medic_json_text (object, where, member, longest, error);

  for (const char *c = text; c != NULL && *c != '\0'; c = g_utf8_next_char (c))
    if (!is_plain (g_utf8_get_char (c), controls))
      {
        medic_json_set_wrong (error, where, member, "has a character that is not to be seen");
        return NULL;
      }

  return text;
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

  set_kind (error, node, where, member, "is not an object");

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
      g_autofree char *what = g_strdup_printf ("is not a number from %d to %d", least, most);

      set_kind (error, node, where, member, what);
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
