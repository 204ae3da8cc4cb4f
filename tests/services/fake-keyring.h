/* fake-keyring.h - a keyring that says what it is told to, and remembers what was wished
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "services/medic-keyring.h"

G_BEGIN_DECLS

#define FAKE_TYPE_KEYRING (fake_keyring_get_type ())
G_DECLARE_FINAL_TYPE (FakeKeyring, fake_keyring, FAKE, KEYRING, MedicKeyring)

struct _FakeKeyring
{
  MedicKeyring parent_instance;

  MedicKeyringOutcome outcome;
  MedicKeyringWish wish;
  guint n_asked;
  gboolean about_all;
  char *object;
  char *token;
};

G_END_DECLS
