/* account-world.h - an account at a sign-in service and a keyring that say what they are told to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "services/fake-keyring.h"
#include "services/medic-account.h"
#include "services/medic-refusal.h"
#include "services/token-server.h"

G_BEGIN_DECLS

/* An account at a sign-in service that says what it is told to. */
typedef struct
{
  TokenServer   *server;
  MedicServices *services;
  FakeKeyring   *keyring;
  MedicAccount  *account;  /* (unowned) */
  MedicRefusal  *refusal;
  GError        *error;
  char          *link;
  char          *code;
} AccountWorld;

void                account_world_init  (AccountWorld              *self,
                                         const TokenAnswer         *answers,
                                         gsize                      n_answers);
void                account_world_clear (AccountWorld              *self);
void                account_done        (GObject                   *source,
                                         GAsyncResult              *result,
                                         gpointer                   user_data);
void                account_wait        (GAsyncResult             **result);
gboolean            account_sign_in     (AccountWorld              *self,
                                         MedicWay                   way,
                                         GCancellable              *cancellable);
gboolean            account_refresh     (AccountWorld              *self);
MedicKeyringOutcome account_ask_keyring (AccountWorld              *self,
                                         MedicKeyringWish           wish,
                                         const MedicKeyringAccount *account);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AccountWorld, account_world_clear)

G_END_DECLS
