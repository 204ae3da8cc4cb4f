/* medic-program-private.h - what the files of this folder share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "program/medic-program.h"
#include "program/medic-trace.h"

G_BEGIN_DECLS

/* rehearsal/medic-rehearsal.h, which only this folder sees */
typedef struct _MedicRehearsal MedicRehearsal;
/* rehearsal/medic-customer.h, likewise */
typedef struct _MedicCustomer MedicCustomer;

/* What is made up in a replay, and what of it cannot be played. */
typedef struct
{
  gboolean made_up[MEDIC_N_FACTS];
  gboolean unplayed[MEDIC_N_FACTS];
} MedicTold;

/**
 * MedicPractising:
 * @trace: how the last case was gone about
 * @began: when it was begun; seconds since 1970, 0 when that is not known
 * @hidden: who the practice customer is, is not told yet
 * @random: it was not told at the beginning
 * @told: (nullable): of one who was made from a report
 *
 * What is only so in practice.
 */
typedef struct
{
  MedicTrace *trace;
  gint64      began;
  gboolean    hidden;
  gboolean    random;
  MedicTold  *told;
} MedicPractising;

MedicPractising       *medic_practising_new               (void);
void            medic_practising_free              (MedicPractising     *self);
void            medic_practising_begin             (MedicProgram *self,
                                             MedicCase    *the_case);
MedicPractising       *medic_program_get_practising       (MedicProgram *self);

MedicServices  *medic_program_get_services  (MedicProgram *self);
MedicRehearsal *medic_program_get_rehearsal (MedicProgram *self);
char           *medic_program_dup_catalogue_folder (void);
void            medic_program_lose_time     (MedicProgram   *self);
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
