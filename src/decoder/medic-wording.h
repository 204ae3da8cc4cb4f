/* medic-wording.h - whether some words stand in a folded text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "decoder/medic-normal.h"

G_BEGIN_DECLS

const char *medic_wording_find     (const char *folded,
                                    const char *words);
const char *medic_wording_find_from (const char *folded,
                                     const char *from,
                                     const char *words);
const char *medic_wording_find_in  (const MedicNormal *text,
                                    const char        *words);
gboolean    medic_wording_has_any  (const char *folded,
                                    const char *alternatives);

G_END_DECLS
