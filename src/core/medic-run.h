/* medic-run.h - one check being carried out in one case, and what it asks of the person meanwhile
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-check.h"

G_BEGIN_DECLS

typedef enum
{
  MEDIC_RUN_WAITING,
  MEDIC_RUN_RUNNING,
  MEDIC_RUN_DONE,
  MEDIC_RUN_NOT_NEEDED,
  MEDIC_RUN_INCONCLUSIVE,
  MEDIC_RUN_CANCELLED,
} MedicRunState;

/**
 * MedicPrompt:
 * @link: (nullable): a page to open or to copy the link of
 * @code: (nullable): a code to show
 * @expires: when it is of no use any more, in seconds since 1970; 0 for never
 *
 * What a run needs a person for. Prompts are never facts and never logged.
 */
typedef struct
{
  char   *link;
  char   *code;
  gint64  expires;
} MedicPrompt;

MedicPrompt *medic_prompt_new  (const char  *link,
                                const char  *code,
                                gint64       expires);
void         medic_prompt_free (MedicPrompt *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicPrompt, medic_prompt_free)

#define MEDIC_TYPE_RUN (medic_run_get_type ())
G_DECLARE_FINAL_TYPE (MedicRun, medic_run, MEDIC, RUN, GObject)

MedicRun          *medic_run_new        (const MedicCheck *check);
const MedicCheck  *medic_run_get_check  (MedicRun         *self);
MedicRunState      medic_run_get_state  (MedicRun         *self);
const char        *medic_run_get_nick   (MedicRun         *self);
MedicReach         medic_run_get_reach  (MedicRun         *self);
gint64             medic_run_get_ms     (MedicRun         *self);
gint64             medic_run_get_ended  (MedicRun         *self);
const MedicPrompt *medic_run_peek_prompt (MedicRun        *self);
gboolean           medic_run_is_spoken_of (MedicRun       *self);

void               medic_run_tell       (MedicRun         *self,
                                         const char       *code);
const char        *medic_run_peek_told  (MedicRun         *self);

void               medic_run_set_state  (MedicRun         *self,
                                         MedicRunState     state);
void               medic_run_end        (MedicRun         *self,
                                         MedicRunState     state,
                                         MedicReach        reach);
void               medic_run_restore    (MedicRun         *self,
                                         MedicRunState     state,
                                         MedicReach        reach,
                                         gint64            ms);
void               medic_run_ask        (MedicRun         *self,
                                         MedicPrompt      *prompt);

G_END_DECLS
