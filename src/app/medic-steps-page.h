/* medic-steps-page.h - the remedy, one step at a time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/medic-page.h"

G_BEGIN_DECLS

#define MEDIC_TYPE_STEPS_PAGE (medic_steps_page_get_type ())
G_DECLARE_FINAL_TYPE (MedicStepsPage, medic_steps_page, MEDIC, STEPS_PAGE, MedicPage)

G_END_DECLS
