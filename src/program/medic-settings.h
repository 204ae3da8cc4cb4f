/* medic-settings.h - the application id, the tenant and the cloud, and who set them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "program/medic-settings-value.h"

G_BEGIN_DECLS

/* Who set a value; a stronger one comes later and wins. */
typedef enum
{
  MEDIC_SET_BY_NOBODY,
  MEDIC_SET_BY_BUILD,        /* who built the program: an option of Meson */
  MEDIC_SET_BY_PERSON,       /* the person, in the preferences */
  MEDIC_SET_BY_ENVIRONMENT,  /* who administers the sandbox: flatpak override --env */
  MEDIC_SET_BY_POLICY,       /* who administers the computer: the policy file */
  MEDIC_N_SET_BY
} MedicSetBy;

/**
 * MedicSettingProblem:
 * @source: where it stands
 * @key: (nullable): as it is written there; %NULL when it is about the whole policy file
 * @fault: what is the matter
 * @text: (nullable): the value that is not used
 *
 * A value that is left out. The next weaker source decides, as though it did not stand there.
 */
typedef struct
{
  MedicSetBy  source;
  char       *key;
  MedicFault  fault;
  char       *text;
} MedicSettingProblem;

/**
 * MedicSettingsPlaces:
 * @policy_file: path of the policy file
 * @built_in: (nullable): what the program was built with
 * @environment: (nullable): NAME=VALUE
 * @schemas: (nullable): where the schema may be
 *
 * Where to look.
 */
typedef struct
{
  const char            *policy_file;
  const char            *built_in[MEDIC_N_SETTINGS];
  const char *const     *environment;
  GSettingsSchemaSource *schemas;
} MedicSettingsPlaces;

/**
 * MedicSettings:
 *
 * Who we are at Microsoft's sign-in service, and where that is. Policy file and
 * environment are read once. Emits “changed” when the person's own values change.
 */
#define MEDIC_TYPE_SETTINGS (medic_settings_get_type ())
G_DECLARE_FINAL_TYPE (MedicSettings, medic_settings, MEDIC, SETTINGS, GObject)

MedicSettings *medic_settings_get_default     (void);
MedicSettings *medic_settings_new             (const MedicSettingsPlaces *places);

const char    *medic_settings_get_value       (MedicSettings             *self,
                                               MedicSetting               setting);
MedicSetBy     medic_settings_get_source      (MedicSettings             *self,
                                               MedicSetting               setting);
guint          medic_settings_get_cloud       (MedicSettings             *self);
gboolean       medic_settings_is_locked       (MedicSettings             *self,
                                               MedicSetting               setting);
const char    *medic_settings_get_own         (MedicSettings             *self,
                                               MedicSetting               setting);
MedicFault     medic_settings_set_own         (MedicSettings             *self,
                                               MedicSetting               setting,
                                               const char                *text);
gboolean       medic_settings_are_kept        (MedicSettings             *self);
const char    *medic_settings_get_policy_file (MedicSettings             *self);
GPtrArray     *medic_settings_get_problems    (MedicSettings             *self);

char          *medic_settings_dup_place       (MedicSettings             *self,
                                               MedicSetting               setting);
char          *medic_settings_dup_problem     (MedicSettings             *self,
                                               const MedicSettingProblem *problem);

G_END_DECLS
