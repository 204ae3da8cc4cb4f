/* scenario.h - the facts of the scenarios, as cases that were written down
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-record.h"

G_BEGIN_DECLS

/* A test of one scenario: its record, as a case with these facts takes it. */
typedef void (*ScenarioTest) (const MedicRecord *record);

void         scenarios_add_test (const char       *group,
                                 ScenarioTest      test);
MedicRecord *scenario_record    (const MedicFacts *facts);
MedicRecord *scenario_load      (const char       *path);

G_END_DECLS
