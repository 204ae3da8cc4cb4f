/* addresses.c - addresses that a service names: tidied, compared, recognised
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/addresses.h"

#include <string.h>

#include "core/medic-address.h"

/* “outlook_45A79CDF4502E0CF@outlook.com”: sixteen digits are usual, other programs saw eight. */
#define STAND_IN "outlook_"
#define STAND_IN_DOMAIN "@outlook.com"
#define FEWEST_DIGITS 8

/* Returns: (transfer full) (nullable): the address in the form that people know; %NULL when it is
 *   none, whatever else it may be */
char *
medic_addresses_dup (const char *text)
{
  g_autoptr (MedicAddress) address = text != NULL ? medic_address_parse (text) : NULL;

  return address != NULL ? g_steal_pointer (&address->address) : NULL;
}

/* Returns: (transfer full) (nullable): the address with its domain in ASCII, as servers want it */
char *
medic_addresses_dup_ascii (const char *text)
{
  g_autoptr (MedicAddress) address = text != NULL ? medic_address_parse (text) : NULL;
  g_autofree char *name = NULL;

  if (address == NULL || address->form != MEDIC_ADDRESS_FINE)
    return NULL;

  name = g_strndup (address->address, strcspn (address->address, "@"));

  return g_strconcat (name, "@", address->domain, NULL);
}

/* Returns: (transfer full) (nullable): the same for all ways to write one address: letters of any
 *   size, and a domain in its own script or in ASCII */
char *
medic_addresses_dup_key (const char *text)
{
  g_autoptr (MedicAddress) address = medic_address_parse (text);
  g_autofree char *name = NULL;
  g_autofree char *normal = NULL;
  g_autofree char *folded = NULL;

  if (address->form != MEDIC_ADDRESS_FINE)
    return NULL;

  name = g_strndup (address->address, strcspn (address->address, "@"));
  normal = g_utf8_normalize (name, -1, G_NORMALIZE_NFC);
  folded = normal != NULL ? g_utf8_casefold (normal, -1) : NULL;

  return folded != NULL ? g_strconcat (folded, "@", address->domain, NULL) : NULL;
}

/* Whether they are two ways to write one address. @one, @other: (nullable): */
gboolean
medic_addresses_are_same (const char *one,
                          const char *other)
{
  g_autofree char *first = one != NULL ? medic_addresses_dup_key (one) : NULL;
  g_autofree char *second = other != NULL ? medic_addresses_dup_key (other) : NULL;

  return first != NULL && g_strcmp0 (first, second) == 0;
}

static gboolean
is_stand_in (const char *address)
{
  g_autofree char *small = g_ascii_strdown (address, -1);
  const char *digits = small + strlen (STAND_IN);
  gsize n;

  if (!g_str_has_prefix (small, STAND_IN))
    return FALSE;

  n = strspn (digits, "0123456789abcdef");

  return n >= FEWEST_DIGITS && g_str_equal (digits + n, STAND_IN_DOMAIN);
}

MedicAddressesKind
medic_addresses_get_kind (const char *address)
{
  g_autoptr (MedicAddress) parsed = medic_address_parse (address);

  if (is_stand_in (address))
    return MEDIC_ADDRESSES_STAND_IN;

  return parsed->microsoft ? MEDIC_ADDRESSES_MICROSOFT : MEDIC_ADDRESSES_FOREIGN;
}
