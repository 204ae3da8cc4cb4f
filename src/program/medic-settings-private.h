/* medic-settings-private.h - what the files of the settings share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "program/medic-settings.h"

G_BEGIN_DECLS

const char *medic_setting_get_name        (MedicSetting  setting,
                                           MedicSetBy    source);

GPtrArray  *medic_setting_problems_new    (void);
void        medic_setting_problems_add    (GPtrArray    *self,
                                           MedicSetBy    source,
                                           const char   *key,
                                           MedicFault    fault,
                                           const char   *text);
void        medic_setting_problems_forget (GPtrArray    *self,
                                           MedicSetBy    source);

G_END_DECLS
