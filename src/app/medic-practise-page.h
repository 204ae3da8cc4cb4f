/* medic-practise-page.h - the practice customers to choose from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/medic-page.h"

G_BEGIN_DECLS

#define MEDIC_TYPE_PRACTISE_PAGE (medic_practise_page_get_type ())
G_DECLARE_FINAL_TYPE (MedicPractisePage, medic_practise_page, MEDIC, PRACTISE_PAGE, MedicPage)

G_END_DECLS
