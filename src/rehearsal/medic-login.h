/* medic-login.h - the pretend Microsoft's sign-in service
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rehearsal/medic-answer.h"

G_BEGIN_DECLS

MedicAnswer *medic_login_answer (const MedicRequest *request);

G_END_DECLS
