/* lists.h - what the program knows, entry by entry, as JSON
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cli/commands.h"
#include "cli/report-json.h"

G_BEGIN_DECLS

/* An array of objects is built first; people get the id and the title, or the words, of each. */
typedef void (*MedicLister) (JsonBuilder *builder);

void medic_list_causes    (JsonBuilder       *builder);
void medic_list_codes     (JsonBuilder       *builder);
void medic_list_diagnoses (JsonBuilder       *builder);
void medic_list_labels    (JsonBuilder       *builder);
void medic_list_steps     (JsonBuilder       *builder);
void medic_list_walks     (JsonBuilder       *builder);

/* What entries are made of. */
void medic_list_add_words   (JsonBuilder       *builder,
                             const char        *member,
                             const char        *msgid);
void medic_list_begin       (JsonBuilder       *builder,
                             const char        *id,
                             const char        *title);
void medic_list_add_strings (JsonBuilder       *builder,
                             const char        *member,
                             const char *const *strings);
void medic_list_add_sources (JsonBuilder       *builder,
                             const MedicSource *sources);

G_END_DECLS
