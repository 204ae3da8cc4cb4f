/* medic-start-page.h - where one begins
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/medic-page.h"

G_BEGIN_DECLS

#define MEDIC_TYPE_START_PAGE (medic_start_page_get_type ())
G_DECLARE_FINAL_TYPE (MedicStartPage, medic_start_page, MEDIC, START_PAGE, MedicPage)

G_END_DECLS
