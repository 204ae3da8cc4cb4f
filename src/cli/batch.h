/* batch.h - “check --batch”: many addresses, a line of JSON for each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MedicBatchCall:
 * @file: the list; “-” for standard input
 * @rehearse: (nullable): the practice customer in whose world it is looked
 * @skip_done: (nullable): an earlier output
 * @seconds: that one domain may take
 */
typedef struct
{
  const char *file;
  const char *rehearse;
  const char *skip_done;
  gboolean    unordered;
  guint       seconds;
} MedicBatchCall;

int medic_cli_batch (const MedicBatchCall *call);

G_END_DECLS
