/* medic-oauth-private.h - what the ways of signing in have in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "services/medic-oauth.h"

G_BEGIN_DECLS

/* What the token endpoint said: one of the two. */
typedef struct
{
  MedicTokens  *tokens;   /* (nullable) */
  MedicRefusal *refusal;  /* (nullable) */
} MedicOutcome;

void          medic_outcome_free          (MedicOutcome          *self);
MedicTokens  *medic_outcome_take          (MedicOutcome          *self,
                                           MedicRefusal         **refusal);

void          medic_oauth_post_async      (MedicOauth            *self,
                                           const char            *path,
                                           const char *const     *form,
                                           GCancellable          *cancellable,
                                           GAsyncReadyCallback    callback,
                                           gpointer               user_data);
MedicOutcome *medic_oauth_read            (MedicOauth            *self,
                                           const MedicHttpReply  *reply,
                                           const char            *nonce,
                                           const char            *scopes,
                                           MedicTokens           *before,
                                           GError               **error);
const char   *medic_oauth_get_authority   (MedicOauth            *self);
const char   *medic_oauth_get_client_id   (MedicOauth            *self);
char         *medic_oauth_dup_scopes      (MedicOauth            *self,
                                           MedicTier              tier);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicOutcome, medic_outcome_free)

G_END_DECLS
