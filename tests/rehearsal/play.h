/* play.h - a rehearsal made from a few words, and waiting for answers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rehearsal/medic-rehearsal.h"

G_BEGIN_DECLS

/* The pieces of a customer's world, as a file has them. */
#define GUID "3f0c2a5e-7d41-4c1b-9a52-0b6f4d2e8a11"
#define TENANT "{\"id\": \"" GUID "\", \"region\": \"EU\", \"cloud\": \"global\"}"
#define MX "[{\"preference\": 5, \"host\": \"{domain}.mx.harbour.example\"}, " \
  "{\"preference\": 0, \"host\": \"first.example\"}]"
#define DNS(manner, mx) "{\"manner\": \"" manner "\", \"mx\": " mx "}"
#define MICROSOFT(manner, tenant, realm) "{\"manner\": \"" manner "\", \"tenant\": " tenant \
  ", \"realm\": \"" realm "\", \"brand\": \"Harbour\", \"sign-in-host\": \"login.harbour.example\"}"
#define WORLD(dns, microsoft) "{\"dns\": " dns ", \"microsoft\": " microsoft "}"
#define WORLD_AND(dns, microsoft, more) "{\"dns\": " dns ", \"microsoft\": " microsoft ", " more "}"
#define NO_CHANGE "[]"

MedicRehearsal *play        (const char    *world,
                             const char    *changes);

void            keep_result (GObject       *source,
                             GAsyncResult  *result,
                             gpointer       user_data);
GAsyncResult   *wait_for    (GAsyncResult **result);

G_END_DECLS
