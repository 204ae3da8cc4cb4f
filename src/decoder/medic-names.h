/* medic-names.h - the codes by their names, as one text needs them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-knowledge.h"
#include "decoder/medic-normal.h"

G_BEGIN_DECLS

/* Of the entries that share a name, the text decides which one is meant. */
typedef struct _MedicNames MedicNames;

MedicNames      *medic_names_new  (const MedicKnowledge *knowledge,
                                   const MedicNormal    *text,
                                   const char           *app_id);
void             medic_names_free (MedicNames           *self);
const MedicCode *medic_names_get  (const MedicNames     *self,
                                   const char           *name,
                                   MedicCodeKind         first,
                                   MedicCodeKind         last);
const MedicCode *medic_names_find (MedicNames           *self,
                                   const char           *token);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicNames, medic_names_free)

G_END_DECLS
