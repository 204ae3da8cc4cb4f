/* medic-details.h - whose app a text is about, and the identifiers in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-code.h"
#include "decoder/medic-normal.h"

G_BEGIN_DECLS

void     medic_details_read      (const MedicNormal *text,
                                  MedicReading      *reading);
gboolean medic_details_are_there (const MedicNormal *text);

G_END_DECLS
