/* medic-account-private.h - what the files that make up an account share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "services/medic-account.h"
#include "services/medic-oauth.h"

G_BEGIN_DECLS

MedicOauth   *medic_account_get_oauth    (MedicAccount  *self);
MedicKeyring *medic_account_get_keyring  (MedicAccount  *self);
const char   *medic_account_get_cloud    (MedicAccount  *self);
gint64        medic_account_get_now      (MedicAccount  *self);
void          medic_account_set_kept     (MedicAccount  *self,
                                          gboolean       kept);
void          medic_account_replace_kept (MedicAccount  *self);
void          medic_account_end_with     (GTask         *task,
                                          MedicTokens   *tokens,
                                          MedicRefusal  *refusal,
                                          GError        *error);
gboolean      medic_account_finish       (GAsyncResult  *result,
                                          MedicRefusal **refusal,
                                          GError       **error);

G_END_DECLS
