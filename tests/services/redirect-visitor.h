/* redirect-visitor.h - who comes to the door that waits for the answer of a sign-in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "services/medic-redirect.h"

G_BEGIN_DECLS

#define VISITOR_STATE "tT5-state_of-this-sign-in-oNe8"
#define VISITOR_CODE "0.AXkA-code_of-this-sign-in.AgABAAIAAAD"

/* The true answer, and its page. */
#define VISITOR_ANSWER \
  "GET /?code=" VISITOR_CODE "&state=" VISITOR_STATE " HTTP/1.1\r\nHost: localhost:@\r\n\r\n"
#define VISITOR_PAGE "GET /done HTTP/1.1\r\nHost: localhost:@\r\n\r\n"

#define VISITOR_GRANTED "<!doctype html><title>Granted</title>"
#define VISITOR_REFUSED "<!doctype html><title>Refused</title>"

/* A door, and the wait at it. */
typedef struct
{
  MedicRedirect *redirect;
  GCancellable  *cancellable;
  GAsyncResult  *result;    /* (nullable): until it is over */
} Door;

void                 door_open       (Door                *self,
                                      MedicRedirectTerms   times);
void                 door_shut       (Door                *self);
MedicRedirectAnswer *door_wait       (Door                *self,
                                      GError             **error);
void                 door_answer     (Door                *self,
                                      GSocketFamily        family);

GSocketConnection   *visitor_come    (guint16              port,
                                      GSocketFamily        family,
                                      GError             **error);
void                 visitor_say     (GSocketConnection   *self,
                                      guint16              port,
                                      const char          *request);
char                *visitor_hear    (GSocketConnection   *self);
char                *visitor_ask     (guint16              port,
                                      const char          *request);
guint                visitor_status  (const char          *reply);

G_END_DECLS
