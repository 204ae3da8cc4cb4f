/* account.h - signing in at a terminal: what is shown, and what is kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cli/sitting.h"

G_BEGIN_DECLS

void     medic_account_show_prompts (MedicSitting *self);
int      medic_account_need_set_up  (MedicSitting *self);
gboolean medic_account_resume       (MedicSitting *self,
                                     const char   *address);
gboolean medic_account_keep         (MedicSitting *self);
gboolean medic_account_forget       (MedicSitting *self);
void     medic_account_answer       (MedicSitting *self,
                                     const char   *question_id,
                                     const char   *answer);

G_END_DECLS
