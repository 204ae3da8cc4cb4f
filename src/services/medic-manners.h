/* medic-manners.h - asking no host more than is polite, where many questions come together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libsoup/soup.h>

G_BEGIN_DECLS

/* A host may want to be left alone, and not say for how long. The other one is the longest that is
 * waited. */
#define MEDIC_MANNERS_USUAL_REST_SECONDS 5
#define MEDIC_MANNERS_LONGEST_REST_SECONDS (15 * 60)

/**
 * MedicManners:
 *
 * A feature of a session: with it, medic_http_send_async() waits for its turn before it asks a
 * host. Of a host that wants to be left alone nothing is asked until then: who waits is told
 * %G_IO_ERROR_BUSY.
 */
#define MEDIC_TYPE_MANNERS (medic_manners_get_type ())
G_DECLARE_FINAL_TYPE (MedicManners, medic_manners, MEDIC, MANNERS, GObject)

/* The leave to ask one host now. It ends when it is freed. */
typedef struct _MedicTurn MedicTurn;

MedicManners *medic_manners_new          (guint                at_a_time,
                                          guint                milliseconds_between);
MedicManners *medic_manners_peek         (SoupSession         *session);
void          medic_manners_end          (MedicManners        *self);
guint         medic_manners_get_rest     (MedicManners        *self);
void          medic_manners_await_async  (MedicManners        *self,
                                          GUri                *uri,
                                          GCancellable        *cancellable,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data);
MedicTurn    *medic_manners_await_finish (MedicManners        *self,
                                          GAsyncResult        *result,
                                          GError             **error);

void          medic_turn_rest            (MedicTurn           *self,
                                          guint                seconds);
void          medic_turn_free            (MedicTurn           *self);

G_END_DECLS
