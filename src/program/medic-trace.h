/* medic-trace.h - the way that somebody took with a practice customer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-case.h"

G_BEGIN_DECLS

/* An answer that was given, and what the customer says to it. */
typedef struct
{
  const MedicQuestion *question;
  const char          *given;  /* (nullable): interned; NULL for “I don't know” */
  const char          *said;   /* (nullable): likewise */
} MedicGivenAnswer;

/**
 * MedicTrace:
 * @answers: (element-type MedicGivenAnswer): in order
 * @journal: what was found, done and gone
 * @facts: what was known when the first cause was named; else what is known
 * @ms: how long it took; less than 0 when that is not known
 */
typedef struct
{
  GArray       *answers;
  MedicJournal *journal;
  MedicFacts   *facts;
  gint64        ms;
} MedicTrace;

MedicTrace *medic_trace_new  (void);
void        medic_trace_free (MedicTrace          *self);
void        medic_trace_add  (MedicTrace          *self,
                              const MedicQuestion *question,
                              const char          *given,
                              const char          *said);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicTrace, medic_trace_free)

G_END_DECLS
