/* medic-examination-private.h - what the files that make up an examination share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-case-private.h"
#include "core/medic-vigil.h"

G_BEGIN_DECLS

/* One examination: a task with its own deadline and a list of what is under way. */
typedef struct
{
  GPtrArray  *attempts;    /* (element-type MedicAttempt) (unowned): under way */
  guint       deadline;    /* source id; 0 for none */
  gulong      stopped;     /* handler id on the caller's cancellable; 0 for none */
  MedicVigil  vigil;
  guint       n_renewals;  /* how often the network changed */
  gboolean    resigned;    /* whatever becomes of the network, nothing is asked anew */
} MedicExamination;

/* One check under way. It is cut off by its own time-out, by the deadline of the examination or by
 * the person; then nobody waits for it any longer, and what it still says is dropped, unless the
 * check says what is to be taken for its answer meanwhile. */
typedef struct
{
  GTask        *examination;  /* (nullable): NULL once it is over */
  MedicRun     *run;
  GCancellable *cancellable;
  guint         timeout;      /* source id; 0 for none */
  gint64        began;        /* by medic_vigil_now() */
  MedicCase    *late;         /* (nullable) (unowned): what is still said is for it; watched */
  gint64        cut_off;      /* which end of the run was this one's */
} MedicAttempt;

void        medic_attempt_free          (MedicAttempt       *self);
MedicFacts *medic_attempt_dup_assumed   (const MedicAttempt *self);
void        medic_attempt_learn_late    (MedicAttempt       *self,
                                         const MedicFacts   *learned);
gboolean    medic_attempt_asks_a_person (const MedicAttempt *self);
gboolean    medic_attempt_is_of_former  (const MedicAttempt *self,
                                         MedicCase          *the_case);
void        medic_attempt_learn_reach   (const MedicAttempt *self,
                                         GTask              *examination,
                                         MedicReach          reach);
void        medic_attempt_end           (MedicAttempt       *self,
                                         MedicRunState       state,
                                         MedicReach          reach);
void        medic_attempt_cut_off       (MedicAttempt       *self,
                                         MedicRunState       state,
                                         MedicReach          reach);

G_END_DECLS
