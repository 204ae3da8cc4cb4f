/* medic-batch.h - many addresses, looked at as far as their domains
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-address-list.h"
#include "program/medic-program.h"

G_BEGIN_DECLS

/* Why nothing was looked at, beside what the address and the list say: it stood there before. */
#define MEDIC_BATCH_DUPLICATE "duplicate"

/* What was found out about a domain. */
typedef struct
{
  MedicVerdict          verdict;
  const MedicDiagnosis *diagnosis;  /* (nullable) */
  char                 *told;       /* by @tell of the wish */
} MedicBatchFound;

/**
 * MedicBatchRow:
 * @text: as it stands in the list; empty where it cannot be told
 * @domain: (nullable): in ASCII
 * @refused: (nullable): why nothing was looked at, one word
 * @first: of a duplicate: the line with the same address; otherwise 0
 * @found: (nullable): where nothing was refused
 *
 * One line of the list, once all about it is known.
 */
typedef struct
{
  guint64                line;
  const char            *text;
  const char            *domain;
  const char            *refused;
  guint64                first;
  const MedicBatchFound *found;
} MedicBatchRow;

/**
 * MedicBatchWish:
 * @unordered: each row is passed on as soon as all is known, instead of in the order of the list
 * @seconds: that looking at one domain may take
 * @tell: (transfer full): what is to be kept of a case, which is about a domain and nobody in it
 * @pass: takes a row; what it holds is good until it returns
 * @data: (nullable): for both
 */
typedef struct
{
  gboolean   unordered;
  guint      seconds;
  char    *(*tell) (MedicCase *the_case,
                    gpointer   data);
  void     (*pass) (const MedicBatchRow *row,
                    gpointer             data);
  gpointer   data;
} MedicBatchWish;

typedef struct _MedicBatch MedicBatch;

MedicBatch *medic_batch_new             (MedicProgram         *program,
                                         const MedicBatchWish *wish);
void        medic_batch_free            (MedicBatch           *self);
gboolean    medic_batch_is_full         (const MedicBatch     *self);
void        medic_batch_add             (MedicBatch           *self,
                                         const MedicListed    *listed,
                                         gboolean              is_done);
guint       medic_batch_get_n_waiting   (const MedicBatch     *self);
guint64     medic_batch_get_first_waiting (const MedicBatch   *self);
guint       medic_batch_get_n_looked_at (const MedicBatch     *self);
const char *medic_batch_get_text        (const MedicListed    *listed);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicBatch, medic_batch_free)

G_END_DECLS
