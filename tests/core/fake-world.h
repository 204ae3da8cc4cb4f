/* fake-world.h - a small knowledge with checks that behave as a test tells them to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-case.h"
#include "core/medic-run.h"

G_BEGIN_DECLS

typedef enum
{
  FAKE_ANSWERS,
  FAKE_REFUSES,
  FAKE_IS_SILENT,  /* says nothing before world_answer_late() */
} FakeManner;

/**
 * Fake:
 * @id: of the check
 * @manner: what it does when it is carried out
 * @answer: facts in their text form
 * @n_runs: how often it was carried out
 */
typedef struct
{
  const char *id;
  FakeManner  manner;
  const char *answer;
  guint       n_runs;
} Fake;

#define N_FAKES 7

/* A fixture: a case, what its checks will say, and how its last operation ended. */
typedef struct
{
  MedicCase    *the_case;
  Fake          fakes[N_FAKES];
  GPtrArray    *unanswered;  /* (element-type GTask) */
  guint         n_now;       /* fakes under way */
  guint         n_most;      /* most of them at once */
  gboolean      over;
  gboolean      fine;
  GError       *error;
  MedicOutcome  outcome;
} World;

extern const MedicKnowledge fake_knowledge;

void          world_set_up      (World         *self,
                                 gconstpointer  nothing);
void          world_tear_down   (World         *self,
                                 gconstpointer  nothing);
Fake         *world_get_fake    (World         *self,
                                 const char    *id);
MedicRun     *world_peek_run    (World         *self,
                                 const char    *id);
MedicRunState world_get_state   (World         *self,
                                 const char    *id);
const char   *world_peek        (World         *self,
                                 MedicFact      fact);
void          world_tell        (World         *self,
                                 const char    *question_id,
                                 const char    *reply);
void          world_start       (World         *self,
                                 GCancellable  *cancellable);
void          world_look_again  (World         *self,
                                 const char    *diagnosis_id,
                                 GCancellable  *cancellable);
void          world_wait        (World         *self);
void          world_examine     (World         *self);
void          world_verify      (World         *self,
                                 const char    *diagnosis_id);
void          world_answer_late (World         *self);

G_END_DECLS
