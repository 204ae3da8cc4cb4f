/* medic-trust.h - a TLS database that trusts one authority and nobody else
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define MEDIC_TYPE_TRUST (medic_trust_get_type ())
G_DECLARE_FINAL_TYPE (MedicTrust, medic_trust, MEDIC, TRUST, GTlsDatabase)

GTlsDatabase *medic_trust_new (GTlsCertificate *authority);

G_END_DECLS
