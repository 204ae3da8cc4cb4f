/* id-token.h - id tokens as Microsoft makes them, and as it does not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ID_TOKEN_NOW 1800000000
#define ID_TOKEN_CLIENT "c0ffee00-1111-4222-8333-444455556666"
#define ID_TOKEN_TENANT "11112222-3333-4444-8555-666677778888"
#define ID_TOKEN_NONCE "nonce-of-this-sign-in-43-letters-long-abcde"
#define ID_TOKEN_HEADER "{\"typ\":\"JWT\",\"alg\":\"RS256\",\"kid\":\"x\"}"

char *id_token_payload (const char *authority,
                        const char *change);
char *id_token_write   (const char *header,
                        const char *payload,
                        const char *signature);
char *id_token_new     (const char *authority,
                        const char *change);

G_END_DECLS
