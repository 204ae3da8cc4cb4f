/* medic-ledger.h - what the pretend Microsoft remembers from one request to the next
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rehearsal/medic-practice-rule.h"
#include "rehearsal/medic-rehearsal.h"
#include "rehearsal/medic-request.h"

G_BEGIN_DECLS

/**
 * MedicWish:
 * @tenant: that was asked: “common” and its like, or an id
 * @client_info: the program wants to be told whose tokens they are, outside of them too
 * @scope: as it was written
 * @scopes: the names in it, each once, without the address before them
 * @redirect_uri: (nullable): NULL with a code to type in
 * @state: (nullable):
 * @nonce: (nullable):
 * @challenge: (nullable):
 * @form_post: the answer is to come in the body of a POST
 * @prompt: (nullable):
 * @login_hint: (nullable):
 * @correlation: by which both sides find it again
 *
 * What a program asks for when it has somebody sign in.
 */
typedef struct
{
  gatomicrefcount  ref_count;
  char            *tenant;
  gboolean         client_info;
  char            *scope;
  char           **scopes;
  char            *redirect_uri;
  char            *state;
  char            *nonce;
  char            *challenge;
  gboolean         form_post;
  char            *prompt;
  char            *login_hint;
  char            *correlation;
} MedicWish;

typedef enum
{
  MEDIC_PASS_FLOW,     /* a page that waits for somebody to press something */
  MEDIC_PASS_SESSION,  /* a browser in which somebody is signed in */
  MEDIC_PASS_CODE,     /* an authorization code */
  MEDIC_PASS_DEVICE,   /* a code to be typed in */
  MEDIC_PASS_ACCESS,
  MEDIC_PASS_REFRESH,
  MEDIC_N_PASSES
} MedicPassKind;

/**
 * MedicPass:
 * @id: at random: who knows it has it
 * @wish: (nullable): what was asked for
 * @address: (nullable): of the account, once somebody picked one
 * @addresses: (nullable): of the accounts that are signed in in a browser
 * @scopes: (nullable): what was granted
 * @used: it was handed in, or decided
 * @partner: (nullable): id of the code to be typed in that a page is about
 * @user_code: (nullable): what is to be typed in
 * @asked: when it was last asked for, monotonic; 0 for never
 * @error: (nullable): what was decided instead; with @suberror and @number
 *
 * One thing that was handed out.
 */
typedef struct
{
  char        *id;
  gint64       born;
  guint        life;
  MedicWish   *wish;
  char        *address;
  GPtrArray   *addresses;
  char       **scopes;
  gboolean     used;
  char        *partner;
  char        *user_code;
  gint64       asked;
  char        *error;
  char        *suberror;
  guint        number;
} MedicPass;

/* Where a message lies. */
typedef enum
{
  MEDIC_FOLDER_INBOX,
  MEDIC_FOLDER_SENT,
  MEDIC_FOLDER_DRAFTS,
  MEDIC_N_FOLDERS
} MedicFolder;

/**
 * MedicLetter:
 * @address: of the account whose it is
 * @to: whom it is to; may be empty
 * @html: what @content is; else it is plain text
 */
typedef struct
{
  char        *address;
  char        *id;
  char        *message_id;
  char        *subject;
  char        *from;
  char       **to;
  char        *content;
  gboolean     html;
  gboolean     read;
  char        *time;
  MedicFolder  folder;
} MedicLetter;

MedicWish   *medic_wish_new              (void);
MedicWish   *medic_wish_ref              (MedicWish      *self);
void         medic_wish_unref            (MedicWish      *self);

MedicLedger *medic_ledger_new            (void);
void         medic_ledger_free           (MedicLedger    *self);
void         medic_ledger_set_second     (MedicLedger    *self,
                                          guint           milliseconds);
guint        medic_ledger_get_second     (MedicLedger    *self);

void         medic_ledger_set_say        (MedicLedger    *self,
                                          const char     *language,
                                          MedicRehearsalSay say);
const char  *medic_ledger_get_language   (MedicLedger    *self);
const char  *medic_ledger_say            (MedicLedger    *self,
                                          const char     *msgid);

MedicPass   *medic_ledger_hand_out       (MedicLedger    *self,
                                          MedicPassKind   kind,
                                          guint           seconds);
MedicPass   *medic_ledger_find           (MedicLedger    *self,
                                          MedicPassKind   kind,
                                          const char     *id);
MedicPass   *medic_ledger_find_user_code (MedicLedger    *self,
                                          const char     *user_code);
gboolean     medic_ledger_is_over        (MedicLedger     *self,
                                          const MedicPass *pass);
void         medic_ledger_take_back      (MedicLedger    *self,
                                          MedicPassKind   kind,
                                          MedicPass      *pass);

gboolean     medic_ledger_is_granted     (MedicLedger    *self,
                                          const char     *address,
                                          const char     *scope);
void         medic_ledger_grant          (MedicLedger    *self,
                                          const char     *address,
                                          const char     *scope);
guint        medic_ledger_count          (MedicLedger    *self,
                                          const char     *address,
                                          const char     *what);

MedicLetter *medic_ledger_write          (MedicLedger    *self,
                                          const char     *address,
                                          MedicFolder     folder);
MedicLetter *medic_ledger_find_letter    (MedicLedger    *self,
                                          const char     *address,
                                          const char     *id);
GPtrArray   *medic_ledger_get_letters    (MedicLedger    *self);
void         medic_ledger_burn           (MedicLedger    *self,
                                          MedicLetter    *letter);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicWish, medic_wish_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicLedger, medic_ledger_free)

G_END_DECLS
