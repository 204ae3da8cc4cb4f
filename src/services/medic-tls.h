/* medic-tls.h - which TLS is new enough, and that it lasts as long as the process
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void medic_tls_stay (void);
void medic_tls_forbid_old (void);

G_END_DECLS
