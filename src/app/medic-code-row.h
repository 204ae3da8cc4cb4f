/* medic-code-row.h - the result as a code that can be read aloud on the phone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/medic-page.h"

G_BEGIN_DECLS

char *medic_code_dup_spelt (const char          *code);
void  medic_code_row_add   (AdwPreferencesGroup *group,
                            MedicPage           *page);

G_END_DECLS
