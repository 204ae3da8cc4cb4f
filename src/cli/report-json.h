/* report-json.h - writing JSON
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "core/medic-case.h"

G_BEGIN_DECLS

/* Of “check --json” and “check --batch”. */
#define MEDIC_CLI_SCHEMA 1

char *medic_cli_dup_json     (JsonBuilder      *builder,
                              gboolean          pretty);
void  medic_cli_write_json   (JsonNode         *root,
                              gboolean          pretty);
char *medic_cli_dup_quoted   (const char       *text);
void medic_cli_add_text      (JsonBuilder      *builder,
                              const char       *member,
                              const char       *text);
void medic_cli_add_diagnoses (JsonBuilder      *builder,
                              MedicCase        *the_case);
void medic_cli_add_facts     (JsonBuilder      *builder,
                              const MedicFacts *facts);

G_END_DECLS
