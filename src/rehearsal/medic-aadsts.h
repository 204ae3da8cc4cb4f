/* medic-aadsts.h - how Microsoft's sign-in service says no: its numbers and sentences
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rehearsal/medic-answer.h"

G_BEGIN_DECLS

/**
 * MedicNo:
 * @error: (nullable): OAuth's word
 * @number: Microsoft's; 0 for none
 * @suberror: (nullable):
 * @claims: (nullable): a JSON object
 * @detail: (nullable): what the sentence is about, where it names something
 * @account: (nullable): whom it is about
 * @correlation: (nullable): by which both sides find it again; NULL for one at random
 */
typedef struct
{
  const char *error;
  guint       number;
  const char *suberror;
  const char *claims;
  const char *detail;
  const char *account;
  const char *correlation;
} MedicNo;

/**
 * MedicSentence:
 * @word: OAuth's, that goes with @number
 * @sentence: “{account}”, “{detail}”, “{app}” and “{app-id}” stand for what they name
 */
typedef struct
{
  guint       number;
  const char *word;
  const char *sentence;
} MedicSentence;

/* Ends with a number 0. */
extern const MedicSentence medic_aadsts_list[];

/**
 * MedicTrace:
 *
 * What stands below each no, for whoever looks into it.
 */
typedef struct
{
  char *trace;
  char *correlation;
  char *time;
} MedicTrace;

void         medic_trace_init       (MedicTrace          *self,
                                     const char          *correlation);
void         medic_trace_clear      (MedicTrace          *self);

const char  *medic_aadsts_word      (guint                number);
char        *medic_aadsts_sentence  (const MedicNo       *no);
char        *medic_aadsts_describe  (const MedicNo       *no,
                                     const MedicTrace    *trace);
char        *medic_aadsts_dup_uri   (guint                number);
char        *medic_aadsts_correlate (const MedicRequest  *request);
MedicAnswer *medic_aadsts_answer    (const MedicRequest  *request,
                                     const MedicNo       *no);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MedicTrace, medic_trace_clear)

G_END_DECLS
