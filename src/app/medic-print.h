/* medic-print.h - a text on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/medic-page.h"

G_BEGIN_DECLS

GtkPrintOperation *medic_print_new   (const char *name,
                                      const char *markup);
void               medic_print_begin (MedicPage  *page,
                                      const char *name,
                                      const char *markup);

G_END_DECLS
