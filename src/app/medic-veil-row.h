/* medic-veil-row.h - a value that is known here, beside what the report says in its place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "program/medic-export.h"

G_BEGIN_DECLS

GtkWidget *medic_veil_row_new      (const MedicHidden *hidden);
GtkWidget *medic_veil_row_new_head (void);

G_END_DECLS
