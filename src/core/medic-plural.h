/* medic-plural.h - which plural form a number takes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MedicPlural:
 * @n_forms: how many forms the language has, at least one
 * @rule: (unowned): a C expression on n; ends at a semicolon, a line end or a NUL
 *
 * How a language counts. A rule that is in here parses.
 */
typedef struct
{
  guint       n_forms;
  const char *rule;
} MedicPlural;

MedicPlural medic_plural_parse  (const char        *header);
guint       medic_plural_choose (const MedicPlural *self,
                                 gulong             n);

G_END_DECLS
