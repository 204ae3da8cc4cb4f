/* medic-done-page.h - what was wrong, what was changed, what is left to do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/medic-page.h"

G_BEGIN_DECLS

#define MEDIC_TYPE_DONE_PAGE (medic_done_page_get_type ())
G_DECLARE_FINAL_TYPE (MedicDonePage, medic_done_page, MEDIC, DONE_PAGE, MedicPage)

G_END_DECLS
