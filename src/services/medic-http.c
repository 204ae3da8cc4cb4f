/* medic-http.c - one HTTP request, and everything its answer tells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-http.h"

#include <string.h>

/* Nobody is made to wait longer than this by a header. */
#define LONGEST_RETRY_SECONDS 86400

#define DEEPEST_JSON 32

/* RFC 6585, 4; libsoup has no name for it. */
#define TOO_MANY_REQUESTS 429

/* One call under way. It ends once: by an answer, by an error, or early, by the caller or the
 * deadline; then what libsoup still says is dropped, for it does not always let go at once. */
typedef struct
{
  SoupMessage     *message;
  GCancellable    *own;       /* cancelled when the call ends early */
  GCancellable    *callers;   /* (nullable) */
  gulong           cancelled; /* handler id on the caller's; 0 for none */
  guint            deadline;  /* source id; 0 when it has passed */
  GByteArray      *body;
  gboolean         ended;
} Call;

/* The call, in the order in which it happens. */
static void     on_headers_read (GObject      *source,
                                 GAsyncResult *result,
                                 gpointer      user_data);
static void     on_body_read    (GObject      *source,
                                 GAsyncResult *result,
                                 gpointer      user_data);
static gboolean on_deadline     (gpointer      user_data);
static void     on_cancelled    (GCancellable *cancellable,
                                 GTask        *task);

static void
call_free (Call *self)
{
  g_clear_object (&self->message);
  g_clear_object (&self->own);
  g_clear_object (&self->callers);
  g_clear_pointer (&self->body, g_byte_array_unref);
  g_free (self);
}

void
medic_http_reply_free (MedicHttpReply *self)
{
  g_clear_pointer (&self->json, json_object_unref);
  g_free (self);
}

/* json-glib parses recursively, and reads comments, which JSON does not have and which could hide
 * what follows from this look: nothing deeper than an honest answer reaches it, and no comment. */
static gboolean
is_honest (const char *data,
           gsize       size)
{
  guint depth = 0;
  gboolean quoted = FALSE;

  for (gsize i = 0; i < size; i++)
    {
      char c = data[i];

      if (c == '"')
        quoted = !quoted;
      else if (quoted)
        i += c == '\\';
      else if (c == '/' || c == '#' || c == '\'')
        return FALSE;
      else if ((c == '[' || c == '{') && ++depth > DEEPEST_JSON)
        return FALSE;
      else if ((c == ']' || c == '}') && depth > 0)
        depth--;
    }

  return TRUE;
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
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  gsize size;
  const char *data = g_bytes_get_data (body, &size);
  JsonNode *root;

  self->status = status;

  if (size == 0 || !is_honest (data, size)
      || !json_parser_load_from_data (parser, data, (gssize) size, NULL))
    return self;

  root = json_parser_get_root (parser);
  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    self->json = json_node_dup_object (root);

  return self;
}

/* Returns: (nullable): the member when it is a string, valid and of a sane length */
const char *
medic_http_reply_peek_string (const MedicHttpReply *self,
                              const char           *member)
{
  JsonNode *node = self->json != NULL ? json_object_get_member (self->json, member) : NULL;
  const char *text;

  if (node == NULL || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  text = json_node_get_string (node);
  if (text == NULL || strlen (text) > MEDIC_HTTP_LONGEST_STRING
      || !g_utf8_validate (text, -1, NULL))
    return NULL;

  return text;
}

/* Returns: (transfer full): what to say of an answer that does not answer */
GError *
medic_http_reply_new_error (const MedicHttpReply *self)
{
  if (self->status == TOO_MANY_REQUESTS || self->status >= SOUP_STATUS_INTERNAL_SERVER_ERROR)
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
 * medic_http_get_async:
 * @uri: https only
 *
 * Asks once. The whole call, to the last byte, has a deadline; the body has a bound; no redirect is
 * followed (it is an answer like any other).
 */
void
medic_http_get_async (SoupSession         *session,
                      const char          *uri,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (session, cancellable, callback, user_data);
  g_autoptr (SoupMessage) message = NULL;
  Call *call;

  g_task_set_source_tag (task, medic_http_get_async);
  if (g_task_return_error_if_cancelled (task))
    return;

  if (g_str_has_prefix (uri, "https://") && g_uri_is_valid (uri, SOUP_HTTP_URI_FLAGS, NULL))
    message = soup_message_new (SOUP_METHOD_GET, uri);

  if (message == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "Not a secure address");
      return;
    }

  soup_message_add_flags (message, SOUP_MESSAGE_NO_REDIRECT);
  soup_message_headers_replace (soup_message_get_request_headers (message),
                                "Accept", "application/json");

  call = g_new0 (Call, 1);
  call->message = g_steal_pointer (&message);
  call->own = g_cancellable_new ();
  call->body = g_byte_array_new ();
  call->deadline = g_timeout_add (MEDIC_HTTP_CALL_SECONDS * 1000, on_deadline, task);
  if (g_set_object (&call->callers, cancellable))
    call->cancelled = g_signal_connect (cancellable, "cancelled", G_CALLBACK (on_cancelled), task);
  g_task_set_task_data (task, call, (GDestroyNotify) call_free);

  soup_session_send_async (session, call->message, G_PRIORITY_DEFAULT, call->own,
                           on_headers_read, g_steal_pointer (&task));
}

/* Returns: whether the call had not ended before: then it has now, and the caller returns the
 * task */
static gboolean
end (GTask *task)
{
  Call *call = g_task_get_task_data (task);

  if (call->ended)
    return FALSE;

  call->ended = TRUE;
  g_clear_handle_id (&call->deadline, g_source_remove);
  if (call->cancelled != 0)
    g_signal_handler_disconnect (call->callers, call->cancelled);
  call->cancelled = 0;

  return TRUE;
}

static gboolean
on_deadline (gpointer user_data)
{
  g_autoptr (GTask) task = g_object_ref (G_TASK (user_data));
  Call *call = g_task_get_task_data (task);

  call->deadline = 0;
  if (end (task))
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_TIMED_OUT, "No answer in time");
  g_cancellable_cancel (call->own);

  return G_SOURCE_REMOVE;
}

