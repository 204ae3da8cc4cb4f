/* batch-row.h - one line of JSON for each address of a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "program/medic-batch.h"

G_BEGIN_DECLS

char     *medic_batch_row_tell (MedicCase           *the_case,
                                gpointer             data);
char     *medic_batch_row_dup  (const MedicBatchRow *row);
guint64   medic_batch_row_key  (guint64              line,
                                const char          *text);
gboolean  medic_batch_row_read (const char          *line,
                                guint64             *key);

G_END_DECLS
