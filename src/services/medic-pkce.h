/* medic-pkce.h - what only we know of one sign-in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "services/medic-wiped.h"

G_BEGIN_DECLS

/**
 * MedicPkce:
 * @verifier: proves to the token endpoint that who redeems is who asked (RFC 7636); never leaves
 *   before that
 * @challenge: its hash, which the browser carries
 * @state: comes back with the answer (RFC 6749, 10.12)
 * @nonce: comes back within the id token
 *
 * Good for one sign-in only.
 */
typedef struct
{
  MedicWiped *verifier;
  MedicWiped *challenge;
  MedicWiped *state;
  MedicWiped *nonce;
} MedicPkce;

MedicPkce  *medic_pkce_new       (void);
void        medic_pkce_free      (MedicPkce  *self);
MedicWiped *medic_pkce_challenge (const char *verifier);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicPkce, medic_pkce_free)

G_END_DECLS
