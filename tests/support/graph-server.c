/* graph-server.c - a pretend Microsoft Graph within the test, with a token endpoint beside it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support/graph-server.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "rehearsal/medic-authority.h"
#include "rehearsal/medic-door.h"

#define VERSION "/v1.0"
#define TOKEN "token"
#define BATCH "/$batch"
#define NOTHING "{\"error\": {\"code\": \"BadRequest\", \"message\": \"No rule\"}}"

struct _GraphServer
{
  SoupServer *server;
  MedicDoor *door;
  MedicAuthority *authority;
  char *base;
  const GraphRule *rules;
  guint *used;           /* how often each rule held */
  GPtrArray *requests;   /* (element-type GraphRequest) */
  GPtrArray *gathered;   /* (element-type SoupServerMessage): wait for the others */
  guint n_gather;
  char *subject;         /* (nullable): of the message that was sent last */
};

static void
request_free (GraphRequest *self)
{
  g_clear_pointer (&self->line, g_free);
  g_clear_pointer (&self->body, g_free);
  g_clear_pointer (&self->bearer, g_free);
  g_clear_pointer (&self->id, g_free);
  g_free (self);
}

static gboolean
fits (const GraphRule *rule,
      const char      *method,
      const char      *path)
{
  gsize size = strlen (rule->path);

  if (rule->method != NULL && !g_str_equal (rule->method, method))
    return FALSE;

  if (size > 0 && rule->path[size - 1] == '*')
    return strncmp (rule->path, path, size - 1) == 0;

  return g_str_equal (rule->path, path);
}

/* Returns: (nullable): the rule that holds now */
static const GraphRule *
find_rule (GraphServer *self,
           const char  *method,
           const char  *path)
{
  for (guint i = 0; self->rules[i].path != NULL; i++)
    if (fits (&self->rules[i], method, path)
        && (self->rules[i].times == 0 || self->used[i] < self->rules[i].times))
      {
        self->used[i]++;
        return &self->rules[i];
      }

  return NULL;
}

static void
remember (GraphServer *self,
          const char  *method,
          const char  *path,
          const char  *body,
          const char  *bearer,
          const char  *id)
{
  GraphRequest *request = g_new0 (GraphRequest, 1);

  request->line = g_strdup_printf ("%s %s", method, path);
  request->body = g_strdup (body);
  request->bearer = g_strdup (bearer);
  request->id = g_strdup (id);
  request->time = g_get_monotonic_time ();
  request->part = bearer == NULL;
  g_ptr_array_add (self->requests, request);
}

static void
add_headers (JsonBuilder *builder,
             const char  *text)
{
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  json_builder_set_member_name (builder, "headers");
  json_builder_begin_object (builder);
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], ": ", 2);

      json_builder_set_member_name (builder, parts[0]);
      json_builder_add_string_value (builder, parts[1]);
    }
  json_builder_end_object (builder);
}

static void
answer_part (GraphServer *self,
             JsonBuilder *builder,
             JsonObject  *asked)
{
  const char *method = json_object_get_string_member (asked, "method");
  const char *url = json_object_get_string_member (asked, "url");
  JsonObject *headers = json_object_get_object_member (asked, "headers");
  const GraphRule *rule = find_rule (self, method, url);

  remember (self, method, url, NULL, NULL,
            json_object_get_string_member (headers, "client-request-id"));
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "id");
  json_builder_add_string_value (builder, json_object_get_string_member (asked, "id"));
  json_builder_set_member_name (builder, "status");
  json_builder_add_int_value (builder, rule != NULL ? rule->status : 404);
  add_headers (builder, rule != NULL ? rule->headers : NULL);
  json_builder_set_member_name (builder, "body");
  json_builder_add_value (builder, json_from_string (rule != NULL ? rule->body : NOTHING, NULL));
  json_builder_end_object (builder);
}

/* Returns: (transfer full): answers to all parts, the last first, as Graph may */
static char *
answer_batch (GraphServer *self,
              const char  *body)
{
  g_autoptr (JsonNode) asked = json_from_string (body, NULL);
  JsonArray *requests = json_object_get_array_member (json_node_get_object (asked), "requests");
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "responses");
  json_builder_begin_array (builder);
  for (guint i = json_array_get_length (requests); i > 0; i--)
    answer_part (self, builder, json_array_get_object_element (requests, i - 1));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

static void
say (GraphServer       *self,
     SoupServerMessage *message,
     const GraphRule   *rule)
{
  g_auto (GStrv) lines = g_strsplit (rule->headers != NULL ? rule->headers : "", "\n", -1);
  g_auto (GStrv) parts = g_strsplit (rule->body != NULL ? rule->body : "", "%S", -1);
  g_autofree char *body = g_strjoinv (self->subject != NULL ? self->subject : "", parts);

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) header = g_strsplit (lines[i], ": ", 2);

      soup_message_headers_replace (soup_server_message_get_response_headers (message), header[0],
                                    header[1]);
    }
  soup_server_message_set_status (message, rule->status, NULL);
  soup_message_body_append (soup_server_message_get_response_body (message), SOUP_MEMORY_COPY,
                            body, strlen (body));
}

/* Nobody gets an answer before all are there. */
static void
gather (GraphServer       *self,
        SoupServerMessage *message)
{
  soup_server_message_pause (message);
  g_ptr_array_add (self->gathered, g_object_ref (message));
  if (self->gathered->len < self->n_gather)
    return;

  for (guint i = 0; i < self->gathered->len; i++)
    soup_server_message_unpause (g_ptr_array_index (self->gathered, i));
  g_ptr_array_set_size (self->gathered, 0);
}

