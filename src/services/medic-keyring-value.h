/* medic-keyring-value.h - what lies in the keyring: a token and the date to remove it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "services/medic-keyring.h"

G_BEGIN_DECLS

/* libsecret's; a header of a layer that others see needs no package that they lack. */
typedef struct _SecretValue SecretValue;

SecretValue *medic_keyring_value_new  (const MedicSecret *token,
                                       gint64             now);
MedicSecret *medic_keyring_value_open (SecretValue       *value,
                                       gint64             now);

G_END_DECLS
