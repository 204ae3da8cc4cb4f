/* medic-label.h - what stands on the buttons of other pages, in the languages that we know it in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-language.h"

G_BEGIN_DECLS

/**
 * MedicLabelWords:
 * @language: code of a catalogue: “de”, “pt_BR”
 * @words: what stands there in that language, never translated by us
 * @publisher: who says so
 * @url: where
 * @date: when that was published or read, ISO 8601
 */
typedef struct
{
  const char *language;
  const char *words;
  const char *publisher;
  const char *url;
  const char *date;
} MedicLabelWords;

/**
 * MedicLabel:
 * @name: in English, just as it stands there; steps name a label by it
 * @page: whose page or program it is on; a name, not translated
 * @own: it is on our own pages, and so a msgid
 * @same: a name of a product or a protocol: alike in every language
 * @known: (nullable): in other languages, as far as a source gives it; ends at the first one
 *   without a language
 */
typedef struct
{
  const char            *name;
  const char            *page;
  gboolean               own;
  gboolean               same;
  const MedicLabelWords *known;
} MedicLabel;

#define MEDIC_LABEL_WORDS(...) \
  ((const MedicLabelWords[]) { __VA_ARGS__, { .language = NULL } })

const MedicLabelWords *medic_label_peek_words (const MedicLabel    *self,
                                               const MedicLanguage *language);

G_END_DECLS
