/* medic-wiped.h - a secret text: made at random, compared without a clue, wiped at its end
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A text that is wiped before it is freed: g_autoptr (MedicWiped) is to g_autofree what
 * medic_wiped_free() is to g_free(). */
typedef char MedicWiped;

MedicWiped *medic_wiped_new_random (gsize         n_bytes);
MedicWiped *medic_wiped_encode     (const guint8 *data,
                                    gsize         size);
gboolean    medic_wiped_equal      (const char   *one,
                                    const char   *other);
void        medic_wiped_free       (MedicWiped   *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicWiped, medic_wiped_free)

G_END_DECLS