static void
answer (GraphServer       *self,
        SoupServerMessage *message,
        const char        *path,
        const char        *body)
{
  const GraphRule *rule = find_rule (self, soup_server_message_get_method (message), path);
  g_autofree char *batch = NULL;

  if (rule == NULL && g_str_equal (path, BATCH))
    {
      const GraphRule whole = { .status = 200, .body = batch = answer_batch (self, body) };

      say (self, message, &whole);
    }
  else if (rule == NULL)
    say (self, message, &(const GraphRule) { .status = 404, .body = NOTHING });
  else if (rule->status == 0)
    soup_server_message_pause (message);
  else
    say (self, message, rule);

  if (self->n_gather > 0 && g_str_equal (soup_server_message_get_method (message), SOUP_METHOD_GET))
    gather (self, message);
}

/* @body: of /me/sendMail */
static void
remember_subject (GraphServer *self,
                  const char  *body)
{
  g_autoptr (JsonNode) root = json_from_string (body, NULL);
  JsonObject *message = json_object_get_object_member (json_node_get_object (root), "message");

  g_clear_pointer (&self->subject, g_free);
  self->subject = g_strdup (json_object_get_string_member (message, "subject"));
}

/* Returns: (transfer full): what rules call it */
static char *
dup_path (GUri *uri)
{
  const char *path = g_uri_get_path (uri);
  const char *query = g_uri_get_query (uri);

  if (g_str_has_suffix (path, "/oauth2/v2.0/token"))
    return g_strdup (TOKEN);

  g_assert_true (g_str_has_prefix (path, VERSION "/"));

  return g_strconcat (path + strlen (VERSION), query != NULL ? "?" : "", query, NULL);
}

static void
on_asked (SoupServer        *server,
          SoupServerMessage *message,
          const char        *unescaped,
          GHashTable        *query,
          gpointer           user_data)
{
  GraphServer *self = user_data;
  SoupMessageHeaders *headers = soup_server_message_get_request_headers (message);
  g_autoptr (GBytes) bytes =
    soup_message_body_flatten (soup_server_message_get_request_body (message));
  g_autofree char *body = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autofree char *path = dup_path (soup_server_message_get_uri (message));
  const char *bearer = soup_message_headers_get_one (headers, "Authorization");

  remember (self, soup_server_message_get_method (message), path, body, bearer != NULL ? bearer : "",
            soup_message_headers_get_one (headers, "client-request-id"));
  if (g_str_equal (path, "/me/sendMail"))
    remember_subject (self, body);
  answer (self, message, path, body);
}

/* @rules: (transfer none): live as long as the server */
GraphServer *
graph_server_new (const GraphRule *rules)
{
  GraphServer *self = g_new0 (GraphServer, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GTlsCertificate) certificate = NULL;
  guint n = 0;

  while (rules[n].path != NULL)
    n++;
  self->rules = rules;
  self->used = g_new0 (guint, n + 1);
  self->requests = g_ptr_array_new_with_free_func ((GDestroyNotify) request_free);
  self->gathered = g_ptr_array_new_with_free_func (g_object_unref);
  self->authority = medic_authority_new (&error);
  g_assert_no_error (error);
  certificate = medic_authority_issue (self->authority, "localhost", MEDIC_VALIDITY_NOW, &error);
  g_assert_no_error (error);

  self->server = soup_server_new ("raw-paths", TRUE, NULL);
  soup_server_add_handler (self->server, NULL, on_asked, self, NULL);
  self->door = medic_door_new_local (self->server, certificate, &error);
  g_assert_no_error (error);
  self->base = g_strdup_printf ("https://localhost:%u", medic_door_get_port (self->door));

  return self;
}

void
graph_server_free (GraphServer *self)
{
  g_clear_pointer (&self->gathered, g_ptr_array_unref);
  g_clear_pointer (&self->door, medic_door_free);
  g_clear_object (&self->server);
  g_clear_pointer (&self->authority, medic_authority_free);
  g_clear_pointer (&self->base, g_free);
  g_clear_pointer (&self->used, g_free);
  g_clear_pointer (&self->subject, g_free);
  g_clear_pointer (&self->requests, g_ptr_array_unref);
  g_free (self);
}

const char *
graph_server_get_base (GraphServer *self)
{
  return self->base;
}

/* Returns: (transfer full): the authority that it proves itself by */
GTlsDatabase *
graph_server_get_trust (GraphServer *self)
{
  g_autoptr (GError) error = NULL;
  GTlsDatabase *trust = medic_authority_get_database (self->authority, &error);

  g_assert_no_error (error);

  return trust;
}

/* From now on, nobody for whom there is a rule gets an answer before @n are waiting for one. */
void
graph_server_gather (GraphServer *self,
                     guint        n)
{
  self->n_gather = n;
}

/* Returns: (nullable): the request of that line, such as “GET /me”, that came as @place, from 0 */
const GraphRequest *
graph_server_peek (GraphServer *self,
                   const char  *line,
                   guint        place)
{
  for (guint i = 0; i < self->requests->len; i++)
    {
      const GraphRequest *request = g_ptr_array_index (self->requests, i);

      if (g_str_equal (request->line, line) && place-- == 0)
        return request;
    }

  return NULL;
}

/* Returns: (nullable): the one that came as @place of all */
const GraphRequest *
graph_server_peek_nth (GraphServer *self,
                       guint        place)
{
  return place < self->requests->len ? g_ptr_array_index (self->requests, place) : NULL;
}

/* Returns: how often it was asked, by itself or in a batch */
guint
graph_server_count (GraphServer *self,
                    const char  *line)
{
  for (guint n = 0;; n++)
    if (graph_server_peek (self, line, n) == NULL)
      return n;
}
