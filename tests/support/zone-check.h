/* zone-check.h - a check that asks the name service, against a zone of the test's
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-check.h"

G_BEGIN_DECLS

/**
 * ZoneRow:
 * @zone: as fake_dns_new_zone() takes it
 * @expected: (nullable): the facts; %NULL when nobody could say anything
 * @n_asked: look-ups; 0 for any number
 */
typedef struct
{
  const char *name;
  const char *zone;
  const char *expected;
  guint       n_asked;
} ZoneRow;

void add_zone_tests (const MedicCheck *check,
                     const ZoneRow    *rows,
                     gsize             n_rows);

G_END_DECLS
