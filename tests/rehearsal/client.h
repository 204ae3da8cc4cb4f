/* client.h - somebody who asks the pretend Microsoft, over real https
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>
#include <libsoup/soup.h>

#include "play.h"

G_BEGIN_DECLS

#define ANNA "anna@harbour.example"
#define TIM "tim@lakeside.example"

/* A world with these accounts. */
#define WITH_ACCOUNTS(accounts) WORLD_AND (DNS ("answers", MX), MICROSOFT ( \
  "answers", TENANT, "Managed"), "\"accounts\": [" accounts "]")
#define ACCOUNT(more) "{\"address\": \"" ANNA "\"" more "}"
#define PERSONAL "{\"address\": \"" TIM "\", \"kind\": \"personal\"}"

/* RFC 7636, appendix B */
#define VERIFIER "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
#define CHALLENGE "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"

#define DOOR "http://localhost:4711/"
#define IDENTITY "openid profile email offline_access User.Read"
#define MAILBOX IDENTITY " Mail.ReadWrite Mail.Send Calendars.Read Calendars.ReadWrite"
#define FORM "application/x-www-form-urlencoded"
#define JSON "application/json"

#define AUTHORIZE "/common/oauth2/v2.0/authorize"
#define TOKEN "/common/oauth2/v2.0/token"

typedef struct
{
  MedicRehearsal *rehearsal;
  MedicEndpoints *endpoints;
  SoupSession    *session;
  char           *cookie;     /* (nullable): what a browser would keep */
  char           *bearer;     /* (nullable) */
} Client;

/* What came back. */
typedef struct
{
  guint               status;
  char               *body;
  JsonObject         *json;      /* (nullable) */
  SoupMessageHeaders *headers;
} Seen;

void        client_open      (Client      *self,
                              const char  *world);
void        client_clear     (Client      *self);
Seen        client_ask       (Client      *self,
                              const char  *method,
                              const char  *path,
                              const char  *type,
                              const char  *body);
Seen        client_get       (Client      *self,
                              const char  *path);
Seen        client_post      (Client      *self,
                              const char  *path,
                              const char  *form);
void        seen_clear       (Seen        *self);
const char *seen_header      (const Seen  *self,
                              const char  *name);
char       *seen_parameter   (const Seen  *self,
                              const char  *name);
char       *seen_flow        (const Seen  *self);
void        seen_assert_page (const Seen  *self,
                              const char  *nick);
guint       seen_number      (const Seen  *self);
void        seen_assert_no   (const Seen  *self,
                              const char  *error,
                              guint        number);
JsonObject *seen_claims      (const Seen  *tokens);
const char *seen_text        (const Seen  *self,
                              const char  *member);

char       *form_escape      (const char  *text);
char       *form_authorize   (const char  *scope,
                              const char  *more);
Seen        client_pick      (Client      *self,
                              const Seen  *page,
                              const char  *address);
Seen        client_accept    (Client      *self,
                              const Seen  *page);
char       *client_get_code  (Client      *self,
                              const char  *scope,
                              const char  *address);
Seen        client_redeem    (Client      *self,
                              const char  *code,
                              const char  *more);
void        client_sign_in   (Client      *self,
                              const char  *scope,
                              const char  *address);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Client, client_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Seen, seen_clear)

G_END_DECLS
