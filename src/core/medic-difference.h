/* medic-difference.h - where two cases differ, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MedicDifference:
 * @what: what it is about
 * @one: (nullable): of the one case; %NULL where it has none
 * @other: (nullable): of the other one
 */
typedef struct
{
  char *what;
  char *one;
  char *other;
} MedicDifference;

void medic_difference_add  (GPtrArray       *list,
                            const char      *what,
                            const char      *one,
                            const char      *other);
void medic_difference_free (MedicDifference *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicDifference, medic_difference_free)

G_END_DECLS
