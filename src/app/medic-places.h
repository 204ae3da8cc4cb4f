/* medic-places.h - which page is at which place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "core/medic-guide.h"

G_BEGIN_DECLS

GType medic_place_get_type (MedicPlace place);

G_END_DECLS
