/* keyring-ask.h - one question to the system's keyring, and a person before its window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "services/medic-keyring.h"

G_BEGIN_DECLS

#define KEYRING_NOW G_GINT64_CONSTANT (1800000000)
#define KEYRING_DAY (24 * 60 * 60)
#define KEYRING_TOKEN "planted-refresh-token-ada"
#define KEYRING_OTHER_TOKEN "planted-refresh-token-after-rotation"
#define KEYRING_OBJECT "00000000-aaaa-4aaa-8aaa-000000000001"

extern const MedicKeyringAccount keyring_ada, keyring_ada_elsewhere, keyring_bob;

/**
 * KeyringEvent:
 * @after: milliseconds after the question
 * @happen: (nullable): what happens then
 */
typedef struct
{
  guint          after;
  void         (*happen) (GCancellable *cancellable);
} KeyringEvent;

/* A test for one of the states that with-keyring makes. */
typedef struct
{
  const char  *state;
  const char  *name;
  void       (*test) (void);
} KeyringRow;

MedicKeyringReply *keyring_ask              (MedicKeyringWish           wish,
                                             const MedicKeyringAccount *account,
                                             gint64                     now);
MedicKeyringReply *keyring_ask_while        (MedicKeyringWish           wish,
                                             const KeyringEvent        *event,
                                             double                    *seconds);
void               keyring_store            (const MedicKeyringAccount *account,
                                             const char                *text);
void               keyring_expect           (MedicKeyringWish           wish,
                                             const MedicKeyringAccount *account,
                                             const char                *nick);
void               keyring_expect_token     (const MedicKeyringAccount *account,
                                             const char                *token);
void               keyring_expect_clean_log (void);
void               keyring_cancel           (GCancellable              *cancellable);
void               keyring_stop             (GCancellable              *cancellable);
void               keyring_go_on            (GCancellable              *cancellable);
void               keyring_kill             (GCancellable              *cancellable);
void               keyring_run              (const char                *command);
int                keyring_main             (int                        argc,
                                             char                     **argv,
                                             const KeyringRow          *rows,
                                             gsize                      n_rows);

G_END_DECLS
