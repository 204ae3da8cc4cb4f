/* medic-sign-in.h - who is signed in here, and whether it is kept for another day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "program/medic-program.h"

G_BEGIN_DECLS

/**
 * MedicKept:
 * @name: as a person knows the account
 *
 * A sign-in that the keyring keeps.
 */
typedef struct _MedicKept MedicKept;

const char *medic_kept_get_name (const MedicKept *self);

/* What came of asking the keyring. */
typedef enum
{
  MEDIC_KEEPING_DONE,     /* what was wished is done */
  MEDIC_KEEPING_NOTHING,  /* there was nothing to do it with */
  MEDIC_KEEPING_NOT,      /* it could not be done; the case goes on with what is in memory */
} MedicKeeping;

gboolean     medic_sign_in_is_set_up     (MedicProgram         *program);
gboolean     medic_sign_in_is_held       (MedicProgram         *program);
const char  *medic_sign_in_get_sign_out_page (gboolean           personal);
void         medic_sign_in_leave         (MedicProgram         *program);

void         medic_sign_in_keep_async    (MedicProgram         *program,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
void         medic_sign_in_forget_async  (MedicProgram         *program,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
void         medic_sign_in_resume_async  (MedicProgram         *program,
                                          const MedicKept      *kept,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
MedicKeeping medic_sign_in_keep_finish   (MedicProgram         *program,
                                          GAsyncResult         *result,
                                          const char          **sentence);

void         medic_sign_in_list_async    (MedicProgram         *program,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
GPtrArray   *medic_sign_in_list_finish   (MedicProgram         *program,
                                          GAsyncResult         *result,
                                          const char          **sentence);

G_END_DECLS
