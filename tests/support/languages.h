/* languages.h - every language that there is a catalogue of, and the sentences that they say
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-language.h"

G_BEGIN_DECLS

/**
 * Sentence:
 * @msgid: of the tables, the pages or the commands
 * @piece: the longest of it between two blanks to fill, without white space
 */
typedef struct
{
  char *msgid;
  char *piece;
} Sentence;

GPtrArray *languages_list           (void);
GPtrArray *languages_list_sentences (void);

char      *language_squeeze         (const char          *text);
gboolean   language_leaves          (const MedicLanguage *language,
                                     const Sentence      *sentence,
                                     const char          *squeezed);

G_END_DECLS
