/* medic-report-print.h - a report as a person reads it, in any language: plain text, HTML, paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-words.h"
#include "report/medic-report.h"

G_BEGIN_DECLS

char *medic_report_to_text (const MedicReport    *self,
                            const MedicKnowledge *knowledge,
                            const MedicLanguage  *language);
char *medic_report_to_html (const MedicReport    *self,
                            const MedicKnowledge *knowledge,
                            const MedicLanguage  *language);
char *medic_report_to_markup (const MedicReport    *self,
                              const MedicKnowledge *knowledge,
                              const MedicLanguage  *language);

G_END_DECLS
