/* fault-json.h - JSON with the right names, and nothing else right
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "faults/fault.h"

G_BEGIN_DECLS

char *fault_json_spoil (FaultKind   kind,
                        const char *text,
                        gsize       size);

G_END_DECLS
