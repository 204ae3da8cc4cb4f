/* medic-report-page.h - the report, before it leaves
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/medic-page.h"

G_BEGIN_DECLS

#define MEDIC_TYPE_REPORT_PAGE (medic_report_page_get_type ())
G_DECLARE_FINAL_TYPE (MedicReportPage, medic_report_page, MEDIC, REPORT_PAGE, MedicPage)

G_END_DECLS
