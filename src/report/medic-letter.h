/* medic-letter.h - the request to an administrator, as a mail: its subject, plain text and HTML
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-finding.h"
#include "core/medic-words.h"

G_BEGIN_DECLS

/**
 * MedicLetter:
 * @speech: what is known, and the language of the one who gets it; English follows as well
 * @step: what is asked for, a medic_step_is_request()
 * @certainty: how sure the reason is
 */
typedef struct
{
  MedicSpeech      speech;
  const MedicStep *step;
  MedicCertainty   certainty;
} MedicLetter;

char *medic_letter_dup_subject (const MedicLetter *self);
char *medic_letter_to_text     (const MedicLetter *self);
char *medic_letter_to_html     (const MedicLetter *self);

G_END_DECLS
