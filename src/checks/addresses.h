/* addresses.h - addresses that a service names: tidied, compared, recognised
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whose domain an address is of, as far as a personal account cares. */
typedef enum
{
  MEDIC_ADDRESSES_FOREIGN,
  MEDIC_ADDRESSES_MICROSOFT,
  MEDIC_ADDRESSES_STAND_IN,  /* what Microsoft puts in place of one that is not its own */
} MedicAddressesKind;

char               *medic_addresses_dup       (const char *text);
char               *medic_addresses_dup_ascii (const char *text);
char               *medic_addresses_dup_key   (const char *text);
gboolean            medic_addresses_are_same  (const char *one,
                                               const char *other);
MedicAddressesKind  medic_addresses_get_kind  (const char *address);

G_END_DECLS
