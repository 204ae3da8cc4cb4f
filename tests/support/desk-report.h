/* desk-report.h - reports for a desk to open
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-record.h"
#include "program/medic-desk.h"

G_BEGIN_DECLS

MedicRecord *desk_record_new (const char        *facts);
char        *desk_report_new (const MedicRecord *record);
MedicDesk   *desk_report_open (const char       *json);
char        *desk_report_change (const char     *json);

G_END_DECLS
