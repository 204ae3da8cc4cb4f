/* medic-request.h - what somebody asks of a pretend server
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libsoup/soup.h>

#include "rehearsal/medic-world.h"

G_BEGIN_DECLS

/* The most that is listened to. Nobody honest says more. */
#define MEDIC_REQUEST_LONGEST_BODY (64 * 1024)

/* What the pretend Microsoft remembers: medic-ledger.h */
typedef struct _MedicLedger MedicLedger;

/**
 * MedicRequest:
 * @path: unescaped, UTF-8
 * @base: “https://host[:port]”, as whoever asks calls this server
 * @query: (element-type utf8 utf8): its parameters; may be empty
 * @form: (element-type utf8 utf8): those of a form in the body; may be empty
 * @malformed: @query or @form could not be read, and is empty
 * @body: (nullable): as it came
 * @headers: (nullable): as they came
 * @world: in which it is asked
 * @ledger: (nullable): what was said before
 */
typedef struct
{
  char               *method;
  char               *path;
  char               *base;
  GHashTable         *query;
  GHashTable         *form;
  gboolean            malformed;
  GBytes             *body;
  SoupMessageHeaders *headers;
  const MedicWorld   *world;
  MedicLedger        *ledger;
} MedicRequest;

MedicRequest *medic_request_new         (const char          *method,
                                         const char          *path,
                                         const char          *query);
MedicRequest *medic_request_read        (SoupServerMessage   *message,
                                         const char          *path);
void          medic_request_free        (MedicRequest        *self);
GHashTable   *medic_request_parse_pairs (const char          *text);

gboolean      medic_request_is          (const MedicRequest  *self,
                                         const char          *method);
const char   *medic_request_peek        (const MedicRequest  *self,
                                         const char          *name);
const char   *medic_request_peek_header (const MedicRequest  *self,
                                         const char          *name);
JsonObject   *medic_request_parse_json  (const MedicRequest  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicRequest, medic_request_free)

G_END_DECLS
