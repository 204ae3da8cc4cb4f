/* medic-microsoft.h - the pretend Microsoft: what its sign-in service and Autodiscover answer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rehearsal/medic-answer.h"

G_BEGIN_DECLS

MedicAnswer *medic_microsoft_answer (const MedicWorld *world,
                                     const char       *path,
                                     GHashTable       *query);

G_END_DECLS
