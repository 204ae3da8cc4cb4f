/* practice-call.h - practice customers who do what they are asked to, several at a time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "program/medic-program.h"

G_BEGIN_DECLS

/* One customer's case; it goes on by itself until there is nothing more to ask. */
typedef struct
{
  MedicProgram *program;
  MedicCase    *the_case;
  gboolean      ended;
} PracticeCall;

PracticeCall *practice_call_new  (const char   *id);
PracticeCall *practice_call_new_in (MedicProgram *program);
void          practice_call_free (PracticeCall *self);

G_END_DECLS
