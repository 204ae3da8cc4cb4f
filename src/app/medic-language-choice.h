/* medic-language-choice.h - a row in which the language of what is written is chosen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/medic-language.h"

G_BEGIN_DECLS

GPtrArray     *medic_language_choice_fill (AdwComboRow *row);
MedicLanguage *medic_language_choice_get  (AdwComboRow *row,
                                           GPtrArray   *languages);
void           medic_language_choice_set  (AdwComboRow *row,
                                           GPtrArray   *languages,
                                           const char  *code);

G_END_DECLS
