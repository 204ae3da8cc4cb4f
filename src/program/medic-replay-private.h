/* medic-replay-private.h - a report that becomes a practice customer: what its files share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-record.h"

G_BEGIN_DECLS

/* rehearsal/medic-draft.h, which only this folder sees */
typedef struct _MedicDraft MedicDraft;

/**
 * MedicReplay:
 * @said: what the report says
 * @draft: what becomes of it
 * @address: whom it is about there
 * @played: what of it is so again
 * @made_up: what stands for something that the report does not have
 */
typedef struct
{
  const MedicRecord *said;
  MedicDraft        *draft;
  char              *address;
  gboolean           played[MEDIC_N_FACTS];
  gboolean           made_up[MEDIC_N_FACTS];
} MedicReplay;

const char *medic_replay_take         (MedicReplay *self,
                                       MedicFact    fact);
gboolean    medic_replay_says         (MedicReplay *self,
                                       MedicFact    fact,
                                       const char  *value);
gboolean    medic_replay_is_plain     (const char  *text,
                                       const char  *more,
                                       gsize        longest);
void        medic_replay_add_world    (MedicReplay *self);
void        medic_replay_add_domain   (MedicReplay *self);
void        medic_replay_add_account  (MedicReplay *self);
void        medic_replay_add_message  (MedicReplay *self);

G_END_DECLS
