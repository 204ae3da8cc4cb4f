/* medic-replay-page.h - what a practice customer from a report does not have of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/medic-page.h"

G_BEGIN_DECLS

#define MEDIC_TYPE_REPLAY_PAGE (medic_replay_page_get_type ())
G_DECLARE_FINAL_TYPE (MedicReplayPage, medic_replay_page, MEDIC, REPLAY_PAGE, MedicPage)

G_END_DECLS
