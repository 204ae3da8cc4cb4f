/* medic-replay.h - a report played as a practice customer, as far as its facts go
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "program/medic-program.h"

G_BEGIN_DECLS

MedicProgram *medic_program_new_replay    (const char    *text,
                                           gsize          length,
                                           GError       **error);
MedicProgram *medic_program_new_replay_of (MedicCase     *the_case,
                                           GError       **error);
MedicProgram *medic_program_new_file      (const char    *text,
                                           gsize          length,
                                           const char    *name,
                                           GError       **error);
gboolean      medic_program_is_replay     (MedicProgram  *self);
GPtrArray    *medic_program_list_made_up  (MedicProgram  *self);
GPtrArray    *medic_program_list_unplayed (MedicProgram  *self);

G_END_DECLS
