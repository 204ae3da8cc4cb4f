/* medic-signer.h - signs id tokens, with a key that lasts as long as this process
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

void  medic_signer_warm_up  (void);
char *medic_signer_sign     (JsonBuilder *claims);
void  medic_signer_add_keys (JsonBuilder *builder);

G_END_DECLS
