/* table-asserts.h - what every entry of a table must have
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "program/medic-program.h"

G_BEGIN_DECLS

void  table_assert_id          (GHashTable           *seen,
                                const char           *id);
void  table_assert_text        (const char           *text);
void  table_assert_text_if_any (const char           *text);
void  table_assert_value       (MedicFact             fact,
                                const char           *value);
void  table_assert_conditions  (const MedicCondition *conditions);
void  table_assert_link        (const char           *link);
void  table_assert_step        (const MedicStep      *step);
void  table_assert_drawing     (const MedicDrawing   *drawing);
void  table_assert_date        (const char           *date);
void  table_assert_source      (const MedicSource    *source);
guint table_count_providers    (MedicFact             fact);

G_END_DECLS
