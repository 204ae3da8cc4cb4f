/* batch-tally.h - how far a list is, and what came of it, for whoever looks on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "program/medic-batch.h"

G_BEGIN_DECLS

typedef struct _MedicBatchTally MedicBatchTally;

MedicBatchTally *medic_batch_tally_new       (void);
void             medic_batch_tally_free      (MedicBatchTally     *self);
void             medic_batch_tally_count     (MedicBatchTally     *self,
                                              const MedicBatchRow *row);
void             medic_batch_tally_count_done (MedicBatchTally    *self);
void             medic_batch_tally_show      (MedicBatchTally     *self,
                                              const MedicBatch    *batch);
void             medic_batch_tally_hide      (MedicBatchTally     *self);
void             medic_batch_tally_print     (const MedicBatchTally *self,
                                              const MedicBatch    *batch);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicBatchTally, medic_batch_tally_free)

G_END_DECLS
