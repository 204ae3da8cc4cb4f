/* medic-graph.h - asking Microsoft Graph as the account that is signed in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "services/medic-http.h"
#include "services/medic-services.h"

G_BEGIN_DECLS

/**
 * MedicGraphReply:
 * @status: HTTP's, of this one part; 0 when nobody answered this one
 * @readable: it is in Graph's form; else somebody in between said it, and it says nothing of the
 *   account
 * @body: (nullable): a JSON object, of a success; what stands in a refusal is prose and dropped
 * @code: (nullable): why not: the most specific code that is known
 * @blocked: the prose said that Exchange's own list of apps refuses us, for which there is no code
 * @retry_after: seconds to wait before asking again; 0 when nothing was said
 */
typedef struct
{
  guint       status;
  gboolean    readable;
  JsonObject *body;
  char       *code;
  gboolean    blocked;
  guint       retry_after;
} MedicGraphReply;

#define MEDIC_GRAPH_MOST_PATHS 20

/* The longest that one of these calls takes, when everything is slow. */
#define MEDIC_GRAPH_LONGEST_SECONDS 25

void             medic_graph_reply_free   (MedicGraphReply      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicGraphReply, medic_graph_reply_free)

void             medic_graph_read_async   (MedicServices        *services,
                                           const char *const    *paths,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
GPtrArray       *medic_graph_read_finish  (GAsyncResult         *result,
                                           GError              **error);

void             medic_graph_write_async  (MedicServices        *services,
                                           const char           *method,
                                           const char           *path,
                                           const char           *body,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
MedicGraphReply *medic_graph_write_finish (GAsyncResult         *result,
                                           GError              **error);

G_END_DECLS
