/* medic-customer.h - a practice customer: a world, a person, and which step changes what
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How the customer's outside behaves: medic-world.h, for this folder alone. */
typedef struct _MedicWorld MedicWorld;

typedef struct _MedicCustomer MedicCustomer;

char          **medic_customer_list        (void);
MedicCustomer  *medic_customer_load        (const char           *name,
                                            GError              **error);
MedicCustomer  *medic_customer_parse       (const char           *text,
                                            gssize                length,
                                            GError              **error);
MedicCustomer  *medic_customer_ref         (MedicCustomer        *self);
void            medic_customer_unref       (MedicCustomer        *self);

const char     *medic_customer_get_id      (const MedicCustomer  *self);
const char     *medic_customer_get_title   (const MedicCustomer  *self);
const char     *medic_customer_get_summary (const MedicCustomer  *self);
const char     *medic_customer_get_address (const MedicCustomer  *self);
MedicWorld     *medic_customer_get_world   (const MedicCustomer  *self,
                                            const char *const    *steps_done);
const char     *medic_customer_get_answer  (const MedicCustomer  *self,
                                            const char           *question,
                                            const char *const    *steps_done);
const char     *medic_customer_get_message (const MedicCustomer  *self,
                                            const char *const    *steps_done);
const char     *medic_customer_get_sign_in_address (const MedicCustomer *self,
                                                    const char *const   *steps_done);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicCustomer, medic_customer_unref)

G_END_DECLS
