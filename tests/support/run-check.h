/* run-check.h - carries out one check, outside of any case
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-check.h"

G_BEGIN_DECLS

MedicFacts *run_check    (const MedicCheck  *check,
                          const char        *facts_text,
                          MedicServices     *services,
                          GError           **error);
void        assert_facts (const MedicFacts  *found,
                          const char        *expected);

G_END_DECLS
