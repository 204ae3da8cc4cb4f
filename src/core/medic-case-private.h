/* medic-case-private.h - what the files that make up a case share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-case.h"
#include "core/medic-run.h"

G_BEGIN_DECLS

struct _MedicCase
{
  GObject parent_instance;

  const MedicKnowledge *knowledge;
  MedicServices *services;  /* (unowned) */

  MedicFacts *facts;
  GListStore *runs;         /* (element-type MedicRun) */
  MedicJournal *journal;
  GPtrArray *answered;      /* (element-type MedicQuestion): with choices, the last one last */
  const MedicWalk *walk;    /* (nullable): under way */
  MedicWalk own_walk;       /* of one step, where somebody wants just that */
  MedicStep own_steps[2];
  const char *const *asks;  /* (nullable): ids of the questions to ask first */
  const char **resumed_asks;  /* (nullable): they, where the case was written down before */
  const MedicStep *asked;   /* (nullable): what an administrator is to be asked for */
  char **only;              /* (nullable): ids of the only checks to carry out */
  guint deadline_seconds;   /* of a whole examination; 0 for none */
  guint n_running;
  GCancellable *current;    /* (nullable): stops the examination under way */
  MedicGround *ground;      /* (nullable): the network over which the checks ask */
  gboolean moved;           /* it changed, and what counts for the former one is still kept */
  GTask *examination;       /* (nullable): under way */
  gboolean tried;           /* a remedy was tried, and only the person can tell whether it helped */
};

MedicRun *medic_case_peek_run     (MedicCase        *self,
                                   guint             i);
void      medic_case_learn        (MedicCase        *self,
                                   const MedicFacts *facts,
                                   const char       *origin);
void      medic_case_read_anew    (MedicCase        *self,
                                   MedicFact         fact);
gboolean  medic_case_may_start    (MedicCase        *self,
                                   MedicRun         *run);
void      medic_case_changed      (MedicCase        *self);
void      medic_case_examined     (MedicCase        *self);
void      medic_case_note_found   (MedicCase        *self);
gboolean  medic_case_is_settling  (MedicCase        *self);
gboolean  medic_case_has_former   (MedicCase        *self);
void      medic_case_leave_former (MedicCase        *self,
                                   gboolean          anew);
void      medic_case_settled      (MedicCase        *self);
void      medic_case_forget       (MedicCase        *self,
                                   const GArray     *checks);
void      medic_case_add_users    (MedicCase        *self,
                                   GArray           *checks,
                                   MedicFact         fact);
void      medic_case_add_needed   (MedicCase        *self,
                                   GArray           *checks,
                                   MedicFact         fact);

G_END_DECLS
