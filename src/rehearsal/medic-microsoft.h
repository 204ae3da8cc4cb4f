/* medic-microsoft.h - the pretend Microsoft: what its sign-in service answers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "rehearsal/medic-world.h"

G_BEGIN_DECLS

/* One answer: a status and a JSON body. */
typedef struct
{
  guint  status;
  char  *body;
} MedicAnswer;

MedicAnswer *medic_microsoft_answer (const MedicWorld *world,
                                     const char       *path,
                                     GHashTable       *query);
void         medic_answer_free      (MedicAnswer      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicAnswer, medic_answer_free)

G_END_DECLS
