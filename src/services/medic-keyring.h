/* medic-keyring.h - where the person's sign-in is kept, when the person wants it kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Microsoft's refresh tokens die after as many days without use. */
#define MEDIC_KEYRING_DAYS 90

/* How long a keyring may be silent. A person who is asked for a password may take longer. */
#define MEDIC_KEYRING_SECONDS 10

/* What a keyring said or did. Each is an answer; what a caller cancels is none. */
typedef enum
{
  MEDIC_KEYRING_UNLOCKED,       /* it is open, and here is what was asked for */
  MEDIC_KEYRING_STORED,         /* the token is in it now */
  MEDIC_KEYRING_NOTHING_THERE,  /* it holds nothing of ours: looked at, not guessed */
  MEDIC_KEYRING_LOCKED,         /* it is locked, and nobody could be asked to open it */
  MEDIC_KEYRING_DISMISSED,      /* the person was asked to open it, and closed the question */
  MEDIC_KEYRING_NO_SERVICE,     /* this session has no keyring */
  MEDIC_KEYRING_NO_BUS,         /* there is no session in which to ask for one */
  MEDIC_KEYRING_SILENT,         /* it did not answer in time */
  MEDIC_KEYRING_DIED,           /* it went away while we were talking to it */
  MEDIC_KEYRING_REFUSED,        /* it answered that it would not, or could not */
} MedicKeyringOutcome;

const char *medic_keyring_outcome_get_nick (MedicKeyringOutcome outcome);

/**
 * MedicKeyringAccount:
 * @object: the account's id in its organisation (oid)
 * @tenant: the organisation's id (tid)
 * @cloud: which of Microsoft's clouds
 * @label: what a person sees in the system's own list of passwords
 */
typedef struct
{
  char *object;
  char *tenant;
  char *cloud;
  char *label;
} MedicKeyringAccount;

MedicKeyringAccount *medic_keyring_account_new  (const char                *object,
                                                 const char                *tenant,
                                                 const char                *cloud,
                                                 const char                *label);
MedicKeyringAccount *medic_keyring_account_copy (const MedicKeyringAccount *self);
void                 medic_keyring_account_free (MedicKeyringAccount       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicKeyringAccount, medic_keyring_account_free)

/* A refresh token in memory that is not paged out, and is wiped when it is freed. While one lives,
 * the program writes no core file. */
typedef struct _MedicSecret MedicSecret;

MedicSecret *medic_secret_new  (const char        *text,
                                gssize             length);
const char  *medic_secret_peek (const MedicSecret *self);
MedicSecret *medic_secret_copy (const MedicSecret *self);
void         medic_secret_free (MedicSecret       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicSecret, medic_secret_free)

/**
 * MedicKeyringReply:
 * @token: (nullable): what was looked up; only when @outcome is %MEDIC_KEYRING_UNLOCKED
 * @accounts: (element-type MedicKeyringAccount): those listed; empty unless @outcome is
 *   %MEDIC_KEYRING_UNLOCKED
 */
typedef struct
{
  MedicKeyringOutcome  outcome;
  MedicSecret         *token;
  GPtrArray           *accounts;
} MedicKeyringReply;

MedicKeyringReply *medic_keyring_reply_new  (MedicKeyringOutcome  outcome);
void               medic_keyring_reply_free (MedicKeyringReply   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicKeyringReply, medic_keyring_reply_free)

typedef enum
{
  MEDIC_KEYRING_LOOK_UP,  /* one account's token */
  MEDIC_KEYRING_STORE,    /* one account's token, in place of the one before */
  MEDIC_KEYRING_LIST,     /* whose tokens are there; never asks the person to open the keyring */
  MEDIC_KEYRING_FORGET,   /* one account's token, or all; and look whether they are gone */
} MedicKeyringWish;

/**
 * MedicKeyringQuestion:
 * @account: (nullable): %NULL for all, where @wish may be about all
 * @token: (nullable): what to store
 * @now: in seconds since 1970, by the clock that the case goes by
 *
 * Lent for the time of the call.
 */
typedef struct
{
  MedicKeyringWish           wish;
  const MedicKeyringAccount *account;
  const MedicSecret         *token;
  gint64                     now;
} MedicKeyringQuestion;

#define MEDIC_TYPE_KEYRING (medic_keyring_get_type ())
G_DECLARE_DERIVABLE_TYPE (MedicKeyring, medic_keyring, MEDIC, KEYRING, GObject)

/**
 * MedicKeyringClass:
 * @ask_async: does what is wished; must honour @cancellable at once
 * @ask_finish: (transfer full): the reply; an error only when it was cancelled
 */
struct _MedicKeyringClass
{
  GObjectClass parent_class;

  void               (*ask_async)  (MedicKeyring                *self,
                                    const MedicKeyringQuestion  *question,
                                    GCancellable                *cancellable,
                                    GAsyncReadyCallback          callback,
                                    gpointer                     user_data);
  MedicKeyringReply *(*ask_finish) (MedicKeyring                *self,
                                    GAsyncResult                *result,
                                    GError                     **error);
};

void               medic_keyring_ask_async  (MedicKeyring                *self,
                                             const MedicKeyringQuestion  *question,
                                             GCancellable                *cancellable,
                                             GAsyncReadyCallback          callback,
                                             gpointer                     user_data);
MedicKeyringReply *medic_keyring_ask_finish (MedicKeyring                *self,
                                             GAsyncResult                *result,
                                             GError                     **error);

MedicKeyring      *medic_keyring_new_system (void);

G_END_DECLS
