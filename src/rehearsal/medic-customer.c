/* medic-customer.c - a practice customer: a world, a person, and which step changes what
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-customer-private.h"

#include <string.h>

#include "rehearsal/medic-customer-error.h"
#include "rehearsal/medic-json.h"
#include "rehearsal/medic-practice-account.h"
#include "rehearsal/medic-world.h"
#include "services/medic-json-look.h"

#define LONGEST_NAME 64
#define LONGEST_TITLE 120
#define LONGEST_SUMMARY 240
#define LONGEST_ADDRESS 320
#define LONGEST_MESSAGE 4096
#define MOST_CHANGES 64
#define MOST_BRACKETS 1024

MedicCustomer *
medic_customer_ref (MedicCustomer *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
medic_customer_unref (MedicCustomer *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_pointer (&self->root, json_object_unref);
  g_free (self);
}

static gboolean
are_texts (JsonObject  *answers,
           GError     **error)
{
  g_autoptr (GList) questions = json_object_get_members (answers);

  for (GList *l = questions; l != NULL; l = l->next)
    if (medic_json_string (answers, "answers", l->data, error) == NULL)
      return FALSE;

  return TRUE;
}

/* Who the person signs in as may be left out. */
static gboolean
check_sign_in (JsonObject  *object,
               const char  *where,
               GError     **error)
{
  const char *address;

  if (!json_object_has_member (object, MEDIC_SIGNS_IN_AS))
    return TRUE;

  address = medic_json_string (object, where, MEDIC_SIGNS_IN_AS, error);
  if (address == NULL)
    return FALSE;

  if (!medic_practice_address_is_good (address))
    medic_json_set_wrong (error, where, MEDIC_SIGNS_IN_AS, "is not an address");

  return medic_practice_address_is_good (address);
}

/* What a change may hold beside the name of its step, each of it the right kind of thing. */
static gboolean
check_members (JsonObject  *change,
               GError     **error)
{
  static const char *const objects[] = { "world", "answers", NULL };
  JsonNode *message = json_object_get_member (change, "message");

  for (gsize i = 0; objects[i] != NULL; i++)
    if (json_object_has_member (change, objects[i])
        && medic_json_object (change, "changes", objects[i], error) == NULL)
      return FALSE;

  if (message != NULL && !JSON_NODE_HOLDS_NULL (message)
      && medic_json_words (change, "changes", "message", LONGEST_MESSAGE, "\n\t", error) == NULL)
    return FALSE;

  if (!check_sign_in (change, "changes", error))
    return FALSE;

  return !json_object_has_member (change, "answers")
         || are_texts (json_object_get_object_member (change, "answers"), error);
}

static gboolean
check_change (const MedicCustomer  *self,
              JsonNode             *node,
              GError              **error)
{
  static const char *const members[] = {
    "step", "world", "answers", "message", MEDIC_SIGNS_IN_AS, NULL
  };
  g_autoptr (MedicWorld) world = NULL;
  const char *steps[] = { NULL, NULL };
  JsonObject *change = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

  if (change == NULL)
    {
      medic_json_set_wrong (error, "", "changes", "holds what is no object");
      return FALSE;
    }

  if (!medic_json_only (change, "changes", members, error))
    return FALSE;

  steps[0] = medic_json_string (change, "changes", "step", error);
  if (steps[0] == NULL || !check_members (change, error))
    return FALSE;

  world = medic_customer_parse_world (self, steps, error);

  return world != NULL;
}

static gboolean
check_changes (const MedicCustomer  *self,
               GError              **error)
{
  JsonNode *changes = json_object_get_member (self->root, "changes");

  if (changes == NULL)
    return TRUE;

  if (!JSON_NODE_HOLDS_ARRAY (changes)
      || json_array_get_length (json_node_get_array (changes)) > MOST_CHANGES)
    {
      medic_json_set_wrong (error, "", "changes", "is not a list, or too long");
      return FALSE;
    }

  for (guint i = 0; i < json_array_get_length (json_node_get_array (changes)); i++)
    if (!check_change (self, json_array_get_element (json_node_get_array (changes), i), error))
      return FALSE;

  return TRUE;
}

static gboolean
check_person (const MedicCustomer  *self,
              GError              **error)
{
  static const char *const members[] = { "address", "answers", "message", MEDIC_SIGNS_IN_AS, NULL };
  JsonObject *person = medic_json_object (self->root, "", "person", error);

  if (person == NULL || !medic_json_only (person, "person", members, error)
      || medic_json_words (person, "person", "address", LONGEST_ADDRESS, "", error) == NULL
      || medic_json_object (person, "person", "answers", error) == NULL
      || !are_texts (json_object_get_object_member (person, "answers"), error)
      || !check_sign_in (person, "person", error))
    return FALSE;

  return !json_object_has_member (person, "message")
         || medic_json_words (person, "person", "message", LONGEST_MESSAGE, "\n\t", error) != NULL;
}

