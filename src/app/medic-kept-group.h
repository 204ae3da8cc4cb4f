/* medic-kept-group.h - the sign-ins that this computer keeps, and how to forget them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "program/medic-program.h"

G_BEGIN_DECLS

#define MEDIC_TYPE_KEPT_GROUP (medic_kept_group_get_type ())
G_DECLARE_FINAL_TYPE (MedicKeptGroup, medic_kept_group, MEDIC, KEPT_GROUP, AdwBin)

GtkWidget *medic_kept_group_new (MedicProgram *program);

G_END_DECLS
