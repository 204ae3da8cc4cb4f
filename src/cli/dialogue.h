/* dialogue.h - what a person is asked at the terminal, line by line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cli/commands.h"

G_BEGIN_DECLS

typedef struct _MedicDialogue MedicDialogue;

/* What became of a step. */
typedef enum
{
  MEDIC_DEED_DONE,
  MEDIC_DEED_SKIPPED,
  MEDIC_DEED_STOPPED,  /* the person wants no more */
} MedicDeed;

void           medic_dialogue_print_question (const MedicSpeech    *speech,
                                              const MedicQuestion  *question);
void           medic_dialogue_print_answer   (const MedicQuestion  *question,
                                              const char           *answer);

MedicDialogue *medic_dialogue_new            (GCancellable         *cancellable);
void           medic_dialogue_free           (MedicDialogue        *self);
gboolean       medic_dialogue_ask            (MedicDialogue        *self,
                                              const MedicQuestion  *question,
                                              const char          **answer);
char          *medic_dialogue_ask_text       (MedicDialogue        *self);
MedicDeed      medic_dialogue_ask_deed       (MedicDialogue        *self);

G_END_DECLS
