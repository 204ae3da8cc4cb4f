/* medic-rehearsal.h - a practice customer's world, alive on this computer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rehearsal/medic-customer.h"
#include "services/medic-endpoints.h"

G_BEGIN_DECLS

/* Who the program is at the pretend Microsoft, and what it is called there. */
#define MEDIC_REHEARSAL_CLIENT_ID "27ee7f24-208c-4b82-8928-7ff476005599"
#define MEDIC_REHEARSAL_APP "Mail Medic"

#define MEDIC_TYPE_REHEARSAL (medic_rehearsal_get_type ())
G_DECLARE_FINAL_TYPE (MedicRehearsal, medic_rehearsal, MEDIC, REHEARSAL, GObject)

/* Returns: (transfer none): @msgid in the words of the person who practises */
typedef const char *(*MedicRehearsalSay) (const char *msgid);

MedicRehearsal   *medic_rehearsal_new           (MedicCustomer   *customer,
                                                 GError         **error);
MedicRehearsal   *medic_rehearsal_new_at        (MedicCustomer   *customer,
                                                 guint16          port,
                                                 GError         **error);
MedicEndpoints   *medic_rehearsal_new_endpoints (MedicRehearsal  *self);
MedicCustomer    *medic_rehearsal_get_customer  (MedicRehearsal  *self);
const char       *medic_rehearsal_get_address   (MedicRehearsal  *self);
const char       *medic_rehearsal_get_answer    (MedicRehearsal  *self,
                                                 const char      *question);
const char       *medic_rehearsal_get_message   (MedicRehearsal  *self);
void              medic_rehearsal_step_done     (MedicRehearsal  *self,
                                                 const char      *step_id);
void              medic_rehearsal_set_words     (MedicRehearsal  *self,
                                                 const char      *language,
                                                 MedicRehearsalSay say);
void              medic_rehearsal_set_second    (MedicRehearsal  *self,
                                                 guint            milliseconds);

void              medic_rehearsal_hurry         (MedicRehearsal  *self);

/* What other programs have to know to come here. */
char             *medic_rehearsal_dup_base         (MedicRehearsal  *self);
char             *medic_rehearsal_dup_hubspot_base (MedicRehearsal  *self);
const char       *medic_rehearsal_get_authority    (MedicRehearsal  *self);
const char       *medic_rehearsal_get_tenant       (MedicRehearsal  *self);
char            **medic_rehearsal_list_accounts    (MedicRehearsal  *self);

void              medic_rehearsal_visit_async   (MedicRehearsal       *self,
                                                 const char           *link,
                                                 const char           *code,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
gboolean          medic_rehearsal_visit_finish  (MedicRehearsal       *self,
                                                 GAsyncResult         *result,
                                                 char                **shown,
                                                 GError              **error);

G_END_DECLS
