/* medic-link.h - what an address of the form “mail-medic:…” opens
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-knowledge.h"

G_BEGIN_DECLS

#define MEDIC_LINK_SCHEME "mail-medic"

/* No such link is longer. */
#define MEDIC_LINK_LONGEST 200

/**
 * MedicLink:
 * @walk: (nullable): the walk to open; %NULL for the program alone
 *
 * A link opens a page. It never starts a check, sends or changes anything.
 */
typedef struct
{
  const MedicWalk *walk;
} MedicLink;

gboolean medic_link_parse (const MedicKnowledge *knowledge,
                           const char           *text,
                           MedicLink            *link);

G_END_DECLS
