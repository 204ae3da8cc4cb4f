/* medic-http.c - one HTTP request, and everything its answer tells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-http.h"

#include <string.h>

#include "services/medic-limit.h"
#include "services/medic-manners.h"
#include "services/medic-wiped.h"

/* An answer that holds a secret fits in here, and so is not copied about while it grows. */
#define FIRST_ROOM (32 * 1024)

/* RFC 6585, 4 */
#define TOO_MANY_REQUESTS 429

/* One call under way. */
typedef struct
{
  SoupMessage *message;
  GByteArray  *body;
  MedicLimit   limit;
  MedicTurn   *turn;     /* (nullable): where the session has manners */
} Call;

/* The call, in the order in which it happens. */
static void on_turn         (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data);
static void send_now        (GTask        *task);
static void on_headers_read (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data);
static void on_body_read    (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data);

static void
call_free (Call *self)
{
  g_clear_object (&self->message);
  medic_limit_clear (&self->limit);
  /* It may hold a token. */
  explicit_bzero (self->body->data, self->body->len);
  g_clear_pointer (&self->body, g_byte_array_unref);
  g_clear_pointer (&self->turn, medic_turn_free);
  g_free (self);
}

/* A line end in a value would begin another header. */
static gboolean
is_one_word (const char *text)
{
  gsize i = 0;

  while (g_ascii_isgraph (text[i]))
    i++;

  return i > 0 && text[i] == '\0';
}

static void
add_body (SoupMessage            *message,
          const MedicHttpRequest *request)
{
  MedicWiped *body = g_strdup (request->body);
  g_autoptr (GBytes) bytes =
    g_bytes_new_with_free_func (body, strlen (body), (GDestroyNotify) medic_wiped_free, body);

  soup_message_set_request_body_from_bytes (message, request->body_type, bytes);
}

/* Returns: (transfer full) (nullable): %NULL when it is not to be sent */
static SoupMessage *
new_message (const MedicHttpRequest *request)
{
  const char *method = request->body != NULL ? SOUP_METHOD_POST : SOUP_METHOD_GET;
  SoupMessage *message;
  SoupMessageHeaders *headers;

  if (!g_str_has_prefix (request->uri, "https://")
      || !g_uri_is_valid (request->uri, SOUP_HTTP_URI_FLAGS, NULL)
      || (request->bearer != NULL && !is_one_word (request->bearer))
      || (request->request_id != NULL && !is_one_word (request->request_id)))
    return NULL;

  message = soup_message_new (request->method != NULL ? request->method : method, request->uri);
  if (message == NULL)
    return NULL;

  soup_message_add_flags (message, SOUP_MESSAGE_NO_REDIRECT);
  if (request->repeatable)
    soup_message_add_flags (message, SOUP_MESSAGE_IDEMPOTENT);

  headers = soup_message_get_request_headers (message);
  soup_message_headers_replace (headers, "Accept", "application/json");
  /* What a proxy kept is the past: its date would be, too. */
  soup_message_headers_replace (headers, "Cache-Control", "no-cache");
  if (request->request_id != NULL)
    soup_message_headers_replace (headers, "client-request-id", request->request_id);
  if (request->bearer != NULL)
    {
      g_autoptr (MedicWiped) value = g_strconcat ("Bearer ", request->bearer, NULL);

      soup_message_headers_replace (headers, "Authorization", value);
    }
  if (request->body != NULL)
    add_body (message, request);

  return message;
}

/**
 * medic_http_send_async:
 * @request: (transfer none): not needed any more when this returns
 *
 * Asks once. The whole call, to the last byte, has a deadline; the body has a bound; no redirect is
 * followed (it is an answer like any other). Where the session has manners, it waits for its turn
 * before all that.
 */
void
medic_http_send_async (SoupSession            *session,
                       const MedicHttpRequest *request,
                       GCancellable           *cancellable,
                       GAsyncReadyCallback     callback,
                       gpointer                user_data)
{
  g_autoptr (GTask) task = g_task_new (session, cancellable, callback, user_data);
  g_autoptr (SoupMessage) message = NULL;
  MedicManners *manners = medic_manners_peek (session);
  Call *call;

  g_task_set_source_tag (task, medic_http_send_async);
  if (g_task_return_error_if_cancelled (task))
    return;

  message = new_message (request);
  if (message == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "Not a secure request");
      return;
    }

  call = g_new0 (Call, 1);
  call->message = g_steal_pointer (&message);
  call->body = g_byte_array_sized_new (FIRST_ROOM);
  g_task_set_task_data (task, call, (GDestroyNotify) call_free);
  if (manners == NULL)
    send_now (task);
  else
    medic_manners_await_async (manners, soup_message_get_uri (call->message), cancellable, on_turn,
                               g_steal_pointer (&task));
}

static void
on_turn (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  Call *call = g_task_get_task_data (task);
  GError *error = NULL;

  call->turn = medic_manners_await_finish (MEDIC_MANNERS (source), result, &error);
  if (call->turn == NULL)
    g_task_return_error (task, error);
  else if (!g_task_return_error_if_cancelled (task))
    send_now (task);
}

static void
send_now (GTask *task)
{
  Call *call = g_task_get_task_data (task);

  medic_limit_start (&call->limit, task, MEDIC_HTTP_CALL_SECONDS * 1000, g_task_return_error);
  soup_session_send_async (g_task_get_source_object (task), call->message, G_PRIORITY_DEFAULT,
                           call->limit.own, on_headers_read, g_object_ref (task));
}

/**
 * medic_http_get_async:
 * @uri: https only
 *
 * Asks once, as medic_http_send_async() does.
 */
void
medic_http_get_async (SoupSession         *session,
                      const char          *uri,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  const MedicHttpRequest request = { .uri = uri };

  medic_http_send_async (session, &request, cancellable, callback, user_data);
}

