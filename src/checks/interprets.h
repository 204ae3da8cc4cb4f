/* interprets.h - what others' answers say, apart from asking for them: pure functions
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-facts.h"
#include "services/medic-http.h"

G_BEGIN_DECLS

/* Each returns (transfer full) (nullable): what was learnt; NULL when the answer makes no sense */
MedicFacts *medic_autodiscover_interpret   (const MedicHttpReply *reply);
MedicFacts *medic_hubspot_status_interpret (const MedicHttpReply *reply);
MedicFacts *medic_realm_interpret          (const MedicHttpReply *reply);
MedicFacts *medic_tenant_interpret         (const MedicHttpReply *reply);

G_END_DECLS
