/* input.h - what is given to the program: a file, standard input, a line that somebody types
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What stands for standard input where a file is asked for. */
#define MEDIC_STANDARD_INPUT "-"

typedef struct _MedicLines MedicLines;

GInputStream *medic_input_open  (const char   *file,
                                 GError      **error);
char       *medic_input_read_text (const char   *file);

MedicLines *medic_lines_new       (void);
void        medic_lines_free      (MedicLines   *self);
char       *medic_lines_read      (MedicLines   *self,
                                   GCancellable *cancellable);
char       *medic_lines_read_text (MedicLines   *self,
                                   GCancellable *cancellable);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicLines, medic_lines_free)

G_END_DECLS
