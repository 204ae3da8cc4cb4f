/* medic-settings-value.h - what can be set, and what each value may be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  MEDIC_SETTING_APPLICATION_ID,
  MEDIC_SETTING_TENANT,
  MEDIC_SETTING_CLOUD,
  MEDIC_N_SETTINGS
} MedicSetting;

/* What is the matter with a value, with a key, or with the policy file as a whole. */
typedef enum
{
  MEDIC_FAULT_NONE,
  MEDIC_FAULT_NOT_AN_ID,
  MEDIC_FAULT_FOREIGN_ID,
  MEDIC_FAULT_NOT_A_TENANT,
  MEDIC_FAULT_NOT_A_CLOUD,
  MEDIC_FAULT_NO_SUCH_KEY,
  MEDIC_FAULT_UNREADABLE,
  MEDIC_FAULT_NOT_A_FILE,
  MEDIC_FAULT_TOO_LARGE,
  MEDIC_FAULT_NOT_TEXT,
  MEDIC_FAULT_NOT_A_KEY_FILE,
  MEDIC_FAULT_NO_GROUP,
  MEDIC_N_FAULTS
} MedicFault;

/* One of a list. */
typedef struct
{
  const char *value;
  const char *title;  /* N_() */
} MedicSettingChoice;

const MedicSettingChoice *medic_setting_get_clouds (void);

MedicFault  medic_setting_judge       (MedicSetting   setting,
                                       const char    *text,
                                       char         **value);
char       *medic_setting_dup_reason  (MedicFault     fault,
                                       const char    *text);
const char *medic_setting_find_owner  (const char    *application_id);

G_END_DECLS
