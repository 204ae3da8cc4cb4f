/* practise.h - practice customers at the terminal: whom to take, and how it went
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cli/sitting.h"

G_BEGIN_DECLS

MedicProgram *medic_practise_open        (const char    *name,
                                          GError       **error);
void          medic_practise_print_score (MedicSitting  *sitting);

G_END_DECLS
