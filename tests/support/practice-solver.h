/* practice-solver.h - practice customers who follow the program's advice to its end, all at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-guide.h"
#include "program/medic-program.h"

G_BEGIN_DECLS

/**
 * PracticeSolver:
 * @first: (nullable): the diagnosis that was shown first
 * @last: (nullable): the step that was done last
 * @n_steps: how many were done
 * @place: where it ended
 * @verdict: at its end
 * @found: (nullable): the diagnosis at its end
 *
 * One customer, who does what each step says. It goes on by itself.
 */
typedef struct
{
  MedicProgram         *program;
  MedicCase            *the_case;
  GCancellable         *cancellable;
  GHashTable           *passed;   /* (element-type MedicStep) */
  const MedicDiagnosis *at;       /* whose steps are done now */
  const MedicStep      *pending;  /* done, and to be looked at */
  guint                 n_places;
  gboolean              looks_only;
  gboolean              ended;

  const char           *first;
  const char           *last;
  guint                 n_steps;
  MedicPlace            place;
  MedicVerdict          verdict;
  const char           *found;
} PracticeSolver;

PracticeSolver *practice_solver_new        (const char     *id);
void            practice_solver_look_again (PracticeSolver *self);
void            practice_solver_stop       (PracticeSolver *self);
void            practice_solver_free       (PracticeSolver *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PracticeSolver, practice_solver_free)

G_END_DECLS
