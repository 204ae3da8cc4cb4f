/* medic-save.h - a text put into a file that the person chooses
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/medic-page.h"

G_BEGIN_DECLS

/**
 * MedicSave:
 *
 * Asks where to, and writes. It lives as long as the page keeps it, and so does the question.
 */
typedef struct _MedicSave MedicSave;

MedicSave *medic_save_begin (MedicPage  *page,
                             const char *title,
                             const char *name,
                             const char *text);
void       medic_save_free  (MedicSave  *self);

G_END_DECLS
