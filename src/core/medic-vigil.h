/* medic-vigil.h - whether this program was awake all the time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MedicVigil:
 * @beat: source id; 0 where it is not kept
 * @seen: when the program was seen to be awake last
 * @woke: when it was awake again after it had not been; 0 for never
 *
 * Times are those of medic_vigil_now().
 */
typedef struct
{
  guint  beat;
  gint64 seen;
  gint64 woke;
} MedicVigil;

gint64   medic_vigil_now     (void);
void     medic_vigil_begin   (MedicVigil *self);
gboolean medic_vigil_slept   (MedicVigil *self,
                              gint64      since);
void     medic_vigil_end     (MedicVigil *self);

G_END_DECLS
