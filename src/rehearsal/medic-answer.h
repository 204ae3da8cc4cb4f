/* medic-answer.h - one answer of a pretend server
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rehearsal/medic-request.h"

G_BEGIN_DECLS

/**
 * MedicAnswer:
 * @type: (nullable): of @body
 * @headers: others than that
 * @body: (nullable):
 */
typedef struct
{
  guint               status;
  const char         *type;
  SoupMessageHeaders *headers;
  char               *body;
} MedicAnswer;

/* Returns: (transfer full) (nullable): the answer; NULL for a path that the server does not have */
typedef MedicAnswer *(*MedicAnswerer) (const MedicRequest *request);

MedicAnswer *medic_answer_new_empty    (guint         status);
MedicAnswer *medic_answer_new_html     (guint         status,
                                        char         *body);
MedicAnswer *medic_answer_new_json     (guint         status,
                                        JsonBuilder  *builder);
MedicAnswer *medic_answer_new_node     (guint         status,
                                        JsonNode     *node);
MedicAnswer *medic_answer_new_redirect (const char   *location);
void         medic_answer_free         (MedicAnswer  *self);

void         medic_answer_set_header   (MedicAnswer  *self,
                                        const char   *name,
                                        const char   *value);
void         medic_answer_add          (JsonBuilder  *builder,
                                        const char   *member,
                                        const char   *value);
void         medic_answer_add_number   (JsonBuilder  *builder,
                                        const char   *member,
                                        gint64        value);
void         medic_answer_add_truth    (JsonBuilder  *builder,
                                        const char   *member,
                                        gboolean      value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicAnswer, medic_answer_free)

G_END_DECLS