/* Whether @text can be the name of a customer, and of a file. */
gboolean
medic_customer_is_name (const char *text)
{
  gsize length = strnlen (text, LONGEST_NAME + 1);

  return length > 0 && length <= LONGEST_NAME
         && strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-") == length;
}

/* What a list shows; a file may name its schema, for those who write it. */
static gboolean
check_names (const MedicCustomer  *self,
             GError              **error)
{
  const char *id = medic_json_string (self->root, "", "id", error);
  const char *shown;

  if (id == NULL)
    return FALSE;

  if (!medic_customer_is_name (id))
    {
      medic_json_set_wrong (error, "", "id", "is not of small letters, digits and dashes");
      return FALSE;
    }

  if (medic_json_words (self->root, "", "title", LONGEST_TITLE, "", error) == NULL
      || medic_json_words (self->root, "", "summary", LONGEST_SUMMARY, "", error) == NULL)
    return FALSE;

  shown = medic_customer_get_title (self)[0] != '\0' ? "summary" : "title";
  if (json_object_get_string_member (self->root, shown)[0] == '\0')
    {
      medic_json_set_wrong (error, "", shown, "is empty");
      return FALSE;
    }

  return !json_object_has_member (self->root, "$schema")
         || medic_json_string (self->root, "", "$schema", error) != NULL;
}

static gboolean
check (const MedicCustomer  *self,
       GError              **error)
{
  static const char *const members[] = {
    "$schema", "id", "title", "summary", "world", "person", "changes", NULL
  };
  g_autoptr (MedicWorld) world = NULL;
  JsonObject *object;

  if (!medic_json_only (self->root, "", members, error) || !check_names (self, error)
      || !check_person (self, error))
    return FALSE;

  object = medic_json_object (self->root, "", "world", error);
  if (object == NULL)
    return FALSE;

  world = medic_world_parse (object, error);

  return world != NULL && check_changes (self, error);
}

/* json-glib parses recursively. Counting every bracket that opens bounds the depth whatever quotes
 * and comments (which it reads too) stand around. */
static gboolean
is_shallow (const char *text,
            gsize       length)
{
  guint n_brackets = 0;

  for (gsize i = 0; i < length; i++)
    n_brackets += text[i] == '[' || text[i] == '{';

  return n_brackets <= MOST_BRACKETS;
}

/**
 * medic_customer_parse:
 * @text: a file of data/rehearsal
 *
 * Returns: (transfer full): the customer; NULL with an error that names the member at fault
 */
MedicCustomer *
medic_customer_parse (const char  *text,
                      gssize       length,
                      GError     **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (MedicCustomer) self = NULL;
  g_autoptr (GError) fault = NULL;

  if (length > MEDIC_CUSTOMER_LONGEST_FILE || !is_shallow (text, (gsize) length))
    {
      medic_customer_error_set (error, MEDIC_CUSTOMER_ERROR_TOO_LARGE, "", "",
                                "The file is too long or deep");
      return NULL;
    }

  if (medic_json_look (text, (gsize) length) != 0)
    {
      medic_customer_error_set (error, MEDIC_CUSTOMER_ERROR_NO_OBJECT, "", "",
                                "It is no JSON");
      return NULL;
    }

  if (!json_parser_load_from_data (parser, text, length, &fault))
    {
      medic_customer_error_set (error, MEDIC_CUSTOMER_ERROR_NO_OBJECT, "", "", fault->message);
      return NULL;
    }

  if (json_parser_get_root (parser) == NULL
      || !JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    {
      medic_customer_error_set (error, MEDIC_CUSTOMER_ERROR_NO_OBJECT, "", "",
                                "The file is not an object");
      return NULL;
    }

  self = g_new0 (MedicCustomer, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->root = json_node_dup_object (json_parser_get_root (parser));

  return check (self, error) ? g_steal_pointer (&self) : NULL;
}

const char *
medic_customer_get_id (const MedicCustomer *self)
{
  return json_object_get_string_member (self->root, "id");
}

/* Returns: a msgid (po/rehearsal-words.h) */
const char *
medic_customer_get_title (const MedicCustomer *self)
{
  return json_object_get_string_member (self->root, "title");
}

/* Returns: a msgid (po/rehearsal-words.h) */
const char *
medic_customer_get_summary (const MedicCustomer *self)
{
  return json_object_get_string_member (self->root, "summary");
}

const char *
medic_customer_get_address (const MedicCustomer *self)
{
  return json_object_get_string_member (json_object_get_object_member (self->root, "person"), "address");
}
