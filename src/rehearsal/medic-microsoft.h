/* medic-microsoft.h - the pretend Microsoft: what all its hosts answer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rehearsal/medic-answer.h"

G_BEGIN_DECLS

MedicAnswer *medic_microsoft_answer (const MedicRequest *request);

G_END_DECLS
