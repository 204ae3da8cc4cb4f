/* medic-settings-policy.h - what an organisation set for everybody on this computer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "program/medic-settings-value.h"

G_BEGIN_DECLS

#define MEDIC_POLICY_GROUP "Sign-in"

GKeyFile *medic_settings_policy_load  (const char *path,
                                       MedicFault *fault);
GKeyFile *medic_settings_policy_parse (const char *text,
                                       gsize       length,
                                       MedicFault *fault);
char     *medic_settings_policy_dup   (GKeyFile   *file,
                                       const char *key);

G_END_DECLS
