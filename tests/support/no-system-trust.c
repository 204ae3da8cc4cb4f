/* no-system-trust.c - whoever is linked with this trusts none of the system's authorities
 *
 * glib-networking has GnuTLS read all of them anew for each connection, at both of its ends. Where
 * everybody is on loopback nobody needs them, and that is most of what such a test would do. It is
 * to be linked with export_dynamic, so that it stands before the function of that name in GnuTLS.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gnutls/x509.h>

int
gnutls_x509_trust_list_add_system_trust (gnutls_x509_trust_list_t list,
                                         unsigned int             flags,
                                         unsigned int             verify_flags)
{
  /* How many there are. Newer glib-networking takes none for a fault of the computer. */
  return 1;
}
