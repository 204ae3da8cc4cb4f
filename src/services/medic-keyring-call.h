/* medic-keyring-call.h - one call to the system's keyring: its bounds, and how it ends
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "services/medic-keyring.h"

G_BEGIN_DECLS

/**
 * MedicKeyringCall:
 * @bus: (nullable): the session bus, when a keyring is on it
 * @owner: (nullable): the unique name of that keyring
 * @reply: what is known so far
 * @items: (element-type SecretRetrievable): what the keyring was seen to hold
 * @next: of @items, the one to be read next
 * @opened: the person has been asked to open the keyring
 * @cleared: it has been told to forget
 * @own: cancelled when the call ends early
 *
 * It ends once: by an answer, by an error, or early, by the caller, the deadline or the keyring's
 * death; then what libsecret still says is dropped.
 */
typedef struct
{
  MedicKeyringWish     wish;
  MedicKeyringAccount *account;  /* (nullable) */
  MedicSecret         *token;    /* (nullable) */
  gint64               now;
  GDBusConnection     *bus;
  char                *owner;
  MedicKeyringReply   *reply;
  GList               *items;
  GList               *next;
  gboolean             opened;
  gboolean             cleared;
  GCancellable        *own;
  GCancellable        *callers;    /* (nullable) */
  gulong               cancelled;  /* handler id on the caller's; 0 for none */
  guint                deadline;   /* source id; 0 for none */
  guint                watch;      /* of the keyring's name on the bus; 0 for none */
  gboolean             no_bus;
  gboolean             started;
  gboolean             ended;
} MedicKeyringCall;

typedef void (*MedicKeyringStart) (GTask *task);

void     medic_keyring_call_begin      (GTask                      *task,
                                        const MedicKeyringQuestion *question,
                                        MedicKeyringStart           start);
void     medic_keyring_call_hurry      (GTask                      *task);
void     medic_keyring_call_be_patient (GTask                      *task);
gboolean medic_keyring_call_fail       (GTask                      *task,
                                        GError                     *error);
void     medic_keyring_call_end        (GTask                      *task,
                                        MedicKeyringOutcome         outcome);

G_END_DECLS
