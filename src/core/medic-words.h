/* medic-words.h - facts and table texts as a person reads them, in a given language
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-knowledge.h"

G_BEGIN_DECLS

/* What is needed to say something: the words for values, the facts, and the language. */
typedef struct
{
  const MedicKnowledge *knowledge;
  const MedicFacts     *facts;
  const MedicLanguage  *language;
} MedicSpeech;

char *medic_words_say   (const MedicSpeech *speech,
                         const char        *msgid);
char *medic_words_value (const MedicSpeech *speech,
                         MedicFact          fact);
char *medic_words_value_within (const MedicSpeech *speech,
                                MedicFact          fact);
char *medic_words_fill  (const char        *text,
                         ...) G_GNUC_NULL_TERMINATED;
char *medic_words_isolate (const char *text,
                           const char *value);
char *medic_words_copy  (const MedicSpeech *speech,
                         const MedicStep   *step);
char *medic_words_address (const MedicSpeech *speech);
char *medic_words_identify (const MedicSpeech *speech);
char *medic_words_date_time (const MedicLanguage *language,
                             GDateTime           *then);
char *medic_words_moment (const MedicLanguage *language,
                          GDateTime           *then);
char *medic_words_time_beside (const MedicLanguage *language,
                               gint64               time,
                               gint64               now);
char *medic_words_time  (const MedicLanguage *language,
                         gint64               time);
char *medic_words_found (const MedicSpeech *speech,
                         const MedicCheck  *check);
char *medic_words_label (const MedicSpeech *speech,
                         const char        *name);
char *medic_words_mark  (const MedicSpeech   *speech,
                         const MedicMark     *mark,
                         const char *const  **press);

G_END_DECLS
