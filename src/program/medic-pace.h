/* medic-pace.h - a practice customer who is led along the best way, by the program's own advice
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "program/medic-program.h"
#include "program/medic-trace.h"

G_BEGIN_DECLS

void        medic_pace_run_async  (MedicProgram         *program,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
MedicTrace *medic_pace_run_finish (MedicProgram         *program,
                                   GAsyncResult         *result,
                                   GError              **error);
MedicTrace *medic_program_take_trace (MedicProgram      *self,
                                      MedicCase         *the_case);

G_END_DECLS
