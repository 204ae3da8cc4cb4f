/* medic-diagnosis-page.h - the cause in one sentence, or what is missing to name it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/medic-page.h"

G_BEGIN_DECLS

#define MEDIC_TYPE_DIAGNOSIS_PAGE (medic_diagnosis_page_get_type ())
G_DECLARE_FINAL_TYPE (MedicDiagnosisPage, medic_diagnosis_page, MEDIC, DIAGNOSIS_PAGE, MedicPage)

G_END_DECLS
