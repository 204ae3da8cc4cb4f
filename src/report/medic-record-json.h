/* medic-record-json.h - a case as JSON: all of it, for this computer only
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-record.h"
#include "report/medic-report-error.h"

G_BEGIN_DECLS

char        *medic_record_to_json   (const MedicRecord     *record);
MedicRecord *medic_record_from_json (const MedicKnowledge  *knowledge,
                                     const char            *text,
                                     gsize                  length,
                                     GError               **error);

G_END_DECLS
