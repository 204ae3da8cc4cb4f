/* scenario.h - the scenarios in tests/scenarios
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-facts.h"

G_BEGIN_DECLS

#define SCENARIO_GROUP "Scenario"

typedef struct
{
  GKeyFile   *file;
  MedicFacts *facts;
} Scenario;

Scenario  *scenario_load (const char *path);
void       scenario_free (Scenario   *self);
GStrv      scenario_list (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Scenario, scenario_free)

G_END_DECLS