/* Whether nothing speaks against a certificate but this computer's clock. */
static gboolean
is_only_its_time (GTlsCertificateFlags wrong)
{
  GTlsCertificateFlags time = G_TLS_CERTIFICATE_EXPIRED | G_TLS_CERTIFICATE_NOT_ACTIVATED;

  return wrong != 0 && (wrong & ~time) == 0;
}

/* Foreign errors become GIO's at this border. */
static void
return_error (GTask  *task,
              GError *error)
{
  Call *call = g_task_get_task_data (task);
  g_autoptr (GError) foreign = error;
  GTlsCertificateFlags wrong = soup_message_get_tls_peer_certificate_errors (call->message);

  if (!medic_limit_end (&call->limit))
    return;

  if (error->domain == SOUP_SESSION_ERROR)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "Not an HTTP answer");
  else if (is_only_its_time (wrong))
    g_task_return_new_error (task, G_TLS_ERROR, MEDIC_HTTP_ERROR_NOT_VALID_NOW, "Not valid now");
  else if (wrong != 0)
    g_task_return_new_error (task, G_TLS_ERROR, G_TLS_ERROR_BAD_CERTIFICATE, "Not trusted");
  else if (g_error_matches (error, G_TLS_ERROR, G_TLS_ERROR_NOT_TLS))
    /* Nobody showed a certificate: the way was cut off before. */
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CONNECTION_CLOSED, "Cut off");
  else
    g_task_return_error (task, g_steal_pointer (&foreign));
}

/* A proxy that does not lead on to the server answers in its place, and libsoup passes that on as
 * if it came from there. It comes in the open: nobody has shown a certificate. */
static GError *
new_proxy_error (guint status)
{
  GIOErrorEnum code = G_IO_ERROR_PROXY_FAILED;

  if (status == SOUP_STATUS_PROXY_AUTHENTICATION_REQUIRED)
    code = G_IO_ERROR_PROXY_NEED_AUTH;
  else if (status == SOUP_STATUS_FORBIDDEN)
    code = G_IO_ERROR_PROXY_NOT_ALLOWED;

  return g_error_new (G_IO_ERROR, code, "The proxy said %u", status);
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

  if (soup_message_get_tls_peer_certificate (call->message) == NULL)
    {
      return_error (task, new_proxy_error (soup_message_get_status (call->message)));
      return;
    }

  g_input_stream_read_bytes_async (stream, 16 * 1024, G_PRIORITY_DEFAULT, call->limit.own,
                                   on_body_read, g_steal_pointer (&task));
}

/* Plain http would be a page of the network that came in between. */
static gboolean
leads_on (SoupMessage *message,
          const char  *location)
{
  g_autofree char *from = g_uri_to_string (soup_message_get_uri (message));
  g_autofree char *to = NULL;

  if (!SOUP_STATUS_IS_REDIRECTION (soup_message_get_status (message)) || location == NULL)
    return FALSE;

  to = g_uri_resolve_relative (from, location, SOUP_HTTP_URI_FLAGS, NULL);

  return to != NULL && g_str_has_prefix (to, "https://");
}

static gboolean
wants_rest (const MedicHttpReply *reply)
{
  return reply->status == TOO_MANY_REQUESTS || reply->status == SOUP_STATUS_SERVICE_UNAVAILABLE
         || (medic_http_reply_is_busy (reply) && reply->retry_after > 0);
}

static void
return_reply (GTask *task)
{
  Call *call = g_task_get_task_data (task);
  SoupMessageHeaders *headers = soup_message_get_response_headers (call->message);
  g_autoptr (GBytes) body = g_bytes_new_static (call->body->data, call->body->len);
  MedicHttpReply *reply = medic_http_reply_new (soup_message_get_status (call->message), body);

  reply->retry_after =
    medic_http_parse_retry_after (soup_message_headers_get_one (headers, "Retry-After"));
  reply->date = medic_http_parse_date (soup_message_headers_get_one (headers, "Date"));
  reply->leads_on = leads_on (call->message,
                              soup_message_headers_get_one (headers, "Location"));
  if (call->turn != NULL && wants_rest (reply))
    medic_turn_rest (call->turn, reply->retry_after);
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
      if (medic_limit_end (&call->limit))
        return_reply (task);
      return;
    }

  g_byte_array_append (call->body, g_bytes_get_data (part, NULL), (guint) g_bytes_get_size (part));
  if (call->body->len > MEDIC_HTTP_LONGEST_BODY)
    return_error (task, g_error_new (G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE, "Too long an answer"));
  else
    g_input_stream_read_bytes_async (G_INPUT_STREAM (source), 16 * 1024, G_PRIORITY_DEFAULT,
                                     call->limit.own, on_body_read, g_steal_pointer (&task));
}

/**
 * medic_http_send_finish:
 *
 * Returns: (transfer full): the answer, whatever it says; or %NULL with an error of GIO's when
 *   there was none: %G_IO_ERROR_TIMED_OUT, %G_IO_ERROR_INVALID_DATA, %G_IO_ERROR_MESSAGE_TOO_LARGE,
 *   %G_TLS_ERROR (%MEDIC_HTTP_ERROR_NOT_VALID_NOW when the clock may be to blame),
 *   %G_IO_ERROR_PROXY_NEED_AUTH and its kin, %G_RESOLVER_ERROR, or what the connection met
 */
MedicHttpReply *
medic_http_send_finish (SoupSession   *session,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Returns: (transfer full): as medic_http_send_finish() does */
MedicHttpReply *
medic_http_get_finish (SoupSession   *session,
                       GAsyncResult  *result,
                       GError       **error)
{
  return medic_http_send_finish (session, result, error);
}
