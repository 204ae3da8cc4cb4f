/* medic-tokens.h - what one account let us do, for how long, and whose it is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "services/medic-claims.h"
#include "services/medic-http.h"

G_BEGIN_DECLS

#define MEDIC_TYPE_TOKENS (medic_tokens_get_type ())

/* Never written anywhere but the refresh token by the keyring; wiped when the last one lets go. */
typedef struct _MedicTokens MedicTokens;

/**
 * MedicTokensTerms:
 * @claims: what the id token has to hold to
 * @scopes: what was asked for; an answer that names none grants just that (RFC 6749, 5.1)
 * @before: (nullable): what these tokens replace
 *
 * By what an answer of the token endpoint is read.
 */
typedef struct
{
  MedicClaimsTerms  claims;
  const char       *scopes;
  MedicTokens      *before;
} MedicTokensTerms;

GType              medic_tokens_get_type           (void);
MedicTokens       *medic_tokens_new                (const MedicHttpReply    *reply,
                                                    const MedicTokensTerms  *terms,
                                                    GError                 **error);
MedicTokens       *medic_tokens_new_kept           (const char              *refresh_token,
                                                    const MedicClaims       *claims);
MedicTokens       *medic_tokens_ref                (MedicTokens             *self);
void               medic_tokens_unref              (MedicTokens             *self);

const char        *medic_tokens_peek_access_token  (const MedicTokens       *self);
const char        *medic_tokens_peek_refresh_token (const MedicTokens       *self);
const MedicClaims *medic_tokens_peek_claims        (const MedicTokens       *self);
gint64             medic_tokens_get_expiry         (const MedicTokens       *self);
gboolean           medic_tokens_has_scope          (const MedicTokens       *self,
                                                    const char              *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicTokens, medic_tokens_unref)

G_END_DECLS
