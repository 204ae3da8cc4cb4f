/* medic-paste-instead.h - where somebody belongs whose text is no message that we know
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/medic-page.h"

G_BEGIN_DECLS

const char *medic_paste_instead_get_label (const char *text);
void        medic_paste_instead_go        (MedicPage  *page,
                                           const char *text);

G_END_DECLS
