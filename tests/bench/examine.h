/* examine.h - what the benchmarks of a case share: a slow customer, and the examination
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-case.h"
#include "rehearsal/medic-customer.h"
#include "services/medic-services.h"

G_BEGIN_DECLS

double         examine_now    (void);
void           examine_keep   (GObject        *source,
                               GAsyncResult   *result,
                               gpointer        user_data);
GAsyncResult  *examine_wait   (GAsyncResult  **result);
MedicCustomer *examine_load   (const char     *path,
                               guint           delay);
void           examine_answer (MedicCase      *the_case,
                               const char     *question,
                               const char     *reply);
double         examine_domain (MedicServices  *services,
                               const char     *address);

G_END_DECLS
