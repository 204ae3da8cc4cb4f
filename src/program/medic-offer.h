/* medic-offer.h - an unfinished case that the person may go on with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-record.h"
#include "program/medic-program.h"
#include "program/medic-shelf-folder.h"

G_BEGIN_DECLS

/**
 * MedicOffer:
 * @id: on the shelf
 * @time: when it was written down last, in seconds since 1970
 * @text: (nullable): the file as it is
 * @record: (nullable): %NULL when it cannot be read
 * @customer: (nullable): title of the practice customer it is about, a msgid
 * @fault: why it cannot
 */
typedef struct
{
  char            *id;
  gint64           time;
  GBytes          *text;
  MedicRecord     *record;
  char            *customer;
  MedicShelfFault  fault;
} MedicOffer;

/* More than these are not offered at once. */
#define MEDIC_OFFERS_SHOWN 3

void       medic_offer_free     (MedicOffer        *self);
void       medic_offer_read     (MedicOffer        *self);
MedicCase *medic_offer_resume   (const MedicOffer  *self,
                                 MedicProgram      *real,
                                 MedicProgram     **world,
                                 GError           **error);

GPtrArray *medic_offers_collect (const char        *folder);
void       medic_offers_read    (GPtrArray         *offers);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicOffer, medic_offer_free)

G_END_DECLS
