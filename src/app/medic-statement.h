/* medic-statement.h - the one sentence that a page is about
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MEDIC_TYPE_STATEMENT (medic_statement_get_type ())
G_DECLARE_FINAL_TYPE (MedicStatement, medic_statement, MEDIC, STATEMENT, AdwBin)

const char     *medic_statement_get_label (MedicStatement *self);
void            medic_statement_set_label (MedicStatement *self,
                                           const char     *text);
MedicStatement *medic_statement_find      (GtkWidget      *widget);

G_END_DECLS
