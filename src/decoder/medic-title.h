/* medic-title.h - whether some words stand as on a page, or only in prose
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "decoder/medic-setting.h"

G_BEGIN_DECLS

gboolean medic_title_is          (const MedicSetting *self,
                                  const MedicWording *wording);
gboolean medic_title_is_sentence (const MedicSetting *self,
                                  const MedicWording *wording);
gboolean medic_title_says_only   (const MedicSetting *self,
                                  const MedicWording *wording);

G_END_DECLS
