/* medic-window-keep.h - the case in the window survives the end of the program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/medic-window.h"

G_BEGIN_DECLS

typedef struct _MedicWindowKeep MedicWindowKeep;

MedicWindowKeep *medic_window_keep_new   (MedicWindow     *window);
void             medic_window_keep_free  (MedicWindowKeep *self);

void             medic_window_keep_begin (MedicWindowKeep *self,
                                          MedicProgram    *program,
                                          MedicCase       *the_case,
                                          const char      *id);
void             medic_window_keep_visit (MedicWindowKeep *self,
                                          MedicPlace       place,
                                          MedicCase       *the_case);

G_END_DECLS
