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

/* No code is longer, however it is grouped. */
#define MEDIC_LINK_LONGEST_CODE 40

/**
 * MedicLink:
 * @walk: (nullable): the walk to open
 * @step: (nullable): the one step to open
 * @code: the result code to open, not looked at yet; empty when there is none; it has only letters,
 *   digits, “-” and “?”
 *
 * Nothing of it is given for the program alone. A link opens a page. It never starts a check, sends
 * or changes anything.
 */
typedef struct
{
  const MedicWalk *walk;
  const MedicStep *step;
  char             code[MEDIC_LINK_LONGEST_CODE + 1];
} MedicLink;

gboolean medic_link_parse (const MedicKnowledge *knowledge,
                           const char           *text,
                           MedicLink            *link);

G_END_DECLS
