/* ask-server.h - a check and an honest server that answers it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-check.h"
#include "support/test-server.h"

G_BEGIN_DECLS

/**
 * ServerRow:
 * @answer: its body is a file among the fixtures when it ends in “.json”
 * @expected: (nullable): all that is learnt, as medic_facts_parse() reads it; %NULL for an error
 * @code: of %G_IO_ERROR, when it is one
 */
typedef struct
{
  const char *name;
  TestAnswer  answer;
  const char *expected;
  int         code;
} ServerRow;

void ask_server_row         (const MedicCheck *check,
                             const ServerRow  *row);
void ask_server_row_knowing (const MedicCheck *check,
                             const char       *known,
                             const ServerRow  *row);
void ask_server_path        (const MedicCheck *check,
                             const char       *known,
                             const char       *path);
void ask_nobody             (const MedicCheck *check,
                             const char       *known);

G_END_DECLS
