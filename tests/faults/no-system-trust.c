/* no-system-trust.c - nobody here trusts the authorities of the system, so none are read
 *
 * glib-networking reads all of them anew for every connection, which takes longer than all the rest
 * of one. The dynamic linker finds this function before the one of GnuTLS.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gnutls/x509.h>

int
gnutls_x509_trust_list_add_system_trust (gnutls_x509_trust_list_t list,
                                         unsigned int             flags,
                                         unsigned int             more_flags)
{
  return 0;
}
