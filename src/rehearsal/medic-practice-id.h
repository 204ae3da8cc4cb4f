/* medic-practice-id.h - by what Microsoft knows an account of a practice customer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rehearsal/medic-practice-account.h"

G_BEGIN_DECLS

char *medic_practice_id_dup_object       (const MedicPracticeAccount *account);
char *medic_practice_id_dup_graph        (const MedicPracticeAccount *account);
char *medic_practice_id_dup_display_name (const MedicPracticeAccount *account);
char *medic_practice_id_dup_login_hint   (const MedicPracticeAccount *account);

G_END_DECLS
