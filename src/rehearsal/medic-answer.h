/* medic-answer.h - one answer of a pretend server
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "rehearsal/medic-world.h"

G_BEGIN_DECLS

/**
 * MedicAnswer:
 * @type: of @body
 * @location: (nullable): where a redirect leads
 */
typedef struct
{
  guint       status;
  const char *type;
  char       *location;
  char       *body;
} MedicAnswer;

/**
 * MedicAnswerer:
 * @path: of the request, unescaped
 * @query: (nullable): its parameters
 *
 * Returns: (transfer full) (nullable): the answer; NULL for a path that the server does not have
 */
typedef MedicAnswer *(*MedicAnswerer) (const MedicWorld *world,
                                       const char       *path,
                                       GHashTable       *query);

MedicAnswer *medic_answer_new_json     (guint        status,
                                        JsonBuilder *builder);
MedicAnswer *medic_answer_new_redirect (const char  *location);
void         medic_answer_free         (MedicAnswer *self);

void         medic_answer_add          (JsonBuilder *builder,
                                        const char  *member,
                                        const char  *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicAnswer, medic_answer_free)

G_END_DECLS
