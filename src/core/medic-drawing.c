/* medic-drawing.c - what the marks of a drawing need from its step
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-drawing.h"

#include "core/medic-language.h"

/* How many of the marks of @self are named by the labels that the step presses. */
guint
medic_drawing_count_bare (const MedicDrawing *self)
{
  guint n = 0;

  MEDIC_FOR_EACH_MARK (mark, self)
    n += !mark->again && mark->words == NULL && mark->label == NULL;

  return n;
}

/* @press: the labels of the step that are not used yet; a bare mark takes the first one
 *
 * Returns: (translated) (nullable): what is at the mark; %NULL for a second place of the same */
const char *
medic_mark_say (const MedicMark           *self,
                const char *const        **press)
{
  if (self->again)
    return NULL;
  if (self->words != NULL)
    return _(self->words);

  return self->label != NULL ? self->label : *(*press)++;
}
