/* medic-pkce.c - what only we know of one sign-in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-pkce.h"

/* RFC 7636, 4.1: 32 bytes make 43 letters. */
#define N_BYTES 32

/* Returns: (transfer full): anew for each sign-in */
MedicPkce *
medic_pkce_new (void)
{
  MedicPkce *self = g_new0 (MedicPkce, 1);

  self->verifier = medic_wiped_new_random (N_BYTES);
  self->challenge = medic_pkce_challenge (self->verifier);
  self->state = medic_wiped_new_random (N_BYTES);
  self->nonce = medic_wiped_new_random (N_BYTES);

  return self;
}

void
medic_pkce_free (MedicPkce *self)
{
  g_clear_pointer (&self->verifier, medic_wiped_free);
  g_clear_pointer (&self->challenge, medic_wiped_free);
  g_clear_pointer (&self->state, medic_wiped_free);
  g_clear_pointer (&self->nonce, medic_wiped_free);
  g_free (self);
}

/* Returns: (transfer full): the S256 way (RFC 7636, 4.2) */
MedicWiped *
medic_pkce_challenge (const char *verifier)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize size = sizeof digest;

  g_checksum_update (checksum, (const guchar *) verifier, -1);
  g_checksum_get_digest (checksum, digest, &size);

  return medic_wiped_encode (digest, size);
}
