/* checks.c - every check there is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/checks.h"

const MedicCheck *const medic_checks[] = {
#define X(name) &medic_check_##name,
#include "check-list.h"
#undef X
  NULL
};
