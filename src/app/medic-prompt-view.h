/* medic-prompt-view.h - what a check needs the person for: a page to open, a code to type in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/medic-page.h"

G_BEGIN_DECLS

#define MEDIC_TYPE_PROMPT_VIEW (medic_prompt_view_get_type ())
G_DECLARE_FINAL_TYPE (MedicPromptView, medic_prompt_view, MEDIC, PROMPT_VIEW, AdwBin)

void     medic_prompt_view_set_page (MedicPromptView *self,
                                     MedicPage       *page);
gboolean medic_prompt_view_asks     (MedicPromptView *self);
void     medic_prompt_view_practise (MedicPromptView *self);

G_END_DECLS
