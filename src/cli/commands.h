/* commands.h - what the terminal program can do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-case.h"
#include "program/medic-program.h"

G_BEGIN_DECLS

/* Exit status; the verdicts come first, in the order of MedicVerdict. */
typedef enum
{
  EXIT_CLEAR = 0,
  EXIT_PROBLEM = 1,
  EXIT_UNDECIDED = 2,
  EXIT_INTERRUPTED = 3,
  EXIT_USAGE = 64,  /* as in sysexits.h */
} MedicExit;

int  medic_cli_check       (int            argc,
                            char         **argv);
int  medic_cli_list        (int            argc,
                            char         **argv);

int  medic_cli_usage_error (const char    *message);
int  medic_cli_wrong       (const char    *message,
                            const char    *what);

void medic_cli_print_json  (MedicCase     *the_case);
void medic_cli_print_words (MedicCase     *the_case,
                            MedicProgram  *program);

G_END_DECLS
