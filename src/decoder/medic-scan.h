/* medic-scan.h - the codes and wordings that stand in a text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-knowledge.h"
#include "decoder/medic-normal.h"

G_BEGIN_DECLS

/**
 * MedicFind:
 * @code: (nullable): the entry; %NULL for a wording, or for a number that is in no table
 * @wording: (nullable): the entry
 * @id: (nullable): the code as it is shown; %NULL for a wording
 * @at: where it stands in the text, in bytes
 * @depth: how many braces enclose it
 * @recency: 1 when a word says that it is so now, -1 when it was so before
 * @time: (nullable): when it happened, to compare with others
 * @bare: a number beside the word “code”, without the letters that would tell whose it is
 */
typedef struct
{
  const MedicCode    *code;
  const MedicWording *wording;
  char               *id;
  gsize               at;
  guint               depth;
  gboolean            bare;
  int                 recency;
  char               *time;
} MedicFind;

const char *medic_find_get_cause (const MedicFind      *self);
GPtrArray  *medic_scan           (const MedicKnowledge *knowledge,
                                  const MedicNormal    *text,
                                  const char           *app_id);

G_END_DECLS
