/* tint.h - colour where a person looks at a terminal, and nowhere else
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  MEDIC_TINT_NONE,
  MEDIC_TINT_GOOD,
  MEDIC_TINT_NOTED,
  MEDIC_TINT_BAD,
} MedicTint;

gboolean medic_tint_takes_codes (int         fd);
char    *medic_tint_dup         (int         fd,
                                 MedicTint   tint,
                                 const char *text);

G_END_DECLS
