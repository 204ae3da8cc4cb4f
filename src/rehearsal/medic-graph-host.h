/* medic-graph-host.h - the pretend Microsoft Graph
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rehearsal/medic-answer.h"

G_BEGIN_DECLS

MedicAnswer *medic_graph_host_answer (const MedicRequest *request);

G_END_DECLS
