/* medic-spoken.h - what a case came to, as a code that is read out on the phone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-record.h"
#include "core/medic-symbols.h"

G_BEGIN_DECLS

/* What a code has room for; see medic-spoken.c. */
#define MEDIC_SPOKEN_MOST_RULES 63
#define MEDIC_SPOKEN_MOST_DIAGNOSES 1023
#define MEDIC_SPOKEN_MOST_VALUES 4096

char             *medic_spoken_write        (const MedicKnowledge  *knowledge,
                                             const MedicRecord     *record);
char             *medic_spoken_write_case   (MedicCase             *the_case);
MedicSpokenFault  medic_spoken_read         (const MedicKnowledge  *knowledge,
                                             const char            *text,
                                             MedicRecord          **record);
const char       *medic_spoken_get_sentence (MedicSpokenFault       fault);
char             *medic_spoken_spell        (const char            *code,
                                             const MedicLanguage   *language);

G_END_DECLS
