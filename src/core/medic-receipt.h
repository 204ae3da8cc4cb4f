/* medic-receipt.h - what was wrong, what was changed by whom, how to undo it, and the proof
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-finding.h"
#include "core/medic-journal.h"
#include "core/medic-words.h"

G_BEGIN_DECLS

typedef enum
{
  MEDIC_RECEIPT_CAUSE,   /* a cause that was found */
  MEDIC_RECEIPT_CHANGE,  /* a step that was done */
  MEDIC_RECEIPT_NO_MORE, /* that nothing else was changed */
  MEDIC_RECEIPT_PROOF,   /* how it is known that it worked, or that it is not known */
} MedicReceiptKind;

/**
 * MedicReceiptLine:
 * @title: in one line
 * @who: when, and of a change by whom
 * @undo: (nullable): how to take it back
 *
 * A line of the receipt, in the language of its speech.
 */
typedef struct
{
  MedicReceiptKind  kind;
  char             *title;
  char             *who;
  char             *undo;
} MedicReceiptLine;

GPtrArray *medic_receipt_write   (const MedicSpeech  *speech,
                                  const MedicJournal *journal);
char      *medic_receipt_to_text (const MedicSpeech  *speech,
                                  const MedicJournal *journal);

G_END_DECLS
