/* desk-languages.h - asserts that a desk shows the case that was sent, in any two languages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-record.h"
#include "program/medic-desk.h"

G_BEGIN_DECLS

void desk_assert_result  (MedicDesk         *desk,
                          const MedicRecord *record);
void desk_assert_case    (MedicDesk         *desk,
                          const MedicRecord *record);
void desk_assert_same_in (MedicDesk         *desk,
                          GPtrArray         *languages,
                          GPtrArray         *sentences);
void desk_assert_papers  (MedicDesk         *desk,
                          GPtrArray         *languages,
                          GPtrArray         *sentences);

G_END_DECLS
