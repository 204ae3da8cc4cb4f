/* medic-application.h - the program with a window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MEDIC_TYPE_APPLICATION (medic_application_get_type ())
G_DECLARE_FINAL_TYPE (MedicApplication, medic_application, MEDIC, APPLICATION, AdwApplication)

MedicApplication *medic_application_new (void);

G_END_DECLS
