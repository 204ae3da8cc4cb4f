/* medic-refusal.c - a no of Microsoft's sign-in service, by its codes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-refusal.h"

#include <string.h>

#define LONGEST_WORD 64
#define LONGEST_NUMBER 99999999
#define DECLINED_ON_THE_PAGE 65004

/* Returns: (transfer full) (nullable): @text when it is a code: something to compare and to show */
static char *
dup_word (const char *text)
{
  gsize size = text != NULL ? strspn (text, "abcdefghijklmnopqrstuvwxyz"
                                            "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.") : 0;

  if (size == 0 || size > LONGEST_WORD || text[size] != '\0')
    return NULL;

  return g_strdup (text);
}

static char *
dup_uuid (const char *text)
{
  return text != NULL && g_uuid_string_is_valid (text) ? g_ascii_strdown (text, -1) : NULL;
}

/* “AADSTS65001: …” */
static guint
find_number (const char *prose)
{
  const char *found = prose != NULL ? strstr (prose, "AADSTS") : NULL;
  guint64 number;

  if (found == NULL)
    return 0;

  number = g_ascii_strtoull (found + strlen ("AADSTS"), NULL, 10);

  return g_ascii_isdigit (found[strlen ("AADSTS")]) && number <= LONGEST_NUMBER ? (guint) number : 0;
}

/* “… Correlation ID: 0f9e…”; on the way through a browser it stands nowhere else. */
static char *
find_uuid (const char *prose,
           const char *label)
{
  const char *found = prose != NULL ? strstr (prose, label) : NULL;
  g_autofree char *uuid = found != NULL ? g_strndup (found + strlen (label), 36) : NULL;

  return dup_uuid (uuid);
}

/**
 * medic_refusal_new:
 * @subcode: (nullable):
 * @prose: (nullable): what was said to the person
 *
 * Returns: (transfer full) (nullable): %NULL when @error is no code
 */
MedicRefusal *
medic_refusal_new (const char *error,
                   const char *subcode,
                   const char *prose)
{
  g_autofree char *word = dup_word (error);
  MedicRefusal *self;

  if (word == NULL)
    return NULL;

  self = g_new0 (MedicRefusal, 1);
  self->error = g_steal_pointer (&word);
  self->suberror = dup_word (subcode);
  self->prose = g_strdup (prose);
  self->number = find_number (prose);
  self->correlation_id = find_uuid (prose, "Correlation ID: ");
  self->trace_id = find_uuid (prose, "Trace ID: ");

  return self;
}

/* The first of “error_codes”. */
static guint
read_number (JsonObject *json)
{
  JsonNode *node = json_object_get_member (json, "error_codes");
  JsonArray *codes;
  gint64 number;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return 0;

  codes = json_node_get_array (node);
  if (json_array_get_length (codes) == 0)
    return 0;

  node = json_array_get_element (codes, 0);
  number = json_node_get_value_type (node) == G_TYPE_INT64 ? json_node_get_int (node) : 0;

  return number > 0 && number <= LONGEST_NUMBER ? (guint) number : 0;
}

/* Returns: (transfer full) (nullable) */
static char *
read_claims (const MedicHttpReply *reply)
{
  const char *claims = medic_http_reply_peek_string (reply, "claims");
  g_autoptr (JsonObject) object =
    claims != NULL ? medic_http_parse_object (claims, strlen (claims)) : NULL;

  return object != NULL ? g_strdup (claims) : NULL;
}

/* Returns: (transfer full) (nullable): %NULL when it is no refusal of OAuth's (RFC 6749, 5.2) */
MedicRefusal *
medic_refusal_new_from_reply (const MedicHttpReply *reply)
{
  MedicRefusal *self;
  guint number;

  if (reply->json == NULL || reply->status < SOUP_STATUS_BAD_REQUEST)
    return NULL;

  self = medic_refusal_new (medic_http_reply_peek_string (reply, "error"),
                            medic_http_reply_peek_string (reply, "suberror"),
                            medic_http_reply_peek_string (reply, "error_description"));
  if (self == NULL)
    return NULL;

  number = read_number (reply->json);
  if (number != 0)
    self->number = number;
  if (self->correlation_id == NULL)
    self->correlation_id = dup_uuid (medic_http_reply_peek_string (reply, "correlation_id"));
  if (self->trace_id == NULL)
    self->trace_id = dup_uuid (medic_http_reply_peek_string (reply, "trace_id"));
  self->claims = read_claims (reply);
  self->retry_after = reply->retry_after;

  return self;
}

void
medic_refusal_free (MedicRefusal *self)
{
  g_clear_pointer (&self->error, g_free);
  g_clear_pointer (&self->suberror, g_free);
  g_clear_pointer (&self->correlation_id, g_free);
  g_clear_pointer (&self->trace_id, g_free);
  g_clear_pointer (&self->claims, g_free);
  g_clear_pointer (&self->prose, g_free);
  g_free (self);
}

/* Whether the person said no. A policy that does so says “access_denied” too, with its number. */
gboolean
medic_refusal_is_declined (const MedicRefusal *self)
{
  if (g_str_equal (self->error, "authorization_declined"))
    return TRUE;

  return g_str_equal (self->error, "access_denied")
         && (self->number == 0 || self->number == DECLINED_ON_THE_PAGE);
}

/* Whether the code to be typed in is too old: RFC 8628 and Microsoft differ in the word. */
gboolean
medic_refusal_is_expired (const MedicRefusal *self)
{
  return g_str_equal (self->error, "expired_token") || g_str_equal (self->error, "code_expired");
}
