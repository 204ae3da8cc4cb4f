/* medic-hubspot.h - the pretend HubSpot: what its status page answers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rehearsal/medic-answer.h"

G_BEGIN_DECLS

MedicAnswer *medic_hubspot_answer (const MedicRequest *request);

G_END_DECLS
