/* medic-shelf-private.h - what the files that make up the shelf share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "program/medic-shelf-folder.h"

G_BEGIN_DECLS

#define MEDIC_SHELF_SUFFIX ".json"
/* A file that is being written; it is called by its own name when it is whole. */
#define MEDIC_SHELF_UNFINISHED ".unfinished-"

int medic_shelf_folder_open (const char *folder);

G_END_DECLS
