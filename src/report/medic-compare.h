/* medic-compare.h - two reports side by side: only where they differ
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-difference.h"
#include "report/medic-report.h"

G_BEGIN_DECLS

GPtrArray *medic_compare (const MedicReport    *one,
                          const MedicReport    *other,
                          const MedicKnowledge *knowledge,
                          const MedicLanguage  *language);

G_END_DECLS
