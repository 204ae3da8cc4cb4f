/* medic-narrow.h - which question leaves the fewest causes: pure functions
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-finding.h"

G_BEGIN_DECLS

/**
 * MedicNarrow:
 * @question: can be asked now, and an answer would leave fewer causes
 * @n_now: how many causes are left now
 * @n_left: (element-type guint): how many would be left after each of its choices, in their order
 * @expected: how many are left on average, each choice being as likely as another
 */
typedef struct
{
  const MedicQuestion *question;
  guint                n_now;
  GArray              *n_left;
  double               expected;
} MedicNarrow;

GPtrArray *medic_narrow_list  (const MedicKnowledge *knowledge,
                               const MedicFacts     *facts);
GPtrArray *medic_narrow_left  (const MedicKnowledge *knowledge,
                               const MedicFacts     *facts);
void       medic_narrow_free  (MedicNarrow          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicNarrow, medic_narrow_free)

G_END_DECLS
