/* medic-program-private.h - what the files of this folder share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "program/medic-program.h"

G_BEGIN_DECLS

/* rehearsal/medic-rehearsal.h, which only this folder sees */
typedef struct _MedicRehearsal MedicRehearsal;
/* rehearsal/medic-customer.h, likewise */
typedef struct _MedicCustomer MedicCustomer;

MedicServices  *medic_program_get_services  (MedicProgram *self);
MedicRehearsal *medic_program_get_rehearsal (MedicProgram *self);
char           *medic_program_dup_catalogue_folder (void);
MedicProgram   *medic_program_new_customer  (MedicCustomer  *customer,
                                             GError        **error);
MedicCustomer  *medic_practice_parse        (const char     *text,
                                             gsize           length,
                                             GError        **error);
MedicCustomer  *medic_practice_load         (const char     *name,
                                             GError        **error);
char           *medic_practice_dup_fault    (const GError   *error,
                                             const char     *file);

G_END_DECLS
