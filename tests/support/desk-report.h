/* desk-report.h - reports for a desk to open
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-record.h"

G_BEGIN_DECLS

MedicRecord *desk_record_new (const char        *facts);
char        *desk_report_new (const MedicRecord *record);

G_END_DECLS
