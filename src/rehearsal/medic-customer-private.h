/* medic-customer-private.h - what the files that make up a practice customer share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "rehearsal/medic-customer.h"
#include "rehearsal/medic-world.h"

G_BEGIN_DECLS

/* The member that says whom the person signs in as. */
#define MEDIC_SIGNS_IN_AS "signs-in-as"

struct _MedicCustomer
{
  gatomicrefcount ref_count;
  JsonObject *root;  /* validated */
};

MedicWorld *medic_customer_parse_world (const MedicCustomer *self,
                                        const char *const   *steps_done,
                                        GError             **error);

G_END_DECLS
