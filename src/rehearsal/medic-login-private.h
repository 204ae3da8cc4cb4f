/* medic-login-private.h - what the files that make up the pretend sign-in service share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rehearsal/medic-aadsts.h"
#include "rehearsal/medic-ledger.h"
#include "rehearsal/medic-login.h"
#include "rehearsal/medic-practice-account.h"

G_BEGIN_DECLS

/* How long things are good, in seconds. */
#define MEDIC_LOGIN_FLOW_SECONDS 600
#define MEDIC_LOGIN_CODE_SECONDS 600
#define MEDIC_LOGIN_DEVICE_SECONDS 900
#define MEDIC_LOGIN_ACCESS_SECONDS 3599
#define MEDIC_LOGIN_REFRESH_SECONDS (90 * 24 * 60 * 60)
#define MEDIC_LOGIN_SESSION_SECONDS (24 * 60 * 60)

/* Where the pages send what was pressed. */
#define MEDIC_LOGIN_PICK "/common/login"
#define MEDIC_LOGIN_CONSENT "/common/Consent/Set"
#define MEDIC_LOGIN_DEVICE "/devicelogin"

/**
 * MedicTurn:
 * @wish: what the program asks for
 * @device: (nullable): the code to be typed in that this is about
 * @account: (nullable): who was picked
 *
 * One turn of somebody who signs in.
 */
typedef struct
{
  const MedicRequest         *request;
  MedicWish                  *wish;
  MedicPass                  *device;
  const MedicPracticeAccount *account;
} MedicTurn;

/* medic-login.c */
char        *medic_login_resolve        (const MedicRequest   *request,
                                         const char           *asked);
MedicAnswer *medic_login_forbid_method  (const MedicRequest   *request);
void         medic_login_trace          (const MedicRequest   *request,
                                         MedicAnswer          *answer);

/* medic-login-wish.c */
guint        medic_login_judge_program  (const MedicRequest   *request,
                                         const char          **detail);
guint        medic_login_read_scopes    (const MedicRequest   *request,
                                         MedicWish            *wish,
                                         const char          **detail);
gboolean     medic_login_wants_mailbox  (const MedicWish      *wish);

/* medic-login-authorize.c */
MedicAnswer *medic_login_authorize      (const MedicRequest   *request,
                                         const char           *tenant);

/* medic-login-reply.c */
MedicAnswer *medic_login_send_back      (const MedicTurn      *turn,
                                         GHashTable           *fields);
MedicAnswer *medic_login_refuse         (const MedicTurn      *turn,
                                         const MedicNo        *no,
                                         gboolean              cancelled);
MedicAnswer *medic_login_grant          (const MedicTurn      *turn);

/* medic-login-flow.c */
typedef MedicAnswer *(*MedicLoginPress) (const MedicTurn *turn);

const char  *medic_login_remember       (const MedicTurn      *turn);
MedicAnswer *medic_login_follow         (const MedicRequest   *request,
                                         MedicLoginPress       press);

/* medic-login-pick.c */
MedicAnswer *medic_login_begin          (const MedicTurn      *turn);
MedicAnswer *medic_login_pick           (const MedicRequest   *request);

/* medic-login-judge.c */
gboolean     medic_login_is_approval    (guint                 number);
MedicAnswer *medic_login_judge          (const MedicTurn      *turn);
MedicAnswer *medic_login_consent        (const MedicRequest   *request);

/* medic-login-session.c */
GPtrArray   *medic_login_peek_session   (const MedicRequest   *request);
void         medic_login_join_session   (const MedicTurn      *turn,
                                         MedicAnswer          *answer);
MedicAnswer *medic_login_leave          (const MedicRequest   *request);

/* medic-login-token.c */
MedicAnswer *medic_login_token          (const MedicRequest   *request,
                                         const char           *tenant);

/* medic-login-device.c */
MedicAnswer *medic_login_device_code    (const MedicRequest   *request,
                                         const char           *tenant);
MedicAnswer *medic_login_device_page    (const MedicRequest   *request);
MedicAnswer *medic_login_device_token   (const MedicRequest   *request,
                                         const char           *tenant);

/* medic-login-give.c */
MedicAnswer *medic_login_give_tokens    (const MedicTurn      *turn,
                                         char *const          *scopes,
                                         gboolean              renewed);

/* medic-login-id-token.c */
char        *medic_login_dup_id_token   (const MedicTurn      *turn,
                                         gboolean              renewed);
char        *medic_login_dup_client_info (const MedicTurn     *turn);
const char  *medic_login_get_tenant_id  (const MedicTurn      *turn);

/* medic-login-page.c */
typedef enum
{
  MEDIC_LOGIN_SIGNED_OUT,
  MEDIC_LOGIN_DEVICE_DONE,
  MEDIC_LOGIN_DEVICE_CANCELLED,
} MedicLoginNews;

MedicAnswer *medic_login_page_new       (const MedicRequest   *request,
                                         const char           *nick,
                                         const char           *title,
                                         const char           *content);
void         medic_login_add_text       (GString              *html,
                                         const char           *element,
                                         const char           *text);
MedicAnswer *medic_login_page_no        (const MedicRequest   *request,
                                         const MedicNo        *no,
                                         gboolean              told);
MedicAnswer *medic_login_page_news      (const MedicRequest   *request,
                                         MedicLoginNews        news);
MedicAnswer *medic_login_page_post      (const MedicRequest   *request,
                                         const char           *uri,
                                         GHashTable           *fields);

/* medic-login-page-choice.c */
MedicAnswer *medic_login_page_pick      (const MedicTurn      *turn,
                                         const char           *only,
                                         const char           *typed,
                                         const char           *wrong);
MedicAnswer *medic_login_page_consent   (const MedicTurn      *turn);
MedicAnswer *medic_login_page_approval  (const MedicTurn      *turn,
                                         const MedicPracticeRule *rule);
MedicAnswer *medic_login_page_code      (const MedicRequest   *request,
                                         const char           *wrong);

G_END_DECLS
