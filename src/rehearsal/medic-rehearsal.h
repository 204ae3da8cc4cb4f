/* medic-rehearsal.h - a practice customer's world, alive on this computer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rehearsal/medic-customer.h"
#include "services/medic-endpoints.h"

G_BEGIN_DECLS

#define MEDIC_TYPE_REHEARSAL (medic_rehearsal_get_type ())
G_DECLARE_FINAL_TYPE (MedicRehearsal, medic_rehearsal, MEDIC, REHEARSAL, GObject)

MedicRehearsal   *medic_rehearsal_new           (MedicCustomer   *customer,
                                                 GError         **error);
MedicEndpoints   *medic_rehearsal_new_endpoints (MedicRehearsal  *self);
MedicCustomer    *medic_rehearsal_get_customer  (MedicRehearsal  *self);
const char       *medic_rehearsal_get_address   (MedicRehearsal  *self);
const char       *medic_rehearsal_get_answer    (MedicRehearsal  *self,
                                                 const char      *question);
const char       *medic_rehearsal_get_message   (MedicRehearsal  *self);
void              medic_rehearsal_step_done     (MedicRehearsal  *self,
                                                 const char      *step_id);

G_END_DECLS
