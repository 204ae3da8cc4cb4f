/* medic-sense.h - whether a few stems stand near one another in a folded text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "decoder/medic-grams.h"

G_BEGIN_DECLS

gboolean    medic_sense_is       (const char       *words);
gboolean    medic_sense_may_hold (const MedicGrams *grams,
                                  const char       *words);
const char *medic_sense_find     (const char       *folded,
                                  const char       *from,
                                  const char       *words);

G_END_DECLS
