/* medic-keeper.h - puts a case on the shelf again and again while it is under way
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "program/medic-shelf.h"

G_BEGIN_DECLS

#define MEDIC_TYPE_KEEPER (medic_keeper_get_type ())
G_DECLARE_FINAL_TYPE (MedicKeeper, medic_keeper, MEDIC, KEEPER, GObject)

MedicKeeper *medic_keeper_new      (MedicShelf   *shelf,
                                    MedicProgram *program,
                                    MedicCase    *the_case,
                                    const char   *id);
MedicCase   *medic_keeper_get_case (MedicKeeper  *self);
const char  *medic_keeper_get_id   (MedicKeeper  *self);
gboolean     medic_keeper_is_about (MedicKeeper  *self,
                                    MedicProgram *program,
                                    MedicCase    *other);

void         medic_keeper_keep     (MedicKeeper  *self);
void         medic_keeper_go_on    (MedicKeeper  *self);
void         medic_keeper_rest     (MedicKeeper  *self);
void         medic_keeper_drop     (MedicKeeper  *self);

G_END_DECLS
