/* commands.h - what the terminal program can do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-case.h"
#include "core/medic-run.h"
#include "program/medic-program.h"

G_BEGIN_DECLS

/* Exit status; the verdicts come first, in the order of MedicVerdict. */
typedef enum
{
  EXIT_CLEAR = 0,
  EXIT_PROBLEM = 1,
  EXIT_UNDECIDED = 2,
  EXIT_INTERRUPTED = 3,
  EXIT_USAGE = 64,  /* as in sysexits.h, like the next one */
  EXIT_OUTPUT = 74,
} MedicExit;

/* What can be listed, as it is typed. */
#define MEDIC_LISTS "causes|checks|codes|diagnoses|labels|questions|rehearsals|steps|walks"

int  medic_cli_check           (int                   argc,
                                char                **argv);
int  medic_cli_code            (int                   argc,
                                char                **argv);
int  medic_cli_decode          (int                   argc,
                                char                **argv);
int  medic_cli_rehearse        (int                   argc,
                                char                **argv);
int  medic_cli_request         (int                   argc,
                                char                **argv);
int  medic_cli_report          (int                   argc,
                                char                **argv);
int  medic_cli_open            (int                   argc,
                                char                **argv);
int  medic_cli_walk            (int                   argc,
                                char                **argv);
int  medic_cli_sign_in         (int                   argc,
                                char                **argv);
int  medic_cli_sign_out        (int                   argc,
                                char                **argv);
int  medic_cli_list            (int                   argc,
                                char                **argv);

gboolean medic_cli_parse       (GOptionContext       *context,
                                int                  *argc,
                                char               ***argv,
                                GError              **error);
int  medic_cli_parse_address   (const GOptionEntry   *entries,
                                int                   argc,
                                char                **argv,
                                char                **address);
int  medic_cli_usage_error     (const char           *message);
int  medic_cli_wrong           (const char           *message,
                                const char           *what);

void medic_cli_print_json      (MedicCase            *the_case);
void medic_cli_print_words     (MedicCase            *the_case,
                                MedicProgram         *program);

/* What medic_cli_print_words() is made of. */
void  medic_cli_print_head     (MedicCase            *the_case,
                                MedicProgram         *program);
void  medic_cli_print_runs     (MedicCase            *the_case);
char *medic_cli_dup_run        (MedicCase            *the_case,
                                MedicRun             *run);
void  medic_cli_print_badge    (MedicCertainty        certainty);
void  medic_cli_print_cause    (const MedicSpeech    *speech,
                                const MedicDiagnosis *diagnosis);
void  medic_cli_print_remedy   (const MedicSpeech    *speech,
                                const MedicDiagnosis *diagnosis);
void  medic_cli_print_step     (const MedicSpeech    *speech,
                                const MedicStep      *step,
                                guint                 number);
void  medic_cli_print_result   (const MedicSpeech    *speech,
                                MedicVerdict          verdict,
                                MedicCertainty        certainty,
                                const MedicDiagnosis *said);
void  medic_cli_print_receipt  (MedicCase            *the_case);
void  medic_cli_print_code     (MedicCase            *the_case);
void  medic_cli_print_answers  (const MedicSpeech    *speech,
                                const MedicQuestion  *question);
void  medic_cli_say            (const MedicSpeech    *speech,
                                const char           *indent,
                                const char           *msgid);

G_END_DECLS
