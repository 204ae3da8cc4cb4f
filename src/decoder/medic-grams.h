/* medic-grams.h - which runs of four bytes stand in a text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _MedicGrams MedicGrams;

MedicGrams *medic_grams_new      (const char       *text);
void        medic_grams_free     (MedicGrams       *self);
gboolean    medic_grams_may_hold (const MedicGrams *self,
                                  const char       *words,
                                  gsize             length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicGrams, medic_grams_free)

G_END_DECLS
