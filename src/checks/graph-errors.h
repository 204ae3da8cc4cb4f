/* graph-errors.h - what a refusal of Microsoft Graph means for a mailbox
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-check.h"
#include "services/medic-graph.h"

G_BEGIN_DECLS

#define MEDIC_GRAPH_WORKS "works"

const char *medic_graph_errors_find_value (const MedicGraphReply *reply);
gboolean    medic_graph_errors_learn      (MedicFacts            *learned,
                                           const MedicGraphReply *reply,
                                           MedicFact              value,
                                           MedicFact              code);
GError     *medic_graph_errors_new_error  (const MedicGraphReply *reply);

G_END_DECLS
