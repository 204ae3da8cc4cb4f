/* checks.h - every check there is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-check.h"

#define X(name) extern const MedicCheck medic_check_##name;
#include "check-list.h"
#undef X

extern const MedicCheck *const medic_checks[];
