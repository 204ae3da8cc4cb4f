/* medic-mask.h - what stands in a report in place of addresses, domains and names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-knowledge.h"

G_BEGIN_DECLS

/**
 * MedicMask:
 *
 * The aliases of one case. Equal values have equal aliases, whatever fact they are the value of;
 * an address and its domain are seen to belong together. The same case gets the same aliases.
 */
typedef struct _MedicMask MedicMask;

MedicMask *medic_mask_new         (const MedicKnowledge *knowledge,
                                   const MedicFacts     *facts);
void       medic_mask_free        (MedicMask            *self);

char      *medic_mask_alias       (MedicMask            *self,
                                   const char           *value);
char      *medic_mask_veil        (MedicMask            *self,
                                   const char           *text);

gboolean   medic_mask_hides       (const MedicKnowledge *knowledge,
                                   MedicFact             fact,
                                   const char           *value);
gboolean   medic_mask_is_alias    (const char           *text);
gboolean   medic_mask_is_personal (const char           *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicMask, medic_mask_free)

G_END_DECLS
