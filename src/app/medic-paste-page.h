/* medic-paste-page.h - what a pasted message says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/medic-page.h"

G_BEGIN_DECLS

#define MEDIC_TYPE_PASTE_PAGE (medic_paste_page_get_type ())
G_DECLARE_FINAL_TYPE (MedicPastePage, medic_paste_page, MEDIC, PASTE_PAGE, MedicPage)

G_END_DECLS
