/* test-player.h - a server that keeps to no rules: it does to every connection what a script says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rehearsal/medic-authority.h"

G_BEGIN_DECLS

/* How a connection ends when all has been said. */
typedef enum
{
  TEST_ENDING_CLOSE,  /* as agreed: TLS says goodbye first */
  TEST_ENDING_CUT,    /* closed under TLS, without a word */
  TEST_ENDING_RESET,
  TEST_ENDING_HOLD,   /* open, and silent */
  TEST_ENDING_DRIP,   /* open, and 20 bytes a second for ever */
} TestEnding;

/**
 * TestScript:
 * @issued_for: (nullable): name in the certificate; %NULL for the server's own
 * @validity: of the certificate
 * @signed_by: (nullable): name of the authority that signs it; %NULL for any
 * @forged: the certificate names the authority, and not its key
 * @plain: no TLS: @bytes answer the client's very first bytes
 * @bytes: (nullable): sent as they are once the request was read
 *
 * What a server that plays by no rules does with every connection.
 */
typedef struct
{
  const char    *issued_for;
  MedicValidity  validity;
  const char    *signed_by;
  gboolean       forged;
  gboolean       plain;
  const char    *bytes;
  TestEnding     ending;
} TestScript;

typedef struct _TestPlayer TestPlayer;

TestPlayer *test_player_new      (const TestScript *script,
                                  GTlsCertificate  *certificate);
void        test_player_free     (TestPlayer       *self);
guint16     test_player_get_port (const TestPlayer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestPlayer, test_player_free)

G_END_DECLS
