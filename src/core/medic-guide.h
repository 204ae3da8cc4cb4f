/* medic-guide.h - which place comes next: one pure function
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-case.h"

G_BEGIN_DECLS

/* The places of the program. Their numbers are what both sides of a call can say, so they stay. */
typedef enum
{
  MEDIC_PLACE_START = 1,
  MEDIC_PLACE_CHECKS = 2,
  MEDIC_PLACE_QUESTION = 3,
  MEDIC_PLACE_SIGN_IN = 4,
  MEDIC_PLACE_DIAGNOSIS = 5,
  MEDIC_PLACE_STEPS = 6,
  MEDIC_PLACE_PASTE = 7,
  MEDIC_PLACE_DESK = 8,
  MEDIC_PLACE_DONE = 9,
  MEDIC_PLACE_PRACTISE = 10,
  MEDIC_PLACE_REQUEST = 11,
  MEDIC_PLACE_REPORT = 12,
  MEDIC_PLACE_SCORE = 13,
  MEDIC_PLACE_REPLAY = 14,
  MEDIC_N_PLACES,
} MedicPlace;

MedicPlace medic_guide_next   (MedicCase  *the_case,
                               MedicPlace  from);
MedicPlace medic_guide_resume (MedicCase  *the_case);

G_END_DECLS
