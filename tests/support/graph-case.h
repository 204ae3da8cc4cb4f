/* graph-case.h - a check that asks the pretend Graph, and all that it learns
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-check.h"
#include "support/graph-server.h"

G_BEGIN_DECLS

/* In the id token of one. */
#define GRAPH_PERSONAL_TENANT "9188040d-6c67-4c5b-b112-36a304b66dad"

extern const GraphAccount graph_work_account;
extern const GraphAccount graph_mailbox_account;
extern const GraphAccount graph_guest_account;

/**
 * GraphCase:
 * @known: (nullable): before, as medic_facts_parse() reads it
 * @account: (nullable): %NULL for %graph_work_account
 * @expected: (nullable): all that is learnt; %NULL for an error
 * @code: of %G_IO_ERROR, when it is one
 * @rules: what is answered
 */
typedef struct
{
  const char         *name;
  const char         *known;
  const GraphAccount *account;
  const char         *expected;
  int                 code;
  GraphRule           rules[8];
} GraphCase;

void graph_case_try     (const MedicCheck *check,
                         const GraphCase  *row);
void graph_case_add_all (const char       *path,
                         const GraphCase  *rows,
                         gsize             n_rows,
                         GTestDataFunc     try_row);

G_END_DECLS
