/* medic-program-private.h - what the files of this folder share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "program/medic-program.h"

G_BEGIN_DECLS

/* rehearsal/medic-rehearsal.h, which only this folder sees */
typedef struct _MedicRehearsal MedicRehearsal;

MedicServices  *medic_program_get_services  (MedicProgram *self);
MedicRehearsal *medic_program_get_rehearsal (MedicProgram *self);
char           *medic_program_dup_catalogue_folder (void);

G_END_DECLS
