/* medic-http-reply.c - an HTTP answer, and how little of it is believed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-http.h"

#include <string.h>

#include "services/medic-json-look.h"

/* Nobody is made to wait longer than this by a header. */
#define LONGEST_RETRY_SECONDS 86400

/* RFC 6585, 4; libsoup has no name for it. */
#define TOO_MANY_REQUESTS 429

void
medic_http_reply_free (MedicHttpReply *self)
{
  g_clear_pointer (&self->json, json_object_unref);
  g_free (self);
}

/* Returns: (transfer full) (nullable): what is written there, if it is a JSON object */
JsonObject *
medic_http_parse_object (const char *data,
                         gsize       size)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonNode *root;

  if (medic_json_look (data, size) != 0
      || !json_parser_load_from_data (parser, data, (gssize) size, NULL))
    return NULL;

  root = json_parser_get_root (parser);

  return root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_dup_object (root) : NULL;
}

/**
 * medic_http_reply_new:
 * @body: anything at all; a 200 may hold a page of the hotel's network
 *
 * Returns: (transfer full): the answer; “json” is set when @body is a JSON object
 */
MedicHttpReply *
medic_http_reply_new (guint   status,
                      GBytes *body)
{
  MedicHttpReply *self = g_new0 (MedicHttpReply, 1);
  gsize size;
  const char *data = g_bytes_get_data (body, &size);

  self->status = status;
  self->json = medic_http_parse_object (data, size);

  return self;
}

/* Returns: (nullable): the member when it is a string, valid and not longer than @longest */
const char *
medic_http_peek_text (JsonObject *object,
                      const char *member,
                      gsize       longest)
{
  JsonNode *node = json_object_get_member (object, member);
  const char *text;

  if (node == NULL || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  text = json_node_get_string (node);
  if (text == NULL || strlen (text) > longest || !g_utf8_validate (text, -1, NULL))
    return NULL;

  return text;
}

/* Returns: (nullable): the member when it is a string, valid and of a sane length */
const char *
medic_http_reply_peek_string (const MedicHttpReply *self,
                              const char           *member)
{
  if (self->json == NULL)
    return NULL;

  return medic_http_peek_text (self->json, member, MEDIC_HTTP_LONGEST_STRING);
}

/* Whether it says that it has no time, or trouble of its own */
gboolean
medic_http_reply_is_busy (const MedicHttpReply *self)
{
  return self->status == TOO_MANY_REQUESTS || self->status >= SOUP_STATUS_INTERNAL_SERVER_ERROR;
}

/* Returns: (transfer full): what to say of an answer that does not answer */
GError *
medic_http_reply_new_error (const MedicHttpReply *self)
{
  if (medic_http_reply_is_busy (self))
    return g_error_new (G_IO_ERROR, G_IO_ERROR_BUSY, "Status %u", self->status);

  return g_error_new (G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "Status %u, not as agreed", self->status);
}

/**
 * medic_http_parse_retry_after:
 * @header: (nullable): the value of Retry-After: seconds or a date (RFC 9110, 10.2.3)
 *
 * Returns: seconds to wait, at most a day; 0 for none, or one that cannot be read
 */
guint
medic_http_parse_retry_after (const char *header)
{
  g_autoptr (GDateTime) date = NULL;
  guint64 seconds;
  gint64 left;

  if (header == NULL)
    return 0;

  if (g_ascii_string_to_unsigned (header, 10, 0, G_MAXUINT32, &seconds, NULL))
    return (guint) MIN (seconds, LONGEST_RETRY_SECONDS);

  date = soup_date_time_new_from_http_string (header);
  if (date == NULL)
    return 0;

  left = g_date_time_to_unix (date) - g_get_real_time () / G_USEC_PER_SEC;

  return (guint) CLAMP (left, 0, LONGEST_RETRY_SECONDS);
}

/**
 * medic_http_parse_date:
 * @header: (nullable): the value of Date (RFC 9110, 6.6.1)
 *
 * Returns: seconds since 1970; 0 for none, or one that cannot be read or is before that
 */
gint64
medic_http_parse_date (const char *header)
{
  g_autoptr (GDateTime) date = header != NULL ? soup_date_time_new_from_http_string (header) : NULL;

  return date != NULL ? MAX (g_date_time_to_unix (date), 0) : 0;
}
