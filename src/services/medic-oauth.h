/* medic-oauth.h - signing in at Microsoft: what to open, what to hand in, what comes back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "services/medic-cloud.h"
#include "services/medic-pkce.h"
#include "services/medic-refusal.h"
#include "services/medic-services.h"
#include "services/medic-tokens.h"

G_BEGIN_DECLS

#define MEDIC_TYPE_OAUTH (medic_oauth_get_type ())
G_DECLARE_FINAL_TYPE (MedicOauth, medic_oauth, MEDIC, OAUTH, GObject)

/**
 * MedicAuthorize:
 * @redirect_uri: where the answer is waited for
 * @login_hint: (nullable): the account, when it is known; %NULL lets the person choose one. The two
 *   must not be combined, so here they cannot be
 * @claims: (nullable): a JSON object that a refusal came with
 *
 * One page to open in the browser.
 */
typedef struct
{
  const char      *redirect_uri;
  const MedicPkce *pkce;
  MedicTier        tier;
  const char      *login_hint;
  const char      *claims;
} MedicAuthorize;

MedicOauth  *medic_oauth_new               (MedicServices           *services,
                                            const MedicIdentity     *identity,
                                            GError                 **error);

char        *medic_oauth_dup_authorize_uri (MedicOauth              *self,
                                            const MedicAuthorize    *ask);

void         medic_oauth_redeem_async      (MedicOauth              *self,
                                            const MedicAuthorize    *ask,
                                            const char              *code,
                                            GCancellable            *cancellable,
                                            GAsyncReadyCallback      callback,
                                            gpointer                 user_data);
MedicTokens *medic_oauth_redeem_finish     (MedicOauth              *self,
                                            GAsyncResult            *result,
                                            MedicRefusal           **refusal,
                                            GError                 **error);

void         medic_oauth_refresh_async     (MedicOauth              *self,
                                            MedicTokens             *tokens,
                                            MedicTier                tier,
                                            GCancellable            *cancellable,
                                            GAsyncReadyCallback      callback,
                                            gpointer                 user_data);
MedicTokens *medic_oauth_refresh_finish    (MedicOauth              *self,
                                            GAsyncResult            *result,
                                            MedicRefusal           **refusal,
                                            GError                 **error);

G_END_DECLS
