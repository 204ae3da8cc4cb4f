/* report-languages.h - asserts that a report is the same in every language
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "report/medic-report.h"

G_BEGIN_DECLS

void report_assert_same_in     (const MedicReport   *report,
                                GPtrArray           *languages,
                                GPtrArray           *sentences);
void report_assert_translated  (const char          *words,
                                const MedicLanguage *language,
                                GPtrArray           *sentences);
void report_assert_filled      (const char          *words);
void report_assert_spelled     (const char          *code,
                                const MedicLanguage *language);

G_END_DECLS
