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
 */
typedef struct
{
  guint       status;
  JsonObject *json;
  guint       retry_after;
} MedicHttpReply;

MedicHttpReply *medic_http_reply_new         (guint                 status,
                                              GBytes               *body);
void            medic_http_reply_free        (MedicHttpReply       *self);
const char     *medic_http_reply_peek_string (const MedicHttpReply *self,
                                              const char           *member);
GError         *medic_http_reply_new_error   (const MedicHttpReply *self);
guint           medic_http_parse_retry_after (const char           *header);

void            medic_http_get_async         (SoupSession          *session,
                                              const char           *uri,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
MedicHttpReply *medic_http_get_finish        (SoupSession          *session,
                                              GAsyncResult         *result,
                                              GError              **error);

/* The bounds of one call. */
#define MEDIC_HTTP_CALL_SECONDS 6
#define MEDIC_HTTP_LONGEST_BODY (1024 * 1024)
#define MEDIC_HTTP_LONGEST_STRING 4096

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicHttpReply, medic_http_reply_free)

G_END_DECLS
