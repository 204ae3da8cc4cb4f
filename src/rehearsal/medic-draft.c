/* medic-draft.c - a practice customer that the program writes itself
 *
 * What comes out goes through the same reader as any file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-draft.h"

#include <json-glib/json-glib.h>
#include <string.h>

struct _MedicDraft
{
  JsonObject *root;
};

MedicDraft *
medic_draft_new (void)
{
  MedicDraft *self = g_new0 (MedicDraft, 1);

  self->root = json_object_new ();

  return self;
}

void
medic_draft_free (MedicDraft *self)
{
  g_clear_pointer (&self->root, json_object_unref);
  g_free (self);
}

/* Returns: (transfer none): the object that is a member of @holder; made where there is none */
static JsonObject *
enter_member (JsonObject *holder,
              const char *name)
{
  if (!json_object_has_member (holder, name)
      || !JSON_NODE_HOLDS_OBJECT (json_object_get_member (holder, name)))
    json_object_set_object_member (holder, name, json_object_new ());

  return json_object_get_object_member (holder, name);
}

/* Returns: (transfer none): the object of that number in a list of @holder; made where there is
 *   none */
static JsonObject *
enter_element (JsonObject *holder,
               const char *name,
               guint       number)
{
  JsonArray *list;

  if (!json_object_has_member (holder, name))
    json_object_set_array_member (holder, name, json_array_new ());

  list = json_object_get_array_member (holder, name);
  while (json_array_get_length (list) <= number)
    json_array_add_object_element (list, json_object_new ());

  return json_array_get_object_element (list, number);
}

/* Returns: (transfer none): the object that has the last member of @parts */
static JsonObject *
enter (MedicDraft *self,
       char      **parts)
{
  JsonObject *holder = self->root;

  for (gsize i = 0; parts[i + 1] != NULL; i++)
    {
      char *bracket = strchr (parts[i], '[');
      guint64 number = bracket != NULL ? g_ascii_strtoull (bracket + 1, NULL, 10) : 0;

      if (bracket != NULL)
        *bracket = '\0';
      holder = bracket != NULL ? enter_element (holder, parts[i], (guint) number)
                               : enter_member (holder, parts[i]);
    }

  return holder;
}

/* @node: (transfer full): */
static void
set (MedicDraft *self,
     const char *place,
     JsonNode   *node)
{
  g_auto (GStrv) parts = g_strsplit (place, "/", -1);

  json_object_set_member (enter (self, parts), strrchr (place, '/') != NULL
                                               ? strrchr (place, '/') + 1 : place, node);
}

/* Puts @text behind the others of a list of texts. */
void
medic_draft_add_text (MedicDraft *self,
                      const char *place,
                      const char *text)
{
  g_auto (GStrv) parts = g_strsplit (place, "/", -1);
  JsonObject *holder = enter (self, parts);
  const char *name = parts[g_strv_length (parts) - 1];

  if (!json_object_has_member (holder, name))
    json_object_set_array_member (holder, name, json_array_new ());
  json_array_add_string_element (json_object_get_array_member (holder, name), text);
}

void
medic_draft_set_text (MedicDraft *self,
                      const char *place,
                      const char *text)
{
  set (self, place, json_node_init_string (json_node_alloc (), text));
}

void
medic_draft_set_number (MedicDraft *self,
                        const char *place,
                        int         number)
{
  set (self, place, json_node_init_int (json_node_alloc (), number));
}

void
medic_draft_set_truth (MedicDraft *self,
                       const char *place,
                       gboolean    truth)
{
  set (self, place, json_node_init_boolean (json_node_alloc (), truth));
}

/* @json: “{}”, “[]” or “null” */
void
medic_draft_set_empty (MedicDraft *self,
                       const char *place,
                       const char *json)
{
  set (self, place, json_from_string (json, NULL));
}

/* Returns: (transfer full): the customer; %NULL with an error when it is none */
MedicCustomer *
medic_draft_end (MedicDraft  *self,
                 GError     **error)
{
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), self->root);
  g_autofree char *text = json_to_string (node, FALSE);

  return medic_customer_parse (text, (gssize) strlen (text), error);
}
