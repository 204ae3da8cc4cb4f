/* medic-tls.h - which TLS is new enough
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void medic_tls_forbid_old (void);

G_END_DECLS
