/* medic-practice-rule.c - what a pretend service says instead of what was asked for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-practice-rule.h"

#include <string.h>

#include "rehearsal/medic-json.h"

#define LONGEST_WORD 64
#define LARGEST_NUMBER 99999999
#define LONGEST_RETRY_SECONDS 3600
#define MOST_TIMES 100

void
medic_practice_rule_clear (MedicPracticeRule *self)
{
  g_clear_pointer (&self->error, g_free);
  g_clear_pointer (&self->suberror, g_free);
  g_clear_pointer (&self->claims, g_free);
}

void
medic_practice_fault_clear (MedicPracticeFault *self)
{
  g_clear_pointer (&self->code, g_free);
}

/* Returns: whether there is nothing to read: the member is missing, or the word for “as usual” */
static gboolean
is_as_usual (JsonObject *object,
             const char *member,
             const char *good)
{
  JsonNode *node = json_object_get_member (object, member);

  return node == NULL || (json_node_get_value_type (node) == G_TYPE_STRING
                          && g_str_equal (json_node_get_string (node), good));
}

/* A code that may be left out: then @code stays as it is. */
static gboolean
read_code (JsonObject  *rule,
           const char  *where,
           const char  *member,
           char       **code,
           GError     **error)
{
  const char *text;

  if (!json_object_has_member (rule, member))
    return TRUE;

  text = medic_json_text (rule, where, member, LONGEST_WORD, error);
  if (text == NULL)
    return FALSE;

  if (text[strspn (text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.")] != '\0')
    {
      medic_json_set_wrong (error, where, member, "is not a code");
      return FALSE;
    }

  *code = g_strdup (text);

  return TRUE;
}

/* A number that may be left out: then @number stays as it is. */
static gboolean
read_number (JsonObject  *rule,
             const char  *where,
             const char  *member,
             int          most,
             guint       *number,
             GError     **error)
{
  int read = 0;

  if (!json_object_has_member (rule, member))
    return TRUE;

  if (!medic_json_number (rule, where, member, 0, most, &read, error))
    return FALSE;

  *number = (guint) read;

  return TRUE;
}

/* That the person stays on Microsoft's page, or what the program is told. */
static gboolean
read_rule (MedicPracticeRule  *self,
           JsonObject         *rule,
           const char         *where,
           GError            **error)
{
  static const char *const pages[] = { "page", NULL };
  static const char *const members[] = { "error", "number", "suberror", "claims", NULL };

  self->refuses = TRUE;
  if (json_object_has_member (rule, "page"))
    return medic_json_only (rule, where, pages, error)
           && read_number (rule, where, "page", LARGEST_NUMBER, &self->number, error);

  if (!medic_json_only (rule, where, members, error)
      || medic_json_string (rule, where, "error", error) == NULL
      || !read_code (rule, where, "error", &self->error, error)
      || !read_code (rule, where, "suberror", &self->suberror, error)
      || !read_number (rule, where, "number", LARGEST_NUMBER, &self->number, error))
    return FALSE;

  if (!json_object_has_member (rule, "claims"))
    return TRUE;

  self->claims = g_strdup (medic_json_string (rule, where, "claims", error));

  return self->claims != NULL;
}

/**
 * medic_practice_rule_parse:
 * @member: of @object; may be missing
 * @good: the word that stands there when nothing is refused
 *
 * Returns: FALSE with an error that names the member at fault
 */
gboolean
medic_practice_rule_parse (MedicPracticeRule  *self,
                           JsonObject         *object,
                           const char         *member,
                           const char         *good,
                           GError            **error)
{
  JsonObject *rule;

  if (is_as_usual (object, member, good))
    return TRUE;

  rule = medic_json_object (object, "accounts", member, error);

  return rule != NULL && read_rule (self, rule, member, error);
}

/**
 * medic_practice_fault_parse:
 * @member: of @object; may be missing, or “works”
 *
 * Returns: FALSE with an error that names the member at fault
 */
gboolean
medic_practice_fault_parse (MedicPracticeFault  *self,
                            JsonObject          *object,
                            const char          *member,
                            GError             **error)
{
  static const char *const members[] = { "status", "code", "retry-after", "times", NULL };
  JsonObject *fault;
  int status = 0;

  if (is_as_usual (object, member, "works"))
    return TRUE;

  fault = medic_json_object (object, "accounts", member, error);
  if (fault == NULL || !medic_json_only (fault, member, members, error)
      || !medic_json_number (fault, member, "status", 400, 599, &status, error)
      || medic_json_string (fault, member, "code", error) == NULL
      || !read_code (fault, member, "code", &self->code, error)
      || !read_number (fault, member, "times", MOST_TIMES, &self->times, error))
    return FALSE;

  self->status = (guint) status;

  return read_number (fault, member, "retry-after", LONGEST_RETRY_SECONDS, &self->retry_after, error);
}
