/* medic-secret.c - a text that is wiped when it is freed, and written to no core file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-keyring.h"

#include <libsecret/secret.h>

#include "services/medic-no-dump.h"

struct _MedicSecret
{
  SecretValue *value;
};

/**
 * medic_secret_new:
 * @text: copied; wiping the original is its owner's
 * @length: of @text in bytes, or -1 when it ends with a zero
 */
MedicSecret *
medic_secret_new (const char *text,
                  gssize      length)
{
  MedicSecret *self = g_new0 (MedicSecret, 1);

  medic_no_dump_hold ();
  self->value = secret_value_new (text, length, "text/plain");

  return self;
}

/* Returns: (transfer none): not to be copied into anything that is not wiped */
const char *
medic_secret_peek (const MedicSecret *self)
{
  return secret_value_get_text (self->value);
}

/* The text itself stays one. */
MedicSecret *
medic_secret_copy (const MedicSecret *self)
{
  MedicSecret *copy = g_new0 (MedicSecret, 1);

  medic_no_dump_hold ();
  copy->value = secret_value_ref (self->value);

  return copy;
}

void
medic_secret_free (MedicSecret *self)
{
  g_clear_pointer (&self->value, secret_value_unref);
  g_free (self);
  medic_no_dump_release ();
}
