/* medic-customer-steps.c - how a practice customer is once some steps were done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-customer-private.h"

#include "rehearsal/medic-json.h"

static const char *const empty[] = { NULL };

/* Puts the members of @over in place of those of @under; objects are merged member by member. */
static JsonObject *
merge (JsonObject *under,
       JsonObject *over)
{
  JsonObject *merged = json_object_new ();
  g_autoptr (GList) below = json_object_get_members (under);
  g_autoptr (GList) above = json_object_get_members (over);

  for (GList *l = below; l != NULL; l = l->next)
    json_object_set_member (merged, l->data,
                            json_node_copy (json_object_get_member (under, l->data)));

  for (GList *l = above; l != NULL; l = l->next)
    {
      JsonNode *node = json_object_get_member (over, l->data);
      JsonNode *old = json_object_get_member (merged, l->data);

      if (old != NULL && JSON_NODE_HOLDS_OBJECT (old) && JSON_NODE_HOLDS_OBJECT (node))
        json_object_set_object_member (merged, l->data, merge (json_node_get_object (old),
                                                               json_node_get_object (node)));
      else
        json_object_set_member (merged, l->data, json_node_copy (node));
    }

  return merged;
}

static JsonArray *
get_changes (const MedicCustomer *self)
{
  return json_object_has_member (self->root, "changes")
         ? json_object_get_array_member (self->root, "changes") : NULL;
}

/* Returns: (transfer full): a member of the root as it is after @steps_done; empty when there is
 * none */
static JsonObject *
dup_after (const MedicCustomer *self,
           JsonObject          *base,
           const char          *member,
           const char *const   *steps_done)
{
  JsonArray *changes = get_changes (self);
  JsonObject *now = json_object_ref (base);

  for (guint i = 0; changes != NULL && i < json_array_get_length (changes); i++)
    {
      JsonObject *change = json_array_get_object_element (changes, i);
      JsonObject *merged;

      if (!json_object_has_member (change, member)
          || !g_strv_contains (steps_done, json_object_get_string_member (change, "step")))
        continue;

      merged = merge (now, json_object_get_object_member (change, member));
      json_object_unref (now);
      now = merged;
    }

  return now;
}

/* Returns: (transfer full) (nullable): the world as it is after @steps_done; NULL with an error
 *   that names the member at fault */
MedicWorld *
medic_customer_parse_world (const MedicCustomer  *self,
                            const char *const    *steps_done,
                            GError              **error)
{
  g_autoptr (JsonObject) world = dup_after (self, json_object_get_object_member (self->root, "world"),
                                            "world", steps_done != NULL ? steps_done : empty);

  return medic_world_parse (world, error);
}

/**
 * medic_customer_get_world:
 * @steps_done: (nullable): the ids of the steps that were done
 *
 * Returns: (transfer full) (nullable): the world as it is then; never NULL once the customer was
 *   parsed
 */
MedicWorld *
medic_customer_get_world (const MedicCustomer *self,
                          const char *const   *steps_done)
{
  return medic_customer_parse_world (self, steps_done, NULL);
}

/**
 * medic_customer_get_answer:
 * @steps_done: (nullable): the ids of the steps that were done
 *
 * Returns: (nullable): what the person answers then; an interned string, NULL for “I don't know”
 */
const char *
medic_customer_get_answer (const MedicCustomer *self,
                           const char          *question,
                           const char *const   *steps_done)
{
  JsonObject *person = json_object_get_object_member (self->root, "person");
  g_autoptr (JsonObject) answers = dup_after (self, json_object_get_object_member (person, "answers"),
                                              "answers", steps_done != NULL ? steps_done : empty);

  return g_intern_string (json_object_get_string_member_with_default (answers, question, NULL));
}

/* Returns: (nullable): the member “message”, unless it is null or empty */
static const char *
peek_message (JsonObject *object)
{
  const char *message = json_object_get_string_member_with_default (object, "message", NULL);

  return message != NULL && message[0] != '\0' ? message : NULL;
}

/**
 * medic_customer_get_message:
 * @steps_done: (nullable): the ids of the steps that were done
 *
 * Returns: (transfer none) (nullable): what HubSpot shows the person then, to be pasted; NULL for
 *   nothing
 */
const char *
medic_customer_get_message (const MedicCustomer *self,
                            const char *const   *steps_done)
{
  const char *message = peek_message (json_object_get_object_member (self->root, "person"));
  JsonArray *changes = get_changes (self);

  for (guint i = 0; changes != NULL && i < json_array_get_length (changes); i++)
    {
      JsonObject *change = json_array_get_object_element (changes, i);

      if (json_object_has_member (change, "message")
          && g_strv_contains (steps_done != NULL ? steps_done : empty,
                              json_object_get_string_member (change, "step")))
        message = peek_message (change);
    }

  return message;
}

/**
 * medic_customer_get_sign_in_address:
 * @steps_done: (nullable): the ids of the steps that were done
 *
 * Returns: (transfer none): of the account that the person picks at Microsoft then; the person's
 *   own address when nothing else is said
 */
const char *
medic_customer_get_sign_in_address (const MedicCustomer *self,
                                    const char *const   *steps_done)
{
  JsonObject *person = json_object_get_object_member (self->root, "person");
  JsonArray *changes = get_changes (self);
  const char *address = json_object_get_string_member_with_default (
    person, MEDIC_SIGNS_IN_AS, medic_customer_get_address (self));

  for (guint i = 0; changes != NULL && i < json_array_get_length (changes); i++)
    {
      JsonObject *change = json_array_get_object_element (changes, i);

      if (g_strv_contains (steps_done != NULL ? steps_done : empty,
                           json_object_get_string_member (change, "step")))
        address = json_object_get_string_member_with_default (change, MEDIC_SIGNS_IN_AS, address);
    }

  return address;
}

static gboolean
check_answers (JsonObject               *holder,
               const MedicCustomerWords *words,
               GError                  **error)
{
  JsonObject *answers = json_object_has_member (holder, "answers")
                        ? json_object_get_object_member (holder, "answers") : NULL;
  g_autoptr (GList) questions = answers != NULL ? json_object_get_members (answers) : NULL;

  for (GList *l = questions; l != NULL; l = l->next)
    {
      const char *wrong = !words->asks (l->data) ? "is no question" :
                          !words->takes (l->data, json_object_get_string_member (answers, l->data))
                          ? "is none of its answers" : NULL;

      if (wrong != NULL)
        medic_json_set_wrong (error, "answers", l->data, wrong);
      if (wrong != NULL)
        return FALSE;
    }

  return TRUE;
}

/**
 * medic_customer_check_words:
 * @words: what this folder does not know
 *
 * Returns: whether questions, answers and steps are those that there are; else %FALSE with an error
 *   that names the member at fault
 */
gboolean
medic_customer_check_words (const MedicCustomer       *self,
                            const MedicCustomerWords  *words,
                            GError                   **error)
{
  JsonArray *changes = get_changes (self);

  if (!check_answers (json_object_get_object_member (self->root, "person"), words, error))
    return FALSE;

  for (guint i = 0; changes != NULL && i < json_array_get_length (changes); i++)
    {
      JsonObject *change = json_array_get_object_element (changes, i);

      if (!words->has_step (json_object_get_string_member (change, "step")))
        {
          medic_json_set_wrong (error, "changes", "step", "is no step");
          return FALSE;
        }
      if (!check_answers (change, words, error))
        return FALSE;
    }

  return TRUE;
}
