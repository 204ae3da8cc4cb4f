/* footprint.h - what this process holds of the computer just now
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Footprint:
 * @allocated: bytes that were asked for and not given back
 * @resident: bytes of memory that are in use for this process
 * @files: open file descriptors
 * @threads: how many there are
 */
typedef struct
{
  gint64 allocated;
  gint64 resident;
  gint64 files;
  gint64 threads;
} Footprint;

Footprint footprint_take       (void);
void      footprint_tell_files (void);

G_END_DECLS
