/* medic-difference.c - where two cases differ, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-difference.h"

void
medic_difference_free (MedicDifference *self)
{
  g_clear_pointer (&self->what, g_free);
  g_clear_pointer (&self->one, g_free);
  g_clear_pointer (&self->other, g_free);
  g_free (self);
}

/* Adds a difference to @list, unless there is none. */
void
medic_difference_add (GPtrArray  *list,
                      const char *what,
                      const char *one,
                      const char *other)
{
  MedicDifference *self;

  if (g_strcmp0 (one, other) == 0)
    return;

  self = g_new0 (MedicDifference, 1);
  self->what = g_strdup (what);
  self->one = g_strdup (one);
  self->other = g_strdup (other);
  g_ptr_array_add (list, self);
}
