/* batch-out.h - whole lines on standard output, or none
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MedicBatchOut:
 * @error: why it cannot be written any more, as errno has it; 0 while it can
 */
typedef struct
{
  int fd;
  int error;
} MedicBatchOut;

void     medic_batch_out_begin (MedicBatchOut *self,
                                int            fd);
gboolean medic_batch_out_write (MedicBatchOut *self,
                                const char    *line);

G_END_DECLS
