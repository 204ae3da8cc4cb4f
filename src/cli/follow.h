/* follow.h - from what is known to the end, one place after the other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cli/sitting.h"

G_BEGIN_DECLS

MedicExit medic_follow (MedicSitting *sitting,
                        guint         seconds);

G_END_DECLS
