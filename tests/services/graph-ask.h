/* graph-ask.h - asking the pretend Graph, and waiting for its answers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "services/medic-graph.h"
#include "support/graph-server.h"

G_BEGIN_DECLS

#define GRAPH_PATHS(...) ((const char *const[]) { __VA_ARGS__, NULL })

GPtrArray       *graph_read         (MedicServices      *services,
                                     const char *const  *paths,
                                     GError            **error);
GPtrArray       *graph_read_with    (MedicServices      *services,
                                     const char *const  *paths,
                                     GCancellable       *cancellable,
                                     GError            **error);
gint64           graph_read_stopped (MedicServices      *services,
                                     const char *const  *paths,
                                     guint               milliseconds);
MedicGraphReply *graph_write        (MedicServices      *services,
                                     const char         *method,
                                     const char         *path,
                                     const char         *body,
                                     GError            **error);
void             assert_reply       (GPtrArray          *replies,
                                     guint               place,
                                     guint               status,
                                     const char         *code);

G_END_DECLS
