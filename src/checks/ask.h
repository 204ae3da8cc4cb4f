/* ask.h - what the checks that ask one question over https have in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-check.h"
#include "services/medic-http.h"
#include "services/medic-services.h"

G_BEGIN_DECLS

/* Returns: (transfer full) (nullable): what was learnt, or NULL when the answer makes no sense */
typedef MedicFacts *(*MedicInterpret) (const MedicHttpReply *reply);

void medic_ask        (GTask          *task,
                       MedicServices  *services,
                       MedicHost       host,
                       const char     *path,
                       MedicInterpret  interpret);
void medic_ask_return (GTask          *task,
                       MedicFacts     *learned,
                       GError         *error);

G_END_DECLS
