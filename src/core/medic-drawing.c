/* medic-drawing.c - what the marks of a drawing need from its step
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-drawing.h"

/* How many of the marks of @self are named by the labels that the step presses. */
guint
medic_drawing_count_bare (const MedicDrawing *self)
{
  guint n = 0;

  MEDIC_FOR_EACH_MARK (mark, self)
    n += !mark->again && mark->words == NULL && mark->label == NULL;

  return n;
}
