/* medic-canonical.h - JSON in one form only, so that its checksum can be compared
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The member of the outermost object that holds the checksum of all the others. */
#define MEDIC_CHECKSUM "checksum"

char *medic_canonical_write_pretty (JsonObject *object);
char *medic_canonical_checksum     (JsonObject *object);

G_END_DECLS
