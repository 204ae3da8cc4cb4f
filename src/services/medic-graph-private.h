/* medic-graph-private.h - what the files that ask Microsoft Graph share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "services/medic-graph.h"

G_BEGIN_DECLS

/**
 * MedicGraphPart:
 * @path: below “/v1.0”
 * @body: (nullable): JSON
 * @due: when to ask it, monotonic in microseconds; 0 once there is nothing more to ask
 * @asking: it is asked in this round
 * @answered: it was answered in this round
 * @n_answers: how often it was answered
 * @reply: (nullable): the last answer
 * @error: (nullable): why there is none
 *
 * One thing to ask or to do.
 */
typedef struct
{
  const char      *method;
  char            *path;
  char            *body;
  gint64           due;
  gboolean         asking;
  gboolean         answered;
  guint            n_answers;
  MedicGraphReply *reply;
  GError          *error;
} MedicGraphPart;

MedicGraphPart  *medic_graph_part_new         (const char           *method,
                                               const char           *path,
                                               const char           *body);
void             medic_graph_part_free        (MedicGraphPart       *self);
void             medic_graph_part_answer      (MedicGraphPart       *self,
                                               MedicGraphReply      *reply);
gint64           medic_graph_part_find_due    (const MedicGraphPart *self,
                                               gint64                deadline,
                                               gboolean              refreshed);
gboolean         medic_graph_is_no_time       (guint                 status);

MedicGraphReply *medic_graph_reply_new        (guint                 status,
                                               JsonObject           *json,
                                               guint                 retry_after);

char            *medic_graph_code_find        (JsonObject           *error);
gboolean         medic_graph_code_is_blocked  (JsonObject           *error);
gboolean         medic_graph_code_is_token    (const char           *code);

char            *medic_graph_batch_write      (GPtrArray            *parts);
gboolean         medic_graph_batch_is_for_all (const MedicHttpReply *reply,
                                               const GError         *error);
gboolean         medic_graph_batch_read       (GPtrArray            *parts,
                                               const MedicHttpReply *reply);

void             medic_graph_errand_run       (GTask                *task,
                                               MedicServices        *services,
                                               GPtrArray            *parts);

G_END_DECLS
