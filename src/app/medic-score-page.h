/* medic-score-page.h - how it went with a practice customer, beside the best way
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/medic-page.h"

G_BEGIN_DECLS

#define MEDIC_TYPE_SCORE_PAGE (medic_score_page_get_type ())
G_DECLARE_FINAL_TYPE (MedicScorePage, medic_score_page, MEDIC, SCORE_PAGE, MedicPage)

G_END_DECLS
