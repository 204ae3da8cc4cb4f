/* batch-done.h - what an earlier output has already
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-address-list.h"

G_BEGIN_DECLS

typedef struct _MedicBatchDone MedicBatchDone;

MedicBatchDone *medic_batch_done_read    (const char           *file);
void            medic_batch_done_free    (MedicBatchDone       *self);
gboolean        medic_batch_done_has     (const MedicBatchDone *self,
                                          const MedicListed    *listed);
gboolean        medic_batch_done_is_torn (const MedicBatchDone *self,
                                          int                   fd);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicBatchDone, medic_batch_done_free)

G_END_DECLS
