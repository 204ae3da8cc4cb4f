/* token-server.h - a token endpoint within the test: says what it is told, keeps what it hears
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "services/medic-oauth.h"

G_BEGIN_DECLS

/**
 * TokenAnswer:
 * @status: 0 to close the connection instead
 * @body: “%I” in it stands for a good id token, “%B” for the address of the server
 * @claims: (nullable): what is otherwise in that id token
 * @header: (nullable): “Name: value”
 */
typedef struct
{
  guint       status;
  const char *body;
  const char *claims;
  const char *header;
} TokenAnswer;

typedef struct _TokenServer TokenServer;

TokenServer   *token_server_new            (const TokenAnswer *answers,
                                            gsize              n_answers);
void           token_server_free           (TokenServer       *self);
MedicServices *token_server_new_services   (TokenServer       *self);
MedicEndpoints *token_server_new_endpoints (TokenServer      *self);
MedicOauth    *token_server_new_oauth      (MedicServices     *services);

const char    *token_server_get_base       (TokenServer       *self);
guint          token_server_get_n_requests (TokenServer       *self);
const char    *token_server_peek_path      (TokenServer       *self);
const char    *token_server_peek_header    (TokenServer       *self,
                                            const char        *name);
const char    *token_server_peek_form      (TokenServer       *self,
                                            const char        *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TokenServer, token_server_free)

G_END_DECLS
