/* medic-pkce.c - what only we know of one sign-in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-pkce.h"

#include "services/medic-no-dump.h"

/* RFC 7636, 4.1: 32 bytes make 43 letters. */
#define N_BYTES 32

/* Returns: (transfer full): anew for each sign-in. It lives as long as the code does, and no core
 * file is written meanwhile: the two together are as good as the tokens. */
MedicPkce *
medic_pkce_new (void)
{
  MedicPkce *self = g_new0 (MedicPkce, 1);

  medic_no_dump_hold ();
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
  medic_no_dump_release ();
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
