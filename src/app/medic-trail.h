/* medic-trail.h - the places visited on the way here
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-guide.h"

G_BEGIN_DECLS

/* A list of places, the present one last. It is never empty. */
typedef struct _MedicTrail MedicTrail;

MedicTrail *medic_trail_new       (void);
void        medic_trail_free      (MedicTrail       *self);

guint       medic_trail_get_n     (const MedicTrail *self);
MedicPlace  medic_trail_get_place (const MedicTrail *self);

void        medic_trail_push      (MedicTrail       *self,
                                   MedicPlace        place,
                                   MedicCase        *the_case);
void        medic_trail_drop      (MedicTrail       *self);
void        medic_trail_restart   (MedicTrail       *self);
void        medic_trail_back      (MedicTrail       *self,
                                   MedicCase        *the_case);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicTrail, medic_trail_free)

G_END_DECLS
