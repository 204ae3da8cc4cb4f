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

/* What there is to be asked, to be answered and to be done. */
typedef struct
{
  gboolean (*asks)     (const char *question);
  gboolean (*takes)    (const char *question,
                        const char *answer);
  gboolean (*has_step) (const char *step);
} MedicCustomerWords;

/* In bytes; the longest that is brought along has a fiftieth of it. */
#define MEDIC_CUSTOMER_LONGEST_FILE (256 * 1024)

gboolean        medic_customer_is_name     (const char           *text);
char          **medic_customer_list        (void);
char          **medic_customer_list_own    (const char           *folder);
MedicCustomer  *medic_customer_load_own    (const char           *folder,
                                            const char           *file,
                                            GError              **error);
MedicCustomer  *medic_customer_load        (const char           *name,
                                            GError              **error);
MedicCustomer  *medic_customer_parse       (const char           *text,
                                            gssize                length,
                                            GError              **error);
MedicCustomer  *medic_customer_ref         (MedicCustomer        *self);
void            medic_customer_unref       (MedicCustomer        *self);

gboolean        medic_customer_check_words (const MedicCustomer       *self,
                                            const MedicCustomerWords  *words,
                                            GError                   **error);
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
