/* medic-request.c - what somebody asks of a pretend server
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-request.h"

#include <string.h>

#include "services/medic-http.h"

#define LONGEST_HOST 255
#define MOST_PAIRS 64

#define HOST_LETTERS "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:[]"

void
medic_request_free (MedicRequest *self)
{
  g_clear_pointer (&self->method, g_free);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->base, g_free);
  g_clear_pointer (&self->query, g_hash_table_unref);
  g_clear_pointer (&self->form, g_hash_table_unref);
  g_clear_pointer (&self->body, g_bytes_unref);
  g_clear_pointer (&self->headers, soup_message_headers_unref);
  g_free (self);
}

static GHashTable *
new_pairs (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/* Returns: (transfer full) (nullable): NULL when it cannot be unescaped to a text */
static char *
unescape (const char *text)
{
  g_autofree char *spaced = g_strdelimit (g_strdup (text), "+", ' ');
  g_autofree char *plain = g_uri_unescape_string (spaced, NULL);

  return plain != NULL && g_utf8_validate (plain, -1, NULL) ? g_steal_pointer (&plain) : NULL;
}

/* Returns: FALSE when it cannot be read, or its name was there before */
static gboolean
read_pair (GHashTable *pairs,
           const char *part)
{
  const char *equals = strchr (part, '=');
  gsize size = equals != NULL ? (gsize) (equals - part) : strlen (part);
  g_autofree char *raw = g_strndup (part, size);
  g_autofree char *name = unescape (raw);
  g_autofree char *value = unescape (equals != NULL ? equals + 1 : "");

  return name != NULL && value != NULL
         && g_hash_table_insert (pairs, g_steal_pointer (&name), g_steal_pointer (&value));
}

/**
 * medic_request_parse_pairs:
 * @text: (nullable): application/x-www-form-urlencoded
 *
 * Returns: (transfer full) (nullable) (element-type utf8 utf8): what it says; NULL when it cannot
 *   be read, or says one thing twice
 */
GHashTable *
medic_request_parse_pairs (const char *text)
{
  g_autoptr (GHashTable) pairs = new_pairs ();
  g_auto (GStrv) parts = g_strsplit (text != NULL ? text : "", "&", MOST_PAIRS + 1);

  if (g_strv_length (parts) > MOST_PAIRS)
    return NULL;

  for (gsize i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0' && !read_pair (pairs, parts[i]))
      return NULL;

  return g_steal_pointer (&pairs);
}

/* Returns: the pairs, or none when they cannot be read */
static GHashTable *
read_pairs (MedicRequest *self,
            const char   *text)
{
  GHashTable *pairs = medic_request_parse_pairs (text);

  self->malformed = self->malformed || pairs == NULL;

  return pairs != NULL ? pairs : new_pairs ();
}

/* @query: (nullable): not yet unescaped
 * Returns: (transfer full): a request without a body and headers */
MedicRequest *
medic_request_new (const char *method,
                   const char *path,
                   const char *query)
{
  MedicRequest *self = g_new0 (MedicRequest, 1);

  self->method = g_strdup (method);
  self->path = g_strdup (path);
  self->query = read_pairs (self, query);
  self->form = new_pairs ();

  return self;
}

static void
read_form (MedicRequest *self)
{
  const char *type = soup_message_headers_get_content_type (self->headers, NULL);
  gsize size;
  const char *data = g_bytes_get_data (self->body, &size);
  g_autofree char *text = NULL;

  if (g_strcmp0 (type, MEDIC_HTTP_FORM) != 0 || size == 0)
    return;

  /* What goes on after its end is no text. */
  text = memchr (data, '\0', size) == NULL ? g_strndup (data, size) : g_strdup ("%");
  g_clear_pointer (&self->form, g_hash_table_unref);
  self->form = read_pairs (self, text);
}

/**
 * medic_request_read:
 * @path: unescaped
 *
 * Returns: (transfer full) (nullable): what is asked; NULL when no server could make sense of it
 */
MedicRequest *
medic_request_read (SoupServerMessage *message,
                    const char        *path)
{
  SoupMessageHeaders *headers = soup_server_message_get_request_headers (message);
  SoupMessageBody *body = soup_server_message_get_request_body (message);
  const char *host = soup_message_headers_get_one (headers, "Host");
  MedicRequest *self;

  if (host == NULL || *host == '\0' || strlen (host) > LONGEST_HOST
      || host[strspn (host, HOST_LETTERS)] != '\0' || !g_utf8_validate (path, -1, NULL))
    return NULL;

  self = medic_request_new (soup_server_message_get_method (message), path,
                            g_uri_get_query (soup_server_message_get_uri (message)));
  self->base = g_strconcat ("https://", host, NULL);
  self->headers = soup_message_headers_ref (headers);
  self->body = soup_message_body_flatten (body);
  read_form (self);

  return self;
}

gboolean
medic_request_is (const MedicRequest *self,
                  const char         *method)
{
  return g_str_equal (self->method, method);
}

/* Returns: (nullable): the parameter, when it says something: of the form when there may be one,
 * else of the query */
const char *
medic_request_peek (const MedicRequest *self,
                    const char         *name)
{
  GHashTable *pairs = medic_request_is (self, SOUP_METHOD_POST) ? self->form : self->query;
  const char *value = g_hash_table_lookup (pairs, name);

  return value != NULL && *value != '\0' ? value : NULL;
}

/* Returns: (nullable): the header, when it was sent once and is a text */
const char *
medic_request_peek_header (const MedicRequest *self,
                           const char         *name)
{
  const char *value = self->headers != NULL ? soup_message_headers_get_list (self->headers, name)
                                            : NULL;

  return value != NULL && g_utf8_validate (value, -1, NULL) ? value : NULL;
}

/* Returns: (transfer full) (nullable): the body, if it is a JSON object */
JsonObject *
medic_request_parse_json (const MedicRequest *self)
{
  gsize size = 0;
  const char *data = self->body != NULL ? g_bytes_get_data (self->body, &size) : NULL;

  return size > 0 ? medic_http_parse_object (data, size) : NULL;
}
