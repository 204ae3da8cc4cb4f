/* graph-body.h - reading what Microsoft Graph answers, whatever types it has
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-condition.h"
#include "services/medic-http.h"

G_BEGIN_DECLS

/* The longest address that there can be, with room for a prefix. */
#define MEDIC_GRAPH_BODY_LONGEST_ADDRESS 400

JsonObject *medic_graph_body_peek_object   (JsonObject *body,
                                            const char *member);
JsonArray  *medic_graph_body_peek_array    (JsonObject *body,
                                            const char *member);
JsonObject *medic_graph_body_peek_element  (JsonArray  *array,
                                            guint       place);
gboolean    medic_graph_body_is_missing    (JsonObject *body,
                                            const char *member);
MedicTruth  medic_graph_body_read_truth    (JsonObject *body,
                                            const char *member);
char       *medic_graph_body_dup_recipient (JsonObject *body,
                                            const char *member);

G_END_DECLS
