/* medic-account.h - the account that is signed in, if one is: its tokens live here and nowhere else
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "services/medic-claims.h"
#include "services/medic-services.h"

G_BEGIN_DECLS

/* medic-refusal.h and medic-tokens.h, for who looks into them */
typedef struct _MedicRefusal MedicRefusal;
typedef struct _MedicTokens MedicTokens;

#define MEDIC_TYPE_ACCOUNT (medic_account_get_type ())
G_DECLARE_FINAL_TYPE (MedicAccount, medic_account, MEDIC, ACCOUNT, GObject)

/* By which way a person signs in. */
typedef enum
{
  MEDIC_WAY_BROWSER,  /* in the browser of this computer; the answer comes back by itself */
  MEDIC_WAY_CODE,     /* by a code, typed in on a page of Microsoft's on any device */
} MedicWay;

/**
 * MedicAccountAsk:
 * @link: the page to open
 * @code: (nullable): what to type in there
 * @expires: when both are of no use any more, in seconds since 1970; 0 for not known
 *
 * Called once a person is needed. Neither is ever logged.
 */
typedef void (*MedicAccountAsk) (const char *link,
                                 const char *code,
                                 gint64      expires,
                                 gpointer    user_data);

/**
 * MedicSignIn:
 * @login_hint: (nullable): the account, when it is known; %NULL lets the person choose one
 * @granted: (nullable): the page that the browser shows in the end; HTML that needs nothing from
 *   elsewhere. Not needed with a code
 * @refused: (nullable): the same, when it was refused
 * @ask: asks the person; may be called before medic_account_sign_in_async() returns
 *
 * Lent for the time of the call, but @ask and @ask_data, which live as long as it is under way.
 */
typedef struct
{
  MedicWay         way;
  MedicTier        tier;
  const char      *login_hint;
  GBytes          *granted;
  GBytes          *refused;
  MedicAccountAsk  ask;
  gpointer         ask_data;
} MedicSignIn;

MedicAccount      *medic_account_new             (MedicServices        *services,
                                                  const MedicIdentity  *identity);
gboolean           medic_account_is_set_up       (MedicAccount         *self);
gboolean           medic_account_is_signed_in    (MedicAccount         *self);
gboolean           medic_account_has_scope       (MedicAccount         *self,
                                                  const char           *name);
MedicTier          medic_account_get_tier        (MedicAccount         *self);
const MedicClaims *medic_account_peek_claims     (MedicAccount         *self);
MedicTokens       *medic_account_peek_tokens     (MedicAccount         *self);
void               medic_account_take_tokens     (MedicAccount         *self,
                                                  MedicTokens          *tokens);
void               medic_account_leave           (MedicAccount         *self);

void               medic_account_sign_in_async   (MedicAccount         *self,
                                                  const MedicSignIn    *sign_in,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
gboolean           medic_account_sign_in_finish  (MedicAccount         *self,
                                                  GAsyncResult         *result,
                                                  MedicRefusal        **refusal,
                                                  GError              **error);

void               medic_account_refresh_async   (MedicAccount         *self,
                                                  MedicTier             tier,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
gboolean           medic_account_refresh_finish  (MedicAccount         *self,
                                                  GAsyncResult         *result,
                                                  MedicRefusal        **refusal,
                                                  GError              **error);

void               medic_account_ask_keyring_async  (MedicAccount               *self,
                                                     MedicKeyringWish            wish,
                                                     const MedicKeyringAccount  *account,
                                                     GCancellable               *cancellable,
                                                     GAsyncReadyCallback         callback,
                                                     gpointer                    user_data);
MedicKeyringReply *medic_account_ask_keyring_finish (MedicAccount               *self,
                                                     GAsyncResult               *result,
                                                     GError                    **error);

G_END_DECLS
