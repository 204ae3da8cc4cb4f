/* medic-http.h - one HTTP request, and everything its answer tells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>
#include <libsoup/soup.h>

G_BEGIN_DECLS

/**
 * MedicHttpReply:
 * @status: a 403 is an answer, so it is here and not in a #GError
 * @json: (nullable): the body, when it was a JSON object
 * @retry_after: seconds to wait before asking again; 0 when nothing was said
 * @date: when the server says that it answered, in seconds since 1970; 0 when it does not say
 * @leads_on: it is a redirect to another https address
 */
typedef struct
{
  guint       status;
  JsonObject *json;
  guint       retry_after;
  gint64      date;
  gboolean    leads_on;
} MedicHttpReply;

/**
 * MedicHttpRequest:
 * @uri: https only
 * @method: (nullable): %NULL for GET, or POST when there is a body
 * @body_type: (nullable): of @body
 * @body: (nullable): wiped once it was sent
 * @bearer: (nullable): an access token
 * @request_id: (nullable): by which both sides find the call again (client-request-id)
 * @repeatable: asking twice does no harm, so a connection that is open may serve although it is a
 *   POST; it may break, and libsoup then asks again
 */
typedef struct
{
  const char *uri;
  const char *method;
  const char *body_type;
  const char *body;
  const char *bearer;
  const char *request_id;
  gboolean    repeatable;
} MedicHttpRequest;

#define MEDIC_HTTP_FORM "application/x-www-form-urlencoded"

/* What #GError has for a certificate that is right but for its dates: too old, or not good yet, by
 * this computer's clock. GIO has no code for it, and core/, which tells it apart, sees no header of
 * ours. So it is the one code of GIO's that no connection ever ends with, as it is about a password
 * that locks a file; and of the domain that everybody takes for “not trusted”. */
#define MEDIC_HTTP_ERROR_NOT_VALID_NOW G_TLS_ERROR_BAD_CERTIFICATE_PASSWORD

MedicHttpReply *medic_http_reply_new         (guint                 status,
                                              GBytes               *body);
void            medic_http_reply_free        (MedicHttpReply       *self);
const char     *medic_http_reply_peek_string (const MedicHttpReply *self,
                                              const char           *member);
JsonObject     *medic_http_parse_object      (const char           *data,
                                              gsize                 size);
const char     *medic_http_peek_text         (JsonObject           *object,
                                              const char           *member,
                                              gsize                 longest);
gboolean        medic_http_reply_is_busy     (const MedicHttpReply *self);
GError         *medic_http_reply_new_error   (const MedicHttpReply *self);
guint           medic_http_parse_retry_after (const char           *header);
gint64          medic_http_parse_date        (const char           *header);

void            medic_http_get_async         (SoupSession          *session,
                                              const char           *uri,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
MedicHttpReply *medic_http_get_finish        (SoupSession          *session,
                                              GAsyncResult         *result,
                                              GError              **error);
void            medic_http_send_async        (SoupSession            *session,
                                              const MedicHttpRequest *request,
                                              GCancellable           *cancellable,
                                              GAsyncReadyCallback     callback,
                                              gpointer                user_data);
MedicHttpReply *medic_http_send_finish       (SoupSession          *session,
                                              GAsyncResult         *result,
                                              GError              **error);

/* The bounds of one call. */
#define MEDIC_HTTP_CALL_SECONDS 6
#define MEDIC_HTTP_LONGEST_BODY (1024 * 1024)
#define MEDIC_HTTP_LONGEST_STRING 4096

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicHttpReply, medic_http_reply_free)

G_END_DECLS
