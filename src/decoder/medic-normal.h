/* medic-normal.h - a pasted text without the dress in which it came
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "decoder/medic-grams.h"

G_BEGIN_DECLS

/* What is read of one text, in bytes. */
#define MEDIC_NORMAL_LONGEST (1024 * 1024)

/**
 * MedicNormal:
 * @plain: unescaped, without markup, one space where there were blanks; lines are kept
 * @folded: the same in one line, in lower case, with straight quotes: for comparing words
 * @lines: (element-type guint32): where in @folded each line but the first begins
 * @grams: what of @folded there is to look for
 */
typedef struct
{
  char       *plain;
  char       *folded;
  GArray     *lines;
  MedicGrams *grams;
} MedicNormal;

MedicNormal *medic_normal_new          (const char  *text,
                                        gssize       length);
void         medic_normal_free         (MedicNormal *self);
char        *medic_normal_fold         (const char  *text);
const char  *medic_normal_get_line     (const MedicNormal *self,
                                        const char        *at,
                                        gsize             *length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicNormal, medic_normal_free)

G_END_DECLS
