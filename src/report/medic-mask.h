/* medic-mask.h - what stands in a report in place of addresses, domains and names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-facts.h"

G_BEGIN_DECLS

/**
 * MedicMask:
 *
 * The aliases of one case. Equal values have equal aliases, whatever fact they are the value of;
 * an address and its domain are seen to belong together. The same case gets the same aliases.
 */
typedef struct _MedicMask MedicMask;

/* Where masked values are looked for in a text. */
typedef enum
{
  MEDIC_MASK_EXACT,  /* addresses, domains, hosts and numbers: in codes as well */
  MEDIC_MASK_WORDS,  /* names and their parts as well: where there is prose */
} MedicMaskSearch;

MedicMask *medic_mask_new         (const MedicFacts *facts);
void       medic_mask_free        (MedicMask        *self);

char      *medic_mask_alias       (MedicMask        *self,
                                   const char       *value);
char      *medic_mask_veil        (MedicMask        *self,
                                   const char       *text,
                                   MedicMaskSearch   search);

gboolean   medic_mask_is_alias    (const char       *text);
gboolean   medic_mask_is_personal (const char       *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicMask, medic_mask_free)

G_END_DECLS
