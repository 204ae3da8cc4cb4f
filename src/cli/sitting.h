/* sitting.h - a case at the terminal: what is given to it, and waiting for what it finds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cli/commands.h"

G_BEGIN_DECLS

#define MEDIC_SITTING_USUAL_SECONDS 10

/**
 * MedicSitting:
 * @cancellable: Ctrl-C, or a lost connection, cancels it once medic_sitting_begin() was called
 * @impatient: it came a second time
 *
 * A case at the terminal. Starts out as zeros.
 */
typedef struct
{
  MedicProgram *program;
  MedicCase    *the_case;
  GCancellable *cancellable;
  guint         signals[3];
  gboolean      impatient;
} MedicSitting;

/**
 * MedicGiven:
 * @address: (nullable)
 * @rehearse: (nullable): the practice customer
 * @paste: (nullable): the file with a message, or “-”
 * @answers: (nullable): “question=value” each
 *
 * What a case is about, as it was given to a command that writes something about it.
 */
typedef struct
{
  char  *address;
  char  *rehearse;
  char  *paste;
  char **answers;
} MedicGiven;

int      medic_sitting_open         (MedicSitting         *self,
                                     const char           *rehearse,
                                     const char           *address);
int      medic_sitting_take_paste   (MedicSitting         *self,
                                     const char           *file);
int      medic_sitting_take_answers (MedicSitting         *self,
                                     char                **answers);
int      medic_sitting_take_given   (MedicSitting         *self,
                                     const MedicGiven     *given);
gboolean medic_sitting_look         (MedicSitting         *self,
                                     const MedicGiven     *given);
void     medic_given_clear          (MedicGiven           *self);
void     medic_sitting_begin        (MedicSitting         *self);
void     medic_sitting_clear        (MedicSitting         *self);

gboolean medic_sitting_examine      (MedicSitting         *self,
                                     guint                 seconds);
gboolean medic_sitting_verify       (MedicSitting         *self,
                                     const MedicDiagnosis *diagnosis,
                                     guint                 seconds,
                                     MedicOutcome         *outcome);
gboolean medic_sitting_find_out     (MedicSitting         *self,
                                     guint                 seconds,
                                     gboolean              asks);
gboolean medic_sitting_is_stopped   (MedicSitting         *self);

const char *medic_sitting_ask_practice (MedicSitting        *self,
                                        const MedicQuestion *question);
void        medic_sitting_paste        (MedicSitting        *self,
                                        const char          *text);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MedicSitting, medic_sitting_clear)

G_END_DECLS
