/* medic-draft.h - a practice customer that the program writes itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rehearsal/medic-customer.h"

G_BEGIN_DECLS

/* A place is like “world/dns/mx[0]/host”: members, and elements of lists by their numbers. */
typedef struct _MedicDraft MedicDraft;

MedicDraft    *medic_draft_new        (void);
void           medic_draft_free       (MedicDraft  *self);
void           medic_draft_set_text   (MedicDraft  *self,
                                       const char  *place,
                                       const char  *text);
void           medic_draft_set_number (MedicDraft  *self,
                                       const char  *place,
                                       int          number);
void           medic_draft_set_truth  (MedicDraft  *self,
                                       const char  *place,
                                       gboolean     truth);
void           medic_draft_add_text   (MedicDraft  *self,
                                       const char  *place,
                                       const char  *text);
void           medic_draft_set_empty  (MedicDraft  *self,
                                       const char  *place,
                                       const char  *json);
MedicCustomer *medic_draft_end        (MedicDraft  *self,
                                       GError     **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicDraft, medic_draft_free)

G_END_DECLS