static void
on_cancelled (GCancellable *cancellable,
              GTask        *user_data)
{
  g_autoptr (GTask) task = g_object_ref (user_data);
  Call *call = g_task_get_task_data (task);

  if (end (task))
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled");
  g_cancellable_cancel (call->own);
}

/* Foreign errors become GIO's at this border. */
static void
return_error (GTask  *task,
              GError *error)
{
  Call *call = g_task_get_task_data (task);
  g_autoptr (GError) foreign = error;

  if (!end (task))
    return;

  if (error->domain == SOUP_SESSION_ERROR)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "Not an HTTP answer");
  else if (soup_message_get_tls_peer_certificate_errors (call->message) != 0)
    g_task_return_new_error (task, G_TLS_ERROR, G_TLS_ERROR_BAD_CERTIFICATE, "Not trusted");
  else if (g_error_matches (error, G_TLS_ERROR, G_TLS_ERROR_NOT_TLS))
    /* Nobody showed a certificate: the way was cut off before. */
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CONNECTION_CLOSED, "Cut off");
  else
    g_task_return_error (task, g_steal_pointer (&foreign));
}

static void
on_headers_read (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  Call *call = g_task_get_task_data (task);
  g_autoptr (GInputStream) stream = NULL;
  GError *error = NULL;

  stream = soup_session_send_finish (SOUP_SESSION (source), result, &error);
  if (stream == NULL)
    {
      return_error (task, error);
      return;
    }

  g_input_stream_read_bytes_async (stream, 16 * 1024, G_PRIORITY_DEFAULT, call->own,
                                   on_body_read, g_steal_pointer (&task));
}

static void
return_reply (GTask *task)
{
  Call *call = g_task_get_task_data (task);
  SoupMessageHeaders *headers = soup_message_get_response_headers (call->message);
  g_autoptr (GBytes) body = g_byte_array_free_to_bytes (g_steal_pointer (&call->body));
  MedicHttpReply *reply = medic_http_reply_new (soup_message_get_status (call->message), body);

  reply->retry_after =
    medic_http_parse_retry_after (soup_message_headers_get_one (headers, "Retry-After"));
  g_task_return_pointer (task, reply, (GDestroyNotify) medic_http_reply_free);
}

static void
on_body_read (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  Call *call = g_task_get_task_data (task);
  g_autoptr (GBytes) part = NULL;
  GError *error = NULL;

  part = g_input_stream_read_bytes_finish (G_INPUT_STREAM (source), result, &error);
  if (part == NULL)
    {
      return_error (task, error);
      return;
    }

  if (g_bytes_get_size (part) == 0)
    {
      if (end (task))
        return_reply (task);
      return;
    }

  g_byte_array_append (call->body, g_bytes_get_data (part, NULL), (guint) g_bytes_get_size (part));
  if (call->body->len > MEDIC_HTTP_LONGEST_BODY)
    return_error (task, g_error_new (G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE, "Too long an answer"));
  else
    g_input_stream_read_bytes_async (G_INPUT_STREAM (source), 16 * 1024, G_PRIORITY_DEFAULT,
                                     call->own, on_body_read, g_steal_pointer (&task));
}

/**
 * medic_http_get_finish:
 *
 * Returns: (transfer full): the answer, whatever it says; or %NULL with an error of GIO's when
 *   there was none: %G_IO_ERROR_TIMED_OUT, %G_IO_ERROR_INVALID_DATA, %G_IO_ERROR_MESSAGE_TOO_LARGE,
 *   %G_TLS_ERROR, %G_RESOLVER_ERROR, or what the connection met
 */
MedicHttpReply *
medic_http_get_finish (SoupSession   *session,
                       GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
