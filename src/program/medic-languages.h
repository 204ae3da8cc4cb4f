/* medic-languages.h - the languages that the program can say something in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-language.h"

G_BEGIN_DECLS

GPtrArray     *medic_languages_list (void);
const char    *medic_languages_name (const MedicLanguage *language);
MedicLanguage *medic_languages_get  (const char          *code);

G_END_DECLS
