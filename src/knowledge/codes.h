/* codes.h - the tables of codes and wordings, before they are put together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-code.h"

G_BEGIN_DECLS

extern const MedicCode medic_codes_sign_in[];
extern const MedicCode medic_codes_app[];
extern const MedicCode medic_codes_oauth[];
extern const MedicCode medic_codes_graph[];
extern const MedicCode medic_codes_smtp[];
extern const MedicCode medic_codes_network[];

extern const MedicWording medic_wordings_pages[];
extern const MedicWording medic_wordings_answers[];
extern const MedicWording medic_wordings_localized[];
extern const MedicWording medic_wordings_senses[];

G_END_DECLS
